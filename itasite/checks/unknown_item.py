"""รหัสข้อที่ไม่มีในเกณฑ์ของปีนั้น

เลขข้อเปลี่ยนทุกปี ข้อที่ไม่มีในเกณฑ์จะไม่ปรากฏบนเว็บไซต์ จึงต้องแก้ก่อนเผยแพร่
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.model.site import Site, Year
from itasite.problem import Position, Problem, error
from itasite.records import nearest

ID = "unknown-item"


def check(site: Site) -> Iterator[Problem]:
    """Item codes in oit.yml and measures.yml that the criteria do not have."""
    for year in site.years:
        known = [item.code for item in year.framework.items]
        for code, at in _mentioned(year):
            if code not in known:
                first, last = year.framework.items[0].code, year.framework.items[-1].code
                near = nearest(code, known)
                remedy = (f"น่าจะหมายถึง “{near}” · " if near else "") + f"ที่ใช้ได้: {first} ถึง {last}"
                yield error(at, ID, f"เกณฑ์ปี {year.framework.fiscal_year} ไม่มีข้อ “{code}”", remedy)


def _mentioned(year: Year) -> Iterator[tuple[str, Position]]:
    for code in year.disclosure.items:
        yield code, year.disclosure.key_at("items", code)
    for evidence in year.disclosure.evidence:
        if evidence.items != "all":
            yield from ((code, evidence.at("items", number)) for number, code in enumerate(evidence.items))
    for measure in year.measures.measures:
        yield from ((code, measure.at("items", number)) for number, code in enumerate(measure.items))

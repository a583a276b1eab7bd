"""รหัสข้อที่ไม่มีในเกณฑ์ของปีนั้น

เลขข้อเปลี่ยนทุกปี จึงต้องใช้เลขตามเกณฑ์ของปีที่เขียน

ทำไม: ข้อที่ไม่มีในเกณฑ์จะไม่ปรากฏบนเว็บไซต์
วิธีแก้: แก้เลขข้อตามเกณฑ์ ดูว่าข้อของปีก่อนเปลี่ยนเป็นเลขใดด้วยคำสั่ง itasite framework diff
    หากเป็นข้อที่มีจริงแต่เกณฑ์ในโปรแกรมยังไม่ครบ ให้เพิ่มไว้ที่ frameworks/ปี.yml
ตัวอย่างที่ผิด:
    # oit.yml
    items:
      O44: {status: done}
ตัวอย่างที่ถูก:
    # oit.yml
    items:
      O43: {status: done}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite import item_codes
from itasite.model.framework import Framework
from itasite.model.site import Site, Year
from itasite.problem import Position, Problem, Severity, error
from itasite.text.source import Mapping, Scalar, Sequence

ID = "unknown-item"
SEVERITIES = (Severity.ERROR,)
IS_ADVICE = False


def check(site: Site) -> Iterator[Problem]:
    """Codes of items in oit.yml, tables.yml and measures.yml that the criteria do not have."""
    for year in site.years:
        for code, at in _in_disclosure(year):
            yield from _unknown(site, year.framework, code, at)
        for table in year.tables.tables:
            for number, code in enumerate(table.items):
                yield from _unknown(site, year.framework, code, table.at("items", number))
        for measure in year.measures.measures:
            for number, code in enumerate(measure.items):
                yield from _unknown(site, year.assessed, code, measure.at("items", number))


def _unknown(site: Site, framework: Framework, code: str, at: Position) -> Iterator[Problem]:
    known = [item.code for item in framework.items]
    if framework.is_stand_in or not framework.is_whole("items", by_id=False):
        return
    if framework.known and code not in known and not _is_faulty(site, framework, code):
        remedy = f"ที่ใช้ได้: {_listed(known)}"  # codes differ only in a number, so no code can be suggested
        if framework.missing:
            remedy += f" หากเป็นข้อที่มีจริง ให้เพิ่มไว้ที่ frameworks/{framework.fiscal_year}.yml"
        yield error(at, ID, f"เกณฑ์ปี {framework.fiscal_year} ไม่มีข้อ “{code}”", remedy)


def _is_faulty(site: Site, framework: Framework, code: str) -> bool:
    """Whether the agency's own list has the item, but with a fault for which it was left out."""
    file = site.texts.get(framework.node.at.file) if "items" in framework.left_out else None
    items = file.tree.get("items") if file and isinstance(file.tree, Mapping) else None
    entries = items.items if isinstance(items, Sequence) else ()
    codes = (entry.get("code") for entry in entries if isinstance(entry, Mapping))
    return item_codes.folded(code) in {item_codes.folded(found.text) for found in codes if isinstance(found, Scalar)}


def _listed(known: list[str]) -> str:
    if not known:
        return "ยังไม่มีข้อใด"
    return f"{known[0]} ถึง {known[-1]}" if known == [f"O{n}" for n in range(1, len(known) + 1)] else ", ".join(known)


def _in_disclosure(year: Year) -> Iterator[tuple[str, Position]]:
    for code in year.disclosure.items:
        yield code, year.disclosure.key_at("items", code)
    for evidence in year.disclosure.evidence:
        yield from ((code, evidence.at("items", number)) for number, code in enumerate(evidence.named))

"""ข้อในเกณฑ์ที่ oit.yml ไม่ได้กล่าวถึง

ทุกข้อของเกณฑ์ต้องมีสถานะ ข้อที่ไม่ได้เขียนไว้จะแสดงบนเว็บว่ายังไม่มีข้อมูล
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.model.site import Site
from itasite.problem import Problem, warning

ID = "item-missing"


def check(site: Site) -> Iterator[Problem]:
    """Items of the criteria that have no entry; said once per year."""
    for year in site.years:
        if year.file("oit.yml") not in site.files or "items" in year.disclosure.left_out:
            continue  # said already
        missing = [item.code for item in year.framework.items if item.code not in year.disclosure.items]
        if missing:
            message = f"ยังไม่ได้เขียนข้อมูล {len(missing)} ข้อ: {', '.join(missing)}"
            yield warning(year.disclosure.at("items"), ID, message, "เพิ่มข้อเหล่านี้ใต้ items พร้อม status")

"""ข้อในเกณฑ์ที่ oit.yml ไม่ได้กล่าวถึง

ทุกข้อของเกณฑ์ต้องมีสถานะ ข้อที่ไม่ได้เขียนไว้จะแสดงบนเว็บว่ายังไม่มีข้อมูล

ทำไม: ข้อที่หายไปอาจเป็นเพราะลืม ไม่ใช่เพราะยังไม่ได้ทำ
วิธีแก้: เพิ่มข้อที่บอกไว้ใต้ items พร้อม status ข้อที่ยังไม่เริ่มใส่ status: not_started
ตัวอย่างที่ผิด:
    # oit.yml
    items:
      O1: {status: done}
      O3: {status: done}
ตัวอย่างที่ถูก:
    # oit.yml
    items:
      O1: {status: done}
      O2: {status: not_started}
      O3: {status: done}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.model.disclosure import Disclosure
from itasite.model.site import Site
from itasite.problem import Problem, Severity, warning
from itasite.reading.codes import normalise
from itasite.text.source import Mapping

ID = "item-missing"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Items of the criteria without an entry in oit.yml, once per year."""
    for year in site.years:
        unread = _unread(year.disclosure)
        if year.file("oit.yml") not in site.files or unread is None or year.framework.is_unread("items"):
            continue  # already reported
        written = unread.union(year.disclosure.items)
        missing = [item.code for item in year.framework.items if item.code not in written]
        if missing:
            message = f"ยังไม่ได้เขียนข้อมูล {len(missing)} ข้อ: {', '.join(missing)}"
            remedy = f"ใต้ items: เขียน  {missing[0]}:  แล้วบรรทัดถัดไปย่อหน้าเขียน  status: not_started  ข้อละสองบรรทัดเช่นนี้"
            node = year.disclosure.node.get("items")
            if isinstance(node, Mapping) and not node.entries:
                remedy = f"ลบ {{}} หลัง items: (ถ้ามี) แล้ว{remedy}"
            yield warning(year.disclosure.at("items"), ID, message, remedy)


def _unread(disclosure: Disclosure) -> frozenset[str] | None:
    """The items that are written but could not be read; None if it is not known which they are."""
    node = disclosure.node.get("items")
    if not isinstance(node, Mapping):
        return None if disclosure.is_unread("items") else frozenset()
    if len(node.entries) != len(disclosure.items) or not all(normalise(code) for code in node.lost):
        return None
    inside = (key for entry in disclosure.items.values() for key in entry.left_out)  # an item indented too far
    return frozenset(code for key in (*node.lost, *inside) if (code := normalise(key)))

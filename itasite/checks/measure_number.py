"""เลขมาตรการที่ซ้ำ ถอยหลัง หรือไม่แสดง

เลขที่เขียนไว้ใน number ซ้ำกับมาตรการก่อนหน้า น้อยกว่ามาตรการก่อนหน้า
หรืออยู่ในแถวที่เป็นเพียงประเด็นเพิ่มของมาตรการอื่น ซึ่งไม่มีเลขของตนเอง
มาตรการก่อนหน้าคือในกลุ่มเดียวกัน หรือทั้งปีเมื่อกลุ่มตั้ง numbers: year

ทำไม: ผู้อ่านที่หา “มาตรการที่ 5” จะพบสองมาตรการ หรือไม่พบเลย
วิธีแก้: แก้เลขให้ตรงกับเอกสาร หรือลบ number แล้วให้ระบบนับ (numbers ของกลุ่ม)
ตัวอย่างที่ผิด:
    # measures.yml
    measures:
      - {id: m1, group: plan, number: 5, title: จัดทำคู่มือ}
      - {id: m2, group: plan, number: 5, title: เผยแพร่คู่มือ}
ตัวอย่างที่ถูก:
    # measures.yml
    measures:
      - {id: m1, group: plan, number: 5, title: จัดทำคู่มือ}
      - {id: m2, group: plan, number: 6, title: เผยแพร่คู่มือ}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.facts.measures import counted_over, numbers, plan
from itasite.model.site import Site, Year
from itasite.problem import Problem, Severity, warning

ID = "measure-number"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Given numbers that are given again or go back in what they count over, and those that no table shows."""
    for year in site.years:
        yield from _out_of_order(year)
        for row in plan(year):
            if row.measure.number and not row.counts:
                message = f"เลข {row.measure.number} จะไม่แสดง เพราะแถวนี้เป็นประเด็นเพิ่มของ {row.head} ไม่ใช่มาตรการของตนเอง"
                yield warning(row.measure.at("number"), ID, message, "ลบ number หรือเติม title ของมาตรการนี้")


def _out_of_order(year: Year) -> Iterator[Problem]:
    shown = numbers(year)
    seen: dict[str, dict[str, str]] = {}
    for row, over in counted_over(year):
        number, before = shown.get(row.measure.id), seen.setdefault(over, {})
        if "number" in row.measure.left_out:  # how it is counted on from there is not known
            before.clear()
            continue
        if number is None:
            continue
        last = next(reversed(before), None)
        if row.measure.number and number in before:
            message = f"เลขมาตรการ {number} ซ้ำกับ {before[number]}"
            yield warning(row.measure.at("number"), ID, message, "แก้เลขให้ตรงกับเอกสาร แต่ละมาตรการมีเลขของตนเอง")
        elif row.measure.number and last and _parts(number) < _parts(last):
            message = f"เลขมาตรการ {number} มาหลังเลข {last}"
            yield warning(row.measure.at("number"), ID, message, "แก้เลข หรือเรียงมาตรการตามเลขในเอกสาร")
        before.setdefault(number, row.measure.id)


def _parts(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in number.split("."))

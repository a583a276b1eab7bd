"""ร้อยละในตารางข้อมูลไม่ตรงกับตัวเลขในแถวเดียวกัน

ร้อยละการเบิกจ่ายคือเงินที่เบิกจ่ายเทียบกับงบประมาณ (หลังโอนเปลี่ยนแปลง ถ้ามีคอลัมน์นั้น) ต่างกันได้หนึ่งหน่วยของหลักสุดท้าย
เพราะปัดเศษ เมื่อไม่มีตัวเลขให้เทียบ ร้อยละที่เกิน 100 เป็นไปไม่ได้

ทำไม: ร้อยละที่ไม่ตรงแปลว่าตัวใดตัวหนึ่งพิมพ์ผิด ผู้อ่านจะไม่รู้ว่าตัวใดถูก
วิธีแก้: เทียบกับทะเบียนคุมงบประมาณ แก้ตัวที่ผิดในไฟล์ หรือใช้สูตรคำนวณร้อยละ
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.data_tables import COMPARE, FoundTable, capped, readable
from itasite.model.site import Site
from itasite.model.table_data import Percent
from itasite.problem import Problem, Severity, warning
from itasite.words.data_tables import number

ID = "table-percent"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Percentages that the other columns of their row contradict, or that are over 100."""
    for found, data in readable(site):
        yield from capped(_problem(found, one) for one in data.percents)


def _problem(found: FoundTable, one: Percent) -> Problem:
    message = f"“{one.heading}” เขียนไว้ {number(one.written)} ซึ่งเกิน 100"
    if one.computed is not None:
        computed = number(round(one.computed, 2))
        message = f"“{one.heading}” เขียนไว้ {number(one.written)} แต่ตัวเลขในแถวนี้คิดได้ {computed}"
    return warning(found.at(one.cell), ID, message, COMPARE)

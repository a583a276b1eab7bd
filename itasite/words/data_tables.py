"""What is said of the data tables of a year: why one cannot be read, and what its numbers contradict."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

UNREADABLE = "อ่านตารางจากไฟล์นี้ไม่ได้ {why}"
SAVE_ANEW = "เปิดไฟล์ในโปรแกรมเดิม แก้ตามนั้นแล้วบันทึกใหม่ หรือใช้ไฟล์อื่น"
NO_TABLE = "ไม่พบตารางในไฟล์นี้ หรือทุกแผ่นงานถูกซ่อนไว้"
NO_SHEET = "ไม่พบแผ่นงาน “{name}” ในไฟล์"
SHEETS = "แผ่นงานที่เห็นได้คือ {names}"
NO_HEADINGS = "หาหัวตารางไม่พบ จึงไม่รู้ว่าคอลัมน์ใดคืออะไร"
HEADINGS_ROWS = "บอกเลขแถวของหัวตารางตามที่เห็นใน Excel ในช่อง “แถวหัวตาราง” เช่น 4, 5"
NO_ROWS = "ไฟล์มีแต่หัวตาราง ยังไม่มีรายการใต้หัวตาราง"
FILL_IN = "เติมรายการในไฟล์แล้วบันทึกใหม่ หากไม่มีรายการในปีนี้ ใส่แถวหนึ่งว่า ไม่มี"
NO_COLUMN = "ไม่มีคอลัมน์หัวข้อ “{heading}” ในตาราง"
HEADINGS = "หัวคอลัมน์ในตารางคือ {names}"
NO_FIELD = "ไม่รู้จักคอลัมน์ “{name}” ของตาราง{kind}"
NO_HEADING = "(ไม่มีหัวคอลัมน์)"
_MOST = 12  # names of a list


def listed(names: Sequence[str]) -> str:
    """Names one after the other; of many the first ones."""
    more = f" และอีก {len(names) - _MOST} ชื่อ" if len(names) > _MOST else ""
    return ", ".join(f"“{name}”" for name in names[:_MOST]) + more


_OF_TEXT = re.compile("ตาราง [0-9]+ แถว ([0-9]+) ช่อง [0-9]+")


def table_at(cell: str) -> str:
    """What a table is called by its first cell, such as Sheet1!A9; a CSV file has rows and no sheets."""
    if found := _OF_TEXT.fullmatch(cell):
        return f"ตารางที่แถว {found[1]}"
    sheet, _, place = cell.rpartition("!")
    return f"ตารางที่ {place} ของแผ่นงาน {sheet}"


def number(value: Decimal) -> str:
    """A number as offices write it: with commas, with as many places as it has."""
    return f"{value.normalize():,f}" if value == value.to_integral_value() else f"{value:,f}"

"""What is said of the data tables of a year: why one cannot be read, and what its numbers contradict."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

UNREADABLE = "อ่านตารางจากไฟล์นี้ไม่ได้ {why}"
SAVE_ANEW = "เปิดไฟล์ในโปรแกรมเดิม แก้ตามนั้นแล้วบันทึกใหม่ หรือใช้ไฟล์อื่น"
NO_TABLE = "ไม่พบตารางในไฟล์นี้ หรือทุกแผ่นงานถูกซ่อนไว้"
NO_SHEET = "ไม่พบแผ่นงาน “{name}” ในไฟล์"
SHEETS = "แผ่นงานที่เห็นได้คือ {names}"
NO_HEADINGS = "หาหัวตารางไม่พบ จึงไม่รู้ว่าคอลัมน์ใดคืออะไร"
HEADINGS_ROWS = "ใส่เลขแถวของหัวตารางตามที่เห็นใน Excel เช่น  headings: [4, 5]"
NO_COLUMN = "ไม่มีคอลัมน์หัวข้อ “{heading}” ในตาราง"
HEADINGS = "หัวคอลัมน์ในตารางคือ {names}"
NO_FIELD = "ไม่รู้จักคอลัมน์ “{name}” ของตาราง{kind}"
FIELDS = "คอลัมน์ที่ใช้ได้คือ {names}"
TABLE_AT = "ตารางที่ {place} ของแผ่นงาน {sheet}"
NO_HEADING = "(ไม่มีหัวคอลัมน์)"
_MOST = 12  # names of a list


def listed(names: Sequence[str], most: int = _MOST) -> str:
    """Names one after the other; of many the first ones."""
    more = f" และอีก {len(names) - most} ชื่อ" if len(names) > most else ""
    return ", ".join(f"“{name}”" for name in names[:most]) + more


def number(value: Decimal) -> str:
    """A number as offices write it: with commas, with as many places as it has."""
    return f"{value.normalize():,f}" if value == value.to_integral_value() else f"{value:,f}"

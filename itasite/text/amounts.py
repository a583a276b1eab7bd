"""Amounts of money and other numbers as offices type them; Decimal, and nothing that could mean two numbers."""

from __future__ import annotations

import re
from decimal import Decimal

from itasite.fiscal import fold_digits
from itasite.text.odd_signs import plain_signs

# What a plan says of a measure that needs no money: an amount, and it is zero.
WITHOUT_MONEY = frozenset({"ไม่ใช้งบประมาณ", "ไม่ใช้งบ", "ไม่มีงบประมาณ", "ไม่ได้ใช้งบประมาณ", "ไม่มีค่าใช้จ่าย", "ไม่มีการใช้งบประมาณ",
                           "ไม่ได้ใช้งบ"})  # fmt: skip
NOTHING = frozenset({"", "-", "--", "–", "—", "ไม่มี", "n/a", "…", "_"}) | WITHOUT_MONEY
_AMOUNT = re.compile(
    r"(?P<minus>-|\()?(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.(?P<part>[0-9]{1,2}|[0-9]{4})|\.-|\.)?(?(minus)\)?)\s*(?:บาท|บ\.)?(?:ถ้วน)?\.?-?"
)
_UNIT = re.compile(r"\s*(?:คน|เรื่อง|ครั้ง|ราย|รายการ|โครงการ|ข้อ|แห่ง|ฉบับ|หมู่บ้าน|ครัวเรือน)\.?")
_PERCENT = re.compile(r"(?:ร้อยละ)?\s*([0-9]{1,4}(?:\.[0-9]{1,15})?)\s*%?")  # a division has 15


def amount(text: str) -> Decimal | None:
    """The amount of a text such as ๑๕๐,๐๐๐, 30,000.- or 29,950 บาท; None for any other text."""
    found = _AMOUNT.fullmatch(plain_signs(fold_digits(text)).strip())
    if not found or (found["minus"] == "(") != found[0].rstrip(" บาท.ถ้วน-").endswith(")"):
        return None
    number = Decimal(found["whole"].replace(",", "") + (f".{found['part']}" if found["part"] else ""))
    return -number if found["minus"] else number


def count(text: str) -> Decimal | None:
    """The number of a text such as 15, 1,200 คน or ๓ เรื่อง; None for any other text."""
    bare = _UNIT.split(text.strip())
    return amount(bare[0]) if len(bare) == 1 or (len(bare) == 2 and not bare[1]) else None


def in_baht(number: Decimal) -> str:
    """An amount to the satang, on one line: 1,234.50 บาท."""
    return f"{number:,.2f}\N{NO-BREAK SPACE}บาท"


def percent(text: str) -> Decimal | None:
    """The number of a percentage; None for any other text."""
    found = _PERCENT.fullmatch(plain_signs(fold_digits(text)).strip())
    return Decimal(found[1]) if found else None


def is_nothing(text: str) -> bool:
    """Whether a text says that there is no value."""
    return _bare(text) in NOTHING


def is_without_money(text: str) -> bool:
    """Whether a text says that no money is used."""
    return _bare(text) in WITHOUT_MONEY


def _bare(text: str) -> str:
    bare = text.strip().strip(".").lower()
    return bare[1:-1].strip() if bare.startswith("(") and bare.endswith(")") else bare

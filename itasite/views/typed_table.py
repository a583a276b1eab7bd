"""How a table is shown that an author typed: what heads its rows, which columns are numbers, if it fits a phone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from itasite.fiscal import fold_digits

_ORDINAL_HEADS = re.compile(r"(?:ลำดับ|ข้อ)?(?:ที่)?\.?|ลำดับ|ข้อ|no\.?|#", re.IGNORECASE)
_ORDINAL = re.compile(r"\(?[0-9]{1,4}(?:\.[0-9]{1,2}){0,3}[.)]?")
_UNITS = (
    "%", "เปอร์เซ็นต์", "บาท", "ล้านบาท", "คะแนน", "คน", "ราย", "ครั้ง", "เรื่อง", "โครงการ", "กิจกรรม", "ข้อ", "แห่ง", "หลัง",
    "คัน", "เครื่อง", "ชุด", "วัน", "ชั่วโมง", "นาที", "ไร่", "กม.", "เมตร", "ครัวเรือน", "หมู่บ้าน",
)  # fmt: skip
_NUMBER = re.compile(
    rf"[-+−–]?\(?(?:0|[1-9]\d*|[1-9]\d{{0,2}}(?:,\d{{3}})+)(?:\.\d+)?\)?(?:\s*(?:{'|'.join(map(re.escape, _UNITS))}))?"
)
_NOTHING = ("", "-", "–", "—", "ไม่มี", "n/a")
_PHONE = 34  # letters that stand side by side on a phone 360 pixels wide
_FOLDED = 14  # letters of a line that a column of words needs at least
_LONGEST = 60  # letters of a cell that is still easy to read in so narrow a column
_MOST_SMALL = 4  # columns
MANY = 6  # columns that may not fit a desktop either


@dataclass(frozen=True, slots=True)
class TypedTable:
    """What is known of a table from its texts, its columns counted from 0.

    `header`: the column that names the rows; `ordinal`: the one that numbers them; None if there is none. `small`: it
    fits a phone as it is; `many`: it may be wider than a desktop.
    """

    header: int | None
    ordinal: int | None
    numbers: frozenset[int]
    small: bool
    many: bool


def typed_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> TypedTable:
    """What to know of a table with these headings and rows of texts; all have the same length."""
    columns = [[row[place] for row in rows] for place in range(len(heads))]
    ordinal = 0 if columns and len(heads) > 1 and _is_ordinal(heads[0], columns[0]) else None
    numbers = frozenset(place for place, texts in enumerate(columns) if place != ordinal and _is_number(texts))
    widths = [
        _width([head, *texts], whole=place in numbers or place == ordinal)
        for place, (head, texts) in enumerate(zip(heads, columns, strict=True))
    ]
    longest = max((_letters(text) for row in rows for text in row), default=0)
    small = len(heads) <= _MOST_SMALL and sum(widths) <= _PHONE and longest <= _LONGEST
    return TypedTable(_header(columns, ordinal, numbers), ordinal, numbers, small, len(heads) > MANY)


def _is_ordinal(head: str, texts: Sequence[str]) -> bool:
    return bool(_ORDINAL_HEADS.fullmatch(head.strip())) and all(
        not text or _ORDINAL.fullmatch(fold_digits(text)) for text in texts
    )


def _is_number(texts: Sequence[str]) -> bool:
    said = [fold_digits(text) for text in texts if text.lower() not in _NOTHING]
    return bool(said) and all(map(_NUMBER.fullmatch, said))


def _header(columns: Sequence[Sequence[str]], ordinal: int | None, numbers: frozenset[int]) -> int | None:
    """The first column of words, if it tells the rows apart."""
    place = 0 if ordinal is None else 1
    if len(columns) < 2 or place >= len(columns) or place in numbers:
        return None
    texts = columns[place]
    return place if all(texts) and len(set(texts)) == len(texts) else None


def _width(texts: Sequence[str], *, whole: bool) -> int:
    """The letters that a column needs; one of words folds to several lines."""
    longest = max(map(_letters, texts[1:] if whole and len(texts) > 1 else texts), default=0)
    return longest if whole else min(longest, _FOLDED)


def _letters(text: str) -> int:
    """How many letters stand beside each other: marks above and below take no room."""
    return sum(not unicodedata.combining(letter) and unicodedata.category(letter) != "Mn" for letter in text)

"""Single values as their author means them: numbers, years, codes and addresses without what does not belong to them.

Each function gives the form that the record reads, or None where the value is already so, or cannot be understood.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from itasite.fiscal import fold_digits
from itasite.reading.codes import normalise
from itasite.text.amounts import amount, is_without_money
from itasite.text.odd_signs import odd_signs, plain_signs, seen, unquoted

_SCORE = re.compile(
    r"(?:ร้อยละ|คะแนน|ได้)?\s*(\d{1,3})(?:\s*([.,·])\s*(\d+))?\s*(?:%|คะแนน|ร้อยละ|เปอร์เซ็นต์|เปอร์เซนต์|คะแนนเต็ม\s*100)?\s*\.?"
)
_MOST_DECIMALS = 2  # behind a comma; with three digits it may separate thousands
_WHOLE = re.compile(
    r"(?:(?:ข้อ|ขั้นตอน|ขั้น|อันดับ|ลำดับ|จำนวน|มาตรการ)\s*(?:ที่)?\s*)?(\d{1,3}(?:,\d{3})|\d{1,4})\s*(?:ข้อ|ขั้น|ชั้น|รายการ|อันดับ|ครั้ง)?\s*\.?"
)
_YEAR = re.compile(r"(?:ปี)?\s*(?:งบประมาณ)?\s*(?:พ\s*\.?\s*ศ\s*\.?)?\s*(2),?([45]\d\d)")
_NUMBER = re.compile(r"(?:ตัวชี้วัด|มาตรการ)?\s*(?:ย่อย)?\s*(?:ที่)?\s*(\d{1,3}(?:\s*\.\s*\d{1,3}){0,2})\s*\.?")
_MONEY = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_CODE = re.compile(r"([OEI0L|])([0-9OIL|]+)")


def meant(form: str, written: str) -> str | None:
    """The value that a text of this form means (`model.record.Form`), where it is not already written so."""
    read = _READERS.get(form)
    if read is None:
        return None
    value = read(written)
    return value if value and value != written and value != fold_digits(written.strip()) else None


def _score(written: str) -> str:
    text = _signs(written)
    found = _SCORE.fullmatch(fold_digits(text))
    if not found:
        return text
    whole, mark, rest = found.groups()
    if mark == "," and len(rest) > _MOST_DECIMALS:
        return text
    return f"{whole}.{rest}" if rest else str(whole)


def _whole_number(written: str) -> str:
    text = _signs(written)
    found = _WHOLE.fullmatch(fold_digits(text))
    return found[1].replace(",", "") if found else text


def _year(written: str) -> str:
    text = _signs(written)
    found = _YEAR.fullmatch(fold_digits(text))
    return found[1] + found[2] if found else text


def _number(written: str) -> str:
    text = _signs(written)
    found = _NUMBER.fullmatch(fold_digits(text))
    return re.sub(r"\s", "", found[1]) if found else text


def _code(written: str) -> str:
    """A code whose letters and digits look like others: О2 (Cyrillic), O1O, l6 for I6."""
    text = _signs(written)
    if normalise(text):
        return text
    found = _CODE.fullmatch(re.sub(r"\s", "", fold_digits(text)).upper())
    if not found:
        return text
    letter = found[1].translate(str.maketrans("0L|", "OII"))
    return normalise(letter + found[2].translate(str.maketrans("OIL|", "0111"))) or text


def _signs(written: str) -> str:
    return plain_signs(unquoted(seen(written)))


def _date(written: str) -> str:
    return unquoted(seen(written))


def _address(written: str) -> str:
    """Without invisible signs; letters stay, for they may belong to the address."""
    return unquoted(seen(written))


def _amount(written: str) -> str:
    """Without the words and signs around it: 29,950 บาท, 30,000.-; the words for no money are an amount of 0."""
    text = _signs(written)
    if is_without_money(text):
        return "0"
    return _bare(text) if amount(text) is not None else text


def _bare(text: str) -> str:
    found = _MONEY.match(fold_digits(text))
    return found[0].rstrip(".,") if found else text


_READERS: dict[str, Callable[[str], str]] = {
    "address": _address,
    "amount": _amount,
    "colour": _signs,
    "components": _whole_number,
    "date": _date,
    "indicator-number": _number,
    "indicator-numbers": _number,
    "item-code": _code,
    "item-codes": _code,
    "measure-number": _number,
    "question-code": _code,
    "question-codes": _code,
    "row-numbers": _whole_number,
    "score": _score,
    "slug": _signs,
    "slugs": _signs,
    "whole-number": _whole_number,
    "year": _year,
}


def only_signs(written: str, value: str) -> bool:
    """Whether a value differs from what was written by odd signs only, not by words that were left out."""
    return bool(odd_signs(written)) and value in (seen(written), _signs(written))

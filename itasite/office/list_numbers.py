"""Numbers of automatic lists in the forms of Word ([MS-OI29500] and ISO 29500-1, 17.18.59, ST_NumberFormat)."""

from __future__ import annotations

import re

from itasite.fiscal import with_numerals
from itasite.office.signs import UNKNOWN

_THAI = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"  # without ฃ and ฅ, as Word counts
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_DIGITS = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_PLACES = ("", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน")
_PADDED = re.compile(r"(0+)1, ")


def written(number: int, form: str) -> str:
    """A number in a form; U+FFFD, which is asked, in one that is not known here."""
    letters = {"thaiLetters": _THAI, "lowerLetter": _LATIN, "upperLetter": _LATIN.upper()}.get(form)
    if letters:
        return letters[(number - 1) % len(letters)] * ((number - 1) // len(letters) + 1) if number > 0 else "0"
    padded = _PADDED.match(form)
    if padded:
        return str(number).zfill(len(padded[1]) + 1)
    if form in ("lowerRoman", "upperRoman"):
        return _roman(number).upper() if form == "upperRoman" else _roman(number)
    if form == "decimalEnclosedCircle":
        return chr(0x2460 + number - 1) if 0 < number <= 20 else UNKNOWN
    forms = {
        "none": "",
        "decimal": str(number),
        "decimalZero": f"{number:02}",
        "thaiNumbers": with_numerals(str(number), "thai"),
        "numberInDash": f"- {number} -",
        "ordinal": f"{number}{_ending(number)}",
        "decimalEnclosedParen": f"({number})",
        "decimalEnclosedFullstop": f"{number}.",
    }
    return in_words(number) if form == "thaiCounting" else forms.get(form, UNKNOWN)


def _roman(number: int) -> str:
    made = ""
    for value, sign in _ROMAN:
        made += sign * (number // value)
        number %= value
    return made


def _ending(number: int) -> str:
    return "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def in_words(number: int) -> str:
    """A number below a million in Thai words, such as ยี่สิบเอ็ด."""
    if not 0 < number < 1_000_000:
        return _DIGITS[0] if number == 0 else UNKNOWN
    made, digits = "", str(number)
    for at, digit in enumerate(map(int, digits)):
        place = len(digits) - 1 - at
        if digit == 0:
            continue
        if place == 1 and digit < 3:
            made += "ยี่" if digit == 2 else ""
        elif place == 0 and digit == 1 and number > 10:
            made += "เอ็ด"
            continue
        else:
            made += _DIGITS[digit]
        made += _PLACES[place]
    return made

"""Rows under the headings that only count the columns, as (1) (2) (3)=(1)-(2)."""

from __future__ import annotations

import re

from itasite.fiscal import fold_digits
from itasite.office.table import Row

_NUMBER = re.compile(r"=?[(\[-]?([0-9]{1,2})[)\]-]?(?:[=+\-x×*/÷()\[\]0-9%]*)")
_LETTER = re.compile(r"[(\[]?([ก-ฮA-Za-z])[)\].]?(?:=.*)?")
_THAI = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LEAST = 3  # cells


def is_numbers(row: Row) -> bool:
    """Whether a row only counts the columns, by numbers or by letters."""
    texts = [re.sub(r"\s", "", fold_digits(cell.shown)) for cell in row if cell.shown and not cell.covered]
    if len(texts) < _LEAST:
        return False
    return _is_counted(texts) or _is_lettered(texts)


def _is_counted(texts: list[str]) -> bool:
    matches = [_NUMBER.fullmatch(text) for text in texts]
    if not all(matches):
        return False
    firsts = [int(one[1]) for one in matches if one]
    if all(text.isdecimal() for text in texts):
        return firsts == list(range(1, 1 + len(firsts)))
    plain = [first for first, text in zip(firsts, texts, strict=True) if not text.startswith("=")]
    marked = sum(text.startswith(("(", "=", "[", "-")) for text in texts)
    return plain == sorted(set(plain)) and marked * 2 > len(texts) and min(plain, default=1) <= 2


def _is_lettered(texts: list[str]) -> bool:
    letters = [found[1].upper() if (found := _LETTER.fullmatch(text)) else "" for text in texts]
    return any("".join(letters) == alphabet[: len(letters)] for alphabet in (_THAI, _LATIN))

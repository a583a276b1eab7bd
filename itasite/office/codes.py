"""Codes of items in a column, as offices write them: o1, ๐3, ข้อ O5, and bare numbers where the order says which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from itasite import item_codes
from itasite.fiscal import fold_digits
from itasite.office.table import Cell
from itasite.words import office as said

_BARE = re.compile(r"(?:ข้อ(?:ที่)?\s*)?([0-9]{1,3})\s*[.)]?")
_IN_TEXT = re.compile(r"(?:ข้อ(?:ที่)?\s*)?(?<![A-Za-z0-9])([OoEeIi0]\s?[0-9]{1,3})(?![0-9])")
_LEAST = 3  # codes of a column, beside which a bare number is a code


class Code(NamedTuple):
    """A code, "" where none is certain, and why it is asked."""

    value: str = ""
    notes: tuple[str, ...] = ()


def code_in(text: str) -> str:
    """The first code that a text begins with or names after ข้อ, such as ตัวชี้วัดที่ ข้อ ๐๑๑ …; "" if none."""
    found = _IN_TEXT.search(fold_digits(text))
    return (item_codes.official(found[1]) or "") if found else ""


def of_column(cells: Sequence[Cell]) -> list[Code]:
    """The code of each cell. A bare number is one where others of the column are, and it runs with its neighbours."""
    texts = [fold_digits(cell.shown).strip() for cell in cells]
    known = [item_codes.official(text) or "" for text in texts]
    letters = {item_codes.letters(one) for one in known if one}
    enough = len([one for one in known if one]) >= _LEAST and len(letters) == 1
    found = list[Code]()
    for at, (cell, text) in enumerate(zip(cells, texts, strict=True)):
        bare = _BARE.fullmatch(text)
        if known[at] or not text:
            found.append(Code("" if cell.notes else known[at], cell.notes))
        elif bare and enough and _fits(int(bare[1]), at, known):
            found.append(Code(f"{min(letters)}{int(bare[1])}", cell.notes))
        else:
            found.append(Code("", (*cell.notes, said.NO_CODE.format(text=cell.shown))))
    return found


def _fits(number: int, at: int, known: Sequence[str]) -> bool:
    """Whether the nearest code before is one less for each row between, or the nearest after one more."""
    for step in (-1, 1):
        place = at + step
        while 0 <= place < len(known):
            if known[place]:
                if item_codes.order(known[place])[1] == (number + place - at,):
                    return True
                break
            place += step
    return False

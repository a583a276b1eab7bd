"""Which field a heading of a table means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from itasite.fiscal import fold_digits
from itasite.office.clean import plain
from itasite.words.table_headings import HEADINGS, WHOLE

_ASIDE = re.compile(
    r"\((?:บาท|ร้อยละ|คน|เรื่อง|ครั้ง|หน่วย\s*:?\s*บาท|ถ้ามี|[0-9]{1,2}|%)\)|(?:ปี(?:งบประมาณ)?)?\s*(?:พ\.?ศ\.?)?\s*(?<!\d)25\d\d(?!\d)"
)
_NOT_LETTERS = re.compile(r"[^0-9a-z\u0e01-\u0e3a\u0e40-\u0e4e%]")
_MARKS = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]{2,}")
_LONGEST = 120  # letters from which a cell is no heading


class Meaning(NamedTuple):
    """The field of a heading; `sure` if a known heading is equal, not only its beginning."""

    field: str
    sure: bool


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """A heading for comparison: without blanks, units and years, its marks in one order."""
    text = _ASIDE.sub("", fold_digits(plain(text)).lower().replace("\n", ""))
    text = _NOT_LETTERS.sub("", text).replace("\u0e33", "\u0e32").replace("\u0e4d", "")  # ำ is often lost
    return _MARKS.sub(lambda found: "".join(sorted(found[0])), text)


@cache
def _known() -> tuple[dict[str, str], tuple[str, ...]]:
    """The field of each known heading, and those headings that others may begin with, the longest first."""
    whole = {fold(one) for one in WHOLE}
    equal = {fold(word): field for field, words in HEADINGS.items() for word in words}
    return equal, tuple(sorted((word for word in equal if word not in whole), key=len, reverse=True))


def meaning(heading: str) -> Meaning | None:
    """The field of one heading: equal, else the longest known beginning; None for one that is not known."""
    if len(heading) > _LONGEST * 2:
        return None
    folded = fold(heading)
    equal, begins = _known()
    if folded in equal:
        return Meaning(equal[folded], sure=True)
    if not folded.startswith(begins):  # nearly every value of a table, and many times as fast as word by word
        return None
    return Meaning(equal[next(word for word in begins if folded.startswith(word))], sure=False)


def field(headings: Sequence[str]) -> Meaning | None:
    """The field of a column by its headings, from the upper one to that right above the values."""
    if not headings:
        return None
    own = meaning(headings[-1])
    if own and own.sure:
        return own
    for start in range(len(headings) - 1):
        both = meaning("".join(headings[start:]))
        if both and both.sure:
            return both
    return own


def is_sure(text: str) -> bool:
    """Whether a text is equal to a known heading."""
    return 0 < len(text) <= _LONGEST * 2 and fold(text) in _known()[0]


def is_heading(text: str) -> bool:
    """Whether a text is a known heading."""
    return 0 < len(text) <= _LONGEST and meaning(text) is not None

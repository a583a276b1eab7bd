"""What the titles over a table say: the reporting round that it is of, and fiscal years."""

from __future__ import annotations

import re
from collections.abc import Iterable

from itasite.fiscal import fold_digits

_ROUNDS = {
    "6m": re.compile(r"รอบ\s*(?:ที่\s*)?(?:6|หก)\s*เดือน|รอบครึ่งปี(?:แรก)?|(?<![0-9])6\s*เดือนแรก"),
    "12m": re.compile(r"รอบ\s*(?:ที่\s*)?(?:12|สิบสอง)\s*เดือน"),
}
_YEAR = re.compile(r"(?<![0-9/.-])(25[0-9]{2})(?![0-9/-])")
_LONGEST = 200  # letters; a longer text is prose, which may speak of any round


def rounds_in(text: str) -> frozenset[str]:
    """The rounds, 6m or 12m, that a title names."""
    folded = fold_digits(text)
    return frozenset(name for name, form in _ROUNDS.items() if len(text) <= _LONGEST and form.search(folded))


def round_of(*places: Iterable[str]) -> str:
    """The round that titles name, the nearest ones first; "" if none does, or if one place names several."""
    for texts in places:
        found = frozenset[str]().union(*map(rounds_in, texts))
        if found:
            return min(found) if len(found) == 1 else ""
    return ""


def years_in(texts: Iterable[str]) -> tuple[int, ...]:
    """The Buddhist years that titles name, in their order, each once."""
    found = (int(year[1]) for text in texts if len(text) <= _LONGEST for year in _YEAR.finditer(fold_digits(text)))
    return tuple(dict.fromkeys(found))

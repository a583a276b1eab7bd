"""Titles of measures: numbers before them, and which measures of the content have the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from itasite.edit.change import Plain
from itasite.fiscal import fold_digits
from itasite.workbook.foreign.draft import folded

_MARK = re.compile(r"(?P<open>\()?(?P<number>[0-9]{1,2})(?P<end>[.)])\s*(?=[^\s0-9])")
_FORMS = {("", "."): "1.", ("", ")"): "1)", ("(", ")"): "(1)"}
_LIKE = 0.75  # from which two titles may be the same one typed differently
_SLIP = 0.9
_MOST_SLIPS = 3  # single letters by which a title may be mistyped
_LEAST = 15  # letters of a title in which one may be mistyped
_SURE = re.compile("[0-9a-z]")
_MOST = 500  # measures with which a title is compared for likeness


class Numbered(NamedTuple):
    """Titles without the numbers before them; `form` is how the number 1 is written, "" if not all alike."""

    titles: tuple[str, ...]
    form: str


def numbered(titles: Sequence[str]) -> Numbered | None:
    """Titles that are numbered from 1; None where they are not."""
    found = [_MARK.match(fold_digits(title)) for title in titles]
    if not found or not all(found) or [int(one["number"]) for one in found if one] != list(range(1, len(found) + 1)):
        return None
    forms = {_FORMS.get((one["open"] or "", one["end"]), "") for one in found if one}
    bare = tuple(title[one.end() :] for title, one in zip(titles, found, strict=True) if one)
    return Numbered(bare, forms.pop() if len(forms) == 1 else "")


def key(title: Plain | None) -> str:
    """A title for comparison, without a number before it."""
    lines = title if isinstance(title, list) else [title or ""]
    text = fold_digits(" ".join(str(line) for line in lines)).strip()
    found = _MARK.match(text)
    return folded(text[found.end() :] if found else text)


class Match(NamedTuple):
    """The place of the measure with the same title, or with one that differs by single letters (`typed`), else of one
    with a title that is like it; None if there is none.
    """

    same: int | None = None
    like: int | None = None
    typed: bool = False


def match(title: str, known: Sequence[str]) -> Match:
    """Which of the known titles, as `key` gives them, a title is."""
    wanted = key(title)
    equal = [at for at, one in enumerate(known) if one == wanted and wanted]
    if len(equal) == 1:
        return Match(same=equal[0])
    if len(equal) > 1:
        return Match(like=equal[0])
    weighed = [(SequenceMatcher(None, wanted, one, autojunk=False), at) for at, one in enumerate(known[:_MOST]) if one]
    near = [(found.ratio(), -at) for found, at in weighed if found.quick_ratio() >= _LIKE]
    best = max(near, default=(0.0, 0))
    typed = [at for at, one in enumerate(known[:_MOST]) if one and _is_slip(wanted, one)]
    if len(typed) == 1:
        return Match(same=typed[0], typed=True)
    return Match(like=-best[1]) if best[0] >= _LIKE else Match()


def _is_slip(one: str, other: str) -> bool:
    """Whether two titles differ by a few single letters, but in no digit and no Latin letter."""
    if abs(len(one) - len(other)) > _MOST_SLIPS or _SURE.findall(one) != _SURE.findall(other):
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    changes = [code for code in matcher.get_opcodes() if code[0] != "equal"] if matcher.quick_ratio() >= _SLIP else []
    short = all(max(code[2] - code[1], code[4] - code[3]) == 1 for code in changes)
    return 0 < len(changes) <= _MOST_SLIPS and short and min(len(one), len(other)) >= _LEAST

"""The marks that an author typed before the entries of a list: "๑. …", "2) …", "(๓) …", "- …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple


class Mark(Enum):
    """How an entry is marked; the value shows the form for the number 1."""

    DOT = "1."
    PAREN = "1)"
    PARENS = "(1)"
    DASH = "-"


class MarkedList(NamedTuple):
    """Texts without their marks; `numbers` are those of a numbered list, as typed, else empty.

    `sign` is the first that was typed for a dash (- – — or •), else "".
    """

    mark: Mark
    texts: tuple[str, ...]
    numbers: tuple[int, ...] = ()
    sign: str = ""


# A number of a list has at most three digits (2566. is a year); what follows is no digit (1.5 is a value).
_NUMBER = re.compile(r"(?P<open>\()?(?P<number>[0-9๐-๙]{1,3})(?P<end>[.)])\s*(?=[^\d\s.,])")
_DASH = re.compile(r"(?:[-–—•]\s+|[-–•](?=[฀-๿]))(?=\S)")
_BULLET = "•"
_FORMS = {("", "."): Mark.DOT, ("", ")"): Mark.PAREN, ("(", ")"): Mark.PARENS}


def marked_list(texts: Sequence[str]) -> MarkedList | None:
    """The list that was typed with marks; None for fewer than two texts or where they are not all marked alike.

    Dashes of any length are alike: Word makes some of them longer.
    """
    entries = [_entry(text) for text in texts]
    marks = {entry[0] for entry in entries if entry}
    if len(entries) < 2 or None in entries or len(marks) != 1:
        return None
    mark, sign = marks.pop(), texts[0][0]
    if mark is Mark.DASH and any((text[0] == _BULLET) is not (sign == _BULLET) for text in texts):
        return None
    known = [entry for entry in entries if entry]
    numbers = tuple(number for _, number, _ in known if number is not None)
    return MarkedList(mark, tuple(text for _, _, text in known), numbers, sign if mark is Mark.DASH else "")


def typed_mark(text: str) -> str:
    """The mark that a text begins with, as it was typed, up to its first word; "" where there is none."""
    found = _entry(text)
    return text[: len(text) - len(found[2])] if found else ""


def _entry(text: str) -> tuple[Mark, int | None, str] | None:
    """Mark, number and the text after it; None where the text begins with no mark."""
    if dash := _DASH.match(text):
        return Mark.DASH, None, text[dash.end() :]
    found = _NUMBER.match(text)
    mark = _FORMS.get((found["open"] or "", found["end"])) if found else None
    return (mark, int(found["number"]), text[found.end() :]) if found and mark else None

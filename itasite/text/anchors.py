"""The names of places in a page, made of their headings: they keep Thai letters, so that a link says where it leads."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_KEPT = ("L", "M", "N")  # letters, marks above and below them, digits
_GAP = re.compile(r"-{2,}")


def anchor(heading: str, separator: str = "-") -> str:
    """The anchor of a heading: its letters and digits, small, with the separator between words; "" if it has none."""
    text = unicodedata.normalize("NFC", heading).lower()
    signs = [letter if unicodedata.category(letter)[0] in _KEPT else _other(letter) for letter in text]
    return _GAP.sub("-", "".join(signs)).strip("-").replace("-", separator)


def _other(letter: str) -> str:
    """What stands for a sign: nothing for one that is not seen (category Cf), a gap for all others."""
    return "" if unicodedata.category(letter) == "Cf" or letter in "'\"’“”" else "-"


def earlier_anchors(headings: Iterable[str]) -> tuple[str, ...]:
    """The anchors that the headings of a page would have without Thai letters, as MkDocs makes them by itself."""
    taken, last = set[str](), dict[str, int]()
    found = []
    for heading in headings:
        plain = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode()
        name = re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())
        stem, number = name, last.get(name, 0)
        while not name or name in taken:
            number += 1
            name = f"{stem}_{number}"
        last[stem] = number
        taken.add(name)
        found.append(name)
    return tuple(found)

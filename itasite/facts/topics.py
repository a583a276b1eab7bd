"""Which item of an earlier year a new one goes on with, guessed from the titles."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import NamedTuple

from itasite.model.framework import Framework, Item

_CLOSE = 0.72  # of the letters in common; titles of other subjects in the years 2564 to 2569 have at most 0.70


class Guess(NamedTuple):
    """The item whose subject it is, and how much of the titles is the same, 0 to 1."""

    item: Item
    likeness: float


def guessed_topics(titles: dict[str, str], earlier: Framework) -> dict[str, Guess]:
    """For each code with a title, the item of the earlier year that is closest; each item is given once."""
    items = [item for item in earlier.items if item.topic]
    pairs = sorted(
        ((likeness(title, item.title), code, item) for code, title in titles.items() for item in items),
        key=lambda pair: -pair[0],
    )
    found: dict[str, Guess] = {}
    taken: set[str] = set()
    for close, code, item in pairs:
        if close >= _CLOSE and code not in found and item.code not in taken:
            found[code] = Guess(item, close)
            taken.add(item.code)
    return found


def likeness(one: str, other: str) -> float:
    """How much of two titles is the same, without their spaces: 0 to 1."""
    first, second = _plain(one), _plain(other)
    return difflib.SequenceMatcher(None, first, second, autojunk=False).ratio() if first and second else 0.0


def known_texts(frameworks: Iterable[Framework]) -> str:
    """All titles and components of lists, a line each, to look words up in."""
    return "\n".join(
        text
        for framework in frameworks
        for item in framework.items
        for text in (item.title, *(piece for found in item.components for piece in (found.text, *found.parts)))
    )


def _plain(text: str) -> str:
    return "".join(text.split())

"""Pieces of a text in the place of others."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple


class Splice(NamedTuple):
    """What comes in the place of a half-open range of a text."""

    start: int
    end: int
    text: str


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """A text with pieces put in; their ranges must not overlap."""
    for start, end, new in sorted(splices, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def apart(splices: Iterable[Splice]) -> bool:
    """Whether no two of them touch the same place."""
    ordered = sorted(splices)
    return all(one.end <= other.start and one.start < other.start for one, other in pairwise(ordered))

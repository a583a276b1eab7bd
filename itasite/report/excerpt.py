"""A line of a file for a terminal: measured in cells, cut if it is too long, with the cells to underline.

Thai vowels and tone marks above or below a consonant take no cell of their own; Chinese characters take two.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

TAB = 4
CUT = "…"
_PICTURES = 0x2400  # code point of the first picture of a control character; they are in the same order


class Excerpt(NamedTuple):
    """The shown part of a line in three pieces. `marked` begins after `indent` cells and is `length` cells wide."""

    before: str
    marked: str
    after: str
    indent: int
    length: int


@dataclass(slots=True)
class _Cluster:
    """A character with the marks above and below it, and its width in cells."""

    shown: str
    width: int


def cells(text: str) -> int:
    """The width of a text on a terminal, in cells."""
    return sum(cluster.width for cluster in _clusters(text)[0])


def visible(text: str) -> str:
    """A text with control characters shown as pictures, and without invisible ones: safe for a terminal."""
    return "".join(cluster.shown for cluster in _clusters(text)[0])


def excerpt(line: str, first: int, last: int, room: int) -> Excerpt:
    """The part of `line` around characters `first` to `last` (0-based, without `last`) that fits in `room` cells."""
    clusters, of_letter = _clusters(line)
    if first >= len(line):  # the place is after the last character
        clusters.append(_Cluster(" ", 1))
        start = stop = len(clusters) - 1
    else:
        start, stop = of_letter[first], of_letter[min(max(last, first + 1), len(line)) - 1]
    left, right = _window([cluster.width for cluster in clusters], start, stop, room)
    stop = min(stop + 1, right)
    head, tail = CUT if left else "", CUT if right < len(clusters) else ""
    return Excerpt(
        head + _joined(clusters[left:start]),
        _joined(clusters[start:stop]),
        _joined(clusters[stop:right]) + tail,
        len(head) + sum(cluster.width for cluster in clusters[left:start]),
        max(1, sum(cluster.width for cluster in clusters[start:stop])),
    )


def _joined(clusters: list[_Cluster]) -> str:
    return "".join(cluster.shown for cluster in clusters)


def _clusters(text: str) -> tuple[list[_Cluster], list[int]]:
    """The clusters of a text, and for each character the 0-based number of its cluster."""
    clusters: list[_Cluster] = []
    of_letter = []
    column = 0
    for letter in text:
        shown, width = _shown(letter, column)
        if width == 0 and shown and not (clusters and clusters[-1].width):
            shown, width = f"◌{shown}", 1  # a mark without a consonant is shown on a circle
        if width == 0 and clusters:
            clusters[-1].shown += shown
        else:
            clusters.append(_Cluster(shown, width))
            column += width
        of_letter.append(len(clusters) - 1)
    return clusters, of_letter


def _shown(letter: str, column: int) -> tuple[str, int]:
    """How a character is shown at `column`, and its width in cells."""
    if letter == "\t":
        return " " * (TAB - column % TAB), TAB - column % TAB
    match unicodedata.category(letter):
        case "Mn" | "Me":
            return letter, 0
        case "Cf":  # joiners, direction marks, spaces without width
            return "", 0
        case "Cc" | "Cs" | "Zl" | "Zp":
            return chr(_PICTURES + ord(letter)) if ord(letter) < 0x20 else "�", 1
    return letter, 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _window(widths: list[int], start: int, stop: int, room: int) -> tuple[int, int]:
    """The first cluster to show and the one after the last: all if they fit, else the marked ones and those around."""
    if sum(widths) <= room:
        return 0, len(widths)
    free = room - 2 * len(CUT) - widths[start]
    left, right = start, start + 1
    while right <= stop and widths[right] <= free:
        free -= widths[right]
        right += 1
    growing = True
    while growing:
        growing = False
        if left > 0 and widths[left - 1] <= free:
            left, free, growing = left - 1, free - widths[left - 1], True
        if right < len(widths) and widths[right] <= free:
            right, free, growing = right + 1, free - widths[right], True
    return left, right

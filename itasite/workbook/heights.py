"""How high rows are: as high as their texts need. Excel fits rows when it opens a file, LibreOffice does not."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

LINE = 13.5  # points of a line of text
_MARGIN, _HIGHEST = 3.0, 409.0  # points
_SPARE = 2  # letters of a line that words leave free


def height(cells: Iterable[tuple[str, int]]) -> float:
    """The height in points of a row of texts, each with the width of its column in letters."""
    most = max((lines(text, width) for text, width in cells if width > 0), default=1)
    return min(most * LINE + _MARGIN, _HIGHEST)


def lines(text: str, width: int) -> int:
    """In how many lines a text stands in a column of that width in letters."""
    room = max(width - _SPARE, 1)
    return sum(1 + (_seen(line) - 1) // room if line else 1 for line in text.split("\n"))


def _seen(line: str) -> int:
    """How many letters stand beside each other: Thai vowels and tones above and below take no room."""
    return max(sum(unicodedata.category(letter) not in ("Mn", "Cf") for letter in line), 1)

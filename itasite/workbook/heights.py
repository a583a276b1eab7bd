"""How high rows are: as high as their texts need, and free to grow when somebody types more.

Excel fits rows when it opens a file, LibreOffice does not; so heights are written. XlsxWriter calls each of them set by
hand, and Excel would never change it again: that mark is taken off.
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable

LINE = 13.5  # points of a line of text
_MARGIN, _HIGHEST = 3.0, 409.0  # points
_SPARE = 2  # letters of a line that words leave free
_BY_HAND = re.compile(rb'(<row [^>]*?) customHeight="1"')
_MADE = (1980, 1, 1, 0, 0, 0)


def height(cells: Iterable[tuple[str, int]]) -> float:
    """The height in points of a row of texts, each with the width of its column in letters."""
    most = max((lines(text, width) for text, width in cells if width), default=1)
    return min(most * LINE + _MARGIN, _HIGHEST)


def lines(text: str, width: int) -> int:
    """In how many lines a text stands in a column of that width in letters."""
    room = max(width - _SPARE, 1)
    return sum(1 + (_seen(line) - 1) // room if line else 1 for line in text.split("\n"))


def _seen(line: str) -> int:
    """How many letters stand beside each other: Thai vowels and tones above and below take no room."""
    return max(sum(unicodedata.category(letter) not in ("Mn", "Cf") for letter in line), 1)


def growing(workbook: bytes) -> bytes:
    """The workbook with rows that grow with what is typed into them."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            raw = old.read(part)
            if part.startswith("xl/worksheets/sheet"):
                raw = _BY_HAND.sub(rb"\1", raw)
            entry = zipfile.ZipInfo(part, _MADE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, raw)
    return made.getvalue()

"""Looks at a file of OpenDocument before the library opens it: repeated cells that would fill the memory."""

from __future__ import annotations

from itasite.attachment.xml import walk
from itasite.office.excel_guard import MOST_CELLS, MOST_COLUMNS
from itasite.office.opening import Refused
from itasite.office.package import Package
from itasite.words import office as said

_CELLS = ("table-cell", "covered-table-cell")


def guarded(raw: bytes) -> Package:
    """The parts of a file of OpenDocument. Raises Refused for what would fill the memory of the library."""
    package = Package(raw)
    manifest = package.tree("meta-inf/manifest.xml")
    if manifest is not None and any(True for _ in manifest.all("encryption-data")):
        raise Refused(said.PASSWORD)
    seen = _Seen()
    walk(package.blocks("content.xml"), seen.start, lambda _: None, lambda _: None)
    return package


class _Seen:
    """How far the cells with a value go, in the sheet that is being read."""

    def __init__(self) -> None:
        self._row = self._repeated = self._column = self._last_row = self._last_column = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "table":
            self._row = self._repeated = self._last_row = self._last_column = 0
        elif tag == "table-row":
            self._row += self._repeated
            self._repeated, self._column = _times(attributes, "number-rows-repeated"), 0
        elif tag in _CELLS:
            self._column += _times(attributes, "number-columns-repeated")
            if "value-type" in attributes:
                self._last_row = max(self._last_row, self._row + self._repeated)
                self._last_column = max(self._last_column, self._column)
        if self._last_row * min(self._last_column, MOST_COLUMNS + 1) > MOST_CELLS:
            raise Refused(said.TOO_LARGE)


def _times(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(name, "1")
    return int(text) if text.isdecimal() and len(text) < 9 else 1

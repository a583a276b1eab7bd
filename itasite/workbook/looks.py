"""How the cells of a workbook look, and how a text gets into one: never as a formula, a number or an address."""

from __future__ import annotations

import re
from typing import Any

FONT = {"font_name": "Tahoma", "font_size": 10}
_BLUE, _PALE, _LINE, _GREY, _YELLOW = "#1F4E79", "#DDE8F3", "#B7C3D0", "#EDEDED", "#FFF2A8"
_NO_SIGN = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST = 16_000  # letters of a text that is only told


class Looks:
    """The formats of a workbook; all of them hold text."""

    def __init__(self, book: Any) -> None:
        self._book = book
        cell = {"num_format": "@", "text_wrap": True, "valign": "top"}
        framed = cell | {"border": 1, "border_color": _LINE}
        self.body = self._made(cell | {"locked": False})
        self.cell = self._made(framed | {"locked": False})
        self.told = self._made(framed | {"bg_color": _GREY, "font_color": "#404040"})
        self.doubt = self._made(framed | {"bg_color": _YELLOW, "locked": False})
        self.heading = self._made(
            framed | {"bold": True, "font_color": "#FFFFFF", "bg_color": _BLUE, "valign": "vcenter"}
        )
        self.names = self._made({"font_color": "#808080"})
        self.title = self._made({"bold": True, "font_size": 18, "font_color": _BLUE, "valign": "vcenter"})
        self.part = self._made({"bold": True, "font_size": 12, "font_color": _BLUE, "bottom": 2, "bottom_color": _BLUE})
        self.text = self._made({"text_wrap": True, "valign": "top"})
        self.number = self._made({"valign": "top", "align": "right", "font_color": _BLUE, "bold": True})
        self.small = self._made(framed | {"bold": True, "bg_color": _PALE})
        self.count = self._made(framed | {"align": "right"})
        self.link = self._made(framed | {"font_color": "#0563C1", "underline": 1})
        self.frame = self._made({"border": 1, "border_color": _LINE})

    def _made(self, settings: dict[str, Any]) -> Any:
        return self._book.add_format(FONT | settings)

    @staticmethod
    def write(page: Any, row: int, column: int, text: str, look: Any) -> None:
        """Write a text. Raises ValueError for one that no cell takes: what values say was measured before."""
        if page.write_string(row, column, text, look):
            raise ValueError(f"no text for a cell: {len(text)} letters at {row}, {column}")

    @staticmethod
    def note(page: Any, row: int, column: int, text: str) -> None:
        """Write a note at a cell, in a box that is as large as the text needs."""
        lines = sum(1 + len(line) // 34 for line in text.split("\n"))
        size = {"width": 260, "height": min(18 * lines + 14, 420), "font_name": "Tahoma", "font_size": 9}
        page.write_comment(row, column, told(text), size | {"color": "#FFFFE1", "author": ""})


def told(text: str) -> str:
    """A text that is only told: without signs that no file of Excel takes, and cut where it is far too long."""
    clean = _NO_SIGN.sub("", text)
    return clean if len(clean) <= _LONGEST else f"{clean[:_LONGEST]}…"

"""The sheet that is read first: how to fill in, what the colours mean, what is where, how it gets back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from itasite.words import workbook as words
from itasite.workbook.grid import Sheet
from itasite.workbook.heights import height
from itasite.workbook.looks import Looks, told

_WIDTHS = (3, 16, 84, 8, 13)  # of the columns, in characters
_NUMBER, _LEFT, _RIGHT = 0, 1, 2
_A4 = 9


def write_cover(
    page: Any, looks: Looks, title: str, sheets: Sequence[Sheet], how: Sequence[str], back: Sequence[str]
) -> None:
    """Write the sheet that is read first; `how` it is filled in, and how it gets `back`."""
    for place, width in enumerate(_WIDTHS):
        page.set_column(place, place, width)
    page.set_row(0, 34)
    looks.write(page, 0, _NUMBER, told(title), looks.title)
    row = _numbered(page, looks, 2, words.HOW_TO, how)
    row = _colours(page, looks, row + 1)
    row = _numbered(page, looks, row + 1, words.BACK, back)
    _contents(page, looks, row + 1, sheets)
    page.hide_gridlines(2)
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 1)
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    page.set_tab_color("#C55A11")


def _part(page: Any, looks: Looks, row: int, heading: str) -> int:
    page.set_row(row, 22)
    for place in range(len(_WIDTHS)):
        looks.write(page, row, place, heading if place == 0 else "", looks.part)
    return row + 1


def _numbered(page: Any, looks: Looks, row: int, heading: str, lines: Sequence[str]) -> int:
    """A heading and numbered lines below it; gives the row behind them."""
    row = _part(page, looks, row, heading)
    for number, line in enumerate(lines, 1):
        looks.write(page, row, _NUMBER, f"{number}.", looks.number)
        page.merge_range(row, _LEFT, row, len(_WIDTHS) - 1, "", looks.text)
        looks.write(page, row, _LEFT, line, looks.text)
        page.set_row(row, height([(line, sum(_WIDTHS[_LEFT:]))]))
        row += 1
    return row


def _colours(page: Any, looks: Looks, row: int) -> int:
    row = _part(page, looks, row, words.COLOURS)
    meanings = (
        (words.WHITE, looks.cell, words.WHITE_MEANS),
        (words.GREY, looks.told, words.GREY_MEANS),
        (words.YELLOW, looks.doubt, words.YELLOW_MEANS),
    )
    for name, look, meaning in meanings:
        looks.write(page, row, _LEFT, name, look)
        looks.write(page, row, _RIGHT, meaning, looks.text)
        row += 1
    return row


def _contents(page: Any, looks: Looks, row: int, sheets: Sequence[Sheet]) -> None:
    row = _part(page, looks, row, words.CONTENTS)
    for place, heading in enumerate(words.CONTENTS_HEADINGS, _LEFT):
        looks.write(page, row, place, heading, looks.small)
    for number, sheet in enumerate(sheets, row + 1):
        doubts = sum(bool(cell.notes) for cells in sheet.rows for cell in cells.values())
        page.write_url(number, _LEFT, f"internal:'{sheet.name}'!A3", looks.link, sheet.name)
        looks.write(page, number, _RIGHT, sheet.lead, looks.cell)
        looks.write(page, number, _RIGHT + 1, str(len(sheet.rows)), looks.count)
        looks.write(page, number, _RIGHT + 2, str(doubts) if doubts else "", looks.doubt if doubts else looks.count)

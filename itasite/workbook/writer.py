"""Writes sheets as a workbook for Excel and LibreOffice. The same sheets give the same bytes.

No sheet is protected: in a protected one Excel neither deletes nor sorts rows that have a locked cell.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from itasite.words.workbook import BACK_LINES, HOW_TO_LINES, READ_FIRST
from itasite.workbook import state
from itasite.workbook.cover import write_cover
from itasite.workbook.finish import PROPERTY, finished, unsealed
from itasite.workbook.grid import Sheet
from itasite.workbook.looks import FONT, Looks
from itasite.workbook.page import write_sheet
from itasite.workbook.pickers import Pickers

if TYPE_CHECKING:
    import xlsxwriter  # type: ignore[import-untyped]

_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)


def as_workbook(
    title: str,
    sheets: Sequence[Sheet],
    state_texts: Sequence[str],
    back: Sequence[str] = BACK_LINES,
    how: Sequence[str] = HOW_TO_LINES,
) -> bytes:
    """The bytes of a workbook: what to read first, the sheets, and hidden the lists and the texts of `state`.

    `back` says in lines how it gets back into the website, `how` how it is filled in.
    """
    import xlsxwriter  # slow to load, and needed for workbooks only

    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(file, options | {"default_format_properties": dict(FONT)}) as book:
        book.set_properties({"title": title, "created": _NO_DATE})
        book.set_custom_property(PROPERTY, unsealed())
        cover = book.add_worksheet(READ_FIRST)
        looks, pickers = Looks(book), Pickers()
        write_cover(cover, looks, title, sheets, how, back)
        for sheet in sheets:
            write_sheet(book.add_worksheet(sheet.name), looks, pickers, sheet, title)
        pickers.write(book)
        _keep(book, looks, state_texts)
        cover.activate()
    return finished(file.getvalue())


def _keep(book: xlsxwriter.Workbook, looks: Looks, texts: Sequence[str]) -> None:
    """The sheet that nobody sees."""
    kept = book.add_worksheet(state.SHEET)
    for row, text in enumerate(texts):
        looks.write(kept, row, 0, text, looks.body)
    kept.very_hidden()

"""One sheet of the workbook: hidden names of its columns, headings, rows, lists and how it prints."""

from __future__ import annotations

from typing import Any

from itasite.words.workbook import FOOTER
from itasite.workbook.grid import EMPTY, Cell, Column, Sheet
from itasite.workbook.heights import height
from itasite.workbook.looks import Looks, told
from itasite.workbook.pickers import Pickers

_NAMES, _HEADINGS, _FIRST = 0, 1, 2  # rows
_ADDED = 500  # rows below the last that have lists too
_A4 = 9
_PAPER = 190  # letters beside each other that can still be read on a sheet of paper
_ARROW, _ROOM = 2, 8  # letters that the arrow of the filter covers; points above and below a heading


def write_sheet(page: Any, looks: Looks, pickers: Pickers, sheet: Sheet, title: str) -> None:
    """Write a sheet on a page of the workbook."""
    for place, column in enumerate(sheet.columns):
        _column(page, looks, place, column)
    for number, cells in enumerate(sheet.rows, _FIRST):
        for place, column in enumerate(sheet.columns):
            _cell(page, looks, (number, place), column, cells.get(column.field, EMPTY))
        page.set_row(number, height((cells.get(one.field, EMPTY).text, one.width) for one in sheet.columns))
    _lists(page, pickers, sheet)
    _frame(page, looks, sheet, title)


def _column(page: Any, looks: Looks, place: int, column: Column) -> None:
    page.set_column(place, place, column.width or None, looks.body, {"hidden": not column.width})
    looks.write(page, _NAMES, place, told(column.field), looks.names)
    looks.write(page, _HEADINGS, place, told(column.heading), looks.heading)
    if column.help and column.width:
        looks.note(page, _HEADINGS, place, column.help)


def _cell(page: Any, looks: Looks, at: tuple[int, int], column: Column, cell: Cell) -> None:
    look = looks.doubt if cell.notes else looks.told if column.locked else looks.cell
    looks.write(page, *at, told(cell.text) if column.locked else cell.text, look)
    said = [*cell.notes, *([cell.hint] if cell.hint else [])]
    if said:
        looks.note(page, *at, "\n".join(said))


def _lists(page: Any, pickers: Pickers, sheet: Sheet) -> None:
    last = _FIRST + len(sheet.rows) - 1
    for place, column in enumerate(sheet.columns):
        begin = _FIRST
        if column.locked and sheet.rows:
            pickers.refuse(page, (_FIRST, place), (last, place))
            begin = last + 1
        elif any(cells.get(column.field, EMPTY).choices for cells in sheet.rows):
            _own_lists(page, pickers, sheet, place, column)
            continue
        end = last + _ADDED if sheet.grows else last
        if column.choices and begin <= end:
            pickers.offer(page, (begin, place), (end, place), column.choices, closed=column.closed)


def _own_lists(page: Any, pickers: Pickers, sheet: Sheet, place: int, column: Column) -> None:
    for number, cells in enumerate(sheet.rows, _FIRST):
        if choices := cells.get(column.field, EMPTY).choices:
            pickers.offer(page, (number, place), (number, place), choices, closed=False)


def _frame(page: Any, looks: Looks, sheet: Sheet, title: str) -> None:
    """What holds for the whole page: panes, filter, borders of added rows, paper."""
    from xlsxwriter.utility import xl_range  # type: ignore[import-untyped]

    wide, last = len(sheet.columns) - 1, _FIRST + len(sheet.rows) - 1
    page.set_row(_NAMES, None, None, {"hidden": True})
    page.set_row(_HEADINGS, height((f"{one.heading}▾", one.width - _ARROW) for one in sheet.columns) + _ROOM)
    page.freeze_panes(_FIRST, sheet.frozen)
    page.autofilter(_HEADINGS, 0, max(last, _FIRST), wide)
    page.ignore_errors({"number_stored_as_text": xl_range(_FIRST, 0, last + _ADDED, wide)})
    if sheet.grows:
        below = xl_range(last + 1, 0, last + 1, wide)  # as seen from the first cell of the range
        rule = {"type": "formula", "criteria": f"=COUNTA({_same_columns(below)})>0", "format": looks.frame}
        page.conditional_format(last + 1, 0, last + _ADDED, wide, rule)
    page.set_tab_color("#8EA9C1" if sheet.setup else "#1F4E79")
    page.set_landscape()
    page.set_paper(_A4)
    pages = -(-sum(column.width for column in sheet.columns) // _PAPER)
    page.fit_to_pages(pages, 0)
    page.repeat_rows(_NAMES, _HEADINGS)
    if pages > 1:
        page.repeat_columns(0, sheet.frozen - 1)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.set_footer(FOOTER.format(title=title.replace("&", "&&")), {"scale_with_doc": False})


def _same_columns(cells: str) -> str:
    """A range whose columns stay where they are for every cell of a rule."""
    return ":".join(f"${cell}" for cell in cells.split(":"))

"""What python-calamine does not give of a workbook of OpenDocument (.ods): links, joined and hidden cells."""

from __future__ import annotations

from collections.abc import Iterator

from itasite.office.excel_guard import MOST_COLUMNS, MOST_ROWS
from itasite.office.old_marks import Marks
from itasite.office.package import Package
from itasite.office.tree import Element

_GROUPS = frozenset({"table-row-group", "table-rows", "table-header-rows", "table-column-group", "table-columns",
                     "table-header-columns"})  # fmt: skip
_CELLS = ("table-cell", "covered-table-cell")


def marks(package: Package) -> dict[str, Marks]:
    """The marks of each sheet by its name."""
    content = package.tree("content.xml")
    return {one.get("name"): _of_sheet(one) for one in content.all("table")} if content else {}


def _of_sheet(sheet: Element) -> Marks:
    found, column = Marks(), 0
    for one in _inside(sheet, "table-column"):
        times = _times(one, "number-columns-repeated", MOST_COLUMNS)
        if _is_hidden(one):
            found.columns.update(range(column, column + times))
        column += times
    row = 0
    for one in _inside(sheet, "table-row"):
        times = _times(one, "number-rows-repeated", MOST_ROWS)
        if _is_hidden(one):
            found.rows.update(range(row, min(row + times, MOST_ROWS)))
        _of_row(one, row, found)
        row += times
    return found


def _of_row(line: Element, row: int, found: Marks) -> None:
    column = 0
    for one in line.elements():
        if one.name not in _CELLS:
            continue
        size = (_times(one, "number-rows-spanned", MOST_ROWS), _times(one, "number-columns-spanned", MOST_COLUMNS))
        if size != (1, 1):
            found.joined[row, column] = size
        link = next(iter(one.all("a")), None)
        if link is not None:
            found.links[row, column] = link.get("href")
        column += _times(one, "number-columns-repeated", MOST_COLUMNS)


def _inside(parent: Element, name: str) -> Iterator[Element]:
    for one in parent.elements():
        if one.name == name:
            yield one
        elif one.name in _GROUPS:
            yield from _inside(one, name)


def _is_hidden(one: Element) -> bool:
    return one.get("visibility") in ("collapse", "filter")


def _times(one: Element, name: str, most: int) -> int:
    text = one.get(name, "1")
    return max(1, min(int(text), most)) if text.isdecimal() and len(text) < 9 else 1

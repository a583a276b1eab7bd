"""What python-calamine does not give of a workbook of OpenDocument (.ods): links, joined and hidden cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.office.excel_guard import MOST_COLUMNS, MOST_ROWS
from itasite.office.old_marks import Marks
from itasite.office.open_looks import OpenLooks
from itasite.office.package import Package
from itasite.office.signs import BOX, TICK, drawn
from itasite.office.tree import Element

_GROUPS = frozenset({"table-row-group", "table-rows", "table-header-rows", "table-column-group", "table-columns",
                     "table-header-columns"})  # fmt: skip
_ERROR = re.compile(r"#(?:REF|VALUE|DIV/0|NAME|NUM|NULL|N/A)[!?]?|Err:\d{3}")
_BOOLEANS = {"TRUE": True, "FALSE": False, "จริง": True, "เท็จ": False}
_MOST_SAME = 200  # repeated cells and rows that hold something
_CELLS = ("table-cell", "covered-table-cell")


def marks(package: Package) -> dict[str, Marks]:
    """The marks of each sheet by its name."""
    content = package.tree("content.xml")
    looks = OpenLooks(package.tree("styles.xml"), content)
    return {one.get("name"): _of_sheet(one, looks) for one in content.all("table")} if content else {}


def _of_sheet(sheet: Element, looks: OpenLooks) -> Marks:
    found, column, styles = Marks(), 0, list[str]()
    for one in _inside(sheet, "table-column"):
        times = _times(one, "number-columns-repeated", MOST_COLUMNS)
        styles += [one.get("default-cell-style-name")] * min(times, MOST_COLUMNS - len(styles))
        if _is_hidden(one):
            found.columns.update(range(column, column + times))
        column += times
    row = 0
    for one in _inside(sheet, "table-row"):
        times = _times(one, "number-rows-repeated", MOST_ROWS)
        if _is_hidden(one):
            found.rows.update(range(row, min(row + times, MOST_ROWS)))
        _of_row(one, range(row, row + (times if times < _MOST_SAME else 1)), found, styles, looks)
        row += times
    return found


def _of_row(line: Element, rows: range, found: Marks, styles: list[str], looks: OpenLooks) -> None:
    column = 0
    for one in line.elements():
        if one.name not in _CELLS:
            continue
        times = _times(one, "number-columns-repeated", MOST_COLUMNS)
        filled = "value-type" in one.attributes
        for at in range(column, column + (times if filled and times < _MOST_SAME else 1)):
            style = one.get("style-name") or line.get("default-cell-style-name") or "".join(styles[at : at + 1])
            for row in rows:
                _of_cell(one, (row, at), found, style, looks)
        column += times


def _of_cell(cell: Element, place: tuple[int, int], found: Marks, style: str, looks: OpenLooks) -> None:
    size = (_times(cell, "number-rows-spanned", MOST_ROWS), _times(cell, "number-columns-spanned", MOST_COLUMNS))
    if size != (1, 1):
        found.joined[place] = size
    if not cell.children:
        return
    lines = [one for one in cell.elements() if one.name == "p"]
    comment = cell.child("annotation")
    if comment is not None:
        found.comments[place] = " ".join(" ".join(one.text for one in comment.all("p")).split())
    link = next((link for one in lines for link in one.all("a")), None)
    if link is not None:
        found.links[place] = link.get("href")
    found.looks[place] = own = looks.of(style)
    text = "\n".join(one.text for one in lines)
    if _ERROR.fullmatch(text.strip()):
        found.errors[place] = text.strip()
    if text.strip().upper() in _BOOLEANS and cell.get("value-type") in ("boolean", "float"):
        found.texts[place] = TICK if _BOOLEANS[text.strip().upper()] else BOX
    runs = [(span, looks.of(span.get("style-name"), "text")) for one in lines for span in one.all("span")]
    if any(look.struck and span.text.strip() for span, look in runs):
        found.struck.add(place)
    if any(look.font for _, look in runs):
        found.texts[place] = "\n".join(_drawn(one, own.font, looks) for one in lines)


def _drawn(line: Element, font: str, looks: OpenLooks) -> str:
    made = ""
    for one in line.children:
        if isinstance(one, str):
            made += drawn(one, font) if font else one
        else:
            made += _drawn(one, looks.of(one.get("style-name"), "text").font if one.name == "span" else font, looks)
    return made


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

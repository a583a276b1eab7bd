"""The cells of a sheet as they are shown: texts, numbers, days, results of formulas, links, what is doubtful."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from itasite.office.clean import lines, plain
from itasite.office.excel_guard import Kept
from itasite.office.links import differing
from itasite.office.looks import BUILT_IN, THAI, Look
from itasite.office.looks import look as look_of
from itasite.office.number_formats import is_day
from itasite.office.numbers import Shown, shown
from itasite.office.signs import UNKNOWN, drawn, is_of_signs
from itasite.office.table import Cell, Line, Link
from itasite.words import office as said

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_HYPERLINK = re.compile(
    r'=\s*HYPERLINK\(\s*(?:"([^"]*)"|\$?([A-Z]{1,3})\$?([0-9]{1,5}))\s*(?:[,;]\s*(?:"((?:[^"]|"")*)"|([^")]+))\s*)?\)',
    re.IGNORECASE,
)
_MOST_COLUMNS = 16_384


class Cells:
    """The cells of a sheet; `kept` are the results of its formulas, `epoch` is the day from which it counts days."""

    def __init__(self, sheet: Worksheet, kept: Mapping[tuple[int, int], Kept], epoch: datetime, name: str) -> None:
        self._cells: dict[tuple[int, int], Any] = sheet._cells
        self._rows, self._kept, self._epoch = sheet.row_dimensions, kept, epoch
        self._place = f"{name}!{sheet.title}!"
        self._letters = [""]  # of the columns, from 1
        self._looks: dict[tuple[int, int], Look] = {}
        self._hidden = {
            number
            for one in sheet.column_dimensions.values()
            if (one.hidden or one.width == 0) and one.min and one.max
            for number in range(one.min, min(one.max, _MOST_COLUMNS) + 1)
        }

    def row(self, number: int, columns: int) -> list[Cell]:
        """The cells of a row, up to a column."""
        from openpyxl.utils import get_column_letter

        look = self._rows.get(number)
        hidden = look is not None and (bool(look.hidden) or look.height == 0)
        for column in range(len(self._letters), columns + 1):
            self._letters.append(get_column_letter(column))
        return [self._cell(number, column, hidden=hidden or column in self._hidden) for column in range(1, columns + 1)]

    def _cell(self, row: int, column: int, *, hidden: bool) -> Cell:
        cell = self._cells.get((row, column))
        place = f"{self._place}{self._letters[column]}{row}"
        if cell is None or (cell.value is None and not cell.hyperlink):
            return Cell(place, hidden=hidden)
        style = self._look(cell)
        look = self._shown(cell, style)
        texts = tuple(Line(text) for text in lines(look.text))
        links = self._links(cell, look.text)
        told, notes = look.told, look.notes
        if cell.comment:
            told = (*told, said.COMMENT.format(text=" ".join(str(cell.comment.text).split())))
        made = Cell(place, texts, links, value=look.value, told=told, notes=notes, hidden=hidden)
        struck = texts and (style.struck or (isinstance(cell.value, list) and any(map(_is_struck, cell.value))))
        raised = _raised(cell.value) if isinstance(cell.value, list) else ()
        return made.noted(*_doubts(look.text, struck=bool(struck)), *raised, *differing(links))

    def _look(self, cell: Any) -> Look:
        style = cell._style
        key = style.fontId, style.numFmtId
        if key not in self._looks:
            form = BUILT_IN[key[1]] if key[1] in THAI else cell.number_format or ""
            self._looks[key] = look_of(form, cell.font.name or "", struck=bool(cell.font.strike))
        return self._looks[key]

    def _shown(self, cell: Any, style: Look) -> Shown:
        value = cell.value
        if isinstance(value, str) and (found := _HYPERLINK.match(value)) and found[4]:
            return Shown(found[4].replace('""', '"'))
        if cell.data_type == "f":
            if isinstance(value, str) and (found := _HYPERLINK.match(value)) and found[1] and not found[5]:
                return Shown(found[1])
            return self._result(self._kept.get((cell.row, cell.column)), style)
        if cell.data_type == "e":
            return Shown("", None, (said.FORMULA_ERROR.format(text=value),))
        if isinstance(value, str):
            return Shown(drawn(value, style.font) if style.font else value)
        if isinstance(value, list):
            return Shown("".join(_run(one, style.font) for one in value))
        return self._number(value, style)

    def _number(self, value: Any, style: Look) -> Shown:
        from openpyxl.utils.datetime import from_excel

        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        return shown(from_excel(value, self._epoch) if is_number and is_day(style.form) else value, style.form)

    def _result(self, kept: Kept | None, style: Look) -> Shown:
        """What a formula shows, by the result that the file keeps."""
        if kept is None or kept.text is None or (kept.kind == "n" and not kept.text.strip()):
            return Shown("", None, (said.FORMULA_EMPTY,))
        if kept.kind == "e":
            return Shown("", None, (said.FORMULA_ERROR.format(text=kept.text),))
        if kept.kind == "b":
            return shown(kept.text.strip() == "1")
        if kept.kind == "d":
            return shown(datetime.fromisoformat(kept.text.removesuffix("Z")), style.form)
        if kept.kind != "n":
            return Shown(drawn(kept.text, style.font) if style.font else kept.text)
        return self._number(float(kept.text), style)

    def _links(self, cell: Any, text: str) -> tuple[Link, ...]:
        if isinstance(cell.value, str) and (found := _HYPERLINK.match(cell.value)):
            address = found[1] if found[1] is not None else self._named(found[2], int(found[3]))
        elif cell.hyperlink:
            to, place = cell.hyperlink.target or "", cell.hyperlink.location or ""
            address = f"{to}#{place}" if to and place and "#" not in to else to
        else:
            return ()
        address = address.strip()
        return (Link(plain(text), address),) if address and not address.startswith("#") else ()

    def _named(self, letters: str, row: int) -> str:
        """The text of a cell that a formula names as its address."""
        from openpyxl.utils import column_index_from_string

        named = self._cells.get((row, column_index_from_string(letters)))
        return named.value if named is not None and isinstance(named.value, str) and named.data_type == "s" else ""


def _doubts(text: str, *, struck: bool) -> tuple[str, ...]:
    unknown = (said.UNKNOWN_SIGN,) if UNKNOWN in text else ()
    return (*unknown, said.STRUCK) if struck else unknown


def _raised(runs: list[Any]) -> list[str]:
    """What is asked of numbers above the line, such as those of notes."""
    texts = [str(run).strip() for run in runs if getattr(getattr(run, "font", None), "vertAlign", "") == "superscript"]
    return [said.RAISED.format(text=text) for text in texts if text.isdecimal()]


def _is_struck(run: Any) -> bool:
    return bool(getattr(getattr(run, "font", None), "strike", False)) and bool(str(run).strip())


def _run(one: Any, otherwise: str) -> str:
    font = getattr(getattr(one, "font", None), "rFont", None) or otherwise
    return drawn(str(one), font) if is_of_signs(font) else str(one)

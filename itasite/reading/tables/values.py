"""A cell as a value of the type of its column."""

from __future__ import annotations

import re
from functools import lru_cache

from itasite import item_codes
from itasite.model.table_data import Value
from itasite.model.table_kind import ColumnType
from itasite.office.statuses import is_other, named
from itasite.office.table import Cell, Line
from itasite.office.values import Value as OfficeValue
from itasite.office.values import value as office_value
from itasite.text.amounts import is_nothing
from itasite.words import office as said

# A field of the readers whose values are of the type.
_READ_AS: dict[ColumnType, str] = {
    "money": "budget",
    "number": "participants",
    "percent": "percent",
    "date": "date",
    "period": "period",
    "unit": "responsible",
    "address": "urls",
}


_HOW_FAR = re.compile(r"\s*\(?\s*(?:ร้อยละ\s*[0-9๐-๙.]+|[0-9๐-๙.]+\s*%)\s*\)?$")


def _begun(text: str) -> str | None:
    """That something is under way, where its cell also says how far, as in อยู่ระหว่างดำเนินการ (60%)."""
    status = named(Cell(lines=(Line(_HOW_FAR.sub("", text)),))).value
    return status if status == "in_progress" else None


def value(cell: Cell, kind: ColumnType) -> Value:
    """The value of a cell in a column of that type."""
    place, text = cell.place.partition("!")[2], cell.shown.strip()
    if cell.covered and cell.joined != (1, 1):
        return Value(text, cell=place, above=True)
    if not text and not cell.notes:
        return Value(cell=place)
    read = _of_text(kind, text) if _is_text(cell) else _read(kind, cell)
    return Value(text, read.value, place, " · ".join(read.notes))


def _is_text(cell: Cell) -> bool:
    plain = len(cell.lines) == 1 and not cell.lines[0].number and cell.value is None
    return plain and not (cell.notes or cell.links or cell.hidden)


@lru_cache(maxsize=8192)
def _of_text(kind: ColumnType, text: str) -> OfficeValue:
    """What a line of text says in a column of that type: columns say the same words again and again."""
    return _read(kind, Cell(lines=(Line(text),)))


def _read(kind: ColumnType, cell: Cell) -> OfficeValue:
    text = cell.shown.strip()
    if kind in _READ_AS:
        return office_value(_READ_AS[kind], cell)
    if kind == "status":
        status = named(cell)
        found = status.value or _begun(text)
        return OfficeValue(found, () if found or is_nothing(text) or is_other(text) else status.notes)
    if kind == "item":
        code = item_codes.official(text)
        return OfficeValue(code, () if code or is_nothing(text) else (said.NO_CODE.format(text=text),))
    return OfficeValue(text or None, cell.notes)

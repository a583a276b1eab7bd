"""A cell as a value of the type of its column."""

from __future__ import annotations

import re

from itasite import item_codes
from itasite.model.table_data import Value
from itasite.model.table_kind import ColumnType
from itasite.office.statuses import is_other, named
from itasite.office.table import Cell, Line
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
    if kind in _READ_AS:
        read = office_value(_READ_AS[kind], cell)
        found, doubts = read.value, read.notes
    elif kind == "status":
        status = named(cell)
        found, doubts = status.value or _begun(text), status.notes
        doubts = () if found or is_nothing(text) or is_other(text) else doubts
    elif kind == "item":
        code = item_codes.official(text)
        found, doubts = code, () if code or is_nothing(text) else (said.NO_CODE.format(text=text),)
    else:
        found, doubts = text or None, cell.notes
    return Value(text, found, place, " · ".join(doubts))

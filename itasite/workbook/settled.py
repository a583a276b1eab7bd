"""Cells that still say what was exported get the exported text back, whatever a spreadsheet has made of it."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from itasite import fiscal
from itasite.office.clean import decoded, typed
from itasite.office.own_workbook import OwnCell
from itasite.words import taken as words
from itasite.words.choices import TRUTHS

_GROUPED = re.compile(r"(?<=\d),(?=\d{3}(?:\D|$))")


def settled(cell: OwnCell, exported: str | None) -> OwnCell:
    """The cell with the text that was exported, and without doubts, if it still says that; else as it is.

    `exported` is None for a cell that was not exported.
    """
    if exported is None:
        return cell
    if cell.text == exported != "":
        return OwnCell(cell.place, exported)  # most of them, and so before what takes longer
    if cell.text in (typed(exported), typed(decoded(exported))) and not (cell.notes and exported == ""):
        return OwnCell(cell.place, exported)
    if isinstance(cell.value, Decimal) and (number := _number(exported)) is not None:
        if cell.value == number or _percent(cell.text) == number:
            lost = exported.strip().startswith("0") and exported.strip().isdecimal() and cell.text != exported.strip()
            return OwnCell(cell.place, exported, told=(words.ZEROS_BACK.format(text=exported),) if lost else ())
    elif isinstance(cell.value, bool):
        if TRUTHS.get(exported.strip().lower()) is cell.value:
            return OwnCell(cell.place, exported)
    elif isinstance(cell.value, date) and _day(exported) == cell.value:
        return OwnCell(cell.place, exported)
    return cell


def _number(text: str) -> Decimal | None:
    plain = _GROUPED.sub("", fiscal.fold_digits(text.strip().removesuffix("%").strip()))
    try:
        found = Decimal(plain)
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def _percent(text: str) -> Decimal | None:
    """The number before the sign of a cell that shows percent."""
    return _number(text) if text.endswith("%") else None


def _day(text: str) -> date | None:
    try:
        return fiscal.parse_date(text)
    except fiscal.NotADate:
        return None

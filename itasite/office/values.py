"""The value of a cell of a field, and why it is asked where it is not certain."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from itasite.fiscal import NotADate, fold_digits, parse_date
from itasite.office import entry_lines
from itasite.office.columns import COUNTS, MONEY
from itasite.office.links import ADDRESS, OF_THE_WEB, same
from itasite.office.pdf_letters import is_split
from itasite.office.table import Cell
from itasite.text.amounts import amount, count, is_nothing, is_without_money, percent
from itasite.words import office as said

LISTS = frozenset({"steps", "results", "outcomes", "weaknesses", "recommendations", "problems", "actions"})
_OF_DEEDS = frozenset({"results", "outcomes", "steps"})
_WORDS = frozenset({"note", "fund"})  # where “no money” is not about this column


class Value(NamedTuple):
    """What a cell says: None where it says nothing or nothing certain; `notes` say why it is asked."""

    value: str | Decimal | date | tuple[str, ...] | None = None
    notes: tuple[str, ...] = ()


def value(field: str, cell: Cell) -> Value:
    """The value of a cell of a field. A period stays the text that it is: what it means is the checks' concern."""
    notes = (*cell.notes, *([said.HIDDEN_ROW] if cell.hidden else ()))
    text = cell.shown.strip()
    if is_split(text):
        notes = (*notes, said.SPLIT)
    if notes:
        return Value(None, notes)
    if field == "urls":
        return _addresses(cell)
    if field in MONEY and is_without_money(text):
        return Value(Decimal(0))
    if field in _WORDS and is_without_money(text):
        return Value(text)
    if is_nothing(text):
        return Value()
    if field in MONEY or field in COUNTS:
        typed = count(text) if field in COUNTS else amount(text)
        why = said.NO_NUMBER if field in COUNTS else said.NO_AMOUNT
        return _number(cell.value if isinstance(cell.value, Decimal) else typed, text, why)
    if field in ("percent", "score", "weight", "rank"):
        return _number(_share(cell), text, said.NO_NUMBER)
    if field == "date":
        return _date(cell, text)
    if field == "period":
        return Value(" ".join(text.split()))
    if field == "responsible":
        return Value(entry_lines.units(cell))
    if field in LISTS:
        return _entries(field, entry_lines.entries(cell))
    return Value(text if field == "number" else cell.text)


def _entries(field: str, found: tuple[str, ...]) -> Value:
    """Entries; one of digits alone, or results that only name who does it, stand in a wrong place."""
    stray = next((text for text in found if len(found) > 1 and fold_digits(text).strip(" .()-").isdecimal()), "")
    if stray:
        return Value(None, (said.ONLY_DIGITS.format(text=stray),))
    if field in _OF_DEEDS and entry_lines.are_only_units(found):
        return Value(None, (said.ONLY_UNITS,))
    return Value(found)


def _number(found: Decimal | None, text: str, why: str) -> Value:
    return Value(found) if found is not None else Value(None, (why.format(text=text),))


def _share(cell: Cell) -> Decimal | None:
    if isinstance(cell.value, Decimal) and "%" in cell.shown:
        return cell.value * 100
    return percent(cell.shown)


def _date(cell: Cell, text: str) -> Value:
    if isinstance(cell.value, date):
        return Value(cell.value)
    try:
        return Value(parse_date(text))
    except NotADate as fault:
        return Value(None, (said.MONTH_ONLY.format(text=text) if _is_month(text) else str(fault),))


def _is_month(text: str) -> bool:
    try:
        parse_date(f"1 {text}")
    except NotADate:
        return False
    return not fold_digits(text)[:1].isdecimal()


def _addresses(cell: Cell) -> Value:
    """The addresses of a cell: those of its links, and those that are only typed."""
    text = cell.text
    typed = [(found.start(), found[0].rstrip(".,;)")) for found in ADDRESS.finditer(text)]
    elsewhere = [link.address for link in cell.links if not OF_THE_WEB.match(link.address)]
    if elsewhere:
        return Value(None, tuple(said.LINK_NOT_WEB.format(address=address) for address in elsewhere))
    linked = [(max(text.find(link.text), 0), link.address) for link in cell.links]
    only_typed = [one for one in typed if not any(same(one[1], address) for _, address in linked)]
    found = [address for _, address in sorted((*linked, *only_typed), key=lambda one: one[0])]
    if found or is_nothing(cell.shown):
        return Value(tuple(dict.fromkeys(found)) or None)
    return Value(None, (said.NO_ADDRESS.format(text=cell.shown),))

"""The columns of a table by its kind: which field each is, of which type, and which are not taken over."""

from __future__ import annotations

from typing import NamedTuple

from itasite.model.data_table import TableSource
from itasite.model.table_data import DataColumn, LeftOut, TableFault
from itasite.model.table_kind import KindField, TableKind
from itasite.office.columns import Column
from itasite.office.columns import columns as office_columns
from itasite.office.headings import field as meaning
from itasite.office.headings import fold
from itasite.office.joined import Joined
from itasite.reading.table_kinds import field_named
from itasite.spelling import suggest, suggest_worded
from itasite.text.amounts import amount, is_nothing
from itasite.words import data_tables as said
from itasite.words import office as office_said

_MOST_OTHER = 0.4  # of the values of a column, that may be no numbers where its heading means one
_LONGEST = 13  # signs of an amount
_NUMBERS = ("money", "number", "percent")


class Columns(NamedTuple):
    """The columns that are shown, each with its place in the rows of the table; the others; what was named wrongly."""

    shown: tuple[tuple[int, DataColumn], ...]
    left_out: tuple[LeftOut, ...] = ()
    faults: tuple[TableFault, ...] = ()


def columns(table: Joined, kind: TableKind, source: TableSource) -> Columns:
    """The columns of a table. One that has neither heading nor value is none."""
    named, faults = _named(table, kind, source)
    shown, left_out, used = [], [], set[str]()
    for at, column in enumerate(office_columns(table)):
        heading = " ".join(column.heading.split())
        if column.left_out:
            personal = office_said.COLUMN_PERSONAL in column.notes
            left_out.append(LeftOut(heading, "personal" if personal else "hidden"))
        elif heading or _has_values(table, at):
            field = named.get(at) or _field(table, at, column, kind)
            field = None if field and field.field in used else field
            used |= {field.field} if field else set()
            shown.append((at, _column(table, at, heading, field)))
    return Columns(tuple(shown), tuple(left_out), tuple(faults))


def _named(table: Joined, kind: TableKind, source: TableSource) -> tuple[dict[int, KindField], list[TableFault]]:
    """The fields that the author says, by the place of the column."""
    found, faults = dict[int, KindField](), list[TableFault]()
    headings = {at: {fold("".join(one)), *map(fold, one[-1:])} for at, one in enumerate(table.headings)}
    for heading, name in source.columns.items():
        at = next((at for at, texts in headings.items() if fold(heading) in texts), None)
        field = kind.field(field_named(kind, name) or "")
        if at is None:
            shown = [" ".join(one) for one in table.headings if one]
            remedy = suggest(heading, shown) or said.HEADINGS.format(names=said.listed(shown))
            faults.append(TableFault("columns", said.NO_COLUMN.format(heading=heading), remedy, heading))
        elif field is None:
            remedy = suggest_worded(name, {one.field: one.label for one in kind.fields})
            faults.append(TableFault("columns", said.NO_FIELD.format(name=name, kind=kind.title), remedy, heading))
        else:
            found[at] = field
    return found, faults


def _field(table: Joined, at: int, column: Column, kind: TableKind) -> KindField | None:
    """The field of its kind that a column is by its heading; None where it is none or where that is doubtful."""
    own = kind.field(column.field) if column.field else None
    if own:
        return own
    if (called := _called(kind, column)) and (called.type not in _NUMBERS or _have_figures(table, at)):
        return called
    meant = column.field
    if not meant and at < len(table.headings):
        guess = meaning(table.headings[at])
        meant = guess.field if guess and guess.sure else ""
    if not meant or office_said.COLUMN_TWICE in column.notes:
        return None
    found = kind.field(meant) or next((one for one in kind.fields if meant in one.also), None)
    return found if found and (found.type not in _NUMBERS or _have_figures(table, at)) else None


def _called(kind: TableKind, column: Column) -> KindField | None:
    """The field that is called as the heading of a column; a word such as จำนวนเงิน means one in its kind only."""
    heading = fold(column.heading)
    return next((one for one in kind.fields if fold(one.label) == heading), None)


def _column(table: Joined, at: int, heading: str, field: KindField | None) -> DataColumn:
    if field:
        return DataColumn(field.field, heading or field.label, field.type, field.summed)
    numbers = _are_numbers(table, at) and not _is_code(table, at)
    return DataColumn("", heading or said.NO_HEADING, "number" if numbers else "text")


def _texts(table: Joined, at: int) -> list[str]:
    cells = (entry.cells[at] for entry in table.entries)
    return [cell.shown for cell in cells if not cell.covered and not is_nothing(cell.shown)]


def _are_numbers(table: Joined, at: int) -> bool:
    texts = _texts(table, at)
    return bool(texts) and sum(amount(text) is not None for text in texts) >= len(texts) * (1 - _MOST_OTHER)


def _have_figures(table: Joined, at: int) -> bool:
    """Whether a column has figures where its heading means amounts: those that cannot be read are told, each.

    Where it has none, its heading means something else, such as where the money of a project comes from.
    """
    texts = _texts(table, at)
    return sum(any(map(str.isdecimal, text)) for text in texts) > len(texts) * _MOST_OTHER


def _is_code(table: Joined, at: int) -> bool:
    """Whether the numbers of a column are names of something: they begin with 0, or are longer than an amount is."""
    texts = _texts(table, at)
    return any(len(text) > _LONGEST or (text[:1] in "0๐" and text[1:2] not in ("", ".", ",")) for text in texts)


def _has_values(table: Joined, at: int) -> bool:
    return any(entry.cells[at].shown for entry in table.entries)

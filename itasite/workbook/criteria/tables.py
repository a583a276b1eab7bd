"""The sheets of a year's criteria, with the records behind their rows: what the manual says, a sheet for each list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from itasite.model.confirmed import ConfirmedKind
from itasite.model.framework import (
    Component,
    CriteriaSource,
    Framework,
    Indicator,
    Instrument,
    InstrumentPart,
    Item,
    Level,
    Question,
    Step,
    SubIndicator,
)
from itasite.model.record import Record
from itasite.words import criteria_book as words
from itasite.words.workbook import ROW, ROW_HELP
from itasite.workbook.columns import Offers, columns_of
from itasite.workbook.field_rows import field_rows
from itasite.workbook.grid import Cell, Column, Content
from itasite.workbook.kinds import Kind
from itasite.workbook.spots import Spot, of_file
from itasite.workbook.table import Home, NoHome, Row, Settle, Table, by_id, numbered, slots_of

GIVEN = ("fiscal_year",)  # what the command says, not a cell
_REF_WIDTH, _KEY_WIDTH = 8, 12


class _List(NamedTuple):
    """A list of the criteria: the key of its sheet, its field, its record, and the field that others name it by."""

    key: str
    field: str
    record: type[Record]
    name: str = ""


_LISTS = (
    _List("instruments", "instruments", Instrument, "code"),
    _List("indicators", "indicators", Indicator, "number"),
    _List("sub-indicators", "sub_indicators", SubIndicator, "number"),
    _List("items", "items", Item, "code"),
    _List("questions", "questions", Question, "code"),
    _List("levels", "levels", Level),
    _List("calendar", "calendar", Step),
    _List("sources", "sources", CriteriaSource, "id"),
    _List("confirmed-kinds", "confirmed_kinds", ConfirmedKind),
)


class _Inner(NamedTuple):
    """A list in each record of another: its sheet, its field, its record, and the column that names the holder."""

    key: str
    field: str
    record: type[Record]
    holder: _List
    column: str
    help: str


_INNER = (
    _Inner("instrument-parts", "parts", InstrumentPart, _LISTS[0], words.INSTRUMENT, words.INSTRUMENT_HELP),
    _Inner("components", "components", Component, _LISTS[3], words.ITEM, words.ITEM_HELP),
)
_ORDER = tuple(words.SHEETS)


def tables_of(content: Content, file: str) -> tuple[Table, ...]:
    """The sheets of the criteria in `file`, in the order of the tabs; holders come before what is in them."""
    whole = of_file(content, file)
    found = [_form(whole), *(_listed(whole, one) for one in _LISTS), *(_inside(whole, one) for one in _INNER)]
    return tuple(sorted(found, key=lambda table: _ORDER.index(table.key)))


def _form(whole: Spot) -> Table:
    """The fields of the criteria as a whole, a row each."""
    return Table("criteria", *field_rows(whole, Framework, GIVEN), frozen=3, said=words.SHEETS["criteria"])


def _listed(whole: Spot, one: _List) -> Table:
    """The records of a list. A row is named by its place, so that a code that changed is typed over the old one."""
    found = columns_of(one.record, offers=_offers(whole))
    spots = numbered(whole.field(Framework, one.field).entries())
    rows = tuple(Row(ref, slots_of(spot, one.record, found.kinds), {}, spot, label=ref) for ref, spot in spots.items())
    columns = (Column("ref", ROW, ROW_HELP, _REF_WIDTH, locked=True), *found.columns)
    frozen = 2 if one.name else 1

    def settle(_: Mapping[str, str], content: Content) -> Home:
        return Home(*of_file(content, whole.file).field(Framework, one.field).where)

    return Table(one.key, columns, rows, one.record, found.kinds, settle, True, frozen, said=words.SHEETS[one.key])


def _inside(whole: Spot, one: _Inner) -> Table:
    found = columns_of(one.record)
    rows = tuple(_inner_rows(whole, one, found.kinds))
    known = tuple(_holders(whole, one))
    columns = (
        Column("ref", ROW, ROW_HELP, _REF_WIDTH, locked=True),
        Column("holder", one.column, one.help, _KEY_WIDTH, known, locked=True),
        *found.columns,
    )
    return Table(
        one.key,
        columns,
        rows,
        one.record,
        found.kinds,
        _settle_inside(whole.file, one),
        True,
        2,
        said=words.SHEETS[one.key],
    )


def _holders(whole: Spot, one: _Inner) -> dict[str, Spot]:
    return by_id(whole.field(Framework, one.holder.field).entries(), one.holder.record, one.holder.name)


def _inner_rows(whole: Spot, one: _Inner, kinds: Mapping[str, Kind]) -> Iterator[Row]:
    for code, holder in _holders(whole, one).items():
        entries = holder.field(one.holder.record, one.field).entries()
        for ref, spot in numbered(entries, f"{code}/").items():
            yield Row(ref, slots_of(spot, one.record, kinds), {"holder": Cell(code)}, spot, label=ref)


def _settle_inside(file: str, one: _Inner) -> Settle:
    def settle(texts: Mapping[str, str], content: Content) -> Home | NoHome:
        """Behind the others of the record that the row names."""
        code, (sheet, _) = texts.get("holder", "").strip(), words.SHEETS[one.holder.key]
        holder = _holders(of_file(content, file), one).get(code)
        if holder:
            return Home(*holder.field(one.holder.record, one.field).where)
        said = words.ROW_OF_UNKNOWN if code else words.ROW_OF_NOTHING
        remedy = words.ROW_OF_DO.format(sheet=sheet, column=one.column)
        return NoHome("holder", said.format(what=one.column, text=code, sheet=sheet), remedy)

    return settle


def _offers(whole: Spot) -> Offers:
    """What a column may refer to: the keys of other lists."""
    keys = {each.field: _keys(whole, each) for each in _LISTS if each.name}
    return {
        "source": keys["sources"],
        "indicator": keys["indicators"],
        "sub_indicator": keys["sub_indicators"],
        "instrument": keys["instruments"],
    }


def _keys(whole: Spot, one: _List) -> tuple[str, ...]:
    spots = whole.field(Framework, one.field).entries()
    return tuple(key for spot in spots if (key := spot.text(one.record, one.name)))

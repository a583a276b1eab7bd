"""What a data table says: its columns with types, its rows by group, its sums as written and as computed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from itasite.model.table_kind import ColumnType


class DataColumn(NamedTuple):
    """A column that is shown: its field, "" where it is none of its kind, and its heading as printed, on one line."""

    field: str
    heading: str
    type: ColumnType = "text"
    summed: bool = False


class LeftOut(NamedTuple):
    """A column of the file that is not taken over, and why: numbers of citizens, or hidden by its author."""

    heading: str
    why: Literal["personal", "hidden"]


class Value(NamedTuple):
    """A value: its text as the file shows it, and what it is by the type of its column; None where it says nothing.

    `value` is a Decimal, a date, a status by its name, units, addresses, the code of an item, or a text.
    `cell` is its place as in Sheet!B7. `doubt` says in Thai why it has no value of the type.
    `above`: it stands in a joined cell that begins further up.
    """

    text: str = ""
    value: Decimal | date | str | tuple[str, ...] | None = None
    cell: str = ""
    doubt: str = ""
    above: bool = False


class Row(NamedTuple):
    """The values of a row, one for each column that is shown. `continues`: it belongs to the row above."""

    values: tuple[Value, ...]
    continues: bool = False


class Sum(NamedTuple):
    """The sum of a column over a group or over all: `computed` is None where a value cannot be read with certainty.

    `written` is what the file says, None where it says nothing; `cell` is the place of that.
    """

    computed: Decimal | None
    written: Decimal | None = None
    cell: str = ""

    @property
    def differs(self) -> bool:
        """Whether the file says another sum than its rows make."""
        both = self.computed is not None and self.written is not None
        return both and round(self.computed or Decimal(0), 4) != round(self.written or Decimal(0), 4)


class Group(NamedTuple):
    """Rows under one heading of the table, "" where there is none; `sums` has a place for each column."""

    heading: str
    rows: tuple[Row, ...]
    sums: tuple[Sum | None, ...] = ()


class Count(NamedTuple):
    """A number of rows that the file states in its sums, and how many there are."""

    written: int
    computed: int
    row: str
    cell: str


class Percent(NamedTuple):
    """A percentage that cannot be: `computed` is what the other columns say, None where it is over 100 by itself."""

    written: Decimal
    computed: Decimal | None
    heading: str
    cell: str


@dataclass(frozen=True, slots=True)
class TableData:
    """The data of a table. `total` has a place for each column, and so have the sums of a group.

    `different` are all stated sums that differ, with the headings of the group ("" for all) and of the column.
    `missing` are fields of its form that have no column, `hidden_rows` are rows that the author has hidden.
    `other_sheets` have tables too. What is hidden, and columns of numbers of citizens, is nowhere in here.
    """

    columns: tuple[DataColumn, ...]
    groups: tuple[Group, ...]
    total: tuple[Sum | None, ...] = ()
    different: tuple[tuple[str, str, Sum], ...] = ()
    counts: tuple[Count, ...] = ()
    percents: tuple[Percent, ...] = ()
    missing: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    form: str = ""
    sheet: str = ""
    hidden_rows: int = 0
    other_sheets: tuple[str, ...] = ()
    before: tuple[str, ...] = ()

    @property
    def rows(self) -> Iterator[Row]:
        """All rows, in the order of the file."""
        return (row for group in self.groups for row in group.rows)

    @property
    def count(self) -> int:
        """How many entries it has; a row that continues the one above is none of its own."""
        return sum(not row.continues for row in self.rows)


class TableFault(NamedTuple):
    """Why a table cannot be read or not as its author says: the field of tables.yml, its key, and both sentences."""

    field: str
    message: str
    remedy: str
    key: str = ""


class ReadTable(NamedTuple):
    """A table that was read: its data, None where it cannot be shown, and what is wrong with how it is named."""

    data: TableData | None = None
    faults: tuple[TableFault, ...] = ()

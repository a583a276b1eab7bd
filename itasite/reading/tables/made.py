"""The data of a table, from what a reader found in its file."""

from __future__ import annotations

from itasite.model.data_table import TableSource
from itasite.model.table_data import DataColumn, ReadTable, Row, TableData, TableFault
from itasite.model.table_kind import TableForm, TableKind
from itasite.office.table import Read
from itasite.reading.table_kinds import table_kind
from itasite.reading.tables.chosen import chosen
from itasite.reading.tables.columns import columns
from itasite.reading.tables.sums import counts, percents, summed
from itasite.reading.tables.values import value


def made(read: Read, source: TableSource) -> ReadTable:
    """The data of the table that `source` means in a file, and all that is wrong with how it is meant."""
    kind, found = table_kind(source.kind), chosen(read, source)
    if isinstance(found, TableFault):
        return ReadTable(None, (found,))
    table = found.table
    known = columns(table, kind, source)
    shown = tuple(column for _, column in known.shown)
    rows = [
        Row(tuple(value(entry.cells[at], column.type) for at, column in known.shown), entry.continues)
        for entry in table.entries
    ]
    sums, form = summed(table, known.shown, rows), _form(kind, shown)
    data = TableData(
        columns=shown,
        groups=sums.groups,
        total=sums.total,
        different=sums.different,
        counts=tuple(counts(table, kind)),
        percents=tuple(percents(kind, shown, rows)),
        missing=_missing(kind, form, shown),
        left_out=known.left_out,
        form=form.title if form else "",
        sheet=found.sheet,
        hidden_rows=found.hidden_rows,
        other_sheets=found.others,
        before=table.before,
    )
    return ReadTable(data, known.faults)


def _form(kind: TableKind, shown: tuple[DataColumn, ...]) -> TableForm | None:
    """The printed form that a table is: that of which it has the most fields."""
    fields = {column.field for column in shown}
    best = max(kind.forms, key=lambda form: len(fields.intersection(form.required)), default=None)
    return best if best and fields.intersection(best.required) else None


def _missing(kind: TableKind, form: TableForm | None, shown: tuple[DataColumn, ...]) -> tuple[str, ...]:
    fields = {column.field for column in shown}
    required = [one.field for one in kind.fields if one.required] + list(form.required if form else ())
    return tuple(name for name in dict.fromkeys(required) if name not in fields)

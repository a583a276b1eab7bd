"""A record that has a sheet of its own: a row for each of its fields, by the sections of its form."""

from __future__ import annotations

from typing import NamedTuple

from itasite.forms.layout import MORE, sections
from itasite.model.record import Record
from itasite.words import workbook as words
from itasite.words.fields import field_words
from itasite.workbook.columns import columns_of
from itasite.workbook.grid import Cell, Column
from itasite.workbook.spots import Spot
from itasite.workbook.table import Row, slot_of


class FieldRows(NamedTuple):
    """The columns and the rows of such a sheet."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def field_rows(spot: Spot, record: type[Record], without: tuple[str, ...] = ()) -> FieldRows:
    """The fields of the record at `spot`; those in `without` are no cell."""
    found = columns_of(record, without=without)
    shown = {column.field: column for column in found.columns}
    rows = [
        Row(
            name,
            {"value": slot_of(spot, record, found.kinds[name], name)},
            {
                "part": Cell(section.heading or MORE),
                "entry": Cell(field_words(record, name).label),
                "value": Cell(choices=shown[name].choices),
                "help": Cell(shown[name].help),
            },
            label=field_words(record, name).label,
        )
        for section in sections(record)
        for name in section.names
        if name in found.kinds
    ]
    columns = (
        Column("ref", words.ROW, width=0, locked=True),
        Column("part", words.PART, width=22, locked=True),
        Column("entry", words.ENTRY, width=26, locked=True),
        Column("value", words.VALUE, width=50),
        Column("help", words.HELP, width=60, locked=True),
    )
    return FieldRows(columns, tuple(rows))

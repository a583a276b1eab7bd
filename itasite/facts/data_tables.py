"""The data tables of a year as pages find them: those of tables.yml, and what a block of a page names itself."""

from __future__ import annotations

from typing import NamedTuple

from itasite.facts.table_files import table_in
from itasite.model.blocks import DataTableOptions
from itasite.model.data_table import DataTable, KindName, TableSource
from itasite.model.site import Site, Year
from itasite.model.table_data import TableData
from itasite.reading.table_kinds import table_kind


class FoundTable(NamedTuple):
    """A table: how it is read, the path of its file in the content folder, its data; None where it cannot be read.

    `own` is the table of tables.yml, None where a block names the file itself.
    """

    source: TableSource
    path: str
    data: TableData | None
    own: DataTable | None = None

    @property
    def row_word(self) -> str:
        """What a row of it is, as in 12 โครงการ."""
        return table_kind(self.source.kind).row

    def field_label(self, name: str) -> str:
        """What a field of its kind is called; "" where it has no such field."""
        found = table_kind(self.source.kind).field(name)
        return found.label if found else ""


def fields_of_kind(kind: KindName) -> tuple[tuple[str, str], ...]:
    """The fields of a kind with what they are called."""
    return tuple((found.field, found.label) for found in table_kind(kind).fields)


def table_of(year: Year, name: str) -> FoundTable | None:
    """The table of tables.yml with that id."""
    own = next((table for table in year.tables.tables if table.id == name), None)
    return found_table(year, own) if own else None


def found_table(year: Year, own: DataTable) -> FoundTable:
    """A table of tables.yml with its data."""
    return FoundTable(own, year.file(own.file), year.table_data.get(own.id), own)


def table_of_block(site: Site, year: Year, options: DataTableOptions) -> FoundTable | None:
    """The table that a block shows; None where tables.yml has none of that id, or the file is not there."""
    if options.table:
        return table_of(year, options.table)
    path = year.file(options.file or "")
    if not options.file or path not in site.files:
        return None
    return FoundTable(options, path, table_in(site, path, options).data)

"""The data tables of a site: those of tables.yml and those that stand in a block of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from itasite.facts.table_files import table_in
from itasite.model.data_table import TableSource
from itasite.model.site import Site
from itasite.model.table_data import ReadTable, TableData
from itasite.model.table_kind import TableKind
from itasite.once import once
from itasite.problem import Position, Problem, at_cell
from itasite.reading.table_kinds import table_kind

MOST_TOLD = 5  # problems of one kind in a column; more are counted at the last place
COMPARE = "เปิดไฟล์ แก้ค่าที่ผิดแล้วบันทึกใหม่"


class FoundTable(NamedTuple):
    """A table: the record that names it, the path of its file in the content folder, and what was read."""

    source: TableSource
    path: str
    read: ReadTable

    @property
    def kind(self) -> TableKind:
        """What tables of its kind have."""
        return table_kind(self.source.kind)

    def at(self, cell: str) -> Position:
        """The place of a cell of its file."""
        return at_cell(self.path, cell)

    def named_at(self, field: str) -> Position:
        """Where the author wrote a field of it, else the file."""
        known = field in self.source.model_fields_set
        return self.source.at(field) if known else self.source.at("file")


@once
def all_tables(site: Site) -> tuple[FoundTable, ...]:
    """All data tables, in the order of years and pages; one that is shown twice is there once."""
    found = {(one.path, str(one.source)): one for one in (*_of_years(site), *_of_pages(site))}
    return tuple(found.values())


def readable(site: Site) -> Iterator[tuple[FoundTable, TableData]]:
    """The tables with data."""
    return ((one, one.read.data) for one in all_tables(site) if one.read.data)


def _of_years(site: Site) -> Iterator[FoundTable]:
    for year in site.years:
        known = {**year.read_tables}
        for table in year.tables.tables:
            path = year.file(table.file)
            read = known.pop(table.id) if table.id in known else None  # an id twice
            yield FoundTable(table, path, read or table_in(site, path, table))


def _of_pages(site: Site) -> Iterator[FoundTable]:
    for page in site.pages:
        for block in page.blocks:
            options, name = block.options, getattr(block.options, "file", None)
            if isinstance(options, TableSource) and name:
                path = block.year.file(name)
                yield FoundTable(options, path, table_in(site, path, options))


def capped(problems: Iterable[Problem], most: int = MOST_TOLD) -> Iterator[Problem]:
    """The first problems of several of one kind; the last of them says how many more there are."""
    found = list(problems)
    yield from found[: most - 1]
    if len(found) == most:
        yield found[-1]
    elif len(found) > most:
        last = found[most - 1]
        yield last._replace(message=f"{last.message} และอีก {len(found) - most} แห่งในคอลัมน์นี้")

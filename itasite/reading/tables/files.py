"""The tables of a year, each read once from its file: within a run from here, in the next from the cache."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from functools import cache
from pathlib import Path

import itasite.fiscal
import itasite.model.table_data
import itasite.office
import itasite.reading.tables
import itasite.text.amounts
from itasite.attachment import cache as kept_files
from itasite.attachment.memory import Stamp, stamp
from itasite.listing import Listing
from itasite.memory import Memory
from itasite.model.data_table import TableSource
from itasite.model.site import Year
from itasite.model.table_data import ReadTable
from itasite.office import reader
from itasite.office.table import Read
from itasite.problem import unopened
from itasite.reading.table_kinds import sources_text
from itasite.reading.tables.made import made
from itasite.reading.tables.packed import packed, unpacked
from itasite.words import data_tables, table_headings
from itasite.words import office as office_said

_Settings = tuple[object, ...]
_known: dict[tuple[str, _Settings], tuple[Stamp, ReadTable]] = {}
_MOST_KNOWN = 200  # tables; a program that runs for days meets many settings of one file
_UNREAD = ReadTable()


def with_tables(root: Path, listing: Listing, year: Year, memory: Memory) -> Year:
    """The year with the data of its tables; the same object as before where neither it nor a file has changed."""
    if not year.tables.tables:
        return year
    read = tuple(read_table(root, listing, year.file(table.file), table) for table in year.tables.tables)
    return memory.kept(("tables", year.number), _with, year, read)


def _with(year: Year, read: tuple[ReadTable, ...]) -> Year:
    names = [table.id for table in year.tables.tables]
    return replace(year, read_tables=dict(zip(reversed(names), reversed(read), strict=True)))


def read_table(root: Path, listing: Listing, name: str, source: TableSource) -> ReadTable:
    """The table in a file of the content folder; without data where that is not published. Never raises."""
    name = posixpath.normpath(name)
    if name not in listing.unchanged:
        return _UNREAD  # a rule of its own tells that the file is missing
    path, settings = root / name, _settings(source)
    try:
        now = stamp(path.stat())
        known = _known.get((str(path), settings))
        if known and known[0] == now:
            return known[1]
        found = _read(path, path.read_bytes(), source, settings)
    except OSError as error:
        return made(Read(refused=unopened(error)), source)
    if now.settled:
        while len(_known) >= _MOST_KNOWN:
            del _known[next(iter(_known))]
        _known[str(path), settings] = (now, found)
    return found


def _settings(source: TableSource) -> _Settings:
    return (source.kind, source.sheet, source.headings, tuple(source.columns.items()))


def _read(path: Path, raw: bytes, source: TableSource, settings: _Settings) -> ReadTable:
    entry = kept_files.entry_for(path, raw, f"table {settings!r} {path.suffix.lower()} {_state()}")
    if entry and (known := unpacked(entry.load())):
        return known
    found = made(reader.read(raw, path.suffix.lower()), source)
    if entry:
        entry.store(packed(found))
    return found


@cache
def _state() -> str:
    """A text that changes with whatever decides what is read of a table."""
    readers = (itasite.office, itasite.reading.tables, itasite.fiscal)
    state = kept_files.sources_state(
        *readers, itasite.model.table_data, itasite.text.amounts, office_said, table_headings, data_tables
    )
    return f"{state} {sources_text()}"

"""Sheets as plain values: what the workbook shows and what was read from one. No file, no library."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from itasite.edit.change import Path, Plain

Content: TypeAlias = "dict[str, Plain]"  # the content files as plain data, by name: agency.yml, 2566/oit.yml …
Where: TypeAlias = "tuple[str, Path]"  # a file of the content, and the path of a value in it


class Cell(NamedTuple):
    """The text of a cell; `notes` are doubts about it, `place` is where it was read: “OIT!C7”.

    `choices` are those of this cell alone, before those of its column; `hint` is a note that is no doubt.
    """

    text: str = ""
    notes: tuple[str, ...] = ()
    place: str = ""
    choices: tuple[str, ...] = ()
    hint: str = ""


EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet.

    `field` is the name in the hidden first row, `width` in characters (0 hides the column), `choices` the words of a
    drop-down list, which takes no other word if it is `closed`. A `locked` column is grey: it says what a row is about,
    and what is typed over it has no effect, but that the first column names the row.
    """

    field: str
    heading: str
    help: str = ""
    width: int = 20
    choices: tuple[str, ...] = ()
    closed: bool = False
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: `key` for programs, `name` on its tab; `rows` by the field of the column, in the order shown.

    The first column is locked and names the row; it is empty in a row that somebody added. `lead` says in a line what
    belongs into the sheet; that many columns at the left are `frozen`. `grows`: rows may be added. `setup`: it is
    seldom filled in.
    """

    key: str
    name: str
    columns: tuple[Column, ...]
    rows: tuple[Mapping[str, Cell], ...]
    lead: str = ""
    frozen: int = 1
    grows: bool = False
    setup: bool = False

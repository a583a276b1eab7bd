"""Sheets as plain values: what the workbook shows and what was read from one. No file, no library."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from itasite.edit.change import Path, Plain

Content: TypeAlias = "dict[str, Plain]"  # the content files as plain data, by name: agency.yml, 2566/oit.yml …
Where: TypeAlias = "tuple[str, Path]"  # a file of the content, and the path of a value in it


class Cell(NamedTuple):
    """The text of a cell; `notes` are doubts about it, `place` is where it was read: “OIT!C7”."""

    text: str = ""
    notes: tuple[str, ...] = ()
    place: str = ""


EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet.

    `field` is the name in the hidden first row, `width` in characters, `choices` the words of a drop-down list, which
    takes no other word if it is `closed`. A `locked` column is grey: it says which record a row is.
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

    `lead` says in a line or two what belongs into the sheet; `frozen` columns at the left stay in sight.
    """

    key: str
    name: str
    columns: tuple[Column, ...]
    rows: tuple[Mapping[str, Cell], ...]
    lead: str = ""
    frozen: int = 1

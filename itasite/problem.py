"""A problem of the content as a value: where, how severe, which rule, what is wrong, and how to fix it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How severe a problem is; only an error stops the build."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Position(NamedTuple):
    """A place in a content file. Lines and columns count from 1; the path is relative to the content folder.

    `cell` is the place in a table that lies in an attached file, as Sheet!B7; row and column are `line` and `column`.
    """

    file: str
    line: int = 1
    column: int = 1
    cell: str = ""

    def __str__(self) -> str:
        return f"{self.file}!{self.cell}" if self.cell else f"{self.file}:{self.line}:{self.column}"

    @property
    def spot(self) -> str:
        """The place within the file."""
        return self.cell or f"{self.line}:{self.column}"


_CELL = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_ROW_AND_COLUMN = re.compile(r"([0-9]{1,7})[^0-9]+([0-9]{1,5})")


def at_cell(file: str, cell: str) -> Position:
    """The place of a cell of a file, named as Sheet!B7 or by the numbers of its row and column."""
    name = cell.rpartition("!")[2]
    if found := _CELL.fullmatch(name):
        column = 0
        for letter in found[1]:
            column = column * 26 + ord(letter) - ord("A") + 1
        return Position(file, int(found[2]), column, cell)
    numbers = _ROW_AND_COLUMN.search(name.partition("แถว")[2])
    return Position(file, int(numbers[1]), int(numbers[2]), cell) if numbers else Position(file, cell=cell)


class Problem(NamedTuple):
    """One problem. Problems sort by place. `message` says what is wrong and `remedy` what to do, both in Thai,
    neither ever empty.
    """

    at: Position
    severity: Severity
    rule: str
    message: str
    remedy: str


_MOST_QUOTED = 60


def shorten(text: str) -> str:
    """The text for a quotation in a message: at most 60 characters, cut with “…”."""
    return text if len(text) <= _MOST_QUOTED else text[: _MOST_QUOTED - 1] + "…"


def as_written(value: object) -> str:
    """A value of a file for a quotation in a message: lists and mappings as an author writes them on one line."""
    return shorten(_flow(value))


def _flow(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return "~" if value is None else str(value)


def unopened(error: OSError) -> str:
    """Why a file cannot be opened, in Thai; the system itself would say it in English."""
    if isinstance(error, PermissionError):
        return "ไม่มีสิทธิ์เปิดไฟล์นี้"
    return "เปิดไฟล์ไม่ได้ อาจเป็นโฟลเดอร์ ชื่อยาวเกินไป หรือดิสก์เสีย"


def stops(problems: Iterable[Problem]) -> bool:
    """Whether one of the problems is an error, so that nothing can be built."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def error(at: Position, rule: str, message: str, remedy: str) -> Problem:
    """A problem that stops the build."""
    return Problem(at, Severity.ERROR, rule, message, remedy)


def warning(at: Position, rule: str, message: str, remedy: str) -> Problem:
    """A problem that is reported but does not stop the build."""
    return Problem(at, Severity.WARNING, rule, message, remedy)


def hint(at: Position, rule: str, message: str, remedy: str) -> Problem:
    """Something that the author may want to know; it may be no problem at all."""
    return Problem(at, Severity.HINT, rule, message, remedy)

"""A problem of the content as a value: where, how severe, which rule, what is wrong, and how to fix it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How severe a problem is; only an error stops the build."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Position(NamedTuple):
    """A place in a content file. Lines and columns count from 1; the path is relative to the content folder."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


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

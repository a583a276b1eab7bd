"""A fault of the content as a value: where, how bad, which rule, what, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a problem is; only an error stops a build."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a content file; line and column count from 1, the file is relative to the content folder."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault; sorts by place. `message` says what is wrong, `remedy` what to do, both in Thai."""

    at: Position
    severity: Severity
    rule: str
    message: str
    remedy: str = ""


_MOST_QUOTED = 60


def shorten(text: str) -> str:
    """What a message quotes: as much as shows which text is meant."""
    return text if len(text) <= _MOST_QUOTED else text[: _MOST_QUOTED - 1] + "…"


def unopened(fault: OSError) -> str:
    """That a file cannot be opened, and why; the system itself would say it in English."""
    if isinstance(fault, PermissionError):
        return "ไม่มีสิทธิ์เปิดไฟล์นี้"
    return "เปิดไฟล์ไม่ได้ อาจเป็นโฟลเดอร์ ชื่อยาวเกินไป หรือดิสก์เสีย"


def stops(problems: Iterable[Problem]) -> bool:
    """Whether an error is among them: nothing can be built."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def error(at: Position, rule: str, message: str, remedy: str = "") -> Problem:
    """A problem that stops the build."""
    return Problem(at, Severity.ERROR, rule, message, remedy)


def warning(at: Position, rule: str, message: str, remedy: str = "") -> Problem:
    """A problem that is published with, but told."""
    return Problem(at, Severity.WARNING, rule, message, remedy)


def hint(at: Position, rule: str, message: str, remedy: str = "") -> Problem:
    """Something the author may want to know."""
    return Problem(at, Severity.HINT, rule, message, remedy)

"""What foreign tables say, put into the content of now: it becomes a workbook that a clerk checks, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from itasite.workbook import state
from itasite.workbook.grid import Content, Where
from itasite.workbook.known import Known
from itasite.workbook.layout import laid_out
from itasite.workbook.writer import as_workbook


class Found(NamedTuple):
    """A table of the file: where it is, what it was taken for in Thai, its rows, and the records that it gave."""

    name: str
    kind: str
    rows: int
    taken: int


@dataclass(frozen=True, slots=True)
class Proposed:
    """The content with what the tables say; `now` is the content as it was, which the workbook keeps as its state.

    `notes` are doubts by file and path: each says in Thai why, and which cell of the file it is about. A value with a
    doubt is left out or as it was, unless the doubt is only about its column. `told` is what no cell can show: columns
    and tables that were not taken, and why. `put` counts the values that are new or changed. `needs_round`: reports
    were left out, for nothing says of which round they are.
    """

    content: Content
    now: Content
    notes: Mapping[Where, tuple[str, ...]] = field(default_factory=dict)
    told: tuple[str, ...] = ()
    found: tuple[Found, ...] = ()
    put: int = 0
    needs_round: bool = False

    @property
    def asked(self) -> int:
        """How many values are doubtful."""
        return len(self.notes)


class Refused(NamedTuple):
    """Nothing could be taken from the file; the Thai sentence says why and what to do."""

    why: str


def as_book(proposed: Proposed, title: str, year: int, known: Known) -> bytes:
    """The workbook of a proposal: read back as it is, all that is proposed counts as changed by hand."""
    sheets = laid_out(proposed.content, year, known, proposed.notes)
    return as_workbook(title, sheets, state.texts(proposed.content, year, proposed.now))

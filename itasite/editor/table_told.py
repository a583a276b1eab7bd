"""What was read of the file of a data table, beside its form: columns and their meaning, first rows, findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from itasite.facts.data_tables import FoundTable, table_of
from itasite.model.site import Year
from itasite.problem import Problem

_ROWS = 5  # of the preview
_MOST_FOUND = 10


class ColumnTold(NamedTuple):
    """A column: its heading in the file, what it is taken for ("" if that is not known), its first values."""

    heading: str
    meaning: str
    values: tuple[str, ...]


class TableTold(NamedTuple):
    """What the template shows; `found` are what is wrong in the file, each with its place, `more` how many more."""

    counted: str
    sheet: str
    columns: tuple[ColumnTold, ...]
    found: tuple[tuple[str, str], ...]
    more: int


def table_told(year: Year, name: str, problems: Sequence[Problem]) -> TableTold | None:
    """What was read of a table as its file is now; None where nothing could be read, which its form says."""
    found = table_of(year, name)
    if found is None or found.data is None:
        return None
    told = [problem for problem in problems if problem.at.file == found.path]
    return TableTold(
        f"{found.data.count:,} {found.row_word}",
        found.data.sheet,
        tuple(_columns(found)),
        tuple((problem.at.cell, f"{problem.message} {problem.remedy}".strip()) for problem in told[:_MOST_FOUND]),
        max(len(told) - _MOST_FOUND, 0),
    )


def _columns(found: FoundTable) -> Iterator[ColumnTold]:
    data = found.data
    rows = [row for _, row in zip(range(_ROWS), data.rows, strict=False)] if data else []
    for at, column in enumerate(data.columns if data else ()):
        values = tuple(row.values[at].text for row in rows)
        yield ColumnTold(column.heading, found.field_label(column.field), values)

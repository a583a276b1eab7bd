"""Which columns of a sheet that was read are which of those exported, and which rows are headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from itasite.office.clean import typed
from itasite.office.own_workbook import OwnCell, OwnSheet
from itasite.problem import Problem
from itasite.words import taken as words
from itasite.workbook.faults import fault
from itasite.workbook.grid import Column, Sheet

_LEAST = 0.5  # of the columns: so many are named in a row that is a heading
_SAME = 0.6  # of the columns of both: so many has a sheet that is only called otherwise


class Columns(NamedTuple):
    """The number of each column in the file by its field, and the rows that hold names or headings of columns.

    `heads` is empty where no row of headings was found.
    """

    numbers: dict[str, int]
    heads: frozenset[int]
    problems: tuple[Problem, ...] = ()


def columns_of(own: OwnSheet, sheet: Sheet) -> Columns:
    """The columns of a sheet, by the hidden names above them, or by their headings where these are gone."""
    names = [column.field for column in sheet.columns]
    headings = [typed(column.heading) for column in sheet.columns]
    named, headed = _heads(own.rows, names), _heads(own.rows, headings)
    heads = frozenset((*named, *headed, *_lead(own.rows, sheet)))
    if named:
        texts = names
    elif headed:
        texts = headings
    else:
        return Columns({}, frozenset())
    row = own.rows[(named or headed)[0]]
    return _numbered(own, sheet.columns, texts, row, heads)


def likeness(own: OwnSheet, sheet: Sheet) -> float:
    """How much of the columns of both is the same, from 0 to 1."""
    wanted = {column.field for column in sheet.columns}
    rows = [found for row in own.rows if (found := set(_texts(row)))]
    best = max((len(wanted & found) / len(wanted | found) for found in rows), default=0.0)
    return best if best >= _SAME else 0.0


def _heads(rows: Sequence[Sequence[OwnCell]], texts: list[str]) -> list[int]:
    """The rows that name most of the columns."""
    wanted = set(texts) - {""}
    least = max(2, len(wanted) * _LEAST) if len(wanted) > 1 else 1
    return [number for number, row in enumerate(rows) if len(wanted & set(_texts(row))) >= least]


def _lead(rows: Sequence[Sequence[OwnCell]], sheet: Sheet) -> Iterator[int]:
    lead = typed(sheet.lead)
    return (number for number, row in enumerate(rows) if lead and list(_texts(row)) == [lead])


def _texts(row: Sequence[OwnCell]) -> Iterator[str]:
    return (cell.text for cell in row if cell.text)


def _numbered(
    own: OwnSheet, columns: Sequence[Column], texts: list[str], row: Sequence[OwnCell], heads: frozenset[int]
) -> Columns:
    numbers, problems = dict[str, int](), list[Problem]()
    for column, text in zip(columns, texts, strict=True):
        found = [number for number, cell in enumerate(row) if cell.text == text]
        if len(found) > 1 and not _alike(own, found, heads):
            message = words.TWO_COLUMNS.format(heading=column.heading, other=row[found[0]].place)
            problems.append(fault(row[found[1]].place, message, words.TWO_COLUMNS_DO))
        if found:
            numbers[column.field] = found[0]
    return Columns(numbers, heads, tuple(problems))


def _alike(own: OwnSheet, numbers: list[int], heads: frozenset[int]) -> bool:
    """Whether columns say the same in every row: a copy that was left as it is."""
    rows = [row for number, row in enumerate(own.rows) if number not in heads]
    return all(len({row[number].text for number in numbers}) == 1 for row in rows)

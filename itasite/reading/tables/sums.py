"""The sums and counts of a table, as its file states them and as its rows make them; percentages that cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from itasite.fiscal import fold_digits
from itasite.model.table_data import Count, DataColumn, Group, Percent, Row, Sum
from itasite.model.table_kind import TableKind
from itasite.office import totals
from itasite.office.columns import Column
from itasite.office.joined import Joined

_MOST_PERCENT = 100
_Shown = Sequence[tuple[int, DataColumn]]


class Sums(NamedTuple):
    """The groups of a table with their sums, those of all rows, and the stated ones that differ."""

    groups: tuple[Group, ...]
    total: tuple[Sum | None, ...]
    different: tuple[tuple[str, str, Sum], ...]


def summed(table: Joined, shown: _Shown, rows: Sequence[Row]) -> Sums:
    """The rows in their groups, and all sums."""
    added = _added(table, shown)
    stated = [(int(one.column.heading), one) for one in totals.stated(table, added)]
    headings = {at: column.heading for at, column in shown}
    runs, begin = list[Group](), 0
    for heading, run in groupby(table.entries, key=lambda entry: entry.group):
        size = len(list(run))
        own = {at: one for at, one in stated if one.group == heading and heading}
        sums = tuple(_sum(table, at, begin, size, own.get(at)) if column.summed else None for at, column in shown)
        runs.append(Group(heading, tuple(rows[begin : begin + size]), sums if heading and any(sums) else ()))
        begin += size
    whole = {at: one for at, one in stated if not one.group}
    total = tuple(_sum(table, at, 0, begin, whole.get(at)) if column.summed else None for at, column in shown)
    found = [(one.group, headings[at], Sum(one.computed, one.written, _cell(one.place))) for at, one in stated]
    different = tuple(one for one in found if one[2].differs)
    return Sums(tuple(runs), total, different)


def _added(table: Joined, shown: _Shown) -> list[Column]:
    """The columns as the readers' sums take them: which place is summed, whatever its field."""
    summed = {at for at, column in shown if column.summed}
    return [Column(str(at), "budget" if at in summed else "") for at in range(table.width)]


def _sum(table: Joined, at: int, begin: int, size: int, stated: totals.Difference | None) -> Sum:
    numbers = [totals.number(entry.cells[at]) for entry in table.entries[begin : begin + size]]
    known = [one for one in numbers if one is not None]
    made = sum(known, Decimal(0)) if len(known) == len(numbers) else None
    if stated is None or stated.computed != made:
        return Sum(made)
    return Sum(made, stated.written, _cell(stated.place))


def _cell(place: str) -> str:
    return place.partition("!")[2]


def counts(table: Joined, kind: TableKind) -> Iterator[Count]:
    """The numbers of rows that rows of sums state and that no rows above make."""
    words = "|".join(re.escape(word) for word in sorted((kind.row, *kind.counted), key=len, reverse=True))
    form = re.compile(rf"([0-9][0-9,]*)\s*({words})")
    own = [not entry.continues for entry in table.entries]
    for place, one in enumerate(table.sums):
        stated = (
            (cell, form.search(fold_digits(" ".join(cell.shown.split())))) for cell in one.row if not cell.covered
        )
        label, found = next(((cell, match) for cell, match in stated if match), (None, None))
        if found and label:
            written = int(found[1].replace(",", ""))
            begins = [0, *(each.after for each in table.sums[:place] if each.after < one.after)]
            group = [entry.group for entry in table.entries[: one.after]]
            begins += [at for at in range(1, one.after) if group[at] != group[at - 1]]
            numbers = {begin: sum(own[begin : one.after]) for begin in begins}
            if written not in numbers.values():
                begin = 0 if place + 1 == len(table.sums) else max(begins)
                yield Count(written, numbers[begin], found[2], _cell(label.place))


def percents(kind: TableKind, columns: Sequence[DataColumn], rows: Sequence[Row]) -> Iterator[Percent]:
    """The percentages that the other columns contradict, or that are over 100 where nothing explains that."""
    places = {column.field: at for at, column in enumerate(columns) if column.field}
    for share in kind.shares:
        if share.percent not in places:
            continue
        if not {share.part, share.whole} <= places.keys():
            continue
        at, part, whole = places[share.percent], places[share.part], places[share.whole]
        for row in rows:
            written = row.values[at].value
            of, all_of = row.values[part].value, row.values[whole].value
            if isinstance(written, Decimal) and isinstance(of, Decimal) and isinstance(all_of, Decimal) and all_of:
                computed = of / all_of * 100
                if abs(computed - written) > _tolerance(written):
                    yield Percent(written, computed, columns[at].heading, row.values[at].cell)
        return
    for name in {share.percent for share in kind.shares if not share.over} & places.keys():
        for row in rows:
            one = row.values[places[name]]
            if isinstance(one.value, Decimal) and one.value > _MOST_PERCENT:
                yield Percent(one.value, None, columns[places[name]].heading, one.cell)


def _tolerance(written: Decimal) -> Decimal:
    """How far a printed percentage may be from the exact one: one unit of its last place, of at most the second."""
    exponent = written.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return Decimal(1).scaleb(-min(places, 2))

"""Sums that a table states beside those of its entries; Decimal, never float."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from itasite.office.columns import COUNTS, MONEY, Column
from itasite.office.joined import Joined
from itasite.office.table import Cell
from itasite.text.amounts import count, is_nothing

_WHOLE = re.compile(r"ทั้งสิ้น|ทั้งหมด|ทุก|grand", re.IGNORECASE)


_PLACES = 4  # behind the point, to which sums are compared: workbooks add up in binary fractions


class Difference(NamedTuple):
    """A stated sum of one column: of all entries above where `group` is "". `place` is that of the cell."""

    column: Column
    group: str
    written: Decimal
    computed: Decimal
    place: str


def compared(joined: Joined, columns: Sequence[Column]) -> tuple[Difference, ...]:
    """The stated sums of money and counts that differ from those of the entries, column by column."""
    return tuple(one for one in stated(joined, columns) if not _same(one.written, one.computed))


def stated(joined: Joined, columns: Sequence[Column]) -> Iterator[Difference]:
    """The stated sums of money and counts, each with the sum of the entries that it is of.

    Rows without a number may be parts of the row above, which a sum does not add again.
    A sum over entries that cannot be read with certainty is not judged. Where the label leaves open what a sum is of,
    such as รวม below the last of several groups, it is of those entries to which it is equal, if there are any.
    """
    for at, column in _added(columns):
        numbers = [number(entry.cells[at]) for entry in joined.entries]
        upper = [
            one if entry.cells[0].shown else Decimal(0) for one, entry in zip(numbers, joined.entries, strict=True)
        ]
        for place, one in enumerate(joined.sums):
            written = number(one.row[at]) if one.row[at].shown and not one.row[at].covered else None
            sums = {begin: _sum(numbers[begin : one.after]) for begin in _begins(joined, place)}
            known = {begin: found for begin, found in sums.items() if found is not None}
            without_parts = {begin: _sum(upper[begin : one.after]) for begin in known}
            known |= {begin: found for begin, found in without_parts.items() if found is not None and found == written}
            if written is not None and not is_nothing(one.row[at].shown) and known and len(known) == len(sums):
                begin = next((begin for begin, found in known.items() if _same(found, written)), next(iter(known)))
                yield Difference(column, _group(joined, place, begin), written, known[begin], one.row[at].place)


def computed(joined: Joined, columns: Sequence[Column]) -> dict[Column, dict[str, Decimal | None]]:
    """The sums of each column of money or counts, by group and, at "", of all entries.

    None where an entry cannot be read with certainty.
    """
    groups = dict.fromkeys(["", *(entry.group for entry in joined.entries)])
    return {
        column: {
            group: _sum([number(entry.cells[at]) for entry in joined.entries if group in ("", entry.group)])
            for group in groups
        }
        for at, column in _added(columns)
    }


def number(cell: Cell) -> Decimal | None:
    """What a cell adds to a sum: nothing where it is empty or covered by one above; None where that is doubtful."""
    if cell.covered and cell.joined != (1, 1):
        return Decimal(0)
    if isinstance(cell.value, Decimal):
        return cell.value
    if is_nothing(cell.shown):
        return None if cell.notes else Decimal(0)
    return count(cell.shown)


def _added(columns: Sequence[Column]) -> Iterator[tuple[int, Column]]:
    return ((at, one) for at, one in enumerate(columns) if one.field in MONEY | COUNTS and not one.left_out)


def _begins(joined: Joined, place: int) -> list[int]:
    """At which entries that may begin of which a row is the sum; the likeliest first."""
    one, earlier = joined.sums[place], joined.sums[:place]
    entries = joined.entries[: one.after]
    groups = {at for at in range(1, one.after) if entries[at].group != entries[at - 1].group}
    begins = sorted({0, *groups, *(each.after for each in earlier if each.after < one.after)}, reverse=True)
    if _is_of_all(joined, place):
        return [0]
    above_is_sum = bool(earlier) and earlier[-1].after == one.after
    return [0, *begins[:-1]] if above_is_sum else begins


def _is_of_all(joined: Joined, place: int) -> bool:
    label = next((cell.shown for cell in joined.sums[place].row if cell.shown), "")
    return place + 1 == len(joined.sums) and bool(_WHOLE.search(label))


def _group(joined: Joined, place: int, begin: int) -> str:
    """The group whose entries, and no others, a sum is of; "" if there is none."""
    one = joined.sums[place]
    alone = all(entry.group == one.group for entry in joined.entries[begin : one.after])
    return one.group if alone and not _is_of_all(joined, place) else ""


def _sum(numbers: Sequence[Decimal | None]) -> Decimal | None:
    known = [one for one in numbers if one is not None]
    return sum(known, Decimal(0)) if len(known) == len(numbers) else None


def _same(one: Decimal, other: Decimal) -> bool:
    return round(one, _PLACES) == round(other, _PLACES)

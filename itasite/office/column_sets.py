"""Tables that have the same column several times: once for each reporting round, or once for each year."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from itasite.office import headings
from itasite.office.joined import Joined
from itasite.office.titles import rounds_in, years_in

_ROUND = re.compile(r"\(?\s*รอบ\s*(?:ที่\s*)?(?:[0-9๐-๙]{1,2}|หก|สิบสอง)\s*เดือน(?:แรก|หลัง)?\s*\)?")
_LEAST = 2  # rounds or years that make a table one of several sets


class Part(NamedTuple):
    """A table with the columns of one set and those that all sets share. `left` are headings of the other sets."""

    table: Joined
    round: str = ""
    left: tuple[str, ...] = ()


def by_round(table: Joined, fields: Collection[str]) -> tuple[Part, ...]:
    """The table once for each round that the headings of these fields name; the table itself where they name one."""
    named = [_round(texts, fields) for texts in table.headings]
    rounds = sorted(set(named) - {""}, key=named.index)
    if len(rounds) < _LEAST:
        return (Part(table),)
    bare = replace(table, headings=tuple(_bare(texts) if one else texts for one, texts in _pairs(named, table)))
    return tuple(Part(_kept(bare, [one in ("", each) for one in named]), each) for each in rounds)


def of_year(table: Joined, year: int) -> Part:
    """The table without the columns that say for other years what one of its columns says for this one."""
    meant = [headings.field(texts) if texts else None for texts in table.headings]
    years = [years_in(texts) for texts in table.headings]
    own = {one.field for one, named in zip(meant, years, strict=True) if one and one.sure and named == (year,)}
    other = [
        bool(one and one.sure and one.field in own and named and year not in named)
        for one, named in zip(meant, years, strict=True)
    ]
    left = tuple(" ".join(texts) for gone, texts in zip(other, table.headings, strict=True) if gone)
    return Part(_kept(table, [not gone for gone in other]), left=left) if left else Part(table)


def _round(texts: tuple[str, ...], fields: Collection[str]) -> str:
    """The round that a column is of, "" where its headings name none, or mean something else than these fields."""
    found = frozenset[str]().union(*map(rounds_in, texts))
    meant = headings.field(_bare(texts)) if len(found) == 1 else None
    return min(found) if meant and meant.field in fields else ""


def _bare(texts: tuple[str, ...]) -> tuple[str, ...]:
    bare = (_ROUND.sub(" ", text).strip() for text in texts)
    return tuple(text for text in bare if text)


def _pairs(named: list[str], table: Joined) -> zip[tuple[str, tuple[str, ...]]]:
    return zip(named, table.headings, strict=True)


def _kept(table: Joined, keep: list[bool]) -> Joined:
    """The table with some of its columns; one that has no heading is kept."""
    wanted = [at for at in range(table.width) if at >= len(keep) or keep[at]]
    entries = [
        replace(one, cells=tuple(one.cells[at] for at in wanted if at < len(one.cells))) for one in table.entries
    ]
    texts = tuple(table.headings[at] for at in wanted if at < len(table.headings))
    totals = [tuple(row[at] for at in wanted if at < len(row)) for row in table.totals]
    return replace(table, headings=texts, entries=entries, totals=totals, sums=[], width=len(wanted))

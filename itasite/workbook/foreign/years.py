"""Tables of other years than the one for which a foreign file is taken in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from itasite.office.kinds import Kind
from itasite.office.titles import years_in
from itasite.words import foreign as said
from itasite.workbook.foreign.asked_for import Wanted
from itasite.workbook.foreign.rows import Sheet

_OF_ONE_YEAR = (Kind.SCORES, Kind.ANALYSIS)  # kinds that are wrong in any other year
_BESIDE = (Kind.OIT, Kind.MEASURES)  # kinds that are wrong where the file has one of the year too


def with_own(tables: Iterable[tuple[Sheet, Kind]], wanted: Wanted) -> frozenset[Kind]:
    """The kinds of which a table of the file names the year, so that those of other years are not meant."""
    found = ((sheet, kind) for sheet, kind in tables if kind in _BESIDE)
    return frozenset(kind for sheet, kind in found if wanted.year in years_in(_texts(sheet, kind)))


def other(sheet: Sheet, kind: Kind, own: frozenset[Kind], wanted: Wanted) -> int:
    """The year of which a table is, where that is another and so the table is left out; else 0."""
    if kind not in _OF_ONE_YEAR and kind not in own:
        return 0
    texts = (*_texts(sheet, kind), *(sheet.lead if kind in _OF_ONE_YEAR else ()))
    named = next((found for text in texts if (found := years_in([text]))), (wanted.year,))
    return 0 if wanted.year in named else named[-1]


def told(sheet: Sheet, wanted: Wanted) -> Iterator[str]:
    """What is told where the titles over a table, or its sheet, name other years only."""
    named = years_in([*sheet.titles, sheet.table.name])
    if named and wanted.year not in named:
        yield said.TITLE_YEAR.format(table=sheet.name, named=", ".join(map(str, named)), year=wanted.year)


def _texts(sheet: Sheet, kind: Kind) -> tuple[str, ...]:
    """The texts that say of which year a table is, the nearest first; titles of measures name the assessment before."""
    return (*(sheet.titles if kind is not Kind.MEASURES else ()), sheet.table.name)

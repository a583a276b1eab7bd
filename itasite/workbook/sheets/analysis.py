"""วิเคราะห์: what the agency reads from its result, a row for each indicator."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from itasite.model.analysis import Analysis, Finding
from itasite.words import workbook as words
from itasite.workbook.book import Book
from itasite.workbook.columns import columns_of
from itasite.workbook.grid import Cell, Column, Content
from itasite.workbook.kinds import Kind, Way
from itasite.workbook.spots import Spot, of_file
from itasite.workbook.table import Home, NoHome, Row, Slot, Table, slots_of

_OWN = "more:"  # before the heading of a column that only this paper has


def tables(book: Book) -> Iterator[Table]:
    """The sheet of the analysis."""
    found = columns_of(Finding, offers={"responsible": book.units()})
    holder = book.file("analysis.yml").field(Analysis, "indicators")
    spots, own = holder.keyed(), Kind("Finding", "more", Way.LINES, "texts")
    numbers = [*(one.number for one in book.known.criteria.indicators), *spots]
    titles = {one.number: one.title for one in book.known.criteria.indicators}
    headings = dict.fromkeys(key for spot in spots.values() for key in spot.field(Finding, "more").keyed())
    rows = []
    numbers = list(dict.fromkeys(numbers))
    for place, number in enumerate(numbers):
        spot = holder.at(number)
        more = {f"{_OWN}{key}": Slot(spot.field(Finding, "more").at(key), own, tuple(headings)) for key in headings}
        slots = slots_of(spot, Finding, found.kinds) | more
        told, before = {"title": Cell(titles.get(number, ""))}, tuple(numbers[:place])
        rows.append(Row(number, slots, told, spot, optional=True, label=number, before=before))
    file = f"{book.year}/analysis.yml"

    def settle(texts: Mapping[str, str], content: Content) -> Home | NoHome:
        number = texts.get("number", "").strip()
        if not number:
            return NoHome("number", words.NO_KEY, words.NO_KEY_DO.format(column=words.INDICATOR))
        found: Spot = of_file(content, file).field(Analysis, "indicators")
        return Home(*found.where, number)

    columns = (
        Column("number", words.INDICATOR, width=10, locked=True),
        Column("title", words.INDICATOR_TITLE, width=28, locked=True),
        *found.columns,
        *(Column(f"{_OWN}{key}", key, width=24) for key in headings),
    )
    yield Table("analysis", columns, tuple(rows), Finding, found.kinds, settle, True, frozen=2)

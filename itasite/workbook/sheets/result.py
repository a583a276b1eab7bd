"""ผลคะแนน: the result of the year and the single values of its files, a row for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from itasite.model.measure import Measures
from itasite.model.record import Record
from itasite.model.year import Result, YearInfo
from itasite.words import workbook as words
from itasite.words.fields import field_words
from itasite.workbook.book import Book
from itasite.workbook.columns import column
from itasite.workbook.grid import Cell, Column
from itasite.workbook.kinds import Kind, Way, kind_of
from itasite.workbook.spots import Spot
from itasite.workbook.table import Row, Slot, Table, slot_of

_OF_YEAR = ("framework", "updated", "parts")
_OF_RESULT = ("total", "level", "announced")


def tables(book: Book) -> Iterator[Table]:
    """The sheet of the result."""
    columns = (
        Column("ref", words.ROW, width=0, locked=True),
        Column("part", words.PART, width=20, locked=True),
        Column("entry", words.ENTRY, width=44, locked=True),
        Column("value", words.VALUE, width=24),
        Column("rank", words.RANK, field_words(Result, "ranks").help, 10),
        Column("help", words.HELP, width=58, locked=True),
    )
    yield Table("result", columns, tuple(_rows(book)), frozen=3)


def _rows(book: Book) -> Iterator[Row]:
    year = book.file("year.yml")
    result = year.field(YearInfo, "result")
    levels = {level.title: level.title for level in book.known.criteria.levels}
    yield from (_single(year, YearInfo, name, words.OF_YEAR) for name in _OF_YEAR)
    if book.shows("measures"):
        yield _single(book.file("measures.yml"), Measures, "assessment", words.OF_MEASURES)
    yield from (_single(result, Result, name, words.RESULT, levels if name == "level" else {}) for name in _OF_RESULT)
    yield from _scores(result, "instruments", words.INSTRUMENTS, _instruments(book))
    yield from _scores(result, "parts", words.PARTS, _parts(book))
    yield from _scores(result, "indicators", words.INDICATORS, _indicators(book))


def _single(spot: Spot, record: type[Record], name: str, part: str, known: Mapping[str, str] | None = None) -> Row:
    kind = kind_of(record, name, known)
    shown = column(record, name, kind)
    told = {"part": Cell(part), "entry": Cell(shown.heading), "help": Cell(shown.help)}
    return Row(
        name,
        {"value": slot_of(spot, record, kind, name)},
        told | {"value": Cell(choices=shown.choices)},
        label=shown.heading,
    )


def _scores(result: Spot, name: str, part: str, titles: Mapping[str, str]) -> Iterator[Row]:
    holder, ranks = result.field(Result, name), result.field(Result, "ranks")
    known = list(titles) + [
        key for key in (*holder.keyed(), *(ranks.keyed() if name == "indicators" else ())) if key not in titles
    ]
    for key in dict.fromkeys(known):
        before = tuple(known[: known.index(key)])
        slots = {"value": Slot(holder.at(key), Kind("Result", name, Way.TEXT, "score"), before)}
        if name == "indicators":
            slots["rank"] = Slot(ranks.at(key), Kind("Result", "ranks", Way.TEXT, "whole-number"), before)
        entry = f"{key} {titles.get(key, '')}".strip()
        yield Row(
            f"{name}/{key}", slots, {"part": Cell(part), "entry": Cell(entry), "help": Cell()}, label=f"{part} {entry}"
        )


def _instruments(book: Book) -> dict[str, str]:
    return {one.code: one.title for one in book.known.criteria.instruments}


def _parts(book: Book) -> dict[str, str]:
    return {part.code: part.title for one in book.known.criteria.instruments for part in one.parts}


def _indicators(book: Book) -> dict[str, str]:
    return {one.number: one.title for one in book.known.criteria.indicators}

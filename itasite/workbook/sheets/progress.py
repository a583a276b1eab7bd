"""ความก้าวหน้า, การดำเนินการ: how far each measure is at the end of each round, and what was done day by day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from itasite.model.measure import Action, Measure, Measures, Progress
from itasite.words import workbook as words
from itasite.workbook.book import Book
from itasite.workbook.columns import columns_of
from itasite.workbook.grid import Cell, Column, Content
from itasite.workbook.spots import Spot, of_file
from itasite.workbook.table import Home, NoHome, Row, Settle, Table, by_id, numbered, slots_of


class Report(NamedTuple):
    """What a measure says of a round; nothing yet where the value of `spot` is None."""

    measure: str
    round: str
    spot: Spot
    title: str


def reports(book: Book) -> Iterator[Report]:
    """The reports of all measures for all rounds, also those that are not written."""
    rounds = book.rounds()
    for name, measure in book.measures():
        progress = measure.field(Measure, "progress")
        title = measure.text(Measure, "title") or _by_indicator(book, measure)
        yield from (Report(name, key, progress.at(key), title) for key in rounds)


def _by_indicator(book: Book, measure: Spot) -> str:
    """What a measure without a title is called: by its first question, item or indicator."""
    number = next((text for name in ("questions", "items", "indicators") if (text := measure.text(Measure, name))), "")
    title = book.known.assessed.criterion_title(number)
    return f"{number} {title}" if title else number


def tables(book: Book) -> Iterator[Table]:
    """The sheets of the progress, where the year shows the measures."""
    if book.shows("measures"):
        yield _progress(book)
        yield _actions(book)


def _progress(book: Book) -> Table:
    found = columns_of(Progress, first=("status", "results", "outcomes"), last=("status_word",))
    rounds = book.rounds()
    rows = [
        Row(
            f"{one.measure}/{one.round}",
            slots_of(one.spot, Progress, found.kinds),
            _told(one, rounds),
            one.spot,
            optional=True,
            label=f"{one.measure} {rounds[one.round]}",
            before=tuple(rounds)[: list(rounds).index(one.round)],
        )
        for one in reports(book)
    ]
    title = Column("title", words.MEASURE_TITLE, width=34, locked=True)
    columns = (*_report_columns(book), title, *found.columns)
    settle = _settle_report(f"{book.year}/measures.yml", rounds)
    return Table("progress", columns, tuple(rows), Progress, found.kinds, settle, frozen=4)


def _actions(book: Book) -> Table:
    found = columns_of(Action)
    rounds = book.rounds()
    rows = [
        Row(
            ref,
            slots_of(spot, Action, found.kinds),
            {"measure": Cell(one.measure), "round": Cell(rounds[one.round])},
            spot,
            label=f"{one.measure} {rounds[one.round]} {spot.text(Action, 'date') or spot.text(Action, 'text')}",
        )
        for one in reports(book)
        for ref, spot in numbered(one.spot.field(Progress, "actions").entries(), f"{one.measure}/{one.round}/").items()
    ]
    settle = _settle_entry(f"{book.year}/measures.yml", rounds, "actions")
    columns = (*_report_columns(book), *found.columns)
    return Table("actions", columns, tuple(rows), Action, found.kinds, settle, frozen=3)


def _report_columns(book: Book) -> tuple[Column, ...]:
    measures, rounds = tuple(name for name, _ in book.measures()), tuple(book.rounds().values())
    return (
        Column("ref", words.ROW, words.ROW_HELP, 10, locked=True),
        Column("measure", words.MEASURE, words.MEASURE_HELP, 10, measures, locked=True),
        Column("round", words.ROUND, words.ROUND_HELP, 14, rounds, locked=True),
    )


def _told(one: Report, rounds: Mapping[str, str]) -> dict[str, Cell]:
    return {"measure": Cell(one.measure), "round": Cell(rounds[one.round]), "title": Cell(one.title)}


def report_named(content: Content, file: str, rounds: Mapping[str, str], measure: str, title: str) -> Spot | None:
    """What a measure says of the round of that id or title; None if there is no such measure or round."""
    spots = by_id(of_file(content, file).field(Measures, "measures").entries(), Measure)
    key = next((key for key, word in rounds.items() if title.strip() in (key, word)), None)
    found = spots.get(measure.strip())
    return found.field(Measure, "progress").at(key) if found and key else None


def _settle_report(file: str, rounds: Mapping[str, str]) -> Settle:
    def settle(texts: Mapping[str, str], content: Content) -> Home | NoHome:
        spot = _asked(texts, content, file, rounds)
        if isinstance(spot, NoHome):
            return spot
        if spot.value is not None:
            ref = f"{texts['measure'].strip()}/{spot.path[-1]}"
            return NoHome("measure", words.NEW_SECOND.format(ref=ref), words.NEW_SECOND_DO)
        return Home(spot.file, spot.path[:-1], str(spot.path[-1]))

    return settle


def _settle_entry(file: str, rounds: Mapping[str, str], name: str) -> Settle:
    def settle(texts: Mapping[str, str], content: Content) -> Home | NoHome:
        spot = _asked(texts, content, file, rounds)
        return spot if isinstance(spot, NoHome) else Home(*spot.field(Progress, name).where)

    return settle


def _asked(texts: Mapping[str, str], content: Content, file: str, rounds: Mapping[str, str]) -> Spot | NoHome:
    measure, title = texts.get("measure", ""), texts.get("round", "")
    spot = report_named(content, file, rounds, measure, title)
    if spot:
        return spot
    if not measure.strip() or not title.strip():
        field, column = ("round", words.ROUND) if measure.strip() else ("measure", words.MEASURE)
        return NoHome(field, words.NO_HOME, words.HOME_DO.format(column=column))
    said = words.MEASURE_ROUND.format(measure=measure.strip(), round=title.strip())
    return NoHome("measure", words.UNKNOWN_HOME.format(text=said), words.HOME_DO.format(column=words.MEASURE))

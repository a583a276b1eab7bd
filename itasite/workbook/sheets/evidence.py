"""หลักฐาน: all evidence of the year, a row for each piece: of items, of measures, and of several items."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from itasite import item_codes
from itasite.forms.proposals import new_identity
from itasite.model.disclosure import Disclosure, Entry
from itasite.model.evidence import Evidence, SharedEvidence
from itasite.model.measure import Progress
from itasite.words import workbook as words
from itasite.words.choices import ALL_ITEMS
from itasite.workbook.book import Book
from itasite.workbook.columns import columns_of
from itasite.workbook.grid import Cell, Column, Content
from itasite.workbook.known import Known
from itasite.workbook.sheets.oit import items
from itasite.workbook.sheets.progress import report_named, reports
from itasite.workbook.spots import Spot, of_file
from itasite.workbook.table import Home, NoHome, Row, Table, by_id, numbered, slots_of

_FIRST = ("title", "url", "file", "page", "date", "components", "explanation", "note")
_LAST = ("group", "state", "lasting", "items")


class _Year(NamedTuple):
    """What an added row may belong to."""

    number: int
    known: Known
    rounds: Mapping[str, str]


def tables(book: Book) -> Iterator[Table]:
    """The sheet of the evidence, where the year shows something that has any."""
    if not (book.shows("oit") or book.shows("measures")):
        return
    found = columns_of(
        SharedEvidence,
        first=_FIRST,
        last=_LAST,
        without=("id",),
        offers={"file": book.known.files, "page": book.known.pages},
    )
    own = {name: kind for name, kind in found.kinds.items() if name != "items"}
    rows = [
        Row(
            ref,
            slots_of(spot, SharedEvidence if shared else Evidence, found.kinds if shared else own),
            {"where": Cell(where)} | ({} if shared else {"items": Cell()}),
            spot,
            label=f"{where} {spot.text(Evidence, 'title')}",
        )
        for ref, where, spot, shared in _pieces(book)
    ]
    year = _Year(book.year, book.known, book.rounds())

    def settle(texts: Mapping[str, str], content: Content) -> Home | NoHome:
        return _home(texts, content, year)

    columns = (
        Column("ref", words.ROW, words.ROW_HELP, 11, locked=True),
        Column("where", words.WHERE, words.WHERE_HELP, 15, tuple(_places(book)), locked=True),
        *found.columns,
    )
    yield Table("evidence", columns, tuple(rows), SharedEvidence, found.kinds, settle, frozen=3)


def _pieces(book: Book) -> Iterator[tuple[str, str, Spot, bool]]:
    """Each piece: what names its row, what it belongs to, its place, whether it serves several items."""
    if book.shows("oit"):
        for code, item in items(book).items():
            for ref, spot in numbered(item.field(Entry, "evidence").entries(), f"{code}/").items():
                yield ref, code, spot, False
        shared = book.file("oit.yml").field(Disclosure, "evidence").entries()
        for ref, spot in by_id(shared, SharedEvidence).items():
            yield f"*{ref}", words.SHARED, spot, True
    if book.shows("measures"):
        rounds = book.rounds()
        for one in reports(book):
            where = words.MEASURE_ROUND.format(measure=one.measure, round=rounds[one.round])
            for ref, spot in numbered(
                one.spot.field(Progress, "evidence").entries(), f"{one.measure}/{one.round}/"
            ).items():
                yield ref, where, spot, False


def _places(book: Book) -> Iterator[str]:
    """What an added piece may belong to."""
    if book.shows("oit"):
        yield words.SHARED
        yield from items(book)
    if book.shows("measures"):
        rounds = book.rounds()
        yield from (words.MEASURE_ROUND.format(measure=one.measure, round=rounds[one.round]) for one in reports(book))


def _home(texts: Mapping[str, str], content: Content, year: _Year) -> Home | NoHome:
    where, named = texts.get("where", "").strip(), texts.get("items", "").strip()
    single = year.known.code(named)
    if not where and named:
        where = single if item_codes.is_code(single) else words.SHARED
    if not where:
        return NoHome("where", words.NO_HOME, words.HOME_DO.format(column=words.WHERE))
    found = _holder(where, content, year)
    if found is None:
        return NoHome("where", words.UNKNOWN_HOME.format(text=where), words.HOME_DO.format(column=words.WHERE))
    return found


def _holder(where: str, content: Content, year: _Year) -> Home | None:
    disclosure = of_file(content, f"{year.number}/oit.yml")
    if where in (words.SHARED, *ALL_ITEMS.values()):
        holder = disclosure.field(Disclosure, "evidence")
        taken = [one.text(SharedEvidence, "id") for one in holder.entries()]
        return Home(*holder.where, fixed={"id": new_identity(taken, "e")})
    measure, _, title = where.partition(" ")
    report = report_named(content, f"{year.number}/measures.yml", year.rounds, measure, title)
    if report:
        return Home(*report.field(Progress, "evidence").where, record=Evidence)
    code = year.known.code(where)
    if not item_codes.is_code(code):
        return None
    answers = disclosure.field(Disclosure, "items")
    key = next((key for key in answers.keyed() if year.known.code(key) == code), code)
    return Home(*answers.at(key).field(Entry, "evidence").where, record=Evidence)

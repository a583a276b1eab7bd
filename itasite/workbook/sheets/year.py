"""รอบรายงาน, วันสำคัญ, แบบวัด: the lists of year.yml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from itasite.model.record import Record
from itasite.model.year import Deadline, Round, Survey, YearInfo
from itasite.words import workbook as words
from itasite.words.fields import field_words
from itasite.workbook.book import Book
from itasite.workbook.columns import columns_of
from itasite.workbook.grid import Column, Content
from itasite.workbook.spots import of_file
from itasite.workbook.table import Home, NoHome, Row, Table, by_id, numbered, slots_of


def tables(book: Book) -> Iterator[Table]:
    """The sheets of the lists of the year."""
    yield _list(book, "rounds", Round, "rounds")
    yield _list(book, "deadlines", Deadline, "deadlines")
    if book.shows("survey"):
        yield _surveys(book)


def _list(book: Book, key: str, record: type[Record], name: str) -> Table:
    with_id = record is Round
    found = columns_of(record, without=("id",))
    entries = book.file("year.yml").field(YearInfo, name).entries()
    spots = by_id(entries, record) if with_id else numbered(entries)
    rows = [
        Row(ref, slots_of(spot, record, found.kinds), {}, spot, label=spot.text(record, "title"))
        for ref, spot in spots.items()
    ]
    file = f"{book.year}/year.yml"

    def settle(texts: Mapping[str, str], content: Content) -> Home | NoHome:
        own = texts.get("ref", "").strip()
        if with_id and not own:
            return NoHome("ref", words.NO_KEY, words.NO_KEY_DO.format(column=field_words(Round, "id").label))
        where = of_file(content, file).field(YearInfo, name).where
        return Home(*where, fixed={"id": own} if with_id else {})

    first = _id_column(record) if with_id else Column("ref", words.ROW, words.ROW_HELP, 9, locked=True)
    return Table(key, (first, *found.columns), tuple(rows), record, found.kinds, settle, with_id, setup=True)


def _id_column(record: type[Record]) -> Column:
    known = field_words(record, "id")
    return Column("ref", known.label, words.NEW_KEY_HELP.format(example=known.example), 12, locked=True)


def _surveys(book: Book) -> Table:
    found = columns_of(Survey)
    spots = book.file("year.yml").field(YearInfo, "surveys").keyed()
    rows = [
        Row(key, slots_of(spot, Survey, found.kinds), {}, spot, label=spot.text(Survey, "title"))
        for key, spot in spots.items()
        if isinstance(spot.value, dict)
    ]
    file, heading = f"{book.year}/year.yml", words.SURVEY_ID

    def settle(texts: Mapping[str, str], content: Content) -> Home | NoHome:
        own = texts.get("ref", "").strip()
        if not own:
            return NoHome("ref", words.NO_KEY, words.NO_KEY_DO.format(column=heading))
        return Home(*of_file(content, file).field(YearInfo, "surveys").where, own)

    column = Column("ref", heading, words.NEW_KEY_HELP.format(example="eit"), 12, locked=True)
    return Table("surveys", (column, *found.columns), tuple(rows), Survey, found.kinds, settle, True, setup=True)

"""หน่วยงาน, ช่องทางติดต่อ, คำค้นหา: what agency.yml says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from itasite.model.agency import Agency, Contact, OtherWords
from itasite.model.record import Record
from itasite.words import workbook as words
from itasite.workbook.book import Book
from itasite.workbook.columns import columns_of
from itasite.workbook.field_rows import field_rows
from itasite.workbook.grid import Column, Content
from itasite.workbook.known import AGENCY
from itasite.workbook.spots import of_file
from itasite.workbook.table import Home, Row, Table, numbered, slots_of


def tables(book: Book) -> Iterator[Table]:
    """The sheets of the agency."""
    yield Table("agency", *field_rows(book.agency, Agency), frozen=3, setup=True)
    yield _list(book, "contacts", Contact, "contacts")
    yield _list(book, "search", OtherWords, "search_words")


def _list(book: Book, key: str, record: type[Record], name: str) -> Table:
    found = columns_of(record)
    spots = numbered(book.agency.field(Agency, name).entries())
    first = next(iter(found.kinds))
    rows = [
        Row(ref, slots_of(spot, record, found.kinds), {}, spot, label=spot.text(record, first))
        for ref, spot in spots.items()
    ]

    def settle(_: Mapping[str, str], content: Content) -> Home:
        return Home(*of_file(content, AGENCY).field(Agency, name).where)

    columns = (Column("ref", words.ROW, words.ROW_HELP, 9, locked=True), *found.columns)
    return Table(key, columns, tuple(rows), record, found.kinds, settle, setup=True)

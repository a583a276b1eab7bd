"""หน่วยงาน, ช่องทางติดต่อ, คำค้นหา: what agency.yml says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from itasite.forms.layout import MORE, sections
from itasite.model.agency import Agency, Contact, OtherWords
from itasite.model.record import Record
from itasite.words import workbook as words
from itasite.words.fields import field_words
from itasite.workbook.book import Book
from itasite.workbook.columns import columns_of
from itasite.workbook.grid import Cell, Column, Content
from itasite.workbook.known import AGENCY
from itasite.workbook.spots import of_file
from itasite.workbook.table import Home, Row, Table, numbered, slot_of, slots_of


def tables(book: Book) -> Iterator[Table]:
    """The sheets of the agency."""
    yield _form(book)
    yield _list(book, "contacts", Contact, "contacts")
    yield _list(book, "search", OtherWords, "search_words")


def _form(book: Book) -> Table:
    found = columns_of(Agency)
    shown = {column.field: column for column in found.columns}
    rows = [
        Row(
            name,
            {"value": slot_of(book.agency, Agency, found.kinds[name], name)},
            {
                "part": Cell(section.heading or MORE),
                "entry": Cell(field_words(Agency, name).label),
                "value": Cell(choices=shown[name].choices),
                "help": Cell(shown[name].help),
            },
            label=field_words(Agency, name).label,
        )
        for section in sections(Agency)
        for name in section.names
        if name in found.kinds
    ]
    columns = (
        Column("ref", words.ROW, width=0, locked=True),
        Column("part", words.PART, width=22, locked=True),
        Column("entry", words.ENTRY, width=26, locked=True),
        Column("value", words.VALUE, width=50),
        Column("help", words.HELP, width=60, locked=True),
    )
    return Table("agency", columns, tuple(rows), frozen=3, setup=True)


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

"""ตาราง: the data tables of the year, each of which lies in a file of the agency."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from itasite.forms.proposals import new_identity
from itasite.model.data_table import DataTable, DataTables
from itasite.words import workbook as words
from itasite.words.fields import field_words
from itasite.workbook.book import Book
from itasite.workbook.columns import columns_of
from itasite.workbook.grid import Column, Content
from itasite.workbook.spots import of_file
from itasite.workbook.table import Home, Row, Table, by_id, slots_of

_FIRST = ("title", "kind", "file", "as_of", "items", "note")


def tables(book: Book) -> Iterator[Table]:
    """The sheet of the data tables."""
    found = columns_of(DataTable, first=_FIRST, without=("id",), offers={"file": book.known.files})
    spots = by_id(book.file("tables.yml").field(DataTables, "tables").entries(), DataTable)
    rows = [
        Row(ref, slots_of(spot, DataTable, found.kinds), {}, spot, label=spot.text(DataTable, "title"))
        for ref, spot in spots.items()
    ]
    file = f"{book.year}/tables.yml"

    def settle(texts: Mapping[str, str], content: Content) -> Home:
        holder = of_file(content, file).field(DataTables, "tables")
        taken = [one.text(DataTable, "id") for one in holder.entries()]
        return Home(*holder.where, fixed={"id": texts.get("id", "").strip() or new_identity(taken, "t")})

    column = Column("id", field_words(DataTable, "id").label, words.NEW_ID_HELP, 10, locked=True)
    yield Table("tables", (column, *found.columns), tuple(rows), DataTable, found.kinds, settle, True, frozen=2)

"""มาตรการ, กลุ่มมาตรการ: the measures of the year and the groups in which they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from itasite.forms.proposals import new_identity
from itasite.model.measure import Group, Measure, Measures
from itasite.model.record import Record
from itasite.words import workbook as words
from itasite.words.fields import field_words
from itasite.workbook.book import Book
from itasite.workbook.columns import columns_of
from itasite.workbook.grid import Column, Content
from itasite.workbook.kinds import Kind, Way
from itasite.workbook.spots import of_file
from itasite.workbook.table import Home, Row, Settle, Slot, Table, by_id, slots_of

_FIRST = ("title", "group", "weaknesses", "steps", "responsible", "period", "monitoring")
_LAST = ("number", "joins", "continues", "question_words", "note")


def tables(book: Book) -> Iterator[Table]:
    """The sheets of the measures, where the year shows them."""
    if book.shows("measures"):
        yield _measures(book)
        yield _groups(book)


def _measures(book: Book) -> Table:
    known = [name for name, _ in book.measures()]
    found = columns_of(
        Measure,
        first=_FIRST,
        last=_LAST,
        without=("id",),
        words={"group": book.groups()},
        offers={"responsible": book.units(), "joins": known, "continues": list(book.known.last)},
    )
    spots = by_id(book.file("measures.yml").field(Measures, "measures").entries(), Measure)
    rows = [
        Row(ref, slots_of(spot, Measure, found.kinds), {}, spot, label=spot.text(Measure, "title") or ref)
        for ref, spot in spots.items()
    ]
    columns = (_id_column(Measure), *found.columns)
    file = f"{book.year}/measures.yml"
    settle, learn = _settle(file, "measures", Measure, "m"), _naming_groups(file)
    return Table("measures", columns, tuple(rows), Measure, found.kinds, settle, True, frozen=2, learn=learn)


def _naming_groups(file: str) -> Callable[[Table, Content], Table]:
    def learn(table: Table, content: Content) -> Table:
        """Its rows may name groups by the titles that the sheet of groups has now."""
        groups = of_file(content, file).field(Measures, "groups").entries()
        titles = {one.text(Group, "title").strip(): one.text(Group, "id") for one in groups}
        kind = replace(table.kinds["group"], way=Way.WORD, others=titles)  # also where it had none before
        return replace(
            table,
            rows=tuple(row._replace(slots=_with_kind(row.slots, kind)) for row in table.rows),
            kinds=dict(table.kinds) | {"group": kind},
        )

    return learn


def _with_kind(slots: Mapping[str, Slot], kind: Kind) -> dict[str, Slot]:
    return dict(slots) | {"group": slots["group"]._replace(kind=kind)}


def _groups(book: Book) -> Table:
    found = columns_of(Group, without=("id",))
    spots = by_id(book.file("measures.yml").field(Measures, "groups").entries(), Group)
    rows = [
        Row(ref, slots_of(spot, Group, found.kinds), {}, spot, label=spot.text(Group, "title"))
        for ref, spot in spots.items()
    ]
    columns = (_id_column(Group), *found.columns)
    settle = _settle(f"{book.year}/measures.yml", "groups", Group, "g")
    return Table("groups", columns, tuple(rows), Group, found.kinds, settle, True, frozen=2, setup=True)


def _id_column(record: type[Record]) -> Column:
    return Column("id", field_words(record, "id").label, words.NEW_ID_HELP, 10, locked=True)


def _settle(file: str, name: str, record: type[Record], stem: str) -> Settle:
    def settle(texts: Mapping[str, str], content: Content) -> Home:
        """An added row gets the next free id, unless it brings one."""
        holder = of_file(content, file).field(Measures, name)
        own = texts.get("id", "").strip()
        taken = [one.text(record, "id") for one in holder.entries()]
        return Home(*holder.where, fixed={"id": own or new_identity(taken, stem)})

    return settle

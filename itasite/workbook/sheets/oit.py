"""OIT: what the agency says of each item, a row for each item of the criteria and for others that it answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from itasite.model.disclosure import Disclosure, Entry
from itasite.model.framework import Item
from itasite.words import workbook as words
from itasite.workbook.book import Book
from itasite.workbook.columns import columns_of
from itasite.workbook.grid import Cell, Column, Content
from itasite.workbook.known import Known
from itasite.workbook.spots import Spot, of_file
from itasite.workbook.table import Home, NoHome, Row, Table, slots_of

_FIRST = ("status", "responsible", "result", "explanation", "note")


def tables(book: Book) -> Iterator[Table]:
    """The sheet of the items, where the year shows them."""
    if not book.shows("oit"):
        return
    found = columns_of(Entry, first=_FIRST, last=("status_word",), offers={"responsible": book.units()})
    rows = [
        Row(code, slots_of(spot, Entry, found.kinds), _told(book.known, code), spot, True, code, before)
        for code, spot, before in _with_keys_before(items(book))
    ]
    file, known = f"{book.year}/oit.yml", book.known

    def settle(texts: Mapping[str, str], content: Content) -> Home | NoHome:
        own = texts.get("code", "").strip()
        if not own:
            return NoHome("code", words.NO_KEY, words.NO_KEY_DO.format(column=words.CODE))
        code = known.code(own)
        holder = of_file(content, file).field(Disclosure, "items")
        if any(known.code(key) == code for key in holder.keyed()):
            return NoHome("code", words.NEW_SECOND.format(ref=code), words.NEW_SECOND_DO)
        return Home(*holder.where, code)

    columns = (
        Column("code", words.CODE, width=8, locked=True),
        Column("title", words.ITEM_TITLE, width=28, locked=True),
        *found.columns,
    )
    yield Table("oit", columns, tuple(rows), Entry, found.kinds, settle, True, frozen=2)


def items(book: Book) -> dict[str, Spot]:
    """The answers by the code of the item: those of the criteria in their order, then others that are written."""
    holder = book.file("oit.yml").field(Disclosure, "items")
    written: dict[str, Spot] = {}
    for key, spot in holder.keyed().items():
        written.setdefault(book.known.code(key), spot)
    listed = [item.code for item in book.known.criteria.items]
    return {code: written.get(code) or holder.at(code) for code in dict.fromkeys([*listed, *written])}


def _with_keys_before(found: Mapping[str, Spot]) -> Iterator[tuple[str, Spot, tuple[str, ...]]]:
    """Each answer with the keys of those before it."""
    keys = tuple(str(spot.path[-1]) for spot in found.values())
    yield from ((code, spot, keys[:number]) for number, (code, spot) in enumerate(found.items()))


def _told(known: Known, code: str) -> dict[str, Cell]:
    item = known.criteria.item(code)
    return {"title": Cell(item.title if item else "", hint=_components(item) if item else "")}


def _components(item: Item) -> str:
    """What the criteria ask for, as a note beside the title."""
    lines = [f"{number}. {part.text}" for number, part in enumerate(item.components, 1)]
    return words.COMPONENTS.format(components="\n".join(lines)) if lines else ""

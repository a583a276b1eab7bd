"""Reads the tables of a Word file (.docx) as they are shown; own code, because no library reads these tables right."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace

from itasite.office import word_blocks
from itasite.office.clean import lines, plain
from itasite.office.links import differing
from itasite.office.opening import opened
from itasite.office.package import Package
from itasite.office.signs import UNKNOWN
from itasite.office.table import Cell, Line, Link, Read, Row, Table
from itasite.office.tree import Element
from itasite.office.word_controls import settle
from itasite.office.word_grid import Placed, grid
from itasite.office.word_lists import Lists
from itasite.office.word_styles import Styles
from itasite.office.word_text import Words, WordText
from itasite.words import office as said

_MOST_LEAD = 40  # texts before the first table that are kept


def read(raw: bytes, name: str) -> Read:
    """The tables of a document; `name` is that of the file, for the places of its cells. Never raises."""
    return opened(lambda: _Document(Package(raw), name).read())


class _Document:
    def __init__(self, package: Package, name: str) -> None:
        main = package.main("word/document.xml")
        folder = main.rpartition("/")[0]
        relations = package.relations(main)

        def part(kind: str) -> Element | None:
            named = next((target for one, target in relations.values() if one == kind), f"{kind}.xml")
            return package.tree(named.lstrip("/") if named.startswith("/") else f"{folder}/{named}")

        self._body = package.tree(main)
        if self._body is not None:
            settle(self._body)
        self._styles = Styles(part("styles"))
        self._lists = Lists(part("numbering"), self._styles)
        addresses = {key: target for key, (kind, target) in relations.items() if kind == "hyperlink"}
        notes = {(kind, one.get("id")): one for kind in ("footnote", "endnote")
                 if (found := part(f"{kind}s")) for one in found.all(kind)}  # fmt: skip
        self._text = WordText(self._styles, addresses, notes)
        self._name, self._tables = name, list[Table]()
        self._boxed = list[Element]()  # tables in text boxes of the page
        self._pictures = any("/media/" in one for one in package.names)

    def read(self) -> Read:
        number, title, apart = 0, "", False
        lead = list[str]()
        for block in word_blocks.blocks(self._body.child("body") if self._body else None):
            if block.name == "p":
                cell = self._cell([block], "")
                title, apart = cell.shown or title, apart or bool(cell.shown)
                lead += [cell.shown] if cell.shown and not number and len(lead) < _MOST_LEAD else []
            for table in (block,) if block.name == "tbl" else self._boxed:
                number += 1
                self._table(table, said.TABLE.format(number=number), title=title, apart=apart)
                title, apart = "", False
            self._boxed.clear()
        if not self._tables:
            return Read(refused=said.NO_TABLE_PICTURE if self._pictures else said.NO_TABLE)
        return Read(tuple(self._tables), lead=tuple(lead))

    def _table(self, table: Element, name: str, *, title: str = "", apart: bool = False, inside: str = "") -> None:
        at = len(self._tables)
        widths = [one.get("w") for one in grid_of.elements()] if (grid_of := table.child("tblGrid")) else []
        placed, heading = grid(word_blocks.rows(table), widths)
        rows = tuple(self._row(row, number, name) for number, row in enumerate(placed, 1))
        if rows and any(cell.shown for row in rows for cell in row):
            self._tables.insert(at, Table(name, rows, heading, title, apart, inside))

    def _row(self, row: list[Placed | None], number: int, name: str) -> Row:
        made = list[Cell]()
        for column, placed in enumerate(row, 1):
            place = self._place(name, number, column)
            if placed is None:
                made.append(Cell(place))
            elif placed.made is None:
                placed.made = replace(self._cell(list(word_blocks.blocks(placed.element)), place), joined=placed.joined)
                made.append(placed.made)
            else:
                made.append(replace(placed.made, place=place, covered=True))
        return tuple(made)

    def _place(self, name: str, row: int, column: int) -> str:
        return f"{self._name}!" + said.WORD_CELL.format(table=name, row=row, column=column)

    def _cell(self, blocks: list[Element], place: str) -> Cell:
        words, found = Words(), list[Line]()
        with self._text.of_a_cell() if place else nullcontext():
            for block in word_blocks.lone(blocks):
                found += self._paragraph(block, words)
        found += map(Line, lines("".join(words.text[words.begun :])))
        nested = [one for one in (*blocks, *words.tables) if one.name == "tbl" and word_blocks.is_own(one)]
        for number, block in enumerate(nested if place else (), 1):
            name = said.NESTED.format(cell=place.partition("!")[2], number=number)
            self._table(block, name, inside=place)
        self._boxed += () if place else nested
        links = tuple(Link(plain(one.text), one.address.strip()) for one in words.links)
        made = Cell(place, tuple(found), links, footnotes=tuple(words.notes), text_boxes=tuple(words.boxes))
        told = (said.NESTED_TABLE,) if nested else ()
        return replace(made, told=told).noted(*_doubts(made, words), *differing(links))

    def _paragraph(self, paragraph: Element, words: Words) -> Iterator[Line]:
        self._text.read(paragraph, words)
        if word_blocks.goes_on(paragraph):
            return
        texts = lines("".join(words.text[words.begun :]))
        words.begun = len(words.text)
        listed = self._styles.listed(paragraph)
        number = self._lists.number(*listed) if listed else ""
        first = texts[0] if texts else ""
        if first or number:
            yield Line(first, number)
        yield from (Line(text) for text in texts[1:])


def _doubts(cell: Cell, words: Words) -> Iterator[str]:
    if UNKNOWN in cell.shown:
        yield said.UNKNOWN_SIGN
    if words.struck:
        yield said.STRUCK
    yield from (said.RAISED.format(text=text) for text in words.raised)
    if words.pictures:
        yield said.PICTURE
    yield from (said.TEXT_BOX.format(text=box) for box in words.boxes)

"""Reads the tables of a Word file (.docx) as they are shown; own code, because no library reads these tables right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from itasite.office.clean import lines, plain
from itasite.office.links import differing
from itasite.office.opening import opened
from itasite.office.package import Package
from itasite.office.signs import UNKNOWN
from itasite.office.table import Cell, Line, Link, Read, Row, Table
from itasite.office.tree import Element
from itasite.office.word_grid import Placed, grid
from itasite.office.word_lists import Lists
from itasite.office.word_styles import Styles
from itasite.office.word_text import Words, WordText
from itasite.words import office as said

_THROUGH = frozenset({"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "Choice"})
_MOST_LEAD = 40  # texts before the first table that are kept
_LEAST_NESTED = 2  # rows and columns from which a table in a cell is a table of its own


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
        self._styles, self._lists = Styles(part("styles")), Lists(part("numbering"))
        addresses = {key: target for key, (kind, target) in relations.items() if kind == "hyperlink"}
        notes = {(kind, one.get("id")): one for kind in ("footnote", "endnote")
                 if (found := part(f"{kind}s")) for one in found.all(kind)}  # fmt: skip
        self._text = WordText(self._styles, addresses, notes)
        self._name, self._tables = name, list[Table]()
        self._pictures = any("/media/" in one for one in package.names)

    def read(self) -> Read:
        number, title, apart = 0, "", False
        lead = list[str]()
        for block in _blocks(self._body.child("body") if self._body else None):
            if block.name == "tbl":
                number += 1
                self._table(block, said.TABLE.format(number=number), title=title, apart=apart)
                title, apart = "", False
            else:
                cell = self._cell([block], "")
                title, apart = cell.shown or title, apart or bool(cell.shown)
                lead += [cell.shown] if cell.shown and not number and len(lead) < _MOST_LEAD else []
        if not self._tables:
            return Read(refused=said.NO_TABLE_PICTURE if self._pictures else said.NO_TABLE)
        return Read(tuple(self._tables), lead=tuple(lead))

    def _table(self, table: Element, name: str, *, title: str = "", apart: bool = False, inside: str = "") -> None:
        at = len(self._tables)
        placed, heading = grid(_rows(table))
        rows = tuple(self._row(row, number, name) for number, row in enumerate(placed, 1))
        if rows and any(cell.shown for row in rows for cell in row):
            self._tables.insert(at, Table(name, rows, heading, title, apart, inside))

    def _row(self, row: list[Placed | None], number: int, name: str) -> Row:
        cells = list[Cell]()
        for column, placed in enumerate(row, 1):
            place = self._place(name, number, column)
            if placed is None:
                cells.append(Cell(place))
            elif placed.made is None:
                made = self._cell(list(_blocks(placed.element)), place)
                placed.made = replace(made, joined=placed.joined)
                cells.append(placed.made)
            else:
                cells.append(replace(placed.made, place=place, covered=True))
        return tuple(cells)

    def _place(self, name: str, row: int, column: int) -> str:
        return f"{self._name}!" + said.WORD_CELL.format(table=name, row=row, column=column)

    def _cell(self, blocks: list[Element], place: str) -> Cell:
        words, found, nested = Words(), list[Line](), list[Element]()
        for block in blocks:
            if block.name == "tbl" and _is_own(block):
                nested.append(block)
            elif block.name == "tbl":
                for paragraph in block.all("p"):
                    found += self._paragraph(paragraph, words)
            else:
                found += self._paragraph(block, words)
        for number, block in enumerate(nested, 1):
            name = said.NESTED.format(cell=place.partition("!")[2], number=number)
            self._table(block, name, inside=place or self._name)
        links = tuple(Link(plain(one.text), one.address.strip()) for one in words.links)
        made = Cell(place, tuple(found), links, footnotes=tuple(words.notes), text_boxes=tuple(words.boxes))
        told = (said.NESTED_TABLE,) if nested else ()
        return replace(made, told=told).noted(*_doubts(made, words), *differing(links))

    def _paragraph(self, paragraph: Element, words: Words) -> Iterator[Line]:
        start = len(words.text)
        self._text.read(paragraph, words)
        texts = lines("".join(words.text[start:]))
        listed = self._styles.listed(paragraph)
        number = self._lists.number(*listed) if listed else ""
        first = texts[0] if texts else ""
        if first or number:
            yield Line(first, number)
        yield from (Line(text) for text in texts[1:])


def _doubts(cell: Cell, words: Words) -> Iterator[str]:
    if UNKNOWN in cell.text:
        yield said.UNKNOWN_SIGN
    if words.pictures:
        yield said.PICTURE
    yield from (said.TEXT_BOX.format(text=box) for box in words.boxes)


def _blocks(parent: Element | None) -> Iterator[Element]:
    """Paragraphs and tables, also those in content controls and in accepted insertions."""
    for one in parent.elements() if parent else ():
        if one.name in ("p", "tbl"):
            yield one
        elif one.name in _THROUGH:
            yield from _blocks(one)
        elif one.name == "AlternateContent":
            yield from _blocks(one.child("Choice") or one.child("Fallback"))


def _rows(parent: Element) -> Iterator[Element]:
    for one in parent.elements():
        if one.name == "tr":
            if not one.on("trPr", "hidden") and one.child("trPr", "del") is None:
                yield one
        elif one.name in _THROUGH:
            yield from _rows(one)


def _is_own(table: Element) -> bool:
    rows, _ = grid(_rows(table))
    return len(rows) >= _LEAST_NESTED and all(len(row) >= _LEAST_NESTED for row in rows)

"""Paragraphs, tables and rows of Word as they are after all changes are accepted, also those in content controls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from itasite.office.tree import Element
from itasite.office.word_grid import cells, grid

_THROUGH = frozenset({"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "Choice"})
_LEAST_NESTED = 2  # rows and columns from which a table in a cell is a table of its own


def blocks(parent: Element | None) -> Iterator[Element]:
    """Paragraphs and tables, also those in content controls and in accepted insertions."""
    for one in parent.elements() if parent else ():
        if one.name in ("p", "tbl"):
            yield one
        elif one.name in _THROUGH:
            yield from blocks(one)
        elif one.name == "AlternateContent":
            yield from blocks(one.child("Choice") or one.child("Fallback"))


def rows(parent: Element) -> Iterator[Element]:
    """The rows of a table that are neither hidden nor deleted."""
    for one in parent.elements():
        if one.name == "tr":
            if not one.on("trPr", "hidden") and one.child("trPr", "del") is None:
                yield one
        elif one.name in _THROUGH:
            yield from rows(one)


def is_own(table: Element) -> bool:
    """Whether a table in a cell or a text box is a table of its own, not only a layout."""
    placed, _ = grid(rows(table))
    return len(placed) >= _LEAST_NESTED and all(len(row) >= _LEAST_NESTED for row in placed)


def goes_on(paragraph: Element) -> bool:
    """Whether the end of a paragraph is deleted, so that the next one continues it."""
    mark = paragraph.child("pPr", "rPr")
    return mark is not None and (mark.child("del") is not None or mark.child("moveFrom") is not None)


def lone(listed: Iterable[Element]) -> Iterator[Element]:
    """The paragraphs, also those in tables that are none of their own."""
    for block in listed:
        if block.name == "p":
            yield block
        elif not is_own(block):
            for row in rows(block):
                for cell in cells(row):
                    yield from lone(blocks(cell))

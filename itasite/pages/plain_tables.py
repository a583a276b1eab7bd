"""Tables that an author typed get what ours have: header cells, a caption, cards on phones, numbers in line."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from itasite.detect.author_html import page_html
from itasite.text.document import Document
from itasite.text.headings import Heading, outline
from itasite.text.html_tables import HtmlCell, HtmlTable, html_tables, text_of
from itasite.text.html_tags import Edit, Tag, edited, tags, written
from itasite.views.typed_table import MANY, TypedTable, typed_table

CARDS = "ita-table ita-table--typed"  # a table that becomes cards where it does not fit
PLAIN = "ita-typed"  # one that stays a table
SCROLLED = "ita-scroll"
_SIGN = re.compile(r"<table\b(?![^>]*\bclass=\"[^\"]*\bita-)", re.IGNORECASE)
_CAPTION = re.compile(r"<p>(?P<text>(?:(?!</?p\b).){1,400})</p>\s*\Z", re.DOTALL)
_TABLE_WORD = re.compile(r"ตาราง(?:ที่\s*|\s+|\s*:\s*|(?=[0-9๐-๙]))\S")
_LONGEST_CAPTION = 160  # letters


class _Place(NamedTuple):
    """A table in its page: the HTML, the table, the heading above it, what is known of its texts."""

    html: str
    table: HtmlTable
    heading: Heading | None
    known: TypedTable | None


def with_tables(html: str) -> str:
    """The HTML of an author's page with its tables as readable as ours; tables of blocks stay as they are."""
    if not _SIGN.search(html):
        return html
    headings = outline(html).headings
    return edited(html, (edit for table in html_tables(html, tags(html)) for edit in _of_table(html, table, headings)))


def has_many_columns(document: Document) -> bool:
    """Whether the text of a page has a table that needs the width of the window."""
    body = document.body
    if body.count("|") < MANY and body.lower().count("<t") < MANY:
        return False
    html = page_html(document)
    return any(len(cells) > MANY for table in html_tables(html, tags(html)) for _, _, cells in table.rows[:1])


def _of_table(html: str, table: HtmlTable, headings: tuple[Heading, ...]) -> Iterator[Edit]:
    names = table.opening.values.get("class", "").split()
    if not table.rows or any(name.startswith("ita-") for name in names):
        return
    before = bisect_left(headings, table.opening.start, key=lambda each: each.start)
    above = headings[before - 1] if before else None
    known = None
    two_heads = table.head and table.body and len(table.rows) > 1 and table.rows[1][0].start < table.body.start
    if table.regular and not two_heads and table.has_head_row and len(table.rows) > 1:
        texts = [[cell.text for cell in cells] for _, _, cells in table.rows]
        known = typed_table(texts[0], texts[1:])
    place = _Place(html, table, above, known)
    yield from _opening(place, names)
    if known:
        yield from _head(place, known)
        for _, _, cells in table.rows[1:]:
            yield from _row(place, cells, known)


def _opening(place: _Place, names: list[str]) -> Iterator[Edit]:
    """The tag of the table, its caption, and a frame to scroll it in where it may be too wide."""
    html, table, above, known = place
    caption = (
        None if table.has_caption else _CAPTION.search(html, max(0, table.opening.start - 500), table.opening.start)
    )
    if caption and not _is_caption(caption["text"]):
        caption = None
    values = table.opening.values | {"class": " ".join((*names, CARDS if known and not known.small else PLAIN))}
    if not (table.has_caption or caption or not above or not above.anchor or "aria-label" in values):
        values.setdefault("aria-labelledby", above.anchor)
    inner = f"<caption>{caption['text']}</caption>" if caption else ""
    scrolled = not known or known.many
    label = text_of(caption["text"]) if caption else above.text if above else "ตาราง"
    frame = (
        f'<div class="{SCROLLED}" role="group" tabindex="0" aria-label="{escape(label or "ตาราง")}">'
        if scrolled
        else ""
    )
    start = caption.start() if caption else table.opening.start
    yield Edit(start, table.opening.end, f"{frame}{written('table', values)}{inner}")
    if scrolled:
        yield Edit(table.closing.end, table.closing.end, "</div>")


def _is_caption(html: str) -> bool:
    text = text_of(html)
    return len(text) <= _LONGEST_CAPTION and bool(_TABLE_WORD.match(text)) and "<img" not in html


def _head(place: _Place, known: TypedTable) -> Iterator[Edit]:
    """The header cells of the columns, in a <thead> of their own."""
    table = place.table
    opening, closing, cells = table.rows[0]
    if table.head is None:
        if table.body and table.body.start < opening.start:
            yield Edit(table.body.start, table.body.end, "<thead>")
            yield Edit(closing.end, closing.end, "</thead>" + written("tbody", table.body.values))
        elif not table.body:
            yield Edit(opening.start, opening.start, "<thead>")
            yield Edit(closing.end, closing.end, "</thead>")
    for column, cell in enumerate(cells):
        name = "th" if cell.text else "td"  # an empty corner heads nothing
        values = {**({"scope": "col"} if cell.text else {}), **cell.opening.values}
        yield Edit(cell.opening.start, cell.opening.end, written(name, _classed(values, column, known)))
        yield from _renamed(cell, name)


def _row(place: _Place, cells: tuple[HtmlCell, ...], known: TypedTable) -> Iterator[Edit]:
    heads = place.table.rows[0][2]
    for column, cell in enumerate(cells):
        is_header = column == known.header or cell.is_head
        name = "th" if is_header else "td"
        values = _classed({**({"scope": "row"} if is_header else {}), **cell.opening.values}, column, known)
        if not known.small and heads[column].text:
            values["data-label"] = heads[column].text
        yield Edit(cell.opening.start, cell.opening.end, written(name, values))
        yield from _renamed(cell, name)


def _renamed(cell: HtmlCell, name: str) -> Iterator[Edit]:
    closing: Tag = cell.closing
    if closing.name != name:
        yield Edit(closing.start, closing.end, f"</{name}>")


def _classed(values: dict[str, str], column: int, known: TypedTable) -> dict[str, str]:
    name = "ita-number" if column in known.numbers else "ita-col--number" if column == known.ordinal else ""
    if name:
        values["class"] = f"{values.get('class', '')} {name}".strip()
    return values

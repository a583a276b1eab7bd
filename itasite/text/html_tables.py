"""The tables of HTML as rows of cells, with the places of their tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from itertools import pairwise

from itasite.text.html_tags import Tag, ends_of_elements

_CELLS = ("td", "th")
_BREAK = re.compile(r"<br\b[^>]*>|</?(?:p|div|li|ul|ol)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class HtmlCell:
    """A cell: its tags, and its text as a reader sees it."""

    opening: Tag
    closing: Tag
    text: str

    @property
    def is_head(self) -> bool:
        """Whether it is a header cell."""
        return self.opening.name == "th"


@dataclass(frozen=True, slots=True)
class HtmlTable:
    """A table: its opening and closing tags, its rows with their tags, and the tag of its <thead>, if it has one.

    `regular`: every row has the same number of cells, none is joined with another, and all tags are closed.
    """

    opening: Tag
    closing: Tag
    head: Tag | None
    rows: tuple[tuple[Tag, Tag, tuple[HtmlCell, ...]], ...]
    body: Tag | None  # the first tag of a <tbody>
    has_caption: bool
    regular: bool

    @property
    def has_head_row(self) -> bool:
        """Whether all cells of the first row are header cells."""
        return bool(self.rows and self.rows[0][2]) and all(cell.is_head for cell in self.rows[0][2])


def text_of(html: str) -> str:
    """What a reader sees of a piece of HTML, in one line."""
    return " ".join(unescape(_TAG.sub("", _BREAK.sub(" ", html))).split())


def html_tables(html: str, found: tuple[Tag, ...]) -> Iterator[HtmlTable]:
    """The tables of HTML in its order, given with its tags; tables with others inside are left out."""
    ends = ends_of_elements(found)
    places = [index for index, tag in enumerate(found) if tag.name == "table"]
    for index, following in pairwise(places):
        if ends.get(index) == following:
            yield _table(html, found[index], found[following], found[index + 1 : following])


def _table(html: str, opening: Tag, closing: Tag, inside: Sequence[Tag]) -> HtmlTable:
    rows: list[tuple[Tag, Tag, tuple[HtmlCell, ...]]] = []
    regular = True
    for index, tag in enumerate(inside):
        if tag.name != "tr" or tag.closes:
            continue
        end = next((place for place in range(index + 1, len(inside)) if inside[place].name == "tr"), None)
        if end is None or not inside[end].closes:
            regular = False
            continue
        cells = _cells(html, inside[index + 1 : end])
        regular = regular and cells is not None
        rows.append((tag, inside[end], cells or ()))
    opened = [tag for tag in inside if not tag.closes]
    return HtmlTable(
        opening,
        closing,
        next((tag for tag in opened if tag.name == "thead"), None),
        tuple(rows),
        next((tag for tag in opened if tag.name == "tbody"), None),
        any(tag.name == "caption" for tag in opened),
        regular and bool(rows) and len({len(cells) for _, _, cells in rows}) == 1,
    )


def _cells(html: str, inside: Sequence[Tag]) -> tuple[HtmlCell, ...] | None:
    """The cells of a row; None if one is not closed or covers several rows or columns."""
    edges = [tag for tag in inside if tag.name in _CELLS]
    pairs = list(zip(edges[::2], edges[1::2], strict=False))
    if len(edges) % 2 or any(not b.closes or a.closes or a.name != b.name for a, b in pairs):
        return None
    if any(a.values.get(name, "1") != "1" for a, _ in pairs for name in ("colspan", "rowspan")):
        return None
    return tuple(HtmlCell(a, b, text_of(html[a.end : b.start])) for a, b in pairs)

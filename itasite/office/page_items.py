"""Links of a web page that stand under codes of items, as a table of code, title and links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite import item_codes
from itasite.office.clean import plain
from itasite.office.links import differing, without_host
from itasite.office.page_tree import Node
from itasite.office.table import Cell, Line, Link, Row, Table
from itasite.words import office as said

_BEGIN = re.compile(
    r"((?:ข้อ(?:ที่)?\s*)?(?:OIT\s*|ITA\s*)?[Oo๐0]\s?[.-]?\s?[0-9๐-๙]{1,2})(?![0-9๐-๙])[.:)]?\s*[-–:]?\s*(.*)"
)
_LEAST = 3  # items from which a page is a list of them
_OUTSIDE = frozenset({"nav", "footer"})
_LINES = frozenset({"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt", "dd", "button", "section",
                    "article", "details",
                    "ul", "ol", "br", "dl", "header", "body", "html", "table", "tr", "td"})  # fmt: skip


def items(page: Node, name: str) -> Table | None:
    """The items of a page with the links under each; None if it lists fewer than three. Tables are not looked at."""
    rows, current = list[tuple[str, str, list[Link]]](), False
    for text, links in _lines(page):
        found = _BEGIN.match(text)
        if found and item_codes.official(found[1]):
            rows.append((found[1].strip(), found[2].strip(), [*links]))
            current = True
        elif current and links:
            rows[-1][2].extend(links)
        elif current and text and not rows[-1][1] and not rows[-1][2]:
            rows[-1] = (rows[-1][0], text, rows[-1][2])
    if len(rows) < _LEAST:
        return None
    title = said.PAGE_LIST
    heading = tuple(Cell(f"{name}!{title}", (Line(word),)) for word in said.PAGE_HEADINGS)
    made = [_row(row, f"{name}!{title} แถว {number}") for number, row in enumerate(rows, 1)]
    return Table(title, (heading, *made), heading=1)


def _row(row: tuple[str, str, list[Link]], place: str) -> Row:
    code, title, links = row
    once = tuple(dict.fromkeys(links))
    shown = tuple(Line(link.text or link.address) for link in once)
    return (
        Cell(place, (Line(code),)),
        Cell(place, (Line(title),) if title else ()),
        Cell(place, shown, once).noted(*differing(once), *without_host(once)),
    )


def _lines(node: Node) -> Iterator[tuple[str, list[Link]]]:
    """The lines of a page, each with its links."""
    text, links = list[str](), list[Link]()

    def flush() -> Iterator[tuple[str, list[Link]]]:
        line = " ".join(plain("".join(text)).split())
        if line or links:
            yield line, list(links)
        text.clear()
        links.clear()

    def walk(one: Node) -> Iterator[tuple[str, list[Link]]]:
        for child in one.children:
            if isinstance(child, str):
                text.append(re.sub(r"\s+", " ", child))
            elif child.name == "a":
                text.append(child.text if not child.address or not text or not "".join(text).strip() else " ")
                if child.address:
                    links.append(Link(" ".join(plain(child.text).split()), child.address))
            elif child.name in _LINES and child.name not in _OUTSIDE and child.name != "table":
                yield from flush()
                yield from walk(child)
                yield from flush()
            elif child.name not in _OUTSIDE and child.name != "table":
                yield from walk(child)

    yield from walk(node)
    yield from flush()

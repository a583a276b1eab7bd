"""Tables of a web page: those that only lay out the page, and the title that stands over each other one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from itasite.office.clean import plain
from itasite.office.page_codes import begins
from itasite.office.page_node import Node

_GROUPS = ("thead", "tbody")
_LEAST_ITEMS = 3  # in one cell, from which a table lays out a list


class Placed(NamedTuple):
    """A table; `title` is the text nearest above it, `apart` tells whether there is any since the table before."""

    table: Node
    title: str
    apart: bool
    inside: bool


def groups(table: Node) -> list[list[Node]]:
    """The rows of a table by their groups, out of which no cell goes; its foot last."""
    found, own = list[list[Node]](), list[Node]()
    for one in table.nodes():
        if one.name == "tr":
            own.append(one)
        elif one.name == "form":
            own += rows(one)
        elif one.name in _GROUPS:
            found += [own, list(rows(one))]
            own = []
    found.append(own)
    found += [list(rows(one)) for one in table.nodes() if one.name == "tfoot"]
    return [group for group in found if group]


def rows(table: Node) -> Iterator[Node]:
    """The rows of a table."""
    for group in groups(table):
        yield from group


def cells(row: Node) -> list[Node]:
    """The cells of a row."""
    return [one for one in row.nodes() if one.name in ("td", "th")]


def is_layout(table: Node) -> bool:
    """Whether a table only lays out what stands in it: a list of items, or a table with more cells than its own."""
    own = [cells(row) for row in rows(table)]
    if max(map(len, own), default=0) < 2:
        return True
    count = sum(map(len, own))
    if any(sum(len(cells(row)) for row in rows(inner)) >= count for inner in table.all("table")):
        return True
    return any(_items(cell) >= _LEAST_ITEMS for each in own for cell in each)


def _items(cell: Node) -> int:
    return sum(begins(line) is not None for line in plain(cell.text).split("\n"))


def placed(page: Node) -> list[Placed]:
    """The tables that are no layout, in their order; one inside another comes behind it."""
    found, above = list[Placed](), list[str]()

    def walk(node: Node, *, inside: bool) -> None:
        for child in node.children:
            if isinstance(child, str):
                above.append(child)
            elif child.name == "table" and not is_layout(child):
                text = plain("".join(above)) if not inside else ""
                caption = next((plain(one.text) for one in child.nodes() if one.name == "caption"), "")
                title = caption or text.rpartition("\n")[2]
                found.append(Placed(child, title, bool(title), inside))
                above.clear()
                walk(child, inside=True)
                above.clear()
            else:
                above.append("\n")
                walk(child, inside=inside)
                above.append("\n")

    walk(page, inside=False)
    return found

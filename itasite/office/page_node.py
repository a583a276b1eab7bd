"""The elements of a saved web page."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BLOCKS = frozenset({"p", "div", "li", "ul", "ol", "tr", "td", "th", "table", "section", "article", "dt", "dd", "dl",
                     "h1", "h2", "h3", "h4", "h5", "h6", "summary", "details", "figure", "caption",
                     "header", "footer", "nav", "form", "main", "aside"})  # fmt: skip
_SAFE = re.compile(r"(?:https?:)?//|www\.|/|\.{0,2}/|[\w%.-]+(?:[/?]|\.\w{2,5}$)", re.IGNORECASE)


class Node:
    """An element with its attributes, and its children, nodes and texts."""

    __slots__ = ("attributes", "children", "name")

    def __init__(self, name: str, attributes: dict[str, str]) -> None:
        self.name, self.attributes = name, attributes
        self.children: list[Node | str] = []

    def nodes(self) -> Iterator[Node]:
        """Its children without the texts."""
        return (child for child in self.children if isinstance(child, Node))

    def all(self, name: str) -> Iterator[Node]:
        """The elements of that name below it, also those inside one another."""
        for child in self.nodes():
            if child.name == name:
                yield child
            yield from child.all(name)

    @property
    def text(self) -> str:
        """What is seen of it; blocks are lines of their own."""
        pieces = list[str]()
        self._add(pieces)
        return "".join(pieces)

    def _add(self, pieces: list[str]) -> None:
        for child in self.children:
            if isinstance(child, str):
                pieces.append(re.sub(r"\s+", " ", child))
            elif child.name == "br":
                pieces.append("\n")
            elif child.name in _BLOCKS:
                pieces.append("\n")
                child._add(pieces)
                pieces.append("\n")
            else:
                child._add(pieces)

    @property
    def address(self) -> str:
        """Where a link goes; "" for none, and for one inside the page or to a program."""
        found = self.attributes.get("href", "").strip()
        return found if _SAFE.match(found) else ""

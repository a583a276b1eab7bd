"""A saved web page as a tree, with what is not shown left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from itasite.office.opening import Refused
from itasite.words import office as said

_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
_UNSEEN = frozenset({"script", "style", "template", "noscript", "head", "svg", "select", "textarea"})
_BLOCKS = frozenset({"p", "div", "li", "ul", "ol", "tr", "td", "th", "table", "section", "article", "dt", "dd", "dl",
                     "h1", "h2", "h3", "h4", "h5", "h6", "summary", "details", "figure",
                     "header", "footer", "nav"})  # fmt: skip
_CLOSED_BY = {"td": ("td", "th", "tr", "tbody"), "th": ("td", "th", "tr", "tbody"), "tr": ("tr", "tbody"),
              "li": ("li",), "p": ("p", "div", "table", "ul", "ol"), "tbody": ("tbody",),
              "thead": ("tbody",)}  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SAFE = re.compile(r"(?:https?:)?//|www\.|/|\.{0,2}/|[\w%.-]+(?:[/?]|\.\w{2,5}$)", re.IGNORECASE)
_MOST = 400_000
_MOST_DEPTH = 300


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
        return "".join(self._pieces())

    def _pieces(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield re.sub(r"\s+", " ", child)
            elif child.name == "br":
                yield "\n"
            elif child.name in _BLOCKS:
                yield "\n"
                yield from child._pieces()
                yield "\n"
            else:
                yield from child._pieces()

    @property
    def address(self) -> str:
        """Where a link goes; "" for none, and for one inside the page or to a program."""
        found = self.attributes.get("href", "").strip()
        return found if _SAFE.match(found) else ""


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.top = Node("", {})
        self._path, self._count = [self.top], 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._count += 1
        if self._count > _MOST:
            raise Refused(said.TOO_LARGE)
        while len(self._path) > 1 and tag in _CLOSED_BY.get(self._path[-1].name, ()):
            self._path.pop()
        made = Node(tag, {name: value or "" for name, value in attrs})
        self._path[-1].children.append(made)
        if tag not in _VOID and len(self._path) < _MOST_DEPTH:
            self._path.append(made)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        for at in range(len(self._path) - 1, 0, -1):
            if self._path[at].name == tag:
                del self._path[at:]
                return
            if self._path[at].name == "table" and tag in ("div", "p", "span"):
                return

    def handle_data(self, data: str) -> None:
        self._path[-1].children.append(data)


def parsed(html: str) -> Node:
    """The tree of a page. Raises Refused for one that is too large."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    _prune(builder.top)
    return builder.top


def _prune(node: Node) -> None:
    node.children = [child for child in node.children if isinstance(child, str) or not _is_unseen(child)]
    for child in node.nodes():
        _prune(child)


def _is_unseen(node: Node) -> bool:
    shown = node.attributes
    return node.name in _UNSEEN or "hidden" in shown or bool(_HIDDEN.search(shown.get("style", "")))

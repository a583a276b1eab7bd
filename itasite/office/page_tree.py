"""A saved web page as a tree, with what is not shown left out and its links as whole addresses."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import urljoin

from itasite.office.links import straight
from itasite.office.opening import Refused
from itasite.office.page_node import Node
from itasite.office.page_seen import settle
from itasite.words import office as said

_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
_ENDS_ROW = ("tr", "tbody", "thead", "tfoot")
_CELLS = ("td", "th", *_ENDS_ROW)
_CLOSED_BY = {"li": ("li",), "p": ("p", "div", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6"),
              "dt": ("dt", "dd"), "dd": ("dt", "dd"), "option": ("option",)}  # fmt: skip
_WITHIN_TABLE = {"td": _CELLS, "th": _CELLS, "tr": _ENDS_ROW, "tbody": _ENDS_ROW[1:], "thead": _ENDS_ROW[1:]}
_SAVED = re.compile(r"saved from url=\(\d+\)(https?://\S+)", re.IGNORECASE)
_MOST = 400_000
_MOST_DEPTH = 300


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.top = Node("", {})
        self.base = self.saved = ""
        self._path, self._count = [self.top], 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._count += 1
        if self._count > _MOST:
            raise Refused(said.TOO_LARGE)
        self._close_before(tag)
        made = Node(tag, {name: value or "" for name, value in attrs})
        if tag == "base":
            self.base = self.base or made.attributes.get("href", "")
        elif tag == "link" and made.attributes.get("rel", "").lower() == "canonical":
            self.saved = self.saved or made.attributes.get("href", "")
        self._path[-1].children.append(made)
        if tag not in _VOID and len(self._path) < _MOST_DEPTH:
            self._path.append(made)

    def _close_before(self, tag: str) -> None:
        """Close what a new element ends though its end is not written."""
        while len(self._path) > 1 and tag in _CLOSED_BY.get(self._path[-1].name, ()):
            self._path.pop()
        if tag not in _CELLS:
            return
        for at in range(len(self._path) - 1, 0, -1):
            name = self._path[at].name
            if name == "table":
                break
            if tag in _WITHIN_TABLE.get(name, ()):
                del self._path[at:]
                self._close_before(tag)
                return

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

    def handle_comment(self, data: str) -> None:
        found = _SAVED.search(data)
        self.saved = found[1] if found else self.saved


def parsed(html: str, base: str = "") -> Node:
    """The tree of a page, which may be at `base`. Raises Refused for one that is too large."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    settle(builder.top)
    whole = next((one for one in (builder.base, builder.saved, base) if "://" in one), "")
    for link in builder.top.all("a"):
        if link.address:
            link.attributes["href"] = straight(_joined(whole, link.address))
    return builder.top


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address) if base else address
    except ValueError:  # a bracket in the name of a host
        return address

"""What a person finds who reads every built page from top to bottom: the truth that the search is held against."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from itasite.fiscal import fold_digits

_WITHIN_A_LINE = {"a", "abbr", "b", "code", "em", "i", "span", "strong", "sub", "sup", "mark", "small"}
_UNREAD = {"nav", "script", "style", "svg"}  # links to other pages speak of those, not of this one
_VOID = {"br", "col", "hr", "img", "input", "line", "link", "meta", "path", "rect", "wbr"}


class _Article(HTMLParser):
    """The text inside <article>, lines and cells apart."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self._open: list[str] = []
        self._again: list[int] = []  # depths of open elements that are left out of the search

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self._open.append(tag)
            if ("class", "ita-reach") in attrs:  # a contact that stands elsewhere once, and on every item
                self._again.append(len(self._open))
        if tag not in _WITHIN_A_LINE:
            self.text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass
            self._again = [depth for depth in self._again if depth <= len(self._open)]
        if tag not in _WITHIN_A_LINE:
            self.text.append("\n")

    def handle_data(self, data: str) -> None:
        if "article" in self._open and not self._again and not _UNREAD & set(self._open):
            self.text.append(data)


def texts(site: Path) -> dict[str, str]:
    """The text of every page with an article by its address from the root, folded: small letters, Arabic digits.

    The year of a page, which stands in its address and above it, is the last word of its text.
    """
    found = {}
    for path in sorted(site.rglob("*.html")):
        reader = _Article()
        reader.feed(path.read_text(encoding="utf-8"))
        text = " ".join(fold_digits("".join(reader.text)).lower().replace("–", "-").split())
        address = path.relative_to(site).as_posix().removesuffix("index.html")
        if text and path.name != "404.html":
            year = re.match("25[0-9][0-9](?=/)", address)
            found[address] = f"{text} {year[0]}" if year else text
    return found


def holding(pages: dict[str, str], patterns: tuple[str, ...]) -> set[str]:
    """The pages in which every pattern is found."""
    return {address for address, text in pages.items() if all(re.search(pattern, text) for pattern in patterns)}

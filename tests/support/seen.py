"""The text of a built page line by line as a reader sees it, with the numbers of its lists."""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser

_BLOCKS = {
    "p",
    "div",
    "li",
    "td",
    "th",
    "tr",
    "h1",
    "h2",
    "h3",
    "h4",
    "dt",
    "dd",
    "caption",
    "br",
    "section",
    "summary",
}
_UNSEEN = {"script", "style", "nav", "head", "svg", "header", "footer", "template"}
_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


class _Reader(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.lines: list[str] = [""]
        self._lists: list[int | None] = []  # of each open list the next number, None where it has none
        self._unseen: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag in _UNSEEN and "ita-page-contents" not in (values.get("class") or ""):
            self._unseen.append(tag)
        elif tag in ("ol", "ul"):
            marked = tag == "ol" and values.get("class") != "ita-memo__list"  # which has its marks as text, or none
            self._lists.append(int(values.get("start") or 1) if marked else None)
        if tag in _BLOCKS:
            self.lines.append("")
        if tag == "li" and self._lists and self._lists[-1] is not None:
            number = int(values.get("value") or self._lists[-1])
            self._lists[-1] = number + 1
            self.lines[-1] = f"{number}. ".translate(_THAI)

    def handle_endtag(self, tag: str) -> None:
        if self._unseen and tag == self._unseen[-1]:
            self._unseen.pop()
        elif tag in ("ol", "ul") and self._lists:
            self._lists.pop()
        if tag in _BLOCKS:
            self.lines.append("")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.lines[-1] += data


def seen(html: str) -> list[str]:
    """The lines of a page, white space folded, without empty ones; an entry of a list begins with its number."""
    article = re.search(r"(?s)<article\b.*</article>", html)
    return [
        line for text in _Reader(article[0] if article else html).lines if (line := re.sub(r"\s+", " ", text).strip())
    ]


def fold(text: str) -> str:
    """Only letters and digits, digits Arabic: what stays of a text wherever its lines end and whatever the signs."""
    text = unicodedata.normalize("NFC", text).translate(_ARABIC).replace("\u0e4d\u0e32", "\u0e33").replace("เเ", "แ")
    return "".join(letter for letter in text if unicodedata.category(letter)[0] in "LNM").lower()

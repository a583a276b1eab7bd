"""What a stranger reads of an HTML page: title, main headings, text; bytes in, words out."""

from __future__ import annotations

import codecs
import re
import zlib
from dataclasses import dataclass
from html.parser import HTMLParser

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_THAI = {"windows-874", "tis-620", "tis620", "iso-8859-11", "cp874", "x-windows-874"}
_HIDDEN = {"script", "style", "noscript", "template", "svg"}
_REFRESH = re.compile(r"\s*(\d+)(?:\.\d*)?\s*[;,]\s*(?:url\s*=)?\s*[\"']?([^\"']+)", re.IGNORECASE)
_LONGEST_REFRESH = 5  # seconds; a page that sends on later is meant to be read


@dataclass(frozen=True, slots=True)
class PageText:
    """The words of a page; `refresh` is the address that it sends the browser on to."""

    title: str = ""
    headings: tuple[str, ...] = ()
    text: str = ""
    refresh: str = ""


def read_page(body: bytes, content_type: str = "", encoding: str = "") -> PageText:
    """The words of an HTML page that may be cut off, compressed, or in an old Thai encoding."""
    reader = _Reader()
    reader.feed(_decoded(_inflated(body, encoding), content_type))
    reader.close()
    return PageText(
        _joined(reader.title), tuple(_joined(found) for found in reader.headings), _joined(reader.text), reader.refresh
    )


def _inflated(body: bytes, encoding: str) -> bytes:
    """Servers compress though asked not to; never more than eight times what was read, against bombs."""
    if encoding.lower() not in ("gzip", "deflate"):
        return body if not encoding or encoding.lower() == "identity" else b""
    try:
        return zlib.decompressobj(47).decompress(body, 8 * len(body) + 1024)
    except zlib.error:
        return b""


def _decoded(body: bytes, content_type: str) -> str:
    found = re.search(r"charset=[\"']?([\w.:-]+)", content_type, re.IGNORECASE)
    meta = _CHARSET.search(body[:4096])
    named = (found[1] if found else meta[1].decode("ascii", "replace") if meta else "").lower()
    try:
        if named in _THAI:
            return body.decode("cp874", errors="replace")
        if named and named != "utf-8":
            return body.decode(named, errors="replace")
        return codecs.getincrementaldecoder("utf-8")().decode(body)  # a letter that was cut off at the end is no fault
    except (LookupError, ValueError):
        return body.decode("utf-8" if named == "utf-8" else "cp874", errors="replace")


def _joined(parts: list[str]) -> str:
    return " ".join("".join(parts).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title: list[str] = []
        self.headings: list[list[str]] = []
        self.text: list[str] = []
        self.refresh = ""
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            found = _REFRESH.match(values.get("content", ""))
            if found and int(found[1]) <= _LONGEST_REFRESH and "noscript" not in self._inside:
                self.refresh = self.refresh or found[2].strip()
        if tag in _HIDDEN or tag in ("title", "h1"):
            self._inside.append(tag)
            if tag == "h1":
                self.headings.append([])
        self.text.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._inside:
            while self._inside.pop() != tag:
                pass
        self.text.append(" ")

    def handle_data(self, data: str) -> None:
        if _HIDDEN.intersection(self._inside):  # a drawing has titles of its own
            return
        if "title" in self._inside:
            self.title.append(data)
            return
        if "h1" in self._inside:
            self.headings[-1].append(data)
        self.text.append(data)

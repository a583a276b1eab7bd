"""What a stranger reads of an HTML page: title, main headings, text; bytes in, words out."""

from __future__ import annotations

import codecs
import re
import zlib
from contextlib import suppress
from dataclasses import dataclass

from itasite.linkcheck.markup import Tag, tokens

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_THAI = {"windows-874", "tis-620", "tis620", "iso-8859-11", "cp874", "x-windows-874"}
_NO_CHARSET = re.compile(r"idna|puny|undefined|utf-?7|.*escape|mbcs|oem")  # what Python can decode and no page is in
_HIDDEN = {"script", "style", "noscript", "template", "svg"}
_NOTED = _HIDDEN | {"title", "h1", "a"}
_MOST_TITLE, _MOST_HEADINGS, _MOST_ANCHORS = 500, 20, 2000  # what is judged is short in every honest page
_DEEPEST = 50  # of what is noted one in the other
_REFRESH = re.compile(r"\s*(\d+)(?:\.\d*)?\s*[;,]\s*(?:url\s*=)?\s*[\"']?([^\"']+)", re.IGNORECASE)
_LONGEST_REFRESH = 5  # seconds; a page that sends on later is meant to be read


@dataclass(frozen=True, slots=True)
class PageText:
    """The words of a page; `anchors` are those of its links, `refresh` is where it sends the browser on to."""

    title: str = ""
    headings: tuple[str, ...] = ()
    text: str = ""
    refresh: str = ""
    anchors: tuple[str, ...] = ()


def read_page(body: bytes, content_type: str = "", encoding: str = "") -> PageText:
    """The words of an HTML page that may be cut off, compressed, or in an old Thai encoding."""
    reader = _Reader()
    for token in tokens(_decoded(inflated(body, encoding), content_type)):
        reader.read(token)
    return PageText(
        _joined(reader.title, _MOST_TITLE),
        tuple(_joined(found, _MOST_TITLE) for found in reader.headings[:_MOST_HEADINGS]),
        _joined(reader.text),
        reader.refresh,
        tuple(_joined(found, _MOST_TITLE) for found in reader.anchors[:_MOST_ANCHORS]),
    )


def inflated(body: bytes, encoding: str) -> bytes:
    """Servers compress though asked not to; never more than eight times what was read, against bombs."""
    if encoding.lower() not in ("gzip", "deflate"):
        return body if not encoding or encoding.lower() == "identity" else b""
    for window in (47, -15):  # with the head that it should have, and as some send it, without
        with suppress(zlib.error):
            return zlib.decompressobj(window).decompress(body, 8 * len(body) + 1024)
    return b""  # what cannot be unpacked is no page to judge


def _decoded(body: bytes, content_type: str) -> str:
    found = re.search(r"charset=[\"']?([\w.:-]+)", content_type, re.IGNORECASE)
    meta = _CHARSET.search(body[:4096])
    named = (found[1] if found else meta[1].decode("ascii", "replace") if meta else "").lower()
    try:
        if named in _THAI:
            return body.decode("cp874", errors="replace")
        if named and named != "utf-8" and not _NO_CHARSET.match(named):
            return body.decode(named, errors="replace")
        return codecs.getincrementaldecoder("utf-8")().decode(body)  # a letter that was cut off at the end is no fault
    except (LookupError, ValueError):
        return body.decode("utf-8" if named == "utf-8" else "cp874", errors="replace")


def _joined(parts: list[str], most: int | None = None) -> str:
    return " ".join("".join(parts).split())[:most]


class _Reader:
    """Takes in one token after the other; what is inside what is noted in a stack."""

    def __init__(self) -> None:
        self.title: list[str] = []
        self.headings: list[list[str]] = []
        self.anchors: list[list[str]] = []
        self.text: list[str] = []
        self.refresh = ""
        self._inside: list[str] = []

    def read(self, token: Tag | str) -> None:
        """One tag, or a text between two."""
        if isinstance(token, str):
            self._words(token)
            return
        if token.ends:
            self._leave(token.name)
        else:
            self._enter(token)
        self.text.append(" ")

    def _enter(self, tag: Tag) -> None:
        if tag.name == "meta" and tag.attributes.get("http-equiv", "").lower() == "refresh":
            found = _REFRESH.match(tag.attributes.get("content", ""))
            if found and _seconds(found[1]) <= _LONGEST_REFRESH and "noscript" not in self._inside:
                self.refresh = self.refresh or found[2].strip()
        if tag.name in _NOTED and len(self._inside) < _DEEPEST:
            self._inside.append(tag.name)
            if tag.name in ("h1", "a"):
                (self.headings if tag.name == "h1" else self.anchors).append([])

    def _leave(self, name: str) -> None:
        if name in self._inside:
            while self._inside.pop() != name:
                pass

    def _words(self, data: str) -> None:
        if _HIDDEN.intersection(self._inside):  # a drawing has titles of its own
            return
        if "title" in self._inside:
            self.title.append(data)
            return
        if "h1" in self._inside:
            self.headings[-1].append(data)
        if "a" in self._inside:
            self.anchors[-1].append(data)
        self.text.append(data)


def _seconds(text: str) -> float:
    return float(text) if len(text) < 9 else float("inf")

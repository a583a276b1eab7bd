"""The words that a person reads in an HTML page: title, main headings, text. Bytes in, words out."""

from __future__ import annotations

import codecs
import re
import zlib
from contextlib import suppress
from dataclasses import dataclass

from itasite.linkcheck.markup import Tag, tokens

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_THAI = {"windows-874", "tis-620", "tis620", "iso-8859-11", "cp874", "x-windows-874"}
_NO_CHARSET = re.compile(r"idna|puny|undefined|utf-?7|.*escape|mbcs|oem")  # encodings of Python that no page uses
_HIDDEN = {"script", "style", "noscript", "template", "svg"}
_NOTED = _HIDDEN | {"title", "h1", "a"}
_MOST_TITLE, _MOST_HEADINGS, _MOST_ANCHORS = 500, 20, 2000  # what is judged is short in every normal page
_DEEPEST = 50  # nested elements that are noted
_REFRESH = re.compile(r"\s*(\d+)(?:\.\d*)?\s*[;,]\s*(?:url\s*=)?\s*[\"']?([^\"']+)", re.IGNORECASE)
_LONGEST_REFRESH = 5  # seconds; a page that waits longer is meant to be read


@dataclass(frozen=True, slots=True)
class PageText:
    """The words of a page. `anchors` are the words of its links, `refresh` is the address that it moves on to."""

    title: str = ""
    headings: tuple[str, ...] = ()
    text: str = ""
    refresh: str = ""
    anchors: tuple[str, ...] = ()


def read_page(body: bytes, content_type: str = "", encoding: str = "") -> PageText:
    """The words of an HTML page, which may be cut off, compressed, or in an old Thai encoding.

    `content_type` and `encoding` are the headers Content-Type and Content-Encoding.
    """
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
    """The body uncompressed; b"" if that is not possible. Some servers compress even when asked not to.

    Gives at most eight times as many bytes (and 1024) as were read, so that a zip bomb does no harm.
    """
    if encoding.lower() not in ("gzip", "deflate"):
        return body if not encoding or encoding.lower() == "identity" else b""
    for window in (47, -15):  # with the header of zlib or gzip, and without, as some send it
        with suppress(zlib.error):
            return zlib.decompressobj(window).decompress(body, 8 * len(body) + 1024)
    return b""  # what cannot be uncompressed cannot be judged


def _decoded(body: bytes, content_type: str) -> str:
    found = re.search(r"charset=[\"']?([\w.:-]+)", content_type, re.IGNORECASE)
    meta = _CHARSET.search(body[:4096])
    named = (found[1] if found else meta[1].decode("ascii", "replace") if meta else "").lower()
    try:
        if named in _THAI:
            return body.decode("cp874", errors="replace")
        if named and named != "utf-8" and not _NO_CHARSET.match(named):
            return body.decode(named, errors="replace")
        return codecs.getincrementaldecoder("utf-8")().decode(body)  # a letter may be cut off at the end
    except (LookupError, ValueError):
        return body.decode("utf-8" if named == "utf-8" else "cp874", errors="replace")


def _joined(parts: list[str], most: int | None = None) -> str:
    return " ".join("".join(parts).split())[:most]


class _Reader:
    """Reads one token after the other; a stack holds the open elements."""

    def __init__(self) -> None:
        self.title: list[str] = []
        self.headings: list[list[str]] = []
        self.anchors: list[list[str]] = []
        self.text: list[str] = []
        self.refresh = ""
        self._inside: list[str] = []

    def read(self, token: Tag | str) -> None:
        """Take one tag, or the text between two tags."""
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
        if _HIDDEN.intersection(self._inside):  # an SVG has titles of its own
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

"""Finds what CSS fetches from another host: pictures, fonts, further style sheets.

CSS is read sign by sign, as browsers do: a comment in a string is none, and any letter may be written as an escape.
"""

from __future__ import annotations

import binascii
import re
from base64 import b64decode
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from itasite.text.outside_address import is_outside

_ESCAPE = r"\\(?:[0-9a-fA-F]{1,6}(?:\r\n|[ \t\r\n\f])?|\r\n|[^0-9a-fA-F])"
_STRING = rf"\"(?:[^\"\\\r\n\f]|{_ESCAPE})*+\"?|'(?:[^'\\\r\n\f]|{_ESCAPE})*+'?"
_TOKEN = re.compile(
    r"/\*.*?(?:\*/|\Z)"
    rf"|(?P<string>{_STRING})"
    rf"|(?P<at>@?)(?P<name>(?:[-\w\x80-\U0010ffff]|{_ESCAPE})++)(?P<call>\(?)"
    r"|(?P<sign>[:;{}()\[\]])",
    re.DOTALL,
)
_IN_URL = re.compile(
    rf"[ \t\r\n\f]*+(?:(?P<string>{_STRING})[ \t\r\n\f]*+(?:\)|\Z)|(?![\"'])(?P<bare>(?:[^)\\]|{_ESCAPE})*+)\)?)",
    re.DOTALL,
)
_ESCAPED = re.compile(r"\\(?:(?P<code>[0-9a-fA-F]{1,6})(?:\r\n|\s)?|\r\n|(?P<letter>.))", re.DOTALL)
_LARGEST_CODE = 0x10FFFF
_LINE_ENDS = "\n\r\f"
_URL = ("url", "src")
_TEXTS = (
    "attr",
    "counter",
    "counters",
    "format",
    "lang",
    "local",
    "symbols",
    "tech",
)  # functions whose texts are texts
_STORED = ("initial-value", "result")  # with the author's own names (--x): used elsewhere as an address, perhaps
_IN_ADDRESS = re.compile(r"[\s]*data:[\s]*text/css[^,]*,", re.IGNORECASE)
_CLOSING = (")", "]")


class CssAddress(NamedTuple):
    """An address of another host, and the half-open range of the CSS that names it."""

    address: str
    start: int
    end: int


def css_addresses(css: str) -> tuple[str, ...]:
    """The addresses of other hosts that CSS fetches something from, in its order."""
    return tuple(found.address for found in css_requests(css))


def css_requests(css: str) -> Iterator[CssAddress]:
    """The requests of CSS to other hosts with their places, in its order."""
    for address, start, end in _fetched(css):
        if is_outside(address):
            yield CssAddress(address.strip(), start, end)
        elif inner := _sheet(address):  # a style sheet inside an address
            yield from (CssAddress(each.address, start, end) for each in css_requests(inner))


def without_css_requests(css: str) -> str:
    """The CSS with `none` in the place of each request to another host."""
    pieces, done = [], 0
    for found in css_requests(css):
        if found.start >= done:
            pieces += [css[done : found.start], "none"]
            done = found.end
    return "".join((*pieces, css[done:]))


def _fetched(css: str) -> Iterator[CssAddress]:
    """What stands in the place of an address, of any host: of `url()`, and texts that may be addresses."""
    state, place = _State(), 0
    while token := _TOKEN.search(css, place):
        place = token.end()
        if token["string"] and state.asks:
            yield CssAddress(_text(token["string"]), *token.span())
        elif token["call"] and _plain(token["name"]).lower() in _URL and (inside := _IN_URL.match(css, place)):
            place = inside.end()
            if state.rule != "namespace":
                address = _text(inside["string"]) if inside["string"] else _plain(inside["bare"])
                yield CssAddress(address, token.start(), place)
        else:
            state.read(token)


class _State:
    """Where the CSS is being read: the at-rule, the property, and what is open."""

    def __init__(self) -> None:
        self.rule = self._property = self._last = ""
        self._open: list[str] = []  # names of functions with "(", and brackets
        self._brackets = 0  # how many of them

    @property
    def asks(self) -> bool:
        """Whether a text here may be an address that is fetched."""
        if self._brackets or self.rule == "namespace":
            return False
        if self._open:
            return self._open[-1] not in _TEXTS
        return self.rule == "import" or self._property.startswith("--") or self._property in _STORED

    def read(self, token: re.Match[str]) -> None:
        """Go on behind a token."""
        if token["name"]:
            name = _plain(token["name"]).lower()
            if token["at"]:
                self.rule = name
            elif token["call"]:
                self._open.append(name)
            else:
                self._last = name
            return
        sign = token["sign"]
        if sign in ("{", "}") or (sign == ";" and not self._open):
            self.rule = self._property = self._last = ""
            if self._brackets:
                self._open, self._brackets = [each for each in self._open if each != "["], 0
        elif sign == ":" and not self._open:
            self._property = self._last
        elif sign in ("(", "["):
            self._open.append("[" if sign == "[" else "")
            self._brackets += sign == "["
        elif sign in _CLOSING and self._open and (self._open[-1] == "[") == (sign == "]"):
            self._open.pop()
            self._brackets -= sign == "]"


def _text(string: str) -> str:
    """What stands between quotation marks."""
    return _plain(string[1:].removesuffix(string[0]))


def _plain(text: str) -> str:
    return _ESCAPED.sub(_unescaped, text) if "\\" in text else text


def _unescaped(found: re.Match[str]) -> str:
    if not found["code"]:
        return "" if (found["letter"] or "\n") in _LINE_ENDS else found["letter"]
    number = int(found["code"], 16)
    return chr(number) if 0 < number <= _LARGEST_CODE else "\ufffd"


def _sheet(address: str) -> str:
    """The style sheet that an address holds; "" if it holds none."""
    head = _IN_ADDRESS.match(address)
    if not head:
        return ""
    text = unquote(address[head.end() :])
    if "base64" not in head[0].lower():
        return text
    try:
        return b64decode(text + "==").decode("utf-8", "replace")
    except (ValueError, binascii.Error):
        return ""

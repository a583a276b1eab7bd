"""Traces each character of a YAML value to its place in the file, also in values over several lines."""

from __future__ import annotations

import re

from itasite.text.source import Scalar
from itasite.text.traced import SOFT_BREAK, TracedText, TracedTextBuilder

_DOUBLE = re.compile(
    r"(?P<lines>\\?[ \t]*\n[ \t\n]*)"
    r"|\\(?:x(?P<x>[0-9A-Fa-f]{2})|u(?P<u>[0-9A-Fa-f]{4})|U(?P<U>[0-9A-Fa-f]{8})|(?P<sign>.))|(?P<end>\")"
)
_SINGLE = re.compile(r"(?P<lines>[ \t]*\n[ \t\n]*)|(?P<quote>'')|(?P<end>')")
_SIGNS = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "v": "\v"}
_SIGNS |= {"_": "\u00a0", "N": "\x85", "L": "\u2028", "P": "\u2029"}
_WORD = re.compile(r"\S+")
_WIDE_GAP = re.compile(r"\n|\s\s|\A\s|\Z(?<=\s)|\A\Z")  # a text without one stands in the file as YAML reads it


def traced_value(scalar: Scalar, source: str, start: int) -> TracedText:
    """The text of a value, traced to `source`, the text of the file; the value begins there at the offset `start`.

    Line ends that YAML joins to a space are `SOFT_BREAK`.
    """
    opening = source[start : start + 1]
    if not scalar.plain and opening in ('"', "'"):
        found = _quoted(source, start + 1, _DOUBLE if opening == '"' else _SINGLE)
        if found and _same(found.text) == _same(scalar.text):
            return found
    if scalar.plain and source.startswith(scalar.text, start) and not _WIDE_GAP.search(scalar.text):
        return TracedText(scalar.text, (0,), (start,), (True,))
    if not scalar.plain and opening in "|>":
        start = source.find("\n", start) + 1 or start
    return _by_words(scalar.text, source, start)


def _same(text: str) -> str:
    return text.replace(SOFT_BREAK, " ")


def _quoted(source: str, start: int, pattern: re.Pattern[str]) -> TracedText | None:
    """The text of a quoted value; None if the quotation marks are not closed."""
    builder, last = TracedTextBuilder(), start
    for found in pattern.finditer(source, start):
        builder.copy(source, last, found.start())
        last = found.end()
        if found["end"]:
            return builder.done()
        builder.put(_meant(found), found.start())
    return None


def _meant(found: re.Match[str]) -> str:
    """The characters that a line end or an escape stands for."""
    if found["lines"]:
        empty = found["lines"].count("\n") - 1
        return "\n" * empty if empty else "" if found["lines"].startswith("\\") else SOFT_BREAK
    signs = found.groupdict()
    number = signs.get("x") or signs.get("u") or signs.get("U")
    if number:
        code = int(number, 16)
        return chr(code) if code < 0x110000 else "\ufffd"
    return "'" if signs.get("quote") else _SIGNS.get(signs["sign"], signs["sign"])


def _by_words(text: str, source: str, start: int) -> TracedText:
    """A text whose words are in the file unchanged and in the same order."""
    builder, last, place = TracedTextBuilder(), 0, start
    for word in _WORD.finditer(text):
        found = source.find(word[0], place)
        if found < 0:  # it is written in another way: its place is the begin of the value
            builder.put(text[last:], start)
            return builder.done()
        if word.start() > last:
            gap = text[last : word.start()]
            builder.put(SOFT_BREAK if gap == " " and "\n" in source[place:found] else gap, place)
        builder.copy(source, found, found + len(word[0]))
        last, place = word.end(), found + len(word[0])
    return builder.done()

"""Text as a Word document can hold it: signs that XML allows, with line ends and tabs apart."""

from __future__ import annotations

import re
from typing import NamedTuple

# Allowed by XML 1.0, 2.2: tab, line end, and all from the space on but surrogates and two that are no characters.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
# Word's fonts for Thai do not have it, and Word would draw a box or take another font; it breaks Thai lines itself.
_WORD_JOINER = "\u2060"
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_APART = re.compile("([\n\t])")


class Piece(NamedTuple):
    """Letters of a run, or in their place an element: "br" for a line end, "tab"."""

    text: str
    element: str = ""


def clean(text: str) -> str:
    """The text without signs that no XML file may hold; half a surrogate pair becomes U+FFFD. Line ends are \\n."""
    one_kind = _LINE_ENDS.sub("\n", text.replace(_WORD_JOINER, ""))
    return _NOT_IN_XML.sub("", _SURROGATE.sub("\ufffd", one_kind))


def one_line(text: str) -> str:
    """The clean text on one line, for titles and alternative texts."""
    return " ".join(clean(text).split())


def pieces(text: str) -> tuple[Piece, ...]:
    """The clean text in pieces: letters, line ends and tabs."""
    named = {"\n": Piece("", "br"), "\t": Piece("", "tab")}
    return tuple(named.get(part) or Piece(part) for part in _APART.split(clean(text)) if part)

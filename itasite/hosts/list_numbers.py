"""The numbers of lists as text, for the search: an index of texts has no list markers, so "๒." would not be found.

The Markdown extension writes each number into an attribute. For the search it is text before the entry; pages have
neither.
"""

from __future__ import annotations

import re

from itasite.formats.typed_lists import NUMBER_ATTRIBUTE

_ATTRIBUTE = rf' {NUMBER_ATTRIBUTE}="(?P<number>[^"<>]*)"'
_ENTRY = re.compile(rf"(?P<tag><li\b[^<>]*?){_ATTRIBUTE}(?P<rest>[^<>]*>(?:\s*<p>)?)")
_SPAN = f"<span {NUMBER_ATTRIBUTE}>"
_WRITTEN = re.compile(rf"{_SPAN}[^<>]*</span>")


def written_out(html: str) -> str:
    """The page with the number of each entry before its text."""
    return _ENTRY.sub(rf"\g<tag>\g<rest>{_SPAN}\g<number> </span>", html)


def left_out(html: str) -> str:
    """The page without written numbers, and without the attributes that say them."""
    return _ENTRY.sub(r"\g<tag>\g<rest>", _WRITTEN.sub("", html))

"""The blocks in a page of the author stay sealed while the page is read: they are HTML already, and ours.

A long table takes the library of Markdown, and what finishes a page, more time than all that the author wrote. So an
empty element stands in the place of a block, and the block is put there when the page is read. In a page that was read
with its blocks they would stand just so, since a block is HTML elements of their own, each from its line on; unless
HTML of the author is still open where the block begins. Such a page is read with its blocks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import count

from itasite.text.html_tags import VOID

_TAB = 4  # columns, as the library of Markdown expands tabs
_BLANK_LINE = re.compile(r"(?<=\n) +\n")
_WHOLE = re.compile(r"<(?:details|div|figure|nav|section|table)\b.*>\n", re.DOTALL)
_FENCE = re.compile(r"^(?:~{3}|`{3})", re.MULTILINE)  # the library would take what follows for code, also in HTML
_CLOSED = re.compile(
    r"<!--(?:(?!--|<!).)*-->|<https?://[^\s<>\"']*>"
    r"|<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)(?:\s+[A-Za-z-]+(?:=\"[^\"<>]*\")?)*\s*/?>",
    re.DOTALL,
)
_OPEN = re.compile(r"<[A-Za-z/!?]")


class SealedPage:
    """A page of the author. `pieces`: its Markdown and the HTML of its blocks in turn."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self.plain = "".join(pieces)
        """Its Markdown with its blocks."""
        name = next(name for number in count() if (name := f"sealed-{number}-") not in self.plain)
        self._blocks: dict[str, str] = {}
        self._sealed = re.compile(f'<div id="{name}[0-9]+"></div>')
        texts = list(pieces)
        for place in range(1, len(texts), 2) if all(map(_is_closed, texts[::2])) else ():
            if _WHOLE.fullmatch(texts[place]) and not _FENCE.search(texts[place]):
                sign = f'<div id="{name}{place}"></div>'
                self._blocks[sign] = _BLANK_LINE.sub("\n", texts[place].expandtabs(_TAB)).removesuffix("\n")
                texts[place] = f"{sign}\n"
        self.text = "".join(texts)
        """Its Markdown with empty elements in the places of the blocks."""

    def is_sealed(self, html: str) -> bool:
        """Whether each of these elements is in the HTML of the page as it was in its Markdown."""
        return sorted(self._sealed.findall(html)) == sorted(self._blocks)

    def opened(self, html: str) -> str:
        """The HTML of the page with its blocks."""
        return self._sealed.sub(lambda found: self._blocks[found[0]], html)


def _is_closed(text: str) -> bool:
    """Whether no HTML in a piece of Markdown reaches beyond it: comments and elements are closed."""
    if _OPEN.search(_CLOSED.sub("", text)):
        return False
    left = Counter[str]()
    for found in _CLOSED.finditer(text):
        name = (found["name"] or "").lower()
        if name and name not in VOID:
            left[name] += -1 if found["end"] else 1
            if left[name] < 0:
                return False
    return not any(left.values())

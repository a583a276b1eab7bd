"""Keeps names and words whole in a finished page: no line ends inside one.

Each is put into an element of its own and the style sheet does the rest. A sign of no width between the letters would
do the same, but would go with every copy into papers and search fields, and some browsers would find the word no more.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from html import escape

LONGEST = 14  # letters of a name that a narrow column of a table, or a heading on a phone, has room for
_NEEDS_NO_BREAK = 12  # letters up to which a name need not break before "และ"
_SHORTEST = 4  # a shorter one is one syllable, which nothing breaks
# Elements in whose text nothing may be put, comments, and tags.
_LEFT_ALONE = (
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<raw>code|math|option|pre|script|select|style|svg|textarea|title)\b[^<]*+"
    r"(?:<(?!/?(?P=raw)\b)[^<]*+)*+</(?P=raw)\s*>"
    r"""|</?[a-z][^<>"']*+(?:(?:"[^"]*"|'[^']*')[^<>"']*+)*+>"""
)


def letters(text: str) -> int:
    """How many letters of a text take room of their own: marks above and below do not."""
    return sum(unicodedata.category(letter) != "Mn" for letter in text)


def name_pieces(name: str, *, before: Iterable[str] = ()) -> Iterator[str]:
    """The pieces of a name that stay whole; between them a line may end.

    A name may break at its spaces, and before "และ" if it is long. `before` are words that stay on the line of the
    name where there is room, such as the word for its kind of place.
    """
    for part in name.split():
        long = letters(part) > _NEEDS_NO_BREAK
        for piece in re.split("(?<=.)(?=และ)", part) if long else (part,):
            yield piece
            yield from (f"{word}{piece}" for word in before if letters(word) + letters(piece) <= LONGEST)


def keeper(words: Iterable[str]) -> Callable[[str], str]:
    """What keeps these words whole in the body of a page of HTML, wherever they stand in its text.

    One with more than `LONGEST` letters breaks only where it has more than a line, and there not inside a shorter one.
    """
    wanted = {escape(word) for word in words if letters(word) >= _SHORTEST}
    keep = _marker(sorted(wanted, key=lambda word: (-len(word), word)))

    def in_body(html: str) -> str:
        start = max(html.find("<body"), 0)
        return html[:start] + keep(html[start:])

    return in_body


def _marker(wanted: list[str]) -> Callable[[str], str]:
    """What marks these words in HTML; they are given as HTML, the longest first."""
    if not wanted:
        return lambda html: html
    first = "".join(sorted({re.escape(word[0]) for word in wanted}))
    # What follows a tag and begins no word is taken along, for each match costs more than many letters.
    alone, word = rf"(?:(?:{_LEFT_ALONE})[^<{first}]*)+", rf"(?=[{first}])(?P<word>{_any_of(wanted)})"
    found = re.compile(f"{alone}|{word}", re.DOTALL | re.IGNORECASE)

    @cache
    def marked(word: str) -> str:
        if letters(word) <= LONGEST:
            return f'<span class="ita-whole">{word}</span>'
        within = _marker([other for other in wanted if len(other) < len(word)])(word)
        return f'<span class="ita-whole ita-whole--long">{within}</span>'

    def whole(match: re.Match[str]) -> str:
        return match[0] if match["word"] is None else marked(match[0])

    return lambda html: found.sub(whole, html)


def _any_of(words: list[str]) -> str:
    """The pattern of these words, the longest first. What several begin with is looked at once."""
    behind: dict[str, list[str]] = {}
    for word in filter(None, words):
        letter = word[0].lower() if word[0].isascii() else word[0]  # large or small, they are taken as one
        behind.setdefault(letter, []).append(word[1:])
    pieces = [re.escape(letter) + _any_of(rest) for letter, rest in behind.items()]
    if not pieces:
        return ""
    return f"(?:{'|'.join(pieces)}){'?' if '' in words else ''}"

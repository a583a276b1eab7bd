"""The words of a text that changed. Thai has no spaces between words, so letters with their marks are compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from itasite.changes.model import Piece

# A Thai letter with its vowels and marks, a word or number of other letters, spaces, any other sign.
_TOKENS = re.compile(r"[เแโใไ]?[ก-ฮ][ะ-ฺๅ็-๎]*|[^\W฀-๿]+|[๐-๙]+|\s+|.", re.DOTALL)
_SHORT = 3  # tokens: what is the same between two changes and shorter is shown as changed, so that words stay whole
_LONGEST = 3000  # tokens of both texts together; longer ones are shown whole, for comparing takes the square of it
_ALIKE = 0.4  # of SequenceMatcher: texts less alike are shown one after the other


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """What is the same in two texts and what is not, in the order of reading."""
    one, other = _TOKENS.findall(old), _TOKENS.findall(new)
    if len(one) + len(other) > _LONGEST:
        return _whole(old, new)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return _whole(old, new)
    found = [
        (
            tag == "equal" and (i2 - i1 >= _SHORT or i1 == 0 or i2 == len(one)),
            "".join(one[i1:i2]),
            "".join(other[j1:j2]),
        )
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
    ]
    return tuple(_joined(found))


def _whole(old: str, new: str) -> tuple[Piece, ...]:
    both = (Piece("old", old), Piece("new", new))
    return tuple(piece for piece in both if piece.text)


def _joined(found: list[tuple[bool, str, str]]) -> Iterator[Piece]:
    """Changes side by side as one: what went, then what came."""
    gone = come = ""
    for same, before, after in [*found, (True, "", "")]:
        if not same:
            gone, come = gone + before, come + after
            continue
        yield from _whole(gone, come)
        gone = come = ""
        if before:
            yield Piece("same", before)

"""The marks before the entries of a list: bullets of any font, numbers, letters; each with its kind."""

from __future__ import annotations

import re
from typing import NamedTuple

from itasite.fiscal import fold_digits

_DIGITS = "0-9๐-๙"
# A letter o or a zero that stands alone is how PDF files and Word copy their round bullet.
_ROUND = r"[oO0๐○◦](?= ?[ก-ฮเ-ไ“(])|[oO๐](?= [A-Za-z])"
_DOTS = r"[•●∙⚫·▪■▫□◆◇❖➢➤►▶✓✔☐☑✦\uf000-\uf0ff]"
_KINDS = (
    ("round", re.compile(rf"(?:{_ROUND}) *")),
    ("dot", re.compile(rf"{_DOTS} *")),
    # bullets of Wingdings where only the letter was copied: § ▪, ü ✓, Ø ➢, v ❖, q ❑, l ●, n ■, u ◆
    ("dot", re.compile(r"(?:[§üØ]|[vqlnu](?= )) *(?=[ก-ฮเ-ไ“(])")),
    ("dash", re.compile(r"[-–—−] *(?=\S)")),
    ("star", re.compile(r"\*+ *(?=\S)")),
    ("deep", re.compile(rf"\(?[{_DIGITS}]{{1,2}}(?:\.[{_DIGITS}]{{1,2}}){{1,2}}\)?\.? +(?=\S)")),
    ("brackets", re.compile(rf"\([{_DIGITS}]{{1,2}}\) *(?=\S)")),
    ("half", re.compile(rf"[{_DIGITS}]{{1,2}}\) *(?=\S)")),
    ("number", re.compile(rf"[{_DIGITS}]{{1,2}}\.(?![{_DIGITS}]) *(?=\S)")),
    ("letter", re.compile(r"\(?[ก-ฮa-h][.)] *(?=\S)")),
)
COUNTED = ("number", "half", "brackets", "letter")  # kinds that say which entry it is
SMALL = ("dash", "letter", "deep", "brackets")  # below another kind, they are rather its parts


_LETTERS = {letter: number for letters in ("กขคงจฉชซ", "abcdefgh") for number, letter in enumerate(letters, start=1)}


class Marked(NamedTuple):
    """An entry without its mark, the kind of the mark, "" if there is none, and the number that it says, else 0."""

    kind: str
    text: str
    number: int = 0


def marked(text: str) -> Marked:
    """What stands before a text."""
    for kind, pattern in _KINDS:
        if found := pattern.match(text):
            sign = found[0].strip("(). ")
            digits = fold_digits(sign)
            number = int(digits) if digits.isdecimal() and kind in COUNTED else _LETTERS.get(sign, 0)
            bullet = f"{kind} {sign}" if kind == "dot" else kind  # one bullet stands below another
            return Marked(bullet, text[found.end() :].strip(), number)
    return Marked("", text.strip())


_INSIDE = re.compile(rf"(?<=\S) +(?=(?:{_DOTS}) ?\S|[oO○◦] [ก-ฮเ-ไ])|(?<=\S) *(?={_DOTS} ?[ก-ฮเ-ไ])")


_NUMBERED = re.compile(rf"\s*(?P<open>\(?)(?P<number>[{_DIGITS}]{{1,2}})\)")
_NUMBER_INSIDE = re.compile(rf"(?<=\s)(?P<open>\(?)(?P<number>[{_DIGITS}]{{1,2}})\)(?= ?\S)")


def split_at_bullets(text: str) -> list[str]:
    """A line cut before each bullet inside it, as where a title and its first component share a line."""
    return [each for part in _INSIDE.split(text) if part.strip() for each in _split_at_numbers(part)]


def _split_at_numbers(text: str) -> list[str]:
    """A line that begins with (1) cut before (2), (3) and so on inside it."""
    found = _NUMBERED.match(text)
    if not found:
        return [text]
    parts, number, last = [], int(fold_digits(found["number"])), 0
    for inside in _NUMBER_INSIDE.finditer(text):
        if (inside["open"], int(fold_digits(inside["number"]))) == (found["open"], number + 1):
            parts.append(text[last : inside.start()])
            number, last = number + 1, inside.start()
    return [*parts, text[last:]]

"""What cannot stand on a paper as it is written: signs, words and pictures, each with its place in the content."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from itasite.fiscal import fold_digits
from itasite.model.site import Site, TextFile, Year
from itasite.papers.fit import too_long
from itasite.papers.kinds.model import Made
from itasite.papers.letters import JOINER, lacking
from itasite.papers.model import Picture
from itasite.problem import Position
from itasite.words import papers as said

_NOT_DRAWN = frozenset({"kind", "align", "anchor", "href", "garuda", "logo"})
_MOST = 3  # places of one fault that are told
_BEGIN = 40  # letters of a long word that are looked for


class Fault(NamedTuple):
    """What cannot stand on the paper, where it is written, and how to mend it, in Thai."""

    at: Position
    message: str
    remedy: str


def faults(site: Site, year: Year, made: Made) -> tuple[Fault, ...]:
    """The faults of a paper, each at the places where its text is written; else at the file of the year."""
    found: list[Fault] = []
    for sign in lacking("".join(texts(made.paper.parts))):
        code = f"U+{ord(sign):04X}"
        found += _told(site, year, sign, said.NO_SIGN.format(sign=sign, code=code), said.OTHER_SIGN)
    for word in too_long(made.paper.parts):
        plain = word.replace(JOINER, "")
        found += _told(site, year, plain[:_BEGIN], said.LONG_WORD.format(word=plain), said.SHORTER_WORD)
    for picture in made.missing:
        name = picture.removeprefix(f"{year.number}/")
        found += _told(site, year, name, said.NO_PICTURE.format(name=name), said.OTHER_PICTURE)
    return tuple(found)


def texts(value: Any) -> Iterator[str]:
    """All texts of parts that are drawn."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Picture):
        yield from texts(value.caption)
    elif isinstance(value, tuple):
        names = getattr(value, "_fields", ())
        inner = (getattr(value, name) for name in names if name not in _NOT_DRAWN) if names else value
        for each in inner:
            yield from texts(each)


def _told(site: Site, year: Year, text: str, message: str, remedy: str) -> list[Fault]:
    places = _places(site, year, text) or [Position(year.file("year.yml"))]
    return [Fault(place, message, remedy) for place in places[:_MOST]]


def _places(site: Site, year: Year, text: str) -> list[Position]:
    """Where a text is written in the files of the year and in those of no year; Thai and Arabic digits are the same."""
    wanted = re.escape(fold_digits(text))
    others = tuple(f"{other.number}/" for other in site.years if other is not year)
    files = [file for name, file in sorted(site.texts.items()) if not name.startswith(others)]
    return [place for file in files for place in _in_file(file, wanted)]


def _in_file(file: TextFile, wanted: str) -> Iterator[Position]:
    for found in re.finditer(wanted, fold_digits(file.text)):
        line = file.text.count("\n", 0, found.start()) + 1
        column = found.start() - (file.text.rfind("\n", 0, found.start()) + 1) + 1
        yield Position(file.name, line, column)

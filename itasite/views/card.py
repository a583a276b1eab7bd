"""The picture that LINE and Facebook show beside a link: whose result, of which year, how many points."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from itasite.colour import SITE_COLOUR, Palette, palette
from itasite.facts.score import FULL, Scores, level_title, year_scores
from itasite.views.computed import WORD, said
from itasite.views.show import Show
from itasite.views.table import SIGN

WIDTH, HEIGHT = 1200, 630  # pixels, as Facebook and LINE ask for
_ROOM = 1080  # of a line, between the margins
# What letters of Sarabun Bold take of the font's size: most, the widest, the narrowest.
_LETTER, _WIDE, _NARROW = 0.66, 0.88, 0.42
_LARGEST, _SMALLEST = 76, 46


class CardLine(NamedTuple):
    """A line of text: its size and its base line in pixels."""

    text: str
    size: int
    y: int


class Card(NamedTuple):
    """What the drawing shows; `total` is empty while there is no result."""

    agency: tuple[CardLine, ...]
    year: str
    total: str
    level: CardLine | None
    parts: str
    total_sign: str
    legend: str
    colours: Palette
    full: str
    width: int = WIDTH
    height: int = HEIGHT


def card_text(show: Show) -> str:
    """What the picture says, for those who do not see it."""
    card = card_view(show)
    total = said(f"{card.total} จาก {card.full} คะแนน", computed=bool(card.total_sign))
    result = total if card.total else "ยังไม่มีผลคะแนนรวม"
    title = card.level.text if card.level else ""
    level = f" ระดับ {said(title.removesuffix(SIGN), computed=title.endswith(SIGN))}" if title else ""
    return f"ผลการประเมิน ITA ปีงบประมาณ {card.year} {show.site.agency.name} {result}{level}"


def card_view(show: Show) -> Card:
    """The card of the year of `show`."""
    found = year_scores(show.year)
    total = show.score(found.total) if found and found.total is not None else ""
    title = level_title(show.year, found) if total else ""
    if total and found and not found.level_printed:
        title += SIGN
    known = [part for part in found.instruments if part.score is not None] if found else []
    return Card(
        agency=_name(show.site.agency.name),
        year=show.digits(show.year.number),
        total=total,
        level=CardLine(title, _size(title, 400, 84), 446) if title else None,
        parts="   ".join(
            f"{part.instrument.code} {show.score(part.score)}{'' if part.printed else SIGN}" for part in known
        ),
        total_sign=SIGN if total and found and not found.total_printed else "",
        legend=f"{SIGN} {WORD}จากคะแนนที่บันทึกไว้" if found and _any_computed(found) else "",
        colours=palette(show.site.agency.color or SITE_COLOUR),
        full=show.digits(FULL),
    )


def _any_computed(found: Scores) -> bool:
    whole = found.total is None or found.printed
    return not (whole and all(part.printed for part in found.instruments))


def _name(name: str) -> tuple[CardLine, ...]:
    """The agency's name on one line, or on two where it would be too small to read and has a place to break."""
    size = _size(name, _ROOM, _LARGEST)
    spaces = [found.start() for found in re.finditer(" ", name)]
    if size >= _SMALLEST or not spaces:
        return (CardLine(name, size, 216),)
    middle = min(spaces, key=lambda at: abs(at - len(name) // 2))
    lines = (name[:middle], name[middle + 1 :])
    size = min(_size(line, _ROOM, 58) for line in lines)
    return (CardLine(lines[0], size, 180), CardLine(lines[1], size, 180 + round(size * 1.4)))


def _size(text: str, room: int, most: int) -> int:
    """The size at which a text fits into its room; marks above and below take no width of their own."""
    width = sum(_width(letter) for letter in text)
    return min(most, int(room / max(width, 1)))


def _width(letter: str) -> float:
    if unicodedata.category(letter) == "Mn":
        return 0
    return _WIDE if letter in "ฌญฑฒณ" else _NARROW if letter in "เโๅ .-()" else _LETTER

"""The numbers that Word shows before paragraphs of lists: they stand nowhere in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from itasite.fiscal import with_numerals
from itasite.office.signs import UNKNOWN, drawn, is_of_signs
from itasite.office.tree import Element

_THAI = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"  # without ฃ and ฅ, as Word counts
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_BULLET = "•"
_MOST = 4000


@dataclass(slots=True)
class _Level:
    start: int
    form: str
    text: str
    font: str


@dataclass(slots=True)
class _List:
    kind: str  # the id of its abstract list, whose lists count on together
    levels: dict[int, _Level]
    restarts: dict[int, int] = field(default_factory=dict)


class Lists:
    """The lists of a document; `number` counts on with each paragraph, so it is asked once each, in their order."""

    def __init__(self, part: Element | None) -> None:
        kinds: dict[str, dict[int, _Level]] = {}
        for one in part.all("abstractNum") if part else ():
            kinds[one.get("abstractNumId")] = _levels(one)
        self._lists: dict[str, _List] = {}
        for one in part.all("num") if part else ():
            kind = one.value("abstractNumId") or ""
            made = _List(kind, dict(kinds.get(kind, {})))
            for change in one.all("lvlOverride"):
                level = _whole(change.get("ilvl"), 0)
                made.levels.update(_levels(change))
                begin = change.value("startOverride")
                if begin is not None:
                    made.restarts[level] = _whole(begin, 1)
            self._lists[one.get("numId")] = made
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def number(self, list_id: str, level: int) -> str:
        """What stands before the next paragraph of a list at a level (from 0); "" if nothing does."""
        found = self._lists.get(list_id)
        own = found.levels.get(level) if found else None
        if found is None or own is None:
            return ""
        counts = self._counts.setdefault(found.kind, {})
        if level in found.restarts and (list_id, level) not in self._begun:
            counts[level] = found.restarts[level] - 1
        self._begun.add((list_id, level))
        counts[level] = min(counts.get(level, own.start - 1) + 1, _MOST)
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        if own.form == "bullet":
            sign = drawn(own.text, own.font).strip() if is_of_signs(own.font) else own.text.strip()
            return _BULLET if not sign or UNKNOWN in sign else sign
        return _filled(own, found, counts)


def _filled(own: _Level, found: _List, counts: dict[int, int]) -> str:
    def one(place: re.Match[str]) -> str:
        level = int(place[1]) - 1
        there = found.levels.get(level)
        return _written(counts.get(level, there.start if there else 1), there.form if there else "decimal")

    return re.sub(r"%([1-9])", one, own.text).strip()


def _levels(parent: Element) -> dict[int, _Level]:
    levels = {}
    for one in parent.all("lvl"):
        fonts = one.child("rPr", "rFonts")
        levels[_whole(one.get("ilvl"), 0)] = _Level(
            _whole(one.value("start") or "1", 1),
            one.value("numFmt") or "decimal",
            one.value("lvlText") or "",
            (fonts.get("ascii") or fonts.get("hAnsi")) if fonts else "",
        )
    return levels


def _written(number: int, form: str) -> str:
    if form == "none":
        return ""
    if form in ("thaiLetters", "lowerLetter", "upperLetter"):
        letters = _THAI if form == "thaiLetters" else _LATIN
        sign = letters[(number - 1) % len(letters)] * ((number - 1) // len(letters) + 1) if number > 0 else "0"
        return sign.upper() if form == "upperLetter" else sign
    if form in ("lowerRoman", "upperRoman"):
        return _roman(number).upper() if form == "upperRoman" else _roman(number)
    plain = f"{number:02}" if form == "decimalZero" else str(number)
    return with_numerals(plain, "thai") if form == "thaiNumbers" else plain


def _roman(number: int) -> str:
    made = ""
    for value, sign in _ROMAN:
        made += sign * (number // value)
        number %= value
    return made


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else otherwise

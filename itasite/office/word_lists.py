"""The numbers that Word shows before paragraphs of lists: they stand nowhere in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from itasite.office import list_numbers
from itasite.office.signs import UNKNOWN, drawn, is_of_signs
from itasite.office.tree import Element
from itasite.office.word_styles import Styles

_BULLET = "•"
_MOST = 4000


@dataclass(slots=True)
class _Level:
    start: int
    form: str
    text: str
    font: str
    plain: bool = False  # the numbers of upper levels are shown as 1, 2, 3
    restart: int | None = None  # the level, from 1, after which it begins again; 0 for never, None for any upper one


@dataclass(slots=True)
class _List:
    kind: str  # the id of its abstract list, whose lists count on together
    levels: dict[int, _Level]
    restarts: dict[int, int] = field(default_factory=dict)


class Lists:
    """The lists of a document; `number` counts on with each paragraph, so it is asked once each, in their order."""

    def __init__(self, part: Element | None, styles: Styles) -> None:
        kinds: dict[str, dict[int, _Level]] = {}
        named = dict[str, str]()  # the style of lists that stands for a kind
        for one in part.all("abstractNum") if part else ():
            kinds[one.get("abstractNumId")] = _levels(one)
            named[one.get("abstractNumId")] = one.value("numStyleLink") or ""
        real = {one.get("numId"): one.value("abstractNumId") or "" for one in part.all("num")} if part else {}
        for kind, style in named.items():
            if style and not kinds[kind]:
                kinds[kind] = kinds.get(real.get(styles.list_of(style), ""), {})
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
        for deeper in [one for one in counts if one > level and _begins_again(found.levels.get(one), level)]:
            del counts[deeper]
        if own.form == "bullet":
            sign = drawn(own.text, own.font).strip() if is_of_signs(own.font) else own.text.strip()
            return _BULLET if not sign or UNKNOWN in sign else sign
        return _filled(own, found, counts)


def _filled(own: _Level, found: _List, counts: dict[int, int]) -> str:
    def one(place: re.Match[str]) -> str:
        level = int(place[1]) - 1
        there = found.levels.get(level)
        form = "decimal" if there is None or (own.plain and there is not own) else there.form
        return list_numbers.written(counts.get(level, there.start if there else 1), form)

    return re.sub(r"%([1-9])", one, own.text).strip()


def _begins_again(level: _Level | None, after: int) -> bool:
    """Whether a level begins again after a paragraph of an upper one."""
    if level is None or level.restart is None:
        return True
    return level.restart > 0 and after <= level.restart - 1


def _levels(parent: Element) -> dict[int, _Level]:
    levels = {}
    for one in parent.all("lvl"):
        fonts = one.child("rPr", "rFonts")
        restart = one.value("lvlRestart")
        levels[_whole(one.get("ilvl"), 0)] = _Level(
            _whole(one.value("start") or "1", 1),
            _form(one),
            one.value("lvlText") or "",
            (fonts.get("ascii") or fonts.get("hAnsi")) if fonts else "",
            one.on("isLgl"),
            None if restart is None else _whole(restart, 0),
        )
    return levels


def _form(level: Element) -> str:
    """The form of the numbers; a newer one, such as 001, stands beside an older."""
    newer = level.child("AlternateContent", "Choice", "numFmt")
    if newer is not None:
        return newer.get("format") if newer.get("val") == "custom" else newer.get("val")
    return level.value("numFmt") or "decimal"


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else otherwise

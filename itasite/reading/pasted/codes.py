"""Which lines of a pasted text begin an item, and with what code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from itasite import item_codes
from itasite.fiscal import fold_digits
from itasite.reading.pasted.rows import Row

_END = r"(?!\s?(?:[-–—]|ถึง)\s?[Oo][0-9])(?![0-9])(?!\.[0-9])(?=[\s:.)–—|\-]|$|[ก-ฮเ-ไ“(])(?!-[0-9])"
_BEGIN = re.compile(
    r"(?:ข้อ(?:ที่)?\s*)?(?P<code>"
    r"(?:(?:OIT|ITAS?)\s?[-.]?\s?)?[Oo0]\s?[-.]?\s?[0-9]{1,3}"  # O1, o 1, 01, OIT O1
    r"|(?:OIT|ITAS?)\s?[-.]?\s?[0-9]{1,3}"
    r"|O[0-9]{1,3}(?:\.[0-9]{1,3}){1,3}"
    r"|[A-Z]{2,10}\s?[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}"
    rf"){_END}[ :.)–—-]*",
)
_PLAIN = re.compile(r"(?:ข้อ(?:ที่)?\s*)?(?P<code>[0-9]{1,3})(?:(?P<mark>[.)])\s*|\s+|$)(?![0-9])")
_ENOUGH = 3  # items before a list may begin anew
_FAR = 500  # places; no list has so many items, and looking farther takes long where the text is none
_MENTION = re.compile(r"(?:ข้อ|ตาม|กับ|และ|หรือ|ใน|ของ|ถึง|,|รวมทั้ง)\s*$")


Order = tuple[str, tuple[int, ...]]  # of a code, as `item_codes.order` returns it


class Begin(NamedTuple):
    """Where an item begins: place of the row, of its cell, its code, and what stands behind the code in the cell."""

    row: int
    cell: int
    code: str
    rest: str
    again: bool = False  # the item goes on, on the next page


class Begins(NamedTuple):
    """The beginnings of all items. `gaps`: pairs of codes between which codes are missing. `bare`: plain numbers.

    `out_of_order`: lines (from 1) that begin with a code and a title, but were taken for text of the item above.
    """

    begins: tuple[Begin, ...]
    gaps: tuple[tuple[str, str], ...]
    bare: bool
    out_of_order: tuple[tuple[int, str], ...] = ()


def begins(rows: Sequence[Row]) -> Begins:
    """Where the items of a list begin."""
    found = _all(rows, _BEGIN)
    bare = not found
    if bare:
        found = _of_one_mark(_all(rows, _PLAIN), rows)
    letters = Counter(item_codes.letters(begin.code) for begin in found)
    main = max(letters, key=lambda name: (letters[name], name == "O"), default="")
    return _in_order([begin for begin in found if item_codes.letters(begin.code) == main], rows, bare)


def _of_one_mark(found: list[Begin], rows: Sequence[Row]) -> list[Begin]:
    """Those plain numbers that have the same mark behind them as the first: 1. and 2. where 1) and 2) stand below."""
    marks = [_mark(rows[begin.row].cells[begin.cell]) for begin in found]
    return [begin for begin, mark in zip(found, marks, strict=True) if mark == marks[0]]


def _mark(cell: str) -> str:
    begun = _PLAIN.match(fold_digits(cell))
    return (begun["mark"] or "") if begun else ""


def _all(rows: Sequence[Row], pattern: re.Pattern[str]) -> list[Begin]:
    found = []
    for place, row in enumerate(rows):
        for number, cell in enumerate(row.cells):
            begun = pattern.match(fold_digits(cell))
            if begun:
                said = begun["code"]
                code = item_codes.official(said) or (f"O{int(said)}" if said.isdecimal() else item_codes.tidy(said))
                found.append(Begin(place, number, code, cell[begun.end() :].strip()))
                break
            if len(cell) > _ENOUGH * 4:  # text: a code behind it is a mention
                break
    return [begin for begin in found if not begin.code.endswith("0") or not begin.code.startswith("O0")]


def _in_order(found: list[Begin], rows: Sequence[Row], bare: bool) -> Begins:
    """Those that follow each other; a code out of order is a mention in a text whose line broke there."""
    accepted: list[Begin] = []
    gaps: list[tuple[str, str]] = []
    out_of_order: list[tuple[int, str]] = []
    since, orders = 0, [item_codes.order(begin.code) for begin in found]
    for place, begin in enumerate(found):
        last = accepted[-1] if accepted else None
        now, before = orders[place], item_codes.order(last.code) if last else None
        if last is None or before is None:
            if bare and begin.code != "O1":
                continue
            accepted.append(begin)
        elif begin.code == last.code:
            if _is_mention(begin, rows):
                continue
            accepted.append(begin._replace(again=True))
            continue
        elif now > before:
            follows = _follows(last.code, begin.code)
            if not follows and (
                bare or _is_mention(begin, rows) or _between(before, now, orders[place + 1 : place + _FAR])
            ):
                continue
            if not follows:
                gaps.append((last.code, begin.code))
            accepted.append(begin)
        elif begin.code == accepted[0].code and since >= _ENOUGH and not bare and _goes_on(found, place):
            accepted.append(begin)
            since = 0
        else:
            if begin.rest and not bare and not _is_mention(begin, rows):
                out_of_order.append((rows[begin.row].line, begin.code))
            continue
        since += 1
    return Begins(tuple(accepted), tuple(gaps), bare, tuple(out_of_order))


def _between(before: Order, now: Order, later: Sequence[Order]) -> bool:
    """Whether a code that belongs between two others is still to come."""
    return any(before < order < now for order in later)


def _follows(before: str, after: str) -> bool:
    """Whether a code is the next one: O2 after O1, O1.1 after O1, O2 after O1.3, O1.2 after O1.1."""
    _, old = item_codes.order(before)
    _, new = item_codes.order(after)
    if new == (*old, 1):
        return True
    depth = len(new)
    return depth <= len(old) and new[:-1] == old[: depth - 1] and new[-1] == old[depth - 1] + 1


def _goes_on(found: list[Begin], place: int) -> bool:
    """Whether the code at that place is followed by the next one."""
    return place + 1 < len(found) and _follows(found[place].code, found[place + 1].code)


def _is_mention(begin: Begin, rows: Sequence[Row]) -> bool:
    return begin.row > 0 and bool(_MENTION.search(rows[begin.row - 1].cells[-1]))

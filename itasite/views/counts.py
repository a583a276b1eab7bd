"""Items and measures counted by their state, as a bar and as links to where exactly those stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from itasite.facts.checklist import ItemState, checklist
from itasite.facts.components import Ready, readiness, reported
from itasite.facts.criteria_state import criteria_state, is_typed_here
from itasite.facts.measures import latest_progress, own_measures
from itasite.facts.sitemap import CHECKLIST, MEASURES
from itasite.model.record import Status
from itasite.views.bars import hundredths
from itasite.views.filter import READY_WORDS, Filter, filtered, item_traits, measure_traits, page_filter, status_value
from itasite.views.show import Link, Mark, Show, mark, progress_mark, stated_mark
from itasite.views.status_totals import status_totals

_DONE = mark(Status.DONE)
_OPENED = f"{_DONE.word} และเปิดดูหลักฐานได้"  # where some cannot: "done" alone would be read as all that are
# What is said to be done, and cannot be seen to be: drawn and named apart.
_UNCONFIRMED = Mark("done_unconfirmed", f"{_DONE.word} แต่รอยืนยันที่อยู่")
_MISSING = Mark("done_missing", f"{_DONE.word} แต่หลักฐานไม่ครบ")
_UNLISTED = Mark("unlisted", "ยังไม่ทราบว่าเป็นข้อใด")
_ORDER = (_DONE, _UNCONFIRMED, _MISSING, mark(Status.IN_PROGRESS), mark(Status.NOT_STARTED))
_USUAL = (_DONE, mark(Status.IN_PROGRESS), mark(Status.NOT_STARTED))
_VALUES = {_DONE: Ready.READY, _UNCONFIRMED: Ready.UNCONFIRMED, _MISSING: Ready.MISSING}
_NOT_READY = (Ready.UNCONFIRMED, Ready.MISSING, Ready.NONE)


class State(NamedTuple):
    """How many are in a state, which part of all that is (`start` and `width` in hundredths), and where they stand."""

    mark: Mark
    number: str
    href: str
    start: str
    width: str


class Count(NamedTuple):
    """How many of one kind are in which state; `totals` is their sum in words where the agency says one in its own.

    `total` says of a list that is not known whole how much of it is. `notes` are counts across the states.
    """

    title: str
    total: str
    href: str
    states: tuple[State, ...]
    totals: str
    notes: tuple[Link, ...] = ()


def counts(show: Show) -> tuple[Count, ...]:
    """The items of the checklist and the measures of the year, those that there are."""
    return tuple(found for found in (_items(show), _measures(show)) if found)


def _measures(show: Show) -> Count | None:
    year, page = show.year, show.page(MEASURES)
    marks = [progress_mark(latest_progress(year, row.measure)) for row in own_measures(year)]
    if not marks:
        return None
    offered = page_filter(show, measure_traits(show), year.assessed)
    states = _states(show, marks, len(marks), lambda kind: _list(page, offered, marks, kind))
    return Count(
        "มาตรการปรับปรุง", show.digits(f"{len(marks)} รายการ"), page, states, status_totals(show, marks, "รายการ")
    )


def _items(show: Show) -> Count | None:
    found, page = checklist(show.year), show.page(CHECKLIST)
    if not found:
        return None
    stated = [stated_mark(state.entry) for state in found]
    offered = page_filter(show, item_traits(show), show.year.framework)
    marks = [_seen(state) for state in found]
    whole = max(criteria_state(show.year.framework).all_items, len(found))
    split = set(marks) & {_UNCONFIRMED, _MISSING}

    def where(kind: Mark) -> str:
        if kind not in _VALUES or not split:
            return _list(page, offered, stated, kind)
        value = _VALUES[kind]
        same = [state for state in found if state.status is Status.DONE and value in readiness(state)]
        if len(same) != marks.count(kind):
            return ""  # the filter would show others too
        return filtered(page, offered, status=status_value(_DONE), evidence=value) if len(same) < len(found) else page

    return Count(
        CHECKLIST.title,
        show.digits(items_known(show)),
        page,
        _states(show, marks, whole, where),
        status_totals(show, stated, "ข้อ", whole=is_whole(show)),
        _notes(show, found, offered, page, {kind: marks.count(kind) for kind in split}),
    )


def is_whole(show: Show) -> bool:
    """Whether the items that are known are all there are, as far as anybody knows."""
    return not criteria_state(show.year.framework).lacks_items


def items_known(show: Show) -> str:
    """How many items there are; of a list that is not known whole, how many of them are known."""
    framework, state = show.year.framework, criteria_state(show.year.framework)
    if state.lacks_items:
        return f"ทราบแล้ว {state.items} จาก {state.all_items} ข้อ"
    typed = is_typed_here(framework) and framework.items_count is None
    return f"{'พิมพ์แล้ว ' if typed else ''}{state.items} ข้อ"


def not_ready(show: Show) -> str:
    """How many items cannot be seen to be complete, and why, to stand behind their statuses.

    "" where all can, and where nothing was reported: there is nothing that promised more.
    """
    states = checklist(show.year)
    found = [readiness(state) for state in states] if reported(states) else []
    counted = ((value, sum(value in ready for ready in found)) for value in _NOT_READY)
    said = " ".join(f"{READY_WORDS[value]} {number} ข้อ" for value, number in counted if number)
    return show.digits(f" ({said})") if said else ""


def _seen(state: ItemState) -> Mark:
    """The state of an item as it can be seen: what is said to be done counts so where its evidence can be opened."""
    if state.status is not Status.DONE:
        return stated_mark(state.entry)
    ready = readiness(state)
    return _DONE if Ready.READY in ready else _UNCONFIRMED if _only_unconfirmed(ready) else _MISSING


def _only_unconfirmed(ready: Sequence[Ready]) -> bool:
    return Ready.UNCONFIRMED in ready and Ready.MISSING not in ready


def _notes(
    show: Show, found: Sequence[ItemState], offered: Filter | None, page: str, told: dict[Mark, int]
) -> tuple[Link, ...]:
    """How many items have what is not as it should be, whatever their status; not what the states say already."""
    notes: list[Link] = []
    if not reported(found):
        return ()
    for value, mark_of in ((Ready.UNCONFIRMED, _UNCONFIRMED), (Ready.MISSING, _MISSING), (Ready.NONE, None)):
        number = sum(value in readiness(state) for state in found)
        if number in (0, told.get(mark_of, 0) if mark_of else 0):
            continue
        href = page if number == len(found) else filtered(page, offered, evidence=value)
        notes.append(Link(show.digits(f"{READY_WORDS[value]} {number} ข้อ"), href))
    return tuple(notes)


def _states(show: Show, marks: Sequence[Mark], whole: int, where: Callable[[Mark], str]) -> tuple[State, ...]:
    """The three usual states, none where nothing was ever reported, and others where there are any.

    `whole` is how many there are, of which `marks` may not know some. `where` is the page that lists a state.
    """
    others = sorted({*marks}.difference(_ORDER), key=lambda found: (found.name == Status.OTHER, found.word))
    reported = any(found in _ORDER for found in marks)
    split = not {*marks}.isdisjoint((_UNCONFIRMED, _MISSING))
    usual = [kind for kind in _USUAL if reported and not (split and kind == _DONE)]
    kinds = [kind for kind in _ORDER if kind in marks or kind in usual]
    numbers = {kind: marks.count(kind) for kind in (*kinds, *others)}
    if whole > len(marks):
        numbers[_UNLISTED] = whole - len(marks)
    states, start = [], Decimal(0)
    for kind, number in numbers.items():
        width = Decimal(100) * number / whole
        href = where(kind) if number and kind != _UNLISTED else ""
        shown = Mark(kind.name, _OPENED) if split and kind == _DONE else kind
        states.append(State(shown, show.digits(number), href, hundredths(start), hundredths(width)))
        start += width
    return tuple(states)


def _list(page: str, offered: Filter | None, marks: Sequence[Mark], kind: Mark) -> str:
    """Where exactly those of a status stand: the whole page, the filtered one, or nowhere."""
    everything = marks.count(kind) == len(marks)
    return page if everything or not page else filtered(page, offered, status=status_value(kind))

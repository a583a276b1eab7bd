"""Items through the years: codes change, the topic stays. What is new, gone, moved, renamed. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from itasite.facts.sitemap import CHECKLIST
from itasite.model.framework import Framework, Item
from itasite.model.site import Site, Year


class ChangeKind(StrEnum):
    """What became of an item from one year to another."""

    SAME = "same"
    RENUMBERED = "renumbered"
    RENAMED = "renamed"
    MOVED = "renumbered and renamed"
    MERGED = "merged"
    SPLIT = "split off"
    NEW = "new"
    GONE = "gone"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ItemChange:
    """An item of the old year, of the new year, or of both."""

    kind: ChangeKind
    old: Item | None
    new: Item | None


def diff(old: Framework, new: Framework) -> tuple[ItemChange, ...]:
    """Every item of both years once: those of the new year in its order, then those that are gone.

    Where not all items of a year are known, what is not found there is unknown, neither new nor gone.
    """
    found = [_change(old, item) for item in new.items]
    return (*found, *(_gone(new, item) for item in old.items if not _same_subject(new, item)))


def history(site: Site, framework: Framework, item: Item) -> tuple[tuple[Year, Item], ...]:
    """The items of other years of the site that the same subject is, or was taken in by; the latest year first."""
    found = []
    for year in site.years:
        if year.framework is framework or not CHECKLIST.is_in(year):
            continue
        other = _same_subject(year.framework, item) or _taker(year.framework, item.topic)
        if other:
            found.append((year, other))
    return tuple(found)


def predecessor(old: Framework, item: Item) -> Item | None:
    """What an item of a later year was before: the item on its topic, of its title, or that took its topic in."""
    by_title = (other for other in old.items if _plain(other) == _plain(item))
    return _same_subject(old, item) or next(by_title, None) or _taker(old, item.topic)


def _same_subject(framework: Framework, item: Item) -> Item | None:
    """The item of another year on the same topic; of the same title where an agency's own item names no topic."""
    if item.topic and (found := framework.topic(item.topic)):
        return found
    by_title = (other for other in framework.items if _plain(other) == _plain(item))
    return next((other for other in by_title if not (other.topic and item.topic)), None)


def _plain(item: Item) -> str:
    """A title without its spaces: they come and go."""
    return "".join(item.title.split())


def _change(old: Framework, item: Item) -> ItemChange:
    before = _same_subject(old, item)
    if before is None:
        taker = _taker(old, item.topic)
        return ItemChange(
            ChangeKind.SPLIT if taker else ChangeKind.NEW if old.complete else ChangeKind.UNKNOWN, taker, item
        )
    same_title = _plain(before) == _plain(item)
    if before.code == item.code:
        return ItemChange(ChangeKind.SAME if same_title else ChangeKind.RENAMED, before, item)
    return ItemChange(ChangeKind.RENUMBERED if same_title else ChangeKind.MOVED, before, item)


def _gone(new: Framework, item: Item) -> ItemChange:
    taker = _taker(new, item.topic)
    return ItemChange(
        ChangeKind.MERGED if taker else ChangeKind.GONE if new.complete else ChangeKind.UNKNOWN, item, taker
    )


def _taker(framework: Framework, topic: str | None) -> Item | None:
    """The item that also covers this subject, beside its own."""
    return next((item for item in framework.items if topic and topic in item.includes), None)

"""The page on which two versions are compared by meaning, as `itasite changes` does it; it can be printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from itasite.editor.answers import Answer, Asked
from itasite.editor.desk import Desk
from itasite.editor.differences import between, name_of
from itasite.editor.history_place import Root, root_of, version_called
from itasite.editor.pages import href
from itasite.editor.shell import Entry, shown
from itasite.fiscal import format_date
from itasite.versions.history import versions_of
from itasite.versions.version import NotSaved, Version
from itasite.words.history import CHOOSE_TWO
from itasite.words.past_versions import NOW, ON_DAY

_NOW = "now"
_MOST = 300  # versions in a list; older ones are found by their page


class Option(NamedTuple):
    """An entry of a list to choose from."""

    value: str
    label: str
    chosen: bool


class Chooser(NamedTuple):
    """A list to choose a version from: as it lies there, the end of a day, or one version."""

    name: str
    label: str
    now: Option
    days: tuple[Option, ...]
    versions: tuple[Option, ...]


def show(desk: Desk, asked: Asked) -> Answer:
    """The lists, and what differs between what was chosen in them."""
    now = desk.work.now()
    root = root_of(desk, now)
    page = versions_of(root.folder, count=_MOST)
    known = () if isinstance(page, NotSaved) else page.versions
    old, new = asked.first("old") or (known[0].id if known else _NOW), asked.first("new") or _NOW
    told, found = page.told if isinstance(page, NotSaved) else "", None
    if asked.first("old") and not told:
        sides = [_chosen(root, name) for name in (old, new)]
        differences = CHOOSE_TWO if "" in sides else between(now, *(one or None for one in sides))  # type: ignore[arg-type]
        told, found = (differences, None) if isinstance(differences, str) else ("", differences)
    return shown(
        desk,
        asked,
        "เทียบสองรุ่น",
        "editor/history_compare",
        now=now,
        section="history",
        above=(Entry("ประวัติ", href("history")),),
        lists=(_list("old", "ก่อน", known, old), _list("new", "หลัง", known, new)),
        told=told,
        found=found,
    )


def _chosen(root: Root, name: str) -> Version | str | None:
    """The version that a list gave; None is what lies there now, "" nothing that there is."""
    return None if name == _NOW else version_called(root, name) or ""


def _list(name: str, label: str, versions: Iterable[Version], chosen: str) -> Chooser:
    versions = tuple(versions)
    options = tuple(Option(one.id, name_of(one), one.id == chosen) for one in versions)
    return Chooser(name, label, Option(_NOW, NOW, chosen == _NOW), tuple(_days(versions)), options)


def _days(versions: Iterable[Version]) -> Iterator[Option]:
    """The last version of each day."""
    seen = set()
    for one in versions:
        if one.when.date() not in seen:
            seen.add(one.when.date())
            yield Option(one.id, ON_DAY.format(day=format_date(one.when.date())).rstrip(":"), chosen=False)

"""What of two versions could not be compared, in words for who knows no files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from itasite.changes.model import Compared, Version
from itasite.editor.found import FoundAt, found
from itasite.editor.work import Checked
from itasite.model.site import Site
from itasite.problem import Severity
from itasite.words.changes import BOTH, HIDDEN, NO_FOLDER, YEAR

_PARTS = {"measures.yml": "มาตรการ", "oit.yml": "รายการ OIT"}
_WHOLE = (HIDDEN, NO_FOLDER)  # of a part or of all: no error at a place


def unread_lines(old: Version, new: Version, differences: Compared) -> tuple[str, ...]:
    """A line for each record, page or file with errors, and for parts that are hidden; what both have stands once.

    A file that is the same in both has no differences, read or not: nothing is told of it.
    """
    same = _same(old.site, new.site) if old.site and new.site else frozenset[str]()
    told = dict[str, list[str]]()
    for version in (old, new):
        for line in dict.fromkeys((*_errors(version, same), *_wholes(version, differences, same))):
            told.setdefault(line, []).append(version.name)
    return tuple(f"{names[0] if len(names) == 1 else BOTH}: {line}" for line, names in told.items())


def _same(old: Site, new: Site) -> frozenset[str]:
    names = old.texts.keys() & new.texts.keys()
    return frozenset(name for name in names if old.texts[name].text == new.texts[name].text)


def _errors(version: Version, same: frozenset[str]) -> Iterator[str]:
    errors = (one for one in version.problems if one.severity is Severity.ERROR and one.at.file not in same)
    records, others = found(Checked(Path(), version.site, tuple(errors)))
    for at in (*records, *others):
        yield from _lines(at)


def _lines(at: FoundAt) -> Iterator[str]:
    for line in at.lines:
        label = f" ช่อง “{line.label}”" if line.label and line.label not in at.title else ""
        yield f"{at.title}{label} {line.message}"


def _wholes(version: Version, differences: Compared, same: frozenset[str]) -> Iterator[str]:
    for one in differences.unread:
        if one.version == version.name and one.why in _WHOLE and one.place not in same:
            year, _, part = one.place.partition("/")
            yield f"{YEAR.format(year=year)} {_PARTS.get(part, '')}: {one.why}" if year.isdecimal() else one.why

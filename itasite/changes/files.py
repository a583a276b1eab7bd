"""The files that are published as they are: added, removed, renamed, or with other bytes under the same name."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from itasite.changes.model import Change, FileMark, Kind, Version
from itasite.model.site import Site
from itasite.words.changes import FILE, FILES

_KILO = 1024
_CHUNK = 1 << 20


def file_changes(old: Version, new: Version) -> Iterator[Change]:
    """All differences of the published files, told by their bytes; renamed ones by the same bytes elsewhere."""
    if old.site is None or new.site is None:
        return
    before, after = _files(old.site, old, new), _files(new.site, new, old)
    gone = [name for name in before if name not in after]
    come = [name for name in after if name not in before]
    for name in come:
        former = next((each for each in gone if before[each] == after[name] and after[name].mark), None)
        if former:
            gone.remove(former)
            yield Change(Kind.RENAMED, name, (), FILES, noun=FILE, old=former, new=name)
        else:
            yield Change(Kind.ADDED, name, (), FILES, noun=FILE, new=_said(name, after[name].size))
    for name in gone:
        yield Change(Kind.REMOVED, name, (), FILES, noun=FILE, old=_said(name, before[name].size))
    for name, mark in after.items():
        if name in before and before[name] != mark:
            one, other = _size(before[name].size), _size(mark.size)
            yield Change(Kind.REPLACED, name, (), FILES, where=(name,), noun=FILE, old=one, new=other)


def mark_of(path: Path, size: int) -> str:
    """What git calls the bytes of a file (the name of its blob); "" if it cannot be read."""
    found = hashlib.sha1(f"blob {size}\0".encode(), usedforsecurity=False)
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                found.update(chunk)
    except OSError:
        return ""
    return found.hexdigest()


def _files(site: Site, version: Version, other: Version) -> Mapping[str, FileMark]:
    """The published files of a version. Two versions of one folder are told apart by sizes and times alone.

    For then the bytes of the older one are gone.
    """
    names = site.listing.unchanged
    if version.files is not None:
        return {name: version.files[name] for name in names if name in version.files}
    states = site.listing.states
    if other.files is None and other.site and other.site.root == site.root:
        return {name: FileMark(states[name].size, str(states[name].time)) for name in names if name in states}
    return {
        name: FileMark(states[name].size, mark_of(site.root / name, states[name].size))
        for name in names
        if name in states
    }


def _said(name: str, size: int) -> str:
    return f"{name} ({_size(size)})"


def _size(size: int) -> str:
    """A size in round numbers, as people read it."""
    if size < _KILO:
        return f"{size} ไบต์"
    return f"{size / _KILO:,.0f} KB" if size < _KILO * _KILO else f"{size / _KILO / _KILO:,.1f} MB"

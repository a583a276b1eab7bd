"""Three versions of a tree brought together, file by file."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dulwich.index import validate_path, validate_path_element_hfs, validate_path_element_ntfs
from dulwich.object_store import iter_tree_contents
from dulwich.objects import Blob, ObjectID
from dulwich.repo import Repo

from itasite.versions.checkin import Refused
from itasite.versions.choice import Choice, Chosen, Merge, Place, Side
from itasite.versions.passages import joined_lines
from itasite.versions.trees import tree_at
from itasite.versions.version import Fault

Entry = tuple[int, ObjectID]
Files = dict[bytes, Entry]
_NOT_ON_WINDOWS = re.compile(rb'(?i)[<>:"|?*\\\x00-\x1f]|[. ](/|$)|(^|/)(con|prn|aux|nul|com\d|lpt\d)(\.|/|$)')
RECORDS = (".yml", ".yaml")


class Three(NamedTuple):
    """The same path in the base and on both sides; None: no such file."""

    base: Entry | None
    mine: Entry | None
    theirs: Entry | None


def files_of(repo: Repo, commit: ObjectID) -> Files:
    """Every file of a version, by path."""
    entries = iter_tree_contents(repo.object_store, tree_at(repo, commit).id)
    return {entry.path: (entry.mode, entry.sha) for entry in entries}


class Joiner:
    """Decides for each path; new texts are written as blobs, what a person has to decide is gathered in `choices`."""

    def __init__(self, repo: Repo, merge: Merge, chosen: Chosen) -> None:
        self._repo, self._merge, self._chosen = repo, merge, chosen
        self.choices: list[Choice] = []
        self.made: dict[bytes, str] = {}  # texts that neither side had

    def joined(self, bases: Sequence[Files], mine: Files, theirs: Files) -> Files:
        """The files of both. Raises Refused where a path of theirs cannot be laid down on every system."""
        found: Files = dict(mine)
        for path in sorted({*mine, *theirs}.union(*bases)):
            entry = self._entry(path, [base.get(path) for base in bases], mine.get(path), theirs.get(path))
            if entry is None:
                found.pop(path, None)
            else:
                found[path] = entry
        _check(found, mine)
        return found

    def _entry(
        self, path: bytes, bases: Sequence[Entry | None], mine: Entry | None, theirs: Entry | None
    ) -> Entry | None:
        if mine == theirs:
            return mine
        # two machines that were joined crosswise have several bases: these decide only where they agree
        base = bases[0] if len(set(bases)) == 1 else None
        if len(set(bases)) == 1 and mine == base:
            return theirs
        if len(set(bases)) == 1 and theirs == base:
            return mine
        return self._both(path, Three(base, mine, theirs))

    def _both(self, path: bytes, three: Three) -> Entry | None:
        name = path.decode("utf-8", "replace")
        base, mine, theirs = (self._text(entry) for entry in three)
        if three.mine is not None and three.theirs is not None and three.mine[1] == three.theirs[1]:
            return _mode(three), three.mine[1]
        if base is None or mine is None or theirs is None or three.mine is None or three.theirs is None:
            return self._whole(name, three)
        chosen: dict[Place, Side] = {place: side for (file, place), side in self._chosen.items() if file == name}
        if () in chosen:
            return self._whole(name, three)
        merge = self._merge if name.lower().endswith(RECORDS) else joined_lines
        answer = merge(name, base, mine, theirs, chosen)
        if not isinstance(answer, str):
            self.choices.extend(answer)
            return three.mine
        return self._new(path, three.mine, three.theirs, _mode(three), answer)

    def _new(self, path: bytes, mine: Entry, theirs: Entry, mode: int, text: str) -> Entry:
        blob = Blob.from_string(text.encode("utf-8"))
        self._repo.object_store.add_object(blob)
        if blob.id not in (mine[1], theirs[1]):
            self.made[path] = text
        return mode, blob.id

    def _whole(self, name: str, three: Three) -> Entry | None:
        side = self._chosen.get((name, ()))
        if side is None:
            self.choices.append(Choice(name, (), *(self._shown(entry) for entry in three)))
        return three.theirs if side is Side.THEIRS else three.mine

    def _data(self, entry: Entry | None) -> bytes | None:
        found = self._repo[entry[1]] if entry is not None and stat.S_ISREG(entry[0]) else None
        return found.data if isinstance(found, Blob) else None

    def _text(self, entry: Entry | None) -> str | None:
        data = self._data(entry)
        if data is None or b"\0" in data:
            return None
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return None

    def _shown(self, entry: Entry | None) -> str | bytes | None:
        text = self._text(entry)
        return self._data(entry) if text is None else text


def _mode(three: Three) -> int:
    """Executable or not, as the side has it that changed it."""
    base, mine, theirs = (None if entry is None else entry[0] for entry in three)
    return (theirs if mine == base else mine) or stat.S_IFREG | 0o644


def _check(found: Mapping[bytes, Entry], mine: Mapping[bytes, Entry]) -> None:
    """That what is new can be laid down: no link, no other repository, no name that a system takes for another."""
    folders = {folder for path in found for folder in _folders(path)}
    names: dict[str, bytes] = {}
    for path, (mode, _) in found.items():
        other = names.setdefault(path.decode("utf-8", "replace").casefold(), path)
        new = path not in mine or other not in mine
        if path in folders or (other != path and new):
            raise Refused(Fault.CLASH, path.decode("utf-8", "replace"))
        if found[path] != mine.get(path) and not (stat.S_ISREG(mode) and _sound_name(path)):
            raise Refused(Fault.MAINTAINER_JOINS, path.decode("utf-8", "replace"))


def _sound_name(path: bytes) -> bool:
    """No name of git's own in any spelling, and on Windows none that it cannot have."""
    if os.name == "nt" and _NOT_ON_WINDOWS.search(path):
        return False
    return validate_path(path, validate_path_element_ntfs) and validate_path(path, validate_path_element_hfs)


def _folders(path: bytes) -> Iterator[bytes]:
    while b"/" in path:
        path = path.rpartition(b"/")[0]
        yield path

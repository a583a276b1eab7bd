"""Lays a joined version down in the work tree, over nothing that is not a version yet."""

from __future__ import annotations

from pathlib import Path

from dulwich.index import ConflictedIndexEntry, Index
from dulwich.objects import Blob, ObjectID
from dulwich.repo import Repo

from itasite.output.file import write_whole
from itasite.output.lock import hold_folder
from itasite.versions.checkin import Change, Checkin, Refused, digest_of, needs_a_program
from itasite.versions.reading import laid_down
from itasite.versions.threeway import Entry, Files
from itasite.versions.trees import tree_at
from itasite.versions.version import Fault

_LOOKS = 15  # three seconds: somebody waits for the page


class Laying:
    """The way from the files of one version to those of another."""

    def __init__(self, repo: Repo, tree: ObjectID, mine: Files, files: Files) -> None:
        self._repo, self._tree, self._mine, self._files = repo, tree, mine, files
        self._top = Path(repo.path)
        self._paths = sorted(path for path in {*mine, *files} if mine.get(path) != files.get(path))

    def check(self, index: Index) -> None:
        """Refuse where a file has changes that are in no version, or where git has other ones staged."""
        checkin = Checkin(self._repo, self._top, tree_at(self._repo, self._tree), index)
        attributes = self._repo.get_gitattributes(self._tree)
        for path in self._paths:
            name = path.decode("utf-8")
            checkin.place(name)
            if path in self._files and needs_a_program(attributes.match_path(path)):
                raise Refused(Fault.MAINTAINER_JOINS, name)
            known = (self._mine.get(path), self._files.get(path))
            if not _is_one(self._staged(index, path), known) or not self._is_here(checkin, path, known):
                raise Refused(Fault.DIRTY, name)

    def written(self) -> list[Change]:
        """Write what is other, each file whole; gives what the index has to say of them."""
        changes = []
        for path in self._paths:
            place = self._top / path.decode("utf-8")
            entry = self._files.get(path)
            if entry is None:
                place.unlink(missing_ok=True)
                self._tidied(place.parent)
                changes.append(Change(path, None, None))
                continue
            content = laid_down(self._repo, path, entry[1], self._tree)
            place.parent.mkdir(parents=True, exist_ok=True)
            with hold_folder(place.parent, lambda: None, _LOOKS):
                if not place.is_file() or place.read_bytes() != content:
                    write_whole(place, content)
                if entry[0] & 0o100:
                    place.chmod(place.stat().st_mode | 0o111)
            changes.append(Change(path, entry[0], entry[1], digest_of(content)))
        return changes

    def _tidied(self, folder: Path) -> None:
        """Folders that became empty go, as git does it."""
        while folder != self._top:
            try:
                folder.rmdir()
            except OSError:
                return
            folder = folder.parent

    def _staged(self, index: Index, path: bytes) -> Entry | None:
        if path not in index:
            return None
        entry = index[path]
        if isinstance(entry, ConflictedIndexEntry):
            raise Refused(Fault.BUSY, path.decode("utf-8"))
        return entry.mode, entry.sha

    def _is_here(self, checkin: Checkin, path: bytes, known: tuple[Entry | None, Entry | None]) -> bool:
        place = self._top / path.decode("utf-8")
        if not place.exists():
            return None in known
        if not place.is_file():
            return False
        content = place.read_bytes()
        blob: Blob = checkin.blob(path, path.decode("utf-8"), content)
        return any(entry is not None and entry[1] == blob.id for entry in known)


def _is_one(entry: Entry | None, known: tuple[Entry | None, Entry | None]) -> bool:
    return entry in known

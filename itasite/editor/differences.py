"""Two versions of the content compared, as a page shows it: the sentences of `itasite changes`, with marks in them."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from itasite.changes.as_text import summary
from itasite.changes.between import compared
from itasite.changes.lines import groups
from itasite.changes.model import Change, Compared, FileMark, Piece, Version
from itasite.editor.history_unread import unread_lines
from itasite.editor.history_words import first_line, moment
from itasite.editor.work import Checked
from itasite.reading.load import load
from itasite.versions.past import NoVersionError, content_at
from itasite.versions.version import Version as Kept
from itasite.words.changes import SAME
from itasite.words.past_versions import NO_VERSION, NOW

_OPEN = {"old": "\ue000", "new": "\ue001"}  # marks within a sentence; the author's own signs of that kind are dropped
_CLOSE = "\ue002"
_MARKED = re.compile(f"([{''.join(_OPEN.values())}])(.*?){_CLOSE}", re.DOTALL)
_STRIPPED = re.compile(f"[{''.join(_OPEN.values())}{_CLOSE}]")


class Group(NamedTuple):
    """What differs in one thing: sentences, each in pieces."""

    heading: str
    lines: tuple[tuple[Piece, ...], ...]


class Differences(NamedTuple):
    """What a page shows of two versions. `unread` is what could not be compared, in lines."""

    old: str
    new: str
    summary: str
    groups: tuple[Group, ...]
    unread: tuple[str, ...]
    found: Compared

    @property
    def none(self) -> bool:
        """Whether nothing differs by meaning."""
        return self.summary == SAME


def between(now: Checked, old: Kept | None, new: Kept | None) -> Differences | str:
    """What differs between two versions; None is what lies there now. A text says why they cannot be compared."""
    with tempfile.TemporaryDirectory(prefix="itasite-") as place:
        try:
            before, after = _side(now, old, Path(place, "0")), _side(now, new, Path(place, "1"))
        except NoVersionError as error:
            return NO_VERSION[error.reason].format(name=name_of(old or new))
        found = compared(before, after)
        return Differences(
            found.old,
            found.new,
            summary(found),
            in_groups(found.changes),
            unread_lines(before, after, found),
            found,
        )


def in_groups(changes: Iterable[Change]) -> tuple[Group, ...]:
    """Differences as sentences, by what they are about."""
    return tuple(Group(group.heading, tuple(map(_pieces, group.lines))) for group in groups(changes, _mark, _plain))


def name_of(version: Kept | None) -> str:
    """A version as lists and headings call it."""
    return NOW if version is None else f"{moment(version)} “{first_line(version)}” {version.author.name}"


def _side(now: Checked, version: Kept | None, into: Path) -> Version:
    if version is None:
        loaded = load(now.content)
        return Version(NOW, loaded.site, loaded.problems)
    into.mkdir()
    past = content_at(now.content, version.id, into)
    loaded = load(past.folder)
    files = {path: FileMark(file.size, file.blob) for path, file in past.files.items()}
    return Version(name_of(version), loaded.site, loaded.problems, files)


def _plain(text: str) -> str:
    return _STRIPPED.sub("", text)


def _mark(piece: Piece) -> str:
    text = _plain(piece.text)
    return text if piece.kind == "same" else f"{_OPEN[piece.kind]}{text}{_CLOSE}"


def _pieces(line: str) -> tuple[Piece, ...]:
    return tuple(_split(line))


def _split(line: str) -> Iterator[Piece]:
    at = 0
    for found in _MARKED.finditer(line):
        if found.start() > at:
            yield Piece("same", line[at : found.start()])
        yield Piece("old" if found[1] == _OPEN["old"] else "new", found[2])
        at = found.end()
    if at < len(line):
        yield Piece("same", line[at:])

"""A form that was sent, into its file: what was changed in the form, over whatever the file has become meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from itasite.edit.apply import edited, plain_of
from itasite.edit.change import Change, Drop, Plain
from itasite.edit.difference import difference
from itasite.edit.file import Opened, opened_in, save
from itasite.edit.merge import Conflict, merged
from itasite.edit.plain import value_at
from itasite.edit.retried import GaveUp, retried
from itasite.editor.places import Place
from itasite.editor.seen import as_seen


@dataclass(frozen=True, slots=True)
class Saved:
    """How it went. `text` is what the file has now, "" where nothing had to be written; `raw` are its bytes then.

    `conflicts`: the same was changed here and in the file, whose record is `theirs`; `joined` has all else of both.
    `trouble` says why nothing could be written. In both cases nothing was written.
    """

    before: str = ""
    text: str = ""
    conflicts: tuple[Conflict, ...] = ()
    joined: Plain = ""
    theirs: Plain = ""
    trouble: str = ""
    raw: bytes | None = None

    @property
    def wrote(self) -> bool:
        """Whether the file was written."""
        return self.text != self.before


def save_record(content: Path, place: Place, base: Plain, mine: Plain, others: str = "") -> Saved:
    """Write what `mine` has changed of `base`, which the form was made from.

    What others changed of the same record meanwhile stays; {} takes the record out. `others` as in `seen.as_seen`.
    """
    return written(lambda: _once(content, place, base, mine, others))


def change_file(content: Path, file: str, changes: Callable[[Plain], Iterable[Change]]) -> Saved:
    """Make the changes that are wanted of the file as it is now."""

    def once() -> Saved:
        now = opened_in(content, file)
        return _saved(content / file, now, edited(now.text, tuple(changes(plain_of(now.text, file))), file))

    return written(once)


def written(once: Callable[[], Saved]) -> Saved:
    """What one try gives, tried again while another program writes or has the file open; why it could not be done."""
    try:
        return retried(once)
    except GaveUp as why:
        return Saved(trouble=str(why))


def _once(content: Path, place: Place, base: Plain, mine: Plain, others: str) -> Saved:
    file, now = content / place.file, opened_in(content, place.file)
    place = as_seen(place, now.text, base, others)
    whole = place.whole(now.text)
    theirs = place.record(whole) or {}
    found = merged(base, mine, theirs)
    if found.conflicts:
        return Saved(conflicts=found.conflicts, joined=found.value, theirs=theirs)
    return _saved(file, now, place.edited(now.text, tuple(_changes(place, whole, found.value))))


def _saved(file: Path, now: Opened, text: str) -> Saved:
    return Saved() if text == now.text else wrote(now, save(file, now, text))


def wrote(before: Opened, after: Opened) -> Saved:
    """What is to be said of a file that was written."""
    return Saved(before.text, after.text, raw=after.raw)


def _changes(place: Place, whole: Plain, record: Plain) -> Iterator[Change]:
    """What makes the record of the file what it is to be."""
    path, old = place.locate(whole), place.record(whole)
    if old is None or path is None:
        if record:
            yield place.put(whole, record)
    elif record or not path:
        for change in difference(old, record):
            yield change._replace(path=(*path, *change.path))
    else:
        holder = value_at(whole, path[:-1])
        alone = len(path) > 1 and holder is not None and len(holder) == 1
        yield Drop(path[:-1] if alone else path)

"""A form that was sent, into its file: what was changed in the form, over whatever the file has become meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from itasite.edit.change import Change, Drop, Plain
from itasite.edit.difference import difference
from itasite.edit.file import ChangedMeanwhile, opened, save
from itasite.edit.merge import Conflict, merged
from itasite.edit.plain import value_at
from itasite.edit.refused import CannotEdit
from itasite.editor.places import Place
from itasite.output.system_error import explain

_CHANGED_AGAIN = "ไฟล์นี้มีโปรแกรมอื่นแก้อยู่ตลอดเวลา รอสักครู่แล้วกดบันทึกอีกครั้ง"
_TRIES = 3  # another program writes between our reading and our writing


@dataclass(frozen=True, slots=True)
class Saved:
    """How it went. `text` is what the file has now, "" where nothing had to be written.

    `conflicts`: the same was changed here and in the file, whose record is `theirs`; `joined` has all else of both.
    `trouble` says why nothing could be written. In both cases nothing was written.
    """

    before: str = ""
    text: str = ""
    conflicts: tuple[Conflict, ...] = ()
    joined: Plain = ""
    theirs: Plain = ""
    trouble: str = ""

    @property
    def wrote(self) -> bool:
        """Whether the file was written."""
        return self.text != self.before


def save_record(content: Path, place: Place, base: Plain, mine: Plain) -> Saved:
    """Write what `mine` has changed of `base`, which the form was made from.

    What others changed of the same record meanwhile stays; {} takes the record out.
    """
    for _ in range(_TRIES):
        try:
            return _once(content / place.file, place, base, mine)
        except ChangedMeanwhile:
            continue
        except CannotEdit as refusal:
            return Saved(trouble=refusal.message)
        except OSError as error:
            return Saved(trouble=f"เขียนไฟล์ไม่ได้: {explain(error)}")
    return Saved(trouble=_CHANGED_AGAIN)


def _once(file: Path, place: Place, base: Plain, mine: Plain) -> Saved:
    now = opened(file, place.file)
    whole = place.whole(now.text)
    theirs = place.record(whole) or {}
    found = merged(base, mine, theirs)
    if found.conflicts:
        return Saved(conflicts=found.conflicts, joined=found.value, theirs=theirs)
    text = place.edited(now.text, tuple(_changes(place, whole, found.value)))
    if text == now.text:
        return Saved()
    return Saved(now.text, save(file, now, text).text)


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

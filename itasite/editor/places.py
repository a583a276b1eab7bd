"""The records that have a page of their own: in which file and where in it each stands, its form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from itasite import item_codes
from itasite.edit.apply import edited, plain_of
from itasite.edit.change import Change, Insert, Path, Plain, Put
from itasite.edit.plain import value_at
from itasite.forms.keys import written_key
from itasite.forms.model import Form
from itasite.model.record import Record
from itasite.text.source import Mapping

Locate = Callable[[Plain], Path | None]
NEW = "~new"  # the step of an address that means a record which is not there yet; no id begins so


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a page that is a record: its head, or the options of a block.

    `read` and `write` find it in the text of the page; `tree` is what it was when the content was checked, in `lines`
    of the file, so that findings can stand beside it.
    """

    read: Callable[[str], Plain]
    write: Callable[[str, Sequence[Change]], str]
    tree: Mapping
    lines: range


class Numbered(NamedTuple):
    """Where a record stands that has no name: `at`, from 0, among the `entries` of a text of the file.

    `place_at` is the place of the one at another number.
    """

    at: int
    entries: Callable[[str], Sequence[Plain]]
    place_at: Callable[[int], Place]


@dataclass(frozen=True, slots=True)
class Place:
    """A record with a page. `file` is named from the content folder, `preview` is the page of the site that shows it.

    `locate` finds it in the plain data of the file: None for an entry of a list that is not there; such a one comes
    into the list that `holder` finds. `beginning` is what the form of a new record has at first. `piece`: of a record
    that stands in a page. `numbered`: of a record that is called by its number.
    """

    title: str
    file: str
    form: Form
    locate: Locate
    preview: str = ""
    holder: Callable[[Plain], Path] | None = None
    beginning: Plain = ""
    piece: Piece | None = None
    numbered: Numbered | None = None

    def whole(self, text: str) -> Plain:
        """What the text of the file says, as plain data. Raises CannotEdit."""
        return self.piece.read(text) if self.piece else plain_of(text, self.file)

    def edited(self, text: str, changes: Sequence[Change]) -> str:
        """The text of the file with changes of that. Raises CannotEdit."""
        return self.piece.write(text, changes) if self.piece else edited(text, changes, self.file)

    def record(self, whole: Plain) -> Plain | None:
        """The record as the file has it; None where there is none yet."""
        path = self.locate(whole)
        found = None if path is None else value_at(whole, path)
        return None if found in (None, "") else found

    def put(self, whole: Plain, record: Plain) -> Change:
        """The change that puts a record where there is none."""
        path = self.locate(whole)
        if path is not None:
            return Put(path, record)
        assert self.holder is not None, "an entry of a list says which list"
        into = self.holder(whole)
        there = value_at(whole, into)
        return Insert(into, len(there) if isinstance(there, list) else 0, record)


def root(_: Plain) -> Path:
    """The place of a record that is its file."""
    return ()


def in_mapping(record: type[Record], field: str, same: Callable[[str], bool], key: str) -> Locate:
    """An entry of a mapping: under the key that is the same, as people write codes and numbers; else under `key`."""

    def locate(whole: Plain) -> Path:
        holder = written_key(record, field, whole)
        found = value_at(whole, (holder,))
        keys = found if isinstance(found, dict) else {}
        return (holder, next((each for each in keys if same(each)), key))

    return locate


def in_list(record: type[Record], field: str, identity: str) -> Locate:
    """An entry of a list by its id, or by its number in the file, from 1, behind a `~` where it has none."""

    def locate(whole: Plain) -> Path | None:
        holder = written_key(record, field, whole)
        for number, name in enumerate(identities(whole, record, field)):
            if name == identity:
                return (holder, number)
        return None

    return locate


def with_number(place: Place, identity: str) -> Place:
    """The place of an entry of a list, which has no name but its number if its identity says so."""
    number = identity.removeprefix("~")
    if place.holder is None or number == identity or not (number.isascii() and number.isdigit() and len(number) < 8):
        return place
    into = place.holder

    def entries(text: str) -> Sequence[Plain]:
        found = value_at(whole := plain_of(text, place.file), into(whole))
        return found if isinstance(found, list) else ()

    def place_at(at: int) -> Place:
        return replace(place, locate=lambda whole: (*into(whole), at))

    return replace(place, numbered=Numbered(int(number) - 1, entries, place_at))


def list_of(record: type[Record], field: str) -> Callable[[Plain], Path]:
    """The list of a file."""
    return lambda whole: (written_key(record, field, whole),)


def identities(whole: Plain, record: type[Record], field: str) -> list[str]:
    """What the pages of the entries of a list are called in addresses: their ids, each once, else `~` and a number."""
    found = value_at(whole, (written_key(record, field, whole),))
    names: list[str] = []
    for number, entry in enumerate(found if isinstance(found, list) else (), 1):
        name = entry.get("id") if isinstance(entry, dict) else None
        usable = isinstance(name, str) and name and name not in names and not name.startswith("~") and "/" not in name
        names.append(str(name) if usable else f"~{number}")
    return names


def same_code(code: str) -> Callable[[str], bool]:
    """Whether a text means that code, however people write it."""
    return lambda written: (
        code in (written, item_codes.official(written)) or (item_codes.folded(written) == item_codes.folded(code))
    )

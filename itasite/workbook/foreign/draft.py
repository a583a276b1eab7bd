"""The content while foreign tables are put into it, with the doubts about it."""

from __future__ import annotations

import copy
from collections.abc import Iterable

from itasite.edit.change import Path, Plain
from itasite.edit.plain import value_at
from itasite.fiscal import fold_digits
from itasite.forms.keys import written_key
from itasite.model.record import Record, Status
from itasite.office.clean import plain
from itasite.problem import shorten
from itasite.words import foreign as said
from itasite.words.choices import STATUS_WORDS
from itasite.workbook.foreign.people import masked, personal
from itasite.workbook.grid import Content, Where

_STATUSES = {word: name for name, word in STATUS_WORDS.items() if name != Status.OTHER}


def folded(text: str) -> str:
    """A text for comparison: without blanks and line ends, digits of one kind."""
    return "".join(fold_digits(plain(text)).split()).lower()


class Draft:
    """Content that values are put into; `notes`, `told` and `put` as in `Proposed`.

    `spent` are ids of records that were taken out, which no new record gets.
    """

    def __init__(self, content: Content) -> None:
        self.content: Content = copy.deepcopy(content)
        self.notes: dict[Where, tuple[str, ...]] = {}
        self._told: dict[str, list[str]] = {}
        self.changed: dict[Where, None] = {}
        self.needs_round = False
        self.spent = set[str]()

    def value(self, file: str, path: Path) -> Plain | None:
        """The value at a path; None if there is none."""
        return value_at(self.content.get(file, {}), path)

    def entry(self, file: str, path: Path) -> dict[str, Plain]:
        """The mapping at a path; an empty one, which is not in the content, where there is none."""
        found = self.value(file, path)
        return found if isinstance(found, dict) else {}

    def entries(self, file: str, path: Path) -> list[Plain]:
        """The list at a path; an empty one, which is not in the content, where there is none."""
        found = self.value(file, path)
        return found if isinstance(found, list) else []

    def put(self, file: str, path: Path, value: Plain | None, place: str) -> None:
        """Put in what the cell at `place` says. What says the same stays as written; what is replaced is noted."""
        old = self.value(file, path)
        if not value or (old and is_same(old, value)):
            return
        held = personal(in_words(value))
        if held:
            self.note(file, path, [said.ASKED.format(why=why, place=place) for why in held])
            return
        if old:
            self.note(file, path, [said.REPLACED.format(old=shorten(in_words(old)), place=place)])
        self._set(file, path, value)
        self.changed[file, path] = None

    def add(self, file: str, path: Path, value: dict[str, Plain]) -> Path:
        """Add an entry to the list at a path, which is made if need be; gives the path of the entry.

        A value of it with numbers of persons is left out and noted.
        """
        found = self.entries(file, path)
        if not found:
            self._set(file, path, found)
        made = (*path, len(found))
        held = {key: why for key, text in value.items() if isinstance(text, str) and (why := personal(text))}
        found.append({key: text for key, text in value.items() if key not in held})
        for key, why in held.items():
            self.note(file, (*made, key), why)
        self.changed[file, made] = None
        return made

    def order(self, file: str, path: Path, record: type[Record]) -> None:
        """Bring the keys of a new entry into the order of its record."""
        entry, names = self.entry(file, path), list(record.model_fields)
        known = sorted(entry, key=lambda key: names.index(key) if key in names else len(names))
        values = {key: entry[key] for key in known}
        entry.clear()
        entry.update(values)

    def note(self, file: str, path: Path, notes: Iterable[str]) -> None:
        """Doubts about the value at a path."""
        made = tuple(dict.fromkeys((*self.notes.get((file, path), ()), *map(masked, notes))))
        if made:
            self.notes[file, path] = made

    def tell(self, text: str, place: str = "") -> None:
        """What no cell can show, of a cell of the file at `place` if it is of one; the same of several is told once."""
        places = self._told.setdefault(masked(text), [])
        if place not in places:
            places.append(place)

    def put_in(self, before: Content) -> int:
        """How many values are other ones than before, or new."""
        return sum(self.value(file, path) != value_at(before.get(file, {}), path) for file, path in self.changed)

    @property
    def told(self) -> tuple[str, ...]:
        """What was told, in its order, with the first place and how many others there are."""
        return tuple(_with_places(text, [place for place in places if place]) for text, places in self._told.items())

    def _set(self, file: str, path: Path, value: Plain) -> None:
        holder: Plain = self.content.setdefault(file, {})
        for step in path[:-1]:
            holder = _inner(holder, step)
        if isinstance(holder, dict):
            holder[str(path[-1])] = value
        elif isinstance(holder, list) and isinstance(path[-1], int):
            holder[path[-1]] = value


def _inner(holder: Plain, step: str | int) -> Plain:
    """What stands under a key or index; an empty value becomes a mapping."""
    if isinstance(holder, dict):
        found = holder.get(str(step))
        if found in (None, ""):
            found = holder[str(step)] = {}
        return found if found is not None else {}
    return holder[step] if isinstance(holder, list) and isinstance(step, int) else {}


def _with_places(text: str, places: list[str]) -> str:
    if not places:
        return text
    more = said.MORE_PLACES.format(count=len(places) - 1) if len(places) > 1 else ""
    return f"{places[0]}{more}: {text}"


def written(record: type[Record], name: str, entry: dict[str, Plain]) -> str:
    """The key under which a field stands, which may be a Thai word for it."""
    return written_key(record, name, entry)


def texts(value: Plain) -> list[str]:
    """The texts of a value that is one or a list."""
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


def is_same(old: Plain, new: Plain) -> bool:
    """Whether two values say the same: blanks, kinds of digits and the word for a status do not matter."""
    return _texts(old) == _texts(new)


def _texts(value: Plain) -> list[str]:
    if isinstance(value, str):
        return [folded(_STATUSES.get(value.strip(), value))]
    inner = value if isinstance(value, list) else [each for pair in value.items() for each in pair]
    return [text for each in inner for text in _texts(each)]


def in_words(value: Plain) -> str:
    """A value in one line."""
    if isinstance(value, str):
        return STATUS_WORDS.get(value, value)
    return " · ".join(in_words(each) for each in (value if isinstance(value, list) else value.values()))

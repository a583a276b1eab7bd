"""Two records of a kind, field by field, as far as both could be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from itasite.changes.matching import likeness, matched
from itasite.changes.model import Change, Kind
from itasite.changes.names import key_words, noun_of, said, short, subject_of, title_of
from itasite.changes.text_pieces import pieces
from itasite.model.record import Record
from itasite.model.shape import FieldShape, fields_of
from itasite.text.amounts import in_baht
from itasite.text.source import Mapping as MappingNode
from itasite.text.source import Sequence
from itasite.words.changes import ENTRY, NOUNS, ORDER
from itasite.words.fields import FieldWords, field_words

_OF_UNITS = ("responsible", "units")  # lists of names: what matters is who is in them
_RENAMED = 0.99  # of the content: an entry under another key is the same one


class At(NamedTuple):
    """The place of a record: see `Change`. `names` are words for keys that mean something elsewhere (rounds)."""

    file: str
    scope: str
    path: tuple[str, ...] = ()
    subject: str = ""
    where: tuple[str, ...] = ()
    names: Mapping[str, str] = {}

    def field(self, name: str, label: str) -> At:
        """A field of the record."""
        return self._replace(path=(*self.path, name), where=(*self.where, label))

    def inner(self, field: str, key: str, words: str) -> At:
        """A record in a list of the record: the subject, if there is none yet."""
        path = (*self.path, field, key)
        return (
            self._replace(path=path, where=(*self.where, words))
            if self.subject
            else self._replace(path=path, subject=words)
        )

    def change(self, kind: Kind, **more: Any) -> Change:
        """A difference at this place."""
        return Change(kind, self.file, self.path, self.scope, self.subject, self.where, **more)


def record_changes(old: Record, new: Record, at: At) -> Iterator[Change]:
    """All differences of two records, in the order of their fields."""
    for field in fields_of(type(new)):
        before, after = getattr(old, field.name), getattr(new, field.name)
        if _unknown(old, field) or _unknown(new, field):
            continue
        whole = _Whole(_whole(old, field), _whole(new, field))
        words = field_words(field.owner, field.name)
        if field.shape.record and field.shape.keys:
            yield from _keyed(before, after, at, field, whole)
        elif field.shape.record and field.shape.listed:
            yield from _listed(before, after, at, field, whole)
        elif field.shape.record:
            yield from _single(before, after, at.field(field.name, words.label), whole)
        elif before != after:
            yield from _values(before, after, at.field(field.name, words.label), field, words)


class _Whole(NamedTuple):
    old: bool
    new: bool


def _unknown(record: Record, field: FieldShape) -> bool:
    """Whether nobody knows what a field of a record holds: it is faulty, or a key that nobody knows may mean it."""
    unread = not field.shape.record and record.is_unread(field.name)
    misspelt = record.left_out - type(record).model_fields.keys()
    return unread or bool(misspelt and field.name not in record.model_fields_set)


def _whole(record: Record, field: FieldShape) -> bool:
    """Whether all entries of a field are known, so that what is not among them is not there."""
    value, written = getattr(record, field.name), record.node.get(field.name)
    if not field.shape.record or not isinstance(value, tuple | dict):
        return not record.is_unread(field.name)
    other = isinstance(written, Sequence) if isinstance(value, dict) else isinstance(written, MappingNode)
    return not other and record.is_whole(field.name)


def _keyed(
    old: Mapping[str, Record], new: Mapping[str, Record], at: At, field: FieldShape, whole: _Whole
) -> Iterator[Change]:
    gone = [key for key in old if key not in new] if whole.new else []
    come = [key for key in new if key not in old] if whole.old else []
    for key in come.copy():
        former = next((each for each in gone if _same(old[each], new[key])), None)
        if former is not None:
            gone.remove(former)
            come.remove(key)
            renamed = at.inner(field.name, key, subject_of(new[key], at.names.get(key, key)))
            yield renamed.change(Kind.RENAMED, noun=noun_of(new[key]), old=former, new=key)
    for key, record in new.items():
        here = at.inner(field.name, key, subject_of(record, at.names.get(key, key)))
        if key in old:
            yield from record_changes(old[key], record, here)
        elif key in come:
            yield _came(here, record, at, key)
    for key in gone:
        here = at.inner(field.name, key, subject_of(old[key], at.names.get(key, key)))
        yield _went(here, old[key], at, key)


def _same(old: Record, new: Record) -> bool:
    one, other = old.model_dump(exclude_defaults=True), new.model_dump(exclude_defaults=True)
    return len(one) > 1 and likeness(one, other) > _RENAMED


def _listed(
    old: tuple[Record, ...], new: tuple[Record, ...], at: At, field: FieldShape, whole: _Whole
) -> Iterator[Change]:
    found = matched(old, new)
    for i, j in found.pairs:
        name = title_of(new[j])
        here = at.inner(field.name, name, subject_of(new[j], name))
        if (i, j) in found.moved and whole.old and whole.new:
            places = {"old": ORDER.format(number=i + 1), "new": ORDER.format(number=j + 1)}
            yield here.change(Kind.MOVED, noun=noun_of(new[j]), **places)
        yield from record_changes(old[i], new[j], here)
    for j in found.added if whole.old else ():
        yield _came(at.inner(field.name, title_of(new[j]), subject_of(new[j], title_of(new[j]))), new[j], at)
    for i in found.removed if whole.new else ():
        yield _went(at.inner(field.name, title_of(old[i]), subject_of(old[i], title_of(old[i]))), old[i], at)


def _came(here: At, record: Record, above: At, key: str = "") -> Change:
    """A record that is new: told where its list stands, if that has a subject."""
    place = here._replace(where=above.where) if above.subject else here
    return place.change(Kind.ADDED, noun=noun_of(record), new=_brief(record, above.names.get(key, key)))


def _went(here: At, record: Record, above: At, key: str = "") -> Change:
    place = here._replace(where=above.where) if above.subject else here
    return place.change(Kind.REMOVED, noun=noun_of(record), old=_brief(record, above.names.get(key, key)))


def _brief(record: Record, key: str) -> str:
    """A record in a line: its name, where it leads, its status."""
    place = next((value for name in ("url", "file", "page") if (value := getattr(record, name, None))), "")
    status = getattr(record, "status", None)
    words = said(status, field_words(type(record), "status")) if status else ""
    title = title_of(record) if type(record).__name__ not in NOUNS or not key else ""
    return " · ".join(part for part in (key or title, place, words) if part)


def _single(old: Record | None, new: Record | None, at: At, whole: _Whole) -> Iterator[Change]:
    if old is not None and new is not None:
        yield from record_changes(old, new, at)
    elif new is not None and whole.old:
        yield at._replace(where=at.where[:-1]).change(Kind.ADDED, noun=at.where[-1], new=title_of(new))
    elif old is not None and whole.new:
        yield at._replace(where=at.where[:-1]).change(Kind.REMOVED, noun=at.where[-1], old=title_of(old))


def _values(old: Any, new: Any, at: At, field: FieldShape, words: FieldWords) -> Iterator[Change]:
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in dict.fromkeys([*new, *old]):
            if old.get(key) != new.get(key):
                words_of = f"{at.where[-1]} {key_words(str(key))}"
                here = at._replace(path=(*at.path, str(key)), where=(*at.where[:-1], words_of))
                yield from _value(said(old.get(key), words), said(new.get(key), words), here)
    elif field.shape.form == "texts" and field.name not in _OF_UNITS:
        yield from _texts(old or (), new or (), at)
    elif field.shape.form == "amount":
        before, after = ("" if amount is None else in_baht(amount) for amount in (old, new))
        yield from _value(before, after, at)
    else:
        renamed = field.name == "id"
        yield from _value(said(old, words), said(new, words), at, Kind.RENAMED if renamed else Kind.SET)


def _texts(old: tuple[str, ...], new: tuple[str, ...], at: At) -> Iterator[Change]:
    """The entries of a list of texts."""
    one = len(old) < 2 and len(new) < 2
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        for number in range(max(i2 - i1, j2 - j1)):
            before = old[i1 + number] if i1 + number < i2 else ""
            after = new[j1 + number] if j1 + number < j2 else ""
            place = str((j1 if after else i1) + number + 1)
            yield from _value(before, after, at if one else at.field(place, ENTRY.format(number=place)))


def _value(old: str, new: str, at: At, kind: Kind = Kind.SET) -> Iterator[Change]:
    if old == new:
        return
    if old and new:
        yield at.change(kind, old=old, new=new, pieces=pieces(old, new) if kind is Kind.SET else ())
    else:
        label = at.where[-1] if at.where else ""
        found = Kind.ADDED if new else Kind.REMOVED
        yield at._replace(where=at.where[:-1]).change(found, noun=short(label), old=old, new=new)

"""A form that was sent, as plain data: the record before with what was changed in the form, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from itasite.edit.change import Path, Plain
from itasite.forms.answers import Answers
from itasite.forms.giving_way import given_way
from itasite.forms.keys import in_order, key_of, key_order, table_key
from itasite.forms.model import LISTS, Field, Form, Widget
from itasite.forms.names import FROM, KEY, OTHER, OWN, below, is_number, key_in, part
from itasite.forms.pasted import apart
from itasite.forms.proposals import first_key
from itasite.forms.ticked import ticked
from itasite.forms.values import entries, lines, taken, truth


class Posted(NamedTuple):
    """`plain` is what to save. `drawn` is what to draw again after a button for rows: it also has the empty boxes.

    `origins` says which entry of the record before an entry of `drawn` was, as a number or key, "" of a new one.
    `button` is the button for rows that was pressed, such as `add:steps`; "" if the form is to be saved.
    """

    plain: Plain
    drawn: Plain
    origins: Mapping[Path, str]
    button: str


class _Value(NamedTuple):
    saved: Plain | None
    drawn: Plain | None


def submitted(form: Form, pairs: Sequence[tuple[str, str]], before: Plain) -> Plain:
    """The record with what was filled in: what the form does not know stays, what is empty goes."""
    return posted(form, pairs, before).plain


def posted(form: Form, pairs: Sequence[tuple[str, str]], before: Plain) -> Posted:
    """What a form was sent with, to save or to draw again; `before` is the record that it was drawn from."""
    reader = _Reader(Answers(pairs))
    whole = Field("", form.title, widget=Widget.RECORD, form=form)
    saved, drawn = reader.value(whole, "", (), before)
    answers = reader.answers
    button = f"{answers.action}:{answers.target}" if answers.target else ""
    return Posted({} if saved is None else saved, {} if drawn is None else drawn, reader.origins, button)


class _Reader:
    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        self.origins: dict[Path, str] = {}

    def value(self, field: Field, name: str, path: Path, before: Plain | None) -> _Value:
        """The value of a field, None where nothing is left of it."""
        if self.answers.is_kept(name) and (name or not self.answers.inner("")):
            cleared = self.answers.action == "clear" and self.answers.target == name
            return _Value(None, None) if cleared else _Value(before, before)
        if name and not self.answers.is_here(name):
            return _Value(before, before)
        if field.widget is Widget.RECORD and field.form is not None:
            return self._record(field.form, name, path, before)
        if field.widget in LISTS:
            return self._list(field, name, path, before)
        if field.widget is Widget.TABLE:
            return self._table(field, name, path, before)
        if field.widget is Widget.PAIRS:
            return self._pairs(field, name, path, before)
        if field.widget is Widget.EITHER:
            return self._either(field, name, path, before)
        return self._simple(field, name, before)

    def _simple(self, field: Field, name: str, before: Plain | None) -> _Value:
        if field.widget is Widget.TICKS:
            found: Plain | None = ticked(field, self.answers.all(name), self.answers.all(below(name, OTHER)), before)
        elif field.widget is Widget.TRUTH:
            yes = "true" in self.answers.all(name)
            found = before if yes == truth(before) else "true" if yes else None
        else:
            typed = self.answers.last(name)
            written = before if isinstance(before, str) else None
            found = before if typed is None else taken(field, typed, written)
        return _Value(found, found)

    def _record(self, form: Form, name: str, path: Path, before: Plain | None) -> _Value:
        old = before if isinstance(before, dict) else {}
        saved, drawn = dict(old), dict(old)
        for field in form.fields:
            key = key_of(form, field.name, old)
            found = self.value(field, below(name, part(field.name)), (*path, key), old.get(key))
            _put(saved, key, found.saved)
            _put(drawn, key, found.drawn)
        for key in given_way(form, old, saved):
            del saved[key]
        order = key_order(form)
        return _Value(_mapping(in_order(saved, old, order), before), in_order(drawn, old, order))

    def _table(self, field: Field, name: str, path: Path, before: Plain | None) -> _Value:
        assert field.inner is not None
        old = before if isinstance(before, dict) else {}
        saved, drawn = dict(old), dict(old)
        for inner in self.answers.inner(name):
            key = table_key(field, key_in(inner), old)
            found = self.value(field.inner, below(name, inner), (*path, key), old.get(key))
            _put(saved, key, found.saved)
            _put(drawn, key, found.drawn)
        order = [choice.value for choice in field.choices]
        return _Value(_mapping(in_order(saved, old, order), before), in_order(drawn, old, order))

    def _list(self, field: Field, name: str, path: Path, before: Plain | None) -> _Value:
        assert field.inner is not None
        old, saved, drawn = entries(before), list[Plain](), list[Plain]()
        for place, row in enumerate(self.answers.rows(name)):
            origin = (self.answers.last(below(name, f"{row}.{FROM}")) or "") if row else ""
            was = old[int(origin)] if is_number(origin) and int(origin) < len(old) else None
            here = (*path, place)
            self.origins[here] = origin
            found = self.value(field.inner, below(name, row), here, was) if row else _new(field, self.answers.action)
            drawn.append(_blank(field.inner) if found.drawn is None else found.drawn)
            if found.saved is not None and (found.saved not in ("", {}, []) or was is not None):
                saved += _each(field.inner, found.saved, was, saved)
        return _Value(_as_before(saved, old, before, single=field.single), drawn)

    def _pairs(self, field: Field, name: str, path: Path, before: Plain | None) -> _Value:
        assert field.inner is not None
        old = before if isinstance(before, dict) else {}
        saved, drawn = dict[str, Plain](), dict[str, Plain]()
        for row in self.answers.rows(name):
            if row is None:
                key = _free(first_key(field, drawn), drawn)
                drawn[key] = _blank(field.inner)
                self.origins[(*path, key)] = ""
                continue
            origin = self.answers.last(below(name, f"{row}.{FROM}"))
            origin = None if origin is None else next((key for key in old if lines(key) == lines(origin)), origin)
            typed = (self.answers.last(below(name, f"{row}.{KEY}")) or "").strip()
            was = old.get(origin) if origin or (origin is not None and not typed) else None
            key = _free(origin if origin and typed in (_on_one_line(origin), "") else typed, drawn)
            self.origins[(*path, key)] = origin or ""
            found = self.value(field.inner, below(name, row), (*path, key), was)
            drawn[key] = _blank(field.inner) if found.drawn is None else found.drawn
            if found.saved is not None:
                saved[key if key or key in old else _UNNAMED] = found.saved
        return _Value(_mapping(saved, before), drawn)

    def _either(self, field: Field, name: str, path: Path, before: Plain | None) -> _Value:
        assert field.inner is not None
        typed = self.answers.last(name)
        written = before if isinstance(before, str) else None
        apart = None if isinstance(before, str) else before
        if typed not in (None, OWN):
            found = before if typed and typed == written else taken(field, typed or "", written)
            if found is not None or before is not None or not field.choices:
                return _Value(found, found)
        if not self.answers.inner(name) and typed is None:
            return _Value(before, before)
        found_inner = self.value(field.inner, name, path, apart)
        if found_inner.drawn in (None, [], {}):
            return _Value(found_inner.saved, _blank(field.inner) if typed == OWN else None)
        return found_inner


_UNNAMED = "ไม่มีชื่อ"


def _on_one_line(key: str) -> str:
    """A key as a box of one line sends it."""
    return key.replace("\r", "").replace("\n", "").strip()


def _put(record: dict[str, Plain], key: str, value: Plain | None) -> None:
    if value is None:
        record.pop(key, None)
    else:
        record[key] = value


def _mapping(found: dict[str, Plain], before: Plain | None) -> Plain | None:
    """A mapping, as it was before where nothing changed; None where nothing is left."""
    if found == (before if isinstance(before, dict) else {}) and (before is None or before == "" or before == found):
        return before
    return found or None


def _as_before(found: list[Plain], old: list[Plain], before: Plain | None, *, single: bool) -> Plain | None:
    """A list as it was before where nothing changed, one value alone where that may be; None of nothing."""
    if found == old:
        return before
    if single and len(found) == 1 and isinstance(found[0], str) and not isinstance(before, list):
        return found[0]
    return found or None


def _each(field: Field, found: Plain, was: Plain | None, saved: Sequence[Plain]) -> Sequence[Plain]:
    """The entries that one box holds: more than one where several were pasted into it."""
    if field.widget not in (Widget.TEXT, Widget.LONG) or not isinstance(found, str):
        return [found]
    return apart(field, found, was if isinstance(was, str) else None, saved)


def _blank(field: Field) -> Plain:
    if field.widget in (Widget.RECORD, Widget.TABLE, Widget.PAIRS):
        return {}
    return [] if field.widget in LISTS else ""


def _new(field: Field, action: str) -> _Value:
    """A new row: of paragraphs, a list of points where that was asked for."""
    assert field.inner is not None
    return _Value(None, [""] if action == "add-list" else _blank(field.inner))


def _free(key: str, taken_keys: Mapping[str, Plain]) -> str:
    """A key that is not there yet: nothing that was typed may fall out because of its name."""
    number, wanted = 1, key
    while key in taken_keys:
        number += 1
        key = f"{wanted} ({number})".strip()
    return key

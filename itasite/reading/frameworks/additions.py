"""An agency's own additions to official criteria, merged as trees, so that every problem keeps its position."""

from __future__ import annotations

from dataclasses import replace

from itasite.model.framework import Verification
from itasite.text.source import Mapping, Node, Scalar, Sequence

# The fields that identify an entry of a list, the first one that is there.
_KEYS = ("code", "number", "id", "title")


def amended(base: Mapping | None, own: Mapping) -> Mapping:
    """The criteria `base` with the fields of `own` added or replaced; if `base` is None, `own` alone.

    Entries of lists are matched by code, number, id or title. A list of plain texts (such as `missing`) is replaced.
    Items that the agency adds or corrects are marked as its own, with the source of `own` if it names one.
    """
    marks = [(Scalar("verification", own.at), own.get("verification") or Scalar(Verification.AGENCY.value, own.at))]
    source = own.get("source")
    marks += [(Scalar("source", own.at), source)] if source else []
    kept = [(key, value) for key, value in own.entries if base is None or key.text not in ("source", "verification")]
    entries = [
        (key, _marked(value, marks) if key.text == "items" and base is not None else value) for key, value in kept
    ]
    return _merged(base or Mapping((), own.at), replace(own, entries=tuple(entries)))


def _marked(items: Node, marks: list[tuple[Scalar, Node]]) -> Node:
    if not isinstance(items, Sequence):
        return items
    return replace(items, items=tuple(_with(item, marks) for item in items.items))


def _with(item: Node, marks: list[tuple[Scalar, Node]]) -> Node:
    if not isinstance(item, Mapping):
        return item
    return replace(item, entries=(*item.entries, *(mark for mark in marks if item.get(mark[0].text) is None)))


def _merged(base: Mapping, own: Mapping) -> Mapping:
    found = {key.text: (key, value) for key, value in base.entries}
    for key, value in own.entries:
        before = found[key.text][1] if key.text in found else None
        found[key.text] = (key, _value(before, value))
    return Mapping(tuple(found.values()), own.at, own.lost)


def _value(before: Node | None, value: Node) -> Node:
    if before is not None and _is_nothing(before, value):
        return before
    if isinstance(before, Mapping) and isinstance(value, Mapping):
        return _merged(before, value)
    if isinstance(before, Sequence) and isinstance(value, Sequence) and any(_key(item) for item in value.items):
        return _list(before, value)
    return value


def _is_nothing(before: Node, value: Node) -> bool:
    """Whether a key stands there with nothing to add: no value, or an empty list of what is matched one by one."""
    if isinstance(value, Scalar):
        return value.plain and value.text in ("", "~", "null")
    matched = isinstance(before, Sequence) and any(_key(item) for item in before.items)
    return matched and isinstance(value, Sequence) and not value.items


def _list(before: Sequence, own: Sequence) -> Sequence:
    items = list(before.items)
    places = {key: place for place, item in enumerate(items) if (key := _key(item))}
    for item in own.items:
        place = places.get(_key(item) or "")
        if place is None:
            items.append(item)
        else:
            items[place] = _value(items[place], item)
    return Sequence(tuple(items), own.at, lost=own.lost)


def _key(item: Node) -> str | None:
    if not isinstance(item, Mapping):
        return None
    named = (item.get(name) for name in _KEYS)
    return next((found.text for found in named if isinstance(found, Scalar)), None)

"""The ways in which a change can be written into a text, the best first; which of them is right is for the proof."""

from __future__ import annotations

from collections.abc import Iterator

from itasite.edit import block, flow
from itasite.edit.change import Change, Drop, Insert, Move, Path, Plain, Put
from itasite.edit.layout import Layout
from itasite.edit.plain import place_of_new
from itasite.edit.scalar import replaced
from itasite.edit.shape import gap_of, shape_of
from itasite.edit.splice import Splice
from itasite.edit.spots import Entry, Sheet, Spot
from itasite.text.nodes import Mapping, Scalar, Sequence

Way = list[Splice]


class Writer:
    """Writes changes into one text; `one_line`: only so that a new text stands on one line."""

    def __init__(self, sheet: Sheet, *, one_line: bool = False) -> None:
        self._sheet = sheet
        self._text = sheet.text
        self._shape = shape_of(sheet)
        self._layout = Layout(self._shape, one_line)
        self._one_line = one_line

    def ways(self, change: Change) -> Iterator[Way]:
        """The ways in which a change can be written; raises CannotEdit for a place that is marked."""
        for safe in (True,) if self._one_line else (False, True):
            self._layout = Layout(self._shape, safe)
            yield from self._ways(change)

    def _ways(self, change: Change) -> Iterator[Way]:
        if not change.path and not isinstance(change, Insert | Move):
            yield from self._whole(change)
        elif isinstance(change, Insert):
            yield from self._insert(self._spot(change.path), change)
        elif isinstance(change, Move):
            spot = self._spot(change.path)
            yield (flow.moved if spot.flow else block.moved)(self._text, spot, change.at, change.to)
        elif isinstance(change, Drop):
            yield from self._drop(change.path)
        else:
            yield from self._put(change)

    def _whole(self, change: Change) -> Iterator[Way]:
        """A value in the place of a text with nothing but remarks."""
        if isinstance(change, Put) and isinstance(change.value, dict | list):
            yield from self._at_end(change.value)

    def _at_end(self, value: dict[str, Plain] | list[Plain]) -> Iterator[Way]:
        layout, root = self._layout, self._sheet.root
        lines = layout.mapping(value) if isinstance(value, dict) else list(layout.value(value, "", ()).below)
        if root and root.end > root.start:  # brackets, or what YAML reads as nothing
            yield [Splice(root.start, root.end, "\n".join(lines))]
            return
        end = len(self._text)
        before = "" if not self._text or self._text.endswith("\n") else "\n"
        if self._text.strip() and not self._text.rstrip().endswith("---") and not self._text.endswith("\n\n"):
            before += "\n"
        yield [Splice(end, end, before + "\n".join(lines) + "\n")]

    def _put(self, change: Put) -> Iterator[Way]:
        *above, step = change.path
        if not above and self._empty_root():
            yield from self._at_end({str(step): change.value})
            return
        parent = self._spot(tuple(above))
        number = _number(parent, step)
        if number is None:
            yield from self._new_key(parent, str(step), change)
            return
        entry = parent.entries[number]
        self._unmarked(entry.value, change.path)
        name = str(step) if entry.key else _name(change.path)
        near = self._near(parent, number, name)
        yield replaced(self._text, entry, change.value, name, near, self._layout, flow=parent.flow)

    def _near(self, parent: Spot, number: int, name: str) -> list[Spot]:
        """The values whose style a new one takes: other entries of the list, or values of the same key."""
        if isinstance(parent.node, Mapping):
            return [spot for spot in self._shape.values.get(name, ()) if spot is not parent.entries[number].value]
        return [entry.value for place, entry in enumerate(parent.entries) if place != number]

    def _new_key(self, parent: Spot, key: str, change: Put) -> Iterator[Way]:
        self._unmarked(parent, change.path)
        siblings = [entry.key for entry in parent.entries if entry.key]
        names = [spot.node.text for spot in siblings if isinstance(spot.node, Scalar)]
        at = place_of_new(names, change.after)
        if parent.flow and parent.entries:
            yield flow.inserted(parent, at, self._layout.pair(key, change.value, siblings))
        elif parent.entries:
            yield block.inserted(self._text, parent, at, self._layout.entry(key, change.value, siblings))
        else:
            yield from self._filled(change.path[:-1], {key: change.value})

    def _insert(self, spot: Spot, change: Insert) -> Iterator[Way]:
        self._unmarked(spot, change.path)
        near, name = [entry.value for entry in spot.entries], _name((*change.path, 0))
        if not spot.entries:
            yield from self._filled(change.path, [change.value])
        elif spot.flow:
            yield flow.inserted(spot, change.at, self._layout.flow(change.value, name, near))
        else:
            gap = next((found for entry in spot.entries if (found := gap_of(self._text, entry))), self._shape.gap)
            lines = self._layout.item(change.value, name, near, gap)
            yield block.inserted(self._text, spot, change.at, lines)

    def _filled(self, path: Path, value: Plain) -> Iterator[Way]:
        """The first entry of a collection that has none: written anew."""
        if path:
            yield from self._put(Put(path, value))
        elif isinstance(value, dict | list):
            yield from self._at_end(value)

    def _drop(self, path: Path) -> Iterator[Way]:
        parent = self._spot(path[:-1])
        self._unmarked(parent, path)
        number = _number(parent, path[-1])
        if number is None:
            return
        if parent.flow:
            yield from (flow.dropped(parent, number, comma=comma) for comma in (False, True))
        elif len(parent.entries) > 1:
            yield block.dropped(self._text, parent, number)
        elif path[:-1]:
            yield from self._put(Put(path[:-1], [] if isinstance(parent.node, Sequence) else {}))
        else:
            start, end = block.extent(self._text, parent, 0)
            yield [Splice(start, min(end + 1, len(self._text)), "" if isinstance(parent.node, Mapping) else "[]\n")]

    def _spot(self, path: Path) -> Spot:
        spot = self._sheet.root
        for step in path:
            number = _number(spot, step) if spot else None
            if spot is None or number is None:
                raise self._sheet.refusal("place", spot.start if spot else 0, path)
            spot = spot.entries[number].value
        if spot is None:
            raise self._sheet.refusal("place", 0, path)
        return spot

    def _empty_root(self) -> bool:
        root = self._sheet.root
        return root is None or not (root.entries or root.flow)

    def _unmarked(self, spot: Spot, path: Path) -> None:
        if _marked(spot):
            raise self._sheet.refusal("marked", spot.start, path)


def _marked(spot: Spot) -> bool:
    return spot.marked or (isinstance(spot.node, Scalar) and bool(spot.node.tag))


def _number(spot: Spot, step: str | int) -> int | None:
    """Which entry of a collection is meant by a key or an index; of a key that is there twice the first."""
    if isinstance(spot.node, Mapping):
        found = (n for n, entry in enumerate(spot.entries) if _is(entry, str(step)))
        return next(found, None)
    return step if isinstance(step, int) and step < len(spot.entries) else None


def _is(entry: Entry, key: str) -> bool:
    return (
        not entry.repeated
        and entry.key is not None
        and isinstance(entry.key.node, Scalar)
        and entry.key.node.text == key
    )


def _name(path: Path) -> str:
    """The key below which the entry at a path stands."""
    return next((step for step in reversed(path[:-1]) if isinstance(step, str)), "")

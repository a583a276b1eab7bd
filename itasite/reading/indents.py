"""Lines that are too little indented: YAML reads them one level further out, where no field of their name exists."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from itasite.fiscal import fold_digits
from itasite.model.record import Record
from itasite.model.shape import FieldShape, Shape, fields_of
from itasite.problem import Position, Problem, error
from itasite.reading.codes import normalise
from itasite.spelling import nearest
from itasite.text.source import Mapping, Node, Scalar, Sequence

_STEP = 2  # spaces of a level that has no line yet
_SLUG = re.compile(r"[a-z0-9][a-z0-9_-]*")
_NUMBER = re.compile(r"[0-9]{1,3}(\.[0-9]{1,3})?")
_Entry = tuple[Scalar, Node]


@dataclass(slots=True)
class Moved:
    """A tree whose lines stand where they are meant to be, the problems of those that were moved, and their places."""

    tree: Mapping
    problems: list[Problem] = field(default_factory=list)
    places: set[Position] = field(default_factory=set)


def with_indents(tree: Mapping, model: type[Record]) -> Moved:
    """The tree of a record, each entry that no field there is named after moved under the entry before it it fits."""
    work = _Work()
    moved = work.record(tree, model)
    return Moved(moved, work.problems, set(work.columns))


class _Work:
    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.columns: dict[Position, int] = {}  # where a moved key should begin (0-based)

    def record(self, node: Mapping, model: type[Record]) -> Mapping:
        """A mapping with the fields of a record."""
        shapes = {shape.name: shape for shape in fields_of(model)}
        kept: list[_Entry] = []
        again: list[_Entry] = []
        for entry, repeated in _in_order(node):
            key = entry[0].text
            if kept and (repeated or key not in shapes) and self._moves(kept, entry, shapes, known=list(shapes)):
                continue
            (again if repeated else kept).append(entry)
        entries = tuple((key, self._inside(value, shapes.get(key.text))) for key, value in kept)
        return replace(node, entries=entries, repeated=tuple(again))

    def _inside(self, value: Node, found: FieldShape | None) -> Node:
        """The value of a field, with what is in it."""
        shape = found.shape if found else None
        if shape is None or shape.record is None:
            return value
        if shape.keys and isinstance(value, Mapping):
            return self._keyed(value, shape)
        if shape.listed and isinstance(value, Sequence):
            items = (self.record(item, shape.record) if isinstance(item, Mapping) else item for item in value.items)
            return replace(value, items=tuple(items))
        return self.record(value, shape.record) if isinstance(value, Mapping) and not shape.listed else value

    def _keyed(self, node: Mapping, shape: Shape) -> Mapping:
        """A mapping from codes or names to records."""
        assert shape.record
        names = {found.name for found in fields_of(shape.record)}
        kept: list[_Entry] = []
        again: list[_Entry] = []
        for entry, repeated in _in_order(node):
            key, value = entry
            if kept and key.text in names and not (_fits(key.text, shape.keys) and isinstance(value, Mapping)):
                last, above = kept[-1]
                column = self._column(last) + _STEP
                inside = self._into_record(above, shape.record, entry, last, column)
                if inside is not None:
                    kept[-1] = (last, inside)
                    continue
            (again if repeated else kept).append(entry)
        inner = tuple(
            (key, self.record(value, shape.record) if isinstance(value, Mapping) else value) for key, value in kept
        )
        return replace(node, entries=inner, repeated=tuple(again))

    def _moves(self, kept: list[_Entry], entry: _Entry, shapes: dict[str, FieldShape], known: list[str]) -> bool:
        """Whether an entry belongs under the last of those that are kept, where it now is."""
        last, value = kept[-1]
        found = shapes.get(last.text)
        if found is None:
            return False
        inside = self._under(value, found.shape, entry, last, known)
        if inside is None:
            return False
        kept[-1] = (last, inside)
        return True

    def _under(self, value: Node, shape: Shape, entry: _Entry, parent: Scalar, known: list[str]) -> Node | None:
        """The value with an entry that belongs in it; None if it does not."""
        column = self._column(parent) + _STEP
        if shape.keys:
            return self._into_keyed(value, shape, entry, parent, column, known)
        if shape.record is None:
            return None
        if shape.listed:
            last = value.items[-1] if isinstance(value, Sequence) and value.items else None
            inside = self._into_record(last, shape.record, entry, parent, column) if isinstance(last, Mapping) else None
            return replace(value, items=(*value.items[:-1], inside)) if inside and isinstance(value, Sequence) else None
        return self._into_record(value, shape.record, entry, parent, column)

    def _into_record(
        self, value: Node | None, model: type[Record], entry: _Entry, parent: Scalar, column: int
    ) -> Node | None:
        shapes = {shape.name: shape for shape in fields_of(model)}
        if not isinstance(value, Mapping) and not _is_empty(value):
            return None
        key = entry[0].text
        if key in shapes and not (isinstance(value, Mapping) and value.get(key) is not None):
            return self._put(value, entry, parent, column)
        if isinstance(value, Mapping) and value.entries:
            kept = list(value.entries)
            return replace(value, entries=tuple(kept)) if self._moves(kept, entry, shapes, known=[]) else None
        return None

    def _into_keyed(
        self, value: Node, shape: Shape, entry: _Entry, parent: Scalar, column: int, known: list[str]
    ) -> Node | None:
        if not isinstance(value, Mapping) and not _is_empty(value):
            return None
        key = entry[0].text
        names = {found.name for found in fields_of(shape.record)} if shape.record else set()
        if key in names and shape.record:
            if not isinstance(value, Mapping) or not value.entries:
                return None
            last, inner = value.entries[-1]
            inside = self._into_record(inner, shape.record, entry, last, self._column(last) + _STEP)
            return replace(value, entries=(*value.entries[:-1], (last, inside))) if inside else None
        free = shape.keys == "text" and _is_empty(value) and isinstance(entry[1], Scalar) and not nearest(key, known)
        if free or (_fits(key, shape.keys) and not nearest(key, known)):
            return self._put(value, entry, parent, column)
        return None

    def _put(self, value: Node | None, entry: _Entry, parent: Scalar, column: int) -> Mapping:
        """A mapping with one entry more, told at its line."""
        key = entry[0]
        if isinstance(value, Mapping) and value.entries:
            column = self._column(value.entries[0][0])
        missing = max(column - (key.at.column - 1), 1)
        message = f"บรรทัดนี้ย่อหน้าขาด จึงไม่อยู่ใต้ “{parent.text}”"
        remedy = f"เคาะเว้นวรรคหน้าบรรทัดนี้อีก {missing} ช่อง ให้เป็น {column} ช่อง บรรทัดที่อยู่ใต้บรรทัดนี้ก็เช่นกัน"
        self.problems.append(error(key.at, "yaml-syntax", message, remedy))
        self.columns[key.at] = column
        before = value if isinstance(value, Mapping) else Mapping((), key.at)
        return replace(before, entries=(*before.entries, entry))

    def _column(self, key: Scalar) -> int:
        return self.columns.get(key.at, key.at.column - 1)


def _in_order(node: Mapping) -> list[tuple[_Entry, bool]]:
    """The entries as they stand in the file, each with whether its key is there before."""
    found = [(entry, False) for entry in node.entries] + [(entry, True) for entry in node.repeated]
    return sorted(found, key=lambda pair: pair[0][0].at)


def _is_empty(value: Node | None) -> bool:
    return isinstance(value, Scalar) and value.plain and not value.text


def _fits(key: str, form: str) -> bool:
    """Whether a key is one of the form that a mapping wants."""
    text = fold_digits(key.strip())
    if form in ("item-code", "question-code"):
        return normalise(text) is not None
    pattern = {"slug": _SLUG, "indicator-number": _NUMBER}.get(form)
    return bool(pattern and pattern.fullmatch(text))

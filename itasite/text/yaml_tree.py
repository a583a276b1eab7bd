"""Reads YAML into trees.

The only file that knows the YAML library. Every scalar stays the text that was written: so no telephone number loses
its zero, and no Buddhist year is read as a common one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

import yaml

from itasite.problem import Position, Problem, error, warning
from itasite.text.nodes import Mapping, Node, Scalar, Sequence
from itasite.text.yaml_entries import NO_BLANK, Entries, add_entry, split_item
from itasite.text.yaml_pieces import indentation, is_entry
from itasite.text.yaml_written import (
    MOST_NESTED,
    SEVERAL_DOCUMENTS,
    TOO_DEEP,
    UNKNOWN_ALIAS,
    UNREADABLE,
    Written,
    YamlFault,
)

if TYPE_CHECKING:  # only who edits needs it
    from itasite.text.yaml_spans import Spans

_N = TypeVar("_N", Scalar, Sequence, Mapping)
_Event = Any  # of the library; its types do not say that all events used here have marks
_CONTROL = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f]")


@dataclass(slots=True)
class Anchors:
    """The places that `&name` names in a file, and those names that something refers to."""

    places: dict[str, Position] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def unused(self) -> Iterator[Problem]:
        """The names that nothing refers to, if none is used: they are words of a text that nobody sees."""
        for name, at in () if self.used else self.places.items():
            yield _lost(at, f"&{name}")


def tree_of(
    written: Written, start: int, end: int, problems: list[Problem], anchors: Anchors, spans: Spans | None = None
) -> Node | None:
    """The tree of the lines from `start` up to `end`, None if nothing is written there.

    Adds to `problems` what YAML would not read as text, and to `spans` where each value begins and ends. Raises
    YamlFault if the lines are no YAML.
    """
    found: list[Problem] = []
    text = "\n".join(written.lines[start:end])
    try:
        tree = _Tree(text, written, start, found, anchors, spans).root()
    except yaml.MarkedYAMLError as wrong:
        raise _fault(wrong, start) from None
    except yaml.YAMLError as wrong:  # an unreadable character: it has an offset in bytes instead of a mark
        before = text.encode()[: getattr(wrong, "position", None) or 0].decode(errors="ignore")
        line = before.count("\n")
        raise YamlFault(UNREADABLE, (start + line, len(before) - (before.rfind("\n") + 1))) from None
    problems += found
    return tree


def _fault(wrong: yaml.MarkedYAMLError, start: int) -> YamlFault:
    mark, began = wrong.problem_mark or wrong.context_mark, wrong.context_mark
    return YamlFault(
        f"{wrong.context or ''} {wrong.problem or ''}",
        (start + mark.line, mark.column) if mark else (start, 0),
        (start + began.line, began.column) if began else None,
    )


class _Tree:
    """Makes nodes of the events of the library, and problems of what YAML would not read as text.

    The nodes of the library are not used: it makes them recursively, and a file of many brackets would crash it.
    """

    def __init__(
        self,
        text: str,
        written: Written,
        start: int,
        problems: list[Problem],
        anchors: Anchors,
        spans: Spans | None = None,
    ) -> None:
        self._events: Iterator[_Event] = yaml.parse(text, Loader=yaml.CBaseLoader)
        self._written = written
        self._start = start
        self._problems = problems
        self._anchors = anchors
        self._spans = spans
        self._brackets = 0  # how many are open

    def root(self) -> Node | None:
        """The tree of the text, which must be one YAML document; None if it is empty."""
        next(self._events)
        first = next(self._events)
        if isinstance(first, yaml.StreamEndEvent):
            return None
        tree = self._node(next(self._events), 0)
        next(self._events)  # the end of the document
        after = next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise yaml.MarkedYAMLError(problem=SEVERAL_DOCUMENTS, problem_mark=after.start_mark)
        return tree

    def _place(self, mark: yaml.Mark) -> Position:
        return self._written.place(self._start + mark.line, mark.column)

    def _line(self, number: int) -> str:
        place = self._start + number
        return self._written.lines[place] if place < len(self._written.lines) else ""

    def _node(self, event: _Event, depth: int) -> Node:
        at = self._place(event.start_mark)
        if depth > MOST_NESTED:
            raise yaml.MarkedYAMLError(problem=TOO_DEEP, problem_mark=event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, at)
        if event.anchor:
            self._anchors.places[event.anchor] = at
        if event.tag:
            self._problems.append(_lost(at, event.tag))
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, at, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, at, depth)
        return self._scalar(event, at)

    def _sequence(self, start: _Event, at: Position, depth: int) -> Sequence:
        self._opened(start)
        items: list[Node] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items += split_item(self._node(event, depth + 1), self._problems)
        self._closed(start, event, at)
        return self._noted(Sequence(tuple(items), at, start.tag or ""), start, event)

    def _mapping(self, start: _Event, at: Position, depth: int) -> Node:
        self._opened(start)
        entries: Entries = {}
        repeated: list[tuple[Scalar, Node]] = []
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event, depth)
            value = self._node(next(self._events), depth + 1)
            if start.flow_style and isinstance(key, Scalar) and (parts := self._without_blank(key, value)):
                key, value = parts
            if not add_entry(entries, key, value, self._problems) and isinstance(key, Scalar):
                repeated.append((key, value))
        self._closed(start, event, at)
        inside = self._line(start.start_mark.line)[start.start_mark.column :].startswith("?")
        if inside and len(entries) == 1 and _is_text(found := next(iter(entries.values()))):
            return found[0]
        tree = Mapping(tuple(entries.values()), at, repeated=tuple(repeated), tag=start.tag or "")
        return self._noted(tree, start, event)

    def _noted(self, node: _N, start: _Event, end: _Event) -> _N:
        """A node, of which is kept where it begins and ends if somebody asks for that."""
        if self._spans is not None:
            self._spans.add(node, start, end, self._written, self._start)
        return node

    def _key(self, event: _Event, depth: int) -> Node:
        """A key of a mapping. In brackets the library takes a ? before it for a mark, even without a blank behind."""
        key = self._node(event, depth + 1)
        mark = event.start_mark
        if self._brackets and isinstance(key, Scalar) and self._line(mark.line)[: mark.column].endswith("?"):
            before = self._written.place(self._start + mark.line, mark.column - 1)
            return Scalar(f"?{key.text}", before, key.plain, key.tag)
        return key

    def _without_blank(self, key: Scalar, value: Node) -> tuple[Scalar, Scalar] | None:
        """The field of an entry in brackets whose colon has no blank behind; told, and read as it is meant."""
        found = _NO_BLANK.fullmatch(key.text) if key.plain and isinstance(value, Scalar) and not value.text else None
        if not found:
            return None
        self._problems.append(error(key.at, "yaml-syntax", *NO_BLANK))
        behind = key.at._replace(column=key.at.column + found.start(2))
        return replace(key, text=found[1]), Scalar(found[2], behind)

    def _opened(self, start: _Event) -> None:
        if start.flow_style:
            self._brackets += 1
            self._look_behind(start, self._place(start.start_mark))

    def _closed(self, start: _Event, end: _Event, at: Position) -> None:
        if start.flow_style:
            self._brackets -= 1
            self._look_behind(end, at)

    def _alias(self, event: _Event, at: Position) -> Scalar:
        if event.anchor not in self._anchors.places:
            raise yaml.MarkedYAMLError(problem=UNKNOWN_ALIAS, problem_mark=event.start_mark)
        self._anchors.used.add(event.anchor)
        remedy = "เขียนข้อความนั้นลงไปตรง ๆ ในทุกที่ที่ใช้"
        self._problems.append(error(at, "yaml-alias", "ไม่รองรับการอ้างซ้ำด้วย & และ *", remedy))
        return self._noted(Scalar("", at, tag="*"), event, event)

    def _scalar(self, event: _Event, at: Position) -> Scalar:
        plain = not event.style
        if plain:
            self._look_at_plain(event, at)
        elif event.style in "\"'":
            self._look_at_quoted(event)
        if plain or event.style in "\"'":
            self._look_behind(event, at)
        text = str(event.value)
        if _CONTROL.search(text):  # written as an escape in double quotes
            text = _CONTROL.sub("�", text)
            self._problems.append(
                error(at, "yaml-syntax", 'มีรหัสอักขระควบคุมในข้อความที่อยู่ใน "…"', "ลบรหัสนั้น หรือพิมพ์ \\ สองครั้ง")
            )
        return self._noted(Scalar(text, at, plain, event.tag or ""), event, event)

    def _look_at_plain(self, event: _Event, at: Position) -> None:
        """Report what YAML accepts but the author did not mean: two lines read as one."""
        start, last = event.start_mark, event.end_mark
        for number in range(start.line + 1, last.line + 1):
            found = _RUN_ON.match(self._line(number)[: last.column if number == last.line else None])
            if found:
                below = Position(at.file, at.line + number - start.line, at.column + found.start(1) - start.column)
                remedy = "จัดให้ตรงกับบรรทัดบน และเว้นวรรคหลังเครื่องหมาย - หรือ : ของทั้งสองบรรทัด"
                self._problems.append(error(below, "yaml-syntax", "บรรทัดนี้ถูกอ่านต่อท้ายบรรทัดบน", remedy))

    def _look_at_quoted(self, event: _Event) -> None:
        """Raise if a text goes over entries of its own level, as only one does whose quotation mark was forgotten."""
        start, last = event.start_mark, event.end_mark
        if start.line != last.line:
            outside = indentation(self._line(start.line))
            lines = (self._line(number) for number in range(start.line + 1, last.line + 1))
            if any(indentation(line) <= outside and is_entry(line) for line in lines):
                raise yaml.MarkedYAMLError("while scanning a quoted scalar", start, "unexpected end of stream", last)

    def _look_behind(self, event: _Event, at: Position) -> None:
        """Report a text after # behind a value, which YAML takes for a remark; a remark has a blank after #."""
        end = event.end_mark
        behind = self._line(end.line)[end.column :]
        if "#" in behind and _LOST.match(behind):
            remedy = 'ใส่ทั้งข้อความไว้ในเครื่องหมาย "…" หรือเว้นวรรคหลัง # หากเป็นหมายเหตุ'
            self._problems.append(warning(at, "lost-text", "ข้อความหลังเครื่องหมาย # ไม่แสดงบนเว็บ", remedy))


_RUN_ON = re.compile(r"[ ]*(-|[a-z_]+:(?!//))")
_LOST = re.compile(r"[ \t]*,?[ \t]*#[^\s#]")  # a text that is not quoted ends at # only after a blank


_NO_BLANK = re.compile(r"([A-Za-z_][A-Za-z0-9_]*):(?!//)(\S.*)")


def _is_text(entry: tuple[Scalar, Node]) -> bool:
    """Whether a list in brackets has a text that begins with ?, which the library takes for a key without a value."""
    key, value = entry
    return key.text.startswith("?") and isinstance(value, Scalar) and value.plain and not value.text


def _lost(at: Position, word: str) -> Problem:
    message = f"“{word}” ไม่แสดงบนเว็บ เพราะคำที่ขึ้นต้นด้วย & หรือ ! เป็นเครื่องหมายของ YAML"
    return warning(at, "lost-text", message, 'ใส่ทั้งข้อความไว้ในเครื่องหมาย "…"')

"""Reads YAML, in files and in Markdown, into trees in which every value has its position.

The only file that knows the YAML library. Every scalar stays the text that was written: so no telephone number loses
its zero, and no Buddhist year is read as a common one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from itasite.fiscal import fold_digits
from itasite.problem import Position, Problem, error, unopened, warning
from itasite.text.sign_folding import fold_signs


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value as it was written; `plain` is false if it is quoted or a block text.

    `tag` is its YAML tag (!ENV), "*" if it is only a reference to another value (*name), else "". Only settings may
    have one.
    """

    text: str
    at: Position
    plain: bool = True
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list with its YAML tag, "" if it has none."""

    items: tuple[Node, ...]
    at: Position
    tag: str = ""


@dataclass(frozen=True)
class Mapping:
    """Keys and values in the order of the file."""

    entries: tuple[tuple[Scalar, Node], ...]
    at: Position

    def get(self, key: str) -> Node | None:
        """The value of `key`; None if it is not there."""
        found = self._index.get(_folded(key))
        return found[1] if found else None

    def key_at(self, key: str) -> Position:
        """The position of `key`; that of the mapping if it is not there."""
        found = self._index.get(_folded(key))
        return found[0].at if found else self.at

    @cached_property
    def _index(self) -> dict[str, tuple[Scalar, Node]]:
        """The first entry of each key. An index, because a search through the list would be slow with many problems."""
        return {_folded(entry[0].text): entry for entry in reversed(self.entries)}


def _folded(key: str) -> str:
    """The key with Arabic digits: a key in Thai digits is the same key."""
    return fold_digits(key.strip())


Node = Scalar | Sequence | Mapping
_Place = Callable[[yaml.Mark | None], Position]
_Event = Any  # of the library; its types do not say that all events used here have marks
EMPTY = Mapping((), Position("", 0, 0))


def scalars(node: Node) -> Iterator[Scalar]:
    """All single values of a tree, without the keys, in the order of the file."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)
    elif isinstance(node, Mapping):
        for _, value in node.entries:
            yield from scalars(value)


def locate(node: Node, path: tuple[str | int, ...]) -> Position:
    """The position of the value at `path` (keys and 0-based indexes); if it is not there, of the last part that is."""
    for step in path:
        if isinstance(node, Mapping):
            found = node.get(str(step))
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            found = node.items[step]
        else:
            found = None
        if found is None:
            return node.at
        node = found
    return node.at


def locate_key(node: Node, path: tuple[str | int, ...]) -> Position:
    """The position of the last key of `path` (not of its value)."""
    *parents, last = path
    for step in parents:
        if isinstance(node, Mapping):
            node = node.get(str(step)) or node
        elif isinstance(node, Sequence) and isinstance(step, int):
            node = node.items[step]
    if isinstance(node, Mapping):
        return node.key_at(str(last))
    return node.at


def read_text(root: Path, name: str) -> tuple[str | None, list[Problem]]:
    """The text of a UTF-8 file with line ends "\\n" and no byte order mark, or None and the problem.

    `name` is the path relative to `root`, the content folder. Never raises.
    """
    try:
        path = root / name
        if path.exists() and not path.is_file():
            return None, [error(Position(name), "unreadable-file", "มีชื่อนี้อยู่ แต่ไม่ใช่ไฟล์", "เปลี่ยนชื่อโฟลเดอร์นั้น แล้วสร้างไฟล์")]
        raw = path.read_bytes()
    except FileNotFoundError:
        return None, [error(Position(name), "missing-file", "ไม่พบไฟล์นี้", "สร้างไฟล์ หรือดูว่าชื่อไฟล์พิมพ์ถูกหรือไม่")]
    except OSError as refused:
        return None, [error(Position(name), "unreadable-file", unopened(refused), "ตรวจสิทธิ์และชนิดของไฟล์")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        before = raw[: broken.start].decode("utf-8", errors="replace")
        return None, [
            error(
                position_in(name, before, len(before)),
                "encoding",
                "ไฟล์ไม่ใช่รหัสอักษร UTF-8 (อาจบันทึกเป็น Windows-874 หรือ TIS-620)",
                "เปิดไฟล์แล้วบันทึกใหม่โดยเลือก Encoding เป็น UTF-8",
            )
        ]
    return text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), []


def parse_yaml(text: str, name: str, *, first_line: int = 1, indent: int = 0) -> tuple[Node | None, list[Problem]]:
    """The tree of a YAML text, or None, and the problems in it. Never raises.

    `name` is the file for positions. If the text is a part of a file, `first_line` is its first line there (from 1) and
    `indent` the number of characters that were cut off before each line. An empty text gives an empty mapping.
    """

    def place(mark: yaml.Mark | None) -> Position:
        if mark is None:
            return Position(name, first_line, indent + 1)
        return Position(name, first_line + mark.line, indent + folded.column(mark.line, mark.column) + 1)

    def place_of(text: str, offset: int) -> Position:
        inside = position_in(name, text, offset)
        return Position(name, first_line + inside.line - 1, indent + inside.column)

    folded = fold_signs(text, lambda line, column: Position(name, first_line + line, indent + column + 1))
    text, lines = folded.text, folded.text.split("\n")
    problems = folded.problems + [
        error(place_of(text, found.start()), "yaml-syntax", "มีอักขระขึ้นบรรทัดที่มองไม่เห็น", "ลบอักขระนั้น แล้วเคาะวรรคแทน")
        for found in _UNSEEN_BREAK.finditer(text)
    ]
    try:
        return _Tree(_UNSEEN_BREAK.sub(" ", text), place, problems, lines).root(), problems
    except yaml.MarkedYAMLError as wrong:
        return None, [*problems, _syntax_problem(wrong, text, place)]
    except yaml.YAMLError as wrong:  # an unreadable character: it has an offset in bytes instead of a mark
        before = text.encode()[: getattr(wrong, "position", None) or 0].decode(errors="ignore")
        at = place_of(text, len(before))
        return None, [*problems, error(at, "yaml-syntax", "มีอักขระที่ไฟล์ YAML ไม่รองรับ", "ลบอักขระนั้นแล้วพิมพ์ใหม่")]


_MOST_NESTED = 50  # levels; the deepest content has ten. Functions that walk over a tree are recursive
_UNSEEN_BREAK = re.compile("[\x85\u2028\u2029]|\\A\ufeff")  # line ends for the library, but for no editor
_CONTROL = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f]")


class _Tree:
    """Makes nodes of the events of the library, and problems of what YAML would not read as text.

    The nodes of the library are not used: it makes them recursively, and a file of many brackets would crash it.
    """

    def __init__(self, text: str, place: _Place, problems: list[Problem], lines: list[str]) -> None:
        self._events: Iterator[_Event] = yaml.parse(text, Loader=yaml.CBaseLoader)
        self._place = place
        self._problems = problems
        self._lines = lines
        self._anchors: dict[str, Position] = {}
        self._used: set[str] = set()

    def root(self) -> Node:
        """The tree of the text, which must be one YAML document."""
        next(self._events)
        first = next(self._events)
        if isinstance(first, yaml.StreamEndEvent):
            return Mapping((), self._place(None))
        tree = self._node(next(self._events), 0)
        next(self._events)  # the end of the document
        after = next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise yaml.MarkedYAMLError(problem="expected a single document", problem_mark=after.start_mark)
        for name, at in () if self._used else self._anchors.items():
            self._lost(at, f"&{name}")
        return tree

    def _node(self, event: _Event, depth: int) -> Node:
        at = self._place(event.start_mark)
        if depth > _MOST_NESTED:
            raise yaml.MarkedYAMLError(problem="nested too deep", problem_mark=event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, at)
        if event.anchor:
            self._anchors[event.anchor] = at
        if event.tag:
            self._lost(at, event.tag)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(self._items(depth)), at, event.tag or "")
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(at, depth)
        return self._scalar(event, at)

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _alias(self, event: _Event, at: Position) -> Scalar:
        if event.anchor not in self._anchors:
            raise yaml.MarkedYAMLError(problem="found undefined alias", problem_mark=event.start_mark)
        self._used.add(event.anchor)
        remedy = "เขียนข้อความนั้นลงไปตรง ๆ ในทุกที่ที่ใช้"
        self._problems.append(error(at, "yaml-alias", "ไม่รองรับการอ้างซ้ำด้วย & และ *", remedy))
        return Scalar("", at, tag="*")

    def _lost(self, at: Position, word: str) -> None:
        message = f"“{word}” ไม่แสดงบนเว็บ เพราะคำที่ขึ้นต้นด้วย & หรือ ! เป็นเครื่องหมายของ YAML"
        self._problems.append(warning(at, "lost-text", message, 'ใส่ทั้งข้อความไว้ในเครื่องหมาย "…"'))

    def _scalar(self, event: _Event, at: Position) -> Scalar:
        plain = not event.style
        if plain:
            self._look_at_plain(event)
        text = str(event.value)
        if _CONTROL.search(text):  # written as an escape in double quotes
            text = _CONTROL.sub("�", text)
            self._problems.append(
                error(at, "yaml-syntax", 'มีรหัสอักขระควบคุมในข้อความที่อยู่ใน "…"', "ลบรหัสนั้น หรือพิมพ์ \\ สองครั้ง")
            )
        return Scalar(text, at, plain, event.tag or "")

    def _look_at_plain(self, event: _Event) -> None:
        """Report what YAML accepts but the author did not mean: text lost after #, two lines read as one."""
        at, start, last = self._place(event.start_mark), event.start_mark, event.end_mark
        for number in range(start.line + 1, last.line + 1):
            found = _RUN_ON.match(self._lines[number][: last.column if number == last.line else None])
            if found:
                below = Position(at.file, at.line + number - start.line, at.column + found.start(1) - start.column)
                remedy = "จัดให้ตรงกับบรรทัดบน และเว้นวรรคหลังเครื่องหมาย - หรือ : ของทั้งสองบรรทัด"
                self._problems.append(error(below, "yaml-syntax", "บรรทัดนี้ถูกอ่านต่อท้ายบรรทัดบน", remedy))
        if _LOST.match(self._lines[last.line][last.column :] if last.line < len(self._lines) else ""):
            self._problems.append(
                warning(
                    at,
                    "lost-text",
                    "ข้อความหลังเครื่องหมาย # ไม่แสดงบนเว็บ",
                    'ใส่ทั้งข้อความไว้ในเครื่องหมาย "…" หรือเว้นวรรคหลัง # หากเป็นหมายเหตุ',
                )
            )

    def _mapping(self, at: Position, depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            value = self._node(next(self._events), depth + 1)
            if not isinstance(key, Scalar):
                self._problems.append(
                    error(key.at, "yaml-syntax", "ชื่อช่องต้องเป็นข้อความบรรทัดเดียว", "ตรวจเครื่องหมาย : และการย่อหน้า")
                )
            elif (same := fold_digits(key.text.strip())) in entries:
                first = entries[same][0].at.line
                self._problems.append(
                    error(
                        key.at,
                        "duplicate-key",
                        f"“{key.text}” เขียนซ้ำ (ครั้งแรกอยู่บรรทัด {first})",
                        "ลบออกหนึ่งแห่ง หรือรวมเป็นแห่งเดียว",
                    )
                )
            else:
                entries[same] = (key, value)
        return Mapping(tuple(entries.values()), at)


_RUN_ON = re.compile(r"[ ]*(-|[a-z_]+:(?!//))")
_LOST = re.compile(r"[ \t]+#[^\s#]")

# The words of libyaml, what they mean here, how to fix it.
_SYNTAX = (
    ("block sequence entries are not allowed", "เครื่องหมาย - ต้องอยู่ต้นบรรทัด",
     "ขึ้นบรรทัดใหม่ก่อนเครื่องหมาย - หรือใส่ข้อความที่ขึ้นต้นด้วย - ไว้ในเครื่องหมาย \"…\""),
    ("mapping values are not allowed", "บรรทัดนี้ย่อหน้าเกิน หรือมีเครื่องหมาย : อยู่ในข้อความ",
     "จัดให้ตรงกับบรรทัดบน หรือใส่ข้อความที่มี : ไว้ในเครื่องหมาย \"…\""),
    ("found unexpected end of stream", "เปิดเครื่องหมายคำพูดแล้วไม่ได้ปิด", "ใส่เครื่องหมาย \" ปิดท้ายข้อความ"),
    ("could not find expected ':'", "ไม่พบเครื่องหมาย : หลังชื่อช่อง", "เขียนเป็น  ชื่อช่อง: ค่า  โดยเว้นวรรคหลัง :"),
    ("expected ',' or", "วงเล็บ [ ] หรือ { } ไม่ครบคู่ หรือขาดเครื่องหมายจุลภาค", "ตรวจวงเล็บและจุลภาคในบรรทัดนี้"),
    ("expected node content", "เปิดวงเล็บ [ หรือ { แล้วไม่ได้ปิด", "ใส่วงเล็บปิดให้ครบคู่ในบรรทัดก่อนหน้า"),
    ("expected alphabetic", "ข้อความขึ้นต้นด้วย & หรือ * ไม่ได้", "ใส่ข้อความไว้ในเครื่องหมาย \"…\""),
    ("expected comment or line break", "ข้อความขึ้นต้นด้วย | หรือ > ไม่ได้", "ใส่ข้อความไว้ในเครื่องหมาย \"…\""),
    ("did not find expected", "การย่อหน้าไม่ตรงกัน", "จัดให้ข้อที่อยู่ชั้นเดียวกันเริ่มที่ช่องเดียวกัน"),
    ("cannot start any token", "มีเครื่องหมายที่ขึ้นต้นข้อความไม่ได้", "ใส่ข้อความไว้ในเครื่องหมาย \"…\""),
    ("found undefined alias", "ไม่รองรับการอ้างซ้ำด้วย & และ *", "ใส่ข้อความที่ขึ้นต้นด้วย * ไว้ในเครื่องหมาย \"…\""),
    ("expected a single document", "ไฟล์มีเส้นคั่น --- มากกว่าหนึ่งชุด", "ลบบรรทัด --- ที่เกินออก"),
    ("nested too deep", "ข้อมูลซ้อนกันลึกเกินไป", "ลดจำนวนชั้นของข้อมูล"),
    ("unknown escape", "มีเครื่องหมาย \\ ในข้อความที่อยู่ใน \"…\"", "ใช้เครื่องหมาย '…' แทน หรือพิมพ์ \\ สองครั้ง"),
)  # fmt: skip


def _syntax_problem(wrong: yaml.MarkedYAMLError, text: str, place: _Place) -> Problem:
    said = f"{wrong.context or ''} {wrong.problem or ''}"
    found = next((row for row in _SYNTAX if row[0] in said), None)
    _, message, remedy = found or ("", "รูปแบบ YAML ไม่ถูกต้อง", "ตรวจการย่อหน้าและเครื่องหมายในบรรทัดนี้และบรรทัดก่อนหน้า")
    # What is not closed is reported where it opens, not at the end of the file.
    unclosed = any(words in said for words in ("unexpected end of stream", "expected ',' or", "expected ':'"))
    mark = (wrong.context_mark if unclosed else wrong.problem_mark) or wrong.context_mark
    line = "".join(text.split("\n")[mark.line : mark.line + 1]) if mark else ""
    if "cannot start any token" in said and mark and line[mark.column :].startswith("\t"):
        message, remedy = "ใช้แป้น Tab ย่อหน้า", "เปลี่ยน Tab เป็นช่องว่าง (เคาะเว้นวรรค)"
    if "did not find expected" in said and mark and line[: mark.column].rstrip().endswith(('"', "'", "]", "}")):
        message, remedy = "มีข้อความเกินหลังเครื่องหมายปิด", "ใส่เครื่องหมายคำพูดหรือวงเล็บให้ครอบทั้งข้อความ"
    return error(place(mark), "yaml-syntax", message, remedy)


_PLAIN_TEXT = re.compile(r"(?!(?i:null)$)[^\W_][^:#\n\"'\[\]{}]*(?<!\s)")


def quote(text: str) -> str:
    """A text as a YAML value on one line: as it is if that is safe, else in double quotes."""
    if _PLAIN_TEXT.fullmatch(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def position_in(name: str, text: str, offset: int) -> Position:
    """The position of the character at a 0-based offset in the text of the file `name`."""
    line = text.count("\n", 0, offset) + 1
    return Position(name, line, offset - (text.rfind("\n", 0, offset) + 1) + 1)

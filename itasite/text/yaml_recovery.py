"""Reads what can be read of a YAML text that has faults, and tells all its faults in one run.

The text is cut at the entries of each level, those that are no YAML are cut again, and what is left is told where it
stands. The tree says which entries are lost, so that nobody takes them for missing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from itasite.problem import Position, Problem, error
from itasite.text.nodes import Mapping, Node, Scalar, Sequence
from itasite.text.yaml_faults import IN_QUOTES, NO_COLON, TAB, is_unclosed, syntax_problem
from itasite.text.yaml_pieces import (
    Piece,
    indentation,
    is_block_text,
    is_content,
    is_dashed,
    is_entry,
    is_without_value,
    key_of,
    pieces,
)
from itasite.text.yaml_tree import MOST_NESTED, NO_BLANK, Anchors, Written, YamlFault, add_entry, tree_of

_UNREADABLE = re.compile("[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TABS = re.compile(r"[ ]*\t[ \t]*")
_DOCUMENT = re.compile(r"(?:---|\.\.\.)(?=[ \t]|$)")
_NO_BLANK = re.compile(r"(?P<lead>[ ]*)(?P<key>[A-Za-z_][A-Za-z0-9_]*):(?!//)(?P<value>\S.*)")
_MOST_JOINED = 30  # lines of a value that is written over several
_TOGETHER = 'ใส่ข้อความของทุกบรรทัดไว้ในเครื่องหมาย "…" เดียวกัน หรือลบบรรทัดที่เกิน'
_WIDTHS = (2, 4, 8)  # spaces that a Tab may stand for


def recovered(written: Written, problems: list[Problem]) -> tuple[Node, list[Problem]]:
    """What can be read of a text that is no YAML as a whole, and its problems.

    `problems` are those that are known already.
    """
    found = _Recovery(written)
    found.take_out_unreadable()
    found.take_out_documents()
    found.take_out_tabs()
    tree = found.block(0, len(written.lines), 0) or Mapping((), written.place(0, 0), frozenset(("",)))
    if isinstance(tree, Mapping):
        tree = replace(tree, unread=found.unread)
    return tree, [*problems, *found.problems, *found.anchors.unused()]


class _Recovery:
    def __init__(self, written: Written) -> None:
        self._written = written
        self._lines = written.lines
        self._as_written = list(written.lines)
        self._read: set[int] = set()  # the lines of which something is in the tree
        self.problems: list[Problem] = []
        names = re.findall(r"(?:^|[\s,\[{])&(\w+)", "\n".join(written.lines))
        self.anchors = Anchors({name: written.place(0, 0) for name in names})

    def take_out_unreadable(self) -> None:
        """Tell each character that YAML does not allow, and put a blank in its place."""
        for number, line in enumerate(self._lines):
            for sign in _UNREADABLE.finditer(line):
                self._tell(number, sign.start(), "มีอักขระที่ไฟล์ YAML ไม่รองรับ", "ลบอักขระนั้นแล้วพิมพ์ใหม่")
            self._lines[number] = _UNREADABLE.sub(" ", line)

    def take_out_documents(self) -> None:
        """Tell the lines --- and ... between two parts of a file, and read the parts as one."""
        marks = [number for number, line in enumerate(self._lines) if _DOCUMENT.match(line)]
        first = next((number for number, line in enumerate(self._lines) if is_content(line)), 0)
        for number in marks:
            line = self._lines[number]
            more = any(is_content(below) for below in self._lines[number + 1 :])
            if line.startswith("...") and (more or number == first):
                self._tell(number, 0, "บรรทัด ... เป็นเครื่องหมายจบไฟล์ของ YAML", "ลบบรรทัดนี้")
            elif line.startswith("---") and (number != first or line[3:].strip()):
                self._tell(number, 0, "ไฟล์มีเส้นคั่น --- มากกว่าหนึ่งชุด", "ลบบรรทัด --- ที่เกินออก")
            self._lines[number] = ""

    def take_out_tabs(self) -> None:
        """Tell the lines that begin with a Tab, and put as many spaces there as make sense of the text."""
        tabbed = {number: found[0] for number, line in enumerate(self._lines) if (found := _TABS.match(line))}
        if not tabbed:
            return
        for number, lead in tabbed.items():
            self._tell(number, lead.index("\t"), *TAB)
        before = list(self._lines)
        for width in _WIDTHS:
            for number, lead in tabbed.items():
                spaces = lead.replace("\t", " " * width)
                self._written.widened[number] = len(spaces) - len(lead)
                self._lines[number] = spaces + before[number][len(lead) :]
            if self._parsed(0, len(self._lines))[1] is None:
                return
        for number, lead in tabbed.items():
            self._written.widened[number] = lead.count("\t")
            self._lines[number] = lead.replace("\t", "  ") + before[number][len(lead) :]

    @property
    def unread(self) -> tuple[Scalar, ...]:
        """The lines of which nothing is in the tree, but remarks."""
        written = self._written
        return tuple(
            Scalar(line.strip(), Position(written.name, written.first_line + number, written.indent + _begin(line) + 1))
            for number, line in enumerate(self._as_written)
            if is_content(line) and number not in self._read
        )

    def block(self, start: int, end: int, depth: int) -> Node | None:
        """What can be read of the lines from `start` up to `end`, which are on one level."""
        tree, fault = self._parsed(start, end, self.problems)
        if fault is None:
            return tree
        found, level = pieces(self._lines, start, end, outermost=depth == 0)
        if depth > MOST_NESTED or not found:
            self.problems.append(syntax_problem(fault, self._written))
            return None
        if is_dashed(self._lines[found[0].first]):
            return self._list(found, level, depth)
        return self._fields(found, level, depth)

    def _list(self, found: list[Piece], level: int, depth: int) -> Node | None:
        items: list[Node] = []
        lost = False
        for piece in found:
            number, column = piece.first, piece.column
            node = self._piece(piece, depth)
            if isinstance(node, Sequence):
                self._placed(piece, level)
                items += node.items
                lost = lost or node.lost
            elif isinstance(node, Mapping) and items and isinstance(items[-1], Mapping):
                items[-1] = self._joined(items[-1], node)
                inner = items[-1].at.column - 1 - self._written.indent
                self._shifted(number, column, max(inner, column + 1))
            elif isinstance(node, Scalar) and node.plain and node.text.startswith("-"):
                self._tell(number, column, "ไม่ได้เว้นวรรคหลังเครื่องหมาย -", "เคาะเว้นวรรคหลังเครื่องหมาย -")
                items.append(replace(node, text=node.text[1:], at=self._written.place(number, column + 1)))
            else:
                lost = True
                if node is not None:
                    self._tell(number, column, "บรรทัดนี้ไม่มีเครื่องหมาย - เหมือนรายการข้างบน", "เติม - และเว้นวรรคหน้าข้อความ")
        if not items:
            return None
        return Sequence(tuple(items), self._written.place(found[0].first, found[0].column), lost=lost)

    def _fields(self, found: list[Piece], level: int, depth: int) -> Node | None:
        entries: dict[str, tuple[Scalar, Node]] = {}
        repeated: list[tuple[Scalar, Node]] = []
        lost: set[str] = set()
        place = 0
        while place < len(found):
            piece = found[place]
            place += self._close(found, place)
            node = self._piece(piece, depth)
            number = piece.first
            if isinstance(node, Scalar) and (field := self._without_blank(node, number)):
                node = field
            if not isinstance(node, Mapping):
                lost.add(key_of(self._lines[number]))
                if isinstance(node, Scalar):
                    self._tell(number, piece.column, *NO_COLON)
                elif isinstance(node, Sequence) and self._resumed(entries, node):
                    lost.discard("")
                elif node is not None:
                    remedy = f"ย้ายรายการไปไว้ใต้ชื่อช่องของรายการ หรือ{IN_QUOTES}"
                    self._tell(number, piece.column, "เครื่องหมาย - ไม่ได้อยู่ใต้ชื่อช่องที่เว้นค่าไว้", remedy)
                continue
            self._placed(piece, level)
            lost |= node.lost
            repeated += node.repeated
            for key, value in node.entries:
                if not add_entry(entries, key, value, self.problems):
                    repeated.append((key, value))
        if not entries and not any(lost):
            return None
        at = self._written.place(found[0].first, found[0].column)
        return Mapping(tuple(entries.values()), at, frozenset(lost), tuple(repeated))

    def _resumed(self, entries: dict[str, tuple[Scalar, Node]], more: Sequence) -> bool:
        """Whether a list goes on after lines that belong in its last entry but stand too far out; they are told."""
        names = list(entries)
        place = next((place for place in reversed(range(len(names))) if _is_list(entries[names[place]][1])), None)
        if place is None or place == len(names) - 1:
            return False
        key, listed = entries[names[place]]
        if not isinstance(listed, Sequence) or not isinstance(last := listed.items[-1], Mapping):
            return False
        outside = [entries.pop(name) for name in names[place + 1 :]]
        for inner, _ in outside:
            column = inner.at.column - self._written.indent - 1
            self._shifted(inner.at.line - self._written.first_line, column, last.at.column - self._written.indent - 1)
        joined = self._joined(last, Mapping(tuple(outside), last.at))
        whole = replace(listed, items=(*listed.items[:-1], joined, *more.items), lost=listed.lost or more.lost)
        entries[names[place]] = (key, whole)
        return True

    def _piece(self, piece: Piece, depth: int) -> Node | None:
        """What can be read of an entry: a mapping or a list with one entry, or a text; None if nothing."""
        tree, fault = self._parsed(piece.start, piece.end, self.problems)
        if fault is None:
            return tree
        number = piece.first
        line = self._lines[number]
        if is_dashed(line) and depth <= MOST_NESTED:
            return self._item(piece, number, depth)
        below = next((place for place in range(number + 1, piece.end) if is_content(self._lines[place])), None)
        if below is None or depth > MOST_NESTED:
            self.problems.append(syntax_problem(fault, self._written))
            return self._lost_field(line, number)
        head, wrong = self._parsed(number, number + 1, self.problems)
        if wrong:
            self.problems.append(syntax_problem(wrong if is_entry(self._lines[below]) else fault, self._written))
            return self._lost_field(line, number)
        return self._with_below(piece, head, below, depth, fault)

    def _with_below(self, piece: Piece, head: Node | None, below: int, depth: int, fault: YamlFault) -> Node | None:
        """An entry whose first line is sound, with the lines below it that are further in."""
        number = piece.first
        entry = is_entry(self._lines[below])
        if isinstance(head, Scalar) and head.plain and entry:
            self._tell(number, piece.column, *NO_COLON)
            inner = self.block(number + 1, piece.end, depth + 1)
            return Mapping(((head, inner),), head.at) if inner else Mapping((), head.at, frozenset((head.text,)))
        if not isinstance(head, Mapping) or not head.entries:
            self.problems.append(syntax_problem(fault, self._written))
            return head
        key, value = head.entries[-1]
        if is_without_value(self._lines[number]):
            inner = self.block(number + 1, piece.end, depth + 1)
            if inner is None:
                return Mapping(head.entries[:-1], head.at, head.lost | {key.text})
            return Mapping((*head.entries[:-1], (key, inner)), head.at, head.lost)
        if is_block_text(self._lines[number]):
            self._tell(*fault.at, "บรรทัดนี้ย่อหน้าน้อยกว่าบรรทัดแรกของข้อความใต้ | หรือ >", "จัดทุกบรรทัดของข้อความให้ตรงกับบรรทัดแรก")
            return Mapping(head.entries[:-1], head.at, head.lost | {key.text})
        if not entry or is_dashed(self._lines[below]):
            self._tell(below, indentation(self._lines[below]), "บรรทัดนี้ต่อจากบรรทัดบนไม่ได้ เพราะบรรทัดบนมีค่าจบแล้ว", _TOGETHER)
            return Mapping(head.entries, head.at, head.lost | {key.text})
        column = indentation(self._lines[below])
        self._shifted(below, column, piece.column)
        inner = self.block(number + 1, piece.end, depth + 1)
        return self._joined(head, inner) if isinstance(inner, Mapping) else head

    def _item(self, piece: Piece, number: int, depth: int) -> Node:
        """An entry of a list: what stands behind its dash is on a level of its own."""
        line, at = self._lines[number], self._written.place(number, piece.column)
        self._lines[number] = line[: piece.column] + " " + line[piece.column + 1 :]
        if self._lines[number][: len(line) - len(line.lstrip(" -\t"))].find("\t") >= 0:
            self._tell(number, line.index("\t"), *TAB)
            self._lines[number] = self._lines[number].replace("\t", " ", 1)
        inner = self.block(piece.start, piece.end, depth + 1)
        self._lines[number] = line
        lost = inner is None or (isinstance(inner, Mapping) and not inner.entries)
        return Sequence((inner,) if inner is not None and not lost else (), at, lost=lost)

    def _close(self, found: list[Piece], place: int) -> int:
        """How many pieces an entry consists of whose bracket or quotation mark is closed on a later line."""
        piece = found[place]
        _, fault = self._parsed(piece.start, piece.end)
        if fault is None or not is_unclosed(fault):
            return 1
        for count in range(2, len(found) - place + 1):
            last = found[place + count - 1]
            if last.end - piece.start > _MOST_JOINED:
                break
            if "quoted" in fault.said and is_entry(self._lines[last.first]):
                break
            if self._parsed(piece.start, last.end)[1] is None:
                piece.end = last.end
                return count
        return 1

    def _without_blank(self, node: Scalar, number: int) -> Mapping | None:
        """A field whose colon has no blank behind; told, and read as it is meant."""
        found = _NO_BLANK.fullmatch(self._lines[number]) if node.plain else None
        if not found or node.text != f"{found['key']}:{found['value'].strip()}":
            return None
        self._tell(number, len(found["lead"]), *NO_BLANK)
        key = Scalar(found["key"], self._written.place(number, found.start("key")))
        value = Scalar(found["value"].strip(), self._written.place(number, found.start("value")))
        return Mapping(((key, value),), key.at)

    def _lost_field(self, line: str, number: int) -> Node | None:
        """Stands for an entry that cannot be read, if its key can be seen."""
        key = key_of(line)
        return Mapping((), self._written.place(number, indentation(line)), frozenset((key,))) if key else None

    def _joined(self, first: Mapping, more: Mapping) -> Mapping:
        """The entries of both, in their order."""
        entries = {key.text: (key, value) for key, value in first.entries}
        repeated = [*first.repeated, *more.repeated]
        for key, value in more.entries:
            if not add_entry(entries, key, value, self.problems):
                repeated.append((key, value))
        return Mapping(tuple(entries.values()), first.at, first.lost | more.lost, tuple(repeated))

    def _placed(self, piece: Piece, level: int) -> None:
        """Tell that an entry does not stand where the others of its level stand, if that is so."""
        if piece.column == level or piece.first in self._written.widened:
            return
        if piece.between is None:
            self._shifted(piece.first, piece.column, level)
            return
        outer, inner = piece.between
        message = f"เว้นหน้าบรรทัดนี้ {piece.column} ช่อง ไม่ตรงกับบรรทัดใดข้างบน"
        remedy = f"เว้น {outer} ช่องถ้าเป็นรายการใหม่ หรือ {inner} ช่องถ้าอยู่ในรายการข้างบน"
        self._tell(piece.first, piece.column, message, remedy)

    def _shifted(self, number: int, column: int, right: int) -> None:
        """Tell that a line has too few or too many spaces before it; `right` is how many it should have."""
        if number in self._written.widened:  # how many it has is not known; that it has a Tab is told
            return
        if column > right:
            remedy = f"ลบช่องว่างหน้าบรรทัดนี้ {column - right} ช่อง ให้เหลือ {right} ช่อง"
            self._tell(number, column, "บรรทัดนี้ย่อหน้าเกิน", remedy)
        else:
            remedy = f"เคาะเว้นวรรคหน้าบรรทัดนี้อีก {right - column} ช่อง ให้เป็น {right} ช่อง"
            self._tell(number, column, "บรรทัดนี้ย่อหน้าขาด", remedy)

    def _tell(self, number: int, column: int, message: str, remedy: str) -> None:
        self.problems.append(error(self._written.place(number, column), "yaml-syntax", message, remedy))

    def _parsed(
        self, start: int, end: int, problems: list[Problem] | None = None
    ) -> tuple[Node | None, YamlFault | None]:
        """The tree of some lines, or why they have none; what is found in them is added to `problems`."""
        try:
            tree = tree_of(self._written, start, end, [] if problems is None else problems, self.anchors)
            if problems is not None:
                self._read.update(range(start, end))
            return tree, None
        except YamlFault as fault:
            return None, fault


def _begin(line: str) -> int:
    """The column of the first character that can be seen."""
    return len(line) - len(line.lstrip())


def _is_list(value: Node) -> bool:
    return isinstance(value, Sequence) and bool(value.items)

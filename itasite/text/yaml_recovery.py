"""Reads what can be read of a YAML text that has faults, and tells all its faults in one run.

The text is cut at the entries of each level, those that are no YAML are cut again, and what is left is told where it
stands. The tree says which entries are lost, so that nobody takes them for missing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from itasite.problem import Problem
from itasite.text.nodes import Mapping, Node, Scalar, Sequence
from itasite.text.yaml_cleaning import NO_BLANK_AFTER_DASH, clean
from itasite.text.yaml_entries import add_entry, split_item
from itasite.text.yaml_faults import IN_QUOTES, NO_COLON, TAB, is_unclosed
from itasite.text.yaml_levels import put_levels_right
from itasite.text.yaml_pieces import (
    Piece,
    indentation,
    is_block_text,
    is_content,
    is_dashed,
    is_entry,
    is_of_list,
    is_without_value,
    key_of,
    pieces,
)
from itasite.text.yaml_repairs import (
    first_word,
    joined,
    lines_of,
    listed_below,
    lost_field,
    no_colon,
    resumed,
    text_below,
    without_blank,
)
from itasite.text.yaml_told import Told
from itasite.text.yaml_tree import Anchors, tree_of
from itasite.text.yaml_written import MOST_NESTED, Written, YamlFault

_MOST_JOINED = 30  # lines of a value that is written over several
_ENDED = (
    "บรรทัดนี้ต่อจากบรรทัดบนไม่ได้ เพราะบรรทัดบนมีค่าจบแล้ว",
    'ใส่ข้อความของทุกบรรทัดไว้ในเครื่องหมาย "…" เดียวกัน หรือลบบรรทัดที่เกิน',
)
_BLOCK_TEXT = ("บรรทัดนี้ย่อหน้าน้อยกว่าบรรทัดแรกของข้อความใต้ | หรือ >", "จัดทุกบรรทัดของข้อความให้ตรงกับบรรทัดแรก")


def recovered(written: Written, problems: list[Problem]) -> tuple[Node, list[Problem]]:
    """What can be read of a text that is no YAML as a whole, and its problems.

    `problems` are those that are known already.
    """
    found = _Recovery(written)
    clean(written, found.told, found.is_sound)
    put_levels_right(written, found.as_written, found.told)
    tree = found.block(0, len(written.lines), 0) or Mapping((), written.place(0, 0), frozenset(("",)))
    if isinstance(tree, Mapping):
        tree = replace(tree, unread=lines_of(written, found.as_written, found.read))
    return tree, [*problems, *found.told.problems, *found.anchors.unused()]


class _Recovery:
    def __init__(self, written: Written) -> None:
        self._written = written
        self._lines = written.lines
        self.as_written = list(written.lines)
        self.read: set[int] = set()  # the lines of which something is in the tree
        self.told = Told(written)
        names = re.findall(r"(?:^|[\s,\[{])&(\w+)", "\n".join(written.lines))
        self.anchors = Anchors({name: written.place(0, 0) for name in names})

    def is_sound(self) -> bool:
        """Whether the text as it is now is YAML."""
        return self._parsed(0, len(self._lines))[1] is None

    def block(self, start: int, end: int, depth: int) -> Node | None:
        """What can be read of the lines from `start` up to `end`, which are on one level."""
        tree, fault = self._parsed(start, end, self.told.problems)
        if fault is None:
            return tree
        found, level = pieces(self._lines, start, end, outermost=depth == 0)
        if depth > MOST_NESTED or not found:
            self.told.fault(fault)
            return None
        if is_of_list(self._lines, found):
            return self._list(found, level, depth)
        return self._fields(found, level, depth)

    def _list(self, found: list[Piece], level: int, depth: int) -> Node | None:
        items: list[Node] = []
        lost = False
        for piece in found:
            number, column = piece.first, piece.column
            node = self._piece(piece, depth)
            if isinstance(node, Sequence):
                self.told.placed(piece, level)
                items += node.items
                lost = lost or node.lost
            elif isinstance(node, Mapping) and items and isinstance(items[-1], Mapping):
                items[-1] = joined(items[-1], node, self.told.problems)
                inner = items[-1].at.column - 1 - self._written.indent
                self.told.shifted(number, column, max(inner, column + 1))
            elif isinstance(node, Scalar) and node.plain and node.text.startswith("-"):
                self.told.tell(number, column, NO_BLANK_AFTER_DASH, "เคาะเว้นวรรคหลังเครื่องหมาย -")
                items.append(replace(node, text=node.text[1:], at=self._written.place(number, column + 1)))
            else:
                lost = True
                if node is not None:
                    self.told.tell(number, column, "บรรทัดนี้ไม่มีเครื่องหมาย - เหมือนรายการข้างบน", "เติม - และเว้นวรรคหน้าข้อความ")
        if not items and not lost:
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
            if isinstance(node, Scalar) and (field := without_blank(node, number, self._written, self.told)):
                node = field
            if isinstance(node, Scalar) and text_below(entries, node, piece, self.told):
                continue
            if isinstance(node, Scalar) and listed_below(entries, node, piece, self.told):
                continue
            if not isinstance(node, Mapping):
                name = key_of(self._lines[number]) or first_word(self._lines[number])
                lost.add(name)
                if isinstance(node, Scalar):
                    self.told.tell(number, piece.column, *no_colon(entries, node))
                elif isinstance(node, Sequence) and resumed(entries, node, self._written, self.told):
                    lost.discard(name)
                elif node is not None:
                    remedy = f"ย้ายรายการไปไว้ใต้ชื่อช่องของรายการ หรือ{IN_QUOTES}"
                    self.told.tell(number, piece.column, "เครื่องหมาย - ไม่ได้อยู่ใต้ชื่อช่องที่เว้นค่าไว้", remedy)
                continue
            self.told.placed(piece, level)
            lost |= node.lost
            repeated += node.repeated
            for key, value in node.entries:
                if not add_entry(entries, key, value, self.told.problems):
                    repeated.append((key, value))
        if not entries and not any(lost):
            return None
        at = self._written.place(found[0].first, found[0].column)
        return Mapping(tuple(entries.values()), at, frozenset(lost), tuple(repeated))

    def _piece(self, piece: Piece, depth: int) -> Node | None:
        """What can be read of an entry: a mapping or a list with one entry, or a text; None if nothing."""
        tree, fault = self._parsed(piece.start, piece.end, self.told.problems)
        if fault is None:
            return tree
        number = piece.first
        line = self._lines[number]
        if is_dashed(line) and depth <= MOST_NESTED:
            return self._item(piece, number, depth)
        below = next((place for place in range(number + 1, piece.end) if is_content(self._lines[place])), None)
        if below is None or depth > MOST_NESTED:
            self.told.fault(fault)
            return lost_field(line, self._written.place(number, indentation(line)))
        head, wrong = self._parsed(number, number + 1, self.told.problems)
        if wrong:
            inside = is_entry(self._lines[below])
            self.told.fault(wrong if inside else fault)
            if inside and (not is_unclosed(wrong) or line.rstrip().endswith(("[", "{"))) and (key := key_of(line)):
                inner = self.block(number + 1, piece.end, depth + 1)
                head = Scalar(key, self._written.place(number, piece.column))
                return Mapping(((head, inner),), head.at) if inner else lost_field(line, head.at)
            return lost_field(line, self._written.place(number, indentation(line)))
        return self._with_below(piece, head, below, depth, fault)

    def _with_below(self, piece: Piece, head: Node | None, below: int, depth: int, fault: YamlFault) -> Node | None:
        """An entry whose first line is sound, with the lines below it that are further in."""
        number = piece.first
        entry = is_entry(self._lines[below])
        if isinstance(head, Scalar) and head.plain and entry:
            self.told.tell(number, piece.column, *NO_COLON)
            inner = self.block(number + 1, piece.end, depth + 1)
            return Mapping(((head, inner),), head.at) if inner else Mapping((), head.at, frozenset((head.text,)))
        if not isinstance(head, Mapping) or not head.entries:
            self.told.fault(fault)
            return head
        key = head.entries[-1][0]
        if is_without_value(self._lines[number]):
            inner = self.block(number + 1, piece.end, depth + 1)
            if inner is None:
                return Mapping(head.entries[:-1], head.at, head.lost | {key.text})
            return Mapping((*head.entries[:-1], (key, inner)), head.at, head.lost)
        if is_block_text(self._lines[number]):
            self.told.tell(*fault.at, *_BLOCK_TEXT)
            return Mapping(head.entries[:-1], head.at, head.lost | {key.text})
        if not entry or is_dashed(self._lines[below]):
            self.told.tell(below, indentation(self._lines[below]), *_ENDED)
            return Mapping(head.entries, head.at, head.lost | {key.text})
        column = indentation(self._lines[below])
        self.told.shifted(below, column, piece.column)
        inner = self.block(number + 1, piece.end, depth + 1)
        return joined(head, inner, self.told.problems) if isinstance(inner, Mapping) else head

    def _item(self, piece: Piece, number: int, depth: int) -> Node:
        """An entry of a list: what stands behind its dash is on a level of its own."""
        line, at = self._lines[number], self._written.place(number, piece.column)
        self._lines[number] = line[: piece.column] + " " + line[piece.column + 1 :]
        if self._lines[number][: len(line) - len(line.lstrip(" -\t"))].find("\t") >= 0:
            self.told.tell(number, line.index("\t"), *TAB)
            self._lines[number] = self._lines[number].replace("\t", " ", 1)
        inner = self.block(piece.start, piece.end, depth + 1)
        self._lines[number] = line
        lost = inner is None or (isinstance(inner, Mapping) and not inner.entries)
        return Sequence(() if inner is None or lost else tuple(split_item(inner, self.told.problems)), at, lost=lost)

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

    def _parsed(
        self, start: int, end: int, problems: list[Problem] | None = None
    ) -> tuple[Node | None, YamlFault | None]:
        """The tree of some lines, or why they have none; what is found in them is added to `problems`."""
        try:
            tree = tree_of(self._written, start, end, [] if problems is None else problems, self.anchors)
            if problems is not None:
                self.read.update(range(start, end))
            return tree, None
        except YamlFault as fault:
            return None, fault

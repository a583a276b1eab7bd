"""What is meant by entries that are no YAML as they stand, where that can be seen."""

from __future__ import annotations

import re
from dataclasses import replace

from itasite.problem import Position, Problem
from itasite.text.nodes import Mapping, Node, Scalar, Sequence
from itasite.text.yaml_cleaning import NO_BLANK_AFTER_DASH
from itasite.text.yaml_entries import NO_BLANK, add_entry
from itasite.text.yaml_faults import NO_COLON
from itasite.text.yaml_pieces import Piece, is_content, key_of
from itasite.text.yaml_told import Told
from itasite.text.yaml_written import Written

_BARE_DASH = re.compile(r"-[^\W\d]")
_NO_BLANK = re.compile(r"(?P<lead>[ ]*)(?P<key>[A-Za-z_][A-Za-z0-9_]*):(?!//)(?P<value>\S.*)")


_GOES_ON = " หรือถ้าต่อจากข้อความบรรทัดบน เคาะเว้นวรรคหน้าบรรทัดนี้ให้ลึกกว่าบรรทัดบน"
_BARE = (NO_BLANK_AFTER_DASH, "เคาะเว้นวรรคหลังเครื่องหมาย -")
_NO_DASH = (
    "บรรทัดนี้ไม่มีเครื่องหมาย - เหมือนรายการข้างบน",
    "เติม - และเว้นวรรคหน้าข้อความ หรือถ้าต่อจากข้อความบรรทัดบน เคาะเว้นวรรคหน้าบรรทัดนี้ให้ลึกกว่าบรรทัดบน",
)


def lines_of(written: Written, lines: list[str], read: set[int]) -> tuple[Scalar, ...]:
    """The lines of which nothing was read, but remarks, as texts; `read` are the numbers of those that were."""
    return tuple(
        Scalar(line.strip(), written.place(number, len(line) - len(line.lstrip()) + written.widened.get(number, 0)))
        for number, line in enumerate(lines)
        if is_content(line) and number not in read
    )


def joined(first: Mapping, more: Mapping, problems: list[Problem]) -> Mapping:
    """The entries of both, in their order."""
    entries = {key.text: (key, value) for key, value in first.entries}
    repeated = [*first.repeated, *more.repeated]
    for key, value in more.entries:
        if not add_entry(entries, key, value, problems):
            repeated.append((key, value))
    return Mapping(tuple(entries.values()), first.at, first.lost | more.lost, tuple(repeated))


def resumed(entries: dict[str, tuple[Scalar, Node]], more: Sequence, written: Written, told: Told) -> bool:
    """Whether a list goes on after lines that belong in its last entry but stand too far out; they are told."""
    names = list(entries)
    place = next((place for place in reversed(range(len(names))) if _is_list(entries[names[place]][1])), None)
    if place is None:
        return False
    key, listed = entries[names[place]]
    if place == len(names) - 1 and isinstance(listed, Sequence) and listed.at.column == more.at.column:
        entries[names[place]] = (key, replace(listed, items=(*listed.items, *more.items)))
        return True
    if place == len(names) - 1:
        return False
    if not isinstance(listed, Sequence) or not isinstance(last := listed.items[-1], Mapping):
        return False
    outside = [entries.pop(name) for name in names[place + 1 :]]
    for inner, _ in outside:
        column = inner.at.column - written.indent - 1
        told.shifted(inner.at.line - written.first_line, column, last.at.column - written.indent - 1)
    whole = joined(last, Mapping(tuple(outside), last.at), told.problems)
    items = (*listed.items[:-1], whole, *more.items)
    entries[names[place]] = (key, replace(listed, items=items, lost=listed.lost or more.lost))
    return True


def text_below(entries: dict[str, tuple[Scalar, Node]], node: Scalar, piece: Piece, told: Told) -> bool:
    """Whether a line is the text of the field above, which has none, and stands too far out; told, and taken there."""
    same = next(reversed(entries), "")
    key, value = entries.get(same, (node, node))
    if not isinstance(value, Scalar) or not node.plain or (value.text and not value.text.endswith("\n")):
        return False
    if node.at.line != key.at.line + value.text.count("\n") + 1:
        return False
    told.shifted(piece.first, piece.column, key.at.column + 1)
    if _BARE_DASH.match(node.text):
        told.tell(piece.first, piece.column, *_BARE)
    entries[same] = (key, Scalar(f"{value.text}{node.text}\n", value.at if value.text else node.at, plain=False))
    return True


def listed_below(entries: dict[str, tuple[Scalar, Node]], node: Scalar, piece: Piece, told: Told) -> bool:
    """Whether a line is an entry of the list above without its dash or the blank behind it; told, and taken."""
    same = next(reversed(entries), "")
    key, value = entries.get(same, (node, node))
    if not isinstance(value, Sequence) or not node.plain or value.at.column != node.at.column:
        return False
    dashed = node.text.startswith("-")
    told.tell(piece.first, piece.column, *(_BARE if dashed else _NO_DASH))
    text = node.text[1:] if dashed else node.text
    entries[same] = (key, replace(value, items=(*value.items, replace(node, text=text))))
    return True


def no_colon(entries: dict[str, tuple[Scalar, Node]], node: Scalar) -> tuple[str, str]:
    """What to tell of a line without a colon, which may also go on with the text above it."""
    _, value = entries.get(next(reversed(entries), ""), (node, Sequence((), node.at)))
    goes_on = isinstance(value, Scalar) and value.text and value.at.line == node.at.line - 1
    return NO_COLON[0], NO_COLON[1] + (_GOES_ON if goes_on else "")


def without_blank(node: Scalar, number: int, written: Written, told: Told) -> Mapping | None:
    """A field whose colon has no blank behind; told, and read as it is meant."""
    found = _NO_BLANK.fullmatch(written.lines[number]) if node.plain else None
    if not found or node.text != f"{found['key']}:{found['value'].strip()}":
        return None
    told.tell(number, len(found["lead"]), *NO_BLANK)
    key = Scalar(found["key"], written.place(number, found.start("key")))
    value = Scalar(found["value"].strip(), written.place(number, found.start("value")))
    return Mapping(((key, value),), key.at)


def first_word(line: str) -> str:
    """What may have been meant as the key of a line without a colon."""
    word = line.split(maxsplit=1)[0]
    return word if word[0].isalpha() else ""


def _is_list(value: Node) -> bool:
    return isinstance(value, Sequence) and bool(value.items)


def lost_field(line: str, at: Position) -> Mapping | None:
    """Stands for an entry that cannot be read, if its key can be seen."""
    key = key_of(line)
    return Mapping((), at, frozenset((key,))) if key else None

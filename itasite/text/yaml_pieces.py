"""Cuts the lines of a YAML text that has a fault into entries, by how far they are indented."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

_ENTRY = re.compile(
    r"[ ]*(?:-(?:[ \t]|$)"
    r"|(?:\"[^\"]*\"|'[^']*'|[^\s#\"'\[\]{},|>&*!%@`-][^#\n]*?|-[^\s#-][^#\n]*?):(?:[ \t]|$))"
)
_DASH = re.compile(r"[ ]*-(?:[ \t]|$)")
_KEY = re.compile(r"[ ]*(?:-[ ]+)*[\"']?(?P<key>[^:\"'#\[\]{}]+?)[\"']?[ \t]*:")
_BLOCK_TEXT = re.compile(r"(?:^|[:\-])[ \t]+[|>][-+0-9]*[ \t]*(?:#.*)?$")
_WITHOUT_VALUE = re.compile(r"[^#]*?:[ \t]*(?:[ \t]#.*)?$")


@dataclass(slots=True)
class Piece:
    """The lines of an entry from `start` up to `end`; `first` is the first that is no remark, `column` where it begins.

    `inner` is the column of the lines in it that are further in; None if there are none. `between` are two columns
    above, if the entry begins between them: where an entry begins and what belongs to it. All are 0-based.
    """

    start: int
    end: int
    first: int
    column: int
    inner: int | None = None
    listed: bool = False  # the entries of its list begin in its own column
    between: tuple[int, int] | None = None


def indentation(line: str) -> int:
    """The number of spaces before a line."""
    return len(line) - len(line.lstrip(" "))


def is_content(line: str) -> bool:
    """Whether a line has more than a remark."""
    text = line.strip()
    return bool(text) and not text.startswith("#")


def is_entry(line: str) -> bool:
    """Whether a line looks like the begin of an entry: a key with a colon, or a dash."""
    return bool(_ENTRY.match(line))


def is_dashed(line: str) -> bool:
    """Whether a line is an entry of a list."""
    return bool(_DASH.match(line))


def key_of(line: str) -> str:
    """The key that a line seems to have, "" if none."""
    found = _KEY.match(line)
    return found["key"].strip() if found else ""


def is_without_value(line: str) -> bool:
    """Whether a line is a key with nothing behind its colon."""
    return bool(_WITHOUT_VALUE.match(line))


def is_block_text(line: str) -> bool:
    """Whether the text of a field begins on the next line, after | or >."""
    return bool(_BLOCK_TEXT.search(line))


def level_of(columns: list[int], *, outermost: bool) -> int:
    """The column at which the entries of a level begin, from the columns of all its lines.

    That is the one in which most begin that are not further in than the first, in the text itself the smallest.
    """
    if outermost:
        return min(columns)
    counts = Counter(column for column in columns if column <= columns[0])
    return max(counts, key=lambda column: (counts[column], column == columns[0]))


def pieces(lines: list[str], start: int, end: int, *, outermost: bool) -> tuple[list[Piece], int]:
    """The entries of the lines from `start` up to `end`, and the column where the entries of this level begin."""
    content = [number for number in range(start, end) if is_content(lines[number])]
    if not content:
        return [], 0
    level = level_of([indentation(lines[number]) for number in content], outermost=outermost)
    dashed = is_dashed(next((lines[number] for number in content if is_entry(lines[number])), ""))
    found: list[Piece] = []
    for number in content:
        column = indentation(lines[number])
        if not found or _begins(lines, number, found[-1], level, dashed=dashed):
            found.append(_piece(found[-1] if found else None, number, end, column, level))
            continue
        last = found[-1]
        last.listed = last.listed or (column <= level and is_dashed(lines[number]))
        if last.inner is None and column > last.column:
            last.inner = column
    found[0].start = start
    return found, level


def is_of_list(lines: list[str], found: list[Piece]) -> bool:
    """Whether entries are those of a list; the first that looks like an entry decides."""
    return is_dashed(next((lines[piece.first] for piece in found if is_entry(lines[piece.first])), ""))


def _piece(last: Piece | None, number: int, end: int, column: int, level: int) -> Piece:
    """A new entry; the one before it, if there is one, ends."""
    made = Piece(number, end, number, column)
    if last:
        last.end = number
        if column > level and last.inner is not None:
            made.between = (last.column, last.inner)
    return made


def _begins(lines: list[str], number: int, last: Piece, level: int, *, dashed: bool) -> bool:
    """Whether a line begins an entry of its own, and does not belong to the last one."""
    line, head = lines[number], lines[last.first]
    column = indentation(line)
    if column <= level:
        listed = not dashed and is_dashed(line) and not is_dashed(head) and is_without_value(head)
        return not listed and line[column] not in "]}"
    if column <= last.column:
        return True
    if last.listed or is_block_text(head) or not is_entry(line):
        return False
    behind = head[last.column + 1 :] if is_dashed(head) else ""
    if behind.strip() and (last.inner is None or column < last.inner):  # its fields stand where that on its line does
        last.inner = len(head) - len(behind.lstrip())
    return last.inner is not None and column < last.inner and _is_outer(lines, number, last)


def _is_outer(lines: list[str], number: int, last: Piece) -> bool:
    """Whether a line between two columns is one of the entries, and not one of what belongs to the last."""
    line, head = lines[number], lines[last.first]
    if is_dashed(head) or is_dashed(line):
        return is_dashed(head) and is_dashed(line)
    inside = next((line for line in lines[last.first + 1 : number] if is_content(line)), "")
    form, outer, inner = (_form(key_of(text)) for text in (line, head, inside))
    if (form == outer) != (form == inner):
        return form == outer
    column = indentation(line)
    below = next((below for below in lines[number + 1 :] if is_content(below)), "")
    if indentation(below) == last.inner and not is_without_value(line):
        return False
    return column - last.column <= (last.inner or column) - column


def _form(key: str) -> str:
    """What a key looks like: O1 and O43 are alike, and so are two names of fields."""
    for letters, sign in (("[0-9]+", "0"), ("[a-z_]+", "a"), ("[A-Z]+", "A"), ("[ก-๙]+", "ก")):
        key = re.sub(letters, sign, key)
    return key

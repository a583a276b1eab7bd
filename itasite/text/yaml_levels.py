"""Puts back the one line that makes the lines around it look wrong: a head that stands too far out or in.

Where such a line stands follows from the lines above and below it, which are as they should be.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from itasite.text.yaml_pieces import indentation, is_block_text, is_content, is_dashed, is_entry, is_without_value
from itasite.text.yaml_told import Told
from itasite.text.yaml_written import Written

_MOST = 3  # columns by which a dash stands beside the others of its list


def put_levels_right(written: Written, as_written: list[str], told: Told) -> None:
    """Tell each such line and change it, so that the lines below it are read as they are meant.

    `as_written` are the lines of the file: where one begins with a Tab, its column is only supposed.
    """
    numbers = _entries(written.lines)
    tabbed = {number for number, line in enumerate(as_written) if "\t" in line[: len(line) - len(line.lstrip())]}
    for place, number in enumerate(numbers[:-1]):
        column = indentation(written.lines[number])
        right = _right_column(written.lines, numbers, place)
        if right is not None and right != column and number not in tabbed:
            told.moved(number, column, right)
            _shift(written, number, right - column)


def _entries(lines: list[str]) -> list[int]:
    """The numbers of the lines with content, without the texts below | and >."""
    found: list[int] = []
    text: int | None = None  # the column of the field whose text runs
    for number, line in enumerate(lines):
        if not is_content(line):
            continue
        if text is not None and indentation(line) > text:
            continue
        text = indentation(line) if is_block_text(line) else None
        found.append(number)
    return found


def _shift(written: Written, number: int, more: int) -> None:
    """Put blanks before a line, or take them out if `more` is negative."""
    line = written.lines[number]
    written.lines[number] = " " * more + line if more > 0 else line[-more:]
    written.widened[number] = written.widened.get(number, 0) + more


def _right_column(lines: list[str], numbers: list[int], place: int) -> int | None:
    """The column at which a line should begin, if the lines around it show another than its own."""
    line, below = lines[numbers[place]], lines[numbers[place + 1]]
    if not is_entry(line) or not is_entry(below):
        return None
    if is_dashed(line):
        return None if is_dashed(below) else _as_other_dash(lines, numbers, place)
    if is_without_value(line):
        return _as_siblings(lines, numbers, place)
    above = lines[numbers[place - 1]] if place else ""
    column = indentation(line)
    under = is_without_value(above) and not is_dashed(above) and indentation(above) == column
    return indentation(below) if under and indentation(below) > column and not is_dashed(below) else None


def _as_other_dash(lines: list[str], numbers: list[int], place: int) -> int | None:
    """The column of the dash above or below, if the fields of this entry stand where those of that one do."""
    line, fields = lines[numbers[place]], indentation(lines[numbers[place + 1]])
    if fields == _behind_dash(line):
        return None
    outside = min(indentation(line), fields) - _MOST
    above = next((other for other in _within(lines, numbers[:place][::-1], outside) if is_dashed(other)), None)
    others = [above] if above else _within(lines, numbers[place + 1 :], outside)
    return next((indentation(other) for other in others if _is_beside(other, line, fields)), None)


def _within(lines: list[str], numbers: list[int], outside: int) -> Iterator[str]:
    """Lines one after the other, up to the first that begins further out."""
    return takewhile(lambda line: indentation(line) >= outside, (lines[number] for number in numbers))


def _is_beside(other: str, line: str, fields: int) -> bool:
    """Whether a line is an entry of the same list: it begins near, and its fields stand in that column."""
    return is_dashed(other) and abs(indentation(other) - indentation(line)) <= _MOST and _behind_dash(other) == fields


def _as_siblings(lines: list[str], numbers: list[int], place: int) -> int | None:
    """The column of the entries above and below, if this one stands out to that of the entry which holds them all."""
    column = indentation(lines[numbers[place]])
    inside = list(_within(lines, numbers[place + 1 :], column + 1))
    inner = [indentation(line) for line in inside]
    if not inner or min(inner) == inner[0] or is_dashed(inside[inner.index(min(inner))]):
        return None
    for before in range(place - 1, -1, -1):
        if indentation(lines[numbers[before]]) <= column:
            holder, first = lines[numbers[before]], indentation(lines[numbers[before + 1]])
            held = indentation(holder) == column and is_without_value(holder) and before + 1 < place
            return first if held and first == min(inner) else None
    return None


def _behind_dash(line: str) -> int:
    """The column of what stands behind the dash of a line."""
    return len(line) - len(line.lstrip(" -"))

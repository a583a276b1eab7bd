"""Every line of text in the content with its position, for rules that look at words in all files."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate

from itasite.detect.slips import Slip
from itasite.model.site import Site, TextFile
from itasite.once import once
from itasite.problem import Position
from itasite.text.source import Scalar, scalars

Line = tuple[str, Position]


def text_files(site: Site) -> Iterator[TextFile]:
    """The YAML files, then the Markdown pages."""
    for name in site.sources:
        if name in site.texts:
            yield site.texts[name]
    for page in site.pages:
        yield site.texts[page.document.path]


def text_lines(site: Site) -> Iterator[Line]:
    """The lines of all values in YAML files, then the lines of all Markdown pages, each with its position.

    The character at `offset` (0-based) of a line is `offset` columns after the position of the line. After an escape
    in double quotes this is not exact.
    """
    for file in text_files(site):
        yield from lines_of(file)


@once
def lines_of(file: TextFile) -> tuple[Line, ...]:
    """The lines of one file as `text_lines` gives them."""
    if file.name.endswith(".md"):
        return tuple((line, Position(file.name, number)) for number, line in enumerate(file.text.split("\n"), start=1))
    return tuple(line for lines in _lines_of_values(file).values() for line in lines)


def position_in_value(site: Site, at: Position, text: str, offset: int) -> Position:
    """The position of the character at `offset` (0-based) of a value, which can have several lines.

    `at` is the position of the value and `text` the value as YAML reads it.
    """
    file = site.texts.get(at.file)
    return place_in_value(file, at, text, offset) if file else at


def place_in_value(file: TextFile, at: Position, text: str, offset: int) -> Position:
    """The same for a value of this file."""
    place, cursor = at, 0
    for line, start in _lines_of_values(file).get(at, ()):
        begin = text.find(line, cursor)
        if not 0 <= begin <= offset:
            break
        place, cursor = position_in_line(start, offset - begin), begin + len(line)
    return place


def lines_with(file: TextFile, *signs: re.Pattern[str]) -> Iterator[Line]:
    """The lines of a file in which one of the `signs` stands: found many times faster than line by line.

    No sign may go on to the next line.
    """
    whole, starts = _whole(file)
    numbers = {bisect_right(starts, found.start()) - 1 for sign in signs for found in sign.finditer(whole)}
    return (lines_of(file)[number] for number in sorted(numbers))


def find_slips(
    site: Site, signs: tuple[re.Pattern[str], ...], find: Callable[[str], Iterable[Slip]]
) -> Iterator[tuple[Slip, Position]]:
    """What `find` finds wrong in the lines of all texts that have one of the `signs` of it, each with its position."""
    for file in text_files(site):
        yield from _slips(file, signs, find)


@once
def _slips(
    file: TextFile, signs: tuple[re.Pattern[str], ...], find: Callable[[str], Iterable[Slip]]
) -> tuple[tuple[Slip, Position], ...]:
    found = ((slip, at) for text, at in lines_with(file, *signs) for slip in find(text))
    return tuple((slip, position_in_line(at, slip.start)) for slip, at in found)


@once
def _whole(file: TextFile) -> tuple[str, list[int]]:
    """The lines of a file in one text, and where each of them begins in it."""
    lines = [line for line, _ in lines_of(file)]
    return "\n".join(lines), [0, *accumulate(len(line) + 1 for line in lines)]


def position_in_line(at: Position, offset: int) -> Position:
    """The position of the character at `offset` (0-based) of a line that begins at `at`."""
    return Position(at.file, at.line, at.column + offset)


@once
def values(file: TextFile) -> tuple[Scalar, ...]:
    """All values of a YAML file; none if it cannot be parsed."""
    return tuple(scalars(file.tree)) if file.tree else ()


@once
def _lines_of_values(file: TextFile) -> dict[Position, tuple[Line, ...]]:
    """The position of each value of a YAML file, to the lines of the value."""
    lines = file.text.split("\n")
    return {scalar.at: tuple(_lines(scalar, lines)) for scalar in values(file)}


def _lines(scalar: Scalar, lines: list[str]) -> Iterator[Line]:
    """The lines of a value as they are in the file, without the quote or the | or > before them."""
    at, left = scalar.at, scalar.text.strip()
    number, column = at.line - 1, at.column - 1
    if scalar.plain and left and number < len(lines) and lines[number].startswith(left, column):
        yield left, at  # as most are: on one line, as it is written
        return
    while left and number < len(lines):
        line = lines[number][column:]
        if number == at.line - 1 and not scalar.plain:
            line = "" if line[:1] in "|>" else line[1:]
        written = line.strip()
        shared = written if left.startswith(written) else left if written.startswith(left) else ""
        if written and not shared:
            break
        if shared:
            yield shared, Position(at.file, number + 1, len(lines[number]) - len(line.lstrip()) + 1)
        left = left[len(shared) :].lstrip()
        number, column = number + 1, 0
    if left:
        behind = at if scalar.plain else position_in_line(at, 1)
        yield left, Position(at.file, min(number, len(lines) - 1) + 1, 1) if number >= at.line else behind

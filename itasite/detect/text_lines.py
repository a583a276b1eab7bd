"""Every line of text in the content with its position, for rules that look at words in all files."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate

from itasite.detect.slips import Slip
from itasite.model.site import Site, TextFile
from itasite.once import once
from itasite.problem import Position
from itasite.text.line_starts import LineStarts
from itasite.text.source import Scalar, scalars

Line = tuple[str, Position]


class FileLines:
    """The lines of a file, each with its position: in one text, because a site has hundreds of thousands of them."""

    __slots__ = ("_columns", "_name", "_numbers", "_starts", "_text")

    def __init__(self, name: str, lines: Iterable[tuple[str, int, int]]) -> None:
        """`lines`: each with its line and column in the file."""
        texts = list(lines)
        self._name = name
        self._text = "\n".join(text for text, _, _ in texts)
        self._starts = array("I", accumulate((len(text) + 1 for text, _, _ in texts), initial=0))
        self._numbers = array("I", (number for _, number, _ in texts))
        self._columns = array("I", (column for _, _, column in texts))

    @property
    def text(self) -> str:
        """All lines in one text."""
        return self._text

    def __iter__(self) -> Iterator[Line]:
        """The lines, each with its position."""
        return map(self._line, range(len(self._numbers)))

    def having(self, *signs: re.Pattern[str]) -> Iterator[Line]:
        """The lines in which one of the `signs` stands: found many times faster than line by line.

        No sign may go on to the next line.
        """
        places = (found.start() for sign in signs for found in sign.finditer(self._text))
        return map(self._line, sorted({bisect_right(self._starts, place) - 1 for place in places}))

    def _line(self, number: int) -> Line:
        text = self._text[self._starts[number] : self._starts[number + 1] - 1]
        return text, Position(self._name, self._numbers[number], self._columns[number])


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
def lines_of(file: TextFile) -> FileLines:
    """The lines of one file as `text_lines` gives them."""
    lines = file.text.split("\n")
    if file.name.endswith(".md"):
        return FileLines(file.name, ((line, number, 1) for number, line in enumerate(lines, start=1)))
    found = (line for scalar in _by_place(file).values() for line in _lines(scalar, lines))
    return FileLines(file.name, ((text, at.line, at.column) for text, at in found))


def position_in_value(site: Site, at: Position, text: str, offset: int) -> Position:
    """The position of the character at `offset` (0-based) of a value, which can have several lines.

    `at` is the position of the value and `text` the value as YAML reads it.
    """
    file = site.texts.get(at.file)
    return place_in_value(file, at, text, offset) if file else at


def place_in_value(file: TextFile, at: Position, text: str, offset: int) -> Position:
    """The same for a value of this file."""
    place, cursor = at, 0
    scalar = _by_place(file).get(at)
    for line, start in _lines(scalar, _lines_written(file)) if scalar else ():
        begin = text.find(line, cursor)
        if not 0 <= begin <= offset:
            break
        place, cursor = position_in_line(start, offset - begin), begin + len(line)
    return place


def lines_with(file: TextFile, *signs: re.Pattern[str]) -> Iterator[Line]:
    """The lines of a file in which one of the `signs` stands; see `FileLines.having`."""
    return lines_of(file).having(*signs)


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


def position_in_line(at: Position, offset: int) -> Position:
    """The position of the character at `offset` (0-based) of a line that begins at `at`."""
    return Position(at.file, at.line, at.column + offset)


@once
def values(file: TextFile) -> tuple[Scalar, ...]:
    """All values of a YAML file; none if it cannot be parsed."""
    return tuple(scalars(file.tree)) if file.tree else ()


@once
def _by_place(file: TextFile) -> dict[Position, Scalar]:
    return {scalar.at: scalar for scalar in values(file)}


@once
def _lines_written(file: TextFile) -> LineStarts:
    return LineStarts(file.text)


def _lines(scalar: Scalar, lines: Sequence[str]) -> Iterator[Line]:
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

"""A YAML text with the places of its lines, and why a text is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from itasite.problem import Position

UNREADABLE = "unreadable character"
SEVERAL_DOCUMENTS = "expected a single document"
UNKNOWN_ALIAS = "found undefined alias"
TOO_DEEP = "nested too deep"
MOST_NESTED = 50  # levels; the deepest content has ten. Functions that walk over a tree are recursive


@dataclass(slots=True)
class Written:
    """A YAML text as it stands in the file `name`, by its lines.

    If it is a part of the file, `first_line` is its first line there (from 1) and `indent` the number of characters
    that were cut off before each line. `column_of` says where the character at a line and column (0-based) stands in
    the file, if some were left out. `widened` are lines (0-based) in which characters were added at the begin.
    """

    name: str
    lines: list[str]
    first_line: int = 1
    indent: int = 0
    column_of: Callable[[int, int], int] | None = None
    widened: dict[int, int] = field(default_factory=dict)

    def place(self, line: int, column: int) -> Position:
        """The place in the file of a line and column of the text, both 0-based."""
        if self.widened:
            column = max(column - self.widened.get(line, 0), 0)
        if self.column_of:
            column = self.column_of(line, column)
        return Position(self.name, self.first_line + line, self.indent + column + 1)


class YamlFault(Exception):  # a fault of the content, which is told
    """Why a text is no YAML: in the words of the library, where (0-based line and column), and where it began."""

    def __init__(self, said: str, at: tuple[int, int], began: tuple[int, int] | None = None) -> None:
        super().__init__(said)
        self.said = said
        self.at = at
        self.began = began

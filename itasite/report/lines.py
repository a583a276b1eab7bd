"""Finds the line of a file that a problem is about, and where the place in it ends."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from itasite.model.site import Site
from itasite.problem import Position
from itasite.text.source import read_text

FindLine = Callable[[Position], str | None]


def no_lines(at: Position) -> str | None:  # noqa: ARG001
    """For a report without lines of the files."""
    return None


_LONGEST = 5000  # characters; the line is repeated for every problem on it
# A problem in another file concerns the whole file, and its first line may show personal data.
_WRITTEN = (".md", ".yml", ".yaml")


class SourceLines:
    """Finds lines in the files that the author writes, and keeps what it read.

    It looks in the texts of `site`, in which the problems were found, then in the folder.
    """

    def __init__(self, folder: Path, site: Site | None = None) -> None:
        self._folder = folder
        self._texts = site.texts if site else {}
        self._files: dict[str, list[str]] = {}

    def __call__(self, at: Position) -> str | None:
        """The line at a position; None if there is none, or if it is too long to show."""
        if at.file not in self._files:
            text = self._text(at.file) if at.file.lower().endswith(_WRITTEN) else None
            self._files[at.file] = text.split("\n") if text is not None else []
        lines = self._files[at.file]
        line = lines[at.line - 1] if 1 <= at.line <= len(lines) else None
        return line if line is not None and len(line) <= _LONGEST else None

    def _text(self, name: str) -> str | None:
        return self._texts[name].text if name in self._texts else read_text(self._folder, name)[0]


_FENCE = re.compile(r"(`{3,}|~{3,}).*\S")
_KEY = re.compile(r"[^\s:\[\]{},\"'#|](?:[^:\[\]{},\"'#|]*[^\s:\[\]{},\"'#|])?(?=[ ]*:(?:\s|$))")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_IN_BRACKETS = re.compile(r"[^\s,\[\]{}\"'](?:[^,\[\]{}\"']*[^\s,\[\]{}\"'])?")
_PLAIN = re.compile(r"\S.*?(?<!\s)(?=\s+#|\s*$)")


def place_end(line: str, column: int) -> int:
    """The column (1-based) after the key, value or fence that begins at `column`; else after one character."""
    start = column - 1
    if start >= len(line):
        return column
    found = next((match for form in _forms(line[:start]) if (match := form.match(line, start))), None)
    return found.end() + 1 if found else column + 1


def _forms(before: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of what can begin after the text `before`; none in prose."""
    if not before.strip():
        return _FENCE, _KEY, _QUOTED
    if before.count("[") + before.count("{") > before.count("]") + before.count("}"):
        return _KEY, _QUOTED, _IN_BRACKETS
    if re.fullmatch(r".*:[ ]+", before):
        return _QUOTED, _PLAIN
    return (_KEY, _QUOTED, _PLAIN) if re.fullmatch(r"[ ]*(?:-[ ]+)+", before) else ()

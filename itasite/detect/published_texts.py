"""The texts of the content as they are published: a value of several lines as one text, a page as its reader sees it.

Pages are also given as they are written, because comments, link targets and attributes are published too, though no
reader sees them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from itasite.detect.text_lines import values
from itasite.model.site import Site, TextFile
from itasite.once import Derived, once
from itasite.problem import Position
from itasite.text.document import Document
from itasite.text.line_starts import LineStarts
from itasite.text.source import Scalar, scalars
from itasite.text.traced import TracedText
from itasite.text.visible_text import decoded, visible_text
from itasite.text.yaml_value import traced_value


class PublishedText(NamedTuple):
    """A text with the place of each character in its file; `whole` if it is the file as written, not as it is seen."""

    traced: TracedText
    file: SourceFile
    whole: bool = False

    @property
    def text(self) -> str:
        """The text."""
        return self.traced.text

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the piece of the text from `start` to `end` begins and ends in the file; all offsets are 0-based."""
        return self.traced.source_offset(start), self.traced.source_offset(max(end - 1, start)) + 1

    def at(self, offset: int) -> Position:
        """The position of the character at `offset` (0-based) of the text."""
        return self.file.position(self.traced.source_offset(offset))


class SourceFile:
    """A file of the content with its texts.

    It turns offsets (0-based) into positions (1-based line and column) and back.
    """

    def __init__(self, name: str, source: str) -> None:
        self.name = name
        self.source = source
        self.texts: tuple[PublishedText, ...] = ()
        self.derived: Derived = {}
        self._lines = LineStarts(source)

    def position(self, offset: int) -> Position:
        """The position of the character at `offset`."""
        return Position(self.name, *self._lines.place(offset))

    def offset(self, at: Position) -> int:
        """The offset of the character at a position; the length of the file if the position is after its end."""
        return self._lines.offset(at.line, at.column)


def published_texts(site: Site) -> Iterator[SourceFile]:
    """Each file that the author writes, with its texts: YAML files first, then pages."""
    for name in site.sources:
        if name in site.texts:
            yield _of_values(site.texts[name])
    for page in site.pages:
        yield _of_page(page.document, site.texts[page.document.path].text)


@once
def _of_values(text: TextFile) -> SourceFile:
    file = SourceFile(text.name, text.text)
    file.texts = tuple(PublishedText(each, file) for value in values(text) for each in _as_shown(value, file))
    return file


@once
def _of_page(document: Document, source: str) -> SourceFile:
    file = SourceFile(document.path, source)
    options = (value for block in document.blocks for value in scalars(block.options))
    found = [
        PublishedText(each, file) for value in (*scalars(document.meta), *options) for each in _as_shown(value, file)
    ]
    start = len(source) - len(document.body)
    body = TracedText(document.body, (0,), (start,), (True,))
    whole = [TracedText(source), decoded(source)] if "&" in source else [TracedText(source)]
    file.texts = (
        *found,
        PublishedText(visible_text(document.body).traced_through(body), file),
        *(PublishedText(each, file, whole=True) for each in whole),
    )
    return file


def _as_shown(value: Scalar, file: SourceFile) -> Iterator[TracedText]:
    """A value as YAML reads it, and also as a reader sees it if it has Markdown or HTML."""
    text = traced_value(value, file.source, file.offset(value.at))
    yield text
    seen = visible_text(text.text)
    if seen.text != text.text:
        yield seen.traced_through(text)

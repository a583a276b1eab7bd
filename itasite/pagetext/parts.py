"""A page as its parts in order. Joined, they are the page again, to the last byte."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from itasite.model.blocks import BLOCKS
from itasite.text.document import Document, parse_document

_NEWLINE = re.compile(r"\r\n|\r|\n")
_OPENED = re.compile(r"(?P<fence>`{3,}|~{3,})[ ]*(?P<name>ita-[a-z-]+)[ ]*\Z")


class Part(NamedTuple):
    """A piece of a page: its head with the `---` lines, prose, or an `ita-…` block with its fence.

    `line` is the line of the file at which it begins, so that problems can stand beside it; `name` is that of a block.
    """

    kind: Literal["head", "prose", "block"]
    text: str
    line: int
    name: str = ""

    @property
    def is_sound(self) -> bool:
        """Whether a form can change it: a block of ours that begins at the margin and is closed, or no block at all."""
        return self.kind != "block" or (self.name in BLOCKS and _fences(self.text) is not None)

    @property
    def inside(self) -> str:
        """The YAML of a head or a sound block, with its last line end; the whole text of anything else."""
        lines = self.text.splitlines(keepends=True) if self.kind == "prose" or not self.is_sound else _lines(self.text)
        return self.text if self.kind == "prose" or not self.is_sound else "".join(lines[1:-1])


def parts(text: str) -> tuple[Part, ...]:
    """The parts of a page. `text` is the whole file, with whatever line ends and byte order mark it has.

    What the text of a page is, and where its blocks are, the reading of pages decides.
    """
    document = plain_document(text)
    head = document.first_line - 1
    spans: list[tuple[int, int, str]] = []  # first line, the line behind the last, name; counted from 0
    for block in document.blocks:
        first = head + document.body.count("\n", 0, block.start)
        inside_a_line = block.end > 0 and document.body[block.end - 1 : block.end] != "\n"
        spans.append((first, head + document.body.count("\n", 0, block.end) + inside_a_line, block.name))
    lines = _lines(text)
    found = [Part("head", "".join(lines[:head]), 1)] if head else []
    at = head
    for first, last, name in spans:
        found += [Part("prose", "".join(lines[at:first]), at + 1)] if first > at else []
        found.append(Part("block", "".join(lines[first:last]), first + 1, name))
        at = last
    rest = "".join(lines[at:])
    return (*found, *([Part("prose", rest, at + 1)] if rest else []))


def joined(found: Iterable[Part]) -> str:
    """The text of a page of these parts."""
    return "".join(part.text for part in found)


def newline_of(text: str) -> str:
    """The line end that a text has most of."""
    ends = _NEWLINE.findall(text)
    return max(("\n", "\r\n", "\r"), key=ends.count)


def plain_document(text: str) -> Document:
    """The page as reading has it, whatever its line ends are."""
    return parse_document(_NEWLINE.sub("\n", text.lstrip("\ufeff")), "page.md")


def _lines(text: str) -> list[str]:
    """The lines with their ends, as reading counts them: no other sign ends a line."""
    lines, at = [], 0
    for found in _NEWLINE.finditer(text):
        lines.append(text[at : found.end()])
        at = found.end()
    return [*lines, *([text[at:]] if at < len(text) else [])]


def _fences(text: str) -> tuple[str, str] | None:
    """The first and the last line of a block that is written as it should be."""
    lines = _lines(text)
    opened = _OPENED.match(lines[0].rstrip("\r\n")) if len(lines) > 1 else None
    if opened is None:
        return None
    fence = opened["fence"]
    closed = re.fullmatch(rf"{re.escape(fence[0])}{{{len(fence)},}}[ ]*", lines[-1].rstrip("\r\n"))
    return (lines[0], lines[-1]) if closed else None


def with_new_inside(part: Part, inside: str) -> str:
    """The text of a sound block or of a head with other YAML in it."""
    lines = _lines(part.text)
    return f"{lines[0]}{inside}{lines[-1]}"

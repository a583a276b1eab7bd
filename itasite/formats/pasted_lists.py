"""A Markdown extension for lists that were pasted: right below a text, or with the marks that Word types.

Python-Markdown begins a list only after an empty line. Here it begins where CommonMark has it: also below a text, with
a mark or the number 1, or with numbers that follow each other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from markdown.blockprocessors import BlockProcessor

_MARK = re.compile(r"[ ]{0,3}[*+-][ ]+\S")
_NUMBER = re.compile(r"[ ]{0,3}(?P<number>[0-9๐-๙]{1,3})(?P<end>[.)])[ ]+\S")
# A dash right before a digit is a minus.
_OF_WORD = re.compile(r"(?P<indent>[ ]{0,3})(?P<mark>[•·▪■●○◦➢✓\uf0b7\uf0a7\uf0d8]|[–—](?![0-9๐-๙.]))[ ]*(?=\S)")
# Marks that Markdown makes no list of: (1), 1.1, ก.
_TYPED = re.compile(
    r"[ ]{0,3}(?:\((?:[0-9๐-๙]{1,3}|[ก-ฮ])\)|[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2}){1,3}[.)]?|[ก-ฮ][.)])[ ]+\S"
)
PRIORITIES = (13, 12)  # after all that reads lists, quotations and headings, before what takes the rest for a text


class PastedLists(BlockProcessor):
    """Parts a block of text from the list that begins in it."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002
        """Whether a list begins in the block."""
        return _begin(block.split("\n")) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Read the text before the list; the list is read next."""
        lines = blocks.pop(0).split("\n")
        begin = _begin(lines) or 0
        if begin:
            self.parser.parseBlocks(parent, ["\n".join(lines[:begin])])
        blocks.insert(0, "\n".join(_plain_marks(lines[begin:])))


class TypedMarks(BlockProcessor):
    """Shows lines apart that begin with marks of which Markdown makes no list."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002
        """Whether there are at least two, not all of them at the begin of the block."""
        return sum(bool(_TYPED.match(line)) for line in block.split("\n")) > 1

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Read each of them as a text of its own."""
        texts: list[list[str]] = []
        for line in blocks.pop(0).split("\n"):
            if not texts or _TYPED.match(line):
                texts.append([])
            texts[-1].append(line)
        self.parser.state.set("looselist")  # in an entry of a list too they stand apart
        self.parser.parseBlocks(parent, ["\n".join(lines) for lines in texts])
        self.parser.state.reset()


def _begin(lines: Sequence[str]) -> int | None:
    """The index of the line with which a list begins; None if there is none, or it was seen already."""
    for index, line in enumerate(lines):
        if index and (_MARK.match(line) or _begins_numbers(lines, index)):
            return index
        if _is_of_word(lines, index):
            return index
    return None


def _begins_numbers(lines: Sequence[str], index: int) -> bool:
    """Whether numbers begin here that are meant as a list: with 1, or one after the other."""
    found = _NUMBER.match(lines[index])
    if found is None:
        return False
    following = (_NUMBER.match(lines[place]) for place in range(index + 1, len(lines)))
    second = next((each for each in following if each), None)
    follows = second is not None and second["end"] == found["end"]
    return int(found["number"]) == 1 or bool(follows and second and int(second["number"]) == int(found["number"]) + 1)


def _is_of_word(lines: Sequence[str], index: int) -> bool:
    """Whether a line begins with a mark of Word, and another line below it too."""
    found = _OF_WORD.match(lines[index])
    return bool(found) and any(
        other["mark"] == found["mark"]
        for place in range(index + 1, len(lines))
        if (other := _OF_WORD.match(lines[place])) and found
    )


def _plain_marks(lines: Sequence[str]) -> list[str]:
    """The lines with the marks of Markdown, if they begin with one of Word."""
    found = _OF_WORD.match(lines[0])
    if not found or not _is_of_word(lines, 0):
        return list(lines)
    return [
        f"{each['indent']}- {line[each.end() :]}"
        if (each := _OF_WORD.match(line)) and each["mark"] == found["mark"]
        else line
        for line in lines
    ]

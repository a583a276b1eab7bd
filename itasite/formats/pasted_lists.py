"""A Markdown extension for lists that were pasted: right below a text, or with the marks that Word types.

Python-Markdown begins a list only after an empty line. Here it begins where CommonMark has it: also below a text, with
a mark or the number 1, or with numbers that follow each other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from markdown.blockprocessors import BlockProcessor

from itasite.formats.whole_words import letters

_MARK = re.compile(r"[ ]{0,3}[*+-][ ]+\S")
_NUMBER = re.compile(r"[ ]{0,3}(?P<number>[0-9๐-๙]{1,3})(?P<end>[.)])[ ]+\S")
# A dash right before a digit is a minus.
_OF_WORD = re.compile(r"(?P<indent>[ ]{0,3})(?P<mark>[•·▪■●○◦➢✓\uf0b7\uf0a7\uf0d8]|[–—](?![0-9๐-๙.]))[ ]*(?=\S)")
# Marks that Markdown makes no list of: (1), 1.1, ก.
_TYPED = re.compile(
    r"[ ]{0,3}(?:\((?:[0-9๐-๙]{1,3}|[ก-ฮ])\)|[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2}){1,3}[.)]?|[ก-ฮ][.)])[ ]+\S"
)
_MARKS = (_MARK, _NUMBER, _OF_WORD, _TYPED)
_NO_TEXT = " \t{<|\x02"  # begins what is indented, attributes, HTML, a table, HTML that was read already
_NEAR = 50  # lines below in which a list goes on
_OF_SHEET = range(55, 141)  # letters of a full line on a sheet
PRIORITIES = (13, 12)  # after all that reads lists, quotations and headings, before what takes the rest for a text


class PastedLists(BlockProcessor):
    """Parts a block of text from the list that begins in it."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002
        """Whether a list begins in the block."""
        return _begin(block.split("\n")) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Read the text before the list; the list is read next, and what follows it as one more text."""
        lines = blocks.pop(0).split("\n")
        begin = _begin(lines) or 0
        if begin:
            self.parser.parseBlocks(parent, ["\n".join(lines[:begin])])
        blocks[:0] = _pieces(lines[begin:])


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
    mark = _mark_of_word(lines[index])
    return bool(mark) and any(_mark_of_word(lines[place]) == mark for place in range(index + 1, len(lines)))


def _mark_of_word(line: str) -> str:
    """The mark of Word that a line begins with; "" for none."""
    found = _OF_WORD.match(line)
    return found["mark"] if found else ""


def _pieces(lines: Sequence[str]) -> list[str]:
    """The list with which the lines begin, and the texts and lists below it, with the marks of Markdown."""
    pieces, texts = list[str](), list[str]()
    while lines:
        if _is_of_word(lines, 0) or not (pieces or texts):
            end = _end(lines)
            pieces += ["\n".join(texts)] if texts else []
            pieces.append("\n".join(_plain_marks(lines[:end])))
            texts = []
        else:
            end = 1
            texts.append(lines[0])
        lines = lines[end:]
    return pieces + (["\n".join(texts)] if texts else [])


def _end(lines: Sequence[str]) -> int:
    """The index after the last line of a list with marks of Word; a list of Markdown goes on to the end of its block.

    A line without a mark is a text of its own: Word has one line for each paragraph. Only where the line above is as
    long as a line of a sheet is, it may have been torn there, as in a text from a PDF.
    """
    if not _is_of_word(lines, 0):
        return len(lines)
    mark, entries = _mark_of_word(lines[0]), 0
    for index, line in enumerate(lines):
        entries += _mark_of_word(line) == mark
        bare = line[:1] not in _NO_TEXT and not any(each.match(line) for each in _MARKS)
        if bare and entries > 1 and letters(lines[index - 1]) not in _OF_SHEET:
            following = sum(_mark_of_word(other) == mark for other in lines[index + 1 : index + _NEAR])
            if following != 1:  # a single one would be no list of its own
                return index
    return len(lines)


def _plain_marks(lines: Sequence[str]) -> list[str]:
    """The lines with the marks of Markdown, if they begin with one of Word."""
    mark = _mark_of_word(lines[0])
    if not _is_of_word(lines, 0):
        return list(lines)
    return [
        f"{found['indent']}- {line[found.end() :]}"
        if (found := _OF_WORD.match(line)) and found["mark"] == mark
        else line
        for line in lines
    ]

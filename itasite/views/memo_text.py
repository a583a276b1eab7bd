"""The running text of a memo: paragraphs and lists, in Thai numerals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from itasite import fiscal
from itasite.text.list_marks import Mark, MarkedList, marked_list

_LATIN = re.compile("[A-Za-z@]")
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")


class Point(NamedTuple):
    """An entry of a list with its mark as the paper has it, e.g. (๑)."""

    mark: str
    text: str


class Paragraph(NamedTuple):
    """A paragraph, or in its place the list `points`; `tag` is the HTML element of the list."""

    text: str
    points: tuple[Point, ...] = ()
    tag: str = "ul"


def paragraphs(texts: Sequence[str | tuple[str, ...]]) -> tuple[Paragraph, ...]:
    """The paragraphs of a text: each of its entries is one, or several where blank lines divide it.

    Entries in a row that begin with the same kind of mark (๑. or - …) are a list, and so is a list inside the list.
    """
    found: list[Paragraph] = []
    row: list[str] = []
    for entry in texts:
        if isinstance(entry, str):
            row += _BLANK_LINE.split(entry.strip()) if _BLANK_LINE.search(entry) else [entry]
            continue
        found += [*_with_lists(row), _list(marked_list(entry) or MarkedList(Mark.DASH, entry))]
        row = []
    return (*found, *_with_lists(row))


def thai(text: str) -> str:
    """Thai numerals, but not inside addresses and other words in Latin letters: they would lead nowhere."""
    words = re.split(r"(\s+)", text)
    return "".join(word if _LATIN.search(word) else fiscal.with_numerals(word, "thai") for word in words)


def all_thai(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Each text in Thai numerals."""
    return tuple(thai(text) for text in texts)


def _with_lists(texts: Sequence[str]) -> Iterator[Paragraph]:
    start = 0
    while start < len(texts):
        end = start + 1
        while end < len(texts) and marked_list(texts[end - 1 : end + 1]):
            end += 1
        marked = marked_list(texts[start:end])
        yield _list(marked) if marked else Paragraph(thai(texts[start]))
        start = end


def _list(marked: MarkedList) -> Paragraph:
    form = marked.mark.value
    numbers = marked.numbers or (1,) * len(marked.texts)  # the form of a dash has no number to replace
    points = (Point(thai(form.replace("1", str(n))), thai(text)) for n, text in zip(numbers, marked.texts, strict=True))
    return Paragraph("", tuple(points), "ol" if marked.numbers else "ul")

"""The running text of a memo: paragraphs and lists, in Thai numerals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from itasite import fiscal
from itasite.text.list_marks import MarkedList, marked_list, typed_mark

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
        marked = marked_list(entry)
        found += [*_with_lists(row), _list(marked) if marked else _with_own_marks(entry)]
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


def _with_own_marks(texts: tuple[str, ...]) -> Paragraph:
    """A list whose entries are not marked alike: each keeps its mark, and has a dash where it has none."""
    marks = [typed_mark(text) for text in texts]
    points = (Point(thai(m.strip() or "-"), thai(text[len(m) :])) for m, text in zip(marks, texts, strict=True))
    return Paragraph("", tuple(points))


def _list(marked: MarkedList) -> Paragraph:
    form = marked.sign or marked.mark.value
    numbers = marked.numbers or (1,) * len(marked.texts)  # the form of a dash has no number to replace
    points = (Point(thai(form.replace("1", str(n))), thai(text)) for n, text in zip(numbers, marked.texts, strict=True))
    return Paragraph("", tuple(points), "ol" if marked.numbers else "ul")

"""What is still left for writing in a paper: a number, a date, who signs, a place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from itasite.papers.model import LetterHead, MemoHead, Paper, Run, Signature, Signatures
from itasite.words import papers as said

BlankKind = Literal["number", "date", "signature", "text"]
_OPEN = re.compile(r"\.{4,}|…{2,}|_{3,}|[(\[]\s*(?:โปรด)?ระบุ[^)\]]*[)\]]|[xX]{3,}")
_AROUND = 24  # letters shown around a place in the text


class Blank(NamedTuple):
    """A blank; `text` is what stands around it, "" where its kind says enough."""

    kind: BlankKind
    text: str = ""

    @property
    def by_hand(self) -> bool:
        """Whether it is one that offices write on the printed sheet."""
        return self.kind != "text"

    @property
    def told(self) -> str:
        """What is open, in Thai."""
        return f"{said.BLANKS[self.kind]} {self.text}".rstrip()


def blanks(paper: Paper) -> tuple[Blank, ...]:
    """The blanks of a paper, each once, in their order."""
    return tuple(dict.fromkeys(_found(paper.parts)))


def _found(value: Any) -> Iterator[Blank]:
    if isinstance(value, MemoHead):
        yield from (Blank("number") for _ in [0] if not value.number)
        yield from (Blank("date") for _ in [0] if not value.date)
    if isinstance(value, Signature) and not (value.position or value.name):
        yield Blank("signature")
    if isinstance(value, LetterHead):
        yield from (Blank("number") for line in value.lines if _OPEN.search(line))
        return
    if isinstance(value, Signatures) and _OPEN.search(value.closing):
        yield Blank("date")
        value = value._replace(closing="")
    if isinstance(value, Run):
        yield from _in_text(value.text)
    elif isinstance(value, str):
        yield from _in_text(value)
    elif isinstance(value, tuple):
        for each in value:
            yield from _found(each)


def _in_text(text: str) -> Iterator[Blank]:
    for found in _OPEN.finditer(text):
        around = text[max(found.start() - _AROUND, 0) : found.end() + _AROUND]
        yield Blank("text", " ".join(around.replace("\u2060", "").split()))

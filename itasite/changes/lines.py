"""Differences as sentences, grouped by what they are about; how a changed text is marked is given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from itasite.changes.model import Change, Kind, Piece
from itasite.words.changes import KINDS, PARAGRAPH

_AROUND = 30  # letters of what stayed the same that are shown on either side of a change
_INLINE = 60  # letters: of shorter texts both are shown whole, one after the other

Mark = Callable[[Piece], str]


class Group(NamedTuple):
    """What differs in one record, page or kind of file."""

    heading: str
    lines: tuple[str, ...]


def groups(changes: Iterable[Change], mark: Mark, plain: Callable[[str], str]) -> Iterator[Group]:
    """The differences by what they are about, in their order. `plain` is how any text of the author is written."""
    found: dict[str, list[Change]] = {}
    for change in changes:
        heading = " ".join(part for part in (change.scope, change.subject) if part)
        found.setdefault(heading, []).append(change)
    for heading, own in found.items():
        yield Group(plain(heading), (*_counted(own), *(line(change, mark, plain) for change in own)))


def _counted(changes: list[Change]) -> Iterator[str]:
    """How many paragraphs of a page changed, were added, were removed."""
    if all(change.noun == PARAGRAPH for change in changes):
        kinds = Counter(change.kind for change in changes)
        yield " · ".join(f"{KINDS[kind]} {kinds[kind]} {PARAGRAPH}" for kind in Kind if kinds[kind])


def line(change: Change, mark: Mark, plain: Callable[[str], str]) -> str:
    """One difference as a sentence, without what it is about."""
    where = plain(" · ".join(change.where))
    if change.kind is Kind.SET:
        return f"{where}: {_set(change, mark, plain)}" if where else _set(change, mark, plain)
    before = f"{where} · " if where else ""
    noun = plain(change.noun)
    if change.kind in (Kind.ADDED, Kind.REMOVED):
        return f"{before}{KINDS[change.kind]}{noun}: {plain(_one_line(change.new or change.old))}".removesuffix(": ")
    return f"{before}{KINDS[change.kind]}{noun}: {plain(change.old)} → {plain(change.new)}"


def _set(change: Change, mark: Mark, plain: Callable[[str], str]) -> str:
    if not change.pieces or max(len(change.old), len(change.new)) <= _INLINE:
        return f"{plain(_one_line(change.old))} → {plain(_one_line(change.new))}"
    last = len(change.pieces) - 1
    return " ".join(_shown(piece, mark, first=not n, last=n == last) for n, piece in enumerate(change.pieces))


def _shown(piece: Piece, mark: Mark, *, first: bool, last: bool) -> str:
    text = _one_line(piece.text)
    if piece.kind != "same" or len(text) <= 2 * _AROUND:
        return mark(Piece(piece.kind, text))
    begin, end = text[:_AROUND] if not first else "", text[-_AROUND:] if not last else ""
    return mark(Piece("same", f"{begin}…{end}"))


def _one_line(text: str) -> str:
    return " ".join(text.split())

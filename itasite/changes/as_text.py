"""All differences for a terminal or a file, and as Markdown for who reads or prints them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from itasite.changes.lines import Group, Mark, groups
from itasite.changes.model import Change, Compared, Kind, Piece
from itasite.words.changes import COME, GONE, KINDS, NEW, OLD, SAME, TITLE, UNREAD, UNREAD_NOTE

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~])")  # what Markdown would take for its own
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def as_text(found: Compared) -> str:
    """The differences as plain text."""
    return "\n".join(_lines(found, _text_mark, visible, ("", "", "  ", ""))) + "\n"


def as_markdown(found: Compared) -> str:
    """The differences as Markdown: what went is struck through, what came is bold."""
    return "\n".join(_lines(found, _markdown_mark, _escaped, ("# ", "## ", "- ", "\n"))) + "\n"


def told(changes: Iterable[Change]) -> Iterator[Group]:
    """Differences as plain text by what they are about, for who shows them among other things."""
    return groups(changes, _text_mark, visible)


def summary(found: Compared) -> str:
    """How many differences of each kind, in a line."""
    return counted(found.changes) or SAME


def counted(changes: Iterable[Change]) -> str:
    """How many differences of each kind, "" for none."""
    kinds = Counter(change.kind for change in changes)
    return " · ".join(f"{KINDS[kind]} {kinds[kind]}" for kind in Kind if kinds[kind])


def _lines(found: Compared, mark: Mark, plain: Callable[[str], str], signs: tuple[str, str, str, str]) -> Iterator[str]:
    title, heading, entry, gap = signs
    yield f"{title}{TITLE}{gap}"
    yield f"{entry}{OLD}: {plain(found.old)}"
    yield f"{entry}{NEW}: {plain(found.new)}"
    yield f"{gap}{summary(found)}"
    for group in groups(found.changes, mark, plain):
        yield f"\n{heading}{group.heading}{gap}"
        yield from (f"{entry}{line}" for line in group.lines)
    if found.unread:
        yield f"\n{heading}{UNREAD}{gap}"
        yield f"{UNREAD_NOTE}{gap}"
        yield from (f"{entry}{plain(f'{each.version} {each.place} {each.why}')}" for each in found.unread)


def _text_mark(piece: Piece) -> str:
    text = visible(piece.text)
    return text if piece.kind == "same" else (GONE if piece.kind == "old" else COME).format(text=text)


def _markdown_mark(piece: Piece) -> str:
    text = _escaped(piece.text).strip()
    if piece.kind == "same" or not text:
        return text
    return f"~~{text}~~" if piece.kind == "old" else f"**{text}**"


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\1", visible(text))


def visible(text: str) -> str:
    """A text without what would steer a terminal or turn the direction of writing."""
    return _STEERING.sub("�", text)

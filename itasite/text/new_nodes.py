"""Parts of trees that no file holds yet, and trees with an entry more or less: what a program is about to write."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Sequence as Many

from itasite.problem import Position
from itasite.text.source import Mapping, Node, Scalar, Sequence

_NOWHERE = Position("")


def text_of(text: str) -> Scalar:
    """A text, which is written in quotation marks where it needs them."""
    return Scalar(text, _NOWHERE, plain=False)


def plain(text: str) -> Scalar:
    """A value that is written without quotation marks: a date, true."""
    return Scalar(text, _NOWHERE)


def texts(found: Iterable[str]) -> Sequence:
    """A list of texts."""
    return Sequence(tuple(text_of(text) for text in found), _NOWHERE)


def mapping(entries: Many[tuple[str, Node]]) -> Mapping:
    """A mapping with these entries."""
    return Mapping(tuple((plain(name), value) for name, value in entries), _NOWHERE)


def without(node: Mapping, names: Iterable[str]) -> Mapping:
    """The mapping without the entries of those names."""
    left_out = frozenset(names)
    return Mapping(tuple(entry for entry in node.entries if entry[0].text not in left_out), node.at)


def with_entry(node: Mapping, name: str, value: Node) -> Mapping:
    """The mapping with this entry in place of the one of that name, at the end if there is none."""
    there = [key.text for key, _ in node.entries]
    if name not in there:
        return Mapping((*node.entries, (plain(name), value)), node.at)
    return Mapping(tuple((key, value if key.text == name else old) for key, old in node.entries), node.at)

"""The plain data of a tree, from which records are made; it remembers where each entry of a list stands in the file."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from itasite.model.record import TreeDict
from itasite.text.source import Mapping, Node, Sequence

_EMPTY_WORDS = ("", "~", "null")


class TreeList(list[Any]):
    """Plain data of a list; `nodes` are its entries in the tree, one for each that is still in the list."""

    def __init__(self, node: Sequence) -> None:
        super().__init__(plain(item) for item in node.items)
        self.nodes = list(node.items)
        self.at = node.at
        self.lost = node.lost  # whether an entry of the file is not in it

    def take_out(self, value: Any) -> None:
        """Remove an entry (the object itself, not its equals)."""
        self.lost = True
        kept = [place for place, item in enumerate(self) if item is not value]
        self.nodes = [self.nodes[place] for place in kept]
        self[:] = [self[place] for place in kept]


def plain(node: Node) -> Any:
    """Mappings as `TreeDict`, lists as `TreeList`, a value as its text, None where nothing is written."""
    if isinstance(node, Mapping):
        found = TreeDict({key.text: plain(value) for key, value in node.entries}, node)
        found.left_out.update(key for key, value in found.items() if _is_lost(value))
        return found
    if isinstance(node, Sequence):
        return TreeList(node)
    return None if node.plain and node.text in _EMPTY_WORDS else node.text


def _is_lost(value: Any) -> bool:
    """Whether something in a value could not be read."""
    if isinstance(value, TreeDict):
        return bool(value.left_out)
    return isinstance(value, TreeList) and (value.lost or any(_is_lost(item) for item in value))


def follow(data: TreeDict) -> None:
    """Let the trees in `data` follow it after entries of lists were taken out.

    A record counts the entries that it has. Without this the third would be looked for where the file has its third,
    though the second was faulty and is gone. A key that was taken out stays in the tree: nothing shifts there.
    """
    _tree(data)


def _tree(data: TreeDict | TreeList) -> Node:
    if isinstance(data, TreeList):
        nodes = [_tree_or(value, node) for value, node in zip(data, data.nodes, strict=True)]
        return Sequence(tuple(nodes), data.at, lost=data.lost)
    entries = data.node.entries
    followed = tuple((key, _tree_or(data.get(key.text), value)) for key, value in entries)
    data.node = replace(data.node, entries=followed)
    return data.node


def _tree_or(value: Any, node: Node) -> Node:
    return _tree(value) if isinstance(value, TreeDict | TreeList) else node

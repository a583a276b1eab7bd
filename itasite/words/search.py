"""What readers type for what pages call otherwise: `search.yml`, read when the first site is built."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from itasite.text.source import Mapping, Node, Scalar, Sequence, parse_yaml, read_text

_FOLDER, _NAME = Path(__file__).parent, "search.yml"


@cache
def search_words() -> dict[str, Any]:
    """The lists of search.yml by their names: texts, but of `also` mappings from `pages` and `typed` to texts."""
    text, problems = read_text(_FOLDER, _NAME)
    tree, faults = parse_yaml(text or "", _NAME)
    if problems or faults or not isinstance(tree, Mapping):
        raise RuntimeError("\n".join(f"{problem.at} {problem.message}" for problem in (*problems, *faults)))
    found: dict[str, Any] = _plain(tree)
    return found


def _plain(node: Node) -> Any:
    if isinstance(node, Mapping):
        return {key.text: _plain(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return node.text if isinstance(node, Scalar) else ""

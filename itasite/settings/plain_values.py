"""Values of YAML as Python values, exactly as MkDocs reads them; whatever is not plain is refused."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

from itasite.text.nodes import Node, Scalar, Sequence
from itasite.text.yaml_scalars import NotPlainError, scalar_value

_ENVIRONMENT = "!ENV"


def setting_value(node: Node) -> Any:
    """The value of a node of mkdocs.yml, where `!ENV` stands for a variable of the environment."""
    return plain_value(node, _from_environment)


def _refused(node: Node) -> Any:
    raise NotPlainError(node.tag)


def plain_value(node: Node, tagged: Callable[[Node], Any] = _refused) -> Any:
    """The value of a node: text, number, truth, None, list or dictionary. Raises NotPlainError for any other.

    `tagged` gives the value of a node with a tag.
    """
    if node.tag:
        return tagged(node)
    if isinstance(node, Scalar):
        return scalar_value(node.text, plain=node.plain)
    if isinstance(node, Sequence):
        return [plain_value(item, tagged) for item in node.items]
    if node.lost or node.repeated or node.unread:
        raise NotPlainError
    return {_key(key): plain_value(value, tagged) for key, value in node.entries}


def _key(key: Scalar) -> Any:
    if key.tag or (key.plain and key.text == "<<"):
        raise NotPlainError(key.text)
    return scalar_value(key.text, plain=key.plain)


def _from_environment(node: Node) -> Any:
    """The value of `!ENV NAME`, or of `!ENV [NAME, OTHER, default]`: what a variable holds is read as YAML."""
    items = node.items if isinstance(node, Sequence) else (node,)
    names = [item.text for item in items if isinstance(item, Scalar)]
    if node.tag != _ENVIRONMENT or len(names) < len(items):
        raise NotPlainError(node.tag)
    default = None
    if isinstance(node, Sequence) and len(items) > 1:
        names.pop()
        default = plain_value(items[-1])
    found = next((os.environ[name] for name in names if name in os.environ), None)
    return default if found is None else scalar_value(found, plain=True)

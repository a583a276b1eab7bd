"""Single values of mkdocs.yml as MkDocs would read them: texts, and texts of the environment (`!ENV`)."""

from __future__ import annotations

import os

import click

from itasite.problem import Position, Problem
from itasite.source import Mapping, Node, Scalar, Sequence
from itasite.web_address import address_fault

_NULL = ("", "~", "null", "Null", "NULL")
_TEXTS = ("docs_dir", "site_dir", "site_url", "use_directory_urls")
_TAG = "“!ENV”"


def with_environment(tree: Mapping, faults: list[Problem]) -> tuple[Mapping, list[Problem]]:
    """The settings with what the environment says in the place of `!ENV`, and the faults without what is solved so."""
    tagged = {fault.at for fault in faults if fault.rule == "lost-text" and _TAG in fault.message}
    solved = {value.at for key, value in tree.entries if key.text in _TEXTS and value.at in tagged}
    entries = tuple(
        (key, Scalar(_of_environment(value), value.at) if value.at in solved else value) for key, value in tree.entries
    )
    return Mapping(entries, tree.at), [fault for fault in faults if fault.at not in solved]


def _of_environment(node: Node) -> str:
    """`!ENV NAME`, or `!ENV [NAME, OTHER, what else]`."""
    items = node.items if isinstance(node, Sequence) else (node,)
    names = [item.text for item in items if isinstance(item, Scalar)]
    last = names.pop() if isinstance(node, Sequence) and len(names) > 1 else ""
    return next((os.environ[name] for name in names if name in os.environ), last)


def is_null(node: Scalar) -> bool:
    """Whether a setting stands there without a value."""
    return node.plain and node.text in _NULL


def text_setting(tree: Mapping, key: str, default: str) -> str:
    """The text of a setting. Raises a usage error, with its place, where it is no text."""
    found = tree.get(key)
    if isinstance(found, Mapping | Sequence):
        example = default or "https://www.example.go.th/ita/"
        raise setting_fault(found.at, f"{key} ต้องเป็นข้อความเดียว เช่น  {key}: {example}")
    return found.text if found and not is_null(found) else default


def web_setting(tree: Mapping, key: str) -> str:
    """The address of a setting. Raises a usage error, with its place, for one that cannot be taken apart."""
    text = text_setting(tree, key, "")
    wrong = address_fault(text)
    if wrong:
        raise setting_fault(tree.key_at(key), f"{key} “{text}” {wrong[0]} {wrong[1]}")
    return text


def setting_fault(at: Position, message: str) -> click.UsageError:
    """A usage error at a place in the settings file."""
    return click.UsageError(f"{at}: {message}")

"""Single values of mkdocs.yml as MkDocs reads them: texts, and environment variables (`!ENV`)."""

from __future__ import annotations

import os
from collections.abc import Iterable

import click

from itasite import report
from itasite.problem import Position, Problem, Severity
from itasite.text.source import Mapping, Node, Scalar, Sequence
from itasite.text.web_address import address_error

# MkDocs can read these; they are problems only in content files.
_OF_YAML = ("lost-text", "yaml-alias")
_ENVIRONMENT = "!ENV"
_NULL = ("", "~", "null", "Null", "NULL")


def blocking_problems(problems: Iterable[Problem]) -> list[Problem]:
    """The errors of a settings file, without those that MkDocs accepts although content may not have them (aliases)."""
    return [found for found in problems if found.severity is Severity.ERROR and found.rule not in _OF_YAML]


def unlike_yaml(problems: Iterable[Problem]) -> list[Problem]:
    """The problems of a settings file that say that we read something in it otherwise than MkDocs."""
    return [found for found in problems if found.rule not in _OF_YAML]


def text_setting(tree: Mapping, key: str, default: str) -> str:
    """The text of a setting, `default` if it is not set. Raises click.UsageError, with its place, if it is no text."""
    found = tree.get(key)
    if found is None or (isinstance(found, Scalar) and is_null(found)):
        return default
    if isinstance(found, Mapping) or (isinstance(found, Sequence) and found.tag != _ENVIRONMENT):
        raise setting_error(
            found.at, f"{key} ต้องเป็นข้อความเดียว เช่น  {key}: {default or 'https://www.example.go.th/ita/'}"
        )
    if found.tag not in ("", _ENVIRONMENT):
        raise setting_error(found.at, f"{key} ใช้เครื่องหมาย {found.tag} ของ YAML ไม่ได้ เขียนค่าลงไปตรง ๆ")
    return text_of(found) or ("" if not found.tag else default)  # for MkDocs, "" is the folder of mkdocs.yml


def text_of(node: Node | None) -> str:
    """The text of a value, read from the environment for `!ENV`; "" if it is no text."""
    if isinstance(node, Scalar | Sequence) and node.tag == _ENVIRONMENT:
        return _from_environment(node)
    return node.text if isinstance(node, Scalar) and not is_null(node) else ""


def is_null(node: Scalar) -> bool:
    """Whether YAML reads a value as null."""
    return node.plain and node.text in _NULL and not node.tag


def address_setting(tree: Mapping, key: str) -> str:
    """A setting that is a web address, or "". Raises click.UsageError, with its place, if it cannot be parsed."""
    text = text_setting(tree, key, "")
    wrong = address_error(text)
    if wrong:
        raise setting_error(tree.key_at(key), f"{key} “{text}” {wrong[0]} {wrong[1]}")
    return text


def _from_environment(node: Node) -> str:
    """The value of `!ENV NAME`, or of `!ENV [NAME, OTHER, default]`."""
    items = node.items if isinstance(node, Sequence) else (node,)
    names = [item.text for item in items if isinstance(item, Scalar)]
    last = names.pop() if isinstance(node, Sequence) and len(names) > 1 else ""
    return next((os.environ[name] for name in names if name in os.environ), last)


def setting_error(at: Position, message: str) -> click.UsageError:
    """A usage error with its place in the settings file."""
    return click.UsageError(report.visible(f"{at}: {message}"))

"""What a single value of YAML is for a program: YAML takes `yes` for a truth and `2566-01-03` for a day."""

from __future__ import annotations

from typing import Any

import yaml


class NotPlainError(ValueError):
    """A value that only the program it is written for can read, as one with a tag of its own."""


def scalar_value(text: str, *, plain: bool) -> Any:
    """The value of a text as YAML reads it; `plain`: it stands without quotation marks.

    Raises NotPlainError for what YAML cannot read.
    """
    if not plain:
        return text
    reader = yaml.SafeLoader("")
    try:
        tag = reader.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
        return reader.construct_object(yaml.ScalarNode(tag, text))
    except (yaml.YAMLError, ValueError) as wrong:
        raise NotPlainError(text) from wrong

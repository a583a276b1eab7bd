"""Criteria as the text of the file that an agency keeps them in."""

from __future__ import annotations

import re
from pathlib import Path

from itasite.edit.change import Plain
from itasite.forms.schemas import has_schemas, with_modeline
from itasite.text.new_nodes import mapping, plain, text_of
from itasite.text.source import Node, Sequence
from itasite.text.yaml_writer import yaml_lines

_BARE = {"fiscal_year", "target", "items_count", "weight", "minimum", "each_minimum", "carried_from", "start", "end"}
_FIGURES = re.compile(r"[0-9]+(?:\.[0-9]+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}")


def file_text(content: Path, found: dict[str, Plain]) -> str:
    """The YAML text; where the site of the content folder has the schemas, it names its own."""
    node = _node(found)
    text = "\n".join(yaml_lines(node)) + "\n"  # type: ignore[arg-type]  # of a mapping it is a mapping
    return with_modeline(text, "frameworks/YEAR.yml") if has_schemas(content) else text


def _node(value: Plain, name: str = "") -> Node:
    if isinstance(value, dict):
        return mapping([(key, _node(one, key)) for key, one in value.items()])
    if isinstance(value, list):
        return Sequence(tuple(_node(one) for one in value), text_of("").at)
    return plain(value) if name in _BARE and _FIGURES.fullmatch(value) else text_of(value)

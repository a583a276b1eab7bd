"""A tree written as YAML is read back as the same tree."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itasite.problem import Position
from itasite.text.source import Mapping, Node, Scalar, Sequence, parse_yaml
from itasite.text.yaml_writer import yaml_item, yaml_lines

AT = Position("t.yml")
SIGNS = st.characters(codec="utf-8", exclude_categories=("Cs", "Co", "Cn", "Cc"), exclude_characters="\ufeff")
TEXTS = st.text(SIGNS, max_size=30) | st.text("กa1 :#-,[]{}'\"\n\\|>&*!%@`?~", max_size=20)
KEYS = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)
NODES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


def tree(value: Any) -> Node:
    if isinstance(value, str):
        return Scalar(value, AT, plain=False)
    if isinstance(value, list):
        return Sequence(tuple(tree(item) for item in value), AT)
    return Mapping(tuple((Scalar(key, AT), tree(item)) for key, item in value.items()), AT)


def plain(node: Node | None) -> Any:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    assert isinstance(node, Mapping)
    return {key.text: plain(item) for key, item in node.entries}


@given(st.dictionaries(KEYS, NODES, min_size=1, max_size=4))
def test_what_is_written_is_read_back(value: dict[str, Any]) -> None:
    node = tree(value)
    assert isinstance(node, Mapping)
    found, problems = parse_yaml("\n".join(yaml_lines(node)) + "\n", "t.yml")
    assert [problem for problem in problems if problem.rule == "yaml-syntax"] == []
    assert plain(found) == value
    listed, _ = parse_yaml("list:\n" + "\n".join(yaml_item(node, 2)) + "\n", "t.yml")
    assert plain(listed) == {"list": [value]}


@pytest.mark.parametrize(
    "text",
    [
        "a: ข้อความ 10:30 น.\nb: [ก, ข]\nc: {x: 1}\n",
        "a: |-\n  บรรทัดหนึ่ง\n\n  บรรทัดสาม\nb: ไทย, มีจุลภาค\n",
        'a: "9"\nb: \'ใคร ๆ\'\nc: [9, "10", "ก, ข"]\n',
        "a:\n  - {id: plan, columns: [title, steps]}\n  - id: other\n",
    ],
)
def test_what_an_author_wrote_stays_the_same(text: str) -> None:
    first, _ = parse_yaml(text, "t.yml")
    assert isinstance(first, Mapping)
    written = "\n".join(yaml_lines(first)) + "\n"
    again, problems = parse_yaml(written, "t.yml")
    assert problems == []
    assert plain(again) == plain(first)
    assert isinstance(again, Mapping)
    assert "\n".join(yaml_lines(again)) + "\n" == written

"""Values of settings are for us what they are for MkDocs; what only MkDocs can read is refused."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from itasite.settings.plain_values import plain_value, setting_value
from itasite.text.source import parse_yaml
from itasite.text.yaml_scalars import NotPlainError


def read(text: str) -> Any:
    tree, problems = parse_yaml(text, "mkdocs.yml")
    assert tree
    assert {problem.rule for problem in problems} <= {"lost-text"}
    return tree


@pytest.mark.parametrize(
    "value",
    [
        *("yes", "On", "true", "'yes'", '"no"', "n", "null", "~", "", "'~'", "Null", "nil"),
        *(
            "1",
            "-0",
            "+12",
            "0x1F",
            "0o17",
            "017",
            "0b11",
            "1_000",
            "1.5",
            ".5",
            "1e3",
            "1.0e+3",
            ".inf",
            "-.INF",
            "1:30",
        ),
        *("2566-01-03", "2566-1-3", "2566-01-03 10:00:00", "2566-01-03T10:00:00Z", "2566-01", "12:30:45"),
        *("ก ข", "ก # ข", "'ก''ข'", '"ก\\nข"', "|\n  ก\n  ข\n", ">-\n  ก\n  ข\n", "ก\n  ข"),
        *(
            "[]",
            "{}",
            "[1, yes, ~, ก]",
            "{b: {c: off}, 1: 2, yes: no}",
            "\n  - ก\n  - {b: 1}\n",
            "\n  b: 1\n  c: [ก]\n",
        ),
    ],
)
def test_a_value_is_that_of_yaml(value: str) -> None:
    text = f"a: {value}"
    assert repr(plain_value(read(text))) == repr(yaml.safe_load(text))


@pytest.mark.parametrize(
    "value",
    ["!!str 5", "!x ก", "!!set {b, c}", "!relative", "!!python/name:os.system", "{<<: {b: 1}}", "2566-02-30", "="],
)
def test_what_is_not_plain_is_refused(value: str) -> None:
    with pytest.raises(NotPlainError):
        setting_value(read(f"a: {value}"))


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("!ENV OURS", "ก ข"),
        ("!ENV YEAR", 2566),
        ("!ENV [NONE, YEAR, x]", 2566),
        ("!ENV [NONE, OTHER, yes]", True),
        ("!ENV [YEAR]", 2566),
        ("!ENV NONE", None),
    ],
)
def test_variables_of_the_environment(value: str, found: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OURS", "ก ข")
    monkeypatch.setenv("YEAR", "2566")
    monkeypatch.delenv("NONE", raising=False)
    tree = read(f"a: {value}")
    assert setting_value(tree) == {"a": found}
    with pytest.raises(NotPlainError):  # in the head of a page it is none
        plain_value(tree)

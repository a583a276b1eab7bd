"""Every finding says what to do: no call leaves the remedy out, and no case of broken content has a finding without."""

from __future__ import annotations

import ast
import inspect

from itasite import problem
from tests.support.sites import ROOT

MAKERS = (problem.error, problem.warning, problem.hint)


def test_a_remedy_must_be_given() -> None:
    for maker in MAKERS:
        assert inspect.signature(maker).parameters["remedy"].default is inspect.Parameter.empty


def test_no_call_gives_an_empty_remedy() -> None:
    found, empty = 0, []
    for path in sorted((ROOT / "itasite").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("error", "warning", "hint")
            ):
                found += 1
                given = [*node.args[3:], *(word.value for word in node.keywords if word.arg == "remedy")]
                if any(_may_be_empty(value) for value in given):
                    empty.append(f"{path.name}:{node.lineno}")
    assert found > 150
    assert empty == []


def _may_be_empty(value: ast.expr) -> bool:
    """Whether a literal, or a branch of a condition or an `or` in the call, is the empty text."""
    if isinstance(value, ast.IfExp):
        return _may_be_empty(value.body) or _may_be_empty(value.orelse)
    if isinstance(value, ast.BoolOp):
        return _may_be_empty(value.values[-1])
    return isinstance(value, ast.Constant) and not value.value

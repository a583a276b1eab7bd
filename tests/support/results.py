"""A result of a year held against its criteria by some rules, without a site of files around it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import SimpleNamespace
from typing import Any, cast

from itasite.checks.contract import RuleModule
from itasite.model.framework import Framework
from itasite.model.site import Site
from itasite.model.year import YearInfo
from itasite.problem import Problem
from tests.support.records import read


def result_text(fields: Mapping[tuple[str, ...], str]) -> str:
    """year.yml of a result whose values are given by their path in it: ("instruments", "IIT")."""
    tree: dict[str, Any] = {}
    for (first, *rest), value in fields.items():
        if rest:
            tree.setdefault(first, {})[rest[0]] = value
        else:
            tree[first] = value
    lines = ["result:"]
    for name, value in tree.items():
        inner = ", ".join(f'"{key}": {each}' for key, each in value.items()) if isinstance(value, dict) else ""
        lines.append(f"  {name}: {{{inner}}}" if inner else f'  {name}: "{value}"')
    return "\n".join(lines)


def checked(framework: Framework, fields: Mapping[tuple[str, ...], str], rules: Iterable[Any]) -> list[Problem]:
    """What the rules say of a result; they look at nothing of a site but its years' criteria and results."""
    year = SimpleNamespace(framework=framework, info=read(YearInfo, result_text(fields)), derived={})
    site = cast(Site, SimpleNamespace(years=(year,), derived={}))
    return [problem for rule in rules for problem in cast(RuleModule, rule).check(site)]

"""Reports problems as SARIF 2.1.0, the format that code hosts and editors read from checkers."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from itasite import __version__
from itasite.catalogue import RuleEntry, catalogue
from itasite.problem import Problem, Severity
from itasite.report.lines import FindLine, no_lines, place_end
from itasite.report.machine import dumped
from itasite.report.words import under

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}


def as_sarif(problems: Iterable[Problem], root: str = "", *, lines: FindLine = no_lines) -> str:
    """A SARIF log with one run: all rules, and each problem as a result."""
    rules = list(catalogue().values())
    places = {rule.id: place for place, rule in enumerate(rules)}
    driver = {"name": "itasite", "version": __version__, "language": "th", "rules": [_rule(rule) for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "language": "th",
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, root, lines, places) for problem in sorted(problems)],
    }
    return dumped({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: RuleEntry) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.what or rule.title},
        "help": {"text": rule.how or rule.title},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(problem: Problem, root: str, lines: FindLine, places: dict[str, int]) -> dict[str, Any]:
    said = " → ".join(part for part in (problem.message, problem.remedy) if part)
    said = f"{problem.at.cell}: {said}" if problem.at.cell else said
    result: dict[str, Any] = {"ruleId": problem.rule}
    if problem.rule in places:
        result["ruleIndex"] = places[problem.rule]
    return result | {
        "level": _LEVELS[problem.severity],
        "message": {"text": said},
        "locations": [{"physicalLocation": _location(problem, root, lines(problem.at))}],
    }


def _location(problem: Problem, root: str, source: str | None) -> dict[str, Any]:
    """The place of a problem, with its line if that can be read."""
    file = {"uri": _uri(under(root) + problem.at.file)}
    line, start = problem.at.line, problem.at.column
    region: dict[str, Any] = {"startLine": line, "startColumn": start}
    if source is None:
        return {"artifactLocation": file, "region": region}
    end = place_end(source, start)
    region |= {"endColumn": end, "snippet": {"text": source[start - 1 : end - 1]}}
    around = {"startLine": line, "snippet": {"text": source}}
    return {"artifactLocation": file, "region": region, "contextRegion": around}


def _uri(path: str) -> str:
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(path)

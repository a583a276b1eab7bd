"""Reports problems for programs: workflow commands of GitHub, and JSON as in `itasite/schemas/check.json`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from itasite import __version__
from itasite.problem import Problem, Severity
from itasite.report.excerpt import visible
from itasite.report.lines import FindLine, no_lines
from itasite.report.words import under

_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def github(problems: Iterable[Problem], root: str = "") -> str:
    """One workflow command for each problem; GitHub shows them beside the changed lines."""
    levels = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
    return "\n".join(
        f"::{levels[p.severity]} file={_property(under(root) + p.at.file)},line={p.at.line},col={p.at.column},"
        f"title={_property(p.rule)}::{_message(_said(p))}"
        for p in sorted(problems)
    )


def as_json(
    problems: Iterable[Problem], root: str = "", *, lines: FindLine = no_lines, criteria: Iterable[int] = ()
) -> str:
    """A JSON object: the version of itasite, the fiscal years of the `criteria`, and the list of problems.

    A problem has file, line and column (1-based), severity, rule, message, remedy and, if `lines` finds it, source.
    """
    rows = [_row(problem, root, lines) for problem in sorted(problems)]
    by = {"itasite": __version__, "criteria": sorted(set(criteria))}
    return dumped({"version": 1, **by, "problems": rows})


def dumped(data: dict[str, Any]) -> str:
    """JSON with Thai as Thai letters, but with control and direction characters as escapes: safe for a terminal."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _row(problem: Problem, root: str, lines: FindLine) -> dict[str, Any]:
    row = {
        "file": under(root) + problem.at.file,
        "line": problem.at.line,
        "column": problem.at.column,
        "severity": problem.severity.value,
        "rule": problem.rule,
        "message": problem.message,
        "remedy": problem.remedy,
    }
    if problem.at.cell:
        row["cell"] = problem.at.cell
    source = lines(problem.at)
    return row if source is None else {**row, "source": source}


def _said(problem: Problem) -> str:
    said = " → ".join(part for part in (problem.message, problem.remedy) if part)
    return f"{problem.at.cell}: {said}" if problem.at.cell else said


def _message(text: str) -> str:
    lines = (visible(line) for line in text.replace("\r\n", "\n").split("\n"))
    return "%0A".join(line.replace("%", "%25") for line in lines)


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")

"""Problems for other programs: GitHub's workflow commands, and JSON as `itasite/schemas/check.json` describes it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from itasite import __version__
from itasite.problem import Problem, Severity
from itasite.report.lines import Lines, no_lines
from itasite.report.words import under


def github(problems: Iterable[Problem], root: str = "") -> str:
    """Workflow commands that GitHub shows beside the changed lines."""
    levels = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
    return "\n".join(
        f"::{levels[p.severity]} file={_property(under(root) + p.at.file)},line={p.at.line},col={p.at.column},"
        f"title={_property(p.rule)}::{_message(' → '.join(part for part in (p.message, p.remedy) if part))}"
        for p in sorted(problems)
    )


def as_json(
    problems: Iterable[Problem], root: str = "", *, lines: Lines = no_lines, criteria: Iterable[int] = ()
) -> str:
    """A list of objects with file, line, column, severity, rule, message, remedy and, where it is known, source.

    Before it stands by what was checked: the version of itasite, and the fiscal years of the `criteria`.
    """
    rows = [_row(problem, root, lines) for problem in sorted(problems)]
    by = {"itasite": __version__, "criteria": sorted(set(criteria))}
    return json.dumps({"version": 1, **by, "problems": rows}, ensure_ascii=False, indent=2)


def _row(problem: Problem, root: str, lines: Lines) -> dict[str, Any]:
    row = {
        "file": under(root) + problem.at.file,
        "line": problem.at.line,
        "column": problem.at.column,
        "severity": problem.severity.value,
        "rule": problem.rule,
        "message": problem.message,
        "remedy": problem.remedy,
    }
    source = lines(problem.at)
    return row if source is None else {**row, "source": source}


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")

"""Problems as text for people, as GitHub annotations, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable

from itasite.problem import Problem, Severity

SEVERITY_WORDS = {Severity.ERROR: "ผิดพลาด", Severity.WARNING: "ควรแก้ไข", Severity.HINT: "ข้อสังเกต"}


def line(problem: Problem, root: str = "") -> str:
    """One problem in one line: where, how bad, what, the rule; then the remedy."""
    prefix = f"{root}/" if root else ""
    remedy = f"\n    → {problem.remedy}" if problem.remedy else ""
    word = SEVERITY_WORDS[problem.severity]
    return f"{prefix}{problem.at}: {word}: {problem.message} [{problem.rule}]{remedy}"


def text(problems: Iterable[Problem], root: str = "") -> str:
    """All problems and a closing count."""
    found = list(problems)
    return "\n".join([*(line(problem, root) for problem in found), summary(found)])


def summary(problems: Iterable[Problem]) -> str:
    """How many of each severity."""
    found = list(problems)
    if not found:
        return "ตรวจแล้ว ไม่พบสิ่งที่ต้องแก้ไข"
    counts = [(word, sum(p.severity is severity for p in found)) for severity, word in SEVERITY_WORDS.items()]
    return "ตรวจแล้ว พบ " + ", ".join(f"{word} {count} จุด" for word, count in counts if count)


def github(problems: Iterable[Problem], root: str = "") -> str:
    """Workflow commands that GitHub shows beside the changed lines."""
    levels = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
    prefix = f"{root}/" if root else ""
    return "\n".join(
        f"::{levels[p.severity]} file={_property(prefix + p.at.file)},line={p.at.line},col={p.at.column},"
        f"title={_property(p.rule)}::{_message(' → '.join(part for part in (p.message, p.remedy) if part))}"
        for p in problems
    )


def as_json(problems: Iterable[Problem], root: str = "") -> str:
    """A list of objects with file, line, column, severity, rule, message, remedy."""
    prefix = f"{root}/" if root else ""
    rows = [
        {
            "file": prefix + p.at.file,
            "line": p.at.line,
            "column": p.at.column,
            "severity": p.severity.value,
            "rule": p.rule,
            "message": p.message,
            "remedy": p.remedy,
        }
        for p in problems
    ]
    return json.dumps({"version": 1, "problems": rows}, ensure_ascii=False, indent=2)


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")

"""What all reports say in the same words: a problem in one line, how many there are."""

from __future__ import annotations

from collections.abc import Iterable

from itasite.problem import Problem, Severity
from itasite.report.excerpt import visible

SEVERITY_WORDS = {Severity.ERROR: "ผิดพลาด", Severity.WARNING: "ควรแก้ไข", Severity.HINT: "ข้อสังเกต"}


def line(problem: Problem, root: str = "") -> str:
    """One problem in one line: where, how bad, what, the rule; then the remedy."""
    remedy = f"\n    → {visible(problem.remedy)}" if problem.remedy else ""
    word = SEVERITY_WORDS[problem.severity]
    return f"{visible(under(root) + str(problem.at))}: {word}: {visible(problem.message)} [{problem.rule}]{remedy}"


def summary(problems: Iterable[Problem]) -> str:
    """How many of each severity."""
    found = list(problems)
    if not found:
        return "ตรวจแล้ว ไม่พบสิ่งที่ต้องแก้ไข"
    counts = [(word, sum(p.severity is severity for p in found)) for severity, word in SEVERITY_WORDS.items()]
    return "ตรวจแล้ว พบ " + ", ".join(f"{word} {count} จุด" for word, count in counts if count)


def under(root: str) -> str:
    """What stands before the names of content files."""
    return f"{root}/" if root else ""

"""Text that all reports share: one problem in one line, and the counts."""

from __future__ import annotations

from collections.abc import Iterable

from itasite.problem import Problem, Severity
from itasite.report.excerpt import visible

SEVERITY_WORDS = {Severity.ERROR: "ผิดพลาด", Severity.WARNING: "ควรแก้ไข", Severity.HINT: "ข้อสังเกต"}


def line(problem: Problem, root: str = "") -> str:
    """One problem in one line: place, severity, message, rule; its remedy in the next line."""
    remedy = f"\n    → {visible(problem.remedy)}" if problem.remedy else ""
    word = SEVERITY_WORDS[problem.severity]
    return f"{visible(under(root) + str(problem.at))}: {word}: {visible(problem.message)} [{problem.rule}]{remedy}"


def summary(problems: Iterable[Problem]) -> str:
    """One line in Thai: how many problems of each severity."""
    found = list(problems)
    if not found:
        return "ตรวจแล้ว ไม่พบสิ่งที่ต้องแก้ไข"
    counts = [(word, sum(p.severity is severity for p in found)) for severity, word in SEVERITY_WORDS.items()]
    return "ตรวจแล้ว พบ " + ", ".join(f"{word} {count} จุด" for word, count in counts if count)


def under(root: str) -> str:
    """The prefix for names of content files: the folder with "/", or ""."""
    return f"{root}/" if root else ""

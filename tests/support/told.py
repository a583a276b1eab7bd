"""What is told of a file that a page links to."""

from __future__ import annotations

from pathlib import Path

from itasite.findings import check
from itasite.problem import Problem
from tests.support import attached


def told(base: Path, name: str, content: bytes | str) -> list[Problem]:
    """The problems of a file that is linked."""
    attached.put(base, f"2566/files/{name}", content)
    report = base / "2566" / "report.md"
    report.write_text(report.read_text(encoding="utf-8") + f"\n[ก](files/{name})\n", encoding="utf-8")
    return [problem for problem in check(base)[1] if problem.at.file.endswith(name)]


def short(problems: list[Problem]) -> list[str]:
    return [f"{problem.severity} {problem.rule}" for problem in problems]

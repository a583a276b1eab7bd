"""Every line of the small site, spoilt in many ways: told in Thai at a place in the file, and never a traceback."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from itasite.build import build
from tests.conftest import CASES

FILES = ("agency.yml", "2566/year.yml", "2566/measures.yml", "2566/oit.yml", "2566/report.md", "index.md")
LINES = 17  # the items of oit.yml are all alike
VALUES = ("", "[]", "{a: b}", "- x", '"', "[1,", "x: y", "*a", "@x", "ไทย #1", "nan", "²", "../../x", "a\u0007b")
KEYS = ("[a]", "node", "๑")


def spoilt(line: str) -> Iterator[str]:
    found = re.fullmatch(r"([ ]*(?:- )?)([^:]+)(:.*)", line)
    if found:
        yield from (f"{found[1]}{found[2]}: {value}" for value in VALUES)
        yield from (f"{found[1]}{key}{found[3]}" for key in KEYS)
    yield from ("", f" {line}", f"\t{line}", f"- {line}", line[1:], "---", "```")


@pytest.mark.parametrize("name", FILES)
def test_a_spoilt_line_is_told_and_never_raises(name: str, base: Path) -> None:
    lines = (CASES / "base" / name).read_text(encoding="utf-8").split("\n")
    for number in range(min(len(lines), LINES)):
        for line in spoilt(lines[number]):
            text = "\n".join((*lines[:number], line, *lines[number + 1 :]))
            (base / name).write_text(text, encoding="utf-8")
            told(base, f"{name}:{number + 1} {line!r}")


def told(content: Path, what: str) -> None:
    built = build(content)
    assert bool(built.pages) is not built.failed, what
    for problem in built.problems:
        lines = (content / problem.at.file).read_text(encoding="utf-8").split("\n")
        assert 1 <= problem.at.line <= len(lines), (what, problem)
        assert 1 <= problem.at.column <= len(lines[problem.at.line - 1]) + 1, (what, problem)
        assert re.search("[ก-๙]", problem.message), (what, problem)
        assert not re.search("[A-Za-z]+ [A-Za-z]+ [A-Za-z]+", problem.message), (what, problem)
        assert problem.remedy or problem.rule == "wrong-value", (what, problem)

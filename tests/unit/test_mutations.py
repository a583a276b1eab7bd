"""Lines of real sites, spoilt in many ways: told in Thai at a place in the file, and never a traceback."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from itasite.build import build
from tests.support.criteria import OWN_CRITERIA
from tests.support.sites import CASES

AGENCIES = CASES.parent / "agencies"
FILES = (
    *((CASES / "base", f"{name}.yml") for name in ("agency", "2566/year", "2566/measures", "2566/oit")),
    *((CASES / "base", f"{name}.md") for name in ("2566/report", "index")),
    (CASES / "years", "2567/measures.yml"),
    (AGENCIES / "000-khao-suan-kwang" / "content", "2566/memo.md"),
    (AGENCIES / "001-lam-liang" / "content", "2565/analysis.yml"),
    (AGENCIES / "001-lam-liang" / "content", "2565/year.yml"),
    (AGENCIES / "004-khok-chan" / "content", "2566/measures.yml"),
)
pytestmark = pytest.mark.repeats
LINES = 14  # the items of oit.yml are all alike
VALUES = ("", "[]", "{a: b}", "- x", '"', "[1,", "x: y", "*a", "@x", "ไทย #1", "nan", "²", "../../x", "a\u0007b")
KEYS = ("[a]", "node", "๑")


def spoilt(line: str) -> Iterator[str]:
    found = re.fullmatch(r"([ ]*(?:- )?)([^:]+)(:.*)", line)
    if found:
        yield from (f"{found[1]}{found[2]}: {value}" for value in VALUES)
        yield from (f"{found[1]}{key}{found[3]}" for key in KEYS)
    yield from ("", f" {line}", f"\t{line}", f"- {line}", line[1:], "---", "```")


@pytest.mark.parametrize(("source", "name"), FILES, ids=lambda value: value if isinstance(value, str) else "")
def test_a_spoilt_line_is_told_and_never_raises(source: Path, name: str, tmp_path: Path) -> None:
    content = Path(shutil.copytree(source, tmp_path / "content"))
    spoil(content, name, (source / name).read_text(encoding="utf-8"))


def test_spoilt_criteria_of_the_agency_are_told_too(base: Path) -> None:
    (base / "frameworks").mkdir()
    spoil(base, "frameworks/2566.yml", OWN_CRITERIA)


def spoil(content: Path, name: str, text: str) -> None:
    lines = text.split("\n")
    for number in range(min(len(lines), LINES)):
        for line in islice(spoilt(lines[number]), number % 8, None, 8):  # an eighth of the ways on each line, in turn
            spoiled = "\n".join((*lines[:number], line, *lines[number + 1 :]))
            (content / name).write_text(spoiled, encoding="utf-8")
            told(content, f"{name}:{number + 1} {line!r}")


def told(content: Path, what: str) -> None:
    built = build(content)
    assert bool(built.pages) is not built.failed, what
    for problem in built.problems:
        file = content / problem.at.file
        lines = (
            file.read_text(encoding="utf-8").split("\n") if problem.rule != "missing-file" or file.exists() else [""]
        )
        assert 1 <= problem.at.line <= len(lines), (what, problem)
        assert 1 <= problem.at.column <= len(lines[problem.at.line - 1]) + 1, (what, problem)
        assert re.search("[ก-๙]", problem.message), (what, problem)
        assert not re.search("[A-Za-z]+ [A-Za-z]+ [A-Za-z]+", problem.message), (what, problem)
        assert problem.remedy or problem.rule == "wrong-value", (what, problem)


SIGNS = (*"\t\n :-#[]{}\"'|>?*&!%@`,.“”0๑กAx\\\x07\u2028", "\n---\n", "\n...\n", "  ", ": ", "- ", "\n  ")
RANDOM = 60  # spoilt texts; each one is checked


def test_random_signs_anywhere_in_real_sites_never_raise(tmp_path: Path) -> None:
    """Signs put in, taken out and replaced, several at once: there are as many faults to read on after."""
    drawn = random.Random(2570)  # the same on every run
    sources = [CASES.parent.parent / "content", *(path / "content" for path in sorted(AGENCIES.iterdir()))]
    copies = [Path(shutil.copytree(path, tmp_path / str(number))) for number, path in enumerate(sources)]
    files = [(copy, path) for copy in copies for path in sorted(copy.rglob("*")) if path.suffix in (".yml", ".md")]
    for _ in range(RANDOM):
        content, path = drawn.choice(files)
        whole = path.read_text(encoding="utf-8")
        text = whole
        for _ in range(drawn.choice((1, 2, 5))):
            place = drawn.randrange(len(text))
            kept = text[place + drawn.choice((0, 1, 8)) :]
            text = text[:place] + drawn.choice(("", *SIGNS)) + kept
        path.write_text(text, encoding="utf-8", newline="\n")
        told(content, f"{path}: {text!r}")
        path.write_text(whole, encoding="utf-8", newline="\n")

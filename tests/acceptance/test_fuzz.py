"""Content that hypothesis spoils: told at a place in the file, the same each time, and never a traceback.

The examples are the same on every run. FUZZ_EXAMPLES=20000 runs many more, drawn anew each time.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itasite import fiscal, report
from itasite.attachment import read
from itasite.build import build
from itasite.checks import ADVICE_RULES
from itasite.findings import check
from itasite.problem import Problem, Severity
from itasite.reading.codes import normalise
from itasite.report import SourceLines
from itasite.strictness import read_levels
from tests.support.attached import put
from tests.support.fuzz import fuzz, in_time, thai
from tests.support.odd import ODD_TEXT
from tests.support.schema import faults
from tests.support.sites import ROOT
from tests.support.trees import Tree, attachments, trees

pytestmark = pytest.mark.repeats
SCHEMA = json.loads((ROOT / "itasite" / "schemas" / "check.json").read_text(encoding="utf-8"))


@fuzz(15)
@given(trees())
def test_a_spoilt_folder_is_told(tree: Tree) -> None:
    with tempfile.TemporaryDirectory() as folder, in_time():
        root = Path(folder)
        tree.write(root)
        built = build(root)
        assert build(root).problems == built.problems == check(root)[1]
        assert bool(built.pages) is not built.failed
        for problem in built.problems:
            placed(root, problem)
            readable(problem)
        reported(root, built.problems)


@fuzz(25)
@given(attachments())
def test_a_spoilt_attachment_is_told(file: tuple[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder, in_time():
        found = read(put(Path(folder), f"a.{file[0]}", file[1]))
        assert not found.error or thai(found.error)
        found.text.encode()


@fuzz(200)
@given(ODD_TEXT, st.integers(2400, 2599))
def test_odd_words_are_dates_periods_and_codes_or_none(text: str, year: int) -> None:
    with in_time():
        found = fiscal.parse_period(text, year)
        assert bool(fiscal.format_period(found)) == bool(text)
        assert all(text[place] in "0123456789๐๑๒๓๔๕๖๗๘๙ว" for place, _ in fiscal.dates_in(text))
        assert normalise(normalise(text) or "O1")
        for parse in (fiscal.parse_date, fiscal.parse_iso_date):
            assert fiscal.format_date(day) if isinstance(day := or_fault(parse, text), date) else thai(day)


@fuzz(100)
@given(
    st.dictionaries(ODD_TEXT | st.sampled_from(sorted(ADVICE_RULES)), ODD_TEXT | st.sampled_from(("hint", "ignore")))
)
def test_odd_levels_are_refused_in_thai(raw: dict[str, str]) -> None:
    levels = or_fault(read_levels, raw)
    assert levels.keys() <= ADVICE_RULES if isinstance(levels, dict) else thai(levels)


def or_fault(function: Callable[[Any], Any], value: object) -> Any:
    """What a function gives, or what its ValueError says."""
    try:
        return function(value)
    except ValueError as fault:
        return str(fault)


def placed(root: Path, problem: Problem) -> None:
    """Inside the file that it names, where that is a text."""
    at = problem.at
    assert at.file
    assert not Path(at.file).is_absolute()
    assert at.line >= 1
    assert at.column >= 1
    try:
        text = (root / at.file).read_bytes().decode("utf-8-sig").lstrip("\ufeff")
    except (OSError, ValueError):
        return
    lines = re.split("\r\n|\r|\n", text)
    assert at.line <= len(lines), problem
    assert at.column <= len(lines[at.line - 1]) + 1, problem


def readable(problem: Problem) -> None:
    """By an officer, and by a terminal."""
    assert isinstance(problem.severity, Severity)
    assert thai(problem.message), problem
    own = re.sub("“.*”", "", problem.message, flags=re.DOTALL)  # without what it quotes
    assert not re.search("[A-Za-z]+ [A-Za-z]+ [A-Za-z]+", own), problem
    assert problem.remedy or problem.rule == "wrong-value" or "ยกเว้นไว้" in problem.message, problem
    for text in (problem.at.file, problem.message, problem.remedy):
        text.encode()


def reported(root: Path, problems: tuple[Problem, ...]) -> None:
    lines = SourceLines(root)
    assert report.text(problems, "เนื้อหา", lines=lines).count("\n") >= len(problems)
    workflow = report.github(problems)
    assert [bool(re.match("::(error|warning|notice) ", row)) for row in workflow.split("\n") if row] == [True] * len(
        problems
    )
    told = json.loads(report.as_json(problems, lines=lines))
    assert list(faults(SCHEMA, told)) == []
    (run,) = json.loads(report.as_sarif(problems, lines=lines))["runs"]
    assert [result["ruleId"] for result in run["results"]] == [problem.rule for problem in problems]
    for result in run["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region.get("endColumn", region["startColumn"]) >= region["startColumn"]

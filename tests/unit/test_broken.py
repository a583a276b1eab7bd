"""Broken content: each case is a file that says what to break and exactly which problems must be found.

Each problem stands with the text of its place and a mark before its column. Whoever adds one writes place, severity and
rule; ITASITE_GOLDEN=write fills in the text: read the difference.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
import yaml

from itasite.build import build
from tests.support.cases import damage, shown, with_marks
from tests.support.sites import CASES

FILES = sorted((CASES / "broken").glob("*.yml"))
SOUND = sorted((CASES / "sound").glob("*.yml"))


def test_there_are_many_cases() -> None:
    assert len(FILES) >= 215
    assert len(SOUND) >= 40


def test_the_base_has_no_problem(base: Path) -> None:
    built = build(base)
    assert built.problems == ()
    assert len(built.pages) == 54


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_broken_content_is_told(path: Path, base: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    damage(base, case)
    built = build(base)
    found = [shown(base, problem) for problem in built.problems]
    if os.environ.get("ITASITE_GOLDEN") == "write":
        path.write_text(with_marks(path.read_text(encoding="utf-8"), found), encoding="utf-8")
        case = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert found == case["problems"]
    said = "\n".join(f"{problem.message} {problem.remedy}" for problem in built.problems)
    for words in case.get("says", []):
        assert words in said
    assert bool(built.pages) is not any(" error " in place for one in found for place in one)
    for problem in built.problems:
        assert re.search("[ก-๙]", problem.message), "a message that an officer cannot read"
        assert problem.remedy, "a finding without what to do about it"
        assert re.search("[ก-๙]", problem.remedy)


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.stem)
def test_sound_content_is_left_alone(path: Path, base: Path) -> None:
    """What looks like a fault and is none: a false alarm costs the trust in all others."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert case["problems"] == []
    damage(base, case)
    built = build(base)
    assert [f"{problem.at} {problem.rule} {problem.message}" for problem in built.problems] == []
    assert built.pages

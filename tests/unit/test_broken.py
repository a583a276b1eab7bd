"""Broken content: each case is a file that says what to break and exactly which problems must be found."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from itasite.build import build
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
    assert [f"{problem.at} {problem.severity} {problem.rule}" for problem in built.problems] == case["problems"]
    said = "\n".join(f"{problem.message} {problem.remedy}" for problem in built.problems)
    for words in case.get("says", []):
        assert words in said
    assert bool(built.pages) is not any(" error " in line for line in case["problems"])
    for problem in built.problems:
        assert re.search("[ก-๙]", problem.message), "a message that an officer cannot read"
        assert not problem.remedy or re.search("[ก-๙]", problem.remedy)
        clear = problem.rule == "wrong-value" or "(ยกเว้นไว้: " in problem.message
        assert problem.remedy or clear, "only a wrong value says by itself what is right"


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.stem)
def test_sound_content_is_left_alone(path: Path, base: Path) -> None:
    """What looks like a fault and is none: a false alarm costs the trust in all others."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert case["problems"] == []
    damage(base, case)
    built = build(base)
    assert [f"{problem.at} {problem.rule} {problem.message}" for problem in built.problems] == []
    assert built.pages


def damage(content: Path, case: dict[str, Any]) -> None:
    for name, pairs in case.get("edit", {}).items():
        text = (content / name).read_text(encoding="utf-8")
        for old, new in pairs:
            assert old in text, f"{name} has no {old!r}: the case would prove nothing"
            text = text.replace(old, new, 1)
        (content / name).write_text(text, encoding="utf-8")
    for name, text in case.get("write", {}).items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, encoding="utf-8")
    for name, digits in case.get("write_hex", {}).items():
        (content / name).write_bytes(bytes.fromhex(digits))
    for name, target in case.get("link", {}).items():
        (content / name).symlink_to(target)
    for name in case.get("remove", []):
        (content / name).unlink()

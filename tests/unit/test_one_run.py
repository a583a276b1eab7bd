"""One run tells all: fifty files of five faults each, and what is wrong elsewhere beside each of them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from itasite.findings import check
from itasite.problem import Severity
from tests.support.faults import ALL, KINDS, SOUND, Kind, spoilt

FILES, FAULTS = 50, 5
ORDER = random.Random(2570)  # the same fifty on every run


def fives() -> list[tuple[Kind, ...]]:
    """Fifty times five kinds of fault in one file, every kind of the file in its turn."""
    found = []
    for number in range(FILES):
        file = sorted(KINDS)[number % len(KINDS)]
        found.append(tuple(ORDER.sample(KINDS[file], FAULTS)))
    return found


FIVES = fives()


def test_the_faults_are_of_many_kinds() -> None:
    assert len(FIVES) == FILES
    assert len({kind.name for kind in ALL}) >= 25
    assert len(ALL) >= 70
    assert sum(any(kind.syntax for kind in five) for five in FIVES) >= 30
    assert {kind for five in FIVES for kind in five} == set(ALL)
    assert len({kind.rule for kind in ALL}) >= 20


@pytest.fixture
def content(base: Path) -> Path:
    for name, text in SOUND.items():
        (base / name).parent.mkdir(exist_ok=True)
        (base / name).write_text(text, encoding="utf-8")
    return base


def test_the_sound_files_have_no_error(content: Path) -> None:
    assert [problem for problem in check(content)[1] if problem.severity is Severity.ERROR] == []


@pytest.mark.parametrize("number", range(FILES))
def test_one_run_tells_all_five(number: int, content: Path) -> None:
    five = FIVES[number]
    file = five[0].file
    text, wanted = spoilt(file, five)
    (content / file).write_text(text, encoding="utf-8")
    problems = check(content)[1]
    told = {(problem.at.line, problem.rule) for problem in problems if problem.at.file == file}
    print(f"{file}: {len(wanted & told)} of {len(wanted)} told ({', '.join(kind.name for kind in five)})")
    assert len(wanted) == FAULTS
    assert wanted <= told, "\n".join(f"{problem.at} {problem.rule} {problem.message}" for problem in problems)
    errors = {(found.at.file, found.at.line, found.rule) for found in problems if found.severity is Severity.ERROR}
    assert errors <= {(file, line, rule) for line, rule in wanted}, "nothing else may follow from them"

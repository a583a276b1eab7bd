"""A fault hides nothing: with one line broken, all that is wrong in other entries and other files is still told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from itasite.findings import check
from itasite.problem import Severity
from tests.support.faults import KINDS, PAGE, SOUND, spoilt

pytestmark = pytest.mark.repeats
FILES = sorted(name for name in SOUND if name != PAGE)
# Each of these would stand for others: a field that is missing is told at the line where its record begins.
LEFT = {"missing field", "twice", "wrong kind"}
SPOILT = {
    name: spoilt(name, tuple(kind for kind in KINDS[name] if not kind.syntax and kind.name not in LEFT))[0]
    for name in SOUND
}
# What a finding is made from beside its own line: where that cannot be read, nothing can be said.
FROM = {
    "duplicate-key": ("weaknesses: เผยแพร่ไม่ครบ",),
    "duplicate-id": ("id: m1",),
    "unknown-name": ("id: plan",),
    "indicator-unanswered": ("indicators: [", "items: [", "id: m1", "id: m2"),
    "status-contradicts": ("status: done",),
    "component-unshown": ("items: [O3", "components: ", "id: website", "title: แผน"),
    "done-without-evidence": ("items: [O3", "id: website"),
    "score-mismatch": ("IIT: ", "EIT: ", "OIT: "),
    "level-mismatch": ("IIT: ", "EIT: ", "OIT: "),
    "wrong-value": ("start: ", "end: "),
}
_Found = set[tuple[str, int, str]]


def broken(lines: list[str], number: int) -> Iterator[tuple[str, list[str], int]]:
    """A line broken in some of the ways, in turn: what was done, the lines, and how many more they are."""
    line = lines[number]
    lead = line[: len(line) - len(line.lstrip())]
    before, after = lines[:number], lines[number + 1 :]
    ways = (
        ("words without a colon", [*before, f"{lead}ข้อความที่ไม่มีช่อง", line, *after], 1),
        ("a quotation mark", [*before, re.sub(r": (\S)", r': "\1', line, count=1), *after], 0),
        ("a Tab", [*before, "\t" * (len(lead) // 2) + line.lstrip(), *after], 0),
        ("further in", [*before, f" {line}", *after], 0),
        ("further out", [*before, line[1:] if lead else f"{line} : x: y", *after], 0),
        ("a colon", [*before, f"{line} : x: y", *after], 0),
        ("a line of a second file", [*before, "---", line, *after], 1),
    )
    yield from ways[number % 4 :: 4]


def found(content: Path) -> _Found:
    return {
        (problem.at.file, problem.at.line, problem.rule)
        for problem in check(content)[1]
        if problem.severity is not Severity.HINT
    }


@pytest.fixture
def content(base: Path) -> Path:
    for name, text in SPOILT.items():
        (base / name).parent.mkdir(exist_ok=True)
        (base / name).write_text(text, encoding="utf-8")
    return base


@pytest.mark.parametrize("name", FILES)
def test_a_broken_line_hides_nothing_elsewhere(name: str, content: Path) -> None:
    whole = found(content)
    assert len({rule for _, _, rule in whole}) >= 18
    lines = SPOILT[name].rstrip("\n").split("\n")
    hidden = []
    for number, line in enumerate(lines):
        for what, made, more in broken(lines, number):
            (content / name).write_text("\n".join(made) + "\n", encoding="utf-8")
            now = found(content)
            for file, at, rule in whole:
                moved = at + more if file == name and at > number else at
                own = file == name and at == number + 1
                dependent = any(part in line for part in FROM.get(rule, ()))
                if (file, moved, rule) not in now and not own and not dependent:
                    hidden.append(f"{name}:{number + 1} {what}: {file}:{at} {rule}")
    assert hidden == []


@pytest.mark.parametrize("name", [*FILES, PAGE])
@pytest.mark.parametrize("raw", [b"\xcd\xc3\n", b"", b"[\n", b"- x\n"], ids=["encoding", "empty", "bracket", "list"])
def test_a_file_that_cannot_be_read_hides_nothing_in_the_others(name: str, raw: bytes, content: Path) -> None:
    own = {"2566/measures.yml": ("indicator-unanswered", "unknown-name"), "2566/year.yml": ("unknown-name",)}
    whole = {row for row in found(content) if row[0] != name and row[2] not in own.get(name, ())}
    (content / name).write_bytes(raw)
    assert whole - found(content) == set()

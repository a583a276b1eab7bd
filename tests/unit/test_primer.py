"""The primer for people who know Word: of each pair, the wrong text is told in the quoted words, the right one is not.

ITASITE_GOLDEN=write writes the quoted words: read the difference.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from itasite.findings import check
from itasite.problem import Problem, Severity, stops
from tests.support.sites import CASES, ROOT

_PATH = ROOT / "docs" / "primer.md"
_PAIR = re.compile(
    r"^### (?P<title>[^\n]*)\n(?:(?!^#).)*?ไฟล์ `(?P<file>[^`]+)`\n\n"
    r"<table>\n(?P<table>.*?)</table>\n\n(?P<told>[^\n]*)\n",
    re.MULTILINE | re.DOTALL,
)
_TEXT = re.compile(r"^(?P<fence>`{3,})(?:yaml|markdown)\n(.*?)^(?P=fence)$", re.DOTALL | re.MULTILINE)


# An example is a piece of its file: what else the file wants is not said of it.
_PIECE = ("item-missing", "unknown-item", "unknown-name")


class Pair(NamedTuple):
    """A text that is wrong, the same put right, the file that both are for, and what is said to be told."""

    title: str
    file: str
    wrong: str
    right: str
    told: str


def _pairs() -> list[Pair]:
    found = []
    for match in _PAIR.finditer(_PATH.read_text(encoding="utf-8")):
        (_, wrong), (_, right) = _TEXT.findall(match["table"])
        found.append(Pair(match["title"], match["file"], wrong, right, match["told"]))
    return found


PAIRS = _pairs()


@pytest.mark.parametrize("pair", PAIRS, ids=[pair.title for pair in PAIRS])
def test_the_wrong_text_is_told_in_the_words_that_the_primer_quotes(pair: Pair, tmp_path: Path) -> None:
    first = _new(pair.wrong, pair, tmp_path)[0]
    told = f"โปรแกรมบอกว่า: บรรทัด {first.at.line} “{first.message}” → {first.remedy}"
    if os.environ.get("ITASITE_GOLDEN") == "write":
        text = _PATH.read_text(encoding="utf-8")
        start = text.index(f"### {pair.title}\n")
        _PATH.write_text(text[:start] + text[start:].replace(f"\n{pair.told}\n", f"\n{told}\n", 1), encoding="utf-8")
    else:
        assert pair.told == told


@pytest.mark.parametrize("pair", PAIRS, ids=[pair.title for pair in PAIRS])
def test_the_right_text_is_not_told(pair: Pair, tmp_path: Path) -> None:
    wrong, right = _new(pair.wrong, pair, tmp_path / "wrong"), _new(pair.right, pair, tmp_path / "right")
    assert not stops(right)
    assert wrong[0].rule not in {problem.rule for problem in right}


def test_every_part_of_the_primer_is_a_pair_that_is_run() -> None:
    headings = re.findall(r"^### (.*)$", _PATH.read_text(encoding="utf-8"), re.MULTILINE)
    assert headings == [pair.title for pair in PAIRS]
    assert len(PAIRS) >= 12


def _new(text: str, pair: Pair, folder: Path) -> list[Problem]:
    """What is told of the base site with this text as one of its files, the worst first, and not without it."""
    root = Path(shutil.copytree(CASES / "base", folder / "content"))
    before = {(problem.rule, problem.message) for problem in check(root)[1]}
    (root / pair.file).write_text(text, encoding="utf-8")
    found = [problem for problem in check(root)[1] if (problem.rule, problem.message) not in before]
    mine = [problem for problem in found if problem.at.file == pair.file and problem.rule not in _PIECE]
    return sorted(mine, key=lambda problem: (list(Severity).index(problem.severity), problem.at))

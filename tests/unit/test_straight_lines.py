"""Twice the content takes twice the calls, whatever there is more of. Calls are counted, since no machine changes them.

What a site takes that has nothing of the kind is subtracted, so that it hides no square.
"""

from __future__ import annotations

import cProfile
import pstats
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from itasite.build import build
from tests.support.sites import CASES

MOST = 2.2  # times the calls for twice as much; of a square it would be four times
Fill = Callable[[Path, int], None]


def years(content: Path, count: int) -> None:
    """Years by the criteria of 2567, of which few items are known: many years in little time."""
    for number in range(2500, 2500 + count):
        folder = content / str(number)
        folder.mkdir()
        info = "framework: 2567\nparts: [scores, oit]\nresult: {total: 90, level: ผ่านดี}\n"
        (folder / "year.yml").write_text(info, encoding="utf-8")
        (folder / "oit.yml").write_text("items: {O1: {status: done, result: ก}}\n", encoding="utf-8")


def measures(content: Path, count: int) -> None:
    row = (
        "  - id: x{0}\n    group: plan\n    title: ประชุมชี้แจงครั้งที่ {0}\n    indicators: ['4']\n    steps: [ก, ข]\n"
        "    period: ต.ค. 65 ถึง ก.ย. 66\n    budget: 1000\n"
        "    progress: {{12m: {{status: done, spent: 900, results: [เมื่อวันที่ 3 มกราคม 2566]}}}}\n"
        "  - {{id: y{0}, group: plan, joins: x{0}, weaknesses: [ค]}}\n"
    )
    with (content / "2566" / "measures.yml").open("a", encoding="utf-8") as file:
        file.writelines(row.format(number) for number in range(count))


def evidence(content: Path, count: int) -> None:
    row = "  - {{id: e{0}, title: 'เอกสาร {0}', url: 'https://example.go.th/{0}', items: [O1], date: 2566-01-03}}\n"
    oit = content / "2566" / "oit.yml"
    rows = "".join(row.format(number) for number in range(count))
    oit.write_text(oit.read_text(encoding="utf-8").replace("items:\n", f"{rows}items:\n", 1), encoding="utf-8")


def own_pages(content: Path, count: int) -> None:
    text = (
        "# หน้า {0}\n\nอบต. ประกาศ 3 มกราคม 2566 [ก่อนหน้า](p{1}.md#ก) <b>ข</b>\n\n## ก\n\n| ก | ข |\n|--|--|\n| 1 | 2 |\n"
    )
    for number in range(count):
        (content / "2566" / f"p{number}.md").write_text(text.format(number, max(number - 1, 0)), encoding="utf-8")


def attached_files(content: Path, count: int) -> None:
    for number in range(count):
        (content / "2566" / "files" / f"แผน {number}.txt").write_text(
            f"แผน {number} โทร 081-234-5678", encoding="utf-8"
        )


def a_long_page(content: Path, count: int) -> None:
    part = (
        "## หัวข้อ {0}\n\nอบต. ได้ <b>คะแนน</b> ดู [แผน](files/ก{0}.pdf) และ https://a.go.th/{0}\n\n"
        "| ก | ข |\n|--|--|\n| {0} | 2 |\n\n"
    )
    fence = "```text\nก\n```\n\n```ita-oit\nstatus: done\ncaption: ก\n```\n\n"
    parts = (part.format(number) + (fence if number % 20 == 0 else "") for number in range(count))
    (content / "2566" / "long.md").write_text("# ก\n\n" + "".join(parts), encoding="utf-8")


KINDS: dict[Fill, int] = {years: 20, measures: 40, evidence: 40, own_pages: 40, attached_files: 150, a_long_page: 80}


def calls(folder: Path, fill: Fill | None = None, count: int = 0) -> int:
    """The calls of a build of the content of the tests, filled with so much more."""
    content = Path(shutil.copytree(CASES / "base", folder))
    if fill:
        fill(content, count)
    profile = cProfile.Profile()
    profile.enable()
    built = build(content)
    built.make_all()
    profile.disable()
    assert not built.failed, built.problems
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def none(tmp_path_factory: pytest.TempPathFactory) -> int:
    """The calls of a build where nothing is more; an earlier one has loaded what every build needs."""
    folder = tmp_path_factory.mktemp("none")
    calls(folder / "first")
    return calls(folder / "second")


@pytest.mark.parametrize("fill", KINDS, ids=lambda fill: fill.__name__)
def test_the_calls_grow_with_the_content(fill: Fill, none: int, tmp_path: Path) -> None:
    once, twice = (calls(tmp_path / f"{times}", fill, times * KINDS[fill]) - none for times in (1, 2))
    assert once > none * 0.1, "too little to see anything"
    assert twice < once * MOST

"""A score that cannot be read is not taken for one that was not written."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.findings import check
from tests.support.clerk import Clerk, words
from tests.support.edited_site import small_site

TOTAL = ("score-impossible", "score-mismatch", "score-inferred", "result-incomplete")


@pytest.mark.parametrize("criteria", [2566, 2568])
@pytest.mark.parametrize(
    "result",
    [
        'instruments: {IIT: 98.79, EIT: 90.81, OIT: "171.5"}\n  total: 99',
        'instruments: {IIT: 20, EIT: 10, OIT: "เต็ม"}\n  total: 99\n  indicators: {"1": 20}',
        'instruments: {IIT: 98.79, EIT: 90.81, OIT: 10}\n  indicators: {"9": 100, "10": "1OO"}',
    ],
)
def test_nothing_is_said_of_a_whole_with_an_unread_part(tmp_path: Path, result: str, criteria: int) -> None:
    small_site(tmp_path)
    year = tmp_path / "content/2568/year.yml"
    year.write_text(f"parts: [scores]\nframework: {criteria}\nresult:\n  {result}\n", encoding="utf-8")
    found = [problem.rule for problem in check(tmp_path / "content")[1]]
    assert {"wrong-value", "wrong-type"} & set(found)
    assert not [rule for rule in found if rule in TOTAL]
    sound = result.replace('"171.5"', "10").replace('"เต็ม"', "10").replace('"1OO"', "100")
    year.write_text(f"parts: [scores]\nframework: {criteria}\nresult:\n  {sound}\n", encoding="utf-8")
    assert [problem for problem in check(tmp_path / "content")[1] if problem.rule in TOTAL]


def test_the_table_shows_what_was_typed(tmp_path: Path) -> None:
    config = small_site(tmp_path)
    result = 'instruments: {IIT: 98.79, EIT: 90.81, OIT: "171.5"}\n  total: 99'
    text = f"parts: [scores]\nframework: 2566\nresult:\n  {result}\n"
    (tmp_path / "content/2568/year.yml").write_text(text, encoding="utf-8")
    page = Clerk(config).open("/2568/result/")
    rows = [words(row) for row in page.tree.iter("tr")]
    assert "คะแนน OIT–171.5 อ่านไม่ได้" in rows
    assert "มีคะแนนที่ยังอ่านไม่ได้" in page.text
    assert "ซึ่งไม่ได้เขียนไว้" not in page.text

"""Where a level stands among all, and what kept the result from the one above."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

import pytest

from itasite.facts import score
from itasite.facts.level_gap import level_gap, level_place
from itasite.links import Links
from itasite.model.year import Result
from itasite.reading.load import load
from itasite.views.level_place import level_change, level_scale, result_meaning
from itasite.views.show import Show
from tests.support.records import read
from tests.support.sites import CASES

BASE = load(CASES / "base").site


def with_scores(marks: tuple[str, str, str]) -> tuple[Show, score.Scores]:
    assert BASE
    year = BASE.years[0]
    result = read(Result, "instruments: {{IIT: {}, EIT: {}, OIT: {}}}".format(*marks))
    info = year.info.model_copy(update={"result": result})
    show = Show(BASE, dataclasses.replace(year, info=info), Links("2566/index.md"))
    found = score.year_scores(show.year)
    assert found
    return show, found


EXCELLENT = "ยังไม่ถึงระดับ “ผ่านดีเยี่ยม” เพราะคะแนนรวมขาดอีก 1.50 คะแนน (คำนวณ) และด้านความเห็นของผู้มาติดต่อได้ไม่ถึง 95 คะแนน"


@pytest.mark.parametrize(
    ("marks", "place", "steps", "said"),
    [
        (("95", "95", "95"), 1, 5, ""),
        (("95", "90", "95"), 2, 4, EXCELLENT),
        (("98.79", "90.81", "71.50"), 3, 3, "ในด้านการเปิดเผยข้อมูลต่อสาธารณะ จึงยังไม่ถึงระดับ “ผ่านดี”"),
        (("80", "80", "84"), 4, 2, "ยังไม่ถึงระดับ “ผ่าน” เพราะคะแนนรวมขาดอีก"),
        (("50", "60", "60"), 5, 1, "ยังไม่ถึงระดับ “ต้องปรับปรุง” เพราะคะแนนรวมขาดอีก"),
    ],
)
def test_a_level_has_a_place_and_a_reason(marks: tuple[str, str, str], place: int, steps: int, said: str) -> None:
    show, found = with_scores(marks)
    stands, scale = level_place(show.year.framework, found), level_scale(show, found)
    assert stands == (place, 5)
    assert scale
    assert scale.words == f"ระดับที่ {place} จาก 5 นับจากสูงสุด"
    assert scale.steps == (True,) * steps + (False,) * (5 - steps)
    texts = result_meaning(show, found)
    assert said in texts[-1]
    assert sum("ยังไม่ถึงระดับ" in text for text in texts) == bool(said)


def test_nothing_is_said_of_a_level_that_the_criteria_do_not_know() -> None:
    show, found = with_scores(("90", "90", "90"))
    unknown = found._replace(level=None)
    assert level_place(show.year.framework, unknown) is None
    assert level_gap(show.year.framework, unknown) is None
    assert level_scale(show, unknown) is None


def test_the_level_of_the_year_before_stands_beside_the_total(tmp_path: Path) -> None:
    site = load(Path(shutil.copytree(CASES / "years", tmp_path / "content"))).site
    assert site
    by_number = {year.number: year for year in site.years}
    show = Show(site, by_number[2566], Links("2566/index.md"))
    found = score.year_scores(show.year)
    assert found
    assert level_change(show, found) == "ระดับเดิม “B”"
    first = Show(site, by_number[2564], Links("2564/index.md"))
    assert level_change(first, found) == ""

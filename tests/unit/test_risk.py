"""What would be lost on a day: items, measures, dates and who answers for them."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itasite.facts import item_cost, risk
from itasite.facts.risk import Lack, Risk
from itasite.findings import check
from tests.support.criteria import criteria

DAY = date(2023, 4, 1)


def read(content: Path, day: date = DAY, year: int = 2566) -> Risk:
    site, problems = check(content)
    assert site, problems
    found = site.year(year)
    assert found
    return risk.risk(site, found, day)


def put(content: Path, name: str, text: str) -> None:
    (content / "2566" / name).write_text(text, encoding="utf-8")


def add(content: Path, name: str, text: str) -> None:
    path = content / "2566" / name
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_items_at_risk_say_why_and_come_by_what_they_cost(base: Path) -> None:
    found = read(base)
    lacks = {item.state.item.code: item.lacks for item in found.whole.items}
    assert "O1" not in lacks  # done, with confirmed evidence for both components
    assert lacks["O2"] == (Lack.NO_EVIDENCE, Lack.NOT_DONE)
    assert lacks["O3"] == (Lack.NOT_DONE,)  # has the website as evidence
    costs = [item.points for item in found.whole.items]
    assert costs == sorted(costs, key=lambda cost: -(cost or 0))
    for one, other in pairwise(found.whole.items):
        if one.points == other.points:
            assert int(one.state.item.code[1:]) < int(other.state.item.code[1:])
    assert found.whole.points == item_cost.lost(criteria(2566), set(lacks))


@pytest.mark.parametrize(
    ("entry", "lacks", "components"),
    [
        ("{status: done}", (Lack.NO_EVIDENCE,), ()),
        ("{status: done, evidence: [{title: ก, page: index.md}]}", (), ()),
        ("{status: done, evidence: [{title: ก, page: index.md, state: to_be_confirmed}]}", (Lack.UNCONFIRMED,), ()),
        ("{status: done, evidence: [{title: ก, page: index.md, components: 2}]}", (Lack.COMPONENT,), (1,)),
        ("{status: done, evidence: [{title: ก, page: index.md, components: all}]}", (), ()),
        (
            "{status: in_progress, evidence: [{title: ก, page: index.md, components: 1}, "
            "{title: ข, page: index.md, components: 2, state: to_be_confirmed}]}",
            (Lack.COMPONENT, Lack.NOT_DONE),
            (2,),
        ),
    ],
)
def test_every_reason(base: Path, entry: str, lacks: tuple[Lack, ...], components: tuple[int, ...]) -> None:
    put(base, "oit.yml", f"items:\n  O1: {entry}\n")
    own = next((item for item in read(base).whole.items if item.state.item.code == "O1"), None)
    assert (own.lacks if own else ()) == lacks
    assert own is None or not own.lacks or lacks != (Lack.COMPONENT,) or own.components == components


def test_an_item_of_which_nothing_is_said_is_at_risk(base: Path) -> None:
    put(base, "oit.yml", "evidence:\n  - {id: w, title: ก, page: index.md, items: all}\nitems: {}\n")
    found = read(base).whole.items
    assert len(found) == 43
    assert {item.lacks for item in found} == {(Lack.NOT_DONE,)}


def test_without_points_items_keep_their_order(base: Path) -> None:
    year = base / "2566" / "year.yml"
    year.write_text("framework: 2568\n", encoding="utf-8")
    put(base, "oit.yml", "items: {}\n")
    put(base, "measures.yml", "groups: []\n")
    (base / "2566" / "report.md").unlink()
    found = read(base)
    assert [item.state.item.code for item in found.whole.items] == [f"O{number}" for number in range(1, 29)]
    assert {item.points for item in found.whole.items} == {None}
    assert found.whole.points is None


def test_measures_by_their_period(base: Path) -> None:
    """m1 is done; m2 has no period, so the end of the last round counts, and until then it is told apart."""
    put(base, "measures.yml", MEASURES)
    found = read(base, date(2023, 4, 1))
    assert [(row.measure.id, row.end) for row in found.whole.late] == [("half", date(2023, 3, 31))]
    assert [row.measure.id for row in found.whole.undated] == ["none", "often", "words"]
    assert read(base, date(2023, 3, 31)).whole.late == ()  # the last day is still within
    late = read(base, date(2023, 10, 1)).whole
    assert [(row.measure.id, row.round) for row in late.late] == [
        ("half", ""), ("year", ""), ("none", "รอบ 12 เดือน"), ("often", "รอบ 12 เดือน"), ("words", "รอบ 12 เดือน")
    ]  # fmt: skip
    assert late.undated == ()


def test_measures_stay_undated_where_no_round_has_an_end(base: Path) -> None:
    put(base, "measures.yml", MEASURES)
    add(base, "year.yml", "rounds: [{id: 12m, title: รอบสุดท้าย}]\n")
    late = read(base, date(2024, 1, 1)).whole
    assert [row.measure.id for row in late.late] == ["half", "year"]
    assert [row.measure.id for row in late.undated] == ["none", "often", "words"]


MEASURES = """
groups: [{id: g, title: ก}]
measures:
  - {id: done, group: g, title: ก, period: ภายในเดือนมกราคม, progress: {12m: {status: done}}}
  - {id: half, group: g, title: ข, period: ต.ค. 65 ถึง มี.ค. 66, progress: {12m: {status: in_progress}}}
  - {id: year, group: g, title: ค, period: ตลอดปีงบประมาณ}
  - {id: none, group: g, title: ง}
  - {id: often, group: g, title: จ, period: ทุกเดือน}
  - {id: words, group: g, title: ฉ, period: เมื่อพร้อม, responsible: กองคลัง}
"""


@pytest.mark.parametrize(
    ("title", "end"),
    [
        ("รอบ 6 เดือน", date(2023, 3, 31)),
        ("รอบ ๑๒ เดือน", date(2023, 9, 30)),
        ("รอบ 3 เดือน", date(2022, 12, 31)),
        ("รอบ 6 เดือนแรก", date(2023, 3, 31)),
        ("รอบ 6 เดือนหลัง", date(2023, 9, 30)),
        ("รอบ 2 เดือน", date(2022, 11, 30)),
        ("รอบ 13 เดือน", None),
        ("รอบแรก", None),
        ("ต.ค. 65 ถึง ธ.ค. 65", date(2022, 12, 31)),
    ],
)
def test_the_end_of_a_round(base: Path, title: str, end: date | None) -> None:
    assert risk.round_end(read(base).year, title) == end


DEADLINES = "deadlines:\n  - {date: 2565-05-10, title: หน่วยงานตอบแบบ OIT}\n  - {date: 2565-03-01, title: ประชุม}\n"


def dates(content: Path, day: date) -> list[tuple[str, int, bool]]:
    """The base content as a year of 2565, whose criteria have a calendar."""
    (content / "2566").rename(content / "2565")
    for name in ("measures.yml", "oit.yml", "report.md"):
        (content / "2565" / name).unlink()
    (content / "2565" / "year.yml").write_text(DEADLINES, encoding="utf-8")
    return [(found.title, found.days, found.own) for found in read(content, day, 2565).dates]


def test_dates_to_come_then_dates_past_the_nearest_first(base: Path) -> None:
    """The agency's date of a title stands for the official one; an official step counts from its first day."""
    assert dates(base, date(2022, 3, 2)) == [
        ("ตรวจให้คะแนน OIT", 90, False),  # begins in 60 days
        ("หน่วยงานตอบแบบ OIT", 69, True),
        ("หน่วยงานชี้แจง OIT เพิ่มเติม", 105, False),
        ("ยืนยันคะแนน OIT", 120, False),
        ("ประกาศผล", 152, False),
        ("ประชุม", -1, True),
        ("ลงทะเบียนและเตรียมข้อมูล", -2, False),
    ]


def test_a_day_of_the_calendar_itself_is_not_past(base: Path) -> None:
    assert dates(base, date(2022, 3, 1))[0] == ("ประชุม", 0, True)


def test_the_calendar_of_another_year_is_not_this_years(base: Path) -> None:
    put(base, "year.yml", "framework: 2565\n" + DEADLINES)
    assert {found.own for found in read(base).dates} == {True}


@given(st.integers(-800, 800))
def test_days_left_agree_with_the_calendar(shift: int) -> None:
    day = date(2022, 6, 1) + timedelta(days=shift)
    for step in criteria(2565).calendar:
        found = risk.DateLeft(step.title, step.start, step.end, (step.end - day).days, own=False)
        assert day + timedelta(days=found.days) == step.end
        if step.start:
            assert found.starts_in == max(0, (step.start - day).days)


def test_units_in_the_agencys_order_and_nobody_last(base: Path) -> None:
    put(base, "measures.yml", MEASURES)
    put(
        base,
        "oit.yml",
        "items:\n  O42: {status: done, responsible: [กองช่าง, กองคลัง]}\n  O1: {status: done, responsible: สำนักปลัด}\n",
    )
    found = read(base)
    assert [unit.unit for unit in found.units] == ["สำนักปลัด", "กองคลัง", "กองช่าง", ""]
    treasury = risk.of_unit(found, "กองคลัง")
    assert [item.state.item.code for item in treasury.items] == ["O42"]
    assert [row.measure.id for row in treasury.undated] == ["words"]
    assert treasury.points == item_cost.lost(criteria(2566), {"O42"})
    assert not risk.of_unit(found, "กองสาธารณสุข").any


def test_the_same_day_gives_the_same_lists(base: Path) -> None:
    first, second = read(base), read(base)
    codes = [[item.state.item.code for item in found.whole.items] for found in (first, second)]
    assert codes[0] == codes[1]

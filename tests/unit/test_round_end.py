"""The last day of a reporting round: shown where the round is named, and what counts for what is late."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from itasite.facts import risk
from itasite.links import Links
from itasite.model.blocks import MeasuresOptions
from itasite.reading.load import load
from itasite.views.measures import measures_table
from itasite.views.rounds import round_changes, rounds_table
from itasite.views.show import Show
from tests.support.records import read

ROUNDS = "rounds: [{id: 6m, title: รอบ 6 เดือน, until: 2566-03-15}, {id: 12m, title: รอบ 12 เดือน%s}]\n"


def shown(base: Path, until: str = "") -> Show:
    path = base / "2566" / "year.yml"
    path.write_text(path.read_text(encoding="utf-8") + ROUNDS % until, encoding="utf-8")
    site = load(base).site
    assert site
    return Show(site, site.years[0], Links("2566/index.md"))


def test_a_round_is_named_with_its_last_day_where_it_has_one(base: Path) -> None:
    show = shown(base)
    assert show.round_name("6m") == "รอบ 6 เดือน (สิ้นสุด 15 มี.ค. 66)"
    assert show.round_name("12m") == "รอบ 12 เดือน"
    assert show.round_name("none") == "none"


def test_tables_and_changes_name_it_so(base: Path) -> None:
    show = shown(base)
    assert [column.heading for column in rounds_table(show).columns][1:3] == [
        "รอบ 6 เดือน (สิ้นสุด 15 มี.ค. 66)",
        "รอบ 12 เดือน",
    ]
    changes = round_changes(show)
    assert changes
    assert changes.text == "จากรอบ 6 เดือน (สิ้นสุด 15 มี.ค. 66) ถึงรอบ 12 เดือน"
    caption = measures_table(show, read(MeasuresOptions, "round: 6m")).caption
    assert caption.endswith("รอบ 6 เดือน (สิ้นสุด 15 มี.ค. 66)")


@pytest.mark.parametrize(("until", "end"), [("", date(2023, 9, 30)), (", until: 2566-08-31", date(2023, 8, 31))])
def test_what_has_no_period_is_late_after_the_last_round(base: Path, until: str, end: date) -> None:
    path = base / "2566" / "measures.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("    period: ตลอดปีงบประมาณ\n", ""), encoding="utf-8")
    show = shown(base, until)
    assert {row.end for row in risk.open_measures(show.year)} == {end}

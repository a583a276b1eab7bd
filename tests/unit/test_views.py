"""Page parts as HTML, against small golden files. ITASITE_GOLDEN=write writes them anew: read the difference."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from itasite.build import build
from itasite.facts.checklist import checklist
from itasite.formats import render
from itasite.model.blocks import ChecklistOptions, MeasuresOptions, ScoresOptions
from itasite.views.checklist import checklist_table
from itasite.views.item import item_view
from itasite.views.measures import measures_table
from itasite.views.overview import overview
from itasite.views.scores import scores_table
from tests.support.golden import compare, show
from tests.support.records import read

PARTS = {
    "measures-free-columns": "columns: [number, title, steps, status]\nheadings: {steps: ขั้นตอน}\ngroup: plan",
    "measures-by-indicator": "columns: [title, responsible, progress]\ngroup_by: indicator",
    "measures-filtered-to-nothing": "responsible: กองช่าง",
    "items-of-one-group": 'sub_indicator: "9.3"\ncolumns: status',
    "items-with-components": "status: done\ncolumns: [code, title, components, evidence]",
}


@pytest.mark.parametrize("name", PARTS)
def test_tables(name: str, base: Path) -> None:
    if name.startswith("measures"):
        table = measures_table(show(base), read(MeasuresOptions, PARTS[name]))
    else:
        table = checklist_table(show(base), read(ChecklistOptions, PARTS[name]))
    compare(name, render.part("table", table))


def test_scores(base: Path) -> None:
    compare("scores", render.part("table", scores_table(show(base), ScoresOptions())))


def test_overview(base: Path) -> None:
    compare("overview", render.part("overview", overview(show(base))))


@pytest.mark.parametrize(
    ("score", "thai", "english"),
    [
        ("78", "ระดับ “ต้องปรับปรุง” คือ คะแนนรวม 70.00 ถึง 84.99 คะแนน", "a total of 70.00 to 84.99"),
        ("60", "ระดับ “ต้องปรับปรุงโดยด่วน” คือ คะแนนรวมต่ำกว่า 70 คะแนน", "a total below 70"),
    ],
)
def test_a_low_level_says_how_far_it_goes(base: Path, score: str, thai: str, english: str) -> None:
    year = base / "2566" / "year.yml"
    text = re.sub("(?m)^  (total|level): .*\n", "", year.read_text(encoding="utf-8"))
    year.write_text(re.sub("(IIT|EIT|OIT): .*", rf"\1: {score}", text), encoding="utf-8")
    pages = {page.path: page.body for page in build(base).pages}
    assert thai in pages["2566/index.md"]
    assert f"This level means {english}." in pages["2566/en.md"]


def test_item(base: Path) -> None:
    found = show(base, "oit/o1.md")
    states = checklist(found.year)
    compare("item", render.page("pages/item.html", view=item_view(found, states[0]), years=""))


def test_thai_numerals_where_the_agency_asks_for_them(base: Path) -> None:
    agency = base / "agency.yml"
    agency.write_text(agency.read_text(encoding="utf-8") + "numerals: thai\n", encoding="utf-8")
    html = render.part("overview", overview(show(base)))
    assert "๘๕.๔๘" in html
    assert "ปีงบประมาณ ๒๕๖๖" in html
    assert 'width="98.79"' in html  # a drawing needs Arabic digits

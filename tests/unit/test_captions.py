"""A caption that repeats the heading above it is left to screen readers; one that says more is shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from itasite.build import build
from itasite.text.markdown_headings import markdown_headings

MEASURES = """assessment: ASSESSMENT
groups: [{id: plan, title: แผนลดความเสี่ยง (IIT)}, {id: more, title: มาตรการเพิ่มเติม}]
measures: [{id: m1, group: plan, title: หนึ่ง, indicators: ["1"]}, {id: m2, group: more, title: สอง, indicators: ["2"]}]
"""
PLAN, MORE = "```ita-measures\ngroup: plan\n```\n", "```ita-measures\ngroup: more\n```\n"
LEVELS = "```ita-levels\n```\n"
DATED = "แผนลดความเสี่ยง (IIT) ปีงบประมาณ 2566"


def captions(base: Path, text: str, page: str = "2566/report.md", assessment: int = 2566) -> list[tuple[str, bool]]:
    """The captions of a page, and whether each is seen."""
    measures = base / "2566" / "measures.yml"
    measures.write_text(MEASURES.replace("ASSESSMENT", str(assessment)), encoding="utf-8")
    (base / page).write_text(text, encoding="utf-8")
    built = next(found for found in build(base).pages if found.path == page)
    found = re.findall("<caption([^>]*)>([^<]*)</caption>", built.body)
    return [(caption, not hidden) for hidden, caption in found]


@pytest.mark.parametrize(
    ("above", "seen"),
    [
        ("# รายงาน\n\n## แผนลดความเสี่ยง IIT\n", False),
        ("# รายงาน\n\n## ๑. แผนลดความเสี่ยง (IIT) ให้ดีขึ้น {#plan}\n\nดังนี้\n", False),
        ("แผนลดความเสี่ยง (IIT)\n---\n", False),
        ("# แผนลดความเสี่ยง (IIT)\n\n## ผล\n", True),
        ("# แผนลดความเสี่ยง\n", True),
        ("```text\n# แผนลดความเสี่ยง (IIT)\n```\n", True),
        ("แผนลดความเสี่ยง (IIT)\n", True),
    ],
)
def test_only_the_heading_directly_above_counts(base: Path, above: str, seen: bool) -> None:
    assert captions(base, f"{above}\n{PLAN}") == [(DATED, seen)]


def test_a_caption_tells_tables_of_one_kind_under_one_heading_apart(base: Path) -> None:
    text = f"# แผนลดความเสี่ยง (IIT)\n\n{PLAN}\n{MORE}"
    assert [seen for _, seen in captions(base, text)] == [True, True]
    text = f"# แผนลดความเสี่ยง (IIT)\n\n{PLAN}\n{LEVELS}\n## มาตรการเพิ่มเติม\n\n{MORE}"
    assert [seen for _, seen in captions(base, text)] == [False, True, False]


def test_an_own_caption_is_shown_unless_the_heading_has_it(base: Path) -> None:
    own = PLAN.replace("plan", "plan\ncaption: ผลของแผน")
    assert captions(base, f"# แผนลดความเสี่ยง (IIT)\n\n{own}") == [("ผลของแผน", True)]
    assert captions(base, f"# ผลของแผน (IIT)\n\n{own}") == [("ผลของแผน", False)]


@pytest.mark.parametrize(("heading", "seen"), [("", True), (" ปีงบประมาณ ๒๕๖๖", False)])
def test_the_year_is_said_where_neither_page_nor_headings_say_it(base: Path, heading: str, seen: bool) -> None:
    block = PLAN.replace("group", "year: 2566\ngroup")
    text = f"# รายงาน{heading}\n\n## แผนลดความเสี่ยง (IIT)\n\n{block}"
    assert captions(base, text, page="more.md") == [(DATED, seen)]


def test_measures_say_which_assessment_they_answer_to(base: Path) -> None:
    found = captions(base, f"# รายงาน\n\n{PLAN}\n{MORE}", assessment=2565)
    assert [caption for caption, _ in found] == [
        "แผนลดความเสี่ยง (IIT) มาตรการปีงบประมาณ 2566 จากผลการประเมินปีงบประมาณ 2565",
        "มาตรการเพิ่มเติม ปีงบประมาณ 2566 จากผลการประเมินปีงบประมาณ 2565",
    ]


def test_headings_are_read_as_they_are_typed() -> None:
    text = "# หนึ่ง {#one .x} \n\n  ## สอง ##\n~~~~\n# ไม่ใช่\n~~~\n# ไม่ใช่\n~~~~\nสาม\n===\n\n---\n#ไม่ใช่\n"
    assert markdown_headings(text) == ("หนึ่ง", "สอง", "สาม")

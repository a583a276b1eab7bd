"""A status as the tick boxes of a paper: all of them with the printed words, one ticked, read out as one state."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from itasite.formats import render
from itasite.links import Links
from itasite.model.blocks import ChecklistOptions, MeasuresOptions
from itasite.model.measure import Group
from itasite.model.record import Status
from itasite.pages import checklist, measures, rounds
from itasite.reading.load import load
from itasite.views.boxes import boxes_of
from itasite.views.checklist import checklist_table
from itasite.views.measures import measures_table
from itasite.views.show import Mark, Show, mark
from itasite.views.table import Table
from tests.support.records import read

PAPER = {Status.NOT_STARTED: "ยังไม่ได้ดำเนินการ", Status.DONE: "ดำเนินการ"}


def said(found: Mark, words: dict[Status, str] = PAPER) -> str:
    boxes = [box for box in boxes_of(found, words) if box.name != "unknown"]
    return " ".join(f"{'☑' if box.ticked else '☐'} {box.word}" for box in boxes)


@pytest.mark.parametrize(
    ("found", "boxes"),
    [
        (mark(Status.DONE), "☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ"),
        (mark(Status.NOT_STARTED), "☑ ยังไม่ได้ดำเนินการ ☐ ดำเนินการ"),
        (mark(Status.IN_PROGRESS), "☐ ยังไม่ได้ดำเนินการ ☐ ดำเนินการ ☑ อยู่ระหว่างดำเนินการ"),
        (mark(Status.OTHER, "ยกเลิก"), "☐ ยังไม่ได้ดำเนินการ ☐ ดำเนินการ ☑ ยกเลิก"),
        (mark(None), "☐ ยังไม่ได้ดำเนินการ ☐ ดำเนินการ"),
    ],
)
def test_all_boxes_are_there_and_a_status_without_a_box_does_not_vanish(found: Mark, boxes: str) -> None:
    assert said(found) == boxes


def test_a_box_for_another_status_is_ticked_for_its_own_word_only() -> None:
    words = {Status.DONE: "ทำแล้ว", Status.OTHER: "ไม่มีกรณี"}
    assert said(mark(Status.OTHER, "ไม่มีกรณี"), words) == "☐ ทำแล้ว ☑ ไม่มีกรณี"
    assert said(mark(Status.OTHER, "ยกเลิก"), words) == "☐ ทำแล้ว ☐ ไม่มีกรณี ☑ ยกเลิก"


def test_true_stands_for_the_usual_three_and_false_for_none() -> None:
    group = read(Group, "{id: a, title: ก, boxes: true}")
    assert list(group.boxes) == [Status.NOT_STARTED, Status.IN_PROGRESS, Status.DONE]
    assert read(Group, "{id: a, title: ก, boxes: false}").boxes == {}


@pytest.fixture
def show(base: Path) -> Show:
    for name, old, new in (
        ("measures.yml", "    columns: progress\n", "    columns: progress\n    boxes: {not_started: ยัง, done: ทำ}\n"),
        ("oit.yml", "evidence:\n", "boxes: {not_started: ยังไม่ได้ดำเนินการ, done: ดำเนินการ}\nevidence:\n"),
    ):
        path = base / "2566" / name
        path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    site = load(base).site
    assert site
    return Show(site, site.years[0], Links("2566/index.md"))


def boxes(table: Table) -> list[str]:
    cells = [cell for section in table.sections for row in section.rows for cell in row.cells if cell.boxes]
    return [" ".join(f"{'☑' if box.ticked else '☐'} {box.word}" for box in cell.boxes) for cell in cells]


def test_a_group_has_its_boxes_wherever_a_block_stands_and_a_block_may_have_others(show: Show) -> None:
    assert boxes(measures_table(show, read(MeasuresOptions, "group: iit"))) == ["☐ ยัง ☐ ทำ ☑ อยู่ระหว่างดำเนินการ"]
    assert boxes(measures_table(show, read(MeasuresOptions, "columns: [title, status]"))) == [
        "☐ ยัง ☐ ทำ ☑ อยู่ระหว่างดำเนินการ"
    ]
    assert boxes(measures_table(show, read(MeasuresOptions, "group: iit\nboxes: false"))) == []
    usual = boxes(measures_table(show, read(MeasuresOptions, "columns: [title, status]\nboxes: true")))
    assert usual[0] == "☐ ยังไม่ดำเนินการ ☐ อยู่ระหว่างดำเนินการ ☑ ดำเนินการแล้ว"
    assert len(usual) == 2


def test_columns_of_ticks_stay_ticks(show: Show) -> None:
    assert boxes(measures_table(show, read(MeasuresOptions, "columns: status\nboxes: true"))) == []


def test_items_have_those_of_their_file_and_a_block_may_have_others(show: Show) -> None:
    found = boxes(checklist_table(show, read(ChecklistOptions, "columns: status")))
    assert found[:3] == [
        "☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ",
        "☐ ยังไม่ได้ดำเนินการ ☐ ดำเนินการ ☑ อยู่ระหว่างดำเนินการ",
        "☑ ยังไม่ได้ดำเนินการ ☐ ดำเนินการ",
    ]
    assert len(found) == 43
    assert boxes(checklist_table(show, read(ChecklistOptions, "boxes: false"))) == []


def test_generated_pages_keep_the_marks(show: Show) -> None:
    """Their words are those of the filter above them, and of the counts that lead to them."""
    for maker in (checklist.MAKER, measures.MAKER, rounds.MAKER):
        body = maker.body(show)
        assert "ita-boxes" not in body
        assert "ita-status--in_progress" in body


def test_only_the_chosen_box_is_read_out_and_the_signs_stay_in_the_text(show: Show) -> None:
    html = str(render.part("table", checklist_table(show, read(ChecklistOptions, "columns: status"))))
    first = html.partition('<span class="ita-boxes">')[2].partition("</td>")[0]
    unheard = re.findall(
        r'<span class="ita-box[^>]*aria-hidden="true">.*?</svg>.*?</span><span>([^<]*)</span></span>', first
    )
    assert unheard == ["ยังไม่ได้ดำเนินการ"]
    assert 'class="ita-box ita-status--done"><svg' in first
    text = re.sub(r"\s+", " ", re.sub("<[^>]*>", "", first)).strip()
    assert text == "☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ"

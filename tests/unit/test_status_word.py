"""A status in the agency's own word: shown wherever a status is, and counted as neither done nor open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from itasite.build import build
from itasite.facts import risk
from itasite.facts.tasks import tasks
from itasite.links import Links
from itasite.model.blocks import ChecklistOptions, MeasuresOptions
from itasite.model.measure import Progress
from itasite.model.record import Status
from itasite.model.stated import Stated
from itasite.pages import checklist as checklist_page
from itasite.pages import measures as measures_page
from itasite.reading.load import load
from itasite.views.checklist import checklist_table
from itasite.views.english import english
from itasite.views.english_counts import Name
from itasite.views.filter import filterable, measure_traits, page_filter
from itasite.views.measure_cells import change_word, measure_cell
from itasite.views.measures import measures_table
from itasite.views.news import dated_changes
from itasite.views.overview import overview
from itasite.views.rounds import round_changes, rounds_table
from itasite.views.show import Mark, Show, stated_mark
from itasite.views.status_totals import status_totals
from itasite.views.table import Table
from tests.support.records import read

CANCELLED = Mark("other", "ยกเลิก")
GROUPS = "groups: [{id: plan, title: แผน, columns: status}]\nmeasures:\n"


def measure(number: int, *rounds: str) -> str:
    said = ", ".join(f"{name}: {{{text}}}" for name, text in zip(("6m", "12m"), rounds, strict=False) if text)
    return f"  - {{id: m{number}, group: plan, title: เรื่องที่ {number}, monitoring: รายงาน, progress: {{{said}}}}}\n"


MEASURES = GROUPS + "".join(
    (
        measure(1, "status: in_progress", "status: other, status_word: ยกเลิก"),
        measure(2, "status: other, status_word: ยกเลิก", "status: done"),
        measure(3, "status: other, status_word: ไม่มีกรณี", "status: other, status_word:  ไม่มี  กรณี"),
        measure(4, "status: other, status_word: ยกเลิก", "status: other, status_word: ยกเลิก"),
        measure(5, "", "status: not_started"),
        measure(6, "status: done", "actions: [{text: รอ}, {date: 2566-03-01}, {text: อยู่ระหว่างดำเนินการ}]"),
        *(measure(number, "", "status: done") for number in range(7, 10)),
    )
)


@pytest.fixture
def show(base: Path) -> Show:
    (base / "2566" / "measures.yml").write_text(MEASURES, encoding="utf-8")
    items = base / "2566" / "oit.yml"
    text = items.read_text(encoding="utf-8")
    items.write_text(
        text.replace("  O24: {status: not_started}", "  O24: {status: other, status_word: ไม่มีกรณี}"), encoding="utf-8"
    )
    site = load(base).site
    assert site
    return Show(site, site.years[0], Links("2566/index.md"))


def marks(table: Table, name: str) -> list[str]:
    place = [column.name for column in table.columns].index(name)
    cells = [row.cells[place] for section in table.sections for row in section.rows]
    return [cell.mark.word if cell.mark else "" for cell in cells]


def test_the_word_stands_for_the_status() -> None:
    assert stated_mark(read(Stated, "{status: other, status_word: ยกเลิก}")) == CANCELLED
    assert stated_mark(read(Stated, "status: done")).word == "ดำเนินการแล้ว"
    assert stated_mark(None).name == "unknown"


def test_done_is_settled_and_so_is_what_is_neither_done_nor_open() -> None:
    assert [status for status in Status if status.settled] == [Status.DONE, Status.OTHER]


def test_the_sum_is_said_in_words_and_adds_up(show: Show) -> None:
    words = "ทั้งหมด 9 รายการ = ดำเนินการแล้ว 4 + ยังไม่แล้วเสร็จหรือยังไม่มีข้อมูล 2 + สถานะอื่น 3 (ยกเลิก 2, ไม่มี กรณี 1)"
    items, measures = overview(show).counts
    assert measures.totals.startswith(words)
    assert [(state.mark.word, state.number) for state in measures.states] == [
        ("ดำเนินการแล้ว", "4"),
        ("อยู่ระหว่างดำเนินการ", "0"),
        ("ยังไม่ดำเนินการ", "1"),
        ("ไม่ได้ระบุสถานะ", "1"),
        ("ยกเลิก", "2"),
        ("ไม่มี กรณี", "1"),
    ]
    assert items.totals.startswith("ทั้งหมด 43 ข้อ = ดำเนินการแล้ว 1 + ยังไม่แล้วเสร็จหรือยังไม่มีข้อมูล 41 + สถานะอื่น 1 (ไม่มีกรณี 1)")
    assert len(tasks(show.year).undone) == 41


def test_without_such_a_word_nothing_is_said(show: Show) -> None:
    assert status_totals(show, [Mark("done", "ดำเนินการแล้ว"), Mark("unknown", "ยังไม่มีข้อมูล")], "ข้อ") == ""


def test_the_sum_says_a_word_as_it_was_written(show: Show) -> None:
    agency = show.site.agency.model_copy(update={"numerals": "thai"})
    thai = show._replace(site=replace(show.site, agency=agency))
    words = status_totals(thai, [Mark("other", "มติ 5/2566"), Mark("done", "ดำเนินการแล้ว")], "ข้อ")
    assert words.startswith("ทั้งหมด ๒ ข้อ = ดำเนินการแล้ว ๑ + ยังไม่แล้วเสร็จหรือยังไม่มีข้อมูล ๐ + สถานะอื่น ๑ (มติ 5/2566 ๑)")


def test_the_pages_say_the_sum_and_their_description_names_the_word(show: Show) -> None:
    for maker, word in ((measures_page.MAKER, "ยกเลิก 2 มาตรการ"), (checklist_page.MAKER, "ไม่มีกรณี 1 ข้อ")):
        assert maker.about
        assert word in maker.about(show)
        assert '<p class="ita-totals">ทั้งหมด ' in maker.body(show)


def test_ticks_get_a_column_for_it(show: Show) -> None:
    found = measures_table(show, read(MeasuresOptions, "group: plan"))
    assert [column.name for column in found.columns] == [
        *("title", "steps", "not_started", "in_progress", "done", "other"),
    ]
    assert {column.over for column in found.columns[2:]} == {"สถานะการดำเนินการ"}
    assert marks(found, "other") == ["ยกเลิก", "", "ไม่มี กรณี", "ยกเลิก", *[""] * 5]
    assert not found.sections[0].rows[0].cells[5].tick  # the heading does not say the word


def test_reports_get_a_column_for_it_with_how_it_is_watched(show: Show) -> None:
    found = measures_table(show, read(MeasuresOptions, "columns: report"))
    assert [column.name for column in found.columns][-3:] == ["done_report", "not_done_report", "other_report"]
    assert marks(found, "not_done_report")[0] == ""
    cell = found.sections[0].rows[0].cells[-1]
    assert cell.mark == CANCELLED
    assert cell.points
    assert cell.points.texts == ("รายงาน",)


def test_no_column_comes_where_nothing_needs_it(show: Show) -> None:
    for options in ("columns: status\nstatus: done", "columns: [title, status, done]", "columns: plan"):
        names = [column.name for column in measures_table(show, read(MeasuresOptions, options)).columns]
        assert not {"other", "other_report"} & set(names), options
    own = measures_table(show, read(MeasuresOptions, "columns: [other, title, done]"))
    assert [column.name for column in own.columns] == ["other", "title", "done"]


def test_changes_between_rounds_have_words_of_their_own(show: Show) -> None:
    found = [change_word(show.year, row) for row in show.year.measures.measures]
    assert found[:5] == ["เปลี่ยนเป็น “ยกเลิก”", "เปลี่ยนจาก “ยกเลิก”", "เปลี่ยนเป็น “ไม่มี กรณี”", "คงเดิม", "รายงานครั้งแรก"]
    changes = round_changes(show)
    assert changes
    assert sum(int(number) for _, number in changes.numbers) == 9
    assert marks(rounds_table(show), "round-12m")[0] == "ยกเลิก"


def test_rows_are_filtered_by_each_word(show: Show) -> None:
    traits = measure_traits(show)
    found = page_filter(show, traits, show.year.assessed)
    assert found
    status = next(field for field in found.fields if field.name == "status")
    assert ("ยกเลิก", "ยกเลิก") in status.options
    assert [words for _, words in status.options][-1] == "ไม่ได้ระบุสถานะ"
    table = filterable(measures_table(show, MeasuresOptions()), traits)
    assert dict(table.sections[0].rows[0].facets)["status"] == "ยกเลิก"
    href = next(state.href for state in overview(show).counts[1].states if state.mark == CANCELLED)
    assert href.endswith("measures/?status=%E0%B8%A2%E0%B8%81%E0%B9%80%E0%B8%A5%E0%B8%B4%E0%B8%81")


def test_blocks_choose_and_group_by_it(show: Show) -> None:
    table = checklist_table(show, read(ChecklistOptions, "status: other\ngroup_by: status"))
    assert [section.heading for section in table.sections] == ["ไม่มีกรณี"]
    assert marks(table, "progress") == ["ไม่มีกรณี"]
    grouped = measures_table(show, read(MeasuresOptions, "group_by: status"))
    assert [section.heading for section in grouped.sections][-2:] == ["ไม่มี กรณี", "ไม่ได้ระบุสถานะ"]


def test_the_english_page_counts_it_apart_in_thai(show: Show) -> None:
    tally = english(show).tallies[0]
    assert (Name("neither done nor open:", "ยกเลิก"), 2) in tally.states
    assert sum(number for _, number in tally.states) == tally.total


def test_it_is_not_late_but_an_item_is_still_to_be_disclosed(show: Show) -> None:
    found = risk.risk(show.site, show.year, date(2024, 1, 1))
    assert [row.measure.id for row in (*found.whole.late, *found.whole.undated)] == ["m5", "m6"]
    lacks = {item.state.item.code: item.lacks for item in found.whole.items}
    assert lacks["O24"] == (risk.Lack.NO_EVIDENCE,)


def test_an_action_without_a_date_stands_in_its_place_and_is_no_news(show: Show) -> None:
    table = measures_table(show, read(MeasuresOptions, "columns: [title, actions]"))
    points = table.sections[0].rows[5].cells[1].points
    assert points
    assert points.texts == ("รอ", "ดำเนินการเมื่อวันที่ 1 เดือนมีนาคม พ.ศ. 2566", "อยู่ระหว่างดำเนินการ")
    told = [point.text for change in dated_changes(show.site) if change.kind == "measure" for point in change.points]
    assert told == ["ดำเนินการ"]


def test_a_step_stays_beside_its_words_without_a_date(show: Show) -> None:
    report = read(Progress, "actions: [{step: 3, text: รอ}, {step: 1, date: 2566-03-01}]")
    whole = show.year.measures.measures[0].model_copy(update={"progress": {"12m": report}})
    shown = measure_cell(show, whole, "actions", 1, None).points
    assert shown
    assert (shown.texts[0], shown.numbers) == ("รอ", (3, 1))


def test_steps_are_named_also_beside_an_action_of_none(show: Show) -> None:
    report = read(Progress, "actions: [{step: 3, text: ทำแล้ว}, {text: รอหนังสือ}]")
    whole = show.year.measures.measures[0].model_copy(update={"progress": {"12m": report}})
    shown = measure_cell(show, whole, "actions", 1, None).points
    assert shown
    assert (shown.texts, shown.form) == (("3. ทำแล้ว", "รอหนังสือ"), "plain")


@pytest.mark.usefixtures("show")
def test_a_site_with_it_is_built(base: Path) -> None:
    built = build(base)
    pages = {page.path: page.body for page in built.pages}
    assert "ita-status--other" in pages["2566/measures.md"]
    assert "ไม่มีกรณี" in pages["2566/oit/o24.md"]

"""What a year still lacks on a day, by item, report and unit."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from itasite.facts.missing import Gap, Missing, YearGap, missing
from itasite.reading.load import load
from itasite.views.missing import MissingView, missing_view

DAY = date(2023, 2, 1)  # between the rounds of 2566


def read(content: Path, day: date = DAY) -> Missing:
    site = load(content).site
    assert site
    return missing(site, site.years[0], day)


def view(content: Path, day: date = DAY) -> MissingView:
    return missing_view(read(content, day))


def put(content: Path, name: str, text: str) -> None:
    (content / "2566" / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("entry", "gaps", "components"),
    [
        ("{status: done, evidence: [{title: ก, page: index.md, components: all}]}", (), ()),
        ("{status: done, evidence: [{title: ก, page: index.md}]}", (), ()),
        ("{status: other, status_word: ไม่มีกรณี, evidence: [{title: ก, page: index.md}]}", (), ()),
        ("{status: done}", (Gap.EVIDENCE,), ()),
        ("{status: in_progress}", (Gap.OPEN, Gap.EVIDENCE), ()),
        ("{status: done, evidence: [{title: ก}]}", (Gap.UNCONFIRMED,), ()),
        ("{status: done, evidence: [{title: ก, page: index.md, components: 2}]}", (Gap.COMPONENTS,), (1,)),
    ],
)
def test_what_an_item_lacks(base: Path, entry: str, gaps: tuple[Gap, ...], components: tuple[int, ...]) -> None:
    put(base, "oit.yml", f"items:\n  O1: {entry}\n")
    items = read(base).whole.items
    own = next((found for found in items if found.state.item.code == "O1"), None)
    assert (own.gaps if own else (), own.components if own else ()) == (gaps, components)
    assert {found.gaps for found in items if found is not own} == {(Gap.UNSAID, Gap.EVIDENCE)}


def test_each_unit_has_its_own_and_the_rest_has_none(base: Path) -> None:
    put(base, "oit.yml", "items:\n  O1: {status: done, responsible: [กองคลัง, สำนักปลัด]}\n  O2: {status: done}\n")
    found = read(base)
    assert [unit.unit for unit in found.units] == ["สำนักปลัด", "กองคลัง", ""]
    of = {unit.unit: [item.state.item.code for item in unit.items] for unit in found.units}
    assert of["กองคลัง"] == of["สำนักปลัด"] == ["O1"]
    assert len(of[""]) == 42
    shown = view(base)
    assert shown.ready == "ครบแล้ว 0 จาก 43 ข้อ"
    assert [unit.name for unit in shown.units] == ["สำนักปลัด", "กองคลัง", "ยังไม่ระบุผู้รับผิดชอบ"]
    assert shown.units[1].items[0].key == "O1"
    assert shown.units[1].items[0].why == ("ยังไม่มีหลักฐาน",)


@pytest.mark.parametrize(
    ("day", "rounds"),
    [
        (date(2023, 2, 1), [("6m", 58)]),
        (date(2023, 3, 31), [("6m", 0)]),
        (date(2023, 4, 1), [("6m", -1), ("12m", 182)]),
    ],
)
def test_reports_are_due_until_the_running_round(base: Path, day: date, rounds: list[tuple[str, int]]) -> None:
    put(base, "measures.yml", "groups: [{id: g, title: ก}]\nmeasures: [{id: m, group: g, title: จัดทำคู่มือ}]\n")
    assert [(found.round.id, found.days) for found in read(base, day).whole.reports] == rounds
    line = view(base, day).whole.reports[0]
    assert (line.kind, line.key, line.round, line.title) == ("measure", "m", "6m", "จัดทำคู่มือ")


def test_a_settled_measure_needs_no_further_report(base: Path) -> None:
    text = "groups: [{id: g, title: ก}]\nmeasures: [{id: m, group: g, title: ก, progress: {6m: {status: done}}}]\n"
    put(base, "measures.yml", text)
    assert read(base, date(2023, 9, 1)).whole.reports == ()


def test_an_empty_year_says_what_it_lacks_as_a_whole(base: Path) -> None:
    put(base, "year.yml", "framework: 2566\n")
    put(base, "measures.yml", "groups: []\n")
    assert read(base).gaps == (YearGap.RESULT, YearGap.SURVEY, YearGap.MEASURES)
    put(base, "year.yml", "framework: 2566\nparts: [oit]\n")
    assert read(base).gaps == ()


def test_what_cannot_be_read_is_not_called_missing(base: Path) -> None:
    put(base, "year.yml", "framework: 2566\nresult: ยังไม่ทราบ\nsurveys: [x]\n")
    assert YearGap.RESULT not in read(base).gaps
    assert YearGap.SURVEY not in read(base).gaps


def test_the_nearest_date_comes_first(base: Path) -> None:
    put(base, "year.yml", "deadlines: [{date: 2566-02-10, title: ส่ง}, {date: 2566-01-10, title: เริ่ม}]\n")
    shown = view(base)
    assert shown.next is not None
    assert (shown.next.title, shown.next.left) == ("ส่ง", "อีก 9 วัน")


def test_what_is_shown_is_written_in_thai_digits_where_the_agency_has_them(base: Path) -> None:
    with (base / "agency.yml").open("a", encoding="utf-8") as file:
        file.write("numerals: thai\n")
    assert view(base).ready.endswith("จาก ๔๓ ข้อ")

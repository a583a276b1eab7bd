"""What is new: dates of the content only, each subject and day once, the same in the block and in the feed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from itasite.build import build
from itasite.findings import check
from itasite.formats import render
from itasite.links import Links
from itasite.model.blocks import NewsOptions
from itasite.views.news import DatedChange, dated_changes, news
from itasite.views.show import Show
from tests.support.golden import compare, show
from tests.support.records import read
from tests.support.sites import AGENCIES, CASES


def found(content: Path) -> tuple[DatedChange, ...]:
    site, _ = check(content)
    assert site
    return dated_changes(site)


def put(base: Path, name: str, old: str, new: str) -> None:
    path = base / "2566" / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_day_of_the_year_file_and_a_day_of_evidence(base: Path) -> None:
    assert [(change.day, change.kind, change.title, change.path) for change in found(base)] == [
        (date(2023, 8, 11), "year", "ปรับปรุงข้อมูลปีงบประมาณ 2566", "2566/index.md"),
        (date(2023, 2, 1), "item", "O1 โครงสร้าง", "2566/oit/o1.md"),
    ]


def test_an_announced_result_is_news_of_the_scores(base: Path) -> None:
    put(base, "year.yml", "  level: ผ่าน", "  level: ผ่าน\n  announced: 2566-08-12")
    (first, *_) = found(base)
    assert (first.day, first.kind, first.path) == (date(2023, 8, 12), "result", "2566/scores.md")
    assert first.title == "ประกาศผลการประเมิน ITA ปีงบประมาณ 2566 85.48 คะแนน ระดับผ่าน"


def test_evidence_for_many_items_is_one_piece_of_news(base: Path) -> None:
    put(base, "oit.yml", "    items: [O3, O4]", "    items: [O3, O4]\n    date: 2566-08-13")
    (first, *_) = found(base)
    assert (first.title, first.path, [point.text for point in first.points]) == (
        "เว็บไซต์หลัก", "2566/oit/index.md", ["หลักฐานของข้อ O3, O4"],
    )  # fmt: skip


def test_several_things_of_a_day_are_one_entry_and_a_shared_report_counts_once(base: Path) -> None:
    put(
        base, "measures.yml", "        status: done",
        "        status: done\n        actions:\n          - {step: 2, date: 2566-03-01}\n"
        "          - {date: 2566-03-01, text: ประชุมชี้แจง}\n"
        "        evidence: [{title: '**ภาพ**ประชุม', url: https://www.example.go.th/a, date: 2566-03-01}]",
    )  # fmt: skip
    path = base / "2566" / "measures.yml"
    more = "  - {id: m9, group: plan, joins: m1, weaknesses: อีกประเด็น}\n"
    path.write_text(path.read_text(encoding="utf-8").replace("  - id: m2\n", f"{more}  - id: m2\n"), encoding="utf-8")
    (measure,) = [change for change in found(base) if change.kind == "measure"]
    assert (measure.path, measure.anchor) == ("2566/measures.md", "m1")
    assert [(point.text, point.detail) for point in measure.points] == [
        ("ดำเนินการขั้นตอนที่ 2", "เผยแพร่คู่มือ"), ("ประชุมชี้แจง", ""), ("หลักฐาน: ภาพประชุม", ""),
    ]  # fmt: skip


def test_parts_that_the_site_does_not_show_are_no_news(base: Path) -> None:
    year = base / "2566" / "year.yml"
    year.write_text("parts: [scores]\n" + year.read_text(encoding="utf-8"), encoding="utf-8")
    assert [change.kind for change in found(base)] == ["year"]


def test_every_dated_action_of_a_real_report_is_told() -> None:
    """โคกจาน dates what it did; its file is read here without our own reader."""
    content = AGENCIES / "004-khok-chan" / "content"
    measures = yaml.safe_load((content / "2566" / "measures.yml").read_text(encoding="utf-8"))["measures"]
    wanted = {
        (measure["id"], str(action["date"]))
        for measure in measures
        for report in measure.get("progress", {}).values()
        for action in report.get("actions", ())
    }
    told = found(content)
    assert {(change.key, f"{change.day.year + 543}{change.day:-%m-%d}") for change in told} == wanted
    assert len(told) == len(wanted) > 15
    assert [change.day for change in told] == sorted((change.day for change in told), reverse=True)


def test_the_block(base: Path) -> None:
    compare("news", render.part("news", news(show(base, "index.md"), NewsOptions())))


def test_the_block_keeps_to_its_limit_and_to_the_year_of_its_page() -> None:
    site, _ = check(AGENCIES / "004-khok-chan" / "content")
    assert site
    shown = Show(site, site.years[0], Links("index.md"))
    assert [len(news(shown, read(NewsOptions, f"limit: {limit}")).entries) for limit in (1, 7)] == [1, 7]
    assert news(shown, NewsOptions()).entries[0].date == "๓๐ เมษายน ๒๕๖๖"
    assert news(shown, NewsOptions()).entries[0].points == ("ดำเนินการขั้นตอนที่ ๓: เผยแพร่ข้อมูลบนเว็บไซต์หน่วยงานและช่องทางอื่น ๆ",)
    inside = Show(site, site.years[0], Links("2566/index.md"))
    assert news(inside, NewsOptions()).entries[0].href == "measures/#o11"


def test_without_a_date_nothing_is_shown() -> None:
    site, _ = check(CASES / "years")
    assert site
    assert render.part("news", news(Show(site, site.years[0], Links("index.md")), NewsOptions())).strip() == ""
    found = build(CASES / "years")
    assert not any("ita-news" in page.body for page in found.pages)


@pytest.mark.parametrize("limit", ["0", "มาก"])
def test_a_limit_that_is_no_number_is_a_fault(base: Path, limit: str) -> None:
    page = base / "index.md"
    page.write_text(f"{page.read_text(encoding='utf-8')}\n```ita-news\nlimit: {limit}\n```\n", encoding="utf-8")
    (problem,) = [problem for problem in check(base)[1] if problem.at.file == "index.md"]
    assert (problem.at.line, problem.rule) == (11, "wrong-value")

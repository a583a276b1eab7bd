"""`new-year`: what lasts is taken over as it was written, what holds for one year stays, and all of it is said."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from itasite.cli import clock
from itasite.findings import check
from itasite.model.site import Site
from itasite.problem import Severity
from tests.support.new import new_site, run

YEAR = """framework: 2569
surveys:
  eit: {title: แบบวัด EIT ปี ๒๕๖๙, url: "https://itas.nacc.go.th/go/eit/abc123"}
  own: {title: แบบวัดของเราเอง, url: "https://itas.nacc.go.th/go/eit/own", lasting: true}
rounds:
  - {id: 6m, title: รอบ 6 เดือน, until: 2569-03-31}
  - {id: 12m, title: รอบ 12 เดือน}
"""
OIT = """lists: {result: dashes}
evidence:
  - {id: site, title: เว็บไซต์หลัก, url: "https://www.example.go.th/", items: [O3, O4], lasting: true}
  - {id: all, title: หน้ารวม, url: "https://www.example.go.th/all", items: all, lasting: true}
  - {id: once, title: ข่าวของปี, url: "https://www.example.go.th/news", items: [O4]}
items:
  O1:
    status: done
    responsible: [สำนักปลัด, กองคลัง]
    evidence:
      - title: "โครงสร้าง: แผนผัง # 1"
        file: files/structure.txt
        components: all
        lasting: true
        explanation: [เปิดหน้าหลัก, เลือก “โครงสร้าง”]
      - {title: คำสั่งของปี, url: "https://www.example.go.th/order"}
  O11: {status: done, responsible: กองคลัง, result: เผยแพร่แล้ว}
"""
MEASURES = """assessment: 2568
groups:
  - id: plan
    title: มาตรการ ปี 2569
    columns: [number, title, steps]
    numbers: group
    headings: {steps: "วิธี: ทำอย่างไร"}
  - {id: more, title: อื่น}
measures:
  - id: m1
    group: plan
    title: เสร็จแล้ว
    steps: [หนึ่ง]
    responsible: สำนักปลัด
    period: ต.ค. 68 ถึง ก.ย. 69
    progress: {6m: {status: in_progress}, 12m: {status: done}}
  - id: m2
    group: plan
    title: ยังทำอยู่
    indicators: ["3", "9.1"]
    items: [O1, O27]
    weaknesses:
      - "ข้อ 1: ยังช้า"
    steps: [1) เขียน, 2) ประกาศ]
    responsible: กองคลัง
    period: ต.ค. 68 ถึง ก.ย. 69
    monitoring: ทุกไตรมาส
    target: [เสร็จทันปี, ไม่มีเรื่องร้องเรียน]
    budget: 20,000.50
    note: ใช้ข้อบัญญัติ
    progress: {6m: {status: in_progress, results: ทำไปครึ่งหนึ่ง, spent: 500, problems: ฝนตก}}
  - {id: m2b, group: plan, joins: m2, weaknesses: อีกเรื่อง, recommendations: ทำให้ดี}
  - {id: m3, group: more, title: ยังไม่รายงาน, steps: [ทำ], responsible: กองช่าง, period: ตลอดปีงบประมาณ}
  - id: m4
    group: more
    title: ยกเลิก
    steps: [ทำ]
    progress: {12m: {status: other, status_word: ยกเลิก}}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site of 2569 with something of everything, on a day of 2570."""
    monkeypatch.setattr(clock, "today", lambda: date(2026, 11, 29))
    assert new_site(tmp_path, year=2569).exit_code == 0
    folder = tmp_path / "content" / "2569"
    for name, text in (("year", YEAR), ("oit", OIT), ("measures", MEASURES)):
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    (folder / "files" / "structure.txt").write_bytes("โครงสร้าง".encode())
    agency = tmp_path / "content" / "agency.yml"
    agency.write_text(agency.read_text("utf-8") + "contacts: [{title: สำนักปลัด, phone: 0-4400-0000}]\n", "utf-8")
    return tmp_path


def started(project: Path, *arguments: object) -> str:
    done = run("new-year", *arguments, "-f", project / "mkdocs.yml")
    assert done.exit_code == 0, done.output
    return done.output


def sound(project: Path, number: int) -> Site:
    """The site, in which nothing of that year is wrong but what it waits for."""
    site, problems = check(project / "content")
    assert site
    own = [problem for problem in problems if problem.at.file.startswith(f"{number}/")]
    assert [problem for problem in own if problem.severity is Severity.ERROR] == []
    return site


def test_the_next_year_goes_by_the_nearest_list_and_all_that_lasts_is_there(project: Path) -> None:
    said = started(project)
    year = sound(project, 2570).years[0]
    assert (year.number, year.framework.fiscal_year, year.has_criteria) == (2570, 2569, False)
    assert "ปี 2570 ใช้รายการของปี 2569 ไปก่อน เพราะยังไม่มีเกณฑ์ของปี 2570" in said
    first, bought = year.disclosure.items["O1"], year.disclosure.items["O11"]
    assert (first.status, first.responsible) == ("in_progress", ("สำนักปลัด", "กองคลัง"))
    (kept,) = first.evidence
    assert (kept.title, kept.file, kept.components, kept.lasting) == (
        "โครงสร้าง: แผนผัง # 1", "files/structure.txt", "all", True,
    )  # fmt: skip
    assert kept.explanation == ("เปิดหน้าหลัก", "เลือก “โครงสร้าง”")
    assert (project / "content" / "2570" / "files" / "structure.txt").read_bytes() == "โครงสร้าง".encode()
    assert (bought.status, bought.responsible, bought.result, bought.evidence) == ("not_started", ("กองคลัง",), (), ())
    assert year.disclosure.lists.result == "dashes"
    assert [(found.id, found.items) for found in year.disclosure.evidence] == [("site", ("O3", "O4")), ("all", "all")]
    assert "หลักฐานที่ใช้ต่อ 3 รายการ พร้อมไฟล์ 1 ไฟล์" in said
    assert "ผู้รับผิดชอบ 2 จาก 2 ข้อ" in said


def test_surveys_wait_for_their_address_unless_it_lasts(project: Path) -> None:
    assert "แบบวัด 2 แบบ รอที่อยู่ของปีใหม่ 1 แบบ" in started(project)
    info = sound(project, 2570).years[0].info
    eit, own = info.surveys["eit"], info.surveys["own"]
    assert (eit.title, eit.url, eit.pending) == ("แบบวัด EIT ปี ๒๕๗๐", None, "อยู่ระหว่างรอที่อยู่แบบวัดของปีงบประมาณ 2570")
    assert (own.url, own.pending, own.lasting) == ("https://itas.nacc.go.th/go/eit/own", None, True)
    assert [(kept.id, kept.until) for kept in info.rounds] == [("6m", date(2027, 3, 31)), ("12m", None)]
    assert info.result is None


def test_open_measures_go_on_and_closed_ones_stay(project: Path) -> None:
    said = started(project)
    year = sound(project, 2570).years[0]
    measures = {found.id: found for found in year.measures.measures}
    assert list(measures) == ["m2", "m2b", "m3"]
    second = measures["m2"]
    assert (second.continues, measures["m2b"].joins, measures["m2b"].continues) == (("m2",), "m2", ())
    assert (second.title, second.indicators, second.steps.numbers) == (("ยังทำอยู่",), ("3",), (1, 2))  # type: ignore[attr-defined]
    assert (second.weaknesses, second.period, second.progress) == (("ข้อ 1: ยังช้า",), "ตลอดปีงบประมาณ", {})
    assert measures["m2b"].weaknesses == ("อีกเรื่อง",)
    text = (project / "content" / "2570" / "measures.yml").read_text("utf-8")
    assert "# ระยะเวลาของปี 2569 คือ “ต.ค. 68 ถึง ก.ย. 69” แก้ให้ตรงกับแผนของปี 2570" in text
    assert "ปี 2569 เขียนว่า 9.1 ซึ่งไม่มีในเกณฑ์ของปีนี้" in text
    assert (second.target, second.budget, second.note) == (("เสร็จทันปี", "ไม่มีเรื่องร้องเรียน"), None, "ใช้ข้อบัญญัติ")
    assert "# งบประมาณของปี 2569 คือ 20,000.50\N{NO-BREAK SPACE}บาท ใส่งบประมาณของปี 2570" in text
    assert "# หมายเหตุของปี 2569 แก้หรือลบถ้าไม่ใช้กับปี 2570" in text
    assert "มาตรการที่ยังไม่เสร็จ 2 รายการ: m2, m3" in said
    assert "มาตรการที่เสร็จแล้ว 2 รายการ ไม่ได้ยกมา" in said
    plan, more = year.measures.groups
    assert (plan.title, plan.columns, plan.numbers) == ("มาตรการ ปี 2570", ("number", "title", "steps"), "group")
    assert (plan.headings, more.id) == ({"steps": "วิธี: ทำอย่างไร"}, "more")
    assert year.measures.assessment == 2569


def test_the_new_year_waits_for_nothing_but_the_address_of_a_survey(project: Path) -> None:
    started(project)
    _, problems = check(project / "content")
    own = [problem for problem in problems if problem.at.file.startswith("2570/")]
    assert {problem.rule for problem in own} == {
        "feed-undated",
        "survey-address",
        "vague-evidence",
    }  # of the year before as well


def test_units_follow_an_item_to_its_new_number(tmp_path: Path) -> None:
    """The rule on complaints is O27 in 2566 and O17 in 2568."""
    new_site(tmp_path)
    oit = tmp_path / "content" / "2566" / "oit.yml"
    text = oit.read_text(encoding="utf-8")
    old = "  O27:          # แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ\n"
    assert old in text
    oit.write_text(text.replace(old, f"{old}    responsible: นิติกร\n"), encoding="utf-8")
    started(tmp_path, 2568)
    site, _ = check(tmp_path / "content")
    assert site
    assert site.years[0].disclosure.items["O17"].responsible == ("นิติกร",)
    assert site.years[0].disclosure.items["O27"].responsible == ()
    again = run("new-year", 2568, "--framework", 2566, "-f", tmp_path / "mkdocs.yml")
    assert again.exit_code == 1
    assert "มีโฟลเดอร์ 2568 อยู่แล้ว" in again.output


def test_after_a_gap_measures_go_on_without_a_name_of_the_year_before(project: Path) -> None:
    started(project, 2571)
    second = sound(project, 2571).years[0].measures.measures[0]
    assert (second.id, second.continues) == ("m2", ())


def test_a_year_that_is_past_can_be_added_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: date(2026, 11, 29))
    new_site(tmp_path, year=2570)
    said = started(tmp_path, 2569)
    assert "parts: [scores]" in said
    assert [year.number for year in sound(tmp_path, 2569).years] == [2570, 2569]


def test_the_year_that_runs_is_named_where_the_next_is_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: date(2026, 11, 29))
    new_site(tmp_path, year=2566)
    assert "itasite new-year 2570" in started(tmp_path)


def test_a_year_whose_files_cannot_be_read_is_put_right_first(project: Path) -> None:
    oit = project / "content" / "2569" / "oit.yml"
    oit.write_text(OIT.replace("status: done", "status: don", 1), encoding="utf-8")
    done = run("new-year", "-f", project / "mkdocs.yml")
    assert done.exit_code == 1
    assert "แก้ไฟล์ของปี 2569 ก่อน" in done.output
    assert not (project / "content" / "2570").exists()


def test_a_missing_or_foreign_file_is_not_copied_and_is_told(project: Path) -> None:
    (project / "content" / "2569" / "files" / "structure.txt").unlink()
    (project / "secret.pdf").write_bytes(b"%PDF secret")
    (project / "content" / "2569" / "files" / "structure.txt").symlink_to(project / "secret.pdf")
    assert "ไม่พบไฟล์ของหลักฐาน 1 ไฟล์ ให้วางเอง: 2569/files/structure.txt" in started(project)
    assert not (project / "content" / "2570" / "files" / "structure.txt").exists()


def test_a_kind_without_lists_takes_its_own_of_the_year_before(tmp_path: Path) -> None:
    new_site(tmp_path, "โรงพยาบาลบ้านโฮ่ง", 2569)
    assert "ปี 2570 ใช้รายการของปี 2569 ไปก่อน" in started(tmp_path, 2570)
    assert sound(tmp_path, 2570).years[0].framework.fiscal_year == 2569
    assert "เริ่มรายการของหน่วยงานเองไว้ที่ content/frameworks/2568.yml" in started(tmp_path, 2568)
    assert sound(tmp_path, 2568).year(2568)


def test_a_list_of_its_own_is_undone_with_the_year(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    new_site(tmp_path, "โรงพยาบาลบ้านโฮ่ง", 2569)
    before = sorted(path.as_posix() for path in tmp_path.rglob("*"))

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("itasite.begin.new_year.write_folder", fail)
        assert run("new-year", 2568, "-f", tmp_path / "mkdocs.yml").exit_code == 130
    assert sorted(path.as_posix() for path in tmp_path.rglob("*")) == before


def test_a_named_list_that_is_not_there_is_answered_with_those_of_the_kind(tmp_path: Path) -> None:
    new_site(tmp_path, "วิทยาลัยเทคนิคเลย", 2569)
    done = run("new-year", 2570, "--framework", 2566, "-f", tmp_path / "mkdocs.yml")
    assert done.exit_code == 1
    assert "(ที่มี: 2569)" in done.output

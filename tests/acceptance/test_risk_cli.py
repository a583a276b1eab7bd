"""The deadline view as its readers get it: terminal, sheet, chat, page for staff; and never on the site."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from itasite.cli import risk as cli_risk
from itasite.cli.main import main
from tests.support.html import Page

AS_OF = "1 มี.ค. 64"
CSV, CHAT = "csv", "markdown"


@pytest.fixture
def config(base: Path) -> Path:
    """A year of 2564, whose criteria have points and a calendar: O1 and O42 at risk, one measure late."""
    year = base / "2564"
    (base / "2566").rename(year)
    (year / "report.md").unlink()
    (year / "year.yml").write_text("deadlines: [{date: 2564-05-15, title: หน่วยงานตอบแบบ OIT}]\n", "utf-8")
    done = "{status: done, evidence: [{title: หน้า, page: index.md}]}"
    items = {f"O{number}": done for number in range(1, 44)}
    items["O1"] = "{status: in_progress, responsible: [กองคลัง, สำนักปลัด], evidence: [{title: หน้า, page: index.md}]}"
    items["O42"] = "{status: done, responsible: สำนักปลัด}"
    text = "items:\n" + "".join(f"  {code}: {entry}\n" for code, entry in items.items())
    (year / "oit.yml").write_text(text, "utf-8")
    (year / "measures.yml").write_text(
        "groups: [{id: g, title: ก}]\n"
        "measures: [{id: m, group: g, title: จัดทำคู่มือ, period: ภายในเดือนมกราคม, responsible: กองช่าง}]\n",
        "utf-8",
    )
    path = base.parent / "mkdocs.yml"
    path.write_text("docs_dir: content\n", encoding="utf-8")
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def check(config: Path, *arguments: object) -> Result:
    return run("check", "-f", config, "--year", 2564, "--as-of", AS_OF, *arguments)


def all_done(config: Path) -> None:
    year = config.parent / "content" / "2564"
    text = (year / "oit.yml").read_text("utf-8")
    (year / "oit.yml").write_text(
        re.sub(r"(O1|O42): .*", r"\1: {status: done, evidence: [{title: หน้า, page: index.md}]}", text), "utf-8"
    )
    (year / "measures.yml").write_text("groups: []\n", "utf-8")


def test_the_terminal_gets_sum_dates_units_and_why(config: Path) -> None:
    done = check(config)
    lines = done.output.splitlines()
    assert done.exit_code == 1
    assert lines[1] == "ถ้าตรวจประเมินวันที่ 1 มีนาคม 2564"
    whole = "ทั้งหน่วยงาน: ข้อ OIT ที่เสี่ยง 2 ข้อ ประมาณการว่าเสียรวม 5.44 จาก 100 คะแนน · มาตรการที่พ้นกำหนด 1 มาตรการ"
    assert whole in lines
    assert "เสียมากที่สุด (ประมาณการ): O42 (5.00), O1 (0.44)" in lines
    dates = [line for line in lines if line.startswith("  อีก")]
    assert dates[0] == "  อีก 75 วัน – 15 พฤษภาคม 2564 หน่วยงานตอบแบบ OIT"
    assert len(dates) == 5  # the official step of that title is replaced
    assert "      ประมาณการ 5.00 คะแนน · ยังไม่มีหลักฐาน" in lines
    assert "      ประมาณการ 0.44 คะแนน · อยู่ระหว่างดำเนินการ" in lines
    assert "      สิ้นสุด 31 มกราคม 2564 ผ่านมาแล้ว 29 วัน · ยังไม่มีรายงานความก้าวหน้า" in lines
    assert any(line.startswith("เป็นประมาณการ เพราะ") for line in lines)
    assert any(line.startswith("น้ำหนักของเครื่องมือ: ") and " (แหล่งที่มา: " in line for line in lines)
    assert "[" not in done.output  # the normal report is not there


def test_the_normal_report_stays_as_it_was(config: Path) -> None:
    done = run("check", "-f", config)
    assert "ประมาณการ" not in done.output
    assert done.exit_code == 0


def test_nothing_at_risk_is_said_and_gives_0(config: Path) -> None:
    all_done(config)
    done = check(config)
    assert done.exit_code == 0
    assert "ทั้งหน่วยงาน: ไม่มีข้อหรือมาตรการที่เสี่ยง" in done.output
    assert "ประมาณการ" not in done.output


def test_one_unit_alone(config: Path) -> None:
    done = check(config, "--unit", " กองคลัง ")
    assert done.exit_code == 1
    assert "กองคลัง: ข้อ OIT ที่เสี่ยง 1 ข้อ ประมาณการว่าเสียรวม 0.44 จาก 100 คะแนน" in done.output
    assert not re.search(r"O42|กองช่าง|ทั้งหน่วยงาน", done.output)
    (config.parent / "content" / "agency.yml").write_text(
        (config.parent / "content" / "agency.yml").read_text("utf-8").replace("กองคลัง]", "กองคลัง, กองการศึกษา]"), "utf-8"
    )
    assert check(config, "--unit", "กองการศึกษา").exit_code == 0


def test_the_sheet_opens_in_excel_and_says_what_its_figures_are(config: Path) -> None:
    out = config.parent / "risk.csv"
    assert check(config, "-o", out).exit_code == 1  # the form follows from the name
    content = out.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert head[5] == "คะแนนรวมที่อาจเสีย (ประมาณการ)"
    assert {len(row) for row in rows} == {len(head)}
    items = [(row[0], row[2], row[5]) for row in rows if row[1] == "ข้อ OIT"]
    assert items == [("สำนักปลัด", "O42", "5.00"), ("สำนักปลัด", "O1", "0.44"), ("กองคลัง", "O1", "0.44")]
    sums = [(row[0], row[5]) for row in rows if row[1].startswith("รวม")]
    assert sums == [("สำนักปลัด", "5.44"), ("กองคลัง", "0.44"), ("", "5.44")]
    dates = [row[7] for row in rows if row[1] == "วันสำคัญ"]
    assert dates == ["75", "91", "110", "125", "140"]
    assert any("เพราะถือว่าข้อที่เสี่ยงได้ 0" in row[3] for row in rows)


def test_the_message_reads_well_in_a_chat(config: Path) -> None:
    done = check(config, "--format", CHAT)
    titles = {"• O42 มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"}
    assert titles <= set(done.output.splitlines())
    assert not re.search(r"[|#*_`]|https?:", done.output)
    assert [line for line in done.output.splitlines() if len(line) > 60 and line not in titles] == []
    assert "ข้อที่เสี่ยงได้ 0 ข้ออื่นได้ 100" in done.output
    assert check(config, "--format", CHAT, "--unit", "กองคลัง").output.count("--------------------") == 2


def test_numerals_follow_the_agency_but_not_in_the_sheet(config: Path) -> None:
    agency = config.parent / "content" / "agency.yml"
    agency.write_text(agency.read_text("utf-8") + "numerals: thai\n", "utf-8")
    assert "ประมาณการ ๕.๐๐ คะแนน" in check(config).output
    assert "• O42 " in check(config, "--format", CHAT).output
    assert ",5.00," in check(config, "--format", CSV).output


def test_a_draft_says_that_no_points_can_be_computed(config: Path) -> None:
    year = config.parent / "content" / "2564"
    (year / "year.yml").write_text("framework: 2567\n", "utf-8")
    (year / "oit.yml").write_text("items: {}\n", "utf-8")
    done = check(config)
    assert done.exit_code == 1
    assert re.findall(r"  (O\d+) ", done.output) == ["O1", "O2", "O3", "O4", "O10", "O25"]
    assert "คำนวณคะแนนไม่ได้ เพราะเกณฑ์ปี 2567 ยังไม่ทราบน้ำหนักของเครื่องมือ" in done.output
    assert "ประมาณการ" not in done.output
    assert "ใช้เกณฑ์ปี 2567 จึงไม่นำปฏิทินของปีนั้นมานับ" in done.output
    assert "• ยังไม่ทราบรายการครบทุกข้อ" in check(config, "--format", CHAT).output


def test_without_a_day_it_is_today(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli_risk, "today", lambda: date(2021, 5, 15))
    done = run("check", "-f", config, "--year", 2564)
    assert "ครบกำหนดพอดี – 15 พฤษภาคม 2564" in done.output
    assert "ผ่านมาแล้ว" in done.output


@pytest.mark.parametrize("day", ["2564-03-01", "2021-03-01", "๑ มีนาคม ๒๕๖๔", "1 มี.ค. 64", "๑ เดือนมีนาคม พ.ศ.๒๕๖๔"])
def test_the_day_in_any_form(config: Path, day: str) -> None:
    done = run("check", "-f", config, "--as-of", day)
    assert "ถ้าตรวจประเมินวันที่ 1 มีนาคม 2564" in done.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--as-of", "เร็ว ๆ นี้"], "ไม่ใช่วันที่"),
        (["--as-of", "31 ก.พ. 64"], "ปฏิทิน"),
        (["--year", "2560"], "มี 2564"),
        (["--year", "2564", "--unit", "กองใหม่"], "มี สำนักปลัด"),
        (["--year", "2564", "--format", "json"], "ไม่ใช่ json"),
        (["--unit", "กองคลัง"], "--year"),
        (["--format", "csv"], "--year"),
        (["--year", "2564", "-o", "{}/content/risk.md"], "ใช้ภายใน"),
        (["--year", "2564", "-o", "{}/site/risk.md"], "ใช้ภายใน"),
    ],
)
def test_wrong_usage_is_told_from_risk(config: Path, arguments: list[str], said: str) -> None:
    done = run("check", "-f", config, *(argument.format(config.parent) for argument in arguments))
    assert done.exit_code == 2
    assert said in done.output
    assert not list(config.parent.rglob("risk.*"))


def test_content_with_an_error_is_no_risk_and_an_old_file_stays(config: Path) -> None:
    out = config.parent / "risk.csv"
    out.write_text("เดิม", encoding="utf-8")
    (config.parent / "content" / "agency.yml").unlink()
    done = check(config, "-o", out)
    assert done.exit_code == 2
    assert "[missing-file]" in done.output
    assert out.read_text(encoding="utf-8") == "เดิม"


def test_a_file_that_cannot_be_written_is_no_risk(config: Path) -> None:
    assert check(config, "-o", config / "risk.txt").exit_code == 2  # below a file


def page(config: Path, *arguments: object) -> str:
    out = config.parent / "risk.html"
    done = run("export", "risk", "-f", config, "--year", 2564, "--as-of", AS_OF, "-o", out, *arguments)
    assert done.exit_code == 1, done.output  # something is at risk
    return out.read_text(encoding="utf-8")


def test_the_page_stands_alone_and_is_for_staff(config: Path) -> None:
    html = page(config)
    assert html.startswith("<!doctype html>")
    assert '<html lang="th">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert re.search(r"<title>ใช้ภายใน: [^<]+ 2564 อบต.ตัวอย่าง</title>", html)
    assert "size: A4" in html
    assert not re.search(r"https?:|//|@import|url\(|<script|<link|src=", html)
    for figure in ("5.00", "0.44", "5.44", "อีก 75 วัน", "ผ่านมาแล้ว 29 วัน", "เป็นประมาณการ เพราะ"):
        assert figure in html
    assert Page(config.parent / "risk.html").loads == []
    assert page(config) == html


def test_the_page_of_one_unit_escapes_what_authors_write(config: Path) -> None:
    measures = config.parent / "content" / "2564" / "measures.yml"
    measures.write_text(measures.read_text("utf-8").replace("จัดทำคู่มือ", '"<script>alert(1)</script> & คู่มือ"'), "utf-8")
    html = page(config, "--unit", "กองช่าง")
    assert "O42" not in html
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; คู่มือ" in html


@pytest.mark.parametrize("folder", ["content", "site"])
def test_the_page_is_not_written_where_it_would_be_published(config: Path, folder: str) -> None:
    out = config.parent / folder / "sub" / ".." / "risk.html"
    done = run("export", "risk", "-f", config, "--year", 2564, "-o", out)
    assert done.exit_code == 2
    assert not out.exists()


def test_a_build_has_nothing_of_it(example: Path) -> None:
    texts = {
        path: path.read_text("utf-8", "replace")
        for path in example.rglob("*")
        if path.suffix in (".html", ".json", ".xml")
    }
    assert len(texts) > 45
    words = ("ใช้ภายใน", "เสี่ยงเสียคะแนน", "คะแนนรวมที่อาจเสีย", "ถ้าตรวจประเมินวันที่")
    assert [path for path, text in texts.items() if any(word in text for word in words)] == []
    assert not list(example.rglob("*risk*"))


@pytest.mark.parametrize("form", ["text", CHAT, "csv"])
def test_a_list_without_a_part_says_so(config: Path, form: str) -> None:
    year = config.parent / "content" / "2564" / "year.yml"
    year.write_text("parts: [scores, measures]\n", "utf-8")
    done = check(config, "--format", form)
    assert "ปีนี้ไม่ได้แสดงส่วน oit รายการนี้จึงไม่รวมข้อ OIT" in done.output
    assert "ไม่ได้แสดงส่วน measures" not in done.output


def test_a_year_that_shows_neither_part_is_told_how_to(config: Path) -> None:
    (config.parent / "content" / "2564" / "year.yml").write_text("parts: [scores]\n", "utf-8")
    done = run("check", "-f", config, "--as-of", AS_OF)
    assert done.exit_code == 2
    assert "ไม่มีปีใดที่แสดงรายการ OIT หรือมาตรการ เพิ่ม oit ในช่อง parts ของ 2564/year.yml" in done.output

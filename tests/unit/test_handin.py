"""The hand-in sheet: every item with its addresses in the form of the commission, as text, CSV and XLSX."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from itasite.cli.main import main

URL = "https://ita.example.go.th/site"


@pytest.fixture
def config(base: Path) -> Path:
    path = base.parent / "mkdocs.yml"
    path.write_text(f"docs_dir: content\nsite_url: {URL}/\n", encoding="utf-8")
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["export", "itas", *map(str, arguments)])


def rows(config: Path, *arguments: object) -> list[list[str]]:
    out = config.parent / "oit.csv"
    done = run("-f", config, "-o", out, *arguments)
    assert done.exit_code == 0, done.output
    text = out.read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def test_a_row_per_item_in_the_form_of_the_commission(config: Path) -> None:
    head, *items = rows(config)
    assert head == ["ข้อ", "URL", "คำอธิบาย", "องค์ประกอบที่แสดง"]
    assert [row[0].split()[0] for row in items] == [f"O{number}" for number in range(1, 44)]
    assert items[0][1].split() == [f"{URL}/2566/oit/o1/", f"{URL}/2566/files/plan.txt"]
    assert items[2][1].split() == [f"{URL}/2566/oit/o3/", "https://www.example.go.th"]
    assert items[0][2].splitlines()[0].startswith("1. หน้าแรกของเว็บไซต์ ITA อบต.ตัวอย่าง > ปีงบประมาณ 2566")
    assert items[0][2].splitlines()[1] == "2. หลักฐาน: แผน"
    assert [row[3] for row in items[:3]] == ["2 / 2", "0 / 2 (ยังไม่แสดงข้อ 1, 2)", "0 / 1 (ยังไม่ได้ระบุข้อ 1)"]


def test_addresses_follow_the_settings_of_the_site(config: Path) -> None:
    config.write_text(config.read_text(encoding="utf-8") + "use_directory_urls: false\n", encoding="utf-8")
    assert rows(config)[1][1].split()[0] == f"{URL}/2566/oit/o1.html"
    assert rows(config, "--site-url", "https://other.go.th")[1][1].split()[0] == "https://other.go.th/2566/oit/o1.html"


def test_the_addresses_are_pages_and_files_of_the_site(config: Path) -> None:
    from itasite.build import build
    from itasite.links import address

    content = config.parent / "content"
    made = build(content)
    known = {address(page.path, directory_urls=True) for page in made.pages}
    known |= {path.relative_to(content).as_posix() for path in content.rglob("*") if path.is_file()}
    given = [word for row in rows(config)[1:] for word in row[1].split() if word.startswith(URL)]
    assert len(given) == 44
    assert [word for word in given if word.removeprefix(f"{URL}/") not in known] == []


def test_what_is_missing_is_named(config: Path) -> None:
    done = run("-f", config)
    assert done.exit_code == 0
    missing = next(line for line in done.output.splitlines() if line.startswith("ยังไม่มีหลักฐาน 40 ข้อ"))
    assert "O2, O5" in missing
    assert "O3" not in re.findall(r"O\d+", missing)


def test_evidence_still_to_be_confirmed_is_not_handed_in(config: Path) -> None:
    oit = config.parent / "content" / "2566" / "oit.yml"
    text = oit.read_text(encoding="utf-8")
    oit.write_text(
        text.replace("    items: [O3, O4]\n", "    items: [O3, O4]\n    state: to_be_confirmed\n", 1), "utf-8"
    )
    done = run("-f", config)
    assert "หลักฐานทุกชิ้นยังรอยืนยันที่อยู่ 2 ข้อ: O3, O4" in done.output
    assert "https://www.example.go.th" not in done.output


def test_the_workbook_is_one_and_holds_text(config: Path) -> None:
    made = []
    for name in ("a.xlsx", "b.xlsx"):
        assert run("-f", config, "-o", config.parent / name).exit_code == 0
        made.append((config.parent / name).read_bytes())
    assert made[0] == made[1]
    book = zipfile.ZipFile(io.BytesIO(made[0]))
    sheet = book.read("xl/worksheets/sheet1.xml").decode()
    strings = book.read("xl/sharedStrings.xml").decode()
    assert sheet.count("<row ") == 44
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet
    assert f"{URL}/2566/oit/o43/" in strings
    assert "O31 " in strings


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--site-url", "example.go.th"], "site_url"),
        (["--year", "2560"], "มี 2566"),
        (["--format", "xlsx"], "--out"),
    ],
)
def test_what_cannot_be_done_is_said(config: Path, arguments: list[str], said: str) -> None:
    done = run("-f", config, *arguments)
    assert done.exit_code in (1, 2)
    assert said in done.output


@pytest.mark.parametrize(
    ("arguments", "said"), [([], "ไม่มีปีใดที่แสดงรายการ OIT"), (["--year", "2566"], "ปี 2566 ไม่มีรายการ OIT ในเว็บไซต์นี้")]
)
def test_a_year_that_does_not_show_its_items_is_told_how_to(config: Path, arguments: list[str], said: str) -> None:
    year = config.parent / "content" / "2566" / "year.yml"
    year.write_text("parts: [scores, measures]\n" + year.read_text(encoding="utf-8"), encoding="utf-8")
    done = run("-f", config, *arguments)
    assert done.exit_code == 1
    assert done.output == f"ผิดพลาด: {said} เพิ่ม oit ในช่อง parts ของ 2566/year.yml\n"


def test_content_with_an_error_is_not_handed_in_and_an_old_file_stays(config: Path) -> None:
    out = config.parent / "oit.csv"
    out.write_text("เดิม", encoding="utf-8")
    (config.parent / "content" / "agency.yml").unlink()
    done = run("-f", config, "-o", out)
    assert done.exit_code == 1
    assert "[missing-file]" in done.output
    assert out.read_text(encoding="utf-8") == "เดิม"


def test_without_an_address_nothing_is_written(config: Path) -> None:
    config.write_text("docs_dir: content\n", encoding="utf-8")
    done = run("-f", config, "-o", config.parent / "oit.csv")
    assert done.exit_code == 2
    assert not (config.parent / "oit.csv").exists()


def explained(config: Path, items: str) -> str:
    """The explanation of the first item on the sheet, without the way to it where it has none of its own."""
    (config.parent / "content" / "2566" / "oit.yml").write_text(f"items: {{O1: {items}}}\n", encoding="utf-8")
    return rows(config)[1][2]


ONE = "evidence: [{title: แผน, file: files/plan.txt}]"


@pytest.mark.parametrize(
    ("texts", "lines"),
    [
        ("[เปิดหน้าแรก, กดเมนู]", "1. เปิดหน้าแรก\n2. กดเมนู"),
        ("[3. เปิดหน้าแรก, 4. กดเมนู]", "3. เปิดหน้าแรก\n4. กดเมนู"),
        ("[๓) เปิดหน้าแรก, ๔) กดเมนู]", "๓) เปิดหน้าแรก\n๔) กดเมนู"),
        ("[(1) เปิดหน้าแรก, (2) กดเมนู]", "(1) เปิดหน้าแรก\n(2) กดเมนู"),
        ("['- เปิดหน้าแรก', '- กดเมนู']", "– เปิดหน้าแรก\n– กดเมนู"),
        ("[1. เปิดหน้าแรก, กดเมนู]", "1. เปิดหน้าแรก\n2. กดเมนู"),
        ("1. เปิดหน้าแรก", "1. เปิดหน้าแรก"),
        ("เปิดหน้าแรก แล้วกดเมนู", "1. เปิดหน้าแรก แล้วกดเมนู"),
        ('"1. เปิดหน้าแรก\\n2. กดเมนู"', "1. เปิดหน้าแรก\n2. กดเมนู"),
    ],
)
def test_an_explanation_of_the_item_stands_alone_with_its_own_numbers(config: Path, texts: str, lines: str) -> None:
    assert explained(config, f"{{status: done, {ONE}, explanation: {texts}}}") == lines


def test_what_nobody_numbered_is_counted_on_from_the_way(config: Path) -> None:
    evidence = (
        "[{title: แผน, file: files/plan.txt, explanation: [กดเมนู, กดแผน]}, {title: เว็บ, url: 'https://a.go.th/b'}]"
    )
    said = explained(config, f"{{status: done, evidence: {evidence}}}").splitlines()
    assert said[0].endswith("> O1")
    assert [line.partition(" ")[0] for line in said] == ["1.", "2.", "3.", "4."]
    assert said[1:] == ["2. กดเมนู", "3. กดแผน", "4. หลักฐาน: เว็บ"]


def test_numbers_that_were_typed_at_evidence_come_once(config: Path) -> None:
    one = "{title: แผน, file: files/plan.txt, explanation: [3. กดเมนู, 4. กดแผน]}"
    said = explained(config, f"{{status: done, evidence: [{one}]}}").splitlines()
    assert said[0].startswith("หน้าแรกของเว็บไซต์ ITA")
    assert said[1:] == ["3. กดเมนู", "4. กดแผน"]
    two = f"{one}, {{title: เว็บ, url: 'https://a.go.th/b', explanation: กดลิงก์}}"
    said = explained(config, f"{{status: done, evidence: [{two}]}}").splitlines()
    assert said[1:] == ["หลักฐาน: แผน", "3. กดเมนู", "4. กดแผน", "กดลิงก์"]


def test_evidence_without_an_address_is_named_as_to_be_confirmed(config: Path) -> None:
    said = explained(config, "{status: done, evidence: [{title: แผน}, {title: เว็บ, state: to_be_confirmed}]}")
    assert said.splitlines()[1:] == ["2. หลักฐาน: แผน (รอยืนยันที่อยู่)", "3. หลักฐาน: เว็บ (รอยืนยันที่อยู่)"]
    row = rows(config)[1]
    assert row[1].split() == [f"{URL}/2566/oit/o1/"]
    assert "หลักฐานทุกชิ้นยังรอยืนยันที่อยู่ 1 ข้อ: O1" in run("-f", config).output
    explained(config, "{status: done, evidence: [{title: แผน}, {title: เว็บ, url: 'https://a.go.th/b'}]}")
    said = run("-f", config).output
    assert "หลักฐานบางชิ้นยังรอยืนยันที่อยู่ 1 ข้อ: O1" in said
    assert "ทุกชิ้น" not in said
    out = config.parent / "oit.xlsx"
    assert run("-f", config, "-o", out).exit_code == 0
    assert "แผน (รอยืนยันที่อยู่)" in zipfile.ZipFile(out).read("xl/sharedStrings.xml").decode()

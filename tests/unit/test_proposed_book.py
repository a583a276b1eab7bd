"""A proposal as a workbook of ours, and through the command import; the content waits until a clerk has checked it."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from itasite.reading.load import load
from itasite.workbook.foreign import propose
from itasite.workbook.known import content_of, known_of
from itasite.workbook.layout import gathered, laid_out
from itasite.workbook.opened import OpenedBook, opened_book
from itasite.workbook.proposed import Proposed, as_book
from tests.support.in_process import itasite
from tests.support.office_files import cell, paragraph, row, table, word
from tests.support.proposals import csv

_AGENCY = """name: องค์การบริหารส่วนตำบลตัวอย่าง
short_name: อบต.ตัวอย่าง
kind: sao
province: นครราชสีมา
units: [สำนักปลัด, กองคลัง]
contacts:
  - {title: สำนักปลัด, phone: 044-000000}
"""
_FILES = {
    "mkdocs.yml": "site_name: ITA\ndocs_dir: content\ntheme:\n  name: itasite\nplugins:\n  - itasite\n",
    "content/agency.yml": _AGENCY,
    "content/index.md": "# หน้าแรก\n",
    "content/2566/year.yml": "framework: 2566\n",
    "content/2566/measures.yml": "# ของเรา\ngroups:\n  - {id: plan, title: แผน}\nmeasures: []\n",
    "content/2566/oit.yml": "items:\n  O1:\n    status: not_started  # รอ\n",
}
_ADDRESS = "https://www.example.go.th/1"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in _FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def _paper() -> bytes:
    link = f'<w:hyperlink r:id="a"><w:r><w:t>{_ADDRESS}/old</w:t></w:r></w:hyperlink>'
    return word(
        paragraph("รายงานผล รอบ ๖ เดือน")
        + table(
            row("ที่", "มาตรการ", "ขั้นตอน", "ยังไม่ดำเนินการ", "ดำเนินการแล้ว"),
            row("1", "อบรม", "๑. ขออนุมัติ ๒. จัดอบรม", "", "✓"),
            row("2", "ประชุม", "แจ้งเวียน", "✓", "✓"),
        )
        + paragraph("รายการ OIT")
        + table(
            row("ข้อ", "ข้อมูล", "URL", "สถานะ"),
            row("O1", "โครงสร้าง", _ADDRESS, "ดำเนินการแล้ว"),
            row("O2", "ข้อมูลผู้บริหาร", cell(paragraph(link)), "ดำเนินการแล้ว"),
        ),
        links={"a": _ADDRESS},
    )


def _proposal(site: Path) -> tuple[Proposed, Any, Any, Any]:
    loaded = load(site / "content").site
    assert loaded is not None
    (year,) = loaded.years
    found = propose(site / "content", content_of(loaded, year), _paper(), "ผล.docx", 2566)
    assert isinstance(found, Proposed)
    return found, loaded, year, known_of(loaded, year)


def test_every_doubt_stands_in_a_cell_and_the_sheets_say_what_is_proposed(site: Path) -> None:
    found, _, year, known = _proposal(site)
    sheets = laid_out(found.content, year.number, known, found.notes)
    shown = {note for sheet in sheets for cells in sheet.rows for one in cells.values() for note in one.notes}
    assert len(found.notes) == 3
    assert {note for notes in found.notes.values() for note in notes} == shown
    assert gathered(sheets, found.content, year.number, known).content == found.content


def test_the_workbook_keeps_the_content_as_it_was(site: Path) -> None:
    found, loaded, year, known = _proposal(site)
    raw = as_book(found, "ข้อมูล", year.number, known)
    opened = opened_book(raw, "a.xlsx", loaded, None, force=False)
    assert isinstance(opened, OpenedBook)
    assert opened.state.before == found.now
    assert opened.state.content == found.content
    assert raw == as_book(found, "ข้อมูล", year.number, known)


def test_doubts_are_notes_of_yellow_cells(site: Path) -> None:
    found, _, year, known = _proposal(site)
    book = openpyxl.load_workbook(io.BytesIO(as_book(found, "ข้อมูล", year.number, known)))
    cells = [one for sheet in book.worksheets for line in sheet.iter_rows() for one in line]
    noted = [one for one in cells if one.comment and "ผล.docx" in one.comment.text]
    assert len(noted) == 3
    assert len({one.fill.fgColor.rgb for one in noted}) == 1


def test_a_foreign_file_becomes_a_workbook_and_the_content_waits_for_it(site: Path) -> None:
    paper, book = site / "ผล.docx", site / "ตรวจ.xlsx"
    paper.write_bytes(_paper())
    before = {path: path.read_bytes() for path in (site / "content").rglob("*.yml")}
    code, said = itasite(site, "import", str(paper), "--year", "2566", "-o", str(book))
    assert (code, "ขอให้ตรวจ 3 ช่อง" in said) == (0, True), said
    assert {path: path.read_bytes() for path in (site / "content").rglob("*.yml")} == before
    code, said = itasite(site, "import", str(book), "--write")
    assert code == 0, said
    measures = (site / "content/2566/measures.yml").read_text(encoding="utf-8")
    items = (site / "content/2566/oit.yml").read_text(encoding="utf-8")
    assert measures.startswith("# ของเรา\n")
    assert "title: อบรม" in measures
    assert "  6m:" in measures
    assert "status: done  # รอ" in items
    assert _ADDRESS in items
    code, said = itasite(site, "import", str(paper), "--year", "2566", "-o", str(site / "อีก.xlsx"))
    assert "ใส่ค่าแล้ว 0 ช่อง" in said, said


def test_a_report_of_an_unknown_round_says_how_to_name_it(site: Path) -> None:
    (site / "a.csv").write_bytes(csv(("มาตรการ", "ผลการดำเนินการ"), ("อบรม", "อบรมแล้ว")))
    code, told = itasite(site, "import", str(site / "a.csv"), "-o", str(site / "ตรวจ.xlsx"))
    assert (code, "--round 6m, --round 12m" in told) == (0, True), told
    code, told = itasite(site, "import", str(site / "a.csv"), "--round", "6m", "-o", str(site / "ตรวจ.xlsx"))
    assert (code, "--round" in told) == (0, False), told


@pytest.mark.parametrize(
    ("options", "said"),
    [(("--round", "9m"), "ไม่มีรอบ 9m"), (("--year", "2560"), "2560"), (("-o", "a.docx"), ".xlsx")],
)
def test_what_cannot_be_asked_for_is_refused(site: Path, options: tuple[str, ...], said: str) -> None:
    (site / "a.csv").write_bytes(csv(("มาตรการ", "ขั้นตอน"), ("อบรม", "ก")))
    code, told = itasite(site, "import", str(site / "a.csv"), *options)
    assert (code, said in told) == (2, True), told
    assert not [path for path in site.iterdir() if path.suffix == ".xlsx"]


def test_a_file_says_no_year_where_there_are_several(site: Path) -> None:
    (site / "content/2567").mkdir()
    (site / "content/2567/year.yml").write_text("framework: 2566\nparts: [measures]\n", encoding="utf-8")
    (site / "content/2567/measures.yml").write_text("groups: [{id: a, title: ก}]\n", encoding="utf-8")
    (site / "a.csv").write_bytes(csv(("มาตรการ", "ขั้นตอน"), ("อบรม", "ก")))
    code, told = itasite(site, "import", str(site / "a.csv"))
    assert (code, "--year" in told) == (2, True), told

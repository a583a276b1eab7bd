"""The papers of a year in the forms: what can be made, what is open, the files."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from httpx import Response

from tests.support.clerk import Clerk
from tests.support.pdf_papers import pages
from tests.support.sites import copy_example

PAGE = "/2566/papers/"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """The example site with an address of its survey, and no memo of its own."""
    found = copy_example(tmp_path, survey=True)
    (found / "content/2566/memo.md").unlink()
    return found / "mkdocs.yml"


@pytest.fixture
def clerk(config: Path) -> Iterator[Clerk]:
    found = Clerk(config)
    yield found
    found.desk.close()


def file(clerk: Clerk, **query: str) -> Response:
    return clerk.ask("GET", f"{PAGE}file/?" + "&".join(f"{name}={value}" for name, value in query.items()))


def test_the_page_of_a_year_leads_to_them(clerk: Clerk) -> None:
    page = clerk.follow(clerk.open("/2566/"), "เอกสารราชการ")
    assert page.address.endswith(PAGE)
    for said in (
        "บันทึกข้อความรายงานผลการประเมิน",
        "ยังไม่มีเลขที่หนังสือ",
        "ทำจากหน้า",
        "ยังไม่มีบทวิเคราะห์",
        "ดาวน์โหลด PDF",
    ):
        assert said in page.text


def test_a_paper_is_a_file(clerk: Clerk) -> None:
    answer = file(clerk, kind="scores", form="pdf")
    assert answer.headers["content-type"] == "application/pdf"
    assert "scores-2566.pdf" in answer.headers["content-disposition"]
    assert "ผลการประเมิน" in pages(answer.content)[0]
    answer = file(clerk, kind="notice", form="docx")
    assert "notice-2566.docx" in answer.headers["content-disposition"]
    assert any("ประกาศ" in paragraph.text for paragraph in docx.Document(io.BytesIO(answer.content)).paragraphs)


def test_what_is_open_makes_a_draft_unless_it_is_for_a_pen(clerk: Clerk) -> None:
    assert "ร่าง" in pages(file(clerk, kind="memo", form="pdf").content)[0]
    assert "ร่าง" not in pages(file(clerk, **{"kind": "memo", "form": "pdf", "by-hand": "yes"}).content)[0]


def test_with_errors_all_are_drafts_and_the_page_says_so(clerk: Clerk, config: Path) -> None:
    with (config.parent / "content/2566/year.yml").open("a", encoding="utf-8") as year:
        year.write("ไม่รู้จัก: 1\n")
    assert "จนกว่าจะแก้ครบ" in clerk.open(PAGE).text
    assert "ร่าง" in pages(file(clerk, kind="scores", form="pdf").content)[0]


def test_what_a_paper_cannot_show_is_told(clerk: Clerk, config: Path) -> None:
    with (config.parent / "content/2566/report.md").open("a", encoding="utf-8") as page:
        page.write("\nดี 🙂\n")
    assert "U+1F642" in clerk.open(PAGE).text
    assert "ร่าง" in pages(file(clerk, kind="report", form="pdf").content)[0]


@pytest.mark.parametrize(
    ("query", "status", "said"),
    [
        ({"kind": "analysis", "form": "pdf"}, 409, "ยังไม่มีบทวิเคราะห์"),
        ({"kind": "report", "form": "pdf", "round": "9m"}, 409, "ไม่มีรายงานของรอบ"),
        ({"kind": "letter", "form": "pdf"}, 404, "ไม่พบหน้า"),
        ({"kind": "memo", "form": "odt"}, 404, "ไม่พบหน้า"),
        ({}, 404, "ไม่พบหน้า"),
    ],
)
def test_what_cannot_be_made_is_said(clerk: Clerk, query: dict[str, str], status: int, said: str) -> None:
    answer = file(clerk, **query)
    assert answer.status_code == status
    assert said in answer.text


def test_without_the_extra_the_page_says_what_to_type(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    answer = file(clerk, kind="scores", form="pdf")
    assert answer.status_code == 409
    assert "itasite[papers]" in answer.text


def test_the_form_of_the_agency_is_used(clerk: Clerk, config: Path) -> None:
    form = docx.Document()
    form.add_paragraph("แบบของเรา {{ title }}")
    (config.parent / "forms").mkdir()
    form.save(str(config.parent / "forms/scores.docx"))
    made = docx.Document(io.BytesIO(file(clerk, kind="scores", form="docx").content))
    assert made.paragraphs[0].text.startswith("แบบของเรา ผลการประเมิน")
    (config.parent / "forms/scores.docx").write_bytes(b"no form")
    assert file(clerk, kind="scores", form="docx").status_code == 409

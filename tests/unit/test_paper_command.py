"""itasite paper: what it writes, what it says, what it refuses."""

from __future__ import annotations

import sys
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result

from itasite.cli.main import main
from tests.support.pdf_papers import pages
from tests.support.sites import copy_example


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return copy_example(tmp_path) / "mkdocs.yml"


def run(config: Path, *arguments: object) -> Result:
    return CliRunner().invoke(main, ["paper", "-f", str(config), *map(str, arguments)])


def test_it_is_named_after_what_it_is(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(config.parent)
    done = run(config, "memo")
    assert done.exit_code == 0, done.output
    assert "memo-2566.pdf" in done.output
    assert "2566/memo.md" in done.output
    assert "บันทึกข้อความ" in pages((config.parent / "memo-2566.pdf").read_bytes())[0]
    assert run(config, "scores", "--format", "docx").exit_code == 0
    assert (config.parent / "scores-2566.docx").exists()


def test_the_ending_of_the_name_is_the_format(config: Path) -> None:
    out = config.parent / "a.docx"
    assert run(config, "scores", "-o", out).exit_code == 0
    assert "ผลการประเมิน" in "".join(paragraph.text for paragraph in docx.Document(str(out)).paragraphs)
    done = run(config, "scores", "-o", config.parent / "a.odt")
    assert done.exit_code == 2
    assert "pdf, docx" in done.output


def test_a_document_that_the_head_changed_is_not_replaced(config: Path) -> None:
    out = config.parent / "a.docx"
    assert run(config, "scores", "-o", out).exit_code == 0
    assert run(config, "scores", "-o", out).exit_code == 0, "nobody saved it since"
    document = docx.Document(str(out))
    document.paragraphs[0].add_run(" แก้แล้ว")
    document.save(str(out))
    before = out.read_bytes()
    done = run(config, "scores", "-o", out)
    assert done.exit_code == 2
    assert "--force" in done.output
    assert out.read_bytes() == before
    assert run(config, "scores", "-o", out, "--force").exit_code == 0


def test_a_signed_pdf_is_not_replaced(config: Path) -> None:
    out = config.parent / "a.pdf"
    assert run(config, "scores", "-o", out).exit_code == 0
    assert run(config, "scores", "-o", out).exit_code == 0
    with out.open("ab") as file:
        file.write(b"1 0 obj\n<</Type/Sig>>\nendobj\n%%EOF\n")
    assert run(config, "scores", "-o", out).exit_code == 2


def test_a_draft_says_why(config: Path) -> None:
    (config.parent / "content/2566/memo.md").unlink()
    done = run(config, "memo", "-o", config.parent / "a.pdf")
    assert done.exit_code == 0, done.output
    for said in ("ฉบับร่าง", "ยังไม่มีเลขที่หนังสือ", "ยังไม่มีวันที่", "ยังไม่มีตำแหน่งผู้ลงชื่อ", "--by-hand"):
        assert said in done.output
    assert "ร่าง" in pages((config.parent / "a.pdf").read_bytes())[0]
    done = run(config, "memo", "--by-hand", "-o", config.parent / "a.pdf")
    assert "ฉบับร่าง" not in done.output
    assert "ร่าง" not in pages((config.parent / "a.pdf").read_bytes())[0]


def test_with_errors_in_the_content_it_is_a_draft(config: Path) -> None:
    with (config.parent / "content/2566/year.yml").open("a", encoding="utf-8") as file:
        file.write("ไม่รู้จัก: 1\n")
    done = run(config, "scores", "-o", config.parent / "a.pdf")
    assert done.exit_code == 0, done.output
    assert "ข้อผิดพลาด 1 จุด" in done.output


def test_what_cannot_be_shown_is_told_with_its_place(config: Path) -> None:
    page = config.parent / "content/2566/report.md"
    page.write_text(
        "---\nofficial: true\n---\n# รายงาน\n\nดี 🙂\n\n<video></video>\n\n```ita-overview\n```\n", encoding="utf-8"
    )
    done = run(config, "report", "--page", "report.md", "-o", config.parent / "a.pdf")
    assert done.exit_code == 1
    for said in ("report.md:6:4", "“🙂” (U+1F642)", "report.md:8", "video", "report.md:10", "ita-overview"):
        assert said in done.output
    assert (config.parent / "a.pdf").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("notice",), 1, "ยังไม่มีที่อยู่ของแบบวัด EIT"),
        (("order",), 1, "ita-order"),
        (("memo", "--round", "6m"), 2, "--round ใช้กับ report เท่านั้น"),
        (("memo", "--year", "2599"), 2, "ไม่มีปี 2599"),
        (("report", "--round", "9m"), 1, "12m"),
        (("report", "--page", "gone.md"), 1, "report.md"),
        (("letter",), 2, "letter"),
    ],
)
def test_what_cannot_be_made_is_refused(config: Path, arguments: tuple[str, ...], code: int, said: str) -> None:
    done = run(config, *arguments, "-o", config.parent / "a.pdf")
    assert done.exit_code == code, done.output
    assert said in done.output
    assert not (config.parent / "a.pdf").exists()


def test_without_the_extra_it_tells_the_line_to_type(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    done = run(config, "scores", "-o", config.parent / "a.pdf")
    assert done.exit_code == 1
    assert 'pip install "itasite[papers]"' in done.output
    assert run(config, "scores", "-o", config.parent / "a.docx").exit_code == 0


def test_a_form_of_the_agency_is_filled(config: Path) -> None:
    form = docx.Document()
    form.add_paragraph("แบบของเรา {{ subject }}")
    (config.parent / "forms").mkdir()
    form.save(str(config.parent / "forms/memo.docx"))
    out = config.parent / "a.docx"
    assert run(config, "memo", "-o", out).exit_code == 0
    assert docx.Document(str(out)).paragraphs[0].text.startswith("แบบของเรา รายงานผลการประเมิน")
    form.add_paragraph("{{ nothing }}")
    form.save(str(config.parent / "forms/memo.docx"))
    done = run(config, "memo", "-o", out, "--force")
    assert done.exit_code == 1
    assert "nothing" in done.output
    (config.parent / "forms/memo.docx").write_bytes(b"PK")
    assert run(config, "memo", "-o", out, "--force").exit_code == 1


def test_what_cannot_be_set_is_said_without_a_traceback(config: Path) -> None:
    page = config.parent / "content/2566/report.md"
    page.write_text(f"---\nofficial: true\n---\n{'ก' * 50_000}\n", encoding="utf-8")
    done = run(config, "report", "--page", "report.md", "-o", config.parent / "a.pdf")
    assert done.exit_code == 1
    assert "จัดหน้าเป็น PDF ไม่ได้" in done.output
    assert not (config.parent / "a.pdf").exists()
    assert run(config, "report", "--page", "report.md", "-o", config.parent / "a.docx").exit_code == 0

"""Orders and notices: what a page shows of them, and what a paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.build import build
from itasite.findings import check
from itasite.papers.docx import docx
from itasite.papers.faults import texts
from itasite.papers.kinds import Made, make
from itasite.papers.model import LetterHead, Picture, Signatures, Table
from itasite.papers.pdf import pdf
from tests.support.pdf_papers import pages
from tests.support.sites import copy_example
from tests.support.word_papers import body, words

ORDER = """```ita-order
number: 15/2566
date: 3 ตุลาคม 2565
subject: แต่งตั้งคณะทำงาน ITA
body: [ด้วยได้เข้ารับการประเมิน]
members:
  - {position: ปลัดองค์การบริหารส่วนตำบล, role: ประธานคณะทำงาน}
  - {position: ผู้อำนวยการกองคลัง, role: เลขานุการ}
duties: [[๑. จัดทำแผน, ๒. รายงานผล]]
closing: ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป
position: นายก
```
"""
NOTICE = """```ita-notice
subject: ขอเชิญตอบแบบวัด EIT
body: [ขอเชิญทุกท่าน]
survey: eit
position: นายก
```
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    found = copy_example(tmp_path, survey=True) / "content"
    (found / "2566/order.md").write_text(ORDER, encoding="utf-8")
    (found / "2566/notice.md").write_text(NOTICE, encoding="utf-8")
    return found


def made(content: Path, kind: str) -> Made:
    site, _ = check(content)
    assert site
    return make(site, site.years[0], kind)


def page(content: Path, name: str) -> str:
    found = build(content)
    assert not found.failed, found.problems
    return next(page.body for page in found.pages if page.path == name)


def test_a_page_shows_an_order(content: Path) -> None:
    html = page(content, "2566/order.md")
    for said in (
        '<h1 class="ita-letter__title">คำสั่งองค์การบริหารส่วนตำบลพันชนะ</h1>',
        "ที่ ๑๕/๒๕๖๖",
        "เรื่อง แต่งตั้งคณะทำงาน ITA",
        "ประธานคณะทำงาน",
        "ให้คณะทำงานมีหน้าที่ดังนี้",
        "สั่ง ณ วันที่ ๓ ตุลาคม ๒๕๖๕",
    ):
        assert said in html
    assert html.index("ทั้งนี้ ตั้งแต่บัดนี้") < html.index("สั่ง ณ วันที่") < html.index("(ลงชื่อ)")


def test_a_page_shows_a_notice_with_its_code(content: Path) -> None:
    html = page(content, "2566/notice.md")
    assert "ประกาศองค์การบริหารส่วนตำบลพันชนะ" in html
    assert "<svg" in html
    assert "https://itas.nacc.go.th/go/eit/abc123" in html
    assert "<p><strong>ที่" not in html, "a notice need not have a number"


def test_a_survey_without_an_address_says_so(content: Path) -> None:
    year = content / "2566/year.yml"
    text = year.read_text(encoding="utf-8").replace("url: https://itas.nacc.go.th/go/eit/abc123", "pending: รอยืนยันที่อยู่")
    year.write_text(text, encoding="utf-8")
    assert "รอยืนยันที่อยู่" in page(content, "2566/notice.md")
    assert made(content, "notice").page == "2566/notice.md"


def test_an_order_is_a_paper(content: Path) -> None:
    found = made(content, "order")
    parts = found.paper.parts
    assert found.paper.title == "คำสั่งแต่งตั้งคณะทำงาน"
    assert isinstance(parts[0], LetterHead)
    assert len(parts[0].lines) == 3
    table = next(part for part in parts if isinstance(part, Table))
    rows = ["|".join(texts(row.cells)).replace("\u2060", "") for section in table.sections for row in section.rows]
    assert rows == ["๑|ปลัดองค์การบริหารส่วนตำบล|ประธานคณะทำงาน", "๒|ผู้อำนวยการกองคลัง|เลขานุการ"]
    assert isinstance(parts[-1], Signatures)
    assert parts[-1].closing.replace("\xa0", " ") == "สั่ง ณ วันที่ ๓ ตุลาคม ๒๕๖๕"
    assert found.blanks == ()
    assert "เลขานุการ" in "".join(pages(pdf(found.paper)))
    assert "เลขานุการ" in words(body(docx(found.paper)))


def test_what_an_order_leaves_open_is_for_a_pen(content: Path) -> None:
    order = content / "2566/order.md"
    text = order.read_text(encoding="utf-8").replace("number: 15/2566\ndate: 3 ตุลาคม 2565\n", "")
    order.write_text(text, encoding="utf-8")
    found = made(content, "order")
    assert [blank.kind for blank in found.blanks] == ["number", "date"]
    assert all(blank.by_hand for blank in found.blanks)


def test_a_notice_is_a_paper_with_a_code(content: Path) -> None:
    found = made(content, "notice")
    assert found.page == "2566/notice.md"
    assert [part.alt for part in found.paper.parts if isinstance(part, Picture)]


def test_an_emblem_that_is_not_there_is_told(content: Path) -> None:
    order = content / "2566/order.md"
    order.write_text(ORDER.replace("number:", "garuda: files/none.png\nnumber:"), encoding="utf-8")
    assert any("files/none.png" in problem.message for problem in check(content)[1])


def test_names_of_persons_and_of_surveys_that_are_not_there_are_told(content: Path) -> None:
    order, notice = content / "2566/order.md", content / "2566/notice.md"
    order.write_text(ORDER.replace("ผู้อำนวยการกองคลัง", "นายสมมติ ตัวอย่าง"), encoding="utf-8")
    notice.write_text(NOTICE.replace("survey: eit", "survey: iit"), encoding="utf-8")
    told = [(problem.rule, problem.at.file, problem.at.line) for problem in check(content)[1]]
    assert ("signer-name", "2566/order.md", 8) in told
    assert any((rule, file) == ("unknown-name", "2566/notice.md") for rule, file, _ in told)

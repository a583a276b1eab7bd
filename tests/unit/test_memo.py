"""What a memo shows: whom it addresses, what it refers to, its text, and who signs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from itasite.build import build

MEMO = "```ita-memo\norganization: สำนักปลัด\nsubject: รายงานผล\n{to}```\n"


@pytest.mark.parametrize(
    ("to", "head", "shown"),
    [
        ("", "นายก อบต.ที่ 1", "นายก อบต.ที่ ๑"),
        ("to: ปลัด\n", "นายก", "ปลัด"),
        ("", "", '<span class="ita-hidden">เว้นไว้เขียนด้วยมือ</span>'),
    ],
)
def test_a_memo_addresses_whom_it_names_or_the_head_or_leaves_room(base: Path, to: str, head: str, shown: str) -> None:
    agency = base / "agency.yml"
    agency.write_text(agency.read_text(encoding="utf-8") + (f"head: {head}\n" if head else ""), encoding="utf-8")
    (base / "2566" / "memo.md").write_text(MEMO.format(to=to), encoding="utf-8")
    page = next(page for page in build(base).pages if page.path == "2566/memo.md")
    assert f'<p class="ita-memo__to"><strong>เรียน</strong> {shown}</p>' in page.body


def body(base: Path, block: str) -> str:
    """The HTML of a page of the base site with nothing but this block."""
    (base / "2566" / "memo.md").write_text(f"```{block}\n```\n", encoding="utf-8")
    return next(page for page in build(base).pages if page.path == "2566/memo.md").body


def words(html: str) -> list[str]:
    """The texts of a piece of HTML, one per element."""
    return [text for text in re.sub(r"<[^>]+>", "\n", html).split("\n") if text.strip()]


def test_a_comment_in_a_memo_is_no_heading_of_its_page(base: Path) -> None:
    found = body(base, f"{HEAD}# ต้นฉบับพิมพ์ผิด\nbody: ตามที่")
    assert '<h1 class="ita-memo__title">' in found
    page = next(page for page in build(base).pages if page.path == "2566/memo.md")
    assert page.title == "memo"


HEAD = "ita-memo\norganization: สำนักปลัด\nsubject: รายงานผล\nto: ปลัด\n"


def test_what_it_refers_to_and_what_goes_with_it_stand_in_the_order_of_the_regulation(base: Path) -> None:
    memo = """references:
  - {title: บันทึกข้อความสำนักปลัด, number: นม 1/2, date: 30 กันยายน 2565, subject: รายงานการวิเคราะห์, page: 2566/measures.md}
attachments:
  - {title: แผน, amount: 1 ฉบับ, file: files/plan.txt}
  - {title: ประกาศ, amount: จำนวน 2 แผ่น, url: "https://www.example.go.th/a1.pdf"}
  - {title: แบบฟอร์ม}
body: ตามที่"""
    found = body(base, HEAD + memo)
    assert words(found[found.index("เรียน") :]) == [
        "เรียน", " ปลัด",
        "อ้างถึง", "บันทึกข้อความสำนักปลัด ที่ นม ๑/๒ ลงวันที่ ๓๐ กันยายน ๒๕๖๕ เรื่อง รายงานการวิเคราะห์",
        "สิ่งที่ส่งมาด้วย", "๑.", "แผน จำนวน ๑ ฉบับ", "๒.", "ประกาศ จำนวน ๒ แผ่น", "๓.", "แบบฟอร์ม",
        "ตามที่",
    ]  # fmt: skip
    assert re.findall(r'<a href="([^"]+)"', found) == [
        "../measures/",
        "../files/plan.txt",
        "https://www.example.go.th/a1.pdf",
    ]


@pytest.mark.parametrize(
    ("reference", "shown"),
    [
        ("number: ที่ นม 1/2", "ที่ นม ๑/๒"),
        ("subject: เรื่อง แผน", "เรื่อง แผน"),
        ("{title: หนังสือจังหวัด, date: 2566-01-05}", "หนังสือจังหวัด ลงวันที่ ๕ มกราคม ๒๕๖๖"),
    ],
)
def test_a_reference_says_no_word_twice_and_only_what_is_known(base: Path, reference: str, shown: str) -> None:
    found = body(base, f"{HEAD}references:\n  - {reference}")
    assert words(found[found.index("อ้างถึง") :])[1] == shown


def test_what_is_attached_stands_last_where_the_paper_has_it_so(base: Path) -> None:
    options = "attachments_place: end\nattachments_title: เอกสารแนบท้าย\nattachments: [{title: แผน}]\n"
    found = body(base, f"{HEAD}{options}position: ปลัด\n")
    assert words(found)[-2:] == ["เอกสารแนบท้าย", "แผน"]
    assert found.count("เอกสารแนบท้าย") == 1
    assert words(body(base, "ita-signatures\nattachments: [{title: แผน}]\n")) == ["สิ่งที่ส่งมาด้วย", "แผน"]


def test_name_and_day_stand_under_the_signature_only_where_they_are_given(base: Path) -> None:
    options = """name: (ชื่อ นามสกุล)
position: [นักวิชาการ, ชำนาญการ]
signed: 21 เมษายน 2566
opinions:
  - {title: ความเห็นของปลัด, name: ชื่อ นามสกุล, date: 2566-04-22, text: ทราบ}
  - {title: ข้อสั่งการ, position: นายก}"""
    found = body(base, f"ita-signatures\n{options}")
    assert words(found) == [
        "(ลงชื่อ) ", "(ชื่อ นามสกุล)", "นักวิชาการ", "ชำนาญการ", "วันที่ ๒๑ เมษายน ๒๕๖๖",
        "ความเห็นของปลัด", "ทราบ", "(ลงชื่อ) ", "(ชื่อ นามสกุล)", "วันที่ ๒๒ เมษายน ๒๕๖๖",
        "ข้อสั่งการ", "เว้นไว้เขียนด้วยมือ", "(ลงชื่อ) ", "(", ")", "นายก",
    ]  # fmt: skip


def test_an_opinion_that_is_written_has_its_paragraphs_and_no_line_to_write_on(base: Path) -> None:
    found = body(base, "ita-signatures\nopinions:\n  - title: ความเห็น\n    text: |\n      ทราบ\n\n      ดำเนินการ\n")
    assert re.findall(r'<p class="ita-memo__text">([^<]+)</p>', found) == ["ทราบ", "ดำเนินการ"]
    assert "ita-memo__line" not in found


def test_opinions_stand_in_a_row_only_where_they_are_said_to(base: Path) -> None:
    opinions = "[{title: หนึ่ง, place: beside}, {title: สอง, place: beside}, {title: สาม}]"
    found = body(base, f"ita-signatures\nopinions: {opinions}")
    before, row, after = re.split(
        r'<div class="ita-memo__row">|(?<=</div>\n)</div>\n(?=<div class="ita-memo__sign">\n<p)', found
    )
    assert (words(before), "หนึ่ง" in row, "สอง" in row, "สาม" in after) == ([], True, True, True)
    assert "ita-memo__row" not in body(base, "ita-signatures\nopinions: [{title: หนึ่ง}, {title: สอง}]")

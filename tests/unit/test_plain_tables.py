"""Tables that an author typed: header cells, captions, cards, numbers in line; our own tables stay as they are."""

from __future__ import annotations

import re

import pytest

from itasite.formats import render
from itasite.pages.plain_tables import has_many_columns, with_tables
from itasite.text.document import parse_document
from itasite.views.typed_table import typed_table

BUDGET = """# ก

## งบประมาณ {#budget}

ตารางที่ ๑ รายรับ

| ลำดับ | รายการ | รับจริง (บาท) | หมายเหตุ |
|---|---|---|---|
| 1 | ภาษี **ที่ดิน** | 37,556,572.56 | ได้รับจัดสรรจากส่วนกลางในไตรมาสที่สองของปีงบประมาณ |
| 2 | เงินอุดหนุน | - | |
"""


def made(markdown: str) -> str:
    return with_tables(render.author_page(markdown)[0])


def test_a_wide_table_becomes_cards_with_headers_and_a_caption() -> None:
    html = made(BUDGET)
    assert '<table class="ita-table ita-table--typed"><caption>ตารางที่ ๑ รายรับ</caption>' in html
    assert html.count("ตารางที่ ๑") == 1
    assert re.findall(r'<th scope="col"[^>]*>([^<]*)', html) == ["ลำดับ", "รายการ", "รับจริง (บาท)", "หมายเหตุ"]
    assert '<th scope="row" data-label="รายการ">ภาษี <strong>ที่ดิน</strong></th>' in html
    assert '<td class="ita-col--number" data-label="ลำดับ">1</td>' in html
    assert '<td class="ita-number" data-label="รับจริง (บาท)">37,556,572.56</td>' in html
    assert '<td class="ita-number" data-label="รับจริง (บาท)">-</td>' in html


def test_a_small_table_stays_one_and_is_named_by_its_heading() -> None:
    html = made("# ก\n\n## โทร {#call}\n\n| | 2565 | 2566 |\n|---|--:|--:|\n| IIT | 90.12 | ๙๑ |\n")
    assert '<table class="ita-typed" aria-labelledby="call">' in html
    assert "<td></td>" in html  # a corner that heads nothing
    assert "data-label" not in html
    assert html.count('style="text-align: right;" class="ita-number"') == 4


def test_tables_in_html_get_the_same() -> None:
    html = with_tables("<table class='x'><tr><th>ชื่อ</th><th>จำนวน</th></tr><tr><td>ก</td><td>2 คน</td></tr></table>")
    assert html == (
        '<table class="x ita-typed"><thead><tr><th scope="col">ชื่อ</th><th scope="col" class="ita-number">จำนวน</th>'
        "</tr></thead>"
        '<tr><th scope="row">ก</th><td class="ita-number">2 คน</td></tr></table>'
    )
    body = with_tables("<table><tbody><tr><th>ชื่อ</th></tr><tr><td>ก</td></tr></tbody></table>")
    assert "<thead><tr>" in body
    assert "</tr></thead><tbody><tr>" in body


@pytest.mark.parametrize(
    "html",
    [
        '<table><tr><td rowspan="2">ก</td><td>ข</td></tr><tr><td>ค</td></tr></table>',
        "<table><tr><td>ก</td><td>ข</td></tr><tr><td>ค</td></tr></table>",
        "<table><tr><td>ก<td>ข</table>",
    ],
)
def test_an_odd_table_is_scrolled_in_a_frame(html: str) -> None:
    shown = with_tables(f"<h2 id='a'>หัว</h2>{html}")
    if "</tr>" in html:
        assert '<div class="ita-scroll" role="group" tabindex="0" aria-label="หัว"><table class="ita-typed"' in shown
        assert shown.endswith("</table></div>")
    assert re.sub(r"<[^>]*>", "", shown) == re.sub(r"<[^>]*>", "", f"<h2>หัว</h2>{html}")


def test_many_columns_get_the_width_of_the_window_and_a_frame() -> None:
    row = "| ก | " + " | ".join(["1,250,000.00"] * 12) + " |"
    text = f"# ก\n\n| รายการ |{' เดือน |' * 12}\n|{'---|' * 13}\n{row}\n"
    assert has_many_columns(parse_document(text, "a.md"))
    assert 'class="ita-scroll"' in made(text)
    assert not has_many_columns(parse_document(BUDGET, "a.md"))
    assert not has_many_columns(parse_document("ก | ข | ค | ง | จ | ฉ | ช | ซ", "a.md"))


def test_tables_of_blocks_are_left_alone() -> None:
    html = '<h2 id="a">ก</h2><table class="ita-table ita-table--items"><tr><td>1</td></tr></table>'
    assert with_tables(html) == html


def test_only_a_line_that_says_so_is_a_caption() -> None:
    for line in ("ข้อมูลต่อไปนี้", "ตารางเวลาของผู้บริหารเปลี่ยนได้ " * 20):
        assert "<caption" not in made(f"# ก\n\n{line}\n\n| ก | ข |\n|---|---|\n| 1 | 2 |\n")


@pytest.mark.parametrize(
    ("texts", "is_number"),
    [
        (["37,556,572.56", "๑,๒๐๐", "-", ""], True),
        (["98.25%", "100 %"], True),
        (["(1,200)", "-5", "+3.5"], True),
        (["2565", "2566"], True),
        (["0-4400-0001"], False),
        (["001", "002"], False),
        (["1,20", "3"], False),
        (["12/2566"], False),
        (["-", ""], False),
        (["10", "ไม่เกิน 20"], False),
    ],
)
def test_columns_of_numbers_are_known(texts: list[str], is_number: bool) -> None:
    rows = [[name, text] for name, text in zip("กขคง", texts, strict=False)]
    known = typed_table(["ก", "ข"], rows)
    assert (1 in known.numbers) is is_number
    assert known.header == 0


def test_what_does_not_tell_rows_apart_heads_none() -> None:
    assert typed_table(["ก", "ข"], [["เดิม", "1"], ["เดิม", "2"]]).header is None
    assert typed_table(["ที่", "ชื่อ"], [["1", "ก"], ["๒", "ข"]]).header == 1
    assert typed_table(["ข้อ", "ชื่อ"], [["1.1", "ก"], ["1.2", "ข"]]).ordinal == 0
    assert typed_table(["ก"], [["ข"]]).header is None


def test_a_second_row_of_headings_heads_no_row() -> None:
    html = (
        "<table><thead><tr><th>ก</th><th>ข</th></tr><tr><th>ค</th><th>ง</th></tr></thead>"
        "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
    )
    assert 'scope="row"' not in with_tables(html)

"""Tables of contents follow from the headings of their page; covers and page breaks lay a report out for paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from itasite.build import build
from itasite.detect.typed_contents import same_words, tables
from itasite.facts.contents import PLACE, Entry, entries
from itasite.hosts.front_matter import front_matter
from itasite.model.blocks import ContentsOptions
from itasite.pages.contents import emptied, filled
from itasite.pages.model import Page
from itasite.text.headings import outline, with_anchors
from itasite.views.contents import Line, contents_view

HTML = f"""<h1>รายงาน</h1><h2 id="preface">คำนำ</h2><h2 id="contents">สารบัญ</h2>
{PLACE}
<h2 id="one">๑. กรอบ <em>การประเมิน</em></h2><h3 id="a">๑.๑ <b>ก</b></h3><h5 id="deep">ลึก</h5>
<h2 id="two">๒. ผล</h2>"""


def built(base: Path, text: str, name: str = "paper") -> Page:
    (base / "2566" / f"{name}.md").write_text(text, encoding="utf-8")
    return next(page for page in build(base).pages if page.path == f"2566/{name}.md")


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ('<h2>ก<a class="headerlink" href="#x">¶</a></h2>', ["ก"]),
        ('<h2>ก<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup> ข</h2>', ["ก ข"]),
        ('<h2>ก<br>ข <img src="x" alt="รูป"> <svg><title>no</title></svg>&amp; &lt;ค&gt;</h2>', ["ก ข รูป & <ค>"]),
        ("<h2>ก <span hidden>ไม่<b>เห็น</b></span>เห็น\n  สอง</h2>", ["ก เห็น สอง"]),
        ("<!-- <h2>ไม่ใช่</h2> --><pre>&lt;h2&gt;</pre><h3>ก</h3>", ["ก"]),
        ("<h2>ไม่ปิด<h3>ถัดไป</h3>", ["ไม่ปิด", "ถัดไป"]),
        ("<h2>สุดท้ายไม่ปิด", ["สุดท้ายไม่ปิด"]),
        ("<h2></h2>", [""]),
    ],
)
def test_a_heading_is_read_as_it_is_seen(html: str, texts: list[str]) -> None:
    assert [heading.text for heading in outline(html).headings] == texts


def test_every_heading_gets_an_anchor_of_its_own() -> None:
    html = (
        '<p id="x"></p><p id="heading-1"></p><h2 id="x">ก</h2><h2>ข</h2><h3 class="k" id="y">ค</h3><h2 id=\'y\'>ง</h2>'
    )
    done = with_anchors(html)
    assert [heading.anchor for heading in outline(done).headings] == ["heading-2", "heading-3", "y", "heading-4"]
    assert re.sub(r'<h2 id="heading-\d">', "<h2>", done) == re.sub(r"<h2 id=[^>]+>", "<h2>", html)
    assert with_anchors(done) == done


def lines(**options: object) -> list[tuple[str, int, str]]:
    return [tuple(entry) for entry in entries(outline(HTML), 0, ContentsOptions(**options))]  # type: ignore[misc]


def test_it_lists_what_follows_two_levels_deep() -> None:
    assert lines() == [("one", 1, "๑. กรอบ การประเมิน"), ("a", 2, "๑.๑ ก"), ("two", 1, "๒. ผล")]


def test_its_depth_scope_and_texts_are_the_authors() -> None:
    assert [entry[0] for entry in lines(depth=1)] == ["one", "two"]
    assert [entry[0] for entry in lines(depth=4)] == ["one", "a", "deep", "two"]
    assert [entry[0] for entry in lines(scope="page", depth=1)] == ["preface", "one", "two"]
    assert lines(depth=1, texts={"two": "๒. ผลการประเมิน"})[1] == ("two", 1, "๒. ผลการประเมิน")


def test_levels_that_are_left_out_stand_below_the_last_above() -> None:
    found = [Entry("a", 2, "ก"), Entry("b", 1, "ข"), Entry("c", 3, "ค"), Entry("d", 2, "ง")]
    assert contents_view(ContentsOptions(), "x", found).lines == (
        Line("ก", "a"),
        Line("ข", "b", [Line("ค", "c"), Line("ง", "d")]),
    )


def test_it_is_filled_and_emptied() -> None:
    html = filled(HTML, [ContentsOptions(depth=1, texts={"two": "{{ 7*7 }} <b>"})])
    assert '<li><a href="#one"><span>๑. กรอบ การประเมิน</span></a></li>' in html
    assert "<span>&#123;&#123; 7*7 }} &lt;b&gt;</span>" in html
    assert html.count("data-search-exclude") == 1
    assert emptied(html) == HTML
    assert filled(HTML, []) == HTML  # such an element of the author himself


def test_the_finished_page_holds_it_before_any_engine_has_seen_it(base: Path) -> None:
    page = built(base, "# ก\n\n```ita-contents\ntitle: สารบัญ **นี้**\n```\n\n## ข {#b}\n\n```ita-overview\n```\n")
    assert '<h2 id="contents">สารบัญ <strong>นี้</strong></h2>' in page.body
    assert '<a href="#b"><span>ข</span></a>' in page.body
    assert '<a href="#take-part">' in page.body
    assert [options.title for options in page.contents] == ["สารบัญ **นี้**"]


def test_a_cover_is_the_heading_of_its_page(base: Path) -> None:
    cover = "```ita-cover\n# ข้อสังเกต\ntitle: [รายงาน, ปี 2566]\ndate: ตุลาคม ๒๕๖๕\n```\n"
    page = built(base, cover)
    assert '<h1 class="ita-cover__title">รายงาน<br> ปี 2566</h1>' in page.body
    assert "องค์การบริหารส่วนตำบลตัวอย่าง<br> อำเภอในเมือง จังหวัดนครราชสีมา</p>" in page.body
    assert '<p class="ita-cover__date">ตุลาคม ๒๕๖๕</p>' in page.body
    assert "<img" not in page.body
    in_figures = built(base, cover.replace("ตุลาคม ๒๕๖๕", "2566-10-12"))
    assert '<p class="ita-cover__date">12 ตุลาคม 2566</p>' in in_figures.body
    assert '<p class="ita-cover__title">' in built(base, f"# หัวข้อ\n\n{cover}").body
    own = built(base, cover.replace("date:", "agency: กองคลัง\nlogo: files/plan.txt\ndate:"))
    assert '<p class="ita-cover__agency">กองคลัง</p>' in own.body
    assert '<img class="ita-cover__logo" src="../files/plan.txt" alt="">' in own.body


def test_a_comment_in_code_is_not_the_heading_of_a_page(base: Path) -> None:
    code = "```yaml\n# หมายเหตุ\n```\n"
    assert built(base, f"{code}\n# หัวข้อ\n\n{code}").title == "หัวข้อ"
    assert built(base, f"{code}\n## หัวข้อ\n").title == "paper"


WIDE = "columns: [number, title, steps, responsible, period, status]"
LAYOUTS = ["```ita-page-break\n```", "```ita-contents\n```\n\n## ก", "```ita-cover\ntitle: ก\n```"]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_only_a_table_of_many_columns_lies_on_a_page_laid_out_for_paper(base: Path, layout: str) -> None:
    narrow = "```ita-measures\ncolumns: [title, period]\n```"
    page = built(base, f"{layout}\n\n```ita-measures\n{WIDE}\n```\n\n{narrow}\n")
    assert page.body.count('<div class="ita-lying">') == 1
    assert re.search(r'<div class="ita-lying">\n<table class="ita-table ita-table--measures">', page.body)
    assert front_matter(page)["sheet"] == "mixed"


def test_a_table_lies_as_it_is_asked_to(base: Path) -> None:
    page = built(base, f"# ก\n\n```ita-measures\n{WIDE}\nsheet: upright\n```\n")
    assert "ita-lying" not in page.body
    assert front_matter(page)["sheet"] == "mixed"
    assert "ita-lying" in built(base, "# ก\n\n```ita-levels\nsheet: across\n```\n").body


def test_a_page_that_asks_for_nothing_lies_where_its_table_needs_it(base: Path) -> None:
    block = f"# ก\n\n```ita-measures\n{WIDE}\n```\n"
    page = built(base, block)
    assert "ita-lying" not in page.body
    assert front_matter(page)["sheet"] == "upright"
    assert front_matter(page)["hide"] == ["toc"]
    measures = base / "2566" / "measures.yml"
    steps = "จัดทำคู่มือและเผยแพร่ " * 20
    text = measures.read_text(encoding="utf-8").replace("- จัดทำคู่มือ", f"- {steps}", 1)
    assert steps in text
    measures.write_text(text, encoding="utf-8")
    page = built(base, block)
    assert front_matter(page)["sheet"] == "across"
    assert front_matter(page)["hide"] == ["toc", "navigation"]


@pytest.mark.parametrize(
    ("typed", "heading", "same"),
    [
        ("๑. กรอบการประเมิน", "1) กรอบการประเมิน ประจำปี ๒๕๖๖", True),
        ("๔. แนวทางมาตรการ", "แนวทางมาตรการ", True),
        ("ผล ปี 2566", "๒.๑ ผล – ปี ๒๕๖๖", True),
        ("ผลการประเมินคุณธรรม", "ผลการประเมินภาพรวม", False),
        ("๑.", "๑. กรอบ", False),
        ("ผล", "ผลการประเมิน", False),  # so short that anything holds it
    ],
)
def test_a_line_names_a_heading_by_its_words(typed: str, heading: str, *, same: bool) -> None:
    assert same_words(typed, heading) is same


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("|ก|หน้า|\n|-|-|\n|[ก](#a)|๑|\n|[ข](#b)|12|", ["๑", "12"]),
        ("เรื่อง | เลขหน้า\n---|---\nคำนำ | ก\nบทที่ | หน้า ๔", ["ก", "๔"]),
        ("## สารบัญ\n\n|ก|ข|\n|-|-|\n|ก|1|\n|ข|2|", ["1", "2"]),
        ("**สารบัญ**\n\n1. ก ..... ๓\n2. [ข](#b) … หน้า 9\n3. ค", ["๓", "9", ""]),
        ("## สารบัญ\n\n## อื่น\n\n|ก|ข|\n|-|-|\n|ก|1|\n|ข|2|", None),
        ("|ก|คะแนน|\n|-|-|\n|[ก](#a)|๑|\n|[ข](#b)|12|", None),
        ("```\n|ก|หน้า|\n|-|-|\n|ก|1|\n|ข|2|\n```", None),
        ("|ก|หน้า|\n|-|-|\n|ก|1|", None),
        ("- ก ..... ๓\n- ข ..... ๔", None),
    ],
)
def test_typed_contents_are_known_by_their_head_or_title(text: str, numbers: list[str] | None) -> None:
    found = [[line.number for line in table] for table in tables(text)]
    assert found == ([numbers] if numbers else [])


def test_typed_contents_of_any_length_are_read_at_once() -> None:
    """Each line once: what goes back over the dots or brackets of a line would not end."""
    text = f"## สารบัญ\n\n- {'. ' * 200_000}x\n- {'[' * 200_000}\n- {'[a' * 100_000}](#a\n|{'-|' * 100_000}x\n|a|"
    assert [len(table) for table in tables(text)] == [3]

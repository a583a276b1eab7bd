"""Papers as Word documents: what Word shows of their parts."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itasite.papers.docx import docx
from itasite.papers.model import (
    Across,
    Column,
    PageBreak,
    Paper,
    Point,
    Points,
    Run,
    Signature,
    Signatures,
    Table,
    Text,
)
from tests.support.word_order import W
from tests.support.word_papers import body, cell, listed, memo, parts, report, table, text, words


def paper(*made: object, **more: object) -> Paper:
    return Paper("ชื่อ", "อบต.", made, **more)  # type: ignore[arg-type]


def test_heads_of_tables_repeat_and_rows_stay_whole() -> None:
    long = cell("ก" * 9000)
    made = body(docx(paper(table(("ก", "ข"), ("1", "2"), ("3", long)))))
    rows = list(made.iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False]
    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows] == [True, True, False]


def test_shared_headings_go_over_their_columns() -> None:
    made = next(one for one in body(docx(report())).iter(f"{W}tbl") if "ผลการดำเนินการ" in words(one))
    upper, lower = list(made.iter(f"{W}tr"))[:2]
    assert [words(one) for one in upper.iter(f"{W}tc")] == ["ช่อง 0", "ผลการดำเนินการ", "ช่อง 3", "ช่อง 4", "ช่อง 5"]
    assert [words(one) for one in lower.iter(f"{W}tc")] == ["", "ช่อง 1", "ช่อง 2", "", "", ""]


@given(st.lists(st.one_of(st.just(0.0), st.floats(0.1, 100)), min_size=1, max_size=13))
def test_no_column_is_narrower_than_12_millimetres(shares: list[float]) -> None:
    wide = Table("", tuple(Column((Run("ก"),), (), share) for share in shares), ())
    made = body(docx(paper(wide)))
    widths = [int(one.get(f"{W}w", "")) for one in made.iter(f"{W}gridCol")]
    assert sum(widths) == 11906 - 1701 - 1134
    assert min(widths) >= 679


def test_marks_that_count_are_lists_of_word() -> None:
    marks = [("(๑)", "(๒)"), ("1.", "2."), ("๒.๓", "๒.๔"), ("-", "-")]
    made = docx(paper(*(listed(*((mark, "คำ") for mark in two)) for two in marks)))
    numbering = parts(made)["word/numbering.xml"].decode()
    for form, shown in (("thaiNumbers", "(%1)"), ("decimal", "%1."), ("thaiNumbers", "๒.%1"), ("bullet", "-")):
        assert f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{shown}"/>' in numbering
    assert numbering.count('<w:startOverride w:val="3"/>') == 1
    assert words(body(made)) == "คำ" * 8


@pytest.mark.parametrize(
    "marks",
    [("ก.", "ข."), ("๑.", "๓."), ("๑.", "2."), ("", "-"), ("01", "02"), ("๑%", "๒%"), ("ก" * 30 + "๑", "ก" * 30 + "๒")],
)
def test_other_marks_stay_as_they_are_typed(marks: tuple[str, str]) -> None:
    made = body(docx(paper(listed(*((mark, "คำ") for mark in marks)))))
    assert words(made) == "".join(f"{mark}คำ" for mark in marks)
    assert not list(made.iter(f"{W}numPr"))


def test_each_list_begins_with_its_own_number() -> None:
    made = body(docx(paper(listed(("๑.", "ก"), ("๒.", "ข")), text("คั่น"), listed(("๑.", "ค")))))
    assert [one.get(f"{W}val") for one in made.iter(f"{W}numId")] == ["1", "1", "2"]


def test_a_memorandum_has_dots_after_its_heads() -> None:
    made = body(docx(memo()))
    lines = [one for one in made.iter(f"{W}p") if one.find(f"{W}pPr/{W}pStyle[@{W}val='MemoLine']") is not None]
    assert [words(one).split()[0] for one in lines] == ["ส่วนราชการ", "ที่", "เรื่อง"]
    leaders = [[stop.get(f"{W}leader") for stop in one.iter(f"{W}tab") if stop.get(f"{W}pos")] for one in lines]
    assert leaders == [["dot"], ["dot", "dot"], ["dot"]]


def test_the_garuda_is_fifteen_millimetres_high_and_told_in_words() -> None:
    written = parts(docx(memo()))
    assert 'cy="540000"' in written["word/document.xml"].decode()
    assert 'descr="ตราครุฑ"' in written["word/document.xml"].decode()
    assert written["word/media/image1.png"].startswith(b"\x89PNG")


def test_pages_are_numbered_in_thai_from_the_second_on() -> None:
    written = parts(docx(report()))
    assert written["word/document.xml"].decode().count('<w:pgNumType w:fmt="thaiNumbers"/>') == 3
    assert written["word/document.xml"].decode().count("<w:titlePg/>") == 1
    assert " PAGE " in written["word/header1.xml"].decode()
    assert " PAGE " not in written["word/header2.xml"].decode()
    assert " PAGE " not in parts(docx(paper(text("ก"), numbered=False)))["word/header1.xml"].decode()


def test_drafts_and_superseded_papers_say_so_on_each_page() -> None:
    for name in ("word/header1.xml", "word/header2.xml"):
        assert 'string="ร่าง"' in parts(docx(report()))[name].decode()
        assert "มีรายงานรอบ ๑๒ เดือนแล้ว" in parts(docx(report()))[name].decode()
        assert "ร่าง" not in parts(docx(memo()))[name].decode()
        assert "ร่าง" in parts(docx(memo(draft=True)))[name].decode()


def test_contents_are_a_field_with_its_lines() -> None:
    written = parts(docx(report()))["word/document.xml"].decode()
    assert " TOC \\o &#34;2-2&#34; \\h \\z " in written
    assert written.count("PAGEREF _Toc00000001 ") == 1
    assert written.count('w:name="_Toc00000001"') == 1
    assert "dirty" not in written
    assert "updateFields" not in parts(docx(report()))["word/settings.xml"].decode()
    kinds = [one.get(f"{W}fldCharType") for one in body(docx(report())).iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "begin", "separate", "end", "end"]


def test_pages_that_somebody_counted_stand_in_the_contents() -> None:
    lines = [one for one in body(docx(report(), {"one": "๓"})).iter(f"{W}p") if "ตัวชี้วัดที่ ๙" in words(one)]
    assert words(lines[0]) == "ตัวชี้วัดที่ ๙๓"


def test_links_lead_where_word_can_follow() -> None:
    links = parts(docx(report()))["word/_rels/document.xml.rels"].decode()
    assert "/a%20b" not in links  # an address with a space is none
    made = paper(
        *(Text((Run("ก", href=href),)) for href in ("https://a.go.th/ก?x=[1]&y", "javascript:1", "#no", "tel:0"))
    )
    links = parts(docx(made))["word/_rels/document.xml.rels"].decode()
    assert links.count("External") == 2
    assert "https://a.go.th/%E0%B8%81?x=%5B1%5D&amp;y" in links


def test_signatures_stay_with_the_paragraph_before() -> None:
    end = Signatures(((Signature(), Signature()), (Signature(position=("นายก",)),)), "จึงเรียนมา")
    made = body(docx(paper(text("แรก"), text("ก่อนลงนาม"), end)))
    kept = {words(one): one.find(f"{W}pPr/{W}keepNext") is not None for one in made.iter(f"{W}p") if words(one)}
    assert not kept.pop("แรก")
    assert not kept.pop("นายก")  # the last line of a place to sign has nothing to stay with
    assert {"ก่อนลงนาม", "จึงเรียนมา"} <= set(kept)
    assert all(kept.values())


def test_signatures_stay_with_the_last_row_of_a_table() -> None:
    made = body(docx(paper(table(("ก",), ("หนึ่ง",), ("สอง",)), Signatures(((Signature(),),)))))
    kept = {words(one): one.find(f"{W}pPr/{W}keepNext") is not None for one in made.iter(f"{W}p")}
    assert (kept["หนึ่ง"], kept["สอง"]) == (False, True)


def test_page_breaks_never_make_an_empty_page() -> None:
    made = body(docx(paper(PageBreak(), text("ก"), PageBreak(), PageBreak(), table(("ข",)), PageBreak())))
    assert len(list(made.iter(f"{W}pageBreakBefore"))) == 1
    assert "PageEnd" not in ET.tostring(made, "unicode")
    lying = body(docx(paper(text("ก"), PageBreak(), Across((text("ข"),)))))
    assert not list(lying.iter(f"{W}pageBreakBefore"))
    assert len(list(lying.iter(f"{W}sectPr"))) == 2


def test_names_of_signatures_side_by_side_stand_in_one_row() -> None:
    tables = list(body(docx(memo())).iter(f"{W}tbl"))
    above, below = ([words(one) for one in row.iter(f"{W}tc")] for row in tables[0].iter(f"{W}tr"))
    assert above == ["ความเห็นของหัวหน้าสำนักปลัด", "ความเห็นของปลัดเห็นควร"]
    assert all(one.startswith("(ลงชื่อ)") for one in below)


def test_word_is_never_given_more_than_it_takes() -> None:
    inner = listed(("๑" * 300, "คำ"))
    for _ in range(20):
        inner = Points((Point("๑" * 300, (text("คำ"), inner)),), True)
    far = Text((Run("ก", href="https://a.go.th/" + "ก" * 300),))
    made = docx(paper(inner, far))
    assert max(int(one.get(f"{W}left", "0")) for one in body(made).iter(f"{W}ind")) < 31_680  # 22 inches
    assert "External" not in parts(made)["word/_rels/document.xml.rels"].decode()

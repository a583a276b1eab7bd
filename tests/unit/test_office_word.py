"""Tables of Word files as they are shown."""

from __future__ import annotations

import pytest

from itasite.office import reader, word
from itasite.office.table import Link, Table
from tests.support.office_files import COVERED, DOWN, across, cell, listed, paragraph, row, run, table
from tests.support.office_files import word as document

_THAI = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="thaiNumbers"/>'
    '<w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
    "</w:lvlOverride></w:num>"
)


def only(body: str, **parts: object) -> Table:
    found = word.read(document(body, **parts), "แผน.docx")  # type: ignore[arg-type]
    assert found.refused == ""
    return found.tables[0]


def shown(body: str, **parts: object) -> list[list[str]]:
    return [[one.shown for one in line] for line in only(body, **parts).rows]


def in_cell(inside: str, **parts: object) -> str:
    return shown(table(row("ก", cell(inside))), **parts)[0][1]


def test_joined_cells_stand_at_every_place_that_they_cover() -> None:
    made = only(
        table(
            row(cell("มาตรการ", DOWN), cell("สถานะ", across(2)), heading=True),
            row(cell("", COVERED), "แล้วเสร็จ", "ยังไม่ดำเนินการ", heading=True),
            row("อบรม", "✓", ""),
        )
    )
    assert [[one.shown for one in line] for line in made.rows[:2]] == [
        ["มาตรการ", "สถานะ", "สถานะ"],
        ["มาตรการ", "แล้วเสร็จ", "ยังไม่ดำเนินการ"],
    ]
    assert (made.heading, made.rows[0][0].joined, made.rows[0][1].joined) == (2, (2, 1), (1, 2))
    assert [one.covered for one in made.rows[1]] == [True, False, False]
    assert made.rows[2][0].place == "แผน.docx!ตาราง 1 แถว 3 ช่อง 1"


def test_columns_left_over_from_moved_borders_are_dropped() -> None:
    assert shown(table(row(cell("ก", across(2)), "ข"), row(cell("ค", across(2)), "ง"))) == [["ก", "ข"], ["ค", "ง"]]


@pytest.mark.parametrize(
    ("inside", "sign"),
    [
        ('<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>', "✓"),
        ('<w:p><w:r><w:sym w:font="Wingdings 2" w:char="F050"/></w:r></w:p>', "✓"),
        (paragraph(run("ü", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')), "✓"),
        ('<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FB"/></w:r></w:p>', "✗"),
        ("<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr><w:sdtContent>"
         f"{run('☒')}</w:sdtContent></w:sdt></w:p>", "✓"),
        ("<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"0\"/></w14:checkbox></w:sdtPr><w:sdtContent>"
         f"{run('☐')}</w:sdtContent></w:sdt></w:p>", "☐"),
        ('<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>'
         '</w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>'
         '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>', "✓"),
        ('<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox>'
         '</w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>', "☐"),
    ],
)  # fmt: skip
def test_ticks_of_every_kind(inside: str, sign: str) -> None:
    assert in_cell(inside) == sign


def test_a_sign_that_is_not_known_is_asked() -> None:
    made = only(table(row("ก", cell('<w:p><w:r><w:sym w:font="Wingdings" w:char="F024"/></w:r></w:p>'))))
    assert made.rows[0][1].notes == ("มีสัญลักษณ์ที่อ่านไม่ออก",)


def test_automatic_numbers_are_shown_and_kept_apart() -> None:
    inside = listed("จัดทำคู่มือ") + listed("ข้อย่อย", level=1) + listed("อบรม") + listed("ใหม่", number=2)
    made = only(table(row("ก", cell(inside))), numbering=_THAI).rows[0][1]
    assert made.shown == "๑. จัดทำคู่มือ\n๑.1) ข้อย่อย\n๒. อบรม\n๑. ใหม่"
    assert made.text == "จัดทำคู่มือ\nข้อย่อย\nอบรม\nใหม่"


def test_a_number_may_stand_alone_and_come_from_a_style() -> None:
    styles = '<w:style w:styleId="ลำดับ"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    empty = paragraph("", '<w:pStyle w:val="ลำดับ"/>')
    made = shown(table(row(cell(empty), "ก"), row(cell(empty), "ข")), numbering=_THAI, styles=styles)
    assert made == [["๑.", "ก"], ["๒.", "ข"]]


def test_changes_are_accepted_and_breaks_kept() -> None:
    inside = f"<w:p>{run('ขอยืม')}<w:del><w:r><w:delText> 7 วัน</w:delText></w:r></w:del><w:ins>{run(' 3 วัน')}</w:ins>"
    assert in_cell(f"{inside}<w:r><w:br/></w:r>{run('ต่อ')}</w:p>") == "ขอยืม 3 วัน\nต่อ"


@pytest.mark.parametrize("styled", [False, True])
def test_hidden_text_is_left_out(styled: bool) -> None:
    look = '<w:rStyle w:val="ซ่อน"/>' if styled else "<w:vanish/>"
    styles = '<w:style w:styleId="ซ่อน"><w:rPr><w:vanish/></w:rPr></w:style>'
    inside = run("เห็น") + run("ไม่เห็น", look) + run(" เห็นด้วย", '<w:vanish w:val="0"/>')
    assert in_cell(f"<w:p>{inside}</w:p>", styles=styles) == "เห็น เห็นด้วย"


def test_footnotes_and_text_boxes_stand_apart() -> None:
    box = f"<w:txbxContent>{paragraph('แก้ไขเป็น เม.ย. 66')}</w:txbxContent>"
    both = (
        f"<mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict>"
    )
    inside = f"<w:p>{run('มี.ค. 66')}<w:r>{both}</mc:Fallback></mc:AlternateContent></w:r>"
    foot = f'<w:footnote w:id="1">{paragraph("ร่วมกับกองคลัง")}</w:footnote>'
    body = table(row("ก", cell(f'{inside}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>')))
    made = only(body, footnotes=foot).rows[0][1]
    assert (made.shown, made.footnotes, made.text_boxes) == ("มี.ค. 66", ("ร่วมกับกองคลัง",), ("แก้ไขเป็น เม.ย. 66",))
    assert made.notes == ("มีกล่องข้อความวางทับอยู่: “แก้ไขเป็น เม.ย. 66”",)


def test_links_of_both_kinds_keep_text_and_address() -> None:
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    code = '<w:r><w:instrText>HYPERLINK "https://b.go.th/2"</w:instrText></w:r>'
    coded = f"{begin}{code}{middle}{run('แผน')}{end}"
    body = table(row("ก", cell(f'<w:p><w:hyperlink r:id="k">{run("คู่มือ")}</w:hyperlink>{run(" ")}{coded}</w:p>')))
    made = only(body, links={"k": "https://b.go.th/1"}).rows[0][1]
    assert made.shown == "คู่มือ แผน"
    assert made.links == (Link("คู่มือ", "https://b.go.th/1"), Link("แผน", "https://b.go.th/2"))
    assert made.notes == ()


def test_a_link_to_another_address_than_it_shows_is_asked() -> None:
    body = table(row("ก", cell(f'<w:p><w:hyperlink r:id="k">{run("https://b.go.th/เก่า")}</w:hyperlink></w:p>')))
    made = only(body, links={"k": "https://b.go.th/ใหม่"}).rows[0][1]
    assert made.notes == ("ข้อความเป็น https://b.go.th/เก่า แต่ลิงก์ไปที่ https://b.go.th/ใหม่",)


def test_a_table_in_a_cell_and_a_row_in_a_control() -> None:
    inner = table(row("วันที่", "เรื่อง"), row("๕ ต.ค. ๖๖", "ส่งรายงาน"))
    control = f"<w:sdt><w:sdtContent>{row('ค', 'ง')}</w:sdtContent></w:sdt>"
    found = word.read(document(table(row("ก", cell(paragraph("ข") + inner)), control)), "a.docx").tables
    assert [[[one.shown for one in line] for line in each.rows] for each in found] == [
        [["ก", "ข"], ["ค", "ง"]],
        [["วันที่", "เรื่อง"], ["๕ ต.ค. ๖๖", "ส่งรายงาน"]],
    ]
    assert found[1].inside == "a.docx!ตาราง 1 แถว 1 ช่อง 2"
    assert found[1].rows[0][0].place == "a.docx!ตาราง 1 แถว 1 ช่อง 2 ตารางซ้อน 1 แถว 1 ช่อง 1"


def test_leftovers_of_programs_and_unseen_signs_are_gone() -> None:
    assert in_cell(paragraph("การ\u200bดำ\u00a0เนิน  งานท\u0e4d\u0e32")) == "การดำ เนิน  งานทำ"


def test_a_document_without_a_table_says_so() -> None:
    assert reader.read(document(paragraph("ก")), "a.docx").refused == "ไม่พบตารางในไฟล์"

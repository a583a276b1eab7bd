"""What Word's own programs put into cells beside plain text: controls, fields, changes, lists, moved borders."""

from __future__ import annotations

import pytest

from itasite.office import reader, word
from itasite.office.signs import UNKNOWN
from itasite.office.table import Cell, Link, Table
from itasite.words import office as said
from tests.support.office_files import across, cell, paragraph, row, run, table
from tests.support.office_files import word as document


def tables(body: str, **parts: object) -> tuple[Table, ...]:
    found = word.read(document(body, **parts), "แผน.docx")  # type: ignore[arg-type]
    assert found.refused == ""
    return found.tables


def only(inside: str, **parts: object) -> Cell:
    return tables(table(row("ก", inside if inside.startswith("<w:tc>") else cell(inside))), **parts)[0].rows[0][1]


def grid(body: str) -> list[list[str]]:
    return [[one.shown for one in line] for line in tables(body)[0].rows]


def field(code: str, result: str = "", begin: str = "") -> str:
    middle = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}' if result else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{begin}</w:fldChar></w:r><w:r><w:instrText>{code}</w:instrText></w:r>'
        f'{middle}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def control(settings: str, content: str) -> str:
    return f"<w:sdt><w:sdtPr>{settings}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


_BOX = '<w14:checkbox><w14:checked w14:val="{}"/></w14:checkbox>'


@pytest.mark.parametrize(("state", "sign"), [("1", "✓"), ("0", "☐")])
def test_a_box_around_a_paragraph_or_a_whole_cell_is_ticked_as_it_says(state: str, sign: str) -> None:
    wrong = run("☒" if state == "0" else "☐", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')
    around = control(_BOX.format(state), paragraph(wrong))
    body = table(f"<w:tr>{control(_BOX.format(state), cell(paragraph(wrong)))}<w:tc><w:tcPr/>{around}</w:tc></w:tr>")
    assert grid(body) == [[sign, sign]]


def test_a_prompt_to_click_is_an_empty_cell_and_a_chosen_day_is_its_text() -> None:
    prompt = control("<w:showingPlcHdr/>", paragraph("คลิกหรือแตะที่นี่เพื่อใส่ข้อความ"))
    day = control('<w:date w:fullDate="2023-04-21T00:00:00Z"/>', paragraph("21 เม.ย. 66"))
    assert grid(table(row("ก", f"<w:tc><w:tcPr/>{prompt}</w:tc>", f"<w:tc><w:tcPr/>{day}</w:tc>"))) == [
        ["ก", "", "21 เม.ย. 66"]
    ]


def test_all_of_a_hidden_run_is_left_out() -> None:
    hidden = (
        '<w:r><w:rPr><w:vanish/></w:rPr><w:t>ลับ</w:t><w:tab/><w:br/><w:drawing/><w:footnoteReference w:id="1"/></w:r>'
    )
    made = only(f"<w:p>{run('เห็น')}{hidden}</w:p>", footnotes=f'<w:footnote w:id="1">{paragraph("ลับ")}</w:footnote>')
    assert (made.shown, made.footnotes, made.notes) == ("เห็น", (), ())


@pytest.mark.parametrize(
    ("fonts", "text", "shown"),
    [
        ('w:ascii="Wingdings" w:hAnsi="Wingdings" w:cs="TH SarabunPSK"', "อบรม", "อบรม"),
        ('w:ascii="TH SarabunPSK" w:hAnsi="TH SarabunPSK" w:cs="Wingdings"', "ü", "ü"),
        ('w:ascii="Wingdings 2" w:hAnsi="TH SarabunPSK"', "P", "✓"),
        ('w:ascii="TH SarabunPSK" w:hAnsi="Wingdings"', "\uf0fc", "✓"),
        ('w:asciiTheme="minorHAnsi" w:ascii="Wingdings 2"', "P", "P"),
        ('w:ascii="TH SarabunPSK"', "\uf0fc", UNKNOWN),
    ],
)
def test_a_letter_is_drawn_in_the_font_that_is_for_it(fonts: str, text: str, shown: str) -> None:
    made = only(paragraph(run(text, f"<w:rFonts {fonts}/>")))
    assert (made.shown, bool(made.notes)) == (shown, shown == UNKNOWN)


def test_struck_text_is_asked() -> None:
    made = only(paragraph(run("มี.ค. 66", "<w:strike/>") + run(" เม.ย. 66")))
    assert made.notes == (said.STRUCK,)
    assert only(paragraph(run("มี.ค. 66", '<w:strike w:val="0"/>'))).notes == ()


def test_numbers_above_the_line_are_asked() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    assert only(paragraph(run("20,000") + run("1", raised))).notes == (said.RAISED.format(text="1"),)
    assert only(paragraph(run("ตร.ม") + run("ก", raised))).notes == ()


def test_paragraphs_whose_end_was_deleted_are_one() -> None:
    first = paragraph(run("ขอยืม"), "<w:rPr><w:del/></w:rPr>")
    assert only(first + paragraph(run("ทรัพย์สิน")) + paragraph("ข")).shown == "ขอยืมทรัพย์สิน\nข"
    moved = f"<w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr><w:moveFrom>{run('เดิม')}</w:moveFrom></w:p>"
    assert only(moved + paragraph(f"<w:moveTo>{run('ใหม่')}</w:moveTo>")).shown == "ใหม่"


def test_deleted_rows_and_tables_are_gone() -> None:
    gone = row("ลบ", "ลบ").replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>")
    inner = f"{paragraph('ก')}<w:tbl>{row('หนึ่ง')}{gone}</w:tbl>"
    assert only(inner).shown == "ก\nหนึ่ง"
    assert len(tables(table(gone, gone) + table(row("ก", "ข")))) == 1


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        (field('SYMBOL 252 \\f "Wingdings" \\s 12'), "✓"),
        (field("FORMDROPDOWN", begin='<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="ยังไม่"/>'
               '<w:listEntry w:val="แล้วเสร็จ"/></w:ddList></w:ffData>'), "แล้วเสร็จ"),
        (field("FORMTEXT", "อบรม", "<w:ffData><w:textInput/></w:ffData>"), "อบรม"),
        (field("PAGE \\* ThaiArabic", "๓"), "๓"),
        (f"<w:fldSimple w:instr=\"DATE\">{run('1 ต.ค. 65')}</w:fldSimple>", "1 ต.ค. 65"),
        (run("ก") + '<w:r><w:br w:type="page"/></w:r>' + run("ข"), "ก\nข"),
        (f"<w:smartTag>{run('กองคลัง')}</w:smartTag>", "กองคลัง"),
    ],
)  # fmt: skip
def test_fields_and_breaks(inside: str, shown: str) -> None:
    assert only(paragraph(inside)).shown == shown


def test_places_in_pages_belong_to_addresses() -> None:
    inside = paragraph(
        field('HYPERLINK "https://b.go.th/แผน งาน.pdf" \\l "o1" \\o "ดู"', "ก") + field('HYPERLINK \\l "ต่อ"', "ข")
    )
    assert only(inside).links == (Link("ก", "https://b.go.th/แผน งาน.pdf#o1"),)
    linked = f'<w:p><w:hyperlink r:id="k" w:anchor="o2">{run("ค")}</w:hyperlink></w:p>'
    assert only(linked, links={"k": "https://b.go.th/1"}).links == (Link("ค", "https://b.go.th/1#o2"),)


def test_a_field_that_is_left_open_takes_no_other_cell_away() -> None:
    begun = paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>')
    assert grid(table(row("ก", cell(begun)), row("ข", "ค"))) == [["ก", ""], ["ข", "ค"]]


def test_tables_in_text_boxes_of_the_page_are_tables() -> None:
    inner = table(row("ที่", "มาตรการ"), row("1", "อบรม"))
    box = f"<w:p><w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r></w:p>"
    found = tables(box + table(row("ก", "ข")))
    assert [one.rows[0][1].place for one in found] == ["แผน.docx!ตาราง 1 แถว 1 ช่อง 2", "แผน.docx!ตาราง 2 แถว 1 ช่อง 2"]
    assert (found[0].rows[1][1].shown, found[0].inside) == ("อบรม", "")


def test_moved_borders_shift_no_cell() -> None:
    moved = table(row("ที่", cell("มาตรการ", across(2)), "สถานะ"), row(cell("1", across(2)), "อบรม", "แล้วเสร็จ"))
    assert grid(moved) == [["ที่", "มาตรการ", "สถานะ"], ["1", "อบรม", "แล้วเสร็จ"]]
    widths = "<w:tblGrid>" + "".join(f'<w:gridCol w:w="{one}"/>' for one in (900, 60, 3000, 900)) + "</w:tblGrid>"
    narrow = table(
        row(cell("แผนปี 2566", across(4))),
        row("ที่", cell("มาตรการ", across(2)), "สถานะ"),
        row(cell("1", across(2)), "อบรม", "แล้วเสร็จ"),
    )
    assert grid(narrow.replace("<w:tbl>", f"<w:tbl>{widths}"))[1:] == [
        ["ที่", "มาตรการ", "สถานะ"],
        ["1", "อบรม", "แล้วเสร็จ"],
    ]


def test_more_cells_than_a_document_has_are_not_made() -> None:
    wide = '<w:tr><w:trPr><w:gridBefore w:val="99999"/></w:trPr><w:tc/></w:tr>'
    assert reader.read(document(table(wide * 3000)), "a.docx").refused == said.TOO_LARGE

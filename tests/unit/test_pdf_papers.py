"""Papers as PDF: who can read them, what is copied out of them, where their pages end."""

from __future__ import annotations

import re
import sys

import pikepdf
import pytest

from itasite.papers.fit import fitted
from itasite.papers.model import (
    Cell,
    Column,
    Contents,
    ContentsLine,
    Cover,
    Heading,
    PageBreak,
    Paper,
    Part,
    Picture,
    Row,
    Run,
    Section,
    Signature,
    Signatures,
    Table,
    Text,
)
from itasite.papers.pdf import NotInstalledError, pdf
from tests.support.pdf_papers import boxes, opened, pages, tags
from tests.support.word_papers import cell, memo, report, table, text

LINE = "น้ำ กำกับ ที่ ปู่ ญี่ปุ่น ป้า ขั้นตอน ส่วนรวม"


def paper(*parts: Part) -> Paper:
    return Paper("เรื่อง", "อบต.ตัวอย่าง", parts)


def rows(count: int, words: str = "รายการ") -> Table:
    return fitted(table(("ข้อ", "เรื่อง"), *((f"ก{number}", words) for number in range(count))))


def test_it_says_who_may_read_it() -> None:
    with opened(pdf(report())) as made, made.open_metadata() as about:
        assert str(made.Root.Lang) == "th-TH"
        assert made.Root.ViewerPreferences.DisplayDocTitle == True  # noqa: E712
        assert made.Root.MarkInfo.Marked == True  # noqa: E712
        assert str(about["dc:title"]) == "รายงาน"
        assert list(about["dc:creator"]) == ["อบต.ตัวอย่าง"]
        assert about["pdfuaid:part"] == "1"
        assert (about["pdfaid:part"], about["pdfaid:conformance"]) == ("2", "A")


def test_all_its_fonts_are_in_it() -> None:
    with opened(pdf(report())) as made:
        fonts = [font for page in made.pages for font in dict(page.Resources.get("/Font", {})).values()]
        described = [font.DescendantFonts[0].FontDescriptor for font in fonts]
        assert described
        assert all({"/FontFile2", "/FontFile3"} & set(one.keys()) for one in described)
        assert {re.sub(r"^[A-Z]{6}\+", "", str(one.FontName).lstrip("/")) for one in described} <= {
            "Laksaman", "Laksaman-Bold",
        }  # fmt: skip


def test_pictures_are_told_in_words() -> None:
    with opened(pdf(report())) as made:
        told = [str(element.Alt) for kind, element in tags(made) if kind == "Figure"]
    assert told == ["ตราสัญลักษณ์ของหน่วยงาน", "คิวอาร์", "ตราครุฑ", "คิวอาร์ของแบบวัด EIT"]


def test_headings_and_tables_are_told_as_such() -> None:
    with opened(pdf(report())) as made:
        kinds = [kind for kind, _ in tags(made)]
    assert kinds.count("Table") == 2
    assert "H1" in kinds
    assert [kinds.count(kind) for kind in ("L", "LI", "Lbl", "LBody")] == [1, 1, 1, 1]
    assert kinds.count("TH") >= 8, "the headings of both tables, and of a section"


def test_what_is_copied_is_what_was_written() -> None:
    """Without the spaces, of which pdfium loses some behind a sign above a letter."""
    around = "ข้อความที่ยาวพอให้เต็มบรรทัดของกระดาษขนาดเอสี่เหมือนหนังสือราชการจริง"
    made = pdf(paper(*(text(f"{around} {LINE} {around}") for _ in range(10)), rows(3, f"{around} {LINE} {around}")))
    assert "".join("".join(pages(made)).split()).count("".join(LINE.split())) == 13


def test_names_are_whole_and_copied_without_signs_of_ours() -> None:
    name = "\u2060".join("บ้านหนองหญ้าลาด")
    made = pages(pdf(paper(*(text(f"{'ก' * length} ที่{name}นั้น") for length in range(40, 76)))))
    lines = "\n".join(made).split("\n")
    assert sum(line.count("บ้านหนองหญ้าลาด") for line in lines) == 36
    assert "\u2060" not in "".join(made)


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert pdf(report()) == pdf(report())


def test_headings_of_a_table_repeat_and_rows_stay_whole() -> None:
    long = " ".join(["ข้อความ"] * 60)
    made = pages(pdf(paper(rows(30, long))))
    assert len(made) > 3
    assert all("เรื่อง" in page for page in made)
    assert sum(page.count("ข้อความ") for page in made) == 30 * 60
    assert all(page.count("ข้อความ") % 60 == 0 for page in made)


def test_a_row_longer_than_a_page_goes_on() -> None:
    made = pages(pdf(paper(rows(1, " ".join(["ข้อความ"] * 2000)))))
    assert len(made) > 1
    assert sum(page.count("ข้อความ") for page in made) == 2000


@pytest.mark.parametrize("before", range(20, 40))
def test_the_heading_of_rows_is_never_the_last_of_a_page(before: int) -> None:
    columns = (Column((Run("ข้อ"),)), Column((Run("เรื่อง"),)))
    first = Section(tuple(Row((cell("ก"), cell("ข"))) for _ in range(before)))
    second = Section((Row((cell("ท้าย"), cell("ข"))),), (Run("ด้านที่สอง"),))
    made = pages(pdf(paper(fitted(Table("ตาราง", columns, (first, second))))))
    assert next(page for page in made if "ด้านที่สอง" in page).rstrip().endswith("ข")


@pytest.mark.parametrize("before", range(18, 34))
def test_the_closing_stays_with_the_signature(before: int) -> None:
    end = Signatures(((Signature(position=("นายก",)),),), "จึงเรียนมาเพื่อโปรดทราบ")
    made = pages(pdf(paper(*(text("ข้อความ") for _ in range(before)), end)))
    assert next(page for page in made if "จึงเรียน" in page).count("ลงชื่อ") == 1


def test_a_compound_never_runs_over_its_column() -> None:
    columns = (Column((Run("ข้อ"),), width=8), Column((Run("ชื่อ"),), width=14), Column((Run("ก"),), width=78))
    row = Row((cell("O40"), cell("การขับเคลื่อนจริยธรรม"), cell("ข")))
    made = pdf(paper(Table("ตาราง", columns, (Section((row,)),))))
    right = (30 + 160 * 0.22) / 25.4 * 72
    letters = [box for box in boxes(made, 0) if box[0] in "ขับเคลื่อนจริยธรรม"]
    assert max(edge for sign, _, edge in letters if sign == "ม") < right


def test_a_cover_has_no_number_and_contents_have_those_of_pages() -> None:
    filler = [part for _ in range(3) for part in (PageBreak(), text("เนื้อความ"))]
    lines = (ContentsLine(1, "ภาค ก", "one"), ContentsLine(2, "ไม่มีที่หมาย", "gone"))
    made = pages(
        pdf(paper(Cover(("รายงาน",), ("อบต.",)), Contents(lines, "สารบัญ"), *filler, Heading(2, (Run("ภาค ก"),), "one")))
    )
    assert "–" not in made[0]
    assert "– ๒ –" in made[1]
    page = next(number for number, words in enumerate(made, 1) if number > 2 and "ภาค ก" in words)
    thai = str(page).translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
    assert re.search(rf"ภาค ก[ .]*{thai}", made[1])


def test_a_draft_and_a_superseded_paper_say_so_on_each_page() -> None:
    made = pages(pdf(report()))
    assert all("ร่าง" in page for page in made)
    assert all("มีรายงานรอบ๑๒เดือนแล้ว" in "".join(page.split()) for page in made[1:])
    assert not any("ร่าง" in page for page in pages(pdf(memo())))


def test_what_is_for_the_eye_alone_is_not_read_aloud() -> None:
    with opened(pdf(memo(draft=True))) as made:
        content = b"".join(pikepdf.unparse_content_stream([one]) for one in pikepdf.parse_content_stream(made.pages[0]))
    assert content.count(b"/Artifact") > 10, "the watermark and the dots"


def test_signs_and_pictures_that_are_not_there_stop_nothing() -> None:
    made = pages(pdf(paper(text("✓ ☐ ใช้ 🙂 ได้"), Picture("gone", "แผนผัง", width=40))))
    assert "/ ( ) ใช้ ? ได้" in made[0]
    assert "[ไม่มีภาพ: แผนผัง]" in made[0]


def test_odd_texts_are_set_as_they_are() -> None:
    odd = '#let x = 1 $a_b$ *ก* _ข_ <h-1> @one \\ "ค" // ง [] {} `จ` = ฉ'
    made = pages(pdf(paper(Text((Run(odd, True, True, "https://a.go.th/#x"),)), Text(()), table(("ก",), (Cell(),)))))
    assert odd in made[0].replace("\n", " ")


def test_without_the_extra_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(NotInstalledError):
        pdf(memo())

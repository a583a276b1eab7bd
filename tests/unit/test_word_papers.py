"""Papers as Word documents: the schema's order, what Word shows, any text, the same bytes."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET

import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itasite.papers.docx import docx
from itasite.papers.model import (
    Across,
    Cell,
    Column,
    Heading,
    Image,
    MemoHead,
    Paper,
    Picture,
    Points,
    Run,
    Signature,
    Signatures,
    Table,
    Text,
)
from tests.support.word_order import W, misplaced
from tests.support.word_papers import GARUDA, QR, body, listed, memo, parts, report, table, text, words

PAPERS = {"memo": memo, "report": report}


def paper(*made: object, **more: object) -> Paper:
    return Paper("ชื่อ", "อบต.", made, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", PAPERS)
def test_elements_stand_in_the_order_of_the_schema(kind: str) -> None:
    found = parts(docx(PAPERS[kind]()))
    wrong = {name: list(misplaced(raw.decode())) for name, raw in found.items() if name.endswith(".xml")}
    assert not any(wrong.values()), wrong


def test_the_order_is_really_looked_at() -> None:
    def of(children: str) -> list[str]:
        return list(misplaced(f'<w:pPr xmlns:w="{W[1:-1]}">{children}</w:pPr>'))

    assert of("<w:pStyle/><w:keepNext/><w:ind/>") == []
    assert of("<w:ind/><w:spacing/>") == ["pPr: ind spacing"]
    assert of("<w:strange/>") == ["pPr: strange"]


@pytest.mark.parametrize("kind", PAPERS)
def test_the_same_paper_gives_the_same_bytes(kind: str) -> None:
    assert docx(PAPERS[kind]()) == docx(PAPERS[kind]())


def test_python_docx_opens_it_with_styles_and_properties() -> None:
    opened = python_docx.Document(io.BytesIO(docx(report())))
    assert [one.text for one in opened.paragraphs if one.style and one.style.name == "Heading 2"] == ["ตัวชี้วัดที่ ๙"]
    assert (opened.core_properties.title, opened.core_properties.author) == ("รายงาน", "อบต.ตัวอย่าง")
    assert opened.core_properties.language == "th-TH"
    assert opened.core_properties.created is None
    assert len(opened.tables) == 2
    assert [section.orientation for section in opened.sections] == [0, 1, 0]


def test_every_style_that_is_used_is_there() -> None:
    for made in PAPERS.values():
        found = parts(docx(made()))
        styles = {one.get(f"{W}styleId") for one in ET.fromstring(found["word/styles.xml"]).iter(f"{W}style")}
        for name in ("document", "header1", "header2", "styles"):
            tree = ET.fromstring(found[f"word/{name}.xml"])
            kinds = ("pStyle", "rStyle", "tblStyle", "basedOn", "next")
            used = {one.get(f"{W}val") for kind in kinds for one in tree.iter(f"{W}{kind}")}
            assert used <= styles, name


def test_thai_has_a_font_a_size_and_a_language_of_complex_script() -> None:
    styles = parts(docx(memo()))["word/styles.xml"].decode()
    assert 'w:cs="TH SarabunPSK"' in styles
    assert '<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="th-TH"/>' in styles
    assert styles.count("<w:b/>") == styles.count("<w:bCs/>")
    assert styles.count("<w:sz ") == styles.count("<w:szCs ")
    for kind in PAPERS.values():
        written = parts(docx(kind()))["word/document.xml"].decode()
        assert written.count("<w:b/>") == written.count("<w:bCs/>")


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0\x00", b"<svg", b"\xff"])
@pytest.mark.parametrize("kind", ["png", "jpg", "svg"])
def test_a_picture_that_is_none_is_told_in_words(content: bytes, kind: str) -> None:
    made = docx(paper(Picture("x", "แผนผัง"), pictures={"x": Image(content, kind)}))
    assert words(body(made)) == "[ไม่มีภาพ: แผนผัง]"
    assert words(body(docx(paper(Picture("gone", "แผนผัง"))))) == "[ไม่มีภาพ: แผนผัง]"


def test_a_picture_is_kept_once_and_fits_its_place() -> None:
    small = Table("", (Column((), (), 10), Column((), (), 90)), ())
    made = paper(Picture("qr", "ก", 500), Picture("qr", "ข", height=900), small, pictures={"qr": QR, "other": GARUDA})
    found = parts(docx(made))
    assert [name for name in found if "media" in name] == ["word/media/image1.png"]
    extents = [int(one.get("cx", "")) for one in body(docx(made)).iter() if one.tag.endswith("}extent")]
    assert max(extents) <= (11906 - 1701 - 1134) * 635


def test_43_rows_are_small() -> None:
    rows = [(f"O{n}", "ข้อมูลพื้นฐานของหน่วยงาน", "เผยแพร่แล้ว", f"https://a.go.th/{n}", "สำนักปลัด") for n in range(43)]
    assert len(docx(paper(table(("ข้อ", "รายการ", "สถานะ", "หลักฐาน", "หน่วยงาน"), *rows)))) < 20_000


ANY = st.text(st.characters(exclude_categories=()), max_size=40)


@settings(max_examples=60)
@given(ANY)
def test_any_text_gives_a_file_that_opens(words: str) -> None:
    runs = (Run(words, href=words), Run(words, bold=True, href=f"https://{words}"))
    head = MemoHead(words, words, words, words, words, words)
    end = Signatures(((Signature(words, (Text(runs),), words, (words,), words),),), words)
    made = Paper(
        words,
        words,
        (
            head,
            Heading(1, runs, words),
            Text(runs),
            listed((words, words)),
            table((words,), (words,), caption=words),
            end,
        ),
        {words: QR},
        words,
        superseded=words,
    )
    found = parts(docx(made))
    for raw in found.values():
        if raw.startswith(b"<?xml"):
            ET.fromstring(raw)
    python_docx.Document(io.BytesIO(docx(made)))


@pytest.mark.parametrize(
    "odd", ["]]>", "\x00\x08\x1f", "\ud800", "\ufffe", "<w:t>&amp;", "{{ 1 }}{% x %}", "ก" * 40_000]
)
def test_odd_texts_are_kept_as_far_as_xml_can(odd: str) -> None:
    kept = "".join(
        "\ufffd" if "\ud800" <= sign <= "\udfff" else sign for sign in odd if sign >= " " and sign != "\ufffe"
    )
    assert words(body(docx(paper(text(odd), table((odd,), (odd,)))))) == kept * 3


def test_empty_papers_and_parts_are_files_too() -> None:
    empty = (Text(()), Points(()), Table("", (), ()), Signatures(()), Signatures(((),)), Across(()), Heading(9, ()))
    for made in (paper(), paper(*empty), paper(Across((Text((Run("ก"),)),))), paper(table(("ก",), (Cell(),)))):
        python_docx.Document(io.BytesIO(docx(made)))

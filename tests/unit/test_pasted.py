"""A table copied from a manual: whatever it was copied from, its 26 items come out with their components and parts."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itasite.facts.criteria_differences import same_words
from itasite.reading.pasted.items import pasted_list
from itasite.reading.pasted.mending import closed_up, mended
from itasite.reading.pasted.model import Known, PastedList
from tests.support.manual_text import HEADINGS, ITEMS, Copied

BULLETS = ("o ", "• ", "- ", "\uf0b7 ", "๐ ", "{}. ", "({}) ", "{}) ", "❖ ")
PARTS = ("({}) ", "- ", "{}) ", "▪ ")
FORMS = [
    replace(look, bullet=bullet, part=part)
    for bullet, part in product(BULLETS, PARTS)
    if bullet.strip() != part.strip()
    for look in (
        Copied(),
        Copied(digits="thai", margin=60, pages=True),
        Copied(broken=True, margin=60, pages=True),
        Copied(digits="thai", broken=True, margin=47),
    )
]
CODES = ("O{}", "o{}", "ข้อ O{}", "OIT {}", "O {}", "0{}", "O{}.", "ITA O{}", "O-{}")


def wanted(code: str = "O{}") -> list[tuple[str, str, list[tuple[str, list[str]]]]]:
    return [
        (
            code.format(number),
            same_words(title),
            [(same_words(text), [same_words(part) for part in parts]) for text, parts in components],
        )
        for number, title, components in ITEMS
    ]


def got(found: PastedList) -> list[tuple[str, str, list[tuple[str, list[str]]]]]:
    return [
        (
            item.code,
            same_words(item.title),
            [(same_words(one.text), [same_words(part) for part in one.parts]) for one in item.components],
        )
        for item in found.items
    ]


@pytest.mark.parametrize("copied", FORMS, ids=range(len(FORMS)))
def test_every_kind_of_copy_gives_the_same_list(copied: Copied) -> None:
    found = pasted_list(copied.text())
    assert got(found) == wanted()
    subs = [item.sub_indicator for item in found.items]
    assert subs == [max((start, sub) for start, (*_, sub) in HEADINGS.items() if start <= n)[1] for n, *_ in ITEMS]
    assert found.sub_indicators["9.1"] == "ข้อมูลพื้นฐาน"
    assert set(found.indicators) == {"9", "10"}
    assert not copied.pages or any("คู่มือ" in line for line in found.passed_over)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("apart", [False, True])
@pytest.mark.parametrize("digits", ["arabic", "thai"])
def test_every_way_to_write_a_code_is_read(code: str, apart: bool, digits: Literal["arabic", "thai"]) -> None:
    found = pasted_list(Copied(code=code, apart=apart, digits=digits, margin=0 if apart else 70).text())
    assert got(found) == wanted()


@pytest.mark.parametrize("code", ["MOIT {}", "EB{}", "MOIT 1.{}"])
def test_codes_of_other_lists_stay_as_they_are_printed(code: str) -> None:
    assert got(pasted_list(Copied(code=code, bullet="• ").text())) == wanted(code)


@pytest.mark.parametrize(("bullet", "quoted"), [*product(("o ", "• ", "- ", "{}. ", "o\t", "•\t", ""), (True, False))])
def test_cells_of_word_and_excel(bullet: str, quoted: bool) -> None:
    found = pasted_list(Copied(bullet=bullet, part="({}) ").table(quoted=quoted))
    assert got(found) == wanted()
    assert [doubt for doubt in found.doubts if "ไม่พบ" in doubt.what] == []


def test_numbers_alone_are_read_as_a_list_of_items_and_said() -> None:
    found = pasted_list(Copied(code="{}.", bullet="• ", part="- ").text())
    assert got(found) == wanted()
    assert any("ไม่มีอักษรนำ" in doubt.what for doubt in found.doubts)


def test_a_table_of_a_web_page_in_bars() -> None:
    rows = ["| ข้อ | ข้อมูล | องค์ประกอบ |", "|---|---|---|"]
    for number, title, components in ITEMS:
        cells = "<br>".join(
            line
            for text, parts in components
            for line in (f"• {text}", *(f"({n}) {part}" for n, part in enumerate(parts, start=1)))
        )
        rows.append(f"| O{number} | {title} | {cells} |")
    assert got(pasted_list("\n".join(rows))) == wanted()


def test_an_overview_before_the_list_adds_no_item() -> None:
    overview = "\n".join(f"O{number} {title}" for number, title, _ in ITEMS)
    assert got(pasted_list(f"{overview}\n{Copied(margin=60).text()}")) == wanted()


def test_a_list_in_a_single_line_is_cut_at_its_codes() -> None:
    line = " ".join(Copied(bullet="• ", part="▪ ").text().split("\n")[2:])
    assert got(pasted_list(line)) == wanted()


def test_a_code_in_a_sentence_is_no_item() -> None:
    text = "O1 ก\no แสดงข้อมูลตามข้อ\nO3 ของคู่มือ\nO2 ข\no แสดงตามข้อ O1 และ\nO2 ข้างต้น\nO3 ค\no แสดง\n"
    found = pasted_list(text)
    assert [(item.code, item.title) for item in found.items] == [("O1", "ก"), ("O2", "ข"), ("O3", "ค")]
    assert found.items[0].components[0].text == "แสดงข้อมูลตามข้อ O3 ของคู่มือ"


def test_an_item_that_goes_on_over_the_page_stays_one() -> None:
    text = "O1 โครงสร้าง\no แสดงแผนผัง\n- 3 -\nO1 โครงสร้าง (ต่อ)\no แสดงหน้าที่\nO2 ผู้บริหาร\no แสดงรายนาม\n"
    found = pasted_list(text)
    assert [len(item.components) for item in found.items] == [2, 1]
    assert found.items[0].title == "โครงสร้าง"


def test_what_is_unsure_is_said_with_its_line() -> None:
    text = "O1 โครงสร้าง\no แสดงข้อมูล ดังนี้\nO4 ผู้บริหาร\no แสดงรายนาม\nO5 ไม่มีอะไร\n"
    said = {doubt.line: doubt.what for doubt in pasted_list(text).doubts}
    assert "ไม่พบรายการย่อย" in said[1]
    assert "ต่อจาก O1 เป็น O4" in said[3]
    assert "O5 ไม่พบองค์ประกอบ" in said[5]


def test_years_and_abbreviations_at_the_begin_of_a_line_are_no_entries() -> None:
    text = "O1 ก\no แสดงข้อมูลของปี\nพ.ศ. 2570 และแผนของ\nป.ป.ช. ตามมาตรา\n7. วรรคสอง\n"
    (item,) = pasted_list(text).items
    assert [one.text for one in item.components] == ["แสดงข้อมูลของปี พ.ศ. 2570 และแผนของ ป.ป.ช. ตามมาตรา 7. วรรคสอง"]


@pytest.mark.parametrize(
    ("spoilt", "right"),
    [
        ("องค์การบริหารส่วนต าบล", "องค์การบริหารส่วนตำบล"),
        ("แม่น ้า", "แม่น้ำ"),
        ("น้ า", "น้ำ"),
        ("นํ้า", "น้ำ"),
        ("คําสั่ง", "คำสั่ง"),
        ("นํา้", "น้ำ"),
        ("นำ้", "น้ำ"),
        ("หน้า\u034fที่", "หน้าที่"),
        ("ท ี่", "ที่"),
        ("เเผน", "แผน"),
        ("ที\uf70a", "ที่"),
        ("หน้า\u200bที่", "หน้าที่"),
        ("ก\u00a0ข", "ก ข"),
        ("ทํางาน  เวลา", "ทำงาน เวลา"),
    ],
)
def test_thai_that_a_pdf_took_apart_is_put_right(spoilt: str, right: str) -> None:
    assert mended(spoilt) == right
    assert mended(right) == right


def test_words_in_pieces_are_closed_where_another_year_has_them_whole() -> None:
    known = "โครงสร้าง หน้าที่และอำนาจ\nข้อมูลผู้บริหาร"
    assert closed_up("ข้อ มูลผู้บริ หาร", known) == "ข้อมูลผู้บริหาร"
    assert closed_up("โครงสร้าง หน้าที่", known) == "โครงสร้าง หน้าที่"
    found = pasted_list("O1 ข้อ มูลผู้บริ หาร\no แสดง\n", Known(texts=known))
    assert found.items[0].title == "ข้อมูลผู้บริหาร"


@given(st.text(st.sampled_from('O1๑ \n\t"|-•o.()กขำ่า าประกอบด้วยข้อตัวชี้วัด9.1*\x0c\x00'), max_size=200))
def test_no_text_stops_the_reading(text: str) -> None:
    found = pasted_list(text)
    codes = [item.code for item in found.items]
    assert len(set(codes)) == len(codes)

"""What the font of papers has, and how much room words take."""

from __future__ import annotations

import json
import runpy

import pytest

from itasite.papers.fit import ACROSS, UPRIGHT, fitted, height, least, too_long
from itasite.papers.letters import JOINER, drawn, lacking, widest, width
from itasite.papers.model import Across, Column, Row, Run, Section, Table
from tests.support.sites import ROOT
from tests.support.word_papers import cell, listed, table

FONTS = ROOT / "itasite/papers/fonts"
NAME = JOINER.join("องค์การบริหารส่วนตำบลหนองหญ้าลาด")


def test_the_list_of_letters_is_that_of_the_font() -> None:
    letters = runpy.run_path(str(ROOT / "docs/letters.py"))["letters"]
    assert json.loads((FONTS / "letters.json").read_text(encoding="ascii")) == letters(), "run docs/letters.py"


@pytest.mark.parametrize(
    ("text", "missing", "shown"),
    [
        ("น้ำ กก 12 “ก”", "", "น้ำ กก 12 “ก”"),
        ("☐ ☑ ✓ ●", "", "(  ) (/) / •"),
        ("ก🙂ข字🙂", "🙂字", "ก?ข??"),
        (f"ก{JOINER}ข\nค", "", f"ก{JOINER}ข\nค"),
        ("ก\u200bข\ufeff", "", "กข"),
    ],
)
def test_signs_that_the_font_lacks_have_an_equal_or_are_told(text: str, missing: str, shown: str) -> None:
    assert (lacking(text), drawn(text)) == (missing, shown)


def test_a_line_of_letters_is_as_wide_as_they_are() -> None:
    assert width("", 16) == 0
    assert width("กก", 16) == pytest.approx(2 * width("ก", 16))
    assert width("กี่", 16) == pytest.approx(width("ก", 16)), "signs above a letter take no room"
    assert width("ก", 32) == pytest.approx(2 * width("ก", 16))
    assert 2.0 < width("ก", 16) < 2.6, "TH Sarabun of 16 points: about 2.3 mm"


def test_what_no_line_end_divides_is_the_measure_of_a_column() -> None:
    assert widest("ก ข", 15) == pytest.approx(width("ข", 15))
    assert widest("www.example.go.th/ก", 15) == pytest.approx(width("www.example.go.th/", 15))
    assert widest(NAME, 15) == pytest.approx(width(NAME, 15))
    assert widest("ข้อความยาวที่ไม่มีวรรคแต่แบ่งบรรทัดได้", 15) < width("ข้อความยาวที่ไม่มีวรรค", 15)


def test_columns_grow_to_their_words_and_take_it_from_the_others() -> None:
    columns = (Column((Run("ที่"),), width=1), Column((Run(NAME),), width=4), Column((Run("รายการ"),), width=95))
    made = fitted(Table("ก", columns, (Section((Row((cell("1"), cell("ก"), cell("ข"))),)),)))
    wide = [column.width * UPRIGHT / 100 for column in made.columns]
    assert sum(wide) == pytest.approx(UPRIGHT)
    assert wide[0] == pytest.approx(12), "1.2 cm, in which ลำดับ has room"
    assert wide[1] > width(NAME, 15)


def test_shares_that_have_room_stay_as_they_are() -> None:
    columns = (Column((Run("ก"),), width=30), Column((Run("ข"),), width=70))
    made = fitted(Table("ก", columns, (Section((Row((cell("1"), cell("ข"))),)),)))
    assert [column.width for column in made.columns] == pytest.approx([30, 70])


def test_a_table_wider_than_the_sheet_fills_it_and_its_words_are_told() -> None:
    long = "https-without-any-stroke-or-space".replace("-", "x") * 6
    wide = fitted(table(("ก", "ข"), (long, cell("สั้น", listed(("-", long), numbered=False)))))
    assert least(wide) > UPRIGHT
    assert sum(column.width for column in wide.columns) == pytest.approx(100)
    assert too_long((wide,)) == (long,)
    assert too_long((Across((fitted(table(("ก",), ("x" * 80,)), ACROSS),)),)) == ()


def test_a_row_is_as_tall_as_its_tallest_cell() -> None:
    columns = fitted(table(("ก", "ข"), ("1", "2"))).columns
    one = height(Row((cell("ก"), cell("ข"))), columns, UPRIGHT)
    many = height(Row((cell("ก"), cell("ข้อความ " * 100))), columns, UPRIGHT)
    assert 3 < one < 9
    assert many > 8 * one

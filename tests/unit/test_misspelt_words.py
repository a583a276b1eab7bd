"""The list of misspelt words: no right word of it, and no name of a place, is told."""

from __future__ import annotations

import pytest

from itasite.detect.misspellings import misspellings, misspelt_in
from itasite.detect.misspelt_words import MISSPELT, PLACES
from itasite.detect.place_names import place_names


def told(text: str) -> list[tuple[int, str]]:
    return [(slip.start, slip.remedy) for slip in misspellings(text, misspelt_in(text))]


def test_every_misspelling_is_told_with_its_right_word() -> None:
    assert len(MISSPELT) > 120
    for wrong, right in MISSPELT.items():
        assert (3, f"เขียนว่า “{right}”") in told(f"ตาม{wrong}แล้ว"), wrong


def test_no_right_word_and_no_place_has_a_misspelling_in_it() -> None:
    rights = set(MISSPELT.values())
    assert told(" ".join(sorted(rights))) == []
    assert [name for name in sorted(place_names()) if told(f"ตำบล{name}")] == []
    assert all(any(wrong in place for wrong in MISSPELT) for place in PLACES), "an exception that excepts nothing"


@pytest.mark.parametrize(
    "text",
    [
        "นายตัวอย่าง อยู่ผาสุข",
        "นางสาวตัวอย่าง ผาสุขดี",
        "ดูที่ https://a.go.th/กฏหมาย",
        "[แผน](files/แผนประจาปี.pdf)",
        "เจรจาเป็นผล",
        "วิชาระดับต้น",
        "ราคาสั่งซื้อ",
        "ประจานผู้ทุจริต",
        "เกษียนหนังสือ",
    ],
)
def test_what_is_named_so_or_another_word_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_a_text_without_misspellings_is_not_searched_word_by_word() -> None:
    assert misspelt_in("รายงานประจำปี ตามกฎหมาย") == {}
    assert misspelt_in("รายงานประจาปี ตามกฎหมาย") == {"ประจาปี": "ประจำปี"}

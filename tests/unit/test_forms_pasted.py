"""Several entries pasted into one box of a list."""

from __future__ import annotations

import pytest

from itasite.edit.change import Plain
from itasite.forms.context import FormContext
from itasite.forms.fields import form_of
from itasite.forms.model import Choice
from itasite.forms.posted import submitted
from itasite.model.agency import Agency
from itasite.model.disclosure import Entry
from itasite.model.measure import Measure

MEASURE, AGENCY = form_of(Measure, FormContext()), form_of(Agency, FormContext())


def steps(*typed: str, before: tuple[str, ...] = ()) -> Plain:
    pairs = [(f"steps.{row}", text) for row, text in enumerate(typed)]
    pairs += [(f"steps.{row}.~from", str(row)) for row in range(len(before))]
    found = submitted(MEASURE, pairs, {"steps": [*before]} if before else {})
    assert isinstance(found, dict)
    return found["steps"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1. ประกาศ\r\n2. ประชุม\r\n3. รายงาน", ["ประกาศ", "ประชุม", "รายงาน"]),
        ("๑) ประกาศ\n\n๒) ประชุม", ["ประกาศ", "ประชุม"]),
        ("- ประกาศ\n- ประชุม", ["ประกาศ", "ประชุม"]),
        ("• ประกาศ\n• ประชุม", ["ประกาศ", "ประชุม"]),
        ("1. ประกาศ\n3. ประชุม", ["1. ประกาศ\n3. ประชุม"]),
        ("1. ประกาศ\nต่อ\n2. ประชุม", ["1. ประกาศ\nต่อ\n2. ประชุม"]),
        ("- ประกาศ\n  - ประชุม", ["- ประกาศ\n  - ประชุม"]),
        ("5. ประกาศ\n6. ประชุม", ["5. ประกาศ\n6. ประชุม"]),
        ("ประกาศ\nประชุม", ["ประกาศ\nประชุม"]),
        ("1. ประกาศ", ["1. ประกาศ"]),
    ],
)
def test_a_numbered_list_in_one_box_is_a_list(typed: str, kept: list[str]) -> None:
    found = steps(typed)
    assert found == (kept if len(kept) > 1 else kept[0]) or found == kept


def test_marks_follow_the_entries_before() -> None:
    assert steps("ก่อน", "2. ประกาศ\n3. ประชุม", before=("ก่อน",)) == ["ก่อน", "ประกาศ", "ประชุม"]
    assert steps("1. ก่อน", "2. ประกาศ\n3. ประชุม", before=("1. ก่อน",)) == ["1. ก่อน", "2. ประกาศ", "3. ประชุม"]


def test_what_was_one_entry_stays_one() -> None:
    before = ("1. ประกาศ\n2. ประชุม",)
    assert steps("1. ประกาศ\n2. ประชุมใหญ่", before=before) == ["1. ประกาศ\n2. ประชุมใหญ่"]
    assert steps("1. ประกาศ\n2. ประชุม", before=("ประกาศ",)) == ["1. ประกาศ\n2. ประชุม"]


def test_names_on_lines_are_names() -> None:
    pairs = [("units.0", "สำนักปลัด"), ("units.0.~from", "0"), ("units.1", "กองคลัง\r\nกองช่าง\r\n\r\n")]
    assert submitted(AGENCY, pairs, {"units": ["สำนักปลัด"]}) == {"units": ["สำนักปลัด", "กองคลัง", "กองช่าง"]}
    pairs = [("units.0", "1. สำนักปลัด\r\n2. กองคลัง")]
    assert submitted(AGENCY, pairs, {}) == {"units": ["สำนักปลัด", "กองคลัง"]}


def test_other_names_beside_tick_boxes_are_names() -> None:
    form = form_of(Entry, FormContext(units=(Choice("กองคลัง", "กองคลัง"), Choice("กองช่าง", "กองช่าง"))))
    pairs = [("responsible.~here", "1"), ("responsible.~other", "สำนักปลัด\r\nกองสวัสดิการ")]
    assert submitted(form, pairs, {}) == {"responsible": ["สำนักปลัด", "กองสวัสดิการ"]}

"""Sums that tables state beside those of their entries."""

from __future__ import annotations

from decimal import Decimal

import pytest

from itasite.office import totals
from itasite.office.columns import columns
from itasite.office.joined import Joined, joined
from itasite.office.table import Cell, Line, Table
from itasite.words import office as said

_HEAD = ("ที่", "โครงการ", "งบประมาณ (บาท)")
_FIRST, _SECOND = ("ยุทธศาสตร์ที่ 1", "", ""), ("ยุทธศาสตร์ที่ 2", "", "")


def plan(*rows: tuple[str, ...]) -> Joined:
    made = tuple(
        tuple(Cell(f"{letter}{number}", (Line(text),) if text else ()) for letter, text in zip("ABC", row, strict=True))
        for number, row in enumerate((_HEAD, *rows), 1)
    )
    (found,) = joined([Table("แผน", made)])
    return found


def differing(*rows: tuple[str, ...]) -> list[tuple[str, Decimal, Decimal, str]]:
    made = plan(*rows)
    return [(one.group, one.written, one.computed, one.place) for one in totals.compared(made, columns(made))]


def test_sums_of_groups_and_of_all_are_compared_each_with_its_own() -> None:
    rows = (
        _FIRST, ("1", "ถนน", "100.10"), ("2", "ท่อ", "๒๐๐.๒๐"), ("", "รวม", "300"),
        _SECOND, ("3", "อบรม", "50"), ("", "รวม", "50"), ("รวมทั้งสิ้น", "3 โครงการ", "351"),
    )  # fmt: skip
    assert differing(*rows) == [
        ("ยุทธศาสตร์ที่ 1", Decimal(300), Decimal("300.30"), "C5"),
        ("", Decimal(351), Decimal("350.30"), "C9"),
    ]
    made = plan(*rows)
    (sums,) = totals.computed(made, columns(made)).values()
    assert sums == {"": Decimal("350.30"), "ยุทธศาสตร์ที่ 1": Decimal("300.30"), "ยุทธศาสตร์ที่ 2": Decimal(50)}


@pytest.mark.parametrize("written", ["50", "350"])
def test_a_label_that_leaves_open_what_it_is_of_may_mean_the_group_or_all(written: str) -> None:
    rows = (_FIRST, ("1", "ถนน", "300"), _SECOND, ("2", "อบรม", "50"))
    assert differing(*rows, ("", "รวม", written)) == []
    assert differing(*rows, ("", "รวม", "51")) == [("ยุทธศาสตร์ที่ 2", Decimal(51), Decimal(50), "C6")]
    assert differing(*rows, ("", "รวมทั้งสิ้น", "50")) == [("", Decimal(50), Decimal(350), "C6")]


def test_a_sum_of_sums_is_of_all_above() -> None:
    rows = (_FIRST, ("1", "ถนน", "300"), ("", "รวม", "300"), _SECOND, ("2", "อบรม", "50"), ("", "รวม", "50"))
    assert differing(*rows, ("", "รวม", "400")) == [("", Decimal(400), Decimal(350), "C8")]


def test_what_is_empty_adds_nothing_and_what_is_doubtful_is_not_judged() -> None:
    assert differing(("1", "ถนน", "-"), ("2", "ท่อ", "ไม่ใช้งบประมาณ"), ("3", "ก", "7"), ("", "รวม", "7")) == []
    assert differing(("1", "ถนน", "7"), ("2", "ท่อ", "7"), ("3", "ก", "ราวสองหมื่น"), ("", "รวม", "30")) == []
    assert differing(("1", "ถนน", "7"), ("", "รวม", "-"), ("", "รวม", "")) == []


def test_a_joined_cell_is_added_once_and_a_repeated_one_each_time() -> None:
    amount = Cell("C2", (Line("500"),), joined=(2, 1))
    assert totals.number(amount) == 500
    assert totals.number(Cell("C3", (Line("500"),), joined=(2, 1), covered=True)) == 0
    assert differing(("1", "ถนน", "500"), ("2", "ท่อ", '"'), ("", "รวม", "1,000")) == []


def test_rows_without_a_number_may_be_parts_of_the_row_above() -> None:
    rows = (("1", "ถนน", "100"), ("", "- ส่วนที่ 1", "60"), ("", "- ส่วนที่ 2", "40"))
    assert differing(*rows, ("รวม", "", "100")) == differing(*rows, ("รวม", "", "200")) == []
    assert differing(*rows, ("รวม", "", "150")) == [("", Decimal(150), Decimal(200), "C5")]


def test_fractions_of_a_workbook_do_not_differ_and_a_formula_without_a_value_is_doubtful() -> None:
    made = plan(("1", "ถนน", "0.1"), ("2", "ท่อ", "0.2"), ("", "รวม", "0.3"))
    row = made.sums[0].row
    made.sums[0] = made.sums[0]._replace(row=(*row[:2], Cell("C4", row[2].lines, value=Decimal(repr(0.1 + 0.2)))))
    assert totals.compared(made, columns(made)) == ()
    assert totals.number(Cell("C2", notes=(said.FORMULA_EMPTY,))) is None

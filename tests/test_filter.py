"""What rows can be filtered by, over the real agencies."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.build import check
from itasite.links import Links
from itasite.views.filter import Filter, Traits, filtered, item_traits, measure_traits, page_filter
from itasite.views.show import Mark, Show
from tests.conftest import AGENCIES, ROOT

DONE = Mark("done", "ดำเนินการแล้ว")


def show(content: Path, number: int) -> Show:
    site, _ = check(content)
    assert site
    year = site.year(number)
    assert year
    return Show(site, year, Links(f"{number}/index.md"))


def test_a_text_of_several_units_counts_for_each() -> None:
    found = measure_traits(show(ROOT / "content", 2566))
    units = ("สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษาฯ", "กองสวัสดิการสังคม", "กองสาธารณสุข")
    assert found["m2"].units[0] == "เจ้าหน้าที่ประชาสัมพันธ์"
    assert set(found["m2"].units[1:]) == set(units)


def test_a_sub_indicator_belongs_to_its_indicator() -> None:
    found = item_traits(show(ROOT / "content", 2566))
    assert found["o1"].indicators == ("9.1", "9")
    assert len(found) == 43


def test_rows_that_add_to_another_are_not_counted() -> None:
    year = show(AGENCIES / "001-lam-liang" / "content", 2566)
    traits = measure_traits(year)
    form = page_filter(year, traits, year.year.assessed)
    assert form
    assert len(traits) > 14 == sum(found.counted for found in traits.values())
    assert form.total == "๑๔"
    assert form.locale == "th-u-nu-thai"
    assert [field.name for field in form.fields] == ["unit", "indicator"]  # nothing was reported: one status only


@pytest.mark.parametrize("count", [7, 8])
def test_few_rows_need_no_form(count: int) -> None:
    year = show(ROOT / "content", 2566)
    traits = {f"m{number}": Traits(DONE, (f"หน่วยที่ {number}",), ()) for number in range(count)}
    assert (page_filter(year, traits, year.year.framework) is not None) is (count == 8)


def test_rows_that_are_all_alike_need_no_form() -> None:
    year = show(ROOT / "content", 2566)
    traits = {f"m{number}": Traits(DONE, ("กองคลัง",), ("9",)) for number in range(20)}
    assert page_filter(year, traits, year.year.framework) is None


def test_indicators_stand_in_the_order_of_their_numbers() -> None:
    year = show(ROOT / "content", 2566)
    form = page_filter(year, item_traits(year), year.year.framework)
    assert form
    numbers = [value for value, _ in form.fields[-1].options]
    assert numbers == ["9", "9.1", "9.2", "9.3", "9.4", "9.5", "10", "10.1", "10.2"]


def test_an_address_asks_only_for_what_the_form_offers() -> None:
    year = show(ROOT / "content", 2566)
    form: Filter | None = page_filter(year, item_traits(year), year.year.framework)
    assert filtered("oit/", form, "indicator", "9.1") == "oit/?indicator=9.1"
    assert filtered("oit/", form, "status", "done") == "oit/"  # all are done: there is no such choice
    assert filtered("oit/", None, "status", "done") == "oit/"

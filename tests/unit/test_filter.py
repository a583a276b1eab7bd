"""What rows can be filtered by, over the real agencies."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.findings import check
from itasite.links import Links
from itasite.views.filter import Filter, Traits, filtered, item_traits, measure_traits, page_filter
from itasite.views.overview import overview
from itasite.views.show import Mark, Show
from tests.support.sites import AGENCIES, CASES, ROOT

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
    assert len(traits) > 17 == sum(found.counted for found in traits.values())
    assert form.total == "๑๗"
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


def test_what_is_everybodys_is_also_each_units() -> None:
    year = show(ROOT / "content", 2566)
    found = measure_traits(year)
    assert year.year.measures.measures
    assert found["i1"].units[0] == "ทุกส่วนงาน"
    assert {"กองคลัง", "สำนักปลัด", "เจ้าหน้าที่ประชาสัมพันธ์"} <= set(found["i1"].units)
    assert "ทุกส่วนงาน" not in found["m2"].units
    form = page_filter(year, found, year.year.assessed)
    assert form
    assert "ทุกส่วนงาน" in dict(next(field for field in form.fields if field.name == "unit").options)


def test_what_is_not_for_everybody_stays_with_its_units() -> None:
    found = measure_traits(show(AGENCIES / "003-bang-pu" / "content", 2564))
    every = [traits.units for traits in found.values() if "ทุกกอง" in traits.units]
    assert len(every) == 2
    assert all(set(units) == {"ทุกกอง", "กองคลัง", "สำนักปลัดเทศบาล"} for units in every)
    assert {len(traits.units) for traits in found.values() if "ทุกกอง" not in traits.units} == {1}


def test_an_address_asks_only_for_what_the_form_offers() -> None:
    year = show(ROOT / "content", 2566)
    form: Filter | None = page_filter(year, item_traits(year), year.year.framework)
    assert filtered("oit/", form, indicator="9.1") == "oit/?indicator=9.1"
    assert filtered("oit/", form, status="done") == ""  # all are done: there is no such choice
    assert filtered("oit/", None, status="done") == ""


def test_a_count_without_a_list_of_its_own_is_no_link() -> None:
    """Five measures need no form: the page would show all five under "in progress 2"."""
    items, measures = overview(show(CASES / "years", 2566)).counts
    assert [(state.number, state.href) for state in measures.states if state.number != "0"] == [
        ("1", ""), ("2", ""), ("1", ""), ("1", ""),
    ]  # fmt: skip
    assert measures.href == "measures/"
    assert all("?status=" in state.href for state in items.states if state.number != "0")
    everything = overview(show(ROOT / "content", 2566)).counts[0]
    assert [(state.number, state.href) for state in everything.states] == [("43", "oit/"), ("0", ""), ("0", "")]

"""Provinces: the 77 by their names, what else people write for them, and what a misspelling means."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from itasite.begin.answers import province_in
from itasite.detect.provinces import PROVINCES, nearest_province, province_named
from itasite.findings import check
from itasite.model.agency import Agency, Kind
from itasite.pages.chrome import chrome


def test_there_are_77_and_each_is_known_in_every_form() -> None:
    assert len(PROVINCES) == len(set(PROVINCES)) == 77
    for province in PROVINCES:
        for form in (province, f"จังหวัด{province}", f"จังหวัด {province} ", f"จ.{province}", f"จ. {province}"):
            assert province_named(form) == province


@pytest.mark.parametrize("written", ["กทม.", "กทม", "ก.ท.ม.", "กรุงเทพ", "กรุงเทพฯ", "กรุงเทพมหานคร", "จังหวัดกรุงเทพ"])
def test_the_capital_has_many_names(written: str) -> None:
    assert province_named(written) == "กรุงเทพมหานคร"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("นครราชศรีมา", "นครราชสีมา"),
        ("ศรีษะเกษ", "ศรีสะเกษ"),
        ("เพชบูรณ์", "เพชรบูรณ์"),
        ("หนองบัวลําภู", "หนองบัวลำภู"),
        ("ประจวบคีรีขันต์", "ประจวบคีรีขันธ์"),
        ("จังหวัดสุราษฏร์ธานี", "สุราษฎร์ธานี"),
        ("ทดสอบ", None),
        ("x", None),
    ],
)
def test_the_nearest_is_meant(written: str, meant: str | None) -> None:
    assert (province_named(written) or nearest_province(written)) == meant


@pytest.mark.parametrize(
    ("name", "province"),
    [
        ("องค์การบริหารส่วนจังหวัดเลย", "เลย"),
        ("จังหวัดนครราชสีมา", "นครราชสีมา"),
        ("โรงพยาบาลบ้านนา จังหวัด นครนายก", "นครนายก"),
        ("กรุงเทพมหานคร", "กรุงเทพมหานคร"),
        ("เทศบาลนครเชียงใหม่", ""),
        ("อบต.ตาก", ""),
    ],
)
def test_a_name_may_hold_its_province(name: str, province: str) -> None:
    assert province_in(name) == province


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("กทม.", "เขียน province: กรุงเทพมหานคร"),
        ("จังหวัดเลย", "เขียน province: เลย"),
        ("ศรีษะเกษ", "น่าจะหมายถึง province: ศรีสะเกษ"),
        ("ทดสอบ", "เขียนชื่อจังหวัดตามชื่อทางการ เช่น province: นครราชสีมา"),
        ("เลย", ""),
    ],
)
def test_the_check_says_how_to_write_it(written: str, remedy: str, base: Path) -> None:
    agency = base / "agency.yml"
    agency.write_text(agency.read_text("utf-8").replace("province: นครราชสีมา", f"province: {written}"), "utf-8")
    _, problems = check(base)
    assert [problem.remedy for problem in problems if problem.rule == "province-name"] == ([remedy] if remedy else [])


def test_bangkok_is_no_province_and_has_other_districts() -> None:
    body = Agency(
        name="ก", short_name="ก", kind=Kind.DEPARTMENT, subdistrict="บางรัก", district="บางรัก", province="กรุงเทพมหานคร"
    )
    assert body.place == "แขวงบางรัก เขตบางรัก กรุงเทพมหานคร"
    other = body.model_copy(update={"province": "เลย"})
    assert (other.place, other.area) == ("ตำบลบางรัก อำเภอบางรัก จังหวัดเลย", "อำเภอบางรัก จังหวัดเลย")


def test_the_footer_does_not_say_the_province_below_its_own_name(base: Path) -> None:
    site, _ = check(base)
    assert site
    for name, address in (("จังหวัดเลย", ""), ("สำนักงานจังหวัดเลย", "จังหวัดเลย")):
        agency = Agency(name=name, short_name="จว.เลย", kind=Kind.PROVINCE, province="เลย")
        shown = chrome(replace(site, agency=agency), directory_urls=True, has_feed=False)
        assert (shown.agency, shown.address) == (name, address)

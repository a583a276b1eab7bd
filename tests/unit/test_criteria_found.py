"""What was found of the criteria of 2566 to 2569, as facts that the data hold; what is inferred says so."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from itasite.model.framework import AskedPeriod, Framework, Item, Verification
from itasite.reading import frameworks
from tests.support.criteria import criteria

ALL = frameworks.all_frameworks()
INFERRED = "อนุมาน"
LEVEL_WORDS = ["ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน", "ต้องปรับปรุง", "ต้องปรับปรุงโดยด่วน"]


def college() -> Framework:
    found = frameworks.framework(2569, "vocational-college")
    assert found
    return found


def item(found: Framework, code: str) -> Item:
    one = found.item(code)
    assert one, code
    return one


def borders(found: Framework) -> list[tuple[str, int]]:
    """The sub-indicators in the order of the items, with how many items stand one after the other in each."""
    runs: list[tuple[str, int]] = []
    for one in found.items:
        number = one.sub_indicator or ""
        if runs and runs[-1][0] == number:
            runs[-1] = (number, runs[-1][1] + 1)
        else:
            runs.append((number, 1))
    return runs


def periods(found: Framework, period: AskedPeriod) -> set[str]:
    return {one.code for one in found.items if one.period is period}


def test_the_sub_indicators_of_2568_are_the_printed_headings_and_have_these_borders() -> None:
    found = criteria(2568)
    assert borders(found) == [("9.1", 4), ("9.2", 7), ("9.3", 2), ("9.4", 3), ("9.5", 4), ("10.1", 4), ("10.2", 4)]
    assert [sub.title for sub in found.sub_indicators] == [
        "ข้อมูลพื้นฐาน",
        "การบริหารงานและการใช้จ่ายงบประมาณ",
        "การจัดซื้อจัดจ้าง",
        "การบริหารและพัฒนาทรัพยากรบุคคล",
        "การส่งเสริมความโปร่งใส",
        "การดำเนินการเพื่อป้องกันการทุจริตในประเด็นสินบน",
        "การส่งเสริมคุณธรรมและความโปร่งใส",
    ]


def test_the_sub_indicators_of_colleges_have_these_borders() -> None:
    expected = [("9.1", 5), ("9.2", 4), ("9.3", 2), ("9.4", 4), ("9.5", 2), ("10.1", 2), ("10.2", 4)]
    assert borders(college()) == expected


def test_a_group_is_no_two_headings_run_together() -> None:
    """Of 2568, O21 and O22: the sub-indicator is one heading, the group another."""
    for found in ALL:
        names = [sub.title for sub in found.sub_indicators]
        for one in found.items:
            assert not any((one.group or "").startswith(f"{name} ") for name in names), (found.fiscal_year, one.code)
    assert {item(criteria(2568), code).group for code in ("O21", "O22")} == {"นโยบาย No Gift Policy"}


def test_colleges_publish_what_three_of_them_print() -> None:
    found = college()
    assert [item(found, code).title for code in ("O18", "O20", "O21", "O22")] == [
        "แนวทางปฏิบัติการจัดการร้องเรียนการทุจริตและประพฤติมิชอบ",
        "ประกาศเจตนารมณ์นโยบายไม่รับของขวัญ (No Gift Policy)",
        "การประเมินผลควบคุมภายในของสถานศึกษา",
        "การเสริมสร้างวัฒนธรรมองค์กรให้มีความซื่อสัตย์สุจริต",
    ]
    assert all(one.components for one in found.items)
    assert {found.item_verification(one) for one in found.items} == {Verification.TRANSCRIBED}
    assert found.verification is Verification.DRAFT
    assert not found.levels
    assert all(part.weight is None for part in found.instruments)


def test_an_item_of_mixed_years_names_no_period() -> None:
    """A plan beside last year's spending, a code of ethics beside this year's training: no one year fits all."""
    assert not {item(college(), code).period for code in ("O6", "O8", "O16", "O17")} - {None}
    assert all("ช่วงเวลา" in (item(college(), code).note or "") for code in ("O6", "O8", "O16", "O17"))
    assert item(criteria(2569), "O20").period is None


def test_periods_of_2568_and_2569() -> None:
    found = criteria(2568)
    assert periods(found, AskedPeriod.THIS_YEAR) == {"O6", "O23"}
    assert periods(found, AskedPeriod.LAST_YEAR) == {"O7", "O13", "O15", "O19", "O24", "O26", "O28"}
    found = criteria(2569)
    assert periods(found, AskedPeriod.THIS_YEAR) == {"O11", "O13", "O19", "O21", "O23"}
    assert periods(found, AskedPeriod.LAST_YEAR) == {"O12", "O14", "O18", "O22", "O24"}


def test_online_service_of_2569_takes_in_the_statistics() -> None:
    found = item(criteria(2569), "O10")
    assert found.includes == ("service_stats",)
    assert criteria(2569).topic("service_stats") is None
    assert found.components


STATED = re.compile(r"(?<!ครอบคลุม)ปี(?:งบประมาณ)? ?(?:พ\.ศ\. ?)?(?P<year>256[56])|ปีงบประมาณปัจจุบัน")
# A plan or rule in force in the year may be older; O42 names the year of the results that are analysed.
LASTS = re.compile("บังคับใช้ครอบคลุม|ที่ใช้บังคับใน|แสดงการวิเคราะห์ผลการประเมิน")


@pytest.mark.parametrize("one", criteria(2566).items, ids=lambda one: one.code)
def test_the_time_that_a_component_of_2566_states_is_its_period(one: Item) -> None:
    stated = set()
    for component in one.components:
        match = STATED.search(component.text)
        if not match or LASTS.search(component.text):
            continue
        half = "6 เดือน" in component.text
        year = match["year"] or "2566"
        stated.add("first_half" if half else {"2566": "this_year", "2565": "last_year"}[year])
    if "1 ต.ค. 65 - 31 มี.ค. 66" in " ".join(component.text for component in one.components):
        stated.add("first_half")
    assert stated == ({one.period.value} if one.period else set())


def test_2567_has_six_items_and_says_what_they_rest_on() -> None:
    found = criteria(2567)
    assert [one.code for one in found.items] == ["O1", "O2", "O3", "O4", "O10", "O25"]
    assert found.items_count == 35
    assert [sub.number for sub in found.sub_indicators] == ["9.1", "9.2"]
    assert "ไม่ขัดกัน" in (item(found, "O4").note or "")
    assert item(found, "O25").period is AskedPeriod.THIS_YEAR
    assert len(item(found, "O25").components[0].parts) == 4


@pytest.mark.parametrize("year", [2567, 2568])
def test_an_item_counts_all_or_nothing(year: int) -> None:
    assert "แต่ละข้อได้ 100 คะแนนเมื่อเปิดเผยครบทุกองค์ประกอบ มิฉะนั้นได้ 0 คะแนน" in (criteria(year).note or "")


@pytest.mark.parametrize("year", [2566, 2567, 2568])
def test_the_words_of_the_levels_are_the_commissions(year: int) -> None:
    found = criteria(year)
    assert [level.title for level in found.levels] == LEVEL_WORDS
    source = found.source_named(found.levels_source)
    assert source
    assert source.publisher == "สำนักงาน ป.ป.ช."
    assert "8 มิถุนายน 2566" in source.title
    assert "8 มิถุนายน 2566" in (found.levels_note or "")
    assert found.levels_verification is Verification.DRAFT  # the bands are still those of one program


def test_the_origin_of_the_bands_is_called_what_it_is() -> None:
    titles = [source.title for found in ALL for source in found.sources if source.id == "level-rule"]
    assert len(titles) == 3
    assert all("สถาบันอุดมศึกษา" in title and "องค์กรปกครองส่วนท้องถิ่น" not in title for title in titles)


def test_the_days_of_the_results() -> None:
    days = {found.fiscal_year: found.calendar[-1].end for found in ALL if found.calendar}
    announced = {2566: date(2023, 8, 10), 2567: date(2024, 7, 30), 2568: date(2025, 8, 18)}
    assert {year: days[year] for year in announced} == announced
    assert 2569 not in days


@pytest.mark.parametrize("found", ALL, ids=lambda found: f"{found.fiscal_year}-{found.kinds[0]}")
def test_every_source_that_is_named_is_there(found: Framework) -> None:
    known = {source.id for source in found.sources}
    named = [found.source, found.english_source, found.levels_source, found.instruments_source, found.calendar_source]
    named += [one.source for one in found.items] + [entry.source for entry in found.confirmed_kinds]
    assert set(named) - {None} <= known
    assert found.confirmed_kinds
    for entry in found.confirmed_kinds:
        assert all(found.item(code) for code in entry.items)
        assert "all" in found.kinds or entry.kind.value in found.kinds


def test_what_is_inferred_says_so() -> None:
    for found in (criteria(2567), criteria(2568), criteria(2569), college()):
        assert INFERRED in (found.note or "")  # the indicators 1 to 8
    assert all(INFERRED in (one.note or "") for one in criteria(2569).items if one.period)
    assert INFERRED in (item(criteria(2569), "O17").note or "")
    assert all(INFERRED in (item(criteria(2567), code).note or "") for code in ("O10", "O25"))
    # of 2568 a page sorts twelve items under headings, and three stand in the group that 9.1 is named after
    said = {one.code for one in criteria(2568).items if INFERRED in (one.note or "")}
    sorted_by_a_page = {"O5", "O6", "O8", "O12", "O13", "O14", "O16", "O17", "O18", "O21", "O23", "O27"}
    assert said == {one.code for one in criteria(2568).items} - sorted_by_a_page - {"O1", "O2", "O3"}


def test_nothing_is_filled_from_another_year() -> None:
    """No component of a draft is word for word that of the year whose list is whole."""
    whole = Counter(component.text for one in criteria(2566).items for component in one.components)
    for found in (criteria(2567), criteria(2568), criteria(2569), college()):
        assert not [part.text for one in found.items for part in one.components if part.text in whole]

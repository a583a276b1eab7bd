"""How much of a year's criteria is known, how far it can be trusted, for which kinds of body: three things apart."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from itasite.build import build
from itasite.facts.criteria_state import criteria_state, trust
from itasite.findings import check
from itasite.links import Links
from itasite.model.agency import Kind
from itasite.model.blocks import ScoresOptions
from itasite.model.framework import Framework, Verification
from itasite.reading import frameworks
from itasite.views import criteria_state as words
from itasite.views.scores import scores_table
from itasite.views.show import Show
from itasite.words.choices import KIND_WORDS
from tests.support.criteria import criteria
from tests.support.sites import ROOT

ALL = frameworks.all_frameworks()


def listed(found: Framework) -> str:
    """How README and guide name a list and say its state."""
    own = "" if "all" in found.kinds else f" ({', '.join(KIND_WORDS[kind] for kind in found.kinds)})"
    return f"- ปี {found.fiscal_year}{own} {words.state_line(found)}"


@pytest.mark.parametrize("paper", ["README.md", "docs/guide.md"])
def test_readme_and_guide_say_what_is_computed(paper: str) -> None:
    said = [line for line in (ROOT / paper).read_text(encoding="utf-8").splitlines() if line.startswith("- ปี 25")]
    assert said == [listed(found) for found in ALL]


def test_the_english_of_the_readme_names_the_complete_years() -> None:
    whole = [found.fiscal_year for found in ALL if criteria_state(found).complete]
    first, last = min(found.fiscal_year for found in ALL), max(found.fiscal_year for found in ALL)
    assert f"criteria of {first} to {last}, so far only those of {' and '.join(map(str, whole))} in full" in (
        ROOT / "README.md"
    ).read_text(encoding="utf-8")


def without(found: Framework, what: str) -> Framework:
    first, *rest = found.items
    lacking: dict[str, dict[str, Any]] = {
        "items": {"items_count": len(found.items) + 1},
        "components": {"items": (first.model_copy(update={"components": ()}), *rest)},
        "weights": {"instruments": tuple(part.model_copy(update={"weight": None}) for part in found.instruments)},
        "levels": {"levels": ()},
    }
    return found.model_copy(update=lacking[what])


@pytest.mark.parametrize("what", ["items", "components", "weights", "levels"])
def test_a_list_that_lacks_one_of_four_things_is_not_complete(what: str) -> None:
    whole = criteria(2566)
    assert words.state_word(whole) == words.COMPLETE
    assert words.state_word(without(whole, what)) == words.INCOMPLETE
    assert words.counts(without(whole, what)) != words.counts(whole)


def test_a_list_of_nothing_is_not_complete() -> None:
    empty = criteria(2566).model_copy(update={"items": (), "instruments": ()})
    assert words.state_word(empty) == words.INCOMPLETE
    assert words.trust_line(empty).endswith("ยังไม่มีข้อ")


@pytest.mark.parametrize("verification", Verification)
def test_how_sure_a_list_is_does_not_make_it_complete_or_not(verification: Verification) -> None:
    for found in ALL:
        other = found.model_copy(update={"verification": verification})
        assert words.state_line(other) == words.state_line(found)
    assert sum(trust(criteria(2566).model_copy(update={"verification": verification})).values()) == 43


def test_counts_are_of_the_items_that_there_are() -> None:
    state = criteria_state(criteria(2567))
    assert (state.items, state.all_items) == (6, 35)
    assert f"พบ 6 จาก 35 ข้อ · องค์ประกอบ {state.components} จาก 35 ข้อ" in words.counts(criteria(2567))
    assert "องค์ประกอบยังไม่พบ" in words.counts(criteria(2564))
    assert "ปฏิทินยังไม่พบ" in words.counts(criteria(2569))


def test_who_begins_with_an_open_list_is_told_what_is_missing() -> None:
    assert words.draft_lines(criteria(2566)) == ()
    for found in ALL:
        lines = words.draft_lines(found)
        assert bool(lines) is not criteria_state(found).complete
        assert not lines or [f"  - {text}" for text in found.missing] == [*lines[3:]]
    sure = criteria(2566).model_copy(update={"verification": Verification.DRAFT})
    assert words.draft_lines(sure)[0].startswith(f"เกณฑ์ปี 2566 {words.COMPLETE}:")


def test_which_list_is_chosen_does_not_depend_on_who_confirmed_it() -> None:
    for year in frameworks.years():
        found = frameworks.framework(year, Kind.SAO.value)
        assert found
        assert frameworks.framework(year, Kind.PAO.value) is found
        assert found.kinds == ("all",)
    assert any(words.kind_note(found, Kind.PAO) for found in ALL)


def test_lists_for_all_kinds_stand_first_in_their_year() -> None:
    order = [(found.fiscal_year, "all" not in found.kinds) for found in ALL]
    assert order == sorted(order)


def test_an_item_is_confirmed_only_for_kinds_that_printed_it() -> None:
    found = criteria(2569)
    shown, open_item = found.item("O17"), found.item("O5")
    assert shown
    assert open_item
    assert not words.item_kind_note(found, Kind.SAO, shown)
    assert "องค์การบริหารส่วนตำบล" in words.item_kind_note(found, Kind.SAO, open_item)
    assert "องค์การมหาชน" in words.item_kind_note(found, Kind.SAO, open_item)
    assert not words.item_kind_note(found, Kind.PUBLIC_ORGANIZATION, open_item)
    assert words.kind_note(found, Kind.SAO).endswith("องค์การบริหารส่วนตำบล 24 จาก 26 ข้อ")
    assert words.kind_note(found, Kind.PAO).endswith("องค์การบริหารส่วนจังหวัด ทุกข้อ")
    assert not words.kind_note(found, Kind.PUBLIC_ORGANIZATION)


@pytest.mark.parametrize("verification", [Verification.VERIFIED, Verification.AGENCY])
def test_an_item_that_the_agency_has_seen_itself_needs_no_other(verification: Verification) -> None:
    found = criteria(2569)
    own = found.items[4].model_copy(update={"verification": verification})
    assert not words.item_kind_note(found, Kind.SAO, own)


def test_nothing_is_said_of_kinds_where_the_criteria_say_nothing() -> None:
    found = criteria(2569).model_copy(update={"confirmed_kinds": ()})
    assert not words.kind_note(found, Kind.SAO)
    assert words.kinds_line(found) == "ใช้กับ: ทุกประเภท"


def test_kinds_are_told_with_neighbouring_items_as_a_span() -> None:
    assert "อบต. (O1 ถึง O4, O6)" in words.kinds_line(criteria(2568))
    college = frameworks.framework(2569, "vocational-college")
    assert college
    assert words.kinds_line(college) == "ใช้กับ: สถานศึกษาอาชีวศึกษา · ยืนยันแล้ว: สถานศึกษาอาชีวศึกษา (ทุกข้อ)"


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("{kind: อบต., source: phan-chana}", "unknown-name"),
        ("{kind: อบต., source: phan-chana-report, items: [O1, O99]}", "unknown-item"),
        ("{kind: ตำบล, source: phan-chana-report}", "wrong-value"),
        ("{kind: อบต.}", "missing-field"),
    ],
)
def test_a_fault_in_the_agencys_own_is_told_at_its_place(base: Path, entry: str, told: str) -> None:
    (base / "frameworks").mkdir()
    (base / "frameworks" / "2566.yml").write_text(f"confirmed_kinds:\n  - {entry}\n", encoding="utf-8")
    _, problems = check(base)
    (problem,) = [found for found in problems if found.at.file == "frameworks/2566.yml"]
    assert (problem.rule, problem.at.line) == (told, 2)
    assert problem.remedy


def test_the_agencys_own_word_takes_the_place_of_ours(base: Path) -> None:
    (base / "frameworks").mkdir()
    own = "confirmed_kinds: [{kind: ทต., source: phan-chana-report}]\n"
    (base / "frameworks" / "2566.yml").write_text(own, encoding="utf-8")
    site, _ = check(base)
    assert site
    assert [entry.kind for entry in site.years[0].framework.confirmed_kinds] == [Kind.SUBDISTRICT_MUNICIPALITY]


def pages(base: Path, kind: str, year: int, numerals: str = "arabic") -> tuple[str, str]:
    """The checklist and the page of O1 of a site of that kind, by the criteria of that year."""
    for name, old, new in (
        ("agency.yml", "kind: sao", f"kind: {kind}\nnumerals: {numerals}"),
        ("2566/year.yml", "framework: 2566", f"framework: {year}"),
    ):
        path = base / name
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    if year != 2566:
        (base / "2566" / "oit.yml").write_text("items: {O1: {status: not_started}}\n", encoding="utf-8")
    made = build(base)
    assert not made.failed, made.problems
    found = {page.path: page.body for page in made.pages}
    return found["2566/oit/index.md"], found["2566/oit/o1.md"]


def notice(checklist: str) -> tuple[str, str]:
    """What the warning of a checklist says to everybody, and what it says unfolded; both without tags."""
    (found,) = re.findall(r'<div class="ita-notice ita-notice--warning"[^>]*>(.*?)</div>', checklist, re.DOTALL)
    said, _, folded = found.partition("<details")
    return tuple(re.sub(r"<[^>]*>", "", text) for text in (said, f"<{folded}"))  # type: ignore[return-value]


def test_a_list_that_is_known_and_confirmed_says_nothing_of_itself(base: Path) -> None:
    checklist, item = pages(base, "sao", 2566)
    assert "ita-notice--warning" not in checklist
    assert "ยืนยัน" not in item.split('<p class="ita-source">')[1]


def test_a_kind_that_is_not_confirmed_is_told_on_checklist_and_item(base: Path) -> None:
    checklist, item = pages(base, "subdistrict-municipality", 2566)
    assert "<strong>เกณฑ์ปีงบประมาณ 2566 ยังไม่ยืนยันสำหรับเทศบาลตำบล ทุกข้อ:</strong> ยืนยันแล้ว: อบต. (ทุกข้อ)" in checklist
    assert "สิ่งที่ยังไม่พบ" not in checklist
    assert "ข้อนี้ยังไม่ยืนยันสำหรับเทศบาลตำบล ยืนยันแล้วเฉพาะอบต." in item


def test_an_open_list_says_its_counts_and_what_is_missing_in_the_agencys_numerals(base: Path) -> None:
    checklist, _ = pages(base, "sao", 2568, "thai")
    said, folded = notice(checklist)
    assert said.endswith("เกณฑ์ปีงบประมาณ ๒๕๖๘ ในโปรแกรมนี้ยังไม่ครบ และยังไม่ยืนยันสำหรับองค์การบริหารส่วนตำบล ๒๓ จาก ๒๘ ข้อ")
    assert "พบ ๒๘ จาก ๒๘ ข้อ" in folded
    assert "อบต. (O1 ถึง O4, O6)" in folded  # a code is written as everywhere else
    assert all(text in folded for text in criteria(2568).missing)


def test_the_list_is_not_below_a_screen_of_what_is_open(base: Path) -> None:
    checklist, _ = pages(base, "sao", 2568)
    said, _ = notice(checklist)
    assert said.startswith("ปี 2566 ใช้รายการของปี 2568 ไปก่อน")  # one box says both
    assert checklist.count("ita-notice ") == 1
    assert len(said) < 200


OWN = "kinds: [sao]\nitems:\n  - {code: MOIT 1, title: ชื่อข้อหนึ่ง}\n  - {code: MOIT 2, title: ชื่อข้อสอง}\n"


def test_a_list_that_is_still_typed_is_the_agencys_and_not_counted_against_itself(base: Path) -> None:
    (base / "frameworks").mkdir()
    (base / "frameworks" / "2569.yml").write_text(OWN, encoding="utf-8")
    year = base / "2566" / "year.yml"
    year.write_text("framework: 2569\n", encoding="utf-8")
    (base / "2566" / "oit.yml").write_text("items: {MOIT 1: {status: not_started}}\n", encoding="utf-8")
    (base / "2566" / "measures.yml").unlink()
    (base / "2566" / "report.md").unlink()
    made = build(base)
    assert not made.failed, made.problems
    found = {page.path: page.body for page in made.pages}
    said, folded = notice(found["2566/oit/index.md"])
    assert "เกณฑ์ปีงบประมาณ 2569 ที่หน่วยงานพิมพ์เองยังไม่ครบ" in said
    assert "พิมพ์แล้ว 2 ข้อ" in folded
    assert "ที่มา: ยังไม่ได้ระบุเอกสาร</p>" in found["2566/oit/moit-1.md"]  # no publisher is missing of no paper
    typed = criteria(2566).model_copy(update={"items": (), "items_count": None})
    assert words.counts(typed).startswith("ยังไม่มีข้อ · ")


def test_a_group_named_as_its_sub_indicator_is_not_said_twice(base: Path) -> None:
    checklist, _ = pages(base, "sao", 2568)
    assert "ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน" in checklist
    assert "ข้อมูลพื้นฐาน · ข้อมูลพื้นฐาน" not in checklist
    assert "ข้อมูลพื้นฐาน · </span>การประชาสัมพันธ์" in checklist


@pytest.mark.parametrize(("year", "label"), [(2568, "ไปยังตัวชี้วัดย่อย"), (2569, "ไปยังตัวชี้วัด")])
def test_the_way_to_a_section_names_what_the_list_has(year: int, label: str, base: Path) -> None:
    (base / "2566" / "report.md").unlink()  # it shows sub-indicators, which the list of 2569 does not have
    (base / "2566" / "measures.yml").unlink()
    checklist, _ = pages(base, "sao", year)
    assert f"<summary>{label}</summary>" in checklist


def test_a_year_without_weights_has_no_columns_of_them(base: Path) -> None:
    site, _ = check(base)
    assert site
    year = site.years[0]
    bare = replace(year, framework=without(year.framework, "weights"))
    for found, there in ((year, True), (bare, False)):
        show = Show(site, found, Links("2566/scores.md"))
        names = {column.name for column in scores_table(show, ScoresOptions()).columns}
        assert ({"weight", "weighted"} <= names) is there
        assert {"title", "score"} <= names
        asked = scores_table(show, ScoresOptions(columns=("title", "weight")))
        assert [column.name for column in asked.columns] == ["title", "weight"]  # what the author asks for stays

"""Criteria that an agency adds or corrects in its own content, and what becomes of items from year to year."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.build import build
from itasite.facts import crosswalk
from itasite.facts.crosswalk import ChangeKind
from itasite.findings import check
from itasite.model.framework import Framework, Verification
from itasite.model.site import Year
from itasite.reading import frameworks
from tests.support.sites import CASES


def official(year: int) -> Framework:
    found = frameworks.framework(year)
    assert found
    return found


def with_own(base: Path, text: str, year: int = 2566) -> Year:
    (base / "frameworks").mkdir()
    (base / "frameworks" / f"{year}.yml").write_text(text, encoding="utf-8")
    site, problems = check(base)
    assert not [problem for problem in problems if problem.severity == "error"], problems
    assert site
    return site.years[0]


def test_a_correction_changes_only_what_it_names(base: Path) -> None:
    year = with_own(
        base,
        "source: manual\n"
        "sources: [{id: manual, title: คู่มือการประเมิน, publisher: สำนักงาน ป.ป.ช.}]\n"
        "items:\n  - {code: O5, title: ข้อมูลการติดต่อของหน่วยงาน}\n",
    )
    item, before = year.framework.item("O5"), official(2566).item("O5")
    assert item
    assert before
    assert item.title == "ข้อมูลการติดต่อของหน่วยงาน"
    assert (item.components, item.sub_indicator, item.topic) == (before.components, before.sub_indicator, before.topic)
    assert year.framework.item_verification(item) is Verification.AGENCY
    source = year.framework.item_source(item)
    assert source
    assert source.title == "คู่มือการประเมิน"
    other = year.framework.item("O6")
    assert other
    assert year.framework.item_verification(other) is Verification.TRANSCRIBED
    assert year.framework.item_source(other) != source
    assert len(year.framework.items) == 43
    assert before.title == "ข้อมูลการติดต่อ"  # what comes with us is as it was


def test_an_item_is_added_and_has_its_page(base: Path) -> None:
    with_own(base, 'items:\n  - {code: O44, title: ข้อที่เพิ่ม, sub_indicator: "10.2"}\n')
    made = build(base)
    page = next(page for page in made.pages if page.path == "2566/oit/o44.md")
    assert "ข้อที่เพิ่ม" in page.body
    assert "หน่วยงานนี้เพิ่มหรือแก้ไขเอง" in page.body
    assert "ที่มา:" not in page.body  # no other body's paper has it


def test_weights_and_levels_can_be_filled_in(tmp_path: Path) -> None:
    """What is unknown of 2567 stops the total; with the weights it is computed."""
    content = tmp_path / "content"
    (content / "2567").mkdir(parents=True)
    (content / "agency.yml").write_text((CASES / "base" / "agency.yml").read_text(encoding="utf-8"), encoding="utf-8")
    (content / "2567" / "year.yml").write_text(
        "parts: [scores]\nresult: {instruments: {IIT: 90, EIT: 90, OIT: 80}, total: 86, level: ผ่าน}\n", "utf-8"
    )
    (content / "index.md").write_text("# ก\n", encoding="utf-8")
    made = build(content)
    assert not made.failed
    scores = next(page.body for page in made.pages if page.path == "2567/scores.md")
    assert "คะแนนรวม · ระดับ ผ่าน" in scores
    assert "ยังไม่พบข้อมูล" not in scores
    year = with_own(content, "instruments:\n  - {code: IIT, weight: 30}\n  - {code: EIT, weight: 30}\n", 2567)
    assert [str(instrument.weight) for instrument in year.framework.instruments] == ["30", "30", "40"]
    assert "คะแนนรวม · ระดับ ผ่าน" in next(page.body for page in build(content).pages if page.path == "2567/scores.md")


def test_a_year_that_we_do_not_know_can_be_written_whole(base: Path) -> None:
    year = base / "2566" / "year.yml"
    year.write_text(year.read_text(encoding="utf-8").replace("framework: 2566", "framework: 2571"), encoding="utf-8")
    assert [p.rule for p in check(base)[1] if p.severity == "error"] == ["unknown-framework"]
    text = (Path(frameworks.__file__).parent / "2566.yml").read_text(encoding="utf-8")
    found = with_own(base, text.replace("fiscal_year: 2566", "fiscal_year: 2571"), 2571)
    assert found.framework.fiscal_year == 2571
    assert found.framework.verification is Verification.TRANSCRIBED


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("items:\n  - {code: O5, titel: x}\n", "frameworks/2566.yml:2:16 unknown-key"),
        ("items:\n  - {code: X5, title: x}\n", "frameworks/2566.yml:2:12 wrong-value"),
        ("levels: สูง\n", "frameworks/2566.yml:1:9 wrong-type"),
        ("- a\n", "frameworks/2566.yml:1:1 wrong-type"),
        ("items: [\n", "frameworks/2566.yml:1:8 yaml-syntax"),
    ],
)
def test_a_fault_is_told_at_its_place_in_the_own_file(base: Path, text: str, told: str) -> None:
    (base / "frameworks").mkdir()
    (base / "frameworks" / "2566.yml").write_text(text, encoding="utf-8")
    made = build(base)
    assert told in [f"{problem.at} {problem.rule}" for problem in made.problems]
    assert made.failed


def test_a_file_of_another_name_there_is_no_criteria(base: Path) -> None:
    (base / "frameworks").mkdir()
    (base / "frameworks" / "oit.yml").write_text("items: []\n", encoding="utf-8")
    assert [f"{p.at.file} {p.rule}" for p in check(base)[1]] == ["frameworks/oit.yml unknown-file"]


def changes(old: int, new: int) -> dict[str, tuple[str, str]]:
    """Kind to the codes, of each topic."""
    return {
        (change.new or change.old).topic or "": (  # type: ignore[union-attr]
            change.kind,
            "→".join(item.code for item in (change.old, change.new) if item),
        )
        for change in crosswalk.diff(official(old), official(new))
        if change.kind is not ChangeKind.MERGED
    }


def test_what_became_of_items_from_2565_to_2566() -> None:
    found = changes(2565, 2566)
    assert found["structure"] == (ChangeKind.SAME, "O1→O1")
    assert found["complaint_guide"] == (ChangeKind.RENUMBERED, "O29→O27")
    assert found["staff_manual"] == (ChangeKind.MOVED, "O13→O14")
    assert found["privacy"] == (ChangeKind.NEW, "O10")
    assert found["culture"] == (ChangeKind.GONE, "O38")
    merged = [c for c in crosswalk.diff(official(2565), official(2566)) if c.kind is ChangeKind.MERGED]
    assert [(c.old.code, c.new.code) for c in merged if c.old and c.new] == [("O18", "O11"), ("O19", "O12")]


def test_spaces_make_no_new_name() -> None:
    assert changes(2565, 2566)["proc_notices"] == (ChangeKind.RENUMBERED, "O22→O20")


def test_only_the_title_changed_from_2564_to_2565() -> None:
    assert {topic: kind for topic, (kind, _) in changes(2564, 2565).items() if kind is not ChangeKind.SAME} == {
        "risk_assessment": ChangeKind.RENAMED,
        "risk_actions": ChangeKind.RENAMED,
        "culture": ChangeKind.RENAMED,
        "no_gift_declaration": ChangeKind.NEW,
        "executive_will": ChangeKind.GONE,
    }


def test_nothing_is_called_gone_that_a_draft_only_lacks() -> None:
    found = changes(2566, 2567)
    assert found["contact"] == (ChangeKind.RENUMBERED, "O5→O4")
    assert found["staff_manual"] == (ChangeKind.MOVED, "O14→O10")
    assert ChangeKind.UNKNOWN in {kind for kind, _ in found.values()}
    assert not {ChangeKind.NEW, ChangeKind.GONE} & {kind for kind, _ in found.values()}
    assert found["measures"] == (ChangeKind.UNKNOWN, "O42")
    back = changes(2567, 2568)
    assert back["measures"] == (ChangeKind.UNKNOWN, "O27")


def test_every_item_of_both_years_stands_once() -> None:
    years = frameworks.years()
    for old in years:
        for new in years:
            found = crosswalk.diff(official(old), official(new))
            assert [c.new for c in found[: len(official(new).items)]] == list(official(new).items)
            rest = [c.old for c in found[len(official(new).items) :]]
            kept = [c.old for c in found if c.new and c.old and c.kind not in (ChangeKind.MERGED, ChangeKind.SPLIT)]
            assert {item.code for item in (*rest, *kept) if item} == {item.code for item in official(old).items}

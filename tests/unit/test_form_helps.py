"""What refers to what is to be removed, a measure that is copied from last year, identities that are proposed."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.edit.change import Plain
from itasite.forms.copied import copied, moved
from itasite.forms.proposals import new_identity
from itasite.forms.removal import columns_in_use, referring
from itasite.reading.load import load
from tests.support.sites import ROOT


@pytest.mark.parametrize(
    ("period", "later"),
    [
        ("ต.ค. 65 ถึง ก.ย. 66", "ต.ค. 66 ถึง ก.ย. 67"),
        ("ต.ค.๖๕ - ก.ย.๖๖", "ต.ค.๖๖ - ก.ย.๖๗"),
        ("ตลอดปี ๒๕๖๖", "ตลอดปี ๒๕๖๗"),
        ("ภายในวันที่ 15 มีนาคม 2566", "ภายในวันที่ 15 มีนาคม 2567"),
        ("1 ตุลาคม 2565 ถึง 30 กันยายน 2566", "1 ตุลาคม 2566 ถึง 30 กันยายน 2567"),
        ("ตลอดปีงบประมาณ", "ตลอดปีงบประมาณ"),
        ("แผนห้าปี 2566 ถึง 2570", "แผนห้าปี 2566 ถึง 2570"),
        ("15 ครั้งต่อปี", "15 ครั้งต่อปี"),
    ],
)
def test_a_period_moves_by_a_year_where_it_names_the_old_one(period: str, later: str) -> None:
    assert moved(period, 2567) == later


def test_a_copied_measure_leaves_what_was_reported() -> None:
    old: dict[str, Plain] = {
        "id": "m1",
        "group": "plan",
        "title": "มาตรการ",
        "steps": ["ก", "ข"],
        "continues": "m9",
        "period": "ต.ค. 65 ถึง ก.ย. 66",
        "progress": {"12m": {"status": "done"}},
    }
    found = copied(old, "m4", 2567, groups=("eit", "plan"))
    assert found == {
        "id": "m4",
        "group": "plan",
        "title": "มาตรการ",
        "steps": ["ก", "ข"],
        "period": "ต.ค. 66 ถึง ก.ย. 67",
        "continues": "m1",
    }
    assert found["steps"] is not old["steps"]
    assert copied(old, "m4", 2567, groups=("eit",))["group"] == "eit"


def test_identities_are_proposed_that_none_has() -> None:
    assert new_identity(("m1", "m7", "x9", "m02"), "m") == "m8"
    assert new_identity((), "g") == "g1"


def test_what_refers_is_told() -> None:
    site = load(ROOT / "content").site
    assert site
    year = site.years[0]
    groups = referring(site, year, "group", "plan")
    assert len([found for found in groups if found.file == "2566/measures.yml"]) == sum(
        measure.group == "plan" for measure in year.measures.measures
    )
    assert any(found.file.endswith(".md") for found in groups)
    assert {found.field for found in referring(site, year, "round", "12m")} >= {"ความก้าวหน้า"}
    assert len(referring(site, year, "unit", "สำนักปลัด")) > 40
    assert referring(site, year, "measure", "m1") == ()
    assert columns_in_use(year.measures.groups, "title") == ()


def test_a_measure_that_others_name(base: Path) -> None:
    measures = base / "2566" / "measures.yml"
    text = measures.read_text(encoding="utf-8")
    measures.write_text(f"{text}\n  - {{id: m99, joins: m1, questions: [I2]}}\n", encoding="utf-8")
    site = load(base).site
    assert site
    found = [one.field for one in referring(site, site.years[0], "measure", "m1")]
    assert "ใช้ช่องร่วมกับ" in found

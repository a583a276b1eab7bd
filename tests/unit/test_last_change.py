"""The day of the last change of each page, from the days that the content gives."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from itasite.build import build
from itasite.facts.last_change import last_changes
from itasite.findings import check
from tests.support.sites import AGENCIES, CASES


def test_a_page_has_the_latest_day_of_what_it_shows(base: Path) -> None:
    year = base / "2566" / "year.yml"
    year.write_text(re.sub("(?m)^updated: .*$", "", year.read_text(encoding="utf-8")), encoding="utf-8")
    (base / "2566" / "own.md").write_text("# ก\n\n```ita-oit\n```\n", encoding="utf-8")
    (base / "2566" / "prose.md").write_text("# ก\n\nข้อความ\n", encoding="utf-8")
    site, _ = check(base)
    assert site
    day = date(2023, 2, 1)
    found = last_changes(site)
    shown = {"index.md", "2566/index.md", "2566/en.md", "2566/oit/o1.md", "2566/oit/index.md", "2566/own.md"}
    assert {path for path, when in found.items() if when == day} >= shown
    assert not {"2566/oit/o2.md", "2566/scores.md", "2566/measures.md", "2566/prose.md"} & set(found)


def test_the_day_of_the_year_is_that_of_all_its_pages(base: Path) -> None:
    pages = [page for page in build(base).pages if page.path.startswith("2566/")]
    assert len(pages) > 40
    assert {page.changed for page in pages} == {date(2023, 8, 11)}
    assert {page.changed_words for page in pages} == {"11 สิงหาคม 2566", "11 August 2023"}


def test_shared_evidence_is_of_each_item_that_it_serves(base: Path) -> None:
    path = base / "2566" / "oit.yml"
    text = path.read_text(encoding="utf-8").replace("    items: [O3, O4]", "    items: [O3, O4]\n    date: 2566-09-13")
    path.write_text(text, encoding="utf-8")
    site, _ = check(base)
    assert site
    found = last_changes(site)
    assert found["2566/oit/o3.md"] == found["2566/oit/o4.md"] == found["index.md"] == date(2023, 9, 13)
    assert found["2566/oit/o1.md"] == date(2023, 8, 11)


def test_days_are_in_the_numerals_of_the_agency_and_none_is_invented() -> None:
    pages = {page.path: page for page in build(AGENCIES / "004-khok-chan" / "content").pages}
    assert pages["2566/measures.md"].changed_words == "๓๐ เมษายน ๒๕๖๖"
    assert all(page.changed is None for page in build(CASES / "years").pages)

"""What several places say is decided once: these tests fail where two readers of a decision part."""

from __future__ import annotations

import dataclasses
import re
import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itasite.build import build
from itasite.facts import levels, score
from itasite.facts.checklist import latest_checklist
from itasite.facts.dated import Subject
from itasite.facts.sitemap import COMPARISON, POSTER
from itasite.links import Links
from itasite.model.blocks import NewsOptions
from itasite.model.site import Site, with_result
from itasite.model.year import Result
from itasite.pages.feed import feed
from itasite.reading.load import load
from itasite.views.bars import below_target, compared, instrument_bars, latest_result
from itasite.views.comparison import comparison
from itasite.views.english import english
from itasite.views.framework import level_meaning
from itasite.views.news import KINDS, DatedChange, news
from itasite.views.scores import meaning
from itasite.views.show import Show
from tests.support.records import read
from tests.support.sites import CASES

BASE = load(CASES / "base").site


def loaded(content: Path) -> Site:
    site = load(content).site
    assert site
    return site


def with_scores(result: str) -> tuple[Show, score.Scores]:
    """The base case with another result."""
    assert BASE
    year = BASE.years[0]
    info = year.info.model_copy(update={"result": read(Result, result)})
    show = Show(BASE, dataclasses.replace(year, info=info), Links("2566/index.md"))
    found = score.year_scores(show.year)
    assert found
    return show, found


# A level.


@given(st.lists(st.sampled_from(["0", "69.99", "70", "84.99", "85", "90", "95", "100"]), min_size=3, max_size=3))
def test_the_thai_and_the_english_page_say_the_same_of_a_level(marks: list[str]) -> None:
    show, found = with_scores("instruments: {{IIT: {}, EIT: {}, OIT: {}}}".format(*marks))
    (thai,) = level_meaning(show, found)
    assert found.level
    numbers = re.findall(r"[0-9.]+", thai)
    assert numbers
    assert numbers == re.findall(r"[0-9]+(?:\.[0-9]+)?", english(show).condition)


def test_what_a_level_asks() -> None:
    show, _ = with_scores("total: 85")
    framework = show.year.framework
    assert [levels.level_range(framework, level) for level in framework.levels] == [
        levels.AtLeast(Decimal(95), Decimal(95)),
        levels.AtLeast(Decimal(85), Decimal(85)),
        levels.AtLeast(Decimal(85), None),
        levels.Between(Decimal(70), Decimal("84.99")),
        levels.Below(Decimal(70)),
    ]


# The target.

PLAIN = {"IIT": "ความเห็นของเจ้าหน้าที่", "EIT": "ความเห็นของผู้มาติดต่อ", "OIT": "การเปิดเผยข้อมูลต่อสาธารณะ"}


@given(
    st.dictionaries(
        st.sampled_from(sorted(PLAIN)), st.sampled_from(["84.99", "84.994", "84.995", "85", "100"]), min_size=1
    )
)
def test_every_place_names_the_same_instruments_below_the_target(marks: dict[str, str]) -> None:
    show, found = with_scores("instruments: {" + ", ".join(f"{code}: {mark}" for code, mark in marks.items()) + "}")
    full, brief = " ".join(meaning(show, found)), " ".join(below_target(show, found))
    below = {code for code in PLAIN if f"({code}) ได้" in full}
    assert below == {code for code, words in PLAIN.items() if words in brief}
    assert below == {code for code in PLAIN for bar in instrument_bars(show, found) if code in bar.title and bar.below}
    assert below == {code for code, mark in marks.items() if mark in ("84.99", "84.994")}
    reached = not below and len(marks) == len(PLAIN)
    assert reached == ("ทุกเครื่องมือได้คะแนนถึง" in full) == ("ทุกด้านได้คะแนนถึง" in brief)


# The latest year.


def test_every_place_speaks_of_the_same_latest_year(tmp_path: Path) -> None:
    content = Path(shutil.copytree(CASES / "years", tmp_path / "content"))
    year = content / "2566" / "year.yml"
    year.write_text(year.read_text(encoding="utf-8").replace(" EIT: 90.81,", ""), encoding="utf-8")
    (content / "index.md").write_text("# ก\n\n```ita-overview\n```\n\n```ita-scores\n```\n", encoding="utf-8")
    site = loaded(content)
    assert [found.number for found in site.years] == [2567, 2566, 2564]
    # a result that is not whole is the latest result …
    assert [found.number for found in with_result(site.years)] == [2566, 2564]
    (home,) = site.pages
    assert [block.year.number for block in home.blocks] == [2566, 2566]
    front = next(page for page in build(content).pages if page.path == "index.md")
    assert front.sharing
    assert "2566" in front.sharing.card
    # … but has no total
    show = Show(site, site.years[0], Links("2567/index.md"))
    whole = score.latest_total(site.years)
    assert whole
    assert whole[0].number == 2564
    link = latest_result(show)
    assert link
    assert "2564" in link.title
    assert "2564" in compared(show, Decimal(90))
    assert COMPARISON.is_in(site)
    assert comparison(show).chart


def test_the_checklist_to_hand_in_is_of_the_latest_year_whose_items_are_known(tmp_path: Path) -> None:
    content = Path(shutil.copytree(CASES / "years", tmp_path / "content"))
    found = latest_checklist(loaded(content))
    assert found
    assert found.number == 2566


# Titles.


@pytest.mark.parametrize("kind", KINDS)
def test_only_a_title_of_ours_gets_the_numerals_of_the_agency(kind: Subject) -> None:
    change = DatedChange(date(2023, 8, 11), 2566, kind, "", "ปี 2566", (), "")
    assert change.heading("thai") == ("ปี ๒๕๖๖" if kind in ("result", "year") else "ปี 2566")


def test_the_feed_and_the_page_show_the_same_titles(base: Path) -> None:
    agency = base / "agency.yml"
    agency.write_text(agency.read_text(encoding="utf-8") + "numerals: thai\n", encoding="utf-8")
    site = loaded(base)
    written = feed(site)
    assert written
    titles = [entry.findtext("{*}title") for entry in ET.fromstring(written).iterfind("{*}entry")]
    entries = news(Show(site, site.years[0], Links("index.md")), NewsOptions()).entries
    assert titles == [entry.title for entry in entries]
    assert "ปรับปรุงข้อมูลปีงบประมาณ ๒๕๖๖" in titles
    assert "O1 โครงสร้าง" in titles


# Surveys.


@pytest.mark.parametrize(
    ("survey", "parts", "shown"),
    [
        ("url: https://itas.nacc.go.th/go/eit/abc123", "[scores, survey]", True),
        ("url: https://itas.nacc.go.th/go/eit/abc123", "[scores]", False),
        ("pending: ยังไม่ประกาศ", "[scores, survey]", False),
    ],
)
def test_a_survey_that_can_be_answered_has_all_that_leads_to_it(
    base: Path, survey: str, parts: str, shown: bool
) -> None:
    year = base / "2566" / "year.yml"
    text = year.read_text(encoding="utf-8").replace("url: https://itas.nacc.go.th/go/eit/abc123", survey)
    year.write_text(f"parts: {parts}\n{text}", encoding="utf-8")
    site, made = loaded(base), build(base)
    answers = {
        "record": bool(site.years[0].info.survey_addresses),
        "sitemap": POSTER.is_in(site.years[0]),
        "poster": any(page.layout == "poster" for page in made.pages),
        "picture": any(asset.path.startswith("2566/") and "eit" in asset.path for asset in made.assets),
    }
    assert answers == dict.fromkeys(answers, shown)

"""A year in English: the same figures as in Thai, no Thai word that is not marked as Thai."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from itasite.build import build
from itasite.findings import check
from itasite.model.framework import Framework
from itasite.reading import frameworks
from tests.support.golden import compare
from tests.support.sites import AGENCIES, AGENCY_NAMES, CASES, ROOT

CONTENTS = [ROOT / "content", CASES / "base", CASES / "years", *(AGENCIES / name / "content" for name in AGENCY_NAMES)]


class Languages(HTMLParser):
    """Every text with the language that it is marked with."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = [""]
        self.texts: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(dict(attrs).get("lang") or self.open[-1])

    def handle_endtag(self, _: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((self.open[-1], data.strip()))


def bodies(content: Path) -> dict[str, str]:
    return {page.path: page.body for page in build(content).pages if page.path.endswith("/en.md")}


@pytest.mark.parametrize("content", CONTENTS, ids=lambda path: path.parent.name)
def test_every_year_has_one_and_each_word_is_marked_in_its_language(content: Path) -> None:
    site, _ = check(content)
    assert site
    found = bodies(content)
    assert list(found) == [f"{year.number}/en.md" for year in site.years]
    for html in found.values():
        for language, text in Languages(html).texts:
            assert language == ("th" if re.search("[ก-๛]", text) else "en"), text
        assert "–<" not in html or "not known" in html


def test_the_page(base: Path) -> None:
    compare("english", bodies(base)["2566/en.md"])


def test_other_years_are_linked() -> None:
    html = bodies(CASES / "years")["2566/en.md"]
    assert re.findall(r'<a href="([^"]+)">(\d{4})</a>', html) == [
        ("../../2567/en/", "2567"),
        ("../../2564/en/", "2564"),
    ]


def test_figures_are_those_of_the_thai_pages() -> None:
    html = bodies(ROOT / "content")["2566/en.md"]
    assert "1 October 2022 – 30 September 2023" in html
    assert "85.48" in html
    for score in ("98.79", "90.81", "71.50"):
        assert f'<td class="ita-number">{score}</td>' in html
    tallies = re.findall(
        r'class="ita-count__title">([^<]+) <span class="ita-count__total">(\d+)</span></p>\n<ul>(.*?)</ul>', html
    )
    states = [(total, re.findall(r"<li>([a-z ]+) <span[^>]*>(\d+)", rows)) for _, total, rows in tallies]
    assert states == [
        ("11", [("done", "11"), ("in progress", "0"), ("not started", "0")]),
        ("43", [("done", "43"), ("in progress", "0"), ("not started", "0")]),
    ]
    # done, and on no item can a reader see it: the Thai overview says so too
    assert re.findall(r"<li>Evidence: ([^<]*)</li>", html) == ["an address is still to be confirmed: 43"]


def test_the_name_of_the_agency_in_english_where_it_has_one(base: Path) -> None:
    assert '<span lang="th">องค์การบริหารส่วนตำบลตัวอย่าง</span>' in bodies(base)["2566/en.md"]
    with (base / "agency.yml").open("a", encoding="utf-8") as agency:
        agency.write("name_en: Example Subdistrict Administrative Organization\nnumerals: thai\n")
    (page,) = [page for page in build(base).pages if page.path == "2566/en.md"]
    assert "Example Subdistrict Administrative Organization <span" in page.body
    assert page.description.startswith("ITA result, fiscal year 2566 (2022–23): Example Subdistrict")
    assert not re.search("[๐-๙]", page.body)  # a reader of English knows no Thai numerals


def test_what_is_announced_and_updated_has_english_dates(base: Path) -> None:
    year = base / "2566" / "year.yml"
    year.write_text(
        year.read_text(encoding="utf-8").replace("  level: ", "  announced: 2566-08-10\n  level: "), "utf-8"
    )
    html = bodies(base)["2566/en.md"]
    assert "Announced on 10 August 2023" in html
    assert "Data as of 11 August 2023" in html


def test_letters_are_levels_in_both_languages() -> None:
    html = bodies(AGENCIES / "001-lam-liang" / "content")["2565/en.md"]
    assert re.search(r"Level: <strong>AA</strong>", html)
    assert "This level means a total of 95 or more." in html
    assert "our translation" not in html


def test_a_year_without_a_result_says_so_and_shows_no_column_of_scores() -> None:
    html = bodies(AGENCIES / "004-khok-chan" / "content")["2566/en.md"]
    assert "No total score of this year is shown on this site." in html
    assert ">Score<" not in html


def test_a_page_of_the_author_takes_its_place(base: Path) -> None:
    (base / "2566" / "en.md").write_text("# Our own summary\n", encoding="utf-8")
    assert bodies(base)["2566/en.md"] == "# Our own summary\n"


@pytest.mark.parametrize(
    "criteria", frameworks.all_frameworks(), ids=lambda found: f"{found.fiscal_year}-{found.kinds[0]}"
)
def test_english_names_of_the_criteria_have_a_source(criteria: Framework) -> None:
    assert all(instrument.english for instrument in criteria.instruments)
    assert len({indicator.english for indicator in criteria.indicators}) == len(criteria.indicators) == 10
    (source,) = [source for source in criteria.sources if source.id == criteria.english_source]
    assert source.publisher
    assert source.url
    assert all(level.english or level.title.isascii() for level in criteria.levels)

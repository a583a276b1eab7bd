"""The queries that the search is measured by are true of the pages that are built from the sources.

`tests/support/searched.py` says what the rows of `tests/cases/search_queries*.csv` mean.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from functools import cache
from typing import NamedTuple

import pytest

from itasite.build import build
from itasite.fiscal import fold_digits
from tests.support.searched import KINDS, LISTS, Query, finding_nothing, queries
from tests.support.sites import AGENCIES, AGENCY_NAMES, CASES, ROOT

CONTENT = {
    "002-phan-chana": ROOT / "content",
    "years": CASES / "years",
    **{name: AGENCIES / name / "content" for name in AGENCY_NAMES},
}
LISTED = {name: tuple(queries(name)) for name in LISTS}
ROWS = tuple(row for rows in LISTED.values() for row in rows)


class Made(NamedTuple):
    """What a reader sees of a page, in small letters and Arabic digits."""

    title: str
    text: str


def plain(text: str) -> str:
    return fold_digits(re.sub(r"\s+", " ", html.unescape(text))).casefold()


def address(path: str) -> str:
    """The address below the site of a page that is made from or at a path: 2566/scores.md is 2566/scores/."""
    return re.sub(r"(^|/)index$", "", path.removesuffix(".md")).strip("/") + "/" if path != "index.md" else "./"


@cache
def made(site: str) -> dict[str, Made]:
    found = {}
    for page in build(CONTENT[site]).pages:
        assert page.sharing
        found[address(page.path)] = Made(plain(page.sharing.title), plain(re.sub(r"<[^>]+>", " ", page.body)))
    return found


def of(*kinds: str) -> list[Query]:
    return [row for row in ROWS if row.kind in kinds]


def in_a_title(row: Query, word: str) -> bool:
    return any(plain(word) in page.title for page in made(row.site).values())


def says_what_no_title_says(row: Query) -> bool:
    return not all(in_a_title(row, word) for word in row.text.split())


def typed_item(row: Query) -> str:
    """The number of an item that someone types: O21, o 21, ข้อ 21, or 021 with a naught for the letter."""
    found = re.search(r"(?:^|\s)(?:[o0][ -]?|ข้อ )(\d+)", plain(row.text))
    return found[1] if found else ""


def name(row: Query) -> str:
    return f"{row.site}-{row.text}"


@pytest.mark.parametrize("name", LISTS)
def test_how_many_there_are(name: str) -> None:
    """Enough of each kind and on each site, and hardly any that two pages answer equally well."""
    rows, least = LISTED[name], {"": 10, "_more": 5}[name]
    assert len(rows) >= 90
    assert len({(row.site, row.text.casefold()) for row in rows}) == len(rows)
    kinds = Counter(row.kind for row in rows)
    assert kinds.keys() == set(KINDS)
    assert min(kinds.values()) >= least
    assert kinds["blind"] >= 15
    assert sum(len(row.expected) > 1 for row in rows) < len(rows) / 10


def test_each_site_is_asked() -> None:
    assert {row.site for row in ROWS} == CONTENT.keys()
    assert min(Counter(row.site for row in LISTED[""]).values()) >= 20


@pytest.mark.parametrize("name", LISTS)
def test_most_are_not_told_by_titles(name: str) -> None:
    outside = [row for row in LISTED[name] if says_what_no_title_says(row)]
    assert len(outside) >= len(LISTED[name]) / 2
    assert {row for row in LISTED[name] if row.kind in ("other", "number", "synonym", "blind")} <= set(outside)


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_the_pages_exist(row: Query) -> None:
    assert row.text == row.text.strip() != ""
    assert len(set(row.expected)) == len(row.expected)
    assert set(row.expected) <= made(row.site).keys()


@pytest.mark.parametrize("row", of("title"), ids=name)
def test_a_title_stands_above_its_page(row: Query) -> None:
    assert all(plain(row.text) in made(row.site)[page].title for page in row.expected)


@pytest.mark.parametrize("row", of("other"), ids=name)
def test_other_words_stand_on_their_pages(row: Query) -> None:
    for page in row.expected:
        assert [word for word in row.text.split() if plain(word) not in made(row.site)[page].text] == []


@pytest.mark.parametrize("row", of("split", "slip", "spelling", "synonym"), ids=name)
def test_what_is_written_otherwise_stands_nowhere(row: Query) -> None:
    assert [path for path, page in made(row.site).items() if plain(row.text) in page.text] == []


@pytest.mark.parametrize("row", of("number"), ids=name)
def test_numbers_stand_on_their_pages(row: Query) -> None:
    for page in row.expected:
        text = re.sub(r"(?<=\d)[.,](?=\d)", "", made(row.site)[page].text)
        typed = re.findall(r"\d+", re.sub(r"(?<=\d)[.,](?=\d)", "", plain(row.text)))
        assert typed
        assert [number for number in typed if number not in text] == []


@pytest.mark.parametrize("row", [row for row in ROWS if typed_item(row)], ids=name)
def test_a_code_is_that_of_its_page(row: Query) -> None:
    if any("/oit/" in path for path in made(row.site)):
        assert [page for page in row.expected if not page.endswith(f"/oit/o{typed_item(row)}/")] == []
    else:
        assert [page for page in row.expected if f"o{typed_item(row)}" not in made(row.site)[page].text] == []


def test_the_number_of_an_indicator_is_no_code_of_an_item() -> None:
    found = [row for row in of("code") if re.search(r"ตัวชี้วัด.*\d", row.text)]
    assert len(found) >= 3
    assert [page for row in found for page in row.expected if "/oit/o" in page] == []


@pytest.mark.parametrize("row", of("year"), ids=name)
def test_a_year_is_that_of_the_page(row: Query) -> None:
    """Where none is typed the newest year that has the page answers."""
    (page,) = row.expected
    years = {path[:4] for path in made(row.site) if path[:2] == "25"}
    typed = {year for year in years if re.search(rf"\b({year}|{year[2:]}|{int(year) - 543})\b", plain(row.text))}
    with_page = {year for year in years if f"{year}{page[4:]}" in made(row.site)}
    assert page[:4] == max(typed or with_page)


@pytest.mark.parametrize("name", LISTS)
def test_what_finds_nothing_stands_nowhere(name: str) -> None:
    nothing = finding_nothing(name)
    assert len(nothing) == len(set(nothing)) >= 10
    for site, text in nothing:
        seen = " ".join(part for page in made(site).values() for part in page)
        words = [text] if re.search(r"\d", text) else text.split()  # ข้อ 44: its word alone stands everywhere
        assert [word for word in words if plain(word) in seen] == []

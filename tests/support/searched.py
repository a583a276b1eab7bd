"""What readers type into the search of a built site, and the pages that answer them best.

The rows were chosen from built pages alone, as a citizen, an assessor and an officer would, without a look at how the
search works. A row that the search does not fulfil is a finding about the search: the row stays as it is.
Sites are named as the fixtures `sites` and `served` name them. A page is a path below the site; ./ is its front page.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Page

from tests.support.sites import CASES

KINDS = ("title", "other", "split", "slip", "spelling", "synonym", "code", "number", "year", "blind")
"""Words of a title; words of the text alone; words run together or left out that are no one run of the text; letters
mistyped; another way to spell a word; another word; a code or what looks like one; a number or a day; a year, or the
newest year where none is typed; what someone types who has never seen the site."""

QUERY_HEADS = ["site", "query", "expected", "kind"]


class Query(NamedTuple):
    """A query on a site; any of the pages in `expected` is a right first result."""

    site: str
    text: str
    expected: tuple[str, ...]
    kind: str


LISTS = ("", "_more")
"""The ends of the names of the lists: that which the search was made with, and one by who had seen neither."""


def queries(of: str = "") -> Iterator[Query]:
    """The rows of search_queries.csv, or of the list whose name has another end."""
    for site, text, expected, kind in rows_of(CASES / f"search_queries{of}.csv", QUERY_HEADS):
        yield Query(site, text, tuple(expected.split("|")), kind)


def finding_nothing(of: str = "") -> list[tuple[str, str]]:
    """Site and query of the rows of search_nothing.csv: a search that finds a page for them finds too much."""
    return [(site, text) for site, text in rows_of(CASES / f"search_nothing{of}.csv", ["site", "query"])]


def rows_of(path: Path, heads: list[str]) -> Iterator[list[str]]:
    """The rows of a CSV file, whose head must be `heads`."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        assert next(rows) == heads
        yield from rows


# The pages that the scripts of the site find, in their order, for each query: as addresses below the site.
FOUND = """async (queries) => {
  const had = async path => (await fetch('search/' + path)).json();
  const index = itaSearch.read(await had((await had('search_index.json')).index));
  const pages = words => (itaSearch.find(index, words) || []).flatMap(group => group.pages);
  return queries.map(words => pages(words).map(found => found.location.split('#')[0]));
}"""
LOADED = "typeof itaSearch !== 'undefined' && typeof itaList !== 'undefined'"


def ranks(page: Page, address: str, rows: list[Query]) -> list[int]:
    """For each row of one site, served at `address`, at which place the first right page stands; 0 if it is not found.

    One page is loaded for all.
    """
    found = found_pages(page, address, [row.text for row in rows])
    return [rank(pages, row) for pages, row in zip(found, rows, strict=True)]


def found_pages(page: Page, address: str, texts: list[str]) -> list[list[str]]:
    """The pages that the search of the site at `address` finds for each text, the best first."""
    page.goto(address, wait_until="load")
    page.locator(".md-search__input").focus()
    page.wait_for_function(LOADED)
    found: list[list[str]] = page.evaluate(FOUND, texts)
    return found


def rank(pages: list[str], row: Query) -> int:
    """The 1-based place of the first right page, 0 where there is none."""
    return next((at for at, path in enumerate(pages, 1) if (path or "./") in row.expected), 0)


def first_share(places: list[int]) -> float:
    """How often the right page is the first, 0 to 1."""
    return places.count(1) / len(places)


def mean_reciprocal_rank(places: list[int]) -> float:
    """The mean of 1, 1/2, 1/3 … for the first, second, third place, 0 where the right page is not found."""
    return sum(1 / place for place in places if place) / len(places)

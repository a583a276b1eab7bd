"""How often the search puts the page that answers first, over the lists of queries in tests/cases.

    .venv/bin/python benchmarks/search_ranking.py [--misses] [search_queries.csv …]

Builds their sites and asks each in Debian's Chromium with the scripts that it ships. Prints one JSON object per line:
the share of queries whose right page is first, and the mean reciprocal rank, of all of a list, of each kind and of each
site. Without names of files all lists are asked. `--misses` also prints each query whose right page is not first, with
its place (0: not found).
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from measured import ROOT, report, served
from playwright.sync_api import sync_playwright
from search import FLAGS

sys.path.insert(0, str(ROOT))  # the queries, and how a site is built, are known to the tests

from tests.support.searched import KINDS, LISTS, Query, first_share, mean_reciprocal_rank, queries, ranks
from tests.support.sites import built, copy_agency, copy_example, copy_years


def main() -> None:
    """Build, ask, print."""
    given = [Path(name).stem.removeprefix("search_queries") for name in sys.argv[1:] if name.endswith(".csv")]
    lists = {name: list(queries(name)) for name in given or LISTS}
    with tempfile.TemporaryDirectory() as folder:
        places = measured(list(dict.fromkeys(row for rows in lists.values() for row in rows)), Path(folder))
    for name, rows in lists.items():
        tell(name, rows, places)


def tell(list_name: str, rows: list[Query], places: dict[Query, int]) -> None:
    """Print the figures of one list."""
    groups = {"all": rows}
    groups |= {kind: [row for row in rows if row.kind == kind] for kind in KINDS}
    groups |= {site: [row for row in rows if row.site == site] for site in dict.fromkeys(row.site for row in rows)}
    for name, group in groups.items():
        of_group = [places[row] for row in group]
        if not group:
            continue
        report(f"search{list_name}_first_{name}", first_share(of_group), f"of {len(group)}")
        report(f"search{list_name}_mean_reciprocal_rank_{name}", mean_reciprocal_rank(of_group), "")
    if "--misses" in sys.argv:
        for row in (row for row in rows if places[row] != 1):
            print(f"{row.site}: {row.text} ({row.kind}): {' or '.join(row.expected)} is at {places[row]}")


def measured(rows: list[Query], work: Path) -> dict[Query, int]:
    """The place of the right page for each query, on sites that are built in `work`."""
    sources = {"002-phan-chana": copy_example, "years": copy_years}
    places: dict[Query, int] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for name in dict.fromkeys(row.site for row in rows):
            folder = work / f"of-{name}"
            folder.mkdir()
            of_site = [row for row in rows if row.site == name]
            site = built(sources[name](folder) if name in sources else copy_agency(name, folder))
            with served(site) as address:
                places |= dict(zip(of_site, ranks(browser.new_page(), address, of_site), strict=True))
        browser.close()
    return places


if __name__ == "__main__":
    main()

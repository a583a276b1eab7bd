"""Where pages stand in the menu: the paths in it, the page above one that is not in it, the earlier years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from itasite.pages.menu import NavEntry
from itasite.views.years import LATEST_YEARS

_YEAR = re.compile(r"\d{4}(?=/)")


def paths(entries: Iterable[NavEntry]) -> list[str]:
    """The paths of the pages in the menu, relative to the content folder."""
    return [path for entry in entries for path in (entry.path, *paths(entry.children)) if path]


def pages_above(path: str) -> Iterator[str]:
    """The pages that may stand for one that is not in the menu: of the folders above, the nearest first."""
    return ((folder / "index.md").as_posix() for folder in PurePosixPath(path).parents)


def earlier_years(sources: Iterable[str]) -> frozenset[str]:
    """Of the first pages of sections those whose year is not among the latest; the theme folds them."""
    years = {found[0]: source for source in sources if (found := _YEAR.match(source))}
    return frozenset(years[year] for year in sorted(years, reverse=True)[LATEST_YEARS:])

"""What the sheets of a year tell beside the content itself: titles of the criteria, what may be chosen."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from itasite import item_codes
from itasite.edit.plain import plain_of_node
from itasite.model.framework import Framework
from itasite.model.site import Site, Year
from itasite.reading.codes import normalise, own_names
from itasite.views.criteria import measure_title
from itasite.workbook.grid import Content

AGENCY = "agency.yml"
YEAR_FILES = ("year.yml", "measures.yml", "oit.yml", "analysis.yml", "tables.yml")


class Known(NamedTuple):
    """The criteria of a year, those that its measures answer to, and what its records may refer to.

    `last` are the measures of the year before: id and title. `files` are named from the folder of the year, `pages`
    from the content folder.
    """

    criteria: Framework
    assessed: Framework
    last: Mapping[str, str] = {}
    files: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()

    def code(self, written: str) -> str:
        """The code that a key means, as the list of the year writes it."""
        names = _names(tuple(item.code for item in self.criteria.items))
        official = normalise(written) or ""
        return names.get(item_codes.folded(written)) or names.get(official) or official or written


@lru_cache(maxsize=4)
def _names(codes: tuple[str, ...]) -> Mapping[str, str]:
    return own_names(codes)


def known_of(site: Site, year: Year) -> Known:
    """What is known of a year of a site."""
    last = site.year(year.number - 1)
    inside = year.file("")
    return Known(
        year.framework,
        year.assessed,
        {one.id: measure_title(last.assessed, one) for one in last.measures.measures} if last else {},
        tuple(name.removeprefix(inside) for name in sorted(site.files) if name.startswith(f"{inside}files/")),
        tuple(page.document.path for page in site.pages),
    )


def content_of(site: Site, year: Year) -> Content:
    """The files of a year and of the agency as plain data, without those of parts that the year does not show."""
    names = (AGENCY, *map(year.file, YEAR_FILES))
    trees = {name: text.tree for name in names if (text := site.texts.get(name)) is not None}
    return {name: plain_of_node(tree) for name, tree in trees.items() if tree is not None}

"""The content of a year as the sheets look at it: its files, and what its records are called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from itasite.model.agency import Agency
from itasite.model.measure import Group, Measure, Measures
from itasite.model.year import Round, YearInfo
from itasite.words.defaults import ROUND_TITLES
from itasite.workbook.grid import Content
from itasite.workbook.known import AGENCY, Known
from itasite.workbook.spots import Spot, of_file
from itasite.workbook.table import unique


class Book(NamedTuple):
    """The content files of a year, and what is known beside them."""

    content: Content
    year: int
    known: Known

    def file(self, name: str) -> Spot:
        """The record of a file of the year."""
        return of_file(self.content, f"{self.year}/{name}")

    @property
    def agency(self) -> Spot:
        """The record of the agency."""
        return of_file(self.content, AGENCY)

    def shows(self, part: str) -> bool:
        """Whether the year shows that part; the file of one that it does not show is not read."""
        parts = self.file("year.yml").field(YearInfo, "parts").value
        return parts in (None, "") or part in (parts if isinstance(parts, list) else [parts])

    def units(self) -> tuple[str, ...]:
        """The names of the divisions of the agency."""
        units = self.agency.field(Agency, "units").value
        return tuple(one for one in (units if isinstance(units, list) else [units]) if isinstance(one, str) and one)

    def groups(self) -> Mapping[str, str]:
        """The titles of the groups of measures by id."""
        groups = self.file("measures.yml").field(Measures, "groups").entries()
        return unique((one.text(Group, "id"), one.text(Group, "title")) for one in groups)

    def rounds(self) -> Mapping[str, str]:
        """The titles of the reporting rounds by id: those of the year, then others that a measure reports of."""
        written = self.file("year.yml").field(YearInfo, "rounds").entries()
        named = {one.text(Round, "id"): one.text(Round, "title") for one in written} or ROUND_TITLES
        told = [key for _, measure in self.measures() for key in measure.field(Measure, "progress").keyed()]
        return unique((named | {key: key for key in told if key not in named}).items())

    def measures(self) -> Iterator[tuple[str, Spot]]:
        """The measures that have an id of their own, in the order of the file."""
        seen = set[str]()
        for one in self.file("measures.yml").field(Measures, "measures").entries():
            name = one.text(Measure, "id")
            if name and name not in seen:
                seen.add(name)
                yield name, one

"""The whole content of a site: what loading yields and everything after it reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from itasite.listing import Listing
from itasite.model.agency import Agency
from itasite.model.analysis import Analysis
from itasite.model.block_options import BlockOptions
from itasite.model.data_table import DataTables
from itasite.model.disclosure import Disclosure
from itasite.model.framework import Framework
from itasite.model.measure import Measures
from itasite.model.table_data import ReadTable, TableData
from itasite.model.year import YearInfo
from itasite.once import Derived, once
from itasite.problem import Position
from itasite.text.document import Document
from itasite.text.source import Node


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file that the author writes, as it was when the site was loaded: its text, and the tree of a YAML file.

    `tree` holds the values as they are written; None of a page, and of YAML that cannot be parsed.
    """

    name: str
    text: str
    tree: Node | None = field(default=None, compare=False, repr=False)  # it follows from the text
    derived: Derived = field(default_factory=dict, init=False, compare=False, repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class Year:
    """One fiscal year and the criteria it goes by; compared by identity.

    `has_criteria`: there are criteria of the year itself, also if it goes by those of another.
    """

    number: int
    info: YearInfo
    framework: Framework
    measures: Measures
    disclosure: Disclosure
    analysis: Analysis
    assessed: Framework  # the criteria of the assessment that the measures answer to
    has_criteria: bool = True
    tables: DataTables = field(default_factory=DataTables)
    read_tables: Mapping[str, ReadTable] = field(default_factory=dict)  # by the id of the table
    derived: Derived = field(default_factory=dict, init=False, compare=False, repr=False)

    @property
    def borrows(self) -> bool:
        """Whether it goes by the criteria of another year."""
        return self.framework.known and self.framework.fiscal_year != self.number

    @property
    def table_data(self) -> dict[str, TableData]:
        """The data of the tables of tables.yml that could be read, by the id of the table, in their order."""
        return {name: read.data for name, read in self.read_tables.items() if read.data}

    def file(self, name: str) -> str:
        """The path of a file of this year, relative to the content folder."""
        return f"{self.number}/{name}"


def with_result(years: Iterable[Year]) -> tuple[Year, ...]:
    """The years that have a result, whole or in part, in the order given.

    The first of a site's is the year that is meant where nothing says which: a result of which only some scores are
    known yet is what readers come for. Where a total is needed, `score.latest_total` finds the year.
    """
    return tuple(year for year in years if year.info.result is not None)


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block of a page with its checked options, the year it speaks of, and its span in the body."""

    name: str
    options: BlockOptions
    year: Year
    at: Position
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AuthorPage:
    """A Markdown page of the author; `has_heading`: whether it has a heading of the first level."""

    document: Document
    title: str
    has_heading: bool
    blocks: tuple[PlacedBlock, ...]
    derived: Derived = field(default_factory=dict, init=False, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Site:
    """An agency with its years, the latest first, and the author's pages.

    `texts` are the YAML files and pages by name, without those that could not be read and those of parts that their
    year does not show; `root` is the content folder, of which only attached files are read from here on. `preview`: its
    pages are for those who work on the content.
    """

    agency: Agency
    years: tuple[Year, ...]
    pages: tuple[AuthorPage, ...]
    listing: Listing
    root: Path
    texts: Mapping[str, TextFile]
    preview: bool = False
    derived: Derived = field(default_factory=dict, init=False, compare=False, repr=False)

    @property
    def files(self) -> frozenset[str]:
        """All files that are read or go out."""
        return self.listing.names

    @property
    def sources(self) -> tuple[str, ...]:
        """The YAML files, which are read and not published."""
        return self.listing.sources

    def year_of(self, path: str) -> Year | None:
        """The year in whose folder a path of the content folder lies; None if it lies in none."""
        folder, inside, _ = path.partition("/")
        return _by_number(self).get(folder) if inside else None

    def year(self, number: int) -> Year | None:
        """The year of that number."""
        return _by_number(self).get(str(number))

    def own_page(self, path: str) -> AuthorPage | None:
        """The author's page at that path."""
        return _by_path(self).get(path)

    def own_pages(self, year: Year) -> tuple[AuthorPage, ...]:
        """The author's pages in the folder of a year."""
        return _by_year(self).get(year.number, ())


@once
def _by_number(site: Site) -> dict[str, Year]:
    return {str(year.number): year for year in site.years}


@once
def _by_year(site: Site) -> dict[int, tuple[AuthorPage, ...]]:
    found: dict[int, list[AuthorPage]] = {}
    for page in site.pages:
        if year := site.year_of(page.document.path):
            found.setdefault(year.number, []).append(page)
    return {number: tuple(pages) for number, pages in found.items()}


@once
def _by_path(site: Site) -> dict[str, AuthorPage]:
    return {page.document.path: page for page in site.pages}

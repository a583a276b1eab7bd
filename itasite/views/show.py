"""How values look on a page: numbers, dates, status marks, in the numerals the agency asks for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from itasite import fiscal
from itasite.facts.ranges import rounded
from itasite.facts.sitemap import SitePage, YearPage, year_title
from itasite.facts.statuses import stated
from itasite.links import Links
from itasite.model.measure import Progress
from itasite.model.record import Status
from itasite.model.site import Site, Year
from itasite.model.stated import Stated
from itasite.text.amounts import in_baht
from itasite.words.choices import STATUS_WORDS

UNKNOWN_WORD = "ยังไม่มีข้อมูล"
UNSTATED_WORD = "ไม่ได้ระบุสถานะ"


class Mark(NamedTuple):
    """A status as a word and a mark."""

    name: str
    word: str


class Link(NamedTuple):
    """Words and where they lead; `text` says more."""

    title: str
    href: str
    text: str = ""


class Show(NamedTuple):
    """The formats and links of one page of one year.

    `name` says which page it is where the year has several of its kind: an item's code, a survey's name.
    """

    site: Site
    year: Year
    links: Links
    name: str = ""

    def digits(self, text: object) -> str:
        """A number or a text of ours in the agency's numerals."""
        return fiscal.with_numerals(str(text), self.site.agency.numerals)

    def score(self, number: Decimal | None) -> str:
        """A score with two places, half up, or a dash."""
        return self.digits(rounded(number)) if number is not None else "–"

    def money(self, amount: Decimal) -> str:
        """An amount in baht to the satang, on one line: 1,234.50 บาท."""
        return self.digits(in_baht(amount))

    def date(self, day: date, style: fiscal.DateStyle = "long") -> str:
        """A date in full."""
        return self.digits(fiscal.format_date(day, style))

    def round_name(self, wanted: str) -> str:
        """A reporting round by its id: its title, with its last day where that is given."""
        found = next((found for found in self.year.info.rounds if found.id == wanted), None)
        if found is None:
            return wanted
        until = f" (สิ้นสุด {fiscal.format_date(found.until, 'short')})" if found.until else ""
        return self.digits(f"{found.title}{until}")

    def year_title(self, year: Year | None = None) -> str:
        """What the menu calls that year, or the year of this page."""
        return year_title(self.site, year or self.year)

    def page(self, kind: YearPage, name: str = "", *, anchor: str = "", of: Year | None = None) -> str:
        """The link to a page of this year, or of the year `of`; "" where that year has no such page."""
        year = of or self.year
        return self.links.to(kind.path_in(year, name), anchor) if name in kind.names_in(year) else ""

    def site_page(self, kind: SitePage) -> str:
        """The link to a page of no year; "" where the site has no such page."""
        return self.links.to(kind.path) if kind.is_in(self.site) else ""

    def file(self, name: str) -> str:
        """The link to a file in the folder of this year."""
        return self.links.to(self.year.file(name))


def without_criteria(show: Show) -> str:
    """What to say of a result for which there are no criteria; "" where there are."""
    if show.year.framework.known:
        return ""
    year = show.digits(show.year.number)
    return f"โปรแกรมไม่มีเกณฑ์การประเมินของปี {year} คะแนนและระดับจึงแสดงตามที่ประกาศ ไม่ได้คำนวณและไม่ได้เทียบกับเป้าหมาย"


def plain(number: Decimal | int) -> str:
    """A number of the criteria as it is written there: 30, 2.5."""
    return f"{number:f}"


def mark(status: Status | None, word: str = "") -> Mark:
    """The word and the mark's name of a status; None is an item without data. `word` is the agency's own."""
    return Mark(status.value, word or STATUS_WORDS[status]) if status else Mark("unknown", UNKNOWN_WORD)


def stated_mark(report: Stated | None) -> Mark:
    """The mark of what a report states."""
    return mark(*stated(report))


def progress_mark(progress: Progress | None) -> Mark:
    """The status of a report. A report without a status looks different from a missing report."""
    unstated = progress is not None and progress.status is None
    return Mark("unknown", UNSTATED_WORD) if unstated else stated_mark(progress)

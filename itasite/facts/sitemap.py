"""The list of pages as data: which pages the program makes, where each stands, what it is called, when it is there.

Menu, links, hand-in sheet, English page, texts for sharing and the rules that look for a page all read this list.
How a page is made stands in `pages/`, one file per kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from itasite import fiscal
from itasite.facts.measures import reported_rounds
from itasite.model.site import Site, Year, with_result
from itasite.model.year import Part
from itasite.output import manifest


def _one(_: Year) -> Iterable[str]:
    return ("",)


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class YearPage:
    """A kind of page that each fiscal year can have."""

    path: str
    """Where it stands in the folder of its year; holds {} where there are several of the kind."""
    title: str
    """What it is called; in general, where each of the kind has a title of its own."""
    source: str = "year.yml"
    """The file of the year that an editor would change."""
    part: Part | None = None
    """The part of the year that must be shown."""
    in_menu: bool = True
    text: str = ""
    """What the overview says that it shows; "" where the overview does not name it."""
    english: str = ""
    """Its name on the page in English; "" where that does not name it."""
    names: Callable[[Year], Iterable[str]] = _one
    """What stands in the place of {}: codes of items, names of surveys. Without any the year has no such page."""

    def of(self, year: Year) -> tuple[str, ...]:
        """The names of the pages of this kind that the year has: ("",) for a single page, () for none."""
        return tuple(self.names(year)) if self.part is None or self.part in year.info.parts else ()

    def at(self, year: Year, name: str = "") -> str:
        """Its path in the content folder; `name` is an item's code or a survey's name where there are several."""
        return year.file(self.path.format(name.lower()))

    def paths(self, year: Year) -> Iterator[str]:
        """The paths in the content folder of all pages of this kind that the year has."""
        return (self.at(year, name) for name in self.of(year))


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class SitePage:
    """A kind of page that belongs to no year; `path` is where it stands in the content folder."""

    path: str
    title: str
    in_menu: bool = True
    when: Callable[[Site], bool] = lambda _: True

    def there(self, site: Site) -> bool:
        """Whether the site has it."""
        return self.when(site)


OVERVIEW = YearPage(path="index.md", title="ภาพรวมของปี", english="Overview of the year")
ENGLISH = YearPage(path="en.md", title="ITA result", in_menu=False)
SCORES = YearPage(
    path="scores.md",
    title="ผลคะแนน",
    part="scores",
    text="คะแนนแต่ละเครื่องมือและความหมายของระดับ",
    english="Scores",
)
MEASURES = YearPage(
    path="measures.md",
    title="มาตรการและความก้าวหน้า",
    source="measures.yml",
    part="measures",
    text="สิ่งที่หน่วยงานสัญญาว่าจะปรับปรุงและผลที่ทำแล้ว",
    english="Measures and their progress",
)
ROUNDS = YearPage(
    path="rounds.md",
    title="ความก้าวหน้ารายรอบ",
    source="measures.yml",
    part="measures",
    names=lambda year: ("",) if len(reported_rounds(year)) > 1 else (),
)
CHECKLIST = YearPage(
    path="oit/index.md",
    title="การเปิดเผยข้อมูล (OIT)",
    source="oit.yml",
    part="oit",
    text="รายการ {items} ข้อ สถานะและหลักฐานของแต่ละข้อ",
    english="Disclosure checklist (OIT), one page per item with its evidence",
)
SURVEY = YearPage(
    path="survey.md",
    title="ร่วมประเมินหน่วยงาน (EIT)",
    part="survey",
    text="แบบวัดสำหรับผู้รับบริการและผู้มาติดต่อ",
    english="Survey for people who have dealt with this body (EIT)",
)
ITEM = YearPage(
    path="oit/{}.md",
    title="ข้อที่ต้องเปิดเผย",
    source="oit.yml",
    part="oit",
    in_menu=False,
    names=lambda year: (item.code for item in year.framework.items),
)
POSTER = YearPage(
    path="survey/poster-{}.md",
    title="แผ่นประกาศของแบบวัด",
    part="survey",
    in_menu=False,
    names=lambda year: year.info.survey_addresses,
)
# In the order of the menu.
YEAR_PAGES = (OVERVIEW, ENGLISH, SCORES, MEASURES, ROUNDS, CHECKLIST, SURVEY, ITEM, POSTER)

FRONT = "index.md"  # the author writes it
COMPARISON = SitePage(
    path="scores.md",
    title="เปรียบเทียบผลคะแนนรายปี",
    when=lambda site: len(with_result(site.years)) > 1,
)
ACCESSIBILITY = SitePage(path="accessibility.md", title="คำชี้แจงการเข้าถึงเว็บไซต์ (Accessibility)", in_menu=False)
SITE_PAGES = (ACCESSIBILITY, COMPARISON)

# Generated files that are not pages.
BRAND_STYLE = "assets/stylesheets/brand.css"
FEED = "feed.xml"
_CARD = "card.png"
_QR_CODE = "survey/qr-{}.png"
# What engine, search and the copy for a USB stick write, whatever the content.
ENGINE_FILES = (
    "404.html",
    "assets/stylesheets/itasite.css",
    manifest.NAME,
    "search/search_index.json",
    "sitemap.xml",
    "sitemap.xml.gz",
    "อ่านก่อน.txt",
)


def year_title(site: Site, year: Year) -> str:
    """What the menu and every trail call a year."""
    return f"ปีงบประมาณ {fiscal.with_numerals(str(year.number), site.agency.numerals)}"


def menu_title(site: Site, kind: YearPage, year: Year) -> str:
    """What the menu calls a single page of a year: by its author's title where the author wrote it."""
    path = kind.at(year)
    return next((page.title for page in site.pages if page.document.path == path), kind.title)


def qr_code(year: Year, survey: str) -> str:
    """The path of a survey's QR code as PNG."""
    return year.file(_QR_CODE.format(survey))


def card(year: Year) -> str:
    """The path of the picture of a year for those who share a link."""
    return year.file(_CARD)


def generated_pages(site: Site) -> Iterator[str]:
    """The paths in the content folder that generated pages stand at."""
    yield from (path for year in site.years for kind in YEAR_PAGES for path in kind.paths(year))
    yield from (kind.path for kind in SITE_PAGES if kind.there(site))


def posters(site: Site) -> frozenset[str]:
    """Those of the generated pages that are only for printing: nobody links to one by mistake."""
    return frozenset(path for year in site.years for path in POSTER.paths(year))


def items(site: Site) -> frozenset[str]:
    """Those of the generated pages that are about one item."""
    return frozenset(path for year in site.years for path in ITEM.paths(year))


def outside_menu(site: Site) -> frozenset[str]:
    """The paths of pages that have no line in the menu, of all kinds."""
    of_years = (path for year in site.years for kind in YEAR_PAGES if not kind.in_menu for path in kind.paths(year))
    return frozenset((*of_years, *(kind.path for kind in SITE_PAGES if not kind.in_menu)))


def generated_assets(site: Site) -> Iterator[str]:
    """The paths of generated files that are not pages, including those that not every build makes."""
    yield from (BRAND_STYLE, FEED)
    for year in site.years:
        yield card(year)
        yield from (qr_code(year, name) for name in year.info.surveys)

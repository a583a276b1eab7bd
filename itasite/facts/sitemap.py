"""The list of pages as data: which pages the program makes, the path and title of each, and when a site has it.

Menu, links, hand-in sheet, English page, texts for sharing and the rules about pages all read this list.
How a page is made is in `pages/`, one file per kind.

Paths are relative to the content folder, with forward slashes: 2566/scores.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from itasite import fiscal, item_codes
from itasite.facts.measures import reported_rounds
from itasite.model.site import Site, Year, with_result
from itasite.model.year import Part
from itasite.once import once
from itasite.output import manifest


def _one(_: Year) -> Iterable[str]:
    return ("",)


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class YearPage:
    """A kind of page that each fiscal year can have."""

    path: str
    """Its path in the folder of its year; contains {} if a year can have several of the kind."""
    title: str
    """Its title; if each page of the kind has its own title, the title of the kind."""
    source: str = "year.yml"
    """The file of the year that someone edits to change the page."""
    part: Part | None = None
    """The part that the year must show to have this page; None if every year has it."""
    in_menu: bool = True
    text: str = ""
    """What the overview says about it; "" if the overview does not list it."""
    english: str = ""
    """Its name on the English page; "" if that page does not list it."""
    names: Callable[[Year], Iterable[str]] = _one
    """What replaces {} in the path: codes of items, names of surveys. If there is none, the year has no such page."""

    def names_in(self, year: Year) -> tuple[str, ...]:
        """The names of the pages of this kind in a year: ("",) for a single page, () for none."""
        return _names_in(year, self)

    def is_in(self, year: Year) -> bool:
        """Whether the year has at least one page of this kind."""
        return bool(self.names_in(year))

    def path_in(self, year: Year, name: str = "") -> str:
        """The path of the page of a year, even if the year does not have it.

        If a year can have several of the kind, `name` is the code of the item or the name of the survey.
        """
        return self.path_of(year.number, name)

    def path_of(self, number: int, name: str = "") -> str:
        """The same of the year of this number, whether it could be read or not."""
        return f"{number}/{self.path.format(item_codes.slug(name))}"

    def paths_in(self, year: Year) -> Iterator[str]:
        """The paths of all pages of this kind that the year has."""
        return (self.path_in(year, name) for name in self.names_in(year))


@once
def _names_in(year: Year, kind: YearPage) -> tuple[str, ...]:
    return tuple(kind.names(year)) if kind.part is None or kind.part in year.info.parts else ()


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class SitePage:
    """A kind of page that belongs to the whole site; `path` is its path in the content folder."""

    path: str
    title: str
    in_menu: bool = True
    when: Callable[[Site], bool] = lambda _: True

    def is_in(self, site: Site) -> bool:
        """Whether the site has this page."""
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
    text="รายการ{items} สถานะและหลักฐานของแต่ละข้อ",
    english="Disclosure checklist (OIT), one page per item with its evidence",
)
TABLES = YearPage(
    path="tables/index.md",
    title="ตารางข้อมูล",
    source="tables.yml",
    text="แผนงาน งบประมาณ การจัดซื้อจัดจ้าง และสถิติ จากไฟล์ของหน่วยงาน",
    english="Data tables: plans, budgets, procurement, statistics",
    names=lambda year: ("",) if year.tables.tables else (),
)
TABLE = YearPage(
    path="tables/{}.md",
    title="ตารางข้อมูล",
    source="tables.yml",
    in_menu=False,
    names=lambda year: dict.fromkeys(table.id for table in year.tables.tables),
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
YEAR_PAGES = (OVERVIEW, ENGLISH, SCORES, MEASURES, ROUNDS, CHECKLIST, TABLES, SURVEY, ITEM, TABLE, POSTER)

FRONT = "index.md"
FRONT_PAGE = SitePage(
    path=FRONT,
    title="หน้าแรก",
    when=lambda site: not any(page.document.path in (FRONT, "README.md") for page in site.pages),
)
COMPARISON = SitePage(
    path="scores.md",
    title="เปรียบเทียบผลคะแนนรายปี",
    when=lambda site: len(with_result(site.years)) > 1,
)
ACCESSIBILITY = SitePage(path="accessibility.md", title="คำชี้แจงการเข้าถึงเว็บไซต์ (Accessibility)", in_menu=False)
SITE_PAGES = (FRONT_PAGE, ACCESSIBILITY, COMPARISON)

# Generated files that are not pages.
BRAND_STYLE = "assets/stylesheets/brand.css"
FEED = "feed.xml"
ROBOTS = "robots.txt"
_CARD = "card-{}.png"
PAPER_FORMS = ("pdf", "docx")
_QR_CODE = "survey/qr-{}.png"
# What the engine, the search and the copy for a USB stick always write.
ENGINE_FILES = (
    "404.html",
    manifest.NAME,
    "search/search_index.js",
    "search/search_index.json",
    "sitemap.xml",
    "sitemap.xml.gz",
    "อ่านก่อน.txt",
)


def year_title(site: Site, year: Year) -> str:
    """The title of a year in the menu and above each page, in the digits of the agency."""
    return f"ปีงบประมาณ {fiscal.with_numerals(str(year.number), site.agency.numerals)}"


def menu_title(site: Site, kind: YearPage, year: Year) -> str:
    """The title of a page of a year in the menu: the author's title if the author wrote that page."""
    own = site.own_page(kind.path_in(year))
    return own.title if own else kind.title


def qr_code(year: Year, survey: str) -> str:
    """The path of the QR code of a survey, a PNG file."""
    return year.file(_QR_CODE.format(survey))


def card(year: Year, code: str) -> str:
    """The path of the picture of a year that is shown where someone shares a link.

    `code` follows from what is drawn: those who keep pictures by their address fetch a new one.
    """
    return year.file(_CARD.format(code))


def paper(year: Year, kind: str, form: str, round_id: str = "") -> str:
    """The path of a paper for download; `form` is how the file's name ends, `round_id` the round of a report."""
    return year.file(f"papers/{kind}{f'-{round_id}' if round_id else ''}.{form}")


def paper_rounds(year: Year, kind: str) -> tuple[str, ...]:
    """The rounds of which there is a paper of a kind: "" for the latest, then each, whose file stays what it is."""
    return ("", *reported_rounds(year)) if kind == "report" else ("",)


@once
def generated_pages(site: Site) -> dict[str, None]:
    """The paths of all pages that the program makes, also if the author wrote one at the same path; in their order."""
    of_years = (path for year in site.years for kind in YEAR_PAGES for path in kind.paths_in(year))
    return dict.fromkeys((*of_years, *(kind.path for kind in SITE_PAGES if kind.is_in(site))))


def poster_pages(site: Site) -> frozenset[str]:
    """The paths of the generated posters, which are only for printing."""
    return frozenset(path for year in site.years for path in POSTER.paths_in(year))


def item_pages(site: Site) -> frozenset[str]:
    """The paths of the generated pages about one item."""
    return frozenset(path for year in site.years for path in ITEM.paths_in(year))


def english_pages(site: Site) -> frozenset[str]:
    """The paths of the pages in English."""
    return frozenset(ENGLISH.path_in(year) for year in site.years)


def outside_menu(site: Site) -> frozenset[str]:
    """The paths of all pages that are not in the menu."""
    outside = (kind for kind in YEAR_PAGES if not kind.in_menu)
    of_years = (path for kind in outside for year in site.years for path in kind.paths_in(year))
    return frozenset((*of_years, *(kind.path for kind in SITE_PAGES if not kind.in_menu)))


def generated_assets(site: Site) -> Iterator[str]:
    """The paths of generated files that are not pages, also of those that only some builds make."""
    yield from (BRAND_STYLE, FEED)
    for year in site.years:
        yield from (qr_code(year, name) for name in year.info.surveys)
        for kind in year.info.papers:
            yield from (paper(year, kind, form, of) for of in paper_rounds(year, kind) for form in PAPER_FORMS)

"""The pages and assets that a site has besides the author's own, and the author's blocks filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup

from itasite import __version__
from itasite.colour import palette
from itasite.facts.checklist import checklist
from itasite.facts.measures import own_measures, reported_rounds
from itasite.facts.score import year_scores
from itasite.facts.sitemap import has_comparison, has_rounds
from itasite.formats import picture, qr, render
from itasite.links import (
    ACCESSIBILITY_PAGE,
    BRAND_STYLE,
    COMPARISON_PAGE,
    ENGLISH_PAGE,
    PART_PAGES,
    ROUNDS_PAGE,
    Links,
    address,
    card_path,
    item_page,
    png_path,
    poster_page,
)
from itasite.model.blocks import (
    ChecklistOptions,
    MeasuresOptions,
    MemoOptions,
    NewsOptions,
    ScoresOptions,
    SignaturesOptions,
)
from itasite.model.framework import Item, Verification
from itasite.model.measure import Group
from itasite.model.site import AuthorPage, Site, Year
from itasite.pages.blocks import block_html
from itasite.text.source import EMPTY, Mapping
from itasite.views.accessibility import statement
from itasite.views.card import card_view
from itasite.views.checklist import checklist_table
from itasite.views.comparison import comparison
from itasite.views.english import english, english_description
from itasite.views.filter import filterable, item_traits, measure_traits, page_filter
from itasite.views.item import item_view
from itasite.views.measures import measures_table
from itasite.views.news import news
from itasite.views.overview import overview
from itasite.views.rounds import last_year_table, round_title, rounds_table, year_before
from itasite.views.scores import indicators_table, levels_view, lowest, meaning, scores_table
from itasite.views.sharing import Sharing
from itasite.views.show import Show
from itasite.views.survey import survey_view
from itasite.views.table import Table, without_anchors
from itasite.views.years import year_switcher


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page: an own page of the author is Markdown with HTML inside, a generated one is HTML.

    `path` is where it stands in the content folder, `source` the file an editor would change, `layout` a page
    layout other than the site's own, `wide` that its tables need the whole width, `upright` that it is an official
    paper, printed on upright sheets all the same, `official` that it is a letter, printed without the site's own
    header and footer, `description` what it says of itself, `sharing` what a link to it says elsewhere. `languages`
    are the same subject in other languages: code and address from the root of the site, this page included. `head` is
    what the author wrote between the `---` lines of an own page.
    """

    path: str
    title: str
    body: str
    source: str
    generated: bool = True
    description: str = ""
    layout: str = ""
    wide: bool = False
    upright: bool = False
    languages: tuple[tuple[str, str], ...] = ()
    official: bool = False
    sharing: Sharing | None = None
    head: Mapping = EMPTY


@dataclass(frozen=True, slots=True)
class Asset:
    """A generated file that is not a page."""

    path: str
    content: bytes


def author_page(site: Site, page: AuthorPage, *, directory_urls: bool) -> Page:
    """The author's page with its blocks as HTML."""
    document = page.document
    links = Links(document.path, directory_urls)
    pieces, done = [], 0
    anchors: set[str] = set()
    for block in page.blocks:
        part = block_html(Show(site, block.year, links), block, has_title=page.has_heading)
        html = _only_first_anchors(part, anchors).replace("{", "&#123;")  # data is no template of mkdocs-macros
        pieces += [document.body[done : block.start], html]
        done = block.end
    body = "".join((*pieces, document.body[done:]))
    wide = any(block.options.WIDE for block in page.blocks)
    upright = any(isinstance(block.options, SignaturesOptions) for block in page.blocks)
    official = any(isinstance(block.options, (MemoOptions, SignaturesOptions)) for block in page.blocks)
    return Page(
        document.path,
        page.title,
        body,
        document.path,
        generated=False,
        wide=wide,
        upright=upright,
        official=official,
        head=document.meta,
    )


def _only_first_anchors(html: str, seen: set[str]) -> str:
    """Two tables of a page may show the same row: an id must stand only once on a page."""

    def keep(found: re.Match[str]) -> str:
        known = found[1] in seen
        seen.add(found[1])
        return "" if known else found[0]

    return re.sub(r' id="([^"]+)"', keep, html)


def site_pages(site: Site, *, directory_urls: bool) -> Iterator[Page]:
    """Generated pages that belong to no single year: the accessibility statement, and the comparison of several."""
    if not site.years:
        return
    show = Show(site, site.years[0], Links(COMPARISON_PAGE, directory_urls))
    about = Show(site, site.years[0], Links(ACCESSIBILITY_PAGE, directory_urls))
    body = render.page("pages/accessibility.html", view=statement(about, f"itasite {__version__}"))
    yield Page(ACCESSIBILITY_PAGE, "คำชี้แจงการเข้าถึงเว็บไซต์ (Accessibility)", body, "agency.yml")
    if has_comparison(site):
        body = render.page("pages/comparison.html", comparison=render.part("comparison", comparison(show)))
        yield Page(COMPARISON_PAGE, "เปรียบเทียบผลคะแนนรายปี", body, site.years[0].file("year.yml"), wide=True)


def year_pages(site: Site, year: Year, *, directory_urls: bool) -> Iterator[Page]:
    """Every generated page of a year, in the order of the menu, then those outside the menu."""

    def show(name: str) -> Show:
        return Show(site, year, Links(year.file(name), directory_urls))

    makers = {"scores": _scores_page, "measures": _measures_page, "oit": _checklist_page, "survey": _survey_page}
    languages = tuple(
        (code, address(year.file(name), directory_urls=directory_urls))
        for code, name in (("th", "index.md"), ("en", ENGLISH_PAGE))
    )
    yield replace(_overview_page(show("index.md")), languages=languages)
    yield replace(_english_page(show(ENGLISH_PAGE)), languages=languages)
    for part, make in makers.items():
        if part in year.info.parts:
            yield make(show(PART_PAGES[part]))
        if part == "measures" and has_rounds(year):
            yield _rounds_page(show(ROUNDS_PAGE))
    if "oit" in year.info.parts:
        yield from _item_pages(site, year, directory_urls=directory_urls)
    for name in year.info.survey_addresses:
        survey, path = year.info.surveys[name], poster_page(name)
        body = render.part("poster", survey_view(show(path), name, survey))
        yield Page(year.file(path), survey.title, body, year.file("year.yml"), layout="poster")


def year_assets(year: Year) -> Iterator[Asset]:
    """The QR codes to download."""
    for name, url in year.info.survey_addresses.items():
        yield Asset(year.file(png_path(name)), qr.png(url))


def brand(site: Site) -> Iterator[Asset]:
    """The style sheet of the agency's own colour."""
    if site.agency.color:
        yield Asset(BRAND_STYLE, render.page("brand.css", view=palette(site.agency.color)).encode())


def cards(site: Site) -> Iterator[Asset]:
    """The picture of each year for those who share a link."""
    for year in site.years:
        drawing = render.page("card.svg", view=card_view(Show(site, year, Links(""))))
        yield Asset(card_path(year.number), picture.png(drawing))


def _item_pages(site: Site, year: Year, *, directory_urls: bool) -> Iterator[Page]:
    states = checklist(year)
    for before, state, after in zip((None, *states), states, (*states[1:], None), strict=False):
        path = item_page(state.item.code)
        show = Show(site, year, Links(year.file(path), directory_urls))
        view = item_view(show, state, before, after)
        body = render.page("item.html", view=view, years=_years(show, partial(_counterpart, state.item)))
        title = f"{state.item.code} {state.item.title}"
        yield Page(year.file(path), title, body, year.file("oit.yml"))


def _counterpart(item: Item, other: Year) -> str | None:
    """The page of the same subject in another year."""
    found = other.framework.topic(item.topic) if item.topic and "oit" in other.info.parts else None
    return item_page(found.code) if found else None


def _years(show: Show, counterpart: Callable[[Year], str | None]) -> Markup:
    """The year switcher."""
    switcher = year_switcher(show, counterpart)
    return render.part("years", switcher) if switcher else Markup("")


def _part_years(show: Show, part: str) -> Markup:
    return _years(show, lambda other: PART_PAGES[part] if part in other.info.parts else None)


def _overview_page(show: Show) -> Page:
    year = show.year
    # a page of the author in the place of an item's is no document of its own
    own = [page for page in show.site.pages if re.fullmatch(rf"{year.number}/(?!oit/|survey/).+", page.document.path)]
    pages = [(page.title, show.links.to(page.document.path)) for page in own]
    body = render.page(
        "pages/year.html",
        year=show.digits(year.number),
        years=_years(show, lambda _: "index.md"),
        news=render.part("news", news(show, NewsOptions())),
        scores="scores" in year.info.parts,
        overview=render.part("overview", overview(show)),
        pages=pages,
    )
    title = f"ภาพรวมปีงบประมาณ {show.digits(year.number)}"
    return Page(year.file("index.md"), title, body, year.file("year.yml"))


def _english_page(show: Show) -> Page:
    view = english(show)
    body = render.page("pages/english.html", year=show.year.number, view=view)
    about = english_description(view)
    return Page(show.year.file(ENGLISH_PAGE), view.title, body, show.year.file("year.yml"), description=about)


def _scores_page(show: Show) -> Page:
    levels, found = levels_view(show), year_scores(show.year)
    body = render.page(
        "pages/scores.html",
        year=show.digits(show.year.number),
        years=_part_years(show, "scores"),
        comparison=show.links.to(COMPARISON_PAGE) if has_comparison(show.site) else "",
        scores=render.part("table", scores_table(show, ScoresOptions())),
        meaning=(*meaning(show, found), *lowest(show)) if found and found.total is not None else (),
        levels=render.part("table", levels.table),
        levels_view=levels,
        indicators=render.part("table", indicators_table(show)),
    )
    return Page(show.year.file("scores.md"), "ผลคะแนน", body, show.year.file("year.yml"))


def _measures_page(show: Show) -> Page:
    traits = measure_traits(show)
    found = page_filter(show, traits, show.year.assessed)
    tables = [
        (group, render.part("table", filterable(table, traits) if found else table))
        for group in show.year.measures.groups
        for table in (_group_table(show, group),)
    ]
    body = render.page(
        "pages/measures.html",
        year=show.digits(show.year.number),
        years=_part_years(show, "measures"),
        groups=tables,
        filter=render.part("filter", found) if found else "",
        rounds=show.year_page(ROUNDS_PAGE) if has_rounds(show.year) else "",
        last_year=render.part("table", last_year_table(show)) if year_before(show) else "",
    )
    return Page(show.year.file("measures.md"), "มาตรการและความก้าวหน้า", body, show.year.file("measures.yml"), wide=True)


def _group_table(show: Show, group: Group) -> Table:
    options = MeasuresOptions(group=group.id, caption=_count(show, group.id))
    return measures_table(show, options, with_progress=True)


def _count(show: Show, group: str) -> str:
    """A caption that does not say the heading above it again; the filter's script writes how many are shown before."""
    count = sum(row.measure.group == group for row in own_measures(show.year))
    return f"ทั้งหมด {show.digits(count)} รายการ ปีงบประมาณ {show.digits(show.year.number)}"


def _rounds_page(show: Show) -> Page:
    year = show.year
    rounds = [(name, show.digits(round_title(year, name)), _round_tables(show, name)) for name in reported_rounds(year)]
    body = render.page(
        "pages/rounds.html",
        year=show.digits(year.number),
        changes=render.part("table", rounds_table(show)),
        rounds=rounds,
    )
    return Page(year.file(ROUNDS_PAGE), "ความก้าวหน้ารายรอบ", body, year.file("measures.yml"), wide=True)


_ROUND_COLUMNS = ("title", "responsible", "progress", "outcomes")


def _round_tables(show: Show, name: str) -> list[Markup]:
    """The tables of all groups as they stood in that round; the anchors of rows belong to the page of measures."""
    tables = (
        measures_table(show, MeasuresOptions(group=group.id, round=name, caption=group.title, columns=_ROUND_COLUMNS))
        for group in show.year.measures.groups
    )
    return [render.part("table", without_anchors(table)) for table in tables]


def _checklist_page(show: Show) -> Page:
    framework, traits = show.year.framework, item_traits(show)
    found = page_filter(show, traits, framework)
    caption = f"ทั้งหมด {show.digits(len(framework.items))} ข้อ ปีงบประมาณ {show.digits(show.year.number)}"
    table = checklist_table(show, ChecklistOptions(caption=caption))
    body = render.page(
        "pages/checklist.html",
        year=show.digits(show.year.number),
        years=_part_years(show, "oit"),
        missing=framework.missing if framework.verification is Verification.DRAFT else (),
        sections=[(section.id, section.heading.split(" · ")[0]) for section in table.sections if section.id],
        filter=render.part("filter", found) if found else "",
        table=render.part("table", filterable(table, traits) if found else table),
    )
    return Page(show.year.file("oit/index.md"), "การเปิดเผยข้อมูล (OIT)", body, show.year.file("oit.yml"), wide=True)


def _survey_page(show: Show) -> Page:
    codes = [render.part("qr", survey_view(show, *entry)) for entry in show.year.info.surveys.items()]
    body = render.page("pages/survey.html", year=show.digits(show.year.number), codes=codes)
    return Page(show.year.file("survey.md"), "ร่วมประเมินหน่วยงาน (EIT)", body, show.year.file("year.yml"))

"""The pages and assets that a site has besides the author's own, and the author's blocks filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from itasite import qr, render
from itasite.disclosure import checklist
from itasite.links import Links, item_page
from itasite.model.blocks import ChecklistOptions, MeasuresOptions, OverviewOptions, QrOptions, ScoresOptions
from itasite.model.site import AuthorPage, PlacedBlock, Site, Year
from itasite.views.checklist import checklist_table
from itasite.views.item import item_view
from itasite.views.measures import measures_table
from itasite.views.overview import overview
from itasite.views.scores import indicators_table, levels_view, meaning, scores_table, year_scores
from itasite.views.show import Show
from itasite.views.survey import png_path, poster_page, survey_view


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page: Markdown with HTML inside.

    `path` is where it stands in the content folder, `source` the file an editor would change, `layout` a page
    layout other than the site's own, `wide` that its tables need the whole width.
    """

    path: str
    title: str
    body: str
    source: str
    generated: bool = True
    description: str = ""
    layout: str = ""
    wide: bool = False


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
        html = _only_first_anchors(block_html(Show(site, block.year, links), block), anchors)
        pieces += [document.body[done : block.start], html]
        done = block.end
    body = "".join((*pieces, document.body[done:]))
    wide = any(isinstance(block.options, MeasuresOptions | ChecklistOptions) for block in page.blocks)
    return Page(document.path, page.title, body, document.path, generated=False, wide=wide)


def _only_first_anchors(html: str, seen: set[str]) -> str:
    """Two tables of a page may show the same row: an id must stand only once on a page."""

    def keep(found: re.Match[str]) -> str:
        known = found[1] in seen
        seen.add(found[1])
        return "" if known else found[0]

    return re.sub(r' id="([^"]+)"', keep, html)


def block_html(show: Show, block: PlacedBlock) -> Markup:
    """The HTML that takes the place of a block."""
    options = block.options
    match options:
        case MeasuresOptions():
            return render.part("table", measures_table(show, options))
        case ChecklistOptions():
            return render.part("table", checklist_table(show, options))
        case ScoresOptions():
            return render.part("table", scores_table(show, options.caption))
        case OverviewOptions():
            return render.part("overview", overview(show))
        case QrOptions():
            return render.part("qr", survey_view(show, options.survey, show.year.info.surveys[options.survey]))
    raise TypeError(f"no view for {type(options).__name__}")


def year_pages(site: Site, year: Year, *, directory_urls: bool) -> Iterator[Page]:
    """Every generated page of a year, in the order of the menu, then those outside the menu."""

    def show(name: str) -> Show:
        return Show(site, year, Links(year.file(name), directory_urls))

    yield _overview_page(show("index.md"))
    yield _scores_page(show("scores.md"))
    yield _measures_page(show("measures.md"))
    yield _checklist_page(show("oit/index.md"))
    yield _survey_page(show("survey.md"))
    states = checklist(year)
    for before, state, after in zip((None, *states), states, (*states[1:], None), strict=False):
        path = item_page(state.item.code)
        view = item_view(show(path), state, before, after)
        title = f"{state.item.code} {state.item.title}"
        yield Page(year.file(path), title, render.part("item", view), year.file("oit.yml"), description=title)
    for name, survey in year.info.surveys.items():
        if survey.url:
            path = poster_page(name)
            body = render.part("poster", survey_view(show(path), name, survey))
            yield Page(year.file(path), survey.title, body, year.file("year.yml"), layout="poster")


def year_assets(year: Year) -> Iterator[Asset]:
    """The QR codes to download."""
    for name, survey in year.info.surveys.items():
        if survey.url:
            yield Asset(year.file(png_path(name)), qr.png(survey.url))


def _overview_page(show: Show) -> Page:
    year = show.year
    # a page of the author in the place of an item's is no document of its own
    own = [page for page in show.site.pages if re.fullmatch(rf"{year.number}/(?!oit/|survey/).+", page.document.path)]
    pages = [(page.title, show.links.to(page.document.path)) for page in own]
    body = render.page(
        "year.md",
        year=show.digits(year.number),
        agency=show.site.agency.name,
        overview=render.part("overview", overview(show)),
        pages=pages,
    )
    title = f"ภาพรวมปีงบประมาณ {show.digits(year.number)}"
    return Page(year.file("index.md"), title, body, year.file("year.yml"))


def _scores_page(show: Show) -> Page:
    levels, found = levels_view(show), year_scores(show)
    body = render.page(
        "scores.md",
        year=show.digits(show.year.number),
        scores=render.part("table", scores_table(show)),
        meaning=meaning(show, found) if found and found.total is not None else (),
        levels=render.part("table", levels.table),
        levels_view=levels,
        indicators=render.part("table", indicators_table(show)),
    )
    return Page(show.year.file("scores.md"), "ผลคะแนน", body, show.year.file("year.yml"))


def _measures_page(show: Show) -> Page:
    tables = [
        (
            group,
            render.part("table", measures_table(show, MeasuresOptions(group=group.id, caption=_count(show, group.id)))),
        )
        for group in show.year.measures.groups
    ]
    body = render.page("measures.md", year=show.digits(show.year.number), groups=tables)
    return Page(show.year.file("measures.md"), "มาตรการและความก้าวหน้า", body, show.year.file("measures.yml"), wide=True)


def _count(show: Show, group: str) -> str:
    """A caption that does not say the heading above it again."""
    count = sum(measure.group == group for measure in show.year.measures.measures)
    return f"รวม {show.digits(count)} รายการ ปีงบประมาณ {show.digits(show.year.number)}"


def _checklist_page(show: Show) -> Page:
    table = checklist_table(show, ChecklistOptions())
    body = render.page(
        "checklist.md",
        year=show.digits(show.year.number),
        sections=[(section.id, section.heading.split(" · ")[0]) for section in table.sections if section.id],
        table=render.part("table", table),
    )
    return Page(show.year.file("oit/index.md"), "การเปิดเผยข้อมูล (OIT)", body, show.year.file("oit.yml"), wide=True)


def _survey_page(show: Show) -> Page:
    codes = [render.part("qr", survey_view(show, *entry)) for entry in show.year.info.surveys.items()]
    body = render.page("survey.md", year=show.digits(show.year.number), codes=codes)
    return Page(show.year.file("survey.md"), "ร่วมประเมินหน่วยงาน (EIT)", body, show.year.file("year.yml"))

"""The scores of a year: instruments, levels, indicators."""

from __future__ import annotations

from itasite.facts.score import year_scores
from itasite.facts.sitemap import COMPARISON, SCORES
from itasite.formats import render
from itasite.model.blocks import ScoresOptions
from itasite.pages.model import PageMaker
from itasite.pages.result_text import result_text
from itasite.pages.switcher import years
from itasite.views.computed import said
from itasite.views.framework import levels_view
from itasite.views.result_checked import as_printed
from itasite.views.scores import indicator_names, indicators_table, lowest, meaning, scores_table
from itasite.views.show import Show, without_criteria


def _body(show: Show) -> str:
    levels, found = levels_view(show), year_scores(show.year)
    indicators = indicators_table(show)
    return render.page(
        "pages/scores.html",
        year=show.digits(show.year.number),
        years=years(show, SCORES),
        comparison=show.site_page(COMPARISON),
        scores=render.part("table", scores_table(show, ScoresOptions())),
        without_criteria=without_criteria(show),
        as_printed=as_printed(show, compared=True),
        meaning=(*meaning(show, found), *lowest(show)) if found and found.total is not None else (),
        levels=render.part("table", levels.table),
        levels_view=levels,
        indicators=render.part("table", indicators) if indicators else "",
        names=indicator_names(show) if not indicators else (),
    )


def _about(show: Show) -> str:
    found = year_scores(show.year)
    parts = [part for part in (found.instruments if found else ()) if part.score is not None]
    each = " ".join(
        f"{part.instrument.code} {said(show.score(part.score), computed=not part.printed)}" for part in parts
    )
    known = " ".join(filter(None, (result_text(show), each)))
    levels = " พร้อมคำอธิบายความหมายของแต่ละระดับ" if show.year.framework.known else ""
    return f"{show.site.agency.name} {known or 'ยังไม่มีผลการประเมิน'}{levels}"


MAKER = PageMaker(kind=SCORES, body=_body, about=_about)

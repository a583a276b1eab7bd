"""The front page of a site whose author wrote none: the latest result at a glance, and what is new."""

from __future__ import annotations

from itasite.facts.sitemap import FRONT_PAGE
from itasite.formats import render
from itasite.model.block_options import BlockOptions
from itasite.model.blocks import NewsOptions, OverviewOptions
from itasite.model.site import PlacedBlock, with_result
from itasite.pages.blocks import block_html
from itasite.pages.front import about
from itasite.pages.model import PageMaker
from itasite.problem import Position
from itasite.views.show import Show


def _body(show: Show) -> str:
    blocks = [_block(show, OverviewOptions()), _block(show, NewsOptions())]
    return render.page("pages/front.html", name=show.site.agency.name, blocks=blocks)


def _block(show: Show, options: BlockOptions) -> str:
    """What the author's block would show here: of the latest year with a result, where a result is what it shows."""
    scored = with_result(show.site.years) if options.OF_RESULT else ()
    year = scored[0] if scored else show.year
    block = PlacedBlock(options.NAME, options, year, Position(FRONT_PAGE.path), 0, 0)
    return block_html(Show(show.site, year, show.links), block, has_title=True)


MAKER = PageMaker(kind=FRONT_PAGE, body=_body, about=about)

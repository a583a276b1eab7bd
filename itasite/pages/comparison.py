"""The results of all years of the site, side by side."""

from __future__ import annotations

from itasite.facts.sitemap import COMPARISON
from itasite.formats import render
from itasite.pages.model import PageMaker
from itasite.views.comparison import comparison
from itasite.views.show import Show


def _body(show: Show) -> str:
    return render.page("pages/comparison.html", comparison=render.part("comparison", comparison(show)))


def _about(show: Show) -> str:
    return f"คะแนน ITA ของ{show.site.agency.name}แต่ละปี เทียบกันทุกเครื่องมือและตัวชี้วัด"


MAKER = PageMaker(kind=COMPARISON, body=_body, about=_about, wide=True)

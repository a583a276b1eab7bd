"""The front page of a year: the result, what is done, and what is not done yet."""

from __future__ import annotations

from itasite.facts.sitemap import ENGLISH, OVERVIEW, SCORES
from itasite.formats import render
from itasite.model.blocks import NewsOptions
from itasite.pages.model import PageMaker
from itasite.pages.result_text import result_text
from itasite.pages.switcher import years
from itasite.views.documents import documents
from itasite.views.news import news
from itasite.views.overview import overview
from itasite.views.show import Show


def _body(show: Show) -> str:
    return render.page(
        "pages/overview.html",
        title=_title(show),
        years=years(show, OVERVIEW),
        news=render.part("news", news(show, NewsOptions())),
        overview=render.part("overview", overview(show)),
        documents=documents(show),
    )


def _title(show: Show) -> str:
    return f"{'ผลการประเมิน ITA ' if show.page(SCORES) else 'ภาพรวม'}{show.year_title()}"


def _about(show: Show) -> str:
    found, name = result_text(show), show.site.agency.short_name
    if not found:
        return f"ยังไม่มีผลการประเมิน ดูสิ่งที่ {name} ทำเพื่อปรับปรุง"
    return f"ผลการประเมิน ITA {found} ดูความหมายของผล สิ่งที่ {name} ทำเพื่อปรับปรุง และข้อมูลที่เปิดเผย"


LANGUAGES = (("th", OVERVIEW), ("en", ENGLISH))
MAKER = PageMaker(kind=OVERVIEW, body=_body, title=_title, about=_about, languages=LANGUAGES)

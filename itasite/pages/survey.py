"""The surveys of a year, each with its QR code."""

from __future__ import annotations

from itasite.facts.sitemap import SURVEY
from itasite.formats import render
from itasite.pages.model import PageMaker
from itasite.views.show import Show
from itasite.views.survey import survey_view


def _body(show: Show) -> str:
    codes = [render.part("qr", survey_view(show, *entry)) for entry in show.year.info.surveys.items()]
    return render.page("pages/survey.html", year=show.digits(show.year.number), codes=codes)


def _about(show: Show) -> str:
    how = "ตอบได้ด้วยตนเองทางโทรศัพท์มือถือ" if show.year.info.survey_addresses else "ยังไม่เปิดให้ตอบทางหน้านี้"
    return f"แบบวัดสำหรับผู้รับบริการและผู้มาติดต่อ{show.site.agency.name} {how}"


MAKER = PageMaker(kind=SURVEY, body=_body, about=_about)

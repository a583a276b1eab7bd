"""The accessibility statement; the footer of every page links to it."""

from __future__ import annotations

from itasite import __version__
from itasite.facts.sitemap import ACCESSIBILITY
from itasite.formats import render
from itasite.pages.model import PageMaker
from itasite.views.accessibility import statement
from itasite.views.show import Show


def _body(show: Show) -> str:
    return render.page("pages/accessibility.html", view=statement(show, f"itasite {__version__}"))


def _about(show: Show) -> str:
    return f"มาตรฐานการเข้าถึงของเว็บไซต์นี้ ข้อจำกัดที่ทราบ และช่องทางแจ้งปัญหาถึง{show.site.agency.name}"


MAKER = PageMaker(kind=ACCESSIBILITY, body=_body, about=_about)

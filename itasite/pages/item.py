"""A page per disclosure item: what the criteria ask, the evidence, and links to the items before and after."""

from __future__ import annotations

from itasite.facts.checklist import ItemState, item_state
from itasite.facts.components import component_count
from itasite.facts.sitemap import ITEM
from itasite.formats import render
from itasite.model.site import Year
from itasite.pages.model import PageMaker
from itasite.pages.switcher import switcher
from itasite.views.item import item_view
from itasite.views.show import Show, stated_mark


def _body(show: Show) -> str:
    topic = _state(show).item.topic
    years = switcher(show, lambda other: _counterpart(show, topic, other))
    return render.page("pages/item.html", view=item_view(show, _state(show)), years=years)


def _state(show: Show) -> ItemState:
    return item_state(show.year, show.name)


def _counterpart(show: Show, topic: str | None, other: Year) -> str:
    """The link to the page about a subject in the year `other`; "" if there is none."""
    found = other.framework.topic(topic) if topic else None
    return show.page(ITEM, found.code, of=other) if found else ""


def _title(show: Show) -> str:
    item = _state(show).item
    return f"{item.code} {item.title}"


def _about(show: Show) -> str:
    state = _state(show)
    units = f" รับผิดชอบโดย{' '.join(state.responsible)}" if state.responsible else ""
    said = show.digits(f"{_evidence(state)}{_components(state)}")
    return f"{show.site.agency.short_name} {stated_mark(state.entry).word} {said}{units}"


def _components(state: ItemState) -> str:
    found = component_count(state)
    if found is None:
        return ""
    return " ยังไม่ได้ระบุองค์ประกอบที่แสดง" if found.unstated else f" แสดงองค์ประกอบ {found.shown} จาก {found.all}"


def _evidence(state: ItemState) -> str:
    count, waiting = len(state.evidence), len(state.evidence) - len(state.confirmed)
    if not count:
        return "ยังไม่มีหลักฐาน"
    return f"มีหลักฐาน {count} รายการ" + (f" รอยืนยันที่อยู่ {waiting} รายการ" if waiting else "")


MAKER = PageMaker(kind=ITEM, body=_body, title=_title, about=_about)

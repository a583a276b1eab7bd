"""What a link to a page says in LINE, Facebook and a list of search results: a title that stands alone, a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from itasite import fiscal
from itasite.facts.checklist import ItemState, checklist, count_by_status
from itasite.facts.measures import own_statuses
from itasite.facts.score import level_title, year_scores
from itasite.links import (
    ACCESSIBILITY_PAGE,
    COMPARISON_PAGE,
    ENGLISH_PAGE,
    PART_PAGES,
    ROUNDS_PAGE,
    Links,
    card_path,
    item_page,
)
from itasite.model.record import Status
from itasite.model.site import Site, Year, with_result
from itasite.views.show import Show, mark


class Sharing(NamedTuple):
    """`card` is the path of the picture from the root of the site, `card_text` what it says; empty without a year."""

    title: str
    description: str
    card: str
    card_text: str
    locale: str


def sharing(site: Site, path: str, title: str, description: str, cards: Mapping[int, str]) -> Sharing:
    """The texts for the page at `path` in the content folder, whose own title is `title`.

    A page with a description of its own keeps both as they are.
    `cards` tells for each year what its picture says.
    """
    year = _year(site, path)
    shown = year or _latest(site)
    show = Show(site, shown, Links(path)) if shown else None
    name = path.removeprefix(f"{year.number}/") if year else path
    describe = (_YEAR_PAGES if year else _SITE_PAGES).get(name)
    if description:
        text = description
    elif show is None:
        text = f"คุณธรรมและความโปร่งใสของ{site.agency.name}"
    elif describe:
        text = describe(show)
    else:
        text = _item(show, name) or f"{title} ของ{site.agency.name}"
    is_english = year is not None and name == ENGLISH_PAGE
    return Sharing(
        title=title if description else _title(site, year, path, title),
        description=text,
        card=card_path(shown.number) if shown else "",
        card_text=text if is_english else cards[shown.number] if shown else "",
        locale="en_US" if is_english else "th_TH",
    )


def _year(site: Site, path: str) -> Year | None:
    folder = path.split("/")[0]
    return site.year(int(folder)) if re.fullmatch("[0-9]{4}", folder) else None


def _latest(site: Site) -> Year | None:
    """The latest year that has a result, else the latest."""
    return next(iter((*with_result(site.years), *site.years)), None)


def _title(site: Site, year: Year | None, path: str, title: str) -> str:
    if path == "index.md":
        return f"คุณธรรมและความโปร่งใส (ITA) {site.agency.name}"
    if year and str(year.number) not in fiscal.fold_digits(title):
        return f"{title} ปีงบประมาณ {fiscal.with_numerals(str(year.number), site.agency.numerals)}"
    return title


def _result(show: Show) -> str:
    """The result in a few words; nothing before it is known."""
    found = year_scores(show.year)
    if not found or found.total is None:
        return ""
    level = level_title(show.year, found)
    return f"ได้ {show.score(found.total)} คะแนน" + (f" ระดับ{level if level[0] > 'z' else f' {level}'}" if level else "")


def _front(show: Show) -> str:
    result = _result(show)
    known = f"ผลการประเมินปีงบประมาณ {show.digits(show.year.number)} {result} " if result else ""
    return f"{known}ดูมาตรการปรับปรุงและข้อมูลที่{show.site.agency.name}เปิดเผยต่อสาธารณะ"


def _overview(show: Show) -> str:
    result = _result(show)
    if not result:
        return f"ยังไม่มีผลการประเมิน ดูสิ่งที่ {show.site.agency.short_name} ทำเพื่อปรับปรุง"
    return f"ผลการประเมิน ITA {result} ดูความหมายของผล สิ่งที่ {show.site.agency.short_name} ทำเพื่อปรับปรุง และข้อมูลที่เปิดเผย"


def _scores(show: Show) -> str:
    found = year_scores(show.year)
    parts = [part for part in (found.instruments if found else ()) if part.score is not None]
    each = " ".join(f"{part.instrument.code} {show.score(part.score)}" for part in parts)
    known = " ".join(filter(None, (_result(show), each)))
    return f"{show.site.agency.name} {known or 'ยังไม่มีผลการประเมิน'} พร้อมคำอธิบายความหมายของแต่ละระดับ"


def _counted(show: Show, statuses: list[Status | None], what: str, unit: str) -> str:
    counts = ((mark(status).word, count) for status, count in count_by_status(statuses).items() if count)
    said = " ".join(f"{word} {count} {unit}" for word, count in counts)
    return show.digits(f"{what} {len(statuses)} {unit}: {said}" if statuses else f"{what} ยังไม่มีข้อมูล")


def _measures(show: Show) -> str:
    return _counted(
        show, own_statuses(show.year), f"มาตรการส่งเสริมคุณธรรมและความโปร่งใสของ {show.site.agency.short_name}", "มาตรการ"
    )


def _rounds(show: Show) -> str:
    return f"ความก้าวหน้าของมาตรการแต่ละรอบการรายงานของ{show.site.agency.name}"


def _checklist(show: Show) -> str:
    statuses = [state.status for state in checklist(show.year)]
    return _counted(show, statuses, f"ข้อมูลที่ {show.site.agency.short_name} ต้องเปิดเผยต่อสาธารณะ", "ข้อ")


def _survey(show: Show) -> str:
    how = "ตอบได้ด้วยตนเองทางโทรศัพท์มือถือ" if show.year.info.survey_addresses else "ยังไม่เปิดให้ตอบทางหน้านี้"
    return f"แบบวัดสำหรับผู้รับบริการและผู้มาติดต่อ{show.site.agency.name} {how}"


def _item(show: Show, name: str) -> str:
    state = next((found for found in checklist(show.year) if item_page(found.item.code) == name), None)
    return _item_text(show, state) if state else ""


def _item_text(show: Show, state: ItemState) -> str:
    units = f" รับผิดชอบโดย{' '.join(state.responsible)}" if state.responsible else ""
    count = len(state.evidence)
    evidence = f" มีหลักฐาน {count} รายการ" if count else " ยังไม่มีหลักฐาน"
    return f"{show.site.agency.short_name} {mark(state.status).word}{units}{show.digits(evidence)}"


def _comparison(show: Show) -> str:
    return f"คะแนน ITA ของ{show.site.agency.name}แต่ละปี เทียบกันทุกเครื่องมือและตัวชี้วัด"


def _accessibility(show: Show) -> str:
    return f"มาตรฐานการเข้าถึงของเว็บไซต์นี้ ข้อจำกัดที่ทราบ และช่องทางแจ้งปัญหาถึง{show.site.agency.name}"


_YEAR_PAGES: dict[str, Callable[[Show], str]] = {
    "index.md": _overview,
    PART_PAGES["scores"]: _scores,
    PART_PAGES["measures"]: _measures,
    PART_PAGES["oit"]: _checklist,
    PART_PAGES["survey"]: _survey,
    ROUNDS_PAGE: _rounds,
}
_SITE_PAGES: dict[str, Callable[[Show], str]] = {
    "index.md": _front,
    COMPARISON_PAGE: _comparison,
    ACCESSIBILITY_PAGE: _accessibility,
}

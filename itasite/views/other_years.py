"""What one year has to do with others: whose criteria it goes by, and which years a page outside any year leads to."""

from __future__ import annotations

from itasite.facts import score
from itasite.facts.sitemap import OVERVIEW
from itasite.model.site import Year
from itasite.views.computed import said
from itasite.views.show import Link, Show


def borrowed_criteria(show: Show) -> str:
    """That the year goes by the criteria of another, and why; "" where it has its own."""
    year = show.year
    if not year.borrows:
        return ""
    words = f"ปี {year.number} ใช้รายการของปี {year.framework.fiscal_year} ไปก่อน"
    why = " ตามที่หน่วยงานกำหนด" if year.has_criteria else f" เพราะยังไม่มีเกณฑ์ของปี {year.number}"
    return show.digits(f"{words}{why}")


def other_years(show: Show) -> tuple[Link, ...]:
    """The overviews of all other years, the latest first, for a page that lies in the folder of no year.

    `text` is the result of a year, or says of a later one that it is not known yet: that is the year that runs.
    """
    if show.links.page.startswith(show.year.file("")):
        return ()
    others = (year for year in show.site.years if year is not show.year)
    return tuple(Link(show.year_title(year), show.page(OVERVIEW, of=year), _text(show, year)) for year in others)


def _text(show: Show, year: Year) -> str:
    result = score.latest_total((year,))
    if result:
        _, total, found = result
        title = score.level_title(year, found)
        return said(f"{show.score(total)} คะแนน{f' ระดับ {title}' if title else ''}", computed=not found.printed)
    waits = year.number > show.year.number and year.info.result is None
    return "ยังไม่มีผลการประเมิน ดูสิ่งที่กำลังดำเนินการและข้อมูลที่เปิดเผยแล้ว" if waits else ""

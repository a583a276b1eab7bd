"""The disclosure checklist of a year: every item of the criteria in one table."""

from __future__ import annotations

from itasite.facts.checklist import checklist
from itasite.facts.sitemap import CHECKLIST
from itasite.facts.statuses import stated
from itasite.formats import render
from itasite.model.blocks import ChecklistOptions
from itasite.pages.model import PageMaker
from itasite.pages.status_counts import status_counts
from itasite.pages.switcher import years
from itasite.views.checklist import checklist_table
from itasite.views.counts import is_whole, items_known, not_ready
from itasite.views.criteria_notice import criteria_notice
from itasite.views.filter import filterable, item_traits, page_filter
from itasite.views.other_years import borrowed_criteria
from itasite.views.show import Show, stated_mark
from itasite.views.status_totals import status_totals


def _body(show: Show) -> str:
    framework, traits = show.year.framework, item_traits(show)
    found = page_filter(show, traits, framework)
    marks = [stated_mark(state.entry) for state in checklist(show.year)]
    known = items_known(show)
    caption = show.digits(f"{'ข้อที่' if known[0] > '9' else 'ทั้งหมด '}{known} {show.year_title()}")
    table = checklist_table(show, ChecklistOptions(caption=caption, boxes={}))
    sections = [(section.id, section.heading.split(" · ")[0]) for section in table.sections if section.id]
    return render.page(
        "pages/checklist.html",
        year=show.digits(show.year.number),
        years=years(show, CHECKLIST),
        state=criteria_notice(show),
        borrowed=borrowed_criteria(show),
        sections=sections if len(sections) > 1 else (),
        jump="ไปยังตัวชี้วัดย่อย" if framework.sub_indicators else "ไปยังตัวชี้วัด",
        totals=status_totals(show, marks, "ข้อ", whole=is_whole(show)),
        filter=render.part("filter", found) if found else "",
        table=render.part("table", filterable(table, traits) if found else table),
    )


def _about(show: Show) -> str:
    """The statuses, and what of them cannot be seen yet: a shared link says no more than the page."""
    statuses = [stated(state.entry) for state in checklist(show.year)]
    what = f"ข้อมูลที่ {show.site.agency.short_name} ต้องเปิดเผยต่อสาธารณะ"
    return f"{status_counts(show, statuses, what, 'ข้อ', of_all=items_known(show))}{not_ready(show)}"


MAKER = PageMaker(kind=CHECKLIST, body=_body, about=_about, wide=True)

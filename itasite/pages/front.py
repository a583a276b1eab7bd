"""The front page, which the author writes; this is what a link to it says."""

from __future__ import annotations

from itasite.pages.result_text import result_text
from itasite.views.show import Show


def about(show: Show) -> str:
    """The latest result and what there is to see."""
    found = result_text(show)
    known = f"ผลการประเมิน{show.year_title()} {found} " if found else ""
    return f"{known}ดูมาตรการปรับปรุงและข้อมูลที่{show.site.agency.name}เปิดเผยต่อสาธารณะ"

"""The result of a year in a few words, for links to pages about it."""

from __future__ import annotations

from itasite.facts.score import FULL, level_title, year_scores
from itasite.views.computed import said
from itasite.views.show import Show


def result_text(show: Show) -> str:
    """The total and the level of the year, in Thai; "" if the total is not known yet."""
    found = year_scores(show.year)
    if not found or found.total is None:
        return ""
    level = level_title(show.year, found)
    words = f"ได้ {show.score(found.total)} จาก {show.digits(FULL)} คะแนน" + (
        f" ระดับ{level if level[0] > 'z' else f' {level}'}" if level else ""
    )
    return said(words, computed=not found.printed)

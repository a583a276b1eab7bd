"""What the checklist says of the year's criteria before it lists their items."""

from __future__ import annotations

from typing import NamedTuple

from itasite.facts.criteria_state import criteria_state, is_typed_here
from itasite.model.framework import Framework
from itasite.views.criteria_state import TRUST, confirmed_words, counts, kind_note, state_word, trust_counts
from itasite.views.show import Show


class CriteriaNotice(NamedTuple):
    """What everybody has to know (`title`, `text`), and for those who unfold it, lines of a heading and what it says.

    `missing` is what was not found of the criteria.
    """

    title: str
    text: str
    lines: tuple[tuple[str, str], ...] = ()
    missing: tuple[str, ...] = ()


def criteria_notice(show: Show) -> CriteriaNotice | None:
    """What the reader has to know of the year's criteria; None where they are known and confirmed for the agency."""
    framework, digits = show.year.framework, show.digits
    note = kind_note(framework, show.site.agency.kind)
    confirmed = confirmed_words(framework)
    of_year = f"เกณฑ์ปีงบประมาณ {framework.fiscal_year}"
    if criteria_state(framework).complete:
        return CriteriaNotice(digits(f"{of_year} {note}:"), f"ยืนยันแล้ว: {confirmed}") if note else None
    lines = [("ความครบถ้วน", digits(counts(framework))), (TRUST, digits(trust_counts(framework)))]
    if note:
        lines.append(("ยืนยันแล้ว", confirmed))  # codes of items have no other numerals
    return CriteriaNotice(
        title=digits(incomplete_title(framework)),
        text=digits(f"และ{note}") if note else "",
        lines=tuple(lines),
        missing=framework.missing,
    )


def incomplete_title(framework: Framework) -> str:
    """Whose criteria are not known whole."""
    whose = "ที่หน่วยงานพิมพ์เอง" if is_typed_here(framework) else "ในโปรแกรมนี้"
    return f"เกณฑ์ปีงบประมาณ {framework.fiscal_year} {whose}{state_word(framework)}"

"""What the checklist says of the year's criteria before it lists their items."""

from __future__ import annotations

from typing import NamedTuple

from itasite.facts.criteria_state import criteria_state
from itasite.views.criteria_state import TRUST, confirmed_words, counts, kind_note, state_word, trust_counts
from itasite.views.show import Show


class CriteriaNotice(NamedTuple):
    """Lines of a heading and what it says, and what was not found of the criteria."""

    lines: tuple[tuple[str, str], ...]
    missing: tuple[str, ...]


def criteria_notice(show: Show) -> CriteriaNotice | None:
    """What the reader has to know of the year's criteria; None where they are known and confirmed for the agency."""
    framework = show.year.framework
    whole = criteria_state(framework).complete
    lines = []
    if not whole:
        title = f"เกณฑ์ปีงบประมาณ {framework.fiscal_year} ในโปรแกรมนี้{state_word(framework)}"
        lines += [(title, counts(framework)), (TRUST, trust_counts(framework))]
    note = kind_note(framework, show.site.agency.kind)
    if note:
        title = note if lines else f"เกณฑ์ปีงบประมาณ {framework.fiscal_year} {note}"
        lines.append((title, f"ยืนยันแล้ว: {confirmed_words(framework)}"))
    if not lines:
        return None
    said = tuple((show.digits(title), show.digits(text)) for title, text in lines)
    return CriteriaNotice(said, () if whole else framework.missing)

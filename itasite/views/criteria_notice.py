"""What the checklist says of the year's criteria before it lists their items."""

from __future__ import annotations

from typing import NamedTuple

from itasite.facts.criteria_state import criteria_state
from itasite.views.criteria_state import counts, kind_note, state_word
from itasite.views.show import Show


class CriteriaNotice(NamedTuple):
    """What a page says before it lists the items; `text` are the counts, `kind` of which kind it is not confirmed."""

    title: str
    text: str
    kind: str
    missing: tuple[str, ...]


def criteria_notice(show: Show) -> CriteriaNotice | None:
    """What the reader has to know of the year's criteria; None where they are known and confirmed for the agency."""
    framework = show.year.framework
    kind = show.digits(kind_note(framework, show.site.agency.kind))
    year = f"เกณฑ์ปีงบประมาณ {show.digits(framework.fiscal_year)}"
    if not criteria_state(framework).complete:
        text = show.digits(counts(framework))
        return CriteriaNotice(f"{year} {state_word(framework)}:", text, kind, framework.missing)
    return CriteriaNotice(year, kind, "", ()) if kind else None

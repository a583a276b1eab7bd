"""Evidence as pages show it: where it leads, what is still to be confirmed."""

from __future__ import annotations

from typing import NamedTuple

from itasite.facts.evidence import target
from itasite.model.evidence import Evidence
from itasite.views.points import Points, points
from itasite.views.show import Show

TO_BE_CONFIRMED = "รอยืนยันที่อยู่"


class EvidenceView(NamedTuple):
    """One piece of evidence; `address` is what a reader sees of where it leads, `href` is "" where it leads nowhere."""

    title: str
    href: str
    address: str
    tag: str
    note: str
    date: str
    explanation: Points | None


def evidence_view(show: Show, evidence: Evidence) -> EvidenceView:
    """A link from the page of `show` to the evidence, or its title alone while it has no address."""
    found = target(show.year, evidence)
    href = "" if found is None else found.place if found.outside else show.links.to(found.place)
    return EvidenceView(
        title=evidence.title,
        href=href,
        address="" if found is None or found.kind == "page" else found.place,
        tag="" if evidence.confirmed else TO_BE_CONFIRMED,
        note=evidence.note or "",
        date=show.date(evidence.date) if evidence.date else "",
        explanation=points(evidence.explanation, ordered=True),
    )

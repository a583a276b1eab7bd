"""Evidence as pages show it: where it leads, what is still to be confirmed."""

from __future__ import annotations

from typing import NamedTuple

from itasite.model.evidence import Evidence
from itasite.views.show import Show

TO_BE_CONFIRMED = "รอยืนยันที่อยู่"


class EvidenceView(NamedTuple):
    """One piece of evidence; `address` is what a reader sees of where it leads."""

    title: str
    href: str
    address: str
    tag: str
    note: str
    date: str
    explanation: tuple[str, ...]


def evidence_view(show: Show, evidence: Evidence) -> EvidenceView:
    """A link from the page of `show` to the evidence."""
    if evidence.url:
        href = address = evidence.url
    elif evidence.file:
        href = show.file(evidence.file)
        address = show.year.file(evidence.file)
    else:
        href = show.links.to(evidence.page or "")
        address = ""
    return EvidenceView(
        title=evidence.title,
        href=href,
        address=address,
        tag=TO_BE_CONFIRMED if evidence.state == "to_be_confirmed" else "",
        note=evidence.note or "",
        date=show.date(evidence.date) if evidence.date else "",
        explanation=evidence.explanation,
    )

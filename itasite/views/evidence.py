"""Evidence as pages show it: where it leads, what kind of file it is, what is still to be confirmed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import urlsplit

from itasite.facts.attached import file_facts
from itasite.facts.evidence import Target, target
from itasite.model.evidence import Evidence
from itasite.views.file_words import file_words
from itasite.views.pictures import PictureView, evidence_pictures
from itasite.views.points import Points, points
from itasite.views.show import Show

TO_BE_CONFIRMED = "รอยืนยันที่อยู่"
# Files that a browser does not show as a page, by the ending of their address; what a server sends is not known here.
_ENDINGS = frozenset(
    ("csv", "doc", "docx", "jpeg", "jpg", "odp", "ods", "odt", "pdf", "png", "ppt", "pptx", "rtf", "xls", "xlsx", "zip")
)


class EvidenceView(NamedTuple):
    """One piece of evidence; `address` is what a reader sees of where it leads, `href` is "" where it leads nowhere.

    `full_title` names its group too, for where no heading does; `file` says kind, size, pages of a file. `pictures` are
    shown below it.
    """

    title: str
    full_title: str
    href: str
    address: str
    tag: str
    note: str
    date: str
    explanation: Points | None
    file: str = ""
    pictures: tuple[PictureView, ...] = ()

    @property
    def is_pictures(self) -> bool:
        """Whether it leads nowhere else than to the first of its pictures."""
        return any(picture.href == self.href for picture in self.pictures)


class EvidenceGroup(NamedTuple):
    """Evidence under a heading; without a heading and an anchor it just stands first."""

    heading: str
    anchor: str
    pieces: tuple[EvidenceView, ...]


def evidence_view(show: Show, evidence: Evidence) -> EvidenceView:
    """A link from the page of `show` to the evidence, or its title alone while it has no address."""
    found = target(show.year, evidence)
    href = "" if found is None else found.place if found.outside else show.links.to(found.place)
    return EvidenceView(
        title=evidence.title,
        full_title=evidence.full_title,
        href=href,
        address=found.place if found and found.outside else "",
        tag="" if evidence.confirmed else TO_BE_CONFIRMED,
        note=evidence.note or "",
        date=show.date(evidence.date) if evidence.date else "",
        explanation=points(evidence.explanation, ordered=True),
        file=_file(show, found),
        pictures=evidence_pictures(show, evidence),
    )


def evidence_link(show: Show, evidence: Evidence) -> EvidenceView:
    """The same for a list that has no room for pictures: its title leads to the first of them."""
    return evidence_view(show, evidence)._replace(pictures=())


def evidence_groups(show: Show, evidence: Iterable[Evidence]) -> tuple[EvidenceGroup, ...]:
    """All evidence of an item: what has no group first, then each group where its first piece stands."""
    found: dict[str, list[EvidenceView]] = {"": []}
    for piece in evidence:
        found.setdefault(piece.group or "", []).append(evidence_view(show, piece))
    return tuple(
        EvidenceGroup(heading, f"evidence-{number}" if heading else "", tuple(pieces))
        for number, (heading, pieces) in enumerate(found.items())
        if pieces
    )


def _file(show: Show, found: Target | None) -> str:
    """Kind, size and pages of an attached file; of a file on another site, the kind that its address names."""
    if found is None or found.kind == "page":
        return ""
    if found.outside:
        ending = PurePosixPath(urlsplit(found.place).path).suffix[1:]
        return ending.upper() if ending.lower() in _ENDINGS else ""
    facts = file_facts(show.site, found)
    return file_words(show, found.place, facts) if facts else ""

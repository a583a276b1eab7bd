"""Where citizens can act: complain, and answer the survey for outsiders."""

from __future__ import annotations

from typing import NamedTuple

from itasite.facts.checklist import checklist
from itasite.facts.sitemap import ITEM, SURVEY
from itasite.model.agency import Contact
from itasite.views.show import Link, Show


class TakePart(NamedTuple):
    """Where to complain, and the survey for outsiders; `pending` says why that has no address yet."""

    title: str
    complaint: Link | None
    contacts: tuple[Contact, ...]
    surveys: tuple[Link, ...]
    pending: tuple[str, ...]
    survey_page: str


def take_part(show: Show) -> TakePart | None:
    """Where citizens can act, as far as the data knows."""
    agency, complaint = show.site.agency, _complaint(show)
    surveys = tuple(show.year.info.surveys.values())
    if not (complaint or agency.contacts or surveys):
        return None
    ways = (*(["ร้องเรียน"] if complaint or agency.contacts else []), *(["ร่วมประเมิน"] if surveys else []))
    return TakePart(
        "และ".join(ways),
        complaint,
        agency.contacts,
        tuple(Link(found.title, found.url) for found in surveys if found.url),
        tuple(found.pending for found in surveys if found.pending),
        show.page(SURVEY) if surveys else "",
    )


def _complaint(show: Show) -> Link | None:
    """The item about the channel for complaints, once it shows one."""
    item = show.year.framework.topic("complaint_channel")
    state = next((found for found in checklist(show.year) if item and found.item.code == item.code), None)
    if item is None or state is None or not any(piece.has_place for piece in state.evidence):
        return None
    return Link(item.title, show.page(ITEM, item.code), item.code)

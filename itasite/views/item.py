"""One disclosure item: what the criteria ask, what shows it, who answers for it."""

from __future__ import annotations

from typing import NamedTuple

from itasite import item_codes
from itasite.facts.checklist import ItemState
from itasite.facts.crosswalk import history
from itasite.facts.sitemap import CHECKLIST, FRONT, ITEM, OVERVIEW
from itasite.model.agency import Contact
from itasite.model.framework import Item
from itasite.model.site import Year
from itasite.views.criteria import criterion
from itasite.views.criteria_state import item_kind_note
from itasite.views.evidence import EvidenceView, evidence_view
from itasite.views.points import Points, parts_of, points
from itasite.views.show import Link, Mark, Show, stated_mark
from itasite.views.sources import source_words, trust_words
from itasite.views.unit_contact import unit_contact


class ComponentView(NamedTuple):
    """A required component; `shown_by` names the evidence that was said to show it."""

    text: str
    parts: Points | None
    shown_by: tuple[str, ...]


class Neighbour(NamedTuple):
    """The item before or after."""

    code: str
    title: str
    href: str


class Former(NamedTuple):
    """The same subject in another year of the site."""

    year: str
    code: str
    title: str
    href: str
    mark: Mark


class ItemView(NamedTuple):
    """What the template shows; `contacts` are those of the responsible units, by name."""

    code: str
    title: str
    mark: Mark
    responsible: tuple[str, ...]
    contacts: dict[str, Contact]
    criterion: str
    group: str
    result: Points | None
    note: str
    components: tuple[ComponentView, ...]
    evidence: tuple[EvidenceView, ...]
    explanation: Points | None
    criteria_year: str
    criteria_note: str
    criteria_source: str
    verification: str
    kind_note: str
    trail: tuple[Link, ...]
    previous: Neighbour | None
    next: Neighbour | None
    history: tuple[Former, ...]


def item_view(show: Show, state: ItemState, before: ItemState | None, after: ItemState | None) -> ItemView:
    """The page of one item between its neighbours."""
    framework, item, entry = show.year.framework, state.item, state.entry
    source = framework.item_source(item)
    return ItemView(
        code=item.code,
        title=item.title,
        mark=stated_mark(state.entry),
        responsible=state.responsible,
        contacts={
            unit: contact for unit in state.responsible if (contact := unit_contact(show.site.agency, unit)) is not None
        },
        criterion=show.digits(criterion(framework, framework.item_criterion(item))),
        group=item.group or "",
        result=points(entry.result, kind=show.year.disclosure.lists.result) if entry else None,
        note=(entry.note or "") if entry else "",
        components=tuple(
            ComponentView(
                found.component.text, parts_of(found.component.parts), tuple(piece.title for piece in found.evidence)
            )
            for found in state.components
        ),
        evidence=tuple(evidence_view(show, piece) for piece in state.evidence),
        explanation=points(entry.explanation, ordered=True) if entry else None,
        criteria_year=show.digits(framework.fiscal_year),
        criteria_note=_criteria_note(show, item),
        criteria_source=source_words(source, show.site.agency) if source else "",
        verification=trust_words(framework.item_verification(item), source, show.site.agency),
        kind_note=item_kind_note(framework, show.site.agency.kind, item),
        trail=(
            Link("หน้าแรก", show.links.to(FRONT)),
            Link(show.year_title(), show.page(OVERVIEW)),
            Link(CHECKLIST.title, show.page(CHECKLIST, anchor=item_codes.slug(item.code))),
        ),
        previous=_neighbour(show, before),
        next=_neighbour(show, after),
        history=tuple(_former(show, year, found) for year, found in history(show.site, framework, item)),
    )


def _criteria_note(show: Show, item: Item) -> str:
    """What there is to know of the item, first that it was carried over from another year and nobody checked it."""
    carried = item.carried_from
    unchecked = f"ชื่อข้อยกมาจากปี {show.digits(carried)} ยังไม่ได้ตรวจกับคู่มือของปีนี้" if carried else ""
    return " · ".join(text for text in (unchecked, item.note) if text)


def _neighbour(show: Show, state: ItemState | None) -> Neighbour | None:
    if state is None:
        return None
    return Neighbour(state.item.code, state.item.title, show.page(ITEM, state.item.code))


def _former(show: Show, year: Year, item: Item) -> Former:
    return Former(
        year=show.digits(year.number),
        code=item.code,
        title=item.title,
        href=show.page(ITEM, item.code, of=year),
        mark=stated_mark(year.disclosure.items.get(item.code)),
    )

"""One disclosure item: what the criteria ask, what shows it, who answers for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from itasite import item_codes
from itasite.facts.checklist import ComponentState, ItemState, checklist, item_places
from itasite.facts.components import shown
from itasite.facts.criteria_state import criteria_state
from itasite.facts.crosswalk import history
from itasite.facts.sitemap import CHECKLIST, FRONT, ITEM, OVERVIEW
from itasite.facts.table_evidence import showing_columns
from itasite.model.agency import Contact
from itasite.model.framework import Item
from itasite.model.site import Year
from itasite.views.components import CountView, count_view, shown_mark
from itasite.views.criteria import criterion
from itasite.views.criteria_state import item_kind_note
from itasite.views.evidence import EvidenceGroup, evidence_groups, evidence_view
from itasite.views.points import Points, parts_of, points
from itasite.views.reviews import reviewed_by
from itasite.views.show import Link, Mark, Show, stated_mark
from itasite.views.sources import source_words, trust_words
from itasite.views.unit_contact import unit_contact


class ComponentView(NamedTuple):
    """A required component; `mark` says whether it is shown, `shown_by` leads to what shows it.

    `columns` are the headings of the columns of tables that show it.
    """

    text: str
    parts: Points | None
    mark: Mark
    shown_by: tuple[Link, ...]
    columns: tuple[str, ...]


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
    """What the template shows; `place` says which of how many items it is, `contacts` are those of the responsible
    units, by name."""

    code: str
    title: str
    year: str
    place: str
    mark: Mark
    components_shown: CountView | None
    responsible: tuple[str, ...]
    contacts: dict[str, Contact]
    reviewed: str
    criterion: str
    group: str
    result: Points | None
    note: str
    components: tuple[ComponentView, ...]
    evidence: tuple[EvidenceGroup, ...]
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


def item_view(show: Show, state: ItemState) -> ItemView:
    """The page of one item between its neighbours."""
    states = checklist(show.year)
    number = item_places(show.year)[state.item.code]
    framework, item, entry = show.year.framework, state.item, state.entry
    source = framework.item_source(item)
    return ItemView(
        code=item.code,
        title=item.title,
        year=show.year_title(),
        place=_place(show, number + 1, len(states)),
        mark=stated_mark(state.entry),
        components_shown=count_view(show, state),
        responsible=state.responsible,
        contacts={
            unit: contact for unit in state.responsible if (contact := unit_contact(show.site.agency, unit)) is not None
        },
        reviewed=reviewed_by(show, state),
        criterion=show.digits(criterion(framework, framework.item_criterion(item))),
        group=item.group or "",
        result=points(entry.result, kind=show.year.disclosure.lists.result) if entry else None,
        note=(entry.note or "") if entry else "",
        components=tuple(_component(show, state, found) for found in state.components),
        evidence=evidence_groups(show, state.evidence),
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
        previous=_neighbour(show, states[number - 1]) if number else None,
        next=_neighbour(show, states[number + 1]) if number + 1 < len(states) else None,
        history=tuple(_former(show, year, found) for year, found in history(show.site, framework, item)),
    )


def _criteria_note(show: Show, item: Item) -> str:
    """What there is to know of the item, first that it was carried over from another year and nobody checked it."""
    carried = item.carried_from
    unchecked = f"ชื่อข้อยกมาจากปี {show.digits(carried)} ยังไม่ได้ตรวจกับคู่มือของปีนี้" if carried else ""
    return " · ".join(text for text in (unchecked, item.note) if text)


def _place(show: Show, number: int, known: int) -> str:
    """Which item it is of all; of a list that is not known whole, of those that are known."""
    whole = criteria_state(show.year.framework).all_items
    more = f" (ทั้งหมด {whole} ข้อ)" if whole > known else ""
    return show.digits(f"ข้อที่ {number} จาก{f'ที่ทราบแล้ว {known} ข้อ' if more else f' {known} ข้อ'}{more}")


def _component(show: Show, state: ItemState, found: ComponentState) -> ComponentView:
    return ComponentView(
        found.component.text,
        parts_of(found.component.parts, form="parens"),
        shown_mark(shown(state, found)),
        tuple(_places(show, state, found)),
        showing_columns(show.year, state.item, state.components.index(found) + 1),
    )


def _places(show: Show, state: ItemState, found: ComponentState) -> Iterator[Link]:
    """Where a component is shown: a group all of whose evidence shows it is named once."""
    groups = evidence_groups(show, state.evidence)
    views = [evidence_view(show, piece) for piece in found.evidence]
    whole = [group for group in groups if group.heading and all(piece in views for piece in group.pieces)]
    yield from (Link(group.heading, f"#{group.anchor}") for group in whole)
    told = [piece for group in whole for piece in group.pieces]
    yield from (Link(view.full_title, view.href) for view in views if view not in told)


def _neighbour(show: Show, state: ItemState) -> Neighbour:
    return Neighbour(state.item.code, state.item.title, show.page(ITEM, state.item.code))


def _former(show: Show, year: Year, item: Item) -> Former:
    return Former(
        year=show.digits(year.number),
        code=item.code,
        title=item.title,
        href=show.page(ITEM, item.code, of=year),
        mark=stated_mark(year.disclosure.items.get(item.code)),
    )

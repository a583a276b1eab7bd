"""The disclosure checklist as a table, whole or in part."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from itasite import item_codes
from itasite.facts.checklist import ItemState, checklist
from itasite.facts.sitemap import ITEM
from itasite.model.blocks import ChecklistOptions
from itasite.model.columns import ITEM_SETS, column_names
from itasite.model.framework import Framework
from itasite.model.listed import Listed
from itasite.views.boxes import BOXED, with_boxes
from itasite.views.components import count_view
from itasite.views.criteria import criterion
from itasite.views.evidence import evidence_link
from itasite.views.points import Points, parts_of, points
from itasite.views.show import Show, stated_mark
from itasite.views.table import Cell, Row, Section, Table, columns, grouped
from itasite.words.choices import STATUS_WORDS
from itasite.words.headings import ITEM_COLUMNS


def checklist_table(show: Show, options: ChecklistOptions) -> Table:
    """The table that a block or the checklist page asks for."""
    framework = show.year.framework
    names = column_names(options.columns, "checklist", ITEM_SETS)
    chosen = [state for state in checklist(show.year) if _wanted(framework, state, options)]
    return Table(
        kind="items",
        caption=options.caption or _caption(show, options),
        columns=columns(names, ITEM_COLUMNS, options.headings),
        sections=_sections(show, chosen, names, options),
        header="title" if "title" in names else names[0],
        empty="ไม่มีข้อที่ตรงกับเงื่อนไข",
    )


def _caption(show: Show, options: ChecklistOptions) -> str:
    number = options.sub_indicator or options.indicator
    if number:
        return show.digits(criterion(show.year.framework, number, options.names))
    return f"การเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ {show.digits(show.year.number)}"


def _wanted(framework: Framework, state: ItemState, options: ChecklistOptions) -> bool:
    return (
        options.sub_indicator in (None, state.item.sub_indicator)
        and options.indicator in (None, framework.indicator_of_item(state.item))
        and (options.status is None or state.status == options.status)
        and (options.responsible is None or options.responsible in state.responsible)
    )


def _sections(
    show: Show, chosen: list[ItemState], names: tuple[str, ...], options: ChecklistOptions
) -> tuple[Section, ...]:
    framework = show.year.framework
    boxes = show.year.disclosure.boxes if options.boxes is None else options.boxes

    def rows(members: list[ItemState], prefix: str = "") -> tuple[Row, ...]:
        return tuple(
            Row(
                tuple(with_boxes(CELLS[name](show, state), boxes if name in BOXED else {}) for name in names),
                prefix + item_codes.slug(state.item.code),
            )
            for state in members
        )

    match options.group_by:
        case "none":
            return (Section(rows(chosen)),) if chosen else ()
        case "sub_indicator":
            return _by_sub_indicator(show, chosen, rows, options)
        case "indicator":
            titles = {
                found.number: show.digits(criterion(framework, found.number, options.names))
                for found in framework.indicators
            }
            groups = grouped(chosen, lambda state: _indicator(framework, state), titles)
            return tuple(Section(rows(members), titles.get(key, "")) for key, members in groups)
        case "status":
            groups = grouped(chosen, lambda state: (stated_mark(state.entry).word,), STATUS_WORDS.values())
            return tuple(Section(rows(members), key) for key, members in groups)
        case "responsible":
            groups = grouped(chosen, lambda state: state.responsible, show.site.agency.units)
            return tuple(
                Section(rows(members, f"u{number}-"), key or "ยังไม่ระบุผู้รับผิดชอบ")
                for number, (key, members) in enumerate(groups, start=1)
            )
        case by:
            assert_never(by)


def _by_sub_indicator(
    show: Show, chosen: list[ItemState], rows: Callable[[list[ItemState]], tuple[Row, ...]], options: ChecklistOptions
) -> tuple[Section, ...]:
    """Sub-indicators, and inside them the official groups of items where the criteria name such."""
    framework, single = show.year.framework, options.sub_indicator is not None
    sections = []
    for number, members in grouped(chosen, lambda state: (framework.item_criterion(state.item),), ()):
        for index, (group, part) in enumerate(grouped(members, lambda state: (state.item.group or "",), ())):
            title = show.digits(criterion(framework, number, options.names)) if not single else ""
            said = framework.criterion_title(number) == group and bool(title)
            heading = title if said else " · ".join(text for text in (title, group) if text)
            anchor = f"s{number.replace('.', '-')}" if index == 0 and not single else ""
            lead = f"{title} · " if index and title and heading != title else ""
            sections.append(Section(rows(part), heading, anchor, lead))
    return tuple(sections)


def _indicator(framework: Framework, state: ItemState) -> tuple[str, ...]:
    number = framework.indicator_of_item(state.item)
    return (number,) if number else ()


def _components(show: Show, state: ItemState) -> Cell:
    texts = tuple(component.text for component in state.item.components)
    found = points(Listed(texts), kind=show.year.disclosure.lists.components)
    form = "parens" if found and found.form else ""
    parts = tuple(parts_of(component.parts, form=form) for component in state.item.components)
    return Cell(points=found._replace(parts=parts) if found else None)


def _result(show: Show, state: ItemState) -> Points | None:
    return points(state.entry.result if state.entry else (), kind=show.year.disclosure.lists.result)


# One for each of model.columns.ITEM_COLUMNS; a test holds that none is missing and that each shows its own.
CELLS: dict[str, Callable[[Show, ItemState], Cell]] = {
    "code": lambda _, state: Cell(state.item.code, number=True),
    "title": lambda show, state: Cell(state.item.title, href=show.page(ITEM, state.item.code)),
    "components": _components,
    "responsible": lambda show, state: Cell(
        points=points(state.responsible, kind=show.year.disclosure.lists.responsible)
    ),
    "status": lambda _, state: Cell(mark=stated_mark(state.entry)),
    "shown": lambda show, state: Cell(count=count_view(show, state)),
    "result": lambda show, state: Cell(points=_result(show, state)),
    "progress": lambda show, state: Cell(mark=stated_mark(state.entry), points=_result(show, state)),
    "evidence": lambda show, state: Cell(evidence=tuple(evidence_link(show, piece) for piece in state.evidence)),
}

"""What the rows of the tables of a page can be filtered by, and the form that offers it to a browser with scripts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple
from urllib.parse import urlencode

from itasite import item_codes
from itasite.facts.checklist import checklist
from itasite.facts.measures import answered, latest_progress, plan
from itasite.model.framework import Framework
from itasite.model.record import Status
from itasite.views.criteria import criterion
from itasite.views.show import Mark, Show, progress_mark, stated_mark
from itasite.views.table import Table

ENOUGH_ROWS = 8  # fewer are read faster than filtered
_EVERYBODY = re.compile("ทุก(?:ส่วน|หน่วย|กอง|สำนัก|ฝ่าย|แผนก|กลุ่มงาน|ภารกิจ|งาน|คน)")  # ทุกส่วนงาน, พนักงานทุกคน
_STATES = ("done", "in_progress", "not_started", "other", "unknown")


class Traits(NamedTuple):
    """What a row answers to; a row that only adds to another is not counted as one of its own."""

    status: Mark
    units: tuple[str, ...]
    indicators: tuple[str, ...]
    counted: bool = True


class Field(NamedTuple):
    """A choice: its name in the page's address, its label, its values with their words."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]


class Filter(NamedTuple):
    """The form of a page; `total` counts the rows, `locale` is the numerals that the script must count in."""

    fields: tuple[Field, ...]
    total: str
    locale: str

    def offers(self, name: str, value: str) -> bool:
        """Whether the form can choose that value."""
        return any(field.name == name and value in dict(field.options) for field in self.fields)


def item_traits(show: Show) -> dict[str, Traits]:
    """Those of the disclosure items, by the anchors of their rows."""
    framework = show.year.framework
    return _with_everybodys(
        {
            item_codes.slug(state.item.code): Traits(
                stated_mark(state.entry),
                _units(show.site.agency.units, state.responsible),
                framework.with_parents((framework.item_criterion(state.item),)),
            )
            for state in checklist(show.year)
        }
    )


def measure_traits(show: Show) -> dict[str, Traits]:
    """Those of the measures, by the anchors of their rows, as their last report has them."""
    year = show.year
    return _with_everybodys(
        {
            row.measure.id: Traits(
                progress_mark(latest_progress(year, row.measure)),
                _units(show.site.agency.units, row.measure.responsible),
                answered(year, row.measure),
                counted=row.counts,
            )
            for row in plan(year)
        }
    )


def page_filter(show: Show, traits: Mapping[str, Traits], framework: Framework) -> Filter | None:
    """The form over those rows; None where there are few, or all are alike."""
    counted = sum(found.counted for found in traits.values())
    numbers = {number for found in traits.values() for number in found.indicators}
    units = dict.fromkeys(unit for found in traits.values() for unit in found.units)
    marks = {found.status for found in traits.values() if found.counted}
    own = [unit for unit in show.site.agency.units if unit in units]
    choices = (
        ("status", "สถานะ", [(status_value(found), found.word) for found in sorted(marks, key=_state_place)]),
        ("unit", "ผู้รับผิดชอบ", [(unit, unit) for unit in dict.fromkeys((*own, *units))]),
        ("indicator", "ตัวชี้วัด", [(n, show.digits(criterion(framework, n))) for n in sorted(numbers, key=_place)]),
    )
    fields = tuple(Field(name, label, tuple(options)) for name, label, options in choices if len(options) > 1)
    if counted < ENOUGH_ROWS or not fields:
        return None
    thai = show.site.agency.numerals == "thai"
    return Filter(fields, show.digits(counted), "th-u-nu-thai" if thai else "th-u-nu-latn")


def filterable(table: Table, traits: Mapping[str, Traits]) -> Table:
    """`table` with what the form asks for on each row."""
    sections = tuple(
        replace(section, rows=tuple(replace(row, facets=_facets(traits[row.id])) for row in section.rows))
        for section in table.sections
    )
    return replace(table, sections=sections)


def filtered(address: str, offered: Filter | None, name: str, value: str) -> str:
    """The address of a page so filtered; "" where its form has no such choice, and would show other rows too."""
    return f"{address}?{urlencode({name: value})}" if offered and offered.offers(name, value) else ""


def status_value(found: Mark) -> str:
    """A status as the address and the rows name it; one in the agency's own word by that word."""
    return found.word.replace("|", "/") if found.name == Status.OTHER else found.name


def _state_place(found: Mark) -> tuple[int, str]:
    return _STATES.index(found.name), found.word


def _facets(found: Traits) -> tuple[tuple[str, str], ...]:
    facets = (
        ("status", status_value(found.status)),
        ("unit", "|".join(found.units)),
        ("indicator", "|".join(found.indicators)),
    )
    return facets if found.counted else (*facets, ("uncounted", ""))


def _units(known: Iterable[str], texts: Iterable[str]) -> tuple[str, ...]:
    """The agency's units that the texts name; a text that names none stands for itself."""
    found: dict[str, None] = {}
    for text in texts:
        rest, named = text, []
        for unit in sorted(known, key=len, reverse=True):  # the longer first: it may hold a shorter
            if unit in rest:
                named.append(unit)
                rest = rest.replace(unit, " ")
        found |= dict.fromkeys(named or [text])
    return tuple(found)


def _with_everybodys(traits: dict[str, Traits]) -> dict[str, Traits]:
    """A row of all units (ทุกส่วนงาน) also belongs to each unit, so a filter by one unit must show it."""
    units = tuple(dict.fromkeys(unit for found in traits.values() for unit in found.units))

    def whole(found: Traits) -> Traits:
        own = found.units
        if not any(map(_EVERYBODY.search, own)):
            return found
        return found._replace(units=(*own, *(unit for unit in units if unit not in own)))

    return {anchor: whole(found) for anchor, found in traits.items()}


def _place(number: str) -> tuple[int, ...]:
    """Where a number stands among others: 9, 9.1, 9.10, 10."""
    return tuple(int(part) for part in number.split("."))

"""The numbers of measures as their tables and lists show them: in the form of the group, before the title or alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from itasite.facts.measures import group_of, numbered_groups, numbers
from itasite.model.measure import Measure
from itasite.model.site import Year
from itasite.views.criteria import measure_title
from itasite.views.table import Cell

# Columns that name a measure, the first that a table has is where its number stands if it has no column of its own.
NAMING = ("title", "issue", "indicators")
Digits = Callable[[object], str]


def column_number(year: Year, measure: Measure, place: int) -> str:
    """What stands in a column of numbers: the measure's own number, or its place in a table of others without any."""
    number = numbers(year).get(measure.id)
    if number is None and measure.group not in numbered_groups(year):
        number = str(place)
    return _in_form(year, measure, number, "1") if number else ""


def before_title(year: Year, measure: Measure, digits: Digits) -> str:
    """The number as it stands before the title; "" where the measure has none."""
    number = numbers(year).get(measure.id)
    return digits(_in_form(year, measure, number, "1.")) if number else ""


def numbered_title(year: Year, measure: Measure, digits: Digits) -> str:
    """The title of a measure after its number."""
    return f"{before_title(year, measure, digits)} {measure_title(year.assessed, measure)}".lstrip()


def with_number(cell: Cell, number: str) -> Cell:
    """A cell that names a measure, with its number before the first text; above a list of several."""
    found = cell.points
    if not number:
        return cell
    if cell.lead:
        return replace(cell, lead=(f"{number} {cell.lead[0]}", *cell.lead[1:]))
    if found and len(found.texts) == 1:
        return replace(cell, points=found._replace(texts=(f"{number} {found.texts[0]}",), hang=""))
    return replace(cell, lead=(number,))


def _in_form(year: Year, measure: Measure, number: str, usual: str) -> str:
    """A number in the form that its group asks for; after 1.2 a single dot would be read as one more part."""
    group = group_of(year, measure)
    form = (group.number_form if group else None) or usual
    return number if form == "1." and "." in number else form.replace("1", number)

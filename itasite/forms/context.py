"""What the fields of a form may refer to, as choices."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from itasite.facts.data_tables import fields_of_kind
from itasite.facts.papers import offered
from itasite.forms.model import Choice
from itasite.model.data_table import ENDINGS
from itasite.model.framework import Framework
from itasite.model.site import Site, Year
from itasite.views.criteria import measure_title

Choices = tuple[Choice, ...]


class FormContext(NamedTuple):
    """What may be referred to; where nothing is known, the value is typed.

    `files` are named from the folder of the year, `logos` and `pages` from the content folder. `components` are those
    of the item that the form is about, in the words of the criteria; `sheets`, `unknown_headings` and `table_fields`
    those of its table.
    """

    units: Choices = ()
    groups: Choices = ()
    measures: Choices = ()
    last_measures: Choices = ()
    rounds: Choices = ()
    items: Choices = ()
    components: Choices = ()
    indicators: Choices = ()
    sub_indicators: Choices = ()
    questions: Choices = ()
    instruments: Choices = ()
    parts: Choices = ()
    levels: Choices = ()
    surveys: Choices = ()
    sources: Choices = ()
    steps: Choices = ()
    files: Choices = ()
    logos: Choices = ()
    pages: Choices = ()
    tables: Choices = ()
    table_files: Choices = ()
    sheets: Choices = ()
    unknown_headings: Choices = ()
    table_fields: Choices = ()

    @property
    def criteria_numbers(self) -> Choices:
        """Indicators, each followed by its sub-indicators."""
        return self.indicators + self.sub_indicators


def context_of(
    site: Site, year: Year | None = None, *, item: str = "", measure: str = "", table: str = ""
) -> FormContext:
    """The context of a form in a site: of a year, of its item of that code, of its measure or its table of that id."""
    found = FormContext(
        units=_same(site.agency.units),
        logos=_same(name for name in sorted(site.files) if name.lower().endswith((".png", ".jpg", ".jpeg", ".svg"))),
        pages=tuple(Choice(page.document.path, page.title) for page in site.pages),
        files=_same(sorted(name for name in site.files if "files/" in name)),
    )
    return found if year is None else _of_tables(_of_year(found, site, year, item, measure), year, table)


def _of_year(found: FormContext, site: Site, year: Year, item: str, measure: str) -> FormContext:
    of_year = f"{year.number}/"
    last = site.year(year.number - 1)
    names = (*sorted(site.files), *offered(site, year))
    files = [name.removeprefix(of_year) for name in names if name.startswith((f"{of_year}files/", f"{of_year}papers/"))]
    found = _of_measures(found, year, measure)
    return _of_criteria(found, year, item)._replace(
        files=_same(files),
        last_measures=_measures(last) if last else (),
        rounds=tuple(Choice(one.id, one.title) for one in year.info.rounds),
        surveys=tuple(Choice(name, survey.title) for name, survey in year.info.surveys.items()),
    )


def _of_tables(found: FormContext, year: Year, table: str) -> FormContext:
    data = year.table_data.get(table)
    own = next((one for one in year.tables.tables if one.id == table), None)
    headings = [column.heading for column in data.columns if not column.field] if data else []
    return found._replace(
        tables=tuple(Choice(one.id, one.title) for one in year.tables.tables),
        table_files=tuple(choice for choice in found.files if choice.value.lower().endswith(ENDINGS)),
        sheets=_same(dict.fromkeys(filter(None, (data.sheet, *data.other_sheets)))) if data else (),
        table_fields=tuple(Choice(*field) for field in fields_of_kind(own.kind)) if own else (),
        unknown_headings=_same(dict.fromkeys((*(own.columns if own else ()), *headings))),
    )


def _of_measures(found: FormContext, year: Year, measure: str) -> FormContext:
    steps = next((one.steps for one in year.measures.measures if one.id == measure), ())
    return found._replace(
        groups=tuple(Choice(group.id, group.title) for group in year.measures.groups),
        measures=tuple(choice for choice in _measures(year) if choice.value != measure),
        steps=tuple(Choice(str(number), f"{number}. {text}") for number, text in enumerate(steps, 1)),
    )


def _measures(year: Year) -> Choices:
    measures = year.measures.measures
    return tuple(Choice(one.id, f"{one.id} {measure_title(year.assessed, one)}") for one in measures)


def _of_criteria(found: FormContext, year: Year, item: str) -> FormContext:
    criteria, assessed = year.framework, year.assessed
    asked = criteria.item(item)
    return found._replace(
        items=tuple(Choice(one.code, f"{one.code} {one.title}") for one in criteria.items),
        components=tuple(Choice(str(n), part.text) for n, part in enumerate(asked.components if asked else (), 1)),
        indicators=_numbers(assessed, subs=False),
        sub_indicators=_numbers(assessed, subs=True),
        questions=tuple(Choice(one.code, f"{one.code} {one.text}") for one in assessed.questions),
        instruments=tuple(Choice(one.code, f"{one.code} {one.title}") for one in criteria.instruments),
        parts=tuple(Choice(part.code, part.title) for one in criteria.instruments for part in one.parts),
        levels=tuple(Choice(level.title, level.title) for level in criteria.levels),
        sources=tuple(Choice(one.id, one.title) for one in criteria.sources),
    )


def _numbers(criteria: Framework, *, subs: bool) -> Choices:
    found = criteria.sub_indicators if subs else criteria.indicators
    return tuple(Choice(one.number, f"{one.number} {one.title}") for one in found)


def _same(values: Iterable[str]) -> Choices:
    return tuple(Choice(value, value) for value in values)

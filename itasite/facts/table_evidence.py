"""Data tables as evidence: the page of a table shows the components that its columns answer. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from itasite.facts.sitemap import TABLE
from itasite.facts.table_components import components_of
from itasite.model.data_table import DataTable
from itasite.model.evidence import Evidence
from itasite.model.framework import Item
from itasite.model.record import NODE_KEY
from itasite.model.site import Year

_NOUN = "ตาราง"


def table_evidence(year: Year, item: Item) -> tuple[Evidence, ...]:
    """The tables that are evidence of an item, as if its author had named their pages; their rows stand in no oit.yml.

    Where the columns of none of them answer a component, it is not said what a table shows.
    """
    return tuple(_evidence(year, own, shown) for own, shown in _tables(year, item))


def showing_columns(year: Year, item: Item, component: int) -> tuple[str, ...]:
    """The headings of the columns of tables that show a component of an item, by its number from 1."""
    found = (heading for _, shown in _tables(year, item) for heading in shown.get(component, ()))
    return tuple(dict.fromkeys(found))


def _tables(year: Year, item: Item) -> Iterator[tuple[DataTable, dict[int, tuple[str, ...]]]]:
    """The tables of an item that could be read, with the headings that show each component."""
    data = year.table_data
    for own in year.tables.tables:
        if item.code in own.items and own.id in data:
            yield own, components_of(own, data[own.id], item)


def _evidence(year: Year, own: DataTable, shown: dict[int, tuple[str, ...]]) -> Evidence:
    return Evidence(
        title=own.title if own.title.startswith(_NOUN) else f"{_NOUN} {own.title}",
        page=TABLE.path_in(year, own.id),
        date=own.as_of,
        components=[str(number) for number in shown] or None,
        **{NODE_KEY: own.node},
    )

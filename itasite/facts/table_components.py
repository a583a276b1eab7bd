"""Which required components of an item the columns of a table show, by the wording of the criteria. Pure."""

from __future__ import annotations

from itasite.model.data_table import TableSource
from itasite.model.framework import Component, Item
from itasite.model.table_data import TableData
from itasite.reading.table_kinds import table_kind


def components_of(source: TableSource, data: TableData, item: Item) -> dict[int, tuple[str, ...]]:
    """The numbers of the components that a table shows, from 1, each with the headings of the columns that show it."""
    headings = {column.field: column.heading for column in data.columns if column.field}
    found = {}
    for number, component in enumerate(item.components, start=1):
        columns = next((one for one in _ways(source, component) if headings.keys() >= set(one)), ())
        if columns and data.count:
            found[number] = tuple(headings[name] for name in columns)
    return found


def _ways(source: TableSource, component: Component) -> list[tuple[str, ...]]:
    """The columns that together show a component, in each way that its wording has; the longest wording decides."""
    text = " ".join((component.text, *component.parts))
    ways = [
        (wording, one.columns)
        for one in table_kind(source.kind).components
        for wording in one.wordings
        if wording in text
    ]
    longest = max((len(wording) for wording, _ in ways), default=0)
    return [columns for wording, columns in ways if len(wording) == longest]

"""measures.yml: what the agency does to improve, and how far it is per reporting round."""

from __future__ import annotations

from pydantic import Field

from itasite.model.evidence import Evidence
from itasite.model.record import IndicatorNumbers, ItemCodes, Record, Slug, Status, Text, TextList


class Progress(Record):
    """The state of a measure at the end of a reporting round."""

    status: Status
    results: TextList = ()
    outcomes: TextList = ()
    evidence: tuple[Evidence, ...] = ()


class Measure(Record):
    """A measure carries everything the papers say of one; a table is a choice of its columns."""

    id: Slug
    group: Slug
    title: Text | None = None
    indicators: IndicatorNumbers = ()
    items: ItemCodes = ()
    weaknesses: TextList = ()
    recommendations: TextList = ()
    steps: TextList = ()
    responsible: TextList = ()
    period: Text | None = None
    monitoring: TextList = ()
    progress: dict[Slug, Progress] = Field(default_factory=dict)


class Group(Record):
    """Measures that stand in one table; `columns` names the column set of that table."""

    id: Slug
    title: Text
    columns: Text = "plan"
    note: Text | None = None


class Measures(Record):
    """measures.yml"""

    groups: tuple[Group, ...]
    measures: tuple[Measure, ...] = ()

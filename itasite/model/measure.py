"""measures.yml: what the agency does to improve, and how far it is per reporting round."""

from __future__ import annotations

from pydantic import Field

from itasite.model.evidence import Evidence
from itasite.model.record import (
    Columns,
    Date,
    FiscalYear,
    IndicatorNumber,
    IndicatorNumbers,
    ItemCodes,
    QuestionCodes,
    Record,
    Slug,
    Slugs,
    Status,
    Text,
    TextList,
    WholeNumber,
)
from itasite.words.defaults import ACTION_TEXT


class Action(Record):
    """Something that was done on a day; `step` is the number of the measure's step that it carried out."""

    date: Date
    text: Text = ACTION_TEXT
    step: WholeNumber | None = None


class Progress(Record):
    """The state of a measure at the end of a reporting round; a report may have no status."""

    status: Status | None = None
    results: TextList = ()
    outcomes: TextList = ()
    actions: tuple[Action, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Measure(Record):
    """A measure carries everything the papers say of one; a table is a choice of its columns.

    `joins` names an earlier measure of the group: what is not written here is shared with it, and shown as one cell.
    Without a title of its own such a row is a further issue of that measure. Several titles are measures that a paper
    puts into one cell. `continues` names measures of the year
    before.
    """

    id: Slug
    group: Slug
    joins: Slug | None = None
    continues: Slugs = ()
    title: TextList = ()
    indicators: IndicatorNumbers = ()
    questions: QuestionCodes = ()
    items: ItemCodes = ()
    weaknesses: TextList = ()
    recommendations: TextList = ()
    steps: TextList = ()
    responsible: TextList = ()
    period: Text | None = None
    monitoring: TextList = ()
    progress: dict[Slug, Progress] = Field(default_factory=dict)


class Group(Record):
    """Measures that stand in one table; `columns` is the column set of that table or a list of columns.

    `names`: what the paper calls an indicator instead of its official name, by the number of the indicator.
    """

    id: Slug
    title: Text
    columns: Columns = "plan"
    headings: dict[Text, Text] = Field(default_factory=dict)
    names: dict[IndicatorNumber, Text] = Field(default_factory=dict)
    note: Text | None = None


class Measures(Record):
    """measures.yml

    `assessment` is the fiscal year of the assessment that the measures answer to: its criteria number the indicators,
    questions and items named here. Without it, the year of the folder.
    """

    assessment: FiscalYear | None = None
    groups: tuple[Group, ...]
    measures: tuple[Measure, ...] = ()

"""measures.yml: what the agency does to improve, and how far it is per reporting round."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from itasite.model.evidence import Evidence
from itasite.model.listed import Entries, ListKind, Units, folded
from itasite.model.record import (
    Columns,
    Date,
    FiscalYear,
    IndicatorNumber,
    IndicatorNumbers,
    ItemCodes,
    MeasureNumber,
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

# How the number 1 is written; an author may write it with a Thai digit.
NumberForm = Annotated[Literal["1", "1.", "1)", "(1)"], BeforeValidator(folded)]


class Action(Record):
    """Something that was done on a day; `step` is the number of the measure's step that it carried out."""

    date: Date
    text: Text = ACTION_TEXT
    step: WholeNumber | None = None


class Progress(Record):
    """The state of a measure at the end of a reporting round; a report may have no status."""

    status: Status | None = None
    results: Entries = ()
    outcomes: Entries = ()
    actions: tuple[Action, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Measure(Record):
    """A measure carries everything the papers say of one; a table is a choice of its columns.

    `joins` names an earlier measure of the group: what is not written here is shared with it, and shown as one cell.
    Without a title of its own such a row is a further issue of that measure. `number` is the number of the measure in
    its paper, where it is not counted by the group. `continues` names measures of the year before.
    """

    id: Slug
    group: Slug
    joins: Slug | None = None
    continues: Slugs = ()
    number: MeasureNumber | None = None
    title: TextList = ()
    indicators: IndicatorNumbers = ()
    questions: QuestionCodes = ()
    items: ItemCodes = ()
    weaknesses: Entries = ()
    recommendations: Entries = ()
    steps: Entries = ()
    responsible: Units = ()
    period: Text | None = None
    monitoring: Entries = ()
    progress: dict[Slug, Progress] = Field(default_factory=dict)


class ListKinds(Record):
    """How lists without typed numbers or dashes are shown, per field."""

    weaknesses: ListKind | None = None
    recommendations: ListKind | None = None
    steps: ListKind | None = None
    responsible: ListKind | None = None
    monitoring: ListKind | None = None
    results: ListKind | None = None
    outcomes: ListKind | None = None


class Group(Record):
    """Measures that stand in one table; `columns` is the column set of that table or a list of columns.

    `set` is the column set whose headings a list of columns keeps. `numbers`: its measures are numbered, counted over
    the group or on from group to group over the year. `names`: what the paper calls an indicator instead of its
    official name, by the number of the indicator.
    """

    id: Slug
    title: Text
    columns: Columns = "plan"
    set: Text | None = None
    headings: dict[Text, Text] = Field(default_factory=dict)
    names: dict[IndicatorNumber, Text] = Field(default_factory=dict)
    numbers: Literal["group", "year"] | None = None
    number_form: NumberForm | None = None
    lists: ListKinds = Field(default_factory=ListKinds)
    note: Text | None = None


class Measures(Record):
    """measures.yml

    `assessment` is the fiscal year of the assessment that the measures answer to: its criteria number the indicators,
    questions and items named here. Without it, the year of the folder.
    """

    assessment: FiscalYear | None = None
    groups: tuple[Group, ...]
    measures: tuple[Measure, ...] = ()

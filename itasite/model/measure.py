"""measures.yml: what the agency does to improve, and how far it is per reporting round."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from itasite.model.evidence import Evidence
from itasite.model.listed import Entries, ListKind, Units, folded
from itasite.model.record import (
    Amount,
    Columns,
    Date,
    FiscalYear,
    IndicatorNumber,
    IndicatorNumbers,
    ItemCodes,
    MeasureNumber,
    QuestionCode,
    QuestionCodes,
    Record,
    Slug,
    Slugs,
    Text,
    TextList,
    WholeNumber,
    refused,
)
from itasite.model.stated import Boxes, Stated
from itasite.words.defaults import ACTION_TEXT

# How the number 1 is written; an author may write it with a Thai digit.
NumberForm = Annotated[Literal["1", "1.", "1)", "(1)"], BeforeValidator(folded)]


class Action(Record):
    """Something that was done on a day; `step` is the number of the measure's step that it carried out.

    Without a date its text stands alone, and it is no news.
    """

    date: Date | None = None
    text: Text = Field(default=ACTION_TEXT, validate_default=True)
    step: WholeNumber | None = None

    @field_validator("text")
    @classmethod
    def _says_something(cls, text: str, info: ValidationInfo) -> str:
        faulty = "date" not in info.data or "date" in info.data.get("left_out", ())
        if not faulty and info.data["date"] is None and text == ACTION_TEXT:
            raise refused("action-empty")
        return text


class Progress(Stated):
    """The state of a measure at the end of a reporting round; a report may have no status.

    `spent` is the money of the whole fiscal year up to that day, and 0 where none was.
    """

    results: Entries = ()
    outcomes: Entries = ()
    problems: Entries = ()
    recommendations: Entries = ()
    spent: Amount | None = None
    actions: tuple[Action, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Measure(Record):
    """A measure carries everything the papers say of one; a table is a choice of its columns.

    `joins` names an earlier measure of the group: what is not written here is shared with it, and shown as one cell.
    Without a title of its own such a row is a further issue of that measure. `number` is the number of the measure in
    its paper, where it is not counted by the group. `continues` names measures of the year before.
    `question_words` are questions in the words of the agency's paper, where those differ from the criteria's.
    `budget` is the money planned for the fiscal year: None where it is not said, 0 where none is needed.
    """

    id: Slug
    group: Slug
    joins: Slug | None = None
    continues: Slugs = ()
    number: MeasureNumber | None = None
    title: TextList = ()
    indicators: IndicatorNumbers = ()
    questions: QuestionCodes = ()
    question_words: dict[QuestionCode, Text] = Field(default_factory=dict)
    items: ItemCodes = ()
    weaknesses: Entries = ()
    recommendations: Entries = ()
    steps: Entries = ()
    responsible: Units = ()
    period: Text | None = None
    monitoring: Entries = ()
    target: Entries = ()
    budget: Amount | None = None
    note: Text | None = None
    progress: dict[Slug, Progress] = Field(default_factory=dict)


class ListKinds(Record):
    """How lists without typed numbers or dashes are shown, per field."""

    weaknesses: ListKind | None = None
    recommendations: ListKind | None = None
    steps: ListKind | None = None
    responsible: ListKind | None = None
    monitoring: ListKind | None = None
    target: ListKind | None = None
    results: ListKind | None = None
    outcomes: ListKind | None = None
    problems: ListKind | None = None


class Group(Record):
    """Measures that stand in one table; `columns` is the column set of that table or a list of columns.

    `set` is the column set whose headings a list of columns keeps. `numbers`: its measures are numbered, counted over
    the group or on from group to group over the year. `names`: what the paper calls an indicator instead of its
    official name, by the number of the indicator. `boxes` are the tick boxes in which the paper shows the status. They
    stand where an author places the table; the generated pages keep the marks, whose words are those of their filter
    and of the counts.
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
    boxes: Boxes = Field(default_factory=dict)
    note: Text | None = None


class Measures(Record):
    """measures.yml

    `assessment` is the fiscal year of the assessment that the measures answer to: its criteria number the indicators,
    questions and items named here. Without it, the year of the folder.
    """

    assessment: FiscalYear | None = None
    groups: tuple[Group, ...]
    measures: tuple[Measure, ...] = ()

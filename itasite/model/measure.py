"""measures.yml: what the agency does to improve, and how far it is per reporting round."""

from __future__ import annotations

from pydantic import Field, ValidationInfo, field_validator

from itasite.model.evidence import Evidence
from itasite.model.record import (
    Columns,
    Date,
    FiscalYear,
    IndicatorNumbers,
    ItemCodes,
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
    """The state of a measure at the end of a reporting round; a report may have no status."""

    results: TextList = ()
    outcomes: TextList = ()
    actions: tuple[Action, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Measure(Record):
    """A measure carries everything the papers say of one; a table is a choice of its columns.

    `joins` names an earlier measure of the group: what is not written here is shared with it, and shown as one cell.
    Without a title of its own such a row is a further issue of that measure. Several titles are measures that a paper
    puts into one cell. `continues` names measures of the year
    before. `question_words` are questions in the words of the agency's paper, where those differ from the criteria's.
    """

    id: Slug
    group: Slug
    joins: Slug | None = None
    continues: Slugs = ()
    title: TextList = ()
    indicators: IndicatorNumbers = ()
    questions: QuestionCodes = ()
    question_words: dict[QuestionCode, Text] = Field(default_factory=dict)
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

    `boxes` are the tick boxes in which its paper shows the status. They stand where an author places the table; the
    generated pages keep the marks, whose words are those of their filter and of the counts.
    """

    id: Slug
    title: Text
    columns: Columns = "plan"
    headings: dict[Text, Text] = Field(default_factory=dict)
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

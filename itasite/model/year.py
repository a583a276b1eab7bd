"""year.yml: the criteria used, the result, the surveys, the reporting rounds of one fiscal year."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from itasite.model.record import (
    Date,
    FiscalYear,
    IndicatorNumber,
    Record,
    Score,
    Slug,
    Text,
    Truth,
    WebAddress,
    WholeNumber,
    refused,
)
from itasite.words.defaults import ROUND_TITLES


def _bare(value: Any) -> Any:
    return value.strip() if isinstance(value, str) and value.strip() else value


# A name that is compared with those of the criteria: blanks that quotation marks keep around it are not part of it.
LevelName = Annotated[Text, BeforeValidator(_bare)]


class Result(Record):
    """The published result: scores of 0 to 100 per indicator, part or instrument; `total` and `level` as printed.

    `ranks` are those of the indicators, best first, where a paper prints them; else they are computed.
    """

    indicators: dict[IndicatorNumber, Score] = Field(default_factory=dict)
    parts: dict[Text, Score] = Field(default_factory=dict)
    instruments: dict[Text, Score] = Field(default_factory=dict)
    ranks: dict[IndicatorNumber, WholeNumber] = Field(default_factory=dict)
    total: Score | None = None
    level: LevelName | None = None
    announced: Date | None = None

    @property
    def has_unread_scores(self) -> bool:
        """Whether a score of a part of the whole could not be read: what seems to be missing was written, then."""
        return self.is_unread("instruments", "parts", "indicators")


_LONGEST_ADDRESS = 500  # bytes; a longer one makes a QR code too fine for a phone to read from a poster


class Survey(Record):
    """A survey of the commission; without an address yet, `pending` says why.

    `lasting`: its address stays the same in the next fiscal year, which takes it over.
    """

    title: Text
    url: WebAddress | None = None
    pending: Text | None = None
    lasting: Truth = False

    @model_validator(mode="after")
    def _url_or_pending(self) -> Self:
        if (self.url is None) == (self.pending is None) and not self.is_unread("url", "pending"):
            raise refused("survey-address-or-reason")
        if len((self.url or "").encode()) > _LONGEST_ADDRESS:
            raise refused("survey-address-length", longest=_LONGEST_ADDRESS)
        return self


class Round(Record):
    """A reporting round; `until` is its last day."""

    id: Slug
    title: Text
    until: Date | None = None


class Deadline(Record):
    """A date of the calendar."""

    date: Date
    title: Text


Part = Literal["scores", "measures", "oit", "survey"]
PaperKind = Literal["memo", "report", "analysis", "oit", "order", "notice", "scores"]
_ROUNDS = tuple(Round(id=name, title=title) for name, title in ROUND_TITLES.items())


class YearInfo(Record):
    """year.yml; rounds are in the order of time.

    `parts` are those that this site shows of the year, `papers` those that it offers for download.
    """

    parts: tuple[Part, ...] = ("scores", "measures", "oit", "survey")
    framework: FiscalYear | None = None
    updated: Date | None = None
    result: Result | None = None
    surveys: dict[Slug, Survey] = Field(default_factory=dict)
    rounds: tuple[Round, ...] = _ROUNDS
    deadlines: tuple[Deadline, ...] = ()
    papers: tuple[PaperKind, ...] = ()

    @property
    def survey_addresses(self) -> dict[str, str]:
        """The addresses of the surveys that can be answered, by id: each has a QR code and a poster."""
        return {name: survey.url for name, survey in self.surveys.items() if survey.url}

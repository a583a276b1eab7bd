"""The official criteria of one fiscal year: instruments, indicators, items, levels, each with its source."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from itasite.model.agency import Kind, kind_named
from itasite.model.confirmed import ConfirmedKind
from itasite.model.listed import Entries
from itasite.model.record import (
    Date,
    FiscalYear,
    Form,
    IndicatorNumber,
    ItemCode,
    QuestionCode,
    Record,
    Score,
    Slug,
    Text,
    TextList,
    WholeNumber,
    refused,
)


class AskedPeriod(StrEnum):
    """The time, seen from the year of assessment, whose information an item asks for."""

    THIS_YEAR = "this_year"
    FIRST_HALF = "first_half"  # 1 October to 31 March
    LAST_YEAR = "last_year"


class Verification(StrEnum):
    """How far an entry of the criteria can be trusted."""

    VERIFIED = "verified"
    TRANSCRIBED = "transcribed"
    AGENCY = "agency"
    DRAFT = "draft"


class CriteriaSource(Record):
    """Where an entry of the criteria was read."""

    id: Slug
    title: Text
    publisher: Text | None = None
    url: Text | None = None
    note: Text | None = None


class InstrumentPart(Record):
    """A part of an instrument that has a score of its own, e.g. EIT part 1."""

    code: Text
    title: Text


class Instrument(Record):
    """A part of the assessment (IIT, EIT, OIT); `weight` is its percentage of the total, None where not known.

    Where an instrument has `parts`, the minimum that a level sets for each instrument holds for each part.
    """

    code: Text
    title: Text
    english: Text | None = None
    weight: Score | None = None
    parts: tuple[InstrumentPart, ...] = ()


class Indicator(Record):
    """One of the indicators of an instrument."""

    number: IndicatorNumber
    title: Text
    english: Text | None = None
    instrument: Text
    aliases: TextList = ()


class SubIndicator(Record):
    """A part of an indicator, e.g. 9.1."""

    number: IndicatorNumber
    title: Text
    indicator: IndicatorNumber
    aliases: TextList = ()


class Level(Record):
    """A result level: the total must reach `minimum`, and each instrument `each_minimum` where one is set."""

    title: Text
    english: Text | None = None
    minimum: Score
    each_minimum: Score | None = None


def _best_first(levels: tuple[Level, ...]) -> tuple[Level, ...]:
    return tuple(sorted(levels, key=lambda level: (level.minimum, level.each_minimum or 0), reverse=True))


# Best first, however a list has them: the first whose minima are reached is the level of a result.
Levels = Annotated[tuple[Level, ...], AfterValidator(_best_first)]

ALL_KINDS = "all"


def _kind_names(value: Any) -> Any:
    """Names of kinds of body for the Thai words that can stand for them; other words come out as they are."""
    written = [value] if isinstance(value, str) else value
    return [_kind_name(each) for each in written] if isinstance(written, list) else value


def _kind_name(word: Any) -> Any:
    kind = kind_named(word) if isinstance(word, str) else None
    return kind.value if kind else word


# What names no kind is told beside the criteria, so that the rest of a list is read.
KindNames = Annotated[tuple[Text, ...], BeforeValidator(_kind_names), Form("texts")]


class Component(Record):
    """Something that an item must show; its parts are numbered, unless dashes are typed before them."""

    text: Text
    parts: Entries = ()


class Item(Record):
    """An official disclosure item, e.g. O31. Without `source` and `verification` those of the framework hold.

    Codes change from year to year: `topic` is our own key of the subject, the same in every year; `includes` are
    the topics of former items that this one also covers.
    """

    code: ItemCode
    title: Text
    indicator: IndicatorNumber | None = None
    sub_indicator: IndicatorNumber | None = None
    group: Text | None = None
    carried_from: FiscalYear | None = None  # title and the like were taken from that year and are still to be checked
    topic: Slug | None = None
    includes: tuple[Slug, ...] = ()
    period: AskedPeriod | None = None  # none where the criteria name no time, or one that is only to be covered
    components: tuple[Component, ...] = ()
    source: Slug | None = None
    verification: Verification | None = None
    note: Text | None = None


class Question(Record):
    """A question of the surveys (IIT, EIT), e.g. E6."""

    code: QuestionCode
    indicator: IndicatorNumber
    text: Text
    note: Text | None = None


class Step(Record):
    """A step of the assessment's calendar; `end` is its last day."""

    title: Text
    end: Date
    start: Date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start and self.start > self.end and not self.is_unread("start", "end"):
            raise refused("step-order", title=self.title)
        return self


class Inferred(Record):
    """What was read in no criteria of the year but follows from results and statements that others published.

    Results are checked by it; nothing is computed or shown as if the criteria said so. `weights` are percentages by the
    code of an instrument. `levels` stand in where the criteria have none. `split` names instruments whose parts may be
    judged apart for the level, each with the least percentage of the total that one of its parts can weigh.
    """

    weights: dict[Text, Score] = Field(default_factory=dict)
    source: Slug | None = None
    note: Text | None = None
    levels: Levels = ()
    levels_source: Slug | None = None
    levels_note: Text | None = None
    split: dict[Text, Score] = Field(default_factory=dict)


class Framework(Record):
    """The criteria of a fiscal year for some kinds of body (`kinds`: names of kinds, or all).

    `kinds` is who goes by these criteria here; `confirmed_kinds` is of whom it was read that they do, which may be
    fewer, and is empty where nobody has said.
    `missing` says what was not found; `items_count` how many items there are where not all of them are known.
    `english_source` is where the English names of the indicators were read; those of the levels are ours.
    """

    fiscal_year: FiscalYear
    title: Text
    kinds: KindNames = (ALL_KINDS,)
    confirmed_kinds: tuple[ConfirmedKind, ...] = ()
    sources: tuple[CriteriaSource, ...]
    source: Slug
    english_source: Slug | None = None
    verification: Verification
    note: Text | None = None
    missing: TextList = ()
    items_count: WholeNumber | None = None
    target: Score
    instruments: tuple[Instrument, ...]
    instruments_source: Slug | None = None
    instruments_verification: Verification | None = None
    indicators: tuple[Indicator, ...]
    sub_indicators: tuple[SubIndicator, ...] = ()
    calendar: tuple[Step, ...] = ()
    calendar_source: Slug | None = None
    questions: tuple[Question, ...] = ()
    levels: Levels = ()
    levels_source: Slug | None = None
    levels_verification: Verification | None = None
    levels_note: Text | None = None
    items: tuple[Item, ...]
    inferred: Inferred = Field(default_factory=Inferred)

    @property
    def known(self) -> bool:
        """Whether there are criteria at all; those that stand for none were read nowhere."""
        return bool(self.source)

    @property
    def is_stand_in(self) -> bool:
        """Whether it stands for criteria of which nothing is known for sure."""
        return self.left_out >= type(self).model_fields.keys()

    @property
    def complete(self) -> bool:
        """Whether all items are known."""
        return not self.is_unread("items") and self.items_count in (None, len(self.items))

    def item(self, code: str) -> Item | None:
        """The item of that code."""
        return next((item for item in self.items if item.code == code), None)

    def topic(self, topic: str) -> Item | None:
        """The item of that subject."""
        return next((item for item in self.items if item.topic == topic), None)

    def question(self, code: str) -> Question | None:
        """The question of that code."""
        return next((found for found in self.questions if found.code == code), None)

    def item_criterion(self, item: Item) -> str:
        """The number of the sub-indicator of an item, or of its indicator, or "" where neither is known."""
        return item.sub_indicator or item.indicator or ""

    def indicator_of_item(self, item: Item) -> str:
        """The number of the indicator of an item, or "" where it is not known."""
        sub = self.sub_indicator(item.sub_indicator or "")
        return sub.indicator if sub else item.indicator or ""

    def indicator(self, number: str) -> Indicator | None:
        """The indicator of that number."""
        return next((found for found in self.indicators if found.number == number), None)

    def sub_indicator(self, number: str) -> SubIndicator | None:
        """The sub-indicator of that number."""
        return next((found for found in self.sub_indicators if found.number == number), None)

    def criteria_numbers(self) -> tuple[str, ...]:
        """The numbers of all indicators, then of all sub-indicators."""
        indicators = tuple(found.number for found in self.indicators)
        return indicators + tuple(found.number for found in self.sub_indicators)

    def criterion_title(self, number: str) -> str | None:
        """The official name of an indicator or sub-indicator."""
        found = self.indicator(number) or self.sub_indicator(number)
        return found.title if found else None

    def instrument_of(self, number: str) -> str | None:
        """The code of the instrument that an indicator or sub-indicator belongs to."""
        sub = self.sub_indicator(number)
        indicator = self.indicator(sub.indicator if sub else number)
        return indicator.instrument if indicator else None

    def indicators_of(self, instrument: str) -> tuple[Indicator, ...]:
        """The indicators of the instrument of that code."""
        return tuple(found for found in self.indicators if found.instrument == instrument)

    def with_parents(self, numbers: Iterable[str]) -> tuple[str, ...]:
        """Those numbers, each once, with the indicators of those that are sub-indicators; "" is left out."""
        found: dict[str, None] = {}
        for number in numbers:
            sub = self.sub_indicator(number)
            found |= dict.fromkeys((number, sub.indicator) if sub else (number,))
        return tuple(number for number in found if number)

    def confirmed_for(self, kind: Kind, item: Item) -> bool:
        """Whether a body of that kind is known to go by this item; also where nothing is said of kinds at all."""
        own = [found for found in self.confirmed_kinds if found.kind is kind]
        return not self.confirmed_kinds or any(not found.items or item.code in found.items for found in own)

    def source_named(self, name: str | None) -> CriteriaSource | None:
        """The source of that id."""
        return next((source for source in self.sources if source.id == name), None)

    def item_source(self, item: Item) -> CriteriaSource | None:
        """The source of an item; None of one that the agency added or corrected without naming a source."""
        if item.verification is Verification.AGENCY and item.source is None:
            return None
        return self.source_named(item.source or self.source)

    def item_verification(self, item: Item) -> Verification:
        """How far an item can be trusted."""
        return item.verification or self.verification

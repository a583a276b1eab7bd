"""The official criteria of one fiscal year: instruments, indicators, items, levels, each with its source."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from itasite.model.record import FiscalYear, IndicatorNumber, ItemCode, Record, Score, Slug, Text, TextList


class Verification(StrEnum):
    """How far an entry of the criteria can be trusted."""

    VERIFIED = "verified"
    TRANSCRIBED = "transcribed"
    DRAFT = "draft"


VERIFICATION_WORDS = {
    Verification.VERIFIED: "ตรวจเทียบกับเอกสารทางการแล้ว",
    Verification.TRANSCRIBED: "คัดจากเอกสารของหน่วยงาน ยังไม่ได้ตรวจเทียบกับเอกสารทางการ",
    Verification.DRAFT: "ฉบับร่าง ยังไม่ครบถ้วน",
}


class CriteriaSource(Record):
    """Where an entry of the criteria was read."""

    id: Slug
    title: Text
    publisher: Text | None = None
    url: Text | None = None
    note: Text | None = None


class Instrument(Record):
    """A part of the assessment (IIT, EIT, OIT); `weight` is its percentage of the total."""

    code: Text
    title: Text
    weight: Decimal


class Indicator(Record):
    """One of the indicators of an instrument."""

    number: IndicatorNumber
    title: Text
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
    minimum: Score
    each_minimum: Score | None = None


class Component(Record):
    """Something that an item must show (องค์ประกอบด้านข้อมูล)."""

    text: Text
    parts: TextList = ()


class Item(Record):
    """An official disclosure item, e.g. O31. Without `source` and `verification` those of the framework hold."""

    code: ItemCode
    title: Text
    sub_indicator: IndicatorNumber
    group: Text | None = None
    components: tuple[Component, ...] = ()
    source: Slug | None = None
    verification: Verification | None = None
    note: Text | None = None


class Framework(Record):
    """The criteria of a fiscal year for some kinds of body."""

    fiscal_year: FiscalYear
    title: Text
    kinds: TextList = ("all",)
    sources: tuple[CriteriaSource, ...]
    source: Slug
    verification: Verification
    target: Score
    instruments: tuple[Instrument, ...]
    indicators: tuple[Indicator, ...]
    sub_indicators: tuple[SubIndicator, ...] = ()
    levels: tuple[Level, ...]
    levels_source: Slug | None = None
    levels_verification: Verification | None = None
    levels_note: Text | None = None
    items: tuple[Item, ...]

    def item(self, code: str) -> Item | None:
        """The item of that code."""
        return next((item for item in self.items if item.code == code), None)

    def indicator(self, number: str) -> Indicator | None:
        """The indicator of that number."""
        return next((found for found in self.indicators if found.number == number), None)

    def sub_indicator(self, number: str) -> SubIndicator | None:
        """The sub-indicator of that number."""
        return next((found for found in self.sub_indicators if found.number == number), None)

    def instrument(self, code: str) -> Instrument | None:
        """The instrument of that code."""
        return next((found for found in self.instruments if found.code == code), None)

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

    def item_source(self, item: Item) -> CriteriaSource | None:
        """The source of an item."""
        wanted = item.source or self.source
        return next((source for source in self.sources if source.id == wanted), None)

    def item_verification(self, item: Item) -> Verification:
        """How far an item can be trusted."""
        return item.verification or self.verification

"""Instruments, indicators, items and questions of the criteria in words."""

from __future__ import annotations

from collections.abc import Mapping

from itasite.model.framework import Framework, Instrument
from itasite.model.measure import Measure

OFFICIAL: Mapping[str, str] = {}  # no other names than those of the criteria


def criterion(framework: Framework, number: str, names: Mapping[str, str] = OFFICIAL) -> str:
    """An indicator or sub-indicator in words: ตัวชี้วัดย่อยที่ 9.4 การบริหาร… ("" for no number).

    `names` are what a paper calls some of them instead of the official name, by number.
    """
    if not number:
        return ""
    kind = "ตัวชี้วัดย่อยที่" if framework.sub_indicator(number) else "ตัวชี้วัดที่"
    return f"{kind} {number} {names.get(number) or framework.criterion_title(number) or ''}".rstrip()


def instrument_words(instrument: Instrument, *, english: bool = False) -> str:
    """An instrument with its code; with `english` followed by its English name, where the criteria have it."""
    words = f"{instrument.title} ({instrument.code})"
    return f"{words} ({instrument.english}: {instrument.code})" if english and instrument.english else words


def item_words(framework: Framework, code: str) -> str:
    """An item with its title."""
    item = framework.item(code)
    return f"{code} {item.title}" if item else code


def question_words(framework: Framework, code: str) -> str:
    """A question with its text where the criteria have it."""
    question = framework.question(code)
    return f"{code} {question.text}" if question else code


def topics(framework: Framework, measure: Measure) -> tuple[str, ...]:
    """The questions and items that a measure answers to."""
    questions = tuple(question_words(framework, code) for code in measure.questions)
    return questions + tuple(item_words(framework, code) for code in measure.items)


def measure_title(framework: Framework, measure: Measure) -> str:
    """The measure's own title, or what it answers to: its one indicator, or its questions and items."""
    if measure.title:
        return " · ".join(measure.title)
    return " · ".join(topics(framework, measure)) or criterion(framework, measure.indicators[0])

"""Instruments, indicators, items and questions of the criteria in words."""

from __future__ import annotations

from itasite.model.framework import Framework, Instrument
from itasite.model.measure import Measure


def criterion(framework: Framework, number: str) -> str:
    """An indicator or sub-indicator in words: ตัวชี้วัดย่อยที่ 9.4 การบริหาร… ("" for no number)."""
    if not number:
        return ""
    kind = "ตัวชี้วัดย่อยที่" if framework.sub_indicator(number) else "ตัวชี้วัดที่"
    return f"{kind} {number} {framework.criterion_title(number) or ''}".rstrip()


def instrument_words(instrument: Instrument) -> str:
    """An instrument with its code."""
    return f"{instrument.title} ({instrument.code})"


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

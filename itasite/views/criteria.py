"""Instruments, indicators, items and questions of the criteria in words."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from itasite.model.framework import Framework, Instrument
from itasite.model.measure import Measure

OFFICIAL: Mapping[str, str] = {}  # no other names than those of the criteria
UNTITLED = "มาตรการที่ยังไม่มีชื่อ"


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


def question_words(framework: Framework, measure: Measure, code: str) -> str:
    """A question of a measure: in the words of the agency's paper, else with its text where the criteria have it."""
    question = framework.question(code)
    text = measure.question_words.get(code) or (question.text if question else "")
    return f"{code} {text.strip()}".rstrip()


def official_words(framework: Framework, measure: Measure) -> tuple[str, ...]:
    """What the criteria say of the questions for which the paper has other words; not where only signs differ."""
    questions = (framework.question(code) for code in measure.questions if code in measure.question_words)
    return tuple(
        f"ข้อความตามเกณฑ์ {question.code}: {question.text}"
        for question in questions
        if question and _letters(question.text) != _letters(measure.question_words[question.code])
    )


def _letters(text: str) -> str:
    return "".join(sign for sign in text if unicodedata.category(sign)[0] in "LMN")


def topics(framework: Framework, measure: Measure) -> tuple[str, ...]:
    """The questions and items that a measure answers to."""
    questions = tuple(question_words(framework, measure, code) for code in measure.questions)
    return questions + tuple(item_words(framework, code) for code in measure.items)


def measure_title(framework: Framework, measure: Measure) -> str:
    """The measure's own title, or what it answers to: its one indicator, or its questions and items.

    Of a measure that has none of these yet, that it has none: an incomplete one must be found too.
    """
    if measure.title:
        return " · ".join(measure.title)
    lines = (" ".join(topic.split()) for topic in topics(framework, measure))
    one = criterion(framework, next(iter(measure.indicators), ""))
    return " · ".join(lines) or one or _untitled(measure)


def _untitled(measure: Measure) -> str:
    return UNTITLED if "id" in measure.left_out else f"{UNTITLED} {measure.id}"

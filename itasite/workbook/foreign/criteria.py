"""Indicators and questions of the criteria that a foreign table names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from itasite.fiscal import fold_digits
from itasite.model.framework import Framework
from itasite.words import foreign as said
from itasite.workbook.foreign.draft import folded

_NUMBERED = re.compile(r"(?:ตัวชี้วัด(?:ย่อย)?)?\s*(?:ที่)?\s*\(?([0-9]{1,2}(?:\.[0-9]{1,2})?)\)?[.)]?\s*(.*)", re.DOTALL)
_INDICATOR = re.compile(r"ตัวชี้วัด(?:ย่อย)?(?:ที่)?\s*[0-9]|ตัวชี้วัด")
_LEAD = re.compile(r"^(?:ตัวชี้วัด(?:ย่อย)?(?:ที่)?|การประเมิน)\s*:?\s*")
_QUESTION = re.compile(r"(?<![A-Za-z0-9])([EIei])\s?([0-9]{1,2})(?![0-9.])\s*[.:)-]?\s*")
_SURVEY = re.compile(r"(?<![A-Za-z])([IE])IT(?![A-Za-z])")
_BARE = re.compile(r"^\s*(?:ข้อ(?:ที่)?\s*)?([0-9๐-๙]{1,2})[.)]?\s+(?=[ก-ฮเ-ไ])")
_LIKE = 0.8  # of a name, beside which a number is believed


def names_indicator(text: str) -> bool:
    """Whether a text begins as the name of an indicator does."""
    return bool(_INDICATOR.match(fold_digits(text).strip()))


def indicators(text: str, criteria: Framework | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The numbers of the indicators that a cell names, a line each, and why a line is asked.

    A number alone must be one of the criteria; a number and a name must belong together; a name alone must be equal.
    """
    lines = [text] if _of_line(text, criteria)[0] else [line for line in text.split("\n") if line.strip()]
    found = [_of_line(line, criteria) for line in lines]
    numbers = tuple(dict.fromkeys(number for number, _ in found if number))
    notes = tuple(note for number, note in found if not number)
    return (() if notes else numbers), notes


def _of_line(line: str, criteria: Framework | None) -> tuple[str, str]:
    if criteria is None:
        return "", said.NO_CRITERIA
    numbered = _NUMBERED.fullmatch(fold_digits(line).strip())
    name = folded(_LEAD.sub("", (numbered[2] if numbered else line).strip()))
    if numbered:
        number = numbered[1]
        known = _names(criteria, number)
        if known and (not name or any(_like(name, one) for one in known)):
            return number, ""
        return "", said.NOT_INDICATOR.format(text=line)
    equal = [number for number in criteria.criteria_numbers() if name and name in _names(criteria, number)]
    return (equal[0], "") if len(equal) == 1 else ("", said.NOT_INDICATOR.format(text=line))


def _names(criteria: Framework, number: str) -> tuple[str, ...]:
    found = criteria.indicator(number) or criteria.sub_indicator(number)
    return tuple(map(folded, (found.title, *found.aliases))) if found else ()


def _like(one: str, other: str) -> bool:
    return one.startswith(other) or SequenceMatcher(None, one, other, autojunk=False).ratio() >= _LIKE


def letter(texts: Iterable[str]) -> str:
    """The letter of the questions of the survey that headings or titles name, I or E; "" for none or both."""
    found = {one[1] for text in texts for one in _SURVEY.finditer(text)}
    return min(found) if len(found) == 1 else ""


def questions(text: str, criteria: Framework | None, letter: str = "") -> tuple[dict[str, str], str]:
    """The codes of the questions that a cell names, each with its words, and what stands before the first code.

    `letter` is that of numbers without one at the beginning of a line.
    """
    if letter:
        text = "\n".join(_BARE.sub(rf"{letter}\1 ", line) for line in text.split("\n"))
    places = list(_QUESTION.finditer(fold_digits(text)))
    ends = [*(found.start() for found in places[1:]), len(text)]
    found = {
        f"{one[1].upper()}{int(one[2])}": " ".join(text[one.end() : end].split())
        for one, end in zip(places, ends, strict=False)
    }
    known = {question.code for question in criteria.questions} if criteria else set()
    lead = text[: places[0].start()].strip() if places else text.strip()
    if known and not found.keys() <= known:
        return {}, text.strip()
    return found, lead


def own_words(found: dict[str, str], criteria: Framework | None) -> Iterator[tuple[str, str]]:
    """The words of questions where they are not those of the criteria."""
    for code, words in found.items():
        official = criteria.question(code) if criteria else None
        if words and folded(words) != folded(official.text if official else ""):
            yield code, words

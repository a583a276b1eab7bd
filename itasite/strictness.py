"""How strictly a site takes the advice of rules: per rule in its settings, per line in a comment with a reason.

This holds for advice only (`IS_ADVICE`). Errors of form and names that lead nowhere stay as they are: no page can be
made from them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from itasite.checks import ADVICE_RULES
from itasite.problem import Position, Problem, Severity, warning
from itasite.spelling import nearest, suggest

IGNORE = "ignore"
_COMMENT = re.compile(r"(?:#|<!--)[ \t]*itasite:[ \t]*ignore[ \t]+(?P<rule>[a-z][a-z-]*)(?P<reason>[^\n]*)")


class ExceptionComment(NamedTuple):
    """A comment in the content that makes one problem a hint, on its own line or the next; `reason` can be ""."""

    rule: str
    reason: str
    at: Position


def read_levels(raw: Mapping[str, object]) -> dict[str, str]:
    """The setting `rules:` of a site, checked: name of a rule to error, warning, hint or ignore.

    Raises ValueError with a Thai message if a rule cannot be set or a level does not exist.
    """
    allowed = (*(severity.value for severity in Severity), IGNORE)
    for rule, level in raw.items():
        if rule not in ADVICE_RULES:
            raise ValueError(f"ตั้งระดับของกฎ “{rule}” ไม่ได้ {_settable(str(rule))}")
        if level not in allowed:
            raise ValueError(f"กฎ “{rule}” ตั้งเป็น “{level}” ไม่ได้ {suggest(str(level), allowed)}")
    return {rule: str(level) for rule, level in raw.items()}


def _settable(rule: str) -> str:
    """The Thai remedy for the name of a rule that cannot be set: the name that is probably meant, or why not."""
    near = nearest(rule, sorted(ADVICE_RULES))
    if near:
        return f"น่าจะหมายถึง “{near}”"
    return "กฎเรื่องรูปแบบและชื่อที่ชี้ไปไม่ถึงยกเว้นไม่ได้ ต้องแก้ที่จุดนั้น ดูชื่อกฎด้วย itasite check --list"


def apply_strictness(texts: Mapping[str, str], problems: Iterable[Problem], levels: Mapping[str, str]) -> list[Problem]:
    """The `problems` with the levels of the site; if a comment excepts one, it becomes a hint with the reason.

    `texts` maps the path of each file that can hold exception comments to its text. A comment without a reason and a
    comment that excepts nothing are reported too.
    """
    exceptions = [found for name in sorted(texts) for found in _exceptions(name, texts[name])]
    # If two comments on a line name the same rule, the first counts.
    by_place = {(found.at.file, found.at.line, found.rule): found for found in reversed(exceptions) if found.reason}
    used: set[ExceptionComment] = set()
    kept = []
    for problem in problems:
        excepted = _exception(problem, by_place)
        if excepted:
            used.add(excepted)
            kept.append(_as_excepted(problem, excepted))
        elif levels.get(problem.rule) != IGNORE:
            kept.append(problem._replace(severity=Severity(levels.get(problem.rule, problem.severity))))
    return [*kept, *(problem for found in exceptions for problem in _about(found, found in used))]


def _exceptions(name: str, text: str) -> Iterator[ExceptionComment]:
    for number, line in enumerate(text.split("\n"), start=1):
        for found in _COMMENT.finditer(line):
            reason = found["reason"].strip().removesuffix("-->").strip()
            yield ExceptionComment(found["rule"], reason, Position(name, number, found.start() + 1))


def _exception(problem: Problem, by_place: Mapping[tuple[str, int, str], ExceptionComment]) -> ExceptionComment | None:
    if problem.rule not in ADVICE_RULES:
        return None
    at = problem.at
    above = by_place.get((at.file, at.line - 1, problem.rule))
    return above or by_place.get((at.file, at.line, problem.rule))


def _as_excepted(problem: Problem, found: ExceptionComment) -> Problem:
    message, remedy = (
        f"{problem.message} (ยกเว้นไว้: {found.reason})",
        "หากไม่ต้องการยกเว้นแล้ว ลบหมายเหตุ itasite: ignore ออก",
    )
    return problem._replace(severity=Severity.HINT, message=message, remedy=remedy)


def _about(found: ExceptionComment, used: bool) -> Iterator[Problem]:
    """What is wrong with the comment itself."""
    if found.rule not in ADVICE_RULES:
        yield warning(found.at, "exception", f"ยกเว้นกฎ “{found.rule}” ไม่ได้", _settable(found.rule))
    elif not found.reason:
        yield warning(found.at, "exception", "ข้อยกเว้นนี้ยังไม่บอกเหตุผล จึงไม่มีผล", "เขียนเหตุผลต่อท้ายชื่อกฎ")
    elif not used:
        yield warning(found.at, "exception", "ข้อยกเว้นนี้ไม่มีสิ่งใดให้ยกเว้น", "ลบออก หรือย้ายไปท้ายบรรทัดที่ต้องการยกเว้น")

"""The rules. Each is a module with `ID`, a docstring for the author, and `check`; this is the written list."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from itasite.checks import (
    component_number,
    duplicate_id,
    evidence_file,
    evidence_unconfirmed,
    item_missing,
    memo_blank,
    period_undated,
    question_text,
    score_in_text,
    score_mismatch,
    step_number,
    survey_address,
    unknown_column,
    unknown_indicator,
    unknown_item,
    unknown_name,
)
from itasite.model.site import Site
from itasite.problem import Problem

RULES: tuple[Callable[[Site], Iterator[Problem]], ...] = (
    component_number.check,
    duplicate_id.check,
    evidence_file.check,
    evidence_unconfirmed.check,
    item_missing.check,
    memo_blank.check,
    period_undated.check,
    question_text.check,
    score_in_text.check,
    score_mismatch.check,
    step_number.check,
    survey_address.check,
    unknown_column.check,
    unknown_indicator.check,
    unknown_item.check,
    unknown_name.check,
)


def check(site: Site) -> list[Problem]:
    """The problems that all rules find, in the order of files and lines."""
    return sorted(problem for rule in RULES for problem in rule(site))

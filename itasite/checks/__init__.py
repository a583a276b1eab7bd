"""The rules. Each is a module with `ID`, a docstring for the author, and `check`; this is the written list."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from itasite.checks import (
    component_number,
    component_unshown,
    date_outside,
    dead_link,
    done_without_evidence,
    duplicate_answer,
    duplicate_id,
    empty_block,
    evidence_file,
    evidence_unconfirmed,
    foreign_letters,
    identity,
    indicator_unanswered,
    item_missing,
    item_reference,
    local_path,
    measure_incomplete,
    measure_unreported,
    memo_blank,
    misplaced_marks,
    mixed_digits,
    period_outside,
    period_undated,
    result_incomplete,
    score_in_text,
    score_mismatch,
    status_contradicts,
    step_number,
    survey_address,
    survey_host,
    typed_number,
    unit_name,
    unknown_column,
    unknown_indicator,
    unknown_item,
    unknown_name,
    word_leftover,
)
from itasite.model.site import Site
from itasite.problem import Problem

RULES: tuple[Callable[[Site], Iterator[Problem]], ...] = (
    word_leftover.check,
    mixed_digits.check,
    misplaced_marks.check,
    local_path.check,
    identity.check,
    foreign_letters.check,
    typed_number.check,
    result_incomplete.check,
    empty_block.check,
    dead_link.check,
    component_number.check,
    component_unshown.check,
    date_outside.check,
    done_without_evidence.check,
    duplicate_answer.check,
    duplicate_id.check,
    evidence_file.check,
    evidence_unconfirmed.check,
    indicator_unanswered.check,
    item_missing.check,
    item_reference.check,
    measure_incomplete.check,
    measure_unreported.check,
    memo_blank.check,
    period_outside.check,
    period_undated.check,
    score_in_text.check,
    score_mismatch.check,
    status_contradicts.check,
    step_number.check,
    survey_address.check,
    survey_host.check,
    unit_name.check,
    unknown_column.check,
    unknown_indicator.check,
    unknown_item.check,
    unknown_name.check,
)


# What a site may take more or less strictly: advice on content that can be shown as it is.
ADVICE = frozenset(
    module.ID
    for module in (
        word_leftover,
        mixed_digits,
        misplaced_marks,
        local_path,
        identity,
        foreign_letters,
        component_unshown,
        date_outside,
        dead_link,
        done_without_evidence,
        duplicate_answer,
        empty_block,
        evidence_unconfirmed,
        indicator_unanswered,
        item_missing,
        item_reference,
        measure_incomplete,
        measure_unreported,
        memo_blank,
        period_outside,
        period_undated,
        result_incomplete,
        score_in_text,
        status_contradicts,
        survey_address,
        survey_host,
        typed_number,
        unit_name,
    )
)


def check(site: Site) -> list[Problem]:
    """The problems that all rules find, in the order of files and lines."""
    return sorted(problem for rule in RULES for problem in rule(site))

"""The list of all rules. To add a rule, write its module (see `contract.py`) and add the name of the module here."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from itasite.checks.contract import RuleModule
from itasite.model.site import Site
from itasite.problem import Problem

_NAMES = (
    "action_after_round",
    "action_undated",
    "address_slip",
    "agency_color",
    "agency_logo",
    "broken_address",
    "component_number",
    "component_unshown",
    "contacts_missing",
    "criteria_unfinished",
    "date_outside",
    "dead_link",
    "document_metadata",
    "done_without_evidence",
    "draft_name",
    "duplicate_answer",
    "duplicate_id",
    "empty_block",
    "evidence_unconfirmed",
    "feed_undated",
    "file_name",
    "file_too_large",
    "file_type",
    "file_unreadable",
    "file_unused",
    "foreign_letters",
    "identity",
    "indicator_unanswered",
    "item_missing",
    "item_period",
    "item_reference",
    "level_mismatch",
    "list_number",
    "local_path",
    "measure_incomplete",
    "measure_number",
    "measure_unreported",
    "memo_blank",
    "misplaced_marks",
    "misspelling",
    "missing_file",
    "mixed_digits",
    "not_published",
    "page_script",
    "page_setting",
    "pasted_table",
    "period_outside",
    "period_undated",
    "personal_data",
    "personal_data_file",
    "province_name",
    "question_text",
    "question_words",
    "restricted_link",
    "result_incomplete",
    "round_end",
    "same_address",
    "score_impossible",
    "score_in_text",
    "score_inferred",
    "score_mismatch",
    "several_titles",
    "short_link",
    "signature_image",
    "signer_name",
    "starter_text",
    "status_contradicts",
    "step_number",
    "survey_address",
    "survey_host",
    "survey_unshown",
    "symbolic_link",
    "trial_address",
    "typed_contents",
    "typed_number",
    "unit_name",
    "unknown_column",
    "unknown_indicator",
    "unknown_item",
    "unknown_name",
    "unknown_page_setting",
    "unsafe_address",
    "vague_evidence",
    "vague_title",
    "weekday_mismatch",
    "word_leftover",
)
# mypy does not follow an import by name, so tests/acceptance/test_rule_list.py checks the types of every listed module.
RULES = tuple(cast(RuleModule, import_module(f"{__name__}.{name}")) for name in _NAMES)
ADVICE_RULES = frozenset(rule.ID for rule in RULES if rule.IS_ADVICE)


def run_rules(site: Site) -> list[Problem]:
    """The problems that all rules find in a site, in the order of files and lines."""
    return sorted(problem for rule in RULES for problem in rule.check(site))

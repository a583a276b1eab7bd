"""Prints the rules for people: all as a list, or one in full."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import indent

from itasite.catalogue import RuleEntry
from itasite.report.excerpt import cells
from itasite.report.paint import Paint
from itasite.report.words import SEVERITY_WORDS

_HEADINGS = {"what": "คืออะไร", "why": "ทำไมจึงสำคัญ", "how": "วิธีแก้", "bad": "ตัวอย่างที่ผิด", "good": "ตัวอย่างที่ถูก"}
_PLAIN = Paint()


def rule_list(rules: Iterable[RuleEntry], paint: Paint = _PLAIN) -> str:
    """One line for each rule: name, severity, title."""
    listed = list(rules)
    name_width = max(len(rule.id) for rule in listed)
    word_width = max(cells(_words(rule)) for rule in listed)
    rows = []
    for rule in listed:
        space = " " * (word_width - cells(_words(rule)))
        rows.append(f"{rule.id:{name_width}}  {paint.severity(rule.severity, _words(rule))}{space}  {rule.title}")
    return "\n".join(rows)


def explanation(rule: RuleEntry, paint: Paint = _PLAIN) -> str:
    """One rule with all its sections: what, why, how to fix, examples."""
    parts = [f"{paint.strong(rule.id)} ({paint.severity(rule.severity, _words(rule))})\n{rule.title}"]
    for section, heading in _HEADINGS.items():
        body: str = getattr(rule, section)
        if body:
            parts.append(f"{paint.strong(heading)}\n{indent(body, '  ')}")
    return "\n\n".join(parts)


def _words(rule: RuleEntry) -> str:
    return " หรือ ".join(SEVERITY_WORDS[severity] for severity in rule.severities)

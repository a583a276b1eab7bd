"""The catalogue of rules: every rule name that a problem can have, how bad it is, and what the author must do.

A rule in `checks/` is explained by its docstring. Errors of form, which reading reports, are explained in this folder
in the same shape.
"""

from __future__ import annotations

from functools import cache
from inspect import cleandoc
from textwrap import dedent
from typing import NamedTuple

from itasite import checks
from itasite.catalogue.fields import FIELDS
from itasite.catalogue.files import FILES
from itasite.catalogue.pages import PAGES
from itasite.problem import Severity

# The headings of an explanation, in Thai at the start of a line, and the field of each; each occurs at most once.
SECTIONS = {"ทำไม": "why", "วิธีแก้": "how", "ตัวอย่างที่ผิด": "bad", "ตัวอย่างที่ถูก": "good"}


class RuleEntry(NamedTuple):
    """A rule as `itasite explain` shows it to an author: title, what it looks at, why, how to fix it, two examples.

    The texts are Thai; "" means that the rule does not have that section.
    """

    id: str
    severities: tuple[Severity, ...]
    title: str
    what: str = ""
    why: str = ""
    how: str = ""
    bad: str = ""
    good: str = ""

    @property
    def severity(self) -> Severity:
        """The worst severity of its problems."""
        return self.severities[0]


@cache
def catalogue() -> dict[str, RuleEntry]:
    """Every rule: its name to its entry, sorted by name."""
    found = [_written(name, severities, text) for name, (severities, text) in {**FILES, **FIELDS, **PAGES}.items()]
    found += [_written(rule.ID, rule.SEVERITIES, rule.__doc__ or "") for rule in checks.RULES]
    return {rule.id: rule for rule in sorted(found, key=lambda rule: rule.id)}


def _written(name: str, severities: tuple[Severity, ...], text: str) -> RuleEntry:
    """The entry that a docstring says; what comes before the first heading is `what`."""
    title, *lines = cleandoc(text).split("\n")
    parts: dict[str, list[str]] = {"what": []}
    section = parts["what"]
    for line in lines:
        label, colon, rest = line.partition(":")
        if colon and label in SECTIONS:
            section = parts[SECTIONS[label]] = [rest.strip()] if rest.strip() else []
        else:
            section.append(line)
    return RuleEntry(name, severities, title, **{key: _tidy(key, found) for key, found in parts.items()})


def _tidy(section: str, lines: list[str]) -> str:
    """The lines as one text; examples keep their indentation."""
    kept = dedent("\n".join(lines)) if section in ("bad", "good") else "\n".join(line.strip() for line in lines)
    return kept.strip("\n")

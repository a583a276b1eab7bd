"""How many findings there are of each kind, for each part of the content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from itasite.editor.work import Checked
from itasite.forms.placing import SEVERITY_WORDS
from itasite.problem import Problem, Severity

Count = tuple[str, str]
"""The kind of finding for the style, and the number in words: ("error", "ผิดพลาด 2 จุด")."""


class Counts:
    """The findings of the content, given out part by part; `others` are those of no part that was asked for."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self._left: dict[str, Counter[Severity]] = {}
        for problem in problems:
            self._left.setdefault(problem.at.file, Counter())[problem.severity] += 1
        self.all = _said(sum(self._left.values(), Counter()))

    def of(self, files: Iterable[str]) -> tuple[Count, ...]:
        """The numbers of findings in these files, the worst kind first; kinds without any are left out."""
        return _said(sum((self._left.pop(file, Counter()) for file in files), Counter()))

    @property
    def others(self) -> tuple[Count, ...]:
        """Those of all files that were not asked for yet."""
        return _said(sum(self._left.values(), Counter()))


def counts_of(now: Checked) -> Counts:
    """The findings of the content as it is now."""
    return Counts(now.problems)


def _said(found: Counter[Severity]) -> tuple[Count, ...]:
    return tuple((kind.value, f"{SEVERITY_WORDS[kind]} {found[kind]:,} จุด") for kind in Severity if found[kind])

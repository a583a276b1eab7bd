"""All problems of a content folder, as strictly as its site takes them. No page is made for this."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from itasite import checks
from itasite.memory import Memory
from itasite.model.site import Site
from itasite.problem import Problem, Severity
from itasite.reading.load import load
from itasite.strictness import apply_strictness

# Rules whose hints say that something is not there yet.
_OF_MISSING = frozenset(
    (
        "contacts-missing",
        "criteria-unfinished",
        "file-unused",
        "measure-incomplete",
        "measure-unreported",
        "memo-blank",
        "question-text",
        "result-incomplete",
    )
)


def check(
    root: Path,
    levels: Mapping[str, str] | None = None,
    memory: Memory | None = None,
    instead: Mapping[str, bytes] = MappingProxyType({}),
) -> tuple[Site | None, tuple[Problem, ...]]:
    """Load the content folder `root`, run every rule on what could be read, and apply the strictness of the site.

    `levels` is what `strictness.read_levels` returns: the level that the site sets per rule. `memory`, `instead`: see
    `load`.
    Returns the site, None if it could not be loaded, and its problems in the order of files and lines.
    """
    loaded = load(root, memory, instead)
    found = {*loaded.problems, *(checks.run_rules(loaded.site) if loaded.site else ())}
    errors = {problem.at for problem in found if problem.severity is Severity.ERROR}
    broken = {at.file for at in errors}
    hints = (problem for problem in found if problem.severity is Severity.HINT)
    # What seems to be missing in a broken file may be there: hints of that kind wait until its errors are fixed, and so
    # does a hint at the place of an error.
    waiting = {p for p in hints if p.at in errors or (p.rule in _OF_MISSING and p.at.file in broken)}
    taken = apply_strictness(_with_exceptions(loaded.site) if loaded.site else {}, found - waiting, levels or {})
    return loaded.site, tuple(sorted(taken))


def _with_exceptions(site: Site) -> dict[str, str]:
    """The files in which the author can write exception comments: path to text."""
    names = (name for name in site.texts if name in site.files and name.endswith((".yml", ".md")))
    return {name: site.texts[name].text for name in names}

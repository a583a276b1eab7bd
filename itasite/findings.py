"""All that is wrong in a content folder, as strictly as its site takes it. Knows nothing of pages: it needs none."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from itasite import checks
from itasite.model.site import Site
from itasite.problem import Problem, Severity
from itasite.reading.load import load
from itasite.strictness import apply_strictness


def check(root: Path, levels: Mapping[str, str] | None = None) -> tuple[Site | None, tuple[Problem, ...]]:
    """Load a content folder and run every rule over what could be read; `levels` as the site sets them per rule."""
    loaded = load(root)
    found = {*loaded.problems, *(checks.run_rules(loaded.site) if loaded.site else ())}
    broken = {problem.at.file for problem in found if problem.severity is Severity.ERROR}
    # what a broken file seems to lack may be there: such hints wait until its errors are mended
    waiting = {p for p in found if p.severity is Severity.HINT and p.at.file in broken} - set(loaded.problems)
    taken = apply_strictness(_excepting(loaded.site) if loaded.site else {}, found - waiting, levels or {})
    return loaded.site, tuple(sorted(taken))


def _excepting(site: Site) -> dict[str, str]:
    """The texts in which the author may except a finding."""
    names = (name for name in site.texts if name in site.files and name.endswith((".yml", ".md")))
    return {name: site.texts[name].text for name in names}

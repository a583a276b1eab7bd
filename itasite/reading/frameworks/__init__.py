"""The official criteria as data: a YAML file per fiscal year, and per kind of body if their lists differ.

The file of an old year does not change when a new year comes. An agency can add to the criteria or correct them in
its own content.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from itasite.model.framework import Framework, Verification
from itasite.problem import Problem
from itasite.reading.frameworks.additions import amended
from itasite.reading.frameworks.problems import framework_problems
from itasite.reading.records import read_plain
from itasite.text.source import Mapping, parse_yaml, read_text

FOLDER = Path(__file__).parent
ALL_KINDS = "all"


def years() -> tuple[int, ...]:
    """The fiscal years (Buddhist era) whose criteria come with this version, the oldest first."""
    return tuple(sorted({int(path.stem[:4]) for path in FOLDER.glob("*.yml")}))


def latest_complete() -> int:
    """The latest fiscal year whose criteria are not a draft."""
    return max(found.fiscal_year for found in all_frameworks() if found.verification is not Verification.DRAFT)


def all_frameworks() -> tuple[Framework, ...]:
    """All criteria that come with this version, by year; in a year, those for all kinds of body come first."""
    return tuple(_read(path.stem) for path in sorted(FOLDER.glob("*.yml")))


def framework(year: int, kind: str = "") -> Framework | None:
    """The criteria of a fiscal year for a kind of body: those of that kind, else those for all kinds, else None."""
    fitting = [_read(path.stem) for path in sorted(FOLDER.glob(f"{year}*.yml"))]
    own = (found for found in fitting if kind in found.kinds)
    return next(own, None) or next((found for found in fitting if ALL_KINDS in found.kinds), None)


def amended_framework(base: Framework | None, own: Mapping) -> tuple[Framework | None, list[Problem]]:
    """The criteria `base` with what the agency's own file adds or corrects, and the problems of that file.

    If `base` is None, the file must be complete. The criteria are None if they cannot be read.
    """
    found, problems = read_plain(Framework, amended(base.node if base else None, own))
    return found, [*problems, *(framework_problems(found, own) if found else ())]


@cache
def _read(name: str) -> Framework:
    """The criteria of a file of this folder, without .yml. Raises RuntimeError if it has a problem: that is our bug."""
    text, problems = read_text(FOLDER, f"{name}.yml")
    tree, more = parse_yaml(text or "", f"frameworks/{name}.yml")
    problems += more
    found = None
    if tree is not None:
        found, more = read_plain(Framework, tree)
        problems += more
    if found is None or problems:
        raise RuntimeError("\n".join(f"{problem.at} {problem.message} {problem.remedy}" for problem in problems))
    return found

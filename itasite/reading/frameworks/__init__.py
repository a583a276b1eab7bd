"""The official criteria as data: a YAML file per fiscal year, and per kind of body where lists differ.

An old year never changes when a new one comes. An agency can add to the criteria or correct them in its own content.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from itasite.model.framework import Framework, Verification
from itasite.problem import Problem
from itasite.reading.frameworks.additions import amended
from itasite.reading.frameworks.problems import framework_problems
from itasite.reading.records import read_record
from itasite.text.source import Mapping, parse_yaml, read_text

FOLDER = Path(__file__).parent
ALL_KINDS = "all"


def years() -> tuple[int, ...]:
    """The fiscal years whose criteria come with this version, oldest first."""
    return tuple(sorted({int(path.stem[:4]) for path in FOLDER.glob("*.yml")}))


def latest_complete() -> int:
    """The latest year whose criteria are not a draft."""
    return max(found.fiscal_year for found in all_frameworks() if found.verification is not Verification.DRAFT)


def all_frameworks() -> tuple[Framework, ...]:
    """All criteria that come with this version: by year, those for all kinds of body first."""
    return tuple(_read(path.stem) for path in sorted(FOLDER.glob("*.yml")))


def framework(year: int, kind: str = "") -> Framework | None:
    """The criteria of a fiscal year for a kind of body: its own where there are such, else those for all, else None."""
    fitting = [_read(path.stem) for path in sorted(FOLDER.glob(f"{year}*.yml"))]
    own = (found for found in fitting if kind in found.kinds)
    return next(own, None) or next((found for found in fitting if ALL_KINDS in found.kinds), None)


def amended_framework(base: Framework | None, own: Mapping) -> tuple[Framework | None, list[Problem]]:
    """`base` with what the agency's own file adds or corrects; without a base the file must be whole."""
    found, problems = read_record(Framework, amended(base.node if base else None, own))
    return found, [*problems, *(framework_problems(found, own) if found else ())]


@cache
def _read(name: str) -> Framework:
    """A fault in a file of ours is our bug and raises."""
    text, problems = read_text(FOLDER, f"{name}.yml")
    tree, faults = parse_yaml(text or "", f"frameworks/{name}.yml")
    problems += faults
    found = None
    if tree is not None:
        found, faults = read_record(Framework, tree)
        problems += faults
    if found is None or problems:
        raise RuntimeError("\n".join(f"{problem.at} {problem.message} {problem.remedy}" for problem in problems))
    return found

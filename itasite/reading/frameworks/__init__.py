"""The official criteria as data: a YAML file per fiscal year, and per kind of body if their lists differ.

The file of an old year does not change when a new year comes. An agency can add to the criteria or correct them in
its own content.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from itasite.model.framework import ALL_KINDS, Framework
from itasite.problem import Problem
from itasite.reading.codes import with_listed_codes
from itasite.reading.frameworks.additions import amended
from itasite.reading.frameworks.problems import framework_problems
from itasite.reading.own_criteria import filled
from itasite.reading.records import read_plain
from itasite.text.source import Mapping, parse_yaml, read_text

FOLDER = Path(__file__).parent
# Kinds of body with a list by whom they are overseen, not that of the NACC for all others: schools (OBEC), colleges
# (OVEC: 37 items in 2567, where all others had 35), police stations, health bodies (MOPH: MOIT). So what holds for
# all kinds does not hold for them, whether or not their own list comes with this version.
OWN_LISTS = frozenset(("school", "vocational-college", "police-station", "health"))


def years(kind: str = "") -> tuple[int, ...]:
    """The fiscal years (Buddhist era) whose criteria for a kind of body come with this version, the oldest first."""
    numbers = sorted({int(path.stem[:4]) for path in FOLDER.glob("*.yml")})
    return tuple(number for number in numbers if framework(number, kind) is not None)


def all_frameworks() -> tuple[Framework, ...]:
    """All criteria that come with this version, by year; in a year, those for all kinds of body come first."""
    return tuple(_read(name) for name in sorted(path.stem for path in FOLDER.glob("*.yml")))


def framework(year: int, kind: str = "") -> Framework | None:
    """The criteria of a fiscal year for a kind of body: those of that kind, else those for all kinds, else None.

    A kind of `OWN_LISTS` never gets those for all kinds.
    """
    fitting = [_read(path.stem) for path in sorted(FOLDER.glob(f"{year}*.yml"))]
    own = next((found for found in fitting if kind in found.kinds), None)
    if own or kind in OWN_LISTS:
        return own
    return next((found for found in fitting if ALL_KINDS in found.kinds), None)


def nearest(year: int, kind: str = "") -> Framework | None:
    """The criteria of a year for a kind of body, else those of the latest earlier year; None where none is earlier."""
    return framework(max((number for number in years(kind) if number <= year), default=year), kind)


def differs_by_kind(year: int) -> bool:
    """Whether several lists of a fiscal year come with this version, for different kinds of body."""
    return len(list(FOLDER.glob(f"{year}*.yml"))) > 1


def amended_framework(base: Framework | None, own: Mapping, year: int) -> tuple[Framework | None, list[Problem]]:
    """The criteria `base` with what the agency's own file adds or corrects, and the problems of that file.

    If `base` is None, or the file says by `kinds` which bodies its list is for, the file stands alone: what it leaves
    out is empty. What cannot be read of it is reported and counts as left out. `year` is the one of the file's name.
    """
    alone = base is None or own.get("kinds") is not None
    items, problems = with_listed_codes(own.get("items"), amends=not alone)
    entries = tuple((key, items if key.text == "items" and items else value) for key, value in own.entries)
    tree = replace(own, entries=entries)
    whole = filled(tree, year) if alone or base is None else amended(base.node, tree)
    found, faults = read_plain(Framework, whole)
    if found is None:
        rest = filled(Mapping((), own.at), year) if alone or base is None else base.node
        found = _readable(whole, rest)
    problems += faults
    if found:
        problems += framework_problems(found, tree, year, None if alone else base)
        found = found.model_copy(update={"fiscal_year": year})
    return found, problems


def _readable(tree: Mapping, rest: Mapping) -> Framework | None:
    """What can be read of a tree; each field that cannot is as `rest` has it, and left out."""
    fields, left_out = {key.text: (key, value) for key, value in rest.entries}, set[str]()
    for key, value in tree.entries:
        tried = fields | {key.text: (key, value)}
        if read_plain(Framework, Mapping(tuple(tried.values()), tree.at))[0] is not None:
            fields = tried
        else:
            left_out.add(key.text)
    found, _ = read_plain(Framework, Mapping(tuple(fields.values()), tree.at))
    return found and found.model_copy(update={"left_out": found.left_out | left_out})


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

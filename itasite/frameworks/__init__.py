"""The official criteria as data: one YAML file per fiscal year. An old year never changes when a new one comes."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from itasite.model.framework import Framework
from itasite.records import read_record
from itasite.source import parse_yaml, read_text

FOLDER = Path(__file__).parent


def years() -> tuple[int, ...]:
    """The fiscal years whose criteria come with this version, oldest first."""
    return tuple(sorted(int(path.stem) for path in FOLDER.glob("*.yml")))


@cache
def framework(year: int) -> Framework | None:
    """The criteria of a fiscal year, or None. A fault in a file of ours is our bug and raises."""
    if year not in years():
        return None
    name = f"{year}.yml"
    text, problems = read_text(FOLDER, name)
    tree, faults = parse_yaml(text or "", f"frameworks/{name}")
    problems += faults
    found = None
    if tree is not None:
        found, faults = read_record(Framework, tree)
        problems += faults
    if found is None or problems:
        raise RuntimeError("\n".join(f"{problem.at} {problem.message} {problem.remedy}" for problem in problems))
    return found

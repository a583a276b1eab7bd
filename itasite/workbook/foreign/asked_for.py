"""What a person asks for when a foreign file is taken in, and what is known of the content that it goes into."""

from __future__ import annotations

from dataclasses import dataclass

from itasite.edit.change import Plain
from itasite.edit.plain import value_at
from itasite.model.framework import Framework
from itasite.words.defaults import ROUND_TITLES
from itasite.workbook.foreign.draft import folded
from itasite.workbook.grid import Content


@dataclass(frozen=True, slots=True)
class Wanted:
    """The year and the round of reports, "" for the one that the file names.

    `criteria` are those of the year, `assessed` those of the assessment that the measures answer to; None if unknown.
    """

    year: int
    round: str = ""
    criteria: Framework | None = None
    assessed: Framework | None = None

    def file(self, name: str) -> str:
        """The name of a file of the year in the content."""
        return f"{self.year}/{name}"


def rounds_of(content: Content, year: int) -> tuple[str, ...]:
    """The ids of the rounds of a year, which are the usual ones where its file names none."""
    found = value_at(content.get(f"{year}/year.yml", {}), ("rounds",))
    named = tuple(str(one["id"]) for one in found if isinstance(one, dict) and one.get("id")) if found else ()
    return named or tuple(ROUND_TITLES)


def shows(content: Content, year: int, part: str) -> bool:
    """Whether the site shows a part of a year; what it does not show is not read, so nothing is put there."""
    parts = value_at(content.get(f"{year}/year.yml", {}), ("parts",))
    return not parts or part in (parts if isinstance(parts, list) else [parts])


def units_of(content: Content) -> dict[str, str]:
    """The units of agency.yml as they are written there, by their folded names."""
    found = value_at(content.get("agency.yml", {}), ("units",))
    names = [found] if isinstance(found, str) else found or []
    return {folded(name): name for name in names if isinstance(name, str) and name}


def known_units(value: Plain | None, units: dict[str, str]) -> Plain | None:
    """Names of units as agency.yml writes them where they are the same, also several between commas."""
    if value is None or isinstance(value, dict):
        return value
    made = list[str]()
    for name in value if isinstance(value, list) else [value]:
        parts = [folded(part) for part in str(name).split(",") if part.strip()]
        known = bool(parts) and all(part in units for part in parts)
        made += [units[part] for part in parts] if known else [str(name).rstrip(" ,")]
    return made[0] if len(made) == 1 and not isinstance(value, list) else list[Plain](made)

"""The files of a new fiscal year, as text. Writes nothing itself."""

from __future__ import annotations

from dataclasses import dataclass

from itasite.begin.taken_over import TakenOver
from itasite.formats import render
from itasite.forms.schemas import with_modeline
from itasite.listing import PUBLISHED_FOLDER
from itasite.model.agency import Kind
from itasite.model.framework import Framework
from itasite.reading.frameworks import OWN_LISTS
from itasite.text.source import quote
from itasite.views.criteria_state import draft_lines
from itasite.words.choices import KIND_ABBREVIATIONS


def example_unit(kind: Kind) -> str:
    """A unit that such a body has, as an example to fill in."""
    return "สำนักปลัด" if kind in KIND_ABBREVIATIONS else "ฝ่ายบริหารทั่วไป"


@dataclass(frozen=True, slots=True)
class NewYear:
    """What is needed to start a year: the criteria that it goes by, and what it takes over, if anything.

    `schemas`: whether the site has the schemas of its files.
    """

    number: int
    criteria: Framework
    kind: Kind
    taken: TakenOver | None = None
    schemas: bool = False


def year_files(wanted: NewYear) -> dict[str, str]:
    """The files of a new fiscal year: path relative to its folder → text. files/ has a file, so that git keeps it."""
    taken, number, criteria = wanted.taken, wanted.number, wanted.criteria
    indicator = next((found.number for found in criteria.indicators if found.number == "9"), "")
    values = {
        "year": number,
        "before": taken.before.number if taken else 0,
        "framework": criteria,
        "borrowed": criteria.fiscal_year != number,
        "state": draft_lines(criteria),
        "taken": taken,
        "weighed": bool(criteria.instruments) and all(found.weight for found in criteria.instruments),
        "indicator": indicator or next((found.number for found in criteria.indicators), ""),
        "unit": example_unit(wanted.kind),
        "own_list": wanted.kind in OWN_LISTS,
        "q": quote,
    }
    names = ("year.yml", "measures.yml", "oit.yml")
    files = {name: render.starter(name, **values) for name in names}
    if wanted.schemas:
        files = {name: with_modeline(text, f"YEAR/{name}") for name, text in files.items()}
    return files | {f"{PUBLISHED_FOLDER}/.gitkeep": ""}

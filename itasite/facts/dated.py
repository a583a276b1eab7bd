"""The days that the content itself gives, each with what it dates and where the site shows it.

Only days that the author wrote count; neither the clock nor git is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from itasite.facts.measures import plan
from itasite.facts.sitemap import CHECKLIST, ITEM, MEASURES, OVERVIEW, SCORES
from itasite.model.evidence import Evidence, SharedEvidence
from itasite.model.framework import Item
from itasite.model.measure import Action, Measure, Progress
from itasite.model.site import Year

Subject = Literal["result", "year", "item", "evidence", "measure"]


class Dated(NamedTuple):
    """A day of one subject in a year.

    `key` names the subject within its year and kind, and must never change. `path` and `anchor` say where the site
    shows it. `subject` is None of a result and of a year as a whole; `piece` is what happened on the day, None where
    the day is that of the subject itself.
    """

    day: date
    year: Year
    kind: Subject
    key: str
    path: str
    anchor: str = ""
    subject: Item | SharedEvidence | Measure | None = None
    piece: Evidence | Action | None = None


def dated(year: Year) -> Iterator[Dated]:
    """All days of a year, as far as the site shows what they date."""
    result, updated = year.info.result, year.info.updated
    overview = OVERVIEW.path_in(year)
    if result and result.announced:
        yield Dated(result.announced, year, "result", "", next(SCORES.paths_in(year), overview))
    if updated:
        yield Dated(updated, year, "year", "", overview)
    yield from _of_items(year)
    yield from _of_measures(year)


def items_served(year: Year, shared: SharedEvidence) -> tuple[str, ...]:
    """The codes of the items that a piece of shared evidence serves."""
    return tuple(item.code for item in year.framework.items) if shared.serves_all else shared.named


def _of_items(year: Year) -> Iterator[Dated]:
    for item in year.framework.items:
        entry = year.disclosure.items.get(item.code)
        for piece in entry.evidence if entry else ():
            if piece.date:
                yield Dated(
                    piece.date, year, "item", item.code, ITEM.path_in(year, item.code), subject=item, piece=piece
                )
    for shared in year.disclosure.evidence:
        if shared.date:
            codes = items_served(year, shared)
            path = ITEM.path_in(year, codes[0]) if len(codes) == 1 else CHECKLIST.path_in(year)
            yield Dated(shared.date, year, "evidence", shared.id, path, subject=shared)


def _of_measures(year: Year) -> Iterator[Dated]:
    path = MEASURES.path_in(year)
    for row in plan(year):
        if "progress" in row.shared:
            continue
        measure = row.measure
        for found in year.info.rounds:
            for piece in _of_progress(measure.progress.get(found.id)):
                if piece.date:
                    yield Dated(piece.date, year, "measure", measure.id, path, measure.id, measure, piece)


def _of_progress(progress: Progress | None) -> Iterator[Action | Evidence]:
    yield from progress.actions if progress else ()
    yield from progress.evidence if progress else ()

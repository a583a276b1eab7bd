"""Whether a second unit has looked at an item as it is now."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, NamedTuple

from itasite import attachment
from itasite.facts.checklist import ItemState, checklist
from itasite.facts.components import Ready, readiness
from itasite.facts.evidence import Target, targets
from itasite.facts.sitemap import TABLE
from itasite.model.disclosure import Review
from itasite.model.evidence import Evidence
from itasite.model.record import Status
from itasite.model.site import Site, Year
from itasite.text.source import Mapping, Node, Sequence, is_empty

_LENGTH = 16  # letters of the hash: against mistakes, not against forgery
_NOT_SEEN = ("reviewed", "id", "items")  # what says nothing of the item to who looks at it


class ReviewState(StrEnum):
    """Whether an item was looked at: not, as it is now, before it changed, or by its own unit, which does not count."""

    NONE = "none"
    SEEN = "seen"
    FALLEN = "fallen"
    OWN = "own"


class ReviewCounts(NamedTuple):
    """The codes of the items that are claimed to be done, whose evidence can all be opened, that were looked at.

    `fallen` are those that changed since they were looked at.
    """

    claimed: tuple[str, ...]
    confirmed: tuple[str, ...]
    looked_at: tuple[str, ...]
    fallen: tuple[str, ...]


def review_of(state: ItemState) -> Review | None:
    """What is written of a review of the item."""
    return state.entry.reviewed if state.entry else None


def review_state(site: Site, year: Year, state: ItemState) -> ReviewState:
    """Whether another unit than the responsible one has looked at the item as it is now."""
    review = review_of(state)
    if review is None:
        return ReviewState.NONE
    if " ".join(review.by.split()) in state.responsible:
        return ReviewState.OWN
    return ReviewState.SEEN if review.of == review_hash(site, year, state) else ReviewState.FALLEN


def review_hash(site: Site, year: Year, state: ItemState) -> str:
    """What tells an item from itself after a change: all that is written of it, shared evidence, files, pages.

    How it is written (order of fields, quotation marks, remarks) does not count. Attached files are read.
    """
    evidence = list(_seen(site, year, state))
    said = [_plain(state.entry.node) if state.entry else None, evidence]
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def review_counts(site: Site, year: Year) -> ReviewCounts | None:
    """The items of a year by how far they can be trusted; None where no item was ever looked at."""
    states = checklist(year)
    if not any(map(review_of, states)):
        return None
    found = [(state.item.code, state, review_state(site, year, state)) for state in states]
    return ReviewCounts(
        claimed=tuple(code for code, state, _ in found if state.status is Status.DONE),
        confirmed=tuple(code for code, state, _ in found if Ready.READY in readiness(state)),
        looked_at=tuple(code for code, _, seen in found if seen is ReviewState.SEEN),
        fallen=tuple(code for code, _, seen in found if seen is ReviewState.FALLEN),
    )


def shows_reviews(site: Site) -> bool:
    """Whether pages show who looked at an item: in a preview for the staff, else where the agency wants it."""
    return site.preview or site.agency.reviews == "public"


def _seen(site: Site, year: Year, state: ItemState) -> Iterator[list[Any]]:
    """Each piece of evidence: what is written of it, and what it shows, as far as that lies in the content."""
    own = len(state.entry.evidence) if state.entry else 0
    for number, piece in enumerate(state.evidence):
        yield [_plain(piece.node) if number >= own else None, _shown(site, year, piece)]


def _shown(site: Site, year: Year, piece: Evidence) -> str:
    return "".join(_held(site, year, found) for found in targets(year, piece) if not found.outside)


def _held(site: Site, year: Year, found: Target) -> str:
    """The text of a page, or the digest of a file; of the page of a table, that of the file that it shows."""
    if found.kind == "page":
        shown = (own.file for own in year.tables.tables if TABLE.path_in(year, own.id) == found.place)
        found = next((Target("file", year.file(name)) for name in shown), found)
    if found.kind == "page":
        return site.texts[found.place].text if found.place in site.texts else ""
    return attachment.digest(site.root / found.place) if found.place in site.files else ""


def _plain(node: Node) -> Any:
    """The values of a tree without what says nothing; an empty value is none."""
    if isinstance(node, Mapping):
        entries = ((key.text, value) for key, value in node.entries if key.text not in _NOT_SEEN)
        return {key: _plain(value) for key, value in entries if not is_empty(value)}
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return node.text

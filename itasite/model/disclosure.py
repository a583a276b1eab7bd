"""oit.yml: what the agency says of each disclosure item."""

from __future__ import annotations

from pydantic import Field

from itasite.model.evidence import Evidence, SharedEvidence
from itasite.model.listed import Entries, ListKind, Units
from itasite.model.record import Date, ItemCode, Record, SeenHash, Status, Text
from itasite.model.stated import Boxes, Stated


class Review(Record):
    """A second unit has looked at an item; `of` is the hash of what it saw, so the review falls away with a change."""

    by: Text
    on: Date
    of: SeenHash


class Entry(Stated):
    """What the agency says of one item."""

    status: Status
    responsible: Units = ()
    result: Entries = ()
    note: Text | None = None
    evidence: tuple[Evidence, ...] = ()
    explanation: Entries = ()
    reviewed: Review | None = None


class ItemListKinds(Record):
    """How lists without typed numbers or dashes are shown, per field; `components` are those of the criteria."""

    responsible: ListKind | None = None
    result: ListKind | None = None
    components: ListKind | None = None


class Disclosure(Record):
    """oit.yml; `boxes` are the tick boxes of the agency's paper, for the tables that an author places."""

    lists: ItemListKinds = Field(default_factory=ItemListKinds)
    boxes: Boxes = Field(default_factory=dict)
    evidence: tuple[SharedEvidence, ...] = ()
    items: dict[ItemCode, Entry] = Field(default_factory=dict)

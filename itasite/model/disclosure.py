"""oit.yml: what the agency says of each disclosure item."""

from __future__ import annotations

from pydantic import Field

from itasite.model.evidence import Evidence, SharedEvidence
from itasite.model.listed import Entries, ListKind, Units
from itasite.model.record import ItemCode, Record, Status, Text


class Entry(Record):
    """What the agency says of one item."""

    status: Status
    responsible: Units = ()
    result: Entries = ()
    note: Text | None = None
    evidence: tuple[Evidence, ...] = ()
    explanation: Entries = ()


class ItemListKinds(Record):
    """How lists without typed numbers or dashes are shown, per field; `components` are those of the criteria."""

    responsible: ListKind | None = None
    result: ListKind | None = None
    components: ListKind | None = None


class Disclosure(Record):
    """oit.yml"""

    lists: ItemListKinds = Field(default_factory=ItemListKinds)
    evidence: tuple[SharedEvidence, ...] = ()
    items: dict[ItemCode, Entry] = Field(default_factory=dict)

"""oit.yml: what the agency says of each disclosure item."""

from __future__ import annotations

from pydantic import Field

from itasite.model.evidence import Evidence, SharedEvidence
from itasite.model.listed import Entries, Units
from itasite.model.record import ItemCode, Record, Status, Text


class Entry(Record):
    """What the agency says of one item."""

    status: Status
    responsible: Units = ()
    result: Entries = ()
    note: Text | None = None
    evidence: tuple[Evidence, ...] = ()
    explanation: Entries = ()


class Disclosure(Record):
    """oit.yml"""

    evidence: tuple[SharedEvidence, ...] = ()
    items: dict[ItemCode, Entry] = Field(default_factory=dict)

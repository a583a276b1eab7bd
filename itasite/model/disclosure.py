"""oit.yml: what the agency says of each disclosure item."""

from __future__ import annotations

from pydantic import Field

from itasite.model.evidence import Evidence, SharedEvidence
from itasite.model.record import ItemCode, Record, Status, Text, TextList


class Entry(Record):
    """What the agency says of one item."""

    status: Status
    responsible: TextList = ()
    result: TextList = ()
    note: Text | None = None
    evidence: tuple[Evidence, ...] = ()
    explanation: TextList = ()


class Disclosure(Record):
    """oit.yml"""

    evidence: tuple[SharedEvidence, ...] = ()
    items: dict[ItemCode, Entry] = Field(default_factory=dict)

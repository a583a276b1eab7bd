"""oit.yml: what the agency says of each disclosure item."""

from __future__ import annotations

from pydantic import Field

from itasite.model.evidence import Evidence, SharedEvidence
from itasite.model.record import ItemCode, Record, Status, Text, TextList
from itasite.model.stated import Boxes, Stated


class Entry(Stated):
    """What the agency says of one item."""

    status: Status
    responsible: TextList = ()
    result: TextList = ()
    note: Text | None = None
    evidence: tuple[Evidence, ...] = ()
    explanation: TextList = ()


class Disclosure(Record):
    """oit.yml; `boxes` are the tick boxes of the agency's paper, for the tables that an author places."""

    boxes: Boxes = Field(default_factory=dict)
    evidence: tuple[SharedEvidence, ...] = ()
    items: dict[ItemCode, Entry] = Field(default_factory=dict)

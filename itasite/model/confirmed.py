"""For which kinds of body criteria are confirmed: one of that kind printed them as its own."""

from __future__ import annotations

from itasite.model.agency import KindName
from itasite.model.record import ItemCodes, Record, Slug


class ConfirmedKind(Record):
    """A kind of body by whose own paper criteria are confirmed: all items, or only those named in `items`."""

    kind: KindName
    source: Slug
    items: ItemCodes = ()

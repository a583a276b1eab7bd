"""All differences for programs, as in `itasite/schemas/changes.json`."""

from __future__ import annotations

from typing import Any

from itasite import __version__
from itasite.changes.model import Change, Compared
from itasite.report.machine import dumped


def as_json(found: Compared) -> str:
    """A JSON object: both versions, how many differences of each kind, every difference, what could not be read."""
    return dumped(
        {
            "version": 1,
            "itasite": __version__,
            "old": found.old,
            "new": found.new,
            "counts": {kind.value: count for kind, count in found.counts.items()},
            "changes": [_row(change) for change in found.changes],
            "unread": [each._asdict() for each in found.unread],
        }
    )


def _row(change: Change) -> dict[str, Any]:
    row = {**change._asdict(), "kind": change.kind.value, "path": list(change.path), "where": list(change.where)}
    return {**row, "pieces": [piece._asdict() for piece in change.pieces]}

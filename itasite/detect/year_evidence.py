"""All evidence of a year in one row."""

from __future__ import annotations

from collections.abc import Iterator

from itasite.model.evidence import Evidence
from itasite.model.site import Year


def all_evidence(year: Year) -> Iterator[Evidence]:
    """The shared evidence, then that of items, then that of measures; each in the order of its file."""
    yield from year.disclosure.evidence
    for entry in year.disclosure.items.values():
        yield from entry.evidence
    for measure in year.measures.measures:
        for progress in measure.progress.values():
            yield from progress.evidence

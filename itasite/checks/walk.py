"""All evidence of a year, wherever it is written, for the rules that look at each piece."""

from __future__ import annotations

from collections.abc import Iterator

from itasite.model.evidence import Evidence
from itasite.model.site import Year


def all_evidence(year: Year) -> Iterator[Evidence]:
    """Shared evidence, that of items, that of measures."""
    yield from year.disclosure.evidence
    for entry in year.disclosure.items.values():
        yield from entry.evidence
    for measure in year.measures.measures:
        for progress in measure.progress.values():
            yield from progress.evidence

"""All evidence of a year, and where each piece leads: pages, hand-in sheet and rules all use this. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from itasite.model.disclosure import Entry
from itasite.model.evidence import Evidence
from itasite.model.memo import PaperLink
from itasite.model.site import Year


class Target(NamedTuple):
    """Where evidence leads; `kind` is the key under which its author wrote it.

    `place` is a web address where `kind` is url, else the path of a file or page in the content folder.
    """

    kind: Literal["url", "file", "page"]
    place: str

    @property
    def outside(self) -> bool:
        """Whether it lies on another site."""
        return self.kind == "url"


def target(year: Year, evidence: Evidence | PaperLink) -> Target | None:
    """Where the evidence of a year, or a paper that a memo names, leads; None if it says nothing of that.

    A file is named from the folder of its year, a page from that of all. Evidence that is nothing but pictures leads to
    the first of them.
    """
    if evidence.url:
        return Target("url", evidence.url)
    if evidence.file:
        return Target("file", year.file(evidence.file))
    if evidence.page:
        return Target("page", evidence.page)
    pictures = evidence.pictures if isinstance(evidence, Evidence) else ()
    return Target("file", year.file(pictures[0].file)) if pictures else None


def targets(year: Year, evidence: Evidence) -> tuple[Target, ...]:
    """Where it leads and where its pictures lie, each place once."""
    first = target(year, evidence)
    pictures = (Target("file", year.file(picture.file)) for picture in evidence.pictures)
    return tuple(dict.fromkeys((*((first,) if first else ()), *pictures)))


def all_evidence(year: Year) -> Iterator[Evidence]:
    """The shared evidence, then that of items, then that of measures; each in the order of its file."""
    yield from year.disclosure.evidence
    for entry in year.disclosure.items.values():
        yield from entry.evidence
    for measure in year.measures.measures:
        for progress in measure.progress.values():
            yield from progress.evidence


def is_read(year: Year, entry: Entry) -> bool:
    """Whether it is known which components of an item its evidence shows: nothing of that was faulty."""
    unread = any(evidence.is_unread("components") for evidence in (*entry.evidence, *year.disclosure.evidence))
    return entry.is_whole("evidence") and shared_is_read(year) and not unread


def shared_is_read(year: Year) -> bool:
    """Whether it is known which items the shared evidence of a year serves."""
    shared = year.disclosure.evidence
    return year.disclosure.is_whole("evidence", by_id=False) and not any(found.is_unread("items") for found in shared)

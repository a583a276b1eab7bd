"""Where a piece of evidence leads: pages, the hand-in sheet and the rules all go by this. Pure."""

from __future__ import annotations

from typing import Literal, NamedTuple

from itasite.model.evidence import Evidence
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


def target(year: Year, evidence: Evidence) -> Target:
    """Where the evidence of a year leads; a file is named from the folder of its year, a page from that of all."""
    if evidence.url:
        return Target("url", evidence.url)
    if evidence.file:
        return Target("file", year.file(evidence.file))
    return Target("page", evidence.page or "")

"""What kind of file a piece of evidence is, how large, how many pages: as it was read when the rules asked."""

from __future__ import annotations

from typing import NamedTuple

from itasite import attachment
from itasite.attachment.model import FileKind
from itasite.facts.evidence import Target
from itasite.model.site import Site


class FileFacts(NamedTuple):
    """A file: its kind by content, its size in bytes, its pages (0 where they are not known)."""

    kind: FileKind
    size: int
    pages: int


def file_facts(site: Site, found: Target | None) -> FileFacts | None:
    """What is known of the file that a target names; None where it names none, or one that is not there."""
    if found is None or found.kind != "file" or found.place not in site.files:
        return None
    file = attachment.facts(site.root / found.place)
    return FileFacts(file.kind, file.size, file.pages) if file.size else None

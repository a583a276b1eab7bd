"""The attached files of a site: those that are published as they are."""

from __future__ import annotations

from collections.abc import Iterator

from itasite.attachment import Attachment, read
from itasite.model.site import Site


def attachment_names(site: Site) -> tuple[str, ...]:
    """The paths of all attached files, relative to the content folder."""
    return site.listing.unchanged


def attachments(site: Site) -> Iterator[tuple[str, Attachment]]:
    """The path of each attached file and what was read of it; a file is read once for all rules."""
    for name in attachment_names(site):
        yield name, read(site.root / name)

"""The attached files of a site: those that are published as they are."""

from __future__ import annotations

from typing import NamedTuple

from itasite.attachment import Attachment, keep_only, looked
from itasite.detect.file_findings import PERSONAL_DATA, Placed
from itasite.model.site import Site
from itasite.once import once


class AttachedFile(NamedTuple):
    """The path of a file, what was read of it without its text, and the personal data in it."""

    name: str
    read: Attachment
    personal_data: tuple[Placed, ...]


def attachment_names(site: Site) -> tuple[str, ...]:
    """The paths of all attached files, relative to the content folder."""
    return site.listing.unchanged


@once
def attachments(site: Site) -> tuple[AttachedFile, ...]:
    """All attached files; each is read once for all rules."""
    paths = {name: site.root / name for name in attachment_names(site)}
    keep_only(paths.values())
    return tuple(AttachedFile(name, *looked(path, PERSONAL_DATA)) for name, path in paths.items())

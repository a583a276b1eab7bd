"""The attached files of a site: those that are published as they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from itasite.attachment import Attachment, keep_only, looked
from itasite.detect.file_findings import PERSONAL_DATA, Placed
from itasite.listing import Listing
from itasite.model.site import Site
from itasite.once import known_already, once


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


def alone_with(site: Site, name: str, path: Path) -> Site:
    """The site as if it had nothing but one attached file, called `name`, whose bytes lie at `path`."""
    alone = replace(site, years=(), pages=(), listing=Listing(unchanged=(name,)), texts={})
    only: tuple[AttachedFile, ...] = (AttachedFile(name, *looked(path, PERSONAL_DATA)),)
    known_already(attachments, alone, only)
    return alone

"""The picture files that records name, and the smaller copies of pictures that pages show in their place."""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from itasite.attachment.picture_copies import PictureCopy
from itasite.attachment.picture_memory import picture
from itasite.facts.evidence import all_evidence
from itasite.model.blocks import PicturesOptions
from itasite.model.evidence import Evidence
from itasite.model.picture import Picture
from itasite.model.site import Site, Year

FOLDER = "assets/pictures"
# Of evidence that is a file, those that may be pictures; what it is in truth, its bytes say.
ENDINGS = frozenset((".gif", ".jpeg", ".jpg", ".png", ".webp"))


class NamedPicture(NamedTuple):
    """A picture file that a record names; `name` is its path in the content folder, whether it is there or not.

    `record` has its words: a picture of a list, or evidence that is a picture.
    """

    year: Year
    name: str
    record: Picture | Evidence


class CopyFile(NamedTuple):
    """The file of a copy of a picture: its path in the site and its content."""

    path: str
    copy: PictureCopy


class ShownPicture(NamedTuple):
    """A picture as pages show it: its size in pixels, and its copies, the narrowest first; () where it has none."""

    width: int
    height: int
    copies: tuple[CopyFile, ...]


def named_pictures(site: Site) -> Iterator[NamedPicture]:
    """All pictures that blocks and evidence name, in the order of the content, without those whose name is faulty."""
    return (found for found in _all(site) if not found.record.is_unread("file"))


def _all(site: Site) -> Iterator[NamedPicture]:
    for year in site.years:
        for evidence in all_evidence(year):
            yield from pictures_of(year, evidence)
    for page in site.pages:
        for block in page.blocks:
            if isinstance(block.options, PicturesOptions):
                yield from (named(block.year, record) for record in block.options.pictures)


def pictures_of(year: Year, evidence: Evidence) -> Iterator[NamedPicture]:
    """The file of evidence where that may be a picture, then the pictures beside it."""
    if evidence.file and PurePosixPath(evidence.file).suffix.lower() in ENDINGS:
        yield named(year, evidence)
    yield from (named(year, record) for record in evidence.pictures)


def shown_picture(site: Site, name: str) -> ShownPicture | None:
    """The picture at a path of the content folder as pages show it; None where that is no picture that is published."""
    if name not in site.listing.unchanged:
        return None
    read = picture(site.root / name)
    if not read.width:
        return None
    files = tuple(CopyFile(_path(copy), copy) for copy in read.copies)
    widest = read.copies[-1] if read.copies else read
    return ShownPicture(widest.width, widest.height, files)


def named(year: Year, record: Picture | Evidence) -> NamedPicture:
    """The picture file of a record of that year."""
    return NamedPicture(year, posixpath.normpath(year.file(record.file or "")), record)


def _path(copy: PictureCopy) -> str:
    """The path of a copy: its name changes with what it shows, so that browsers may keep it for ever."""
    name = hashlib.sha256(copy.content).hexdigest()[:16]
    return str(PurePosixPath(FOLDER, f"{name}-{copy.width}.{copy.suffix}"))

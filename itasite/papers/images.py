"""A picture file as papers hold it: PNG, JPEG or SVG, upright, of the size of print, without notes of a camera."""

from __future__ import annotations

from itasite.attachment.picture_copies import made_of
from itasite.attachment.picture_still import still
from itasite.formats import picture
from itasite.papers.model import Image

_NOT_IN_WORD = ("gif", "webp")


def fit_for_paper(content: bytes, kind: str) -> Image | None:
    """The picture; None for bytes that are none. `kind` is how the file's name ends."""
    if kind == "svg":
        return _drawing(content)
    if kind in _NOT_IN_WORD:
        content = still(content)
    copies = made_of(content).copies
    return Image(copies[-1].content, copies[-1].suffix) if copies else None


def _drawing(content: bytes) -> Image | None:
    try:
        picture.png(content.decode("utf-8"))
    except ValueError:  # cannot be drawn
        return None
    return Image(content, "svg")

"""A picture file as papers hold it: PNG, JPEG or SVG, upright, of the size of print, without notes of a camera."""

from __future__ import annotations

from io import BytesIO

from itasite.attachment.picture_copies import made_of
from itasite.formats import picture
from itasite.papers.model import Image

_NOT_IN_WORD = ("gif", "webp")


def fit_for_paper(content: bytes, kind: str) -> Image | None:
    """The picture; None for bytes that are none. `kind` is how the file's name ends."""
    if kind == "svg":
        return _drawing(content)
    if kind in _NOT_IN_WORD:
        content = _still(content)
    copies = made_of(content).copies
    return Image(copies[-1].content, copies[-1].suffix) if copies else None


def _drawing(content: bytes) -> Image | None:
    try:
        picture.png(content.decode("utf-8"))
    except ValueError:  # cannot be drawn
        return None
    return Image(content, "svg")


def _still(content: bytes) -> bytes:
    """The first frame as PNG; no bytes for what cannot be read."""
    from PIL import Image as library

    made = BytesIO()
    try:
        with library.open(BytesIO(content)) as found:
            found.convert("RGBA").save(made, "PNG")
    except Exception:  # the library raises anything on a damaged picture
        return b""
    return made.getvalue()

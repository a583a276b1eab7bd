"""The first frame of a picture as PNG, for what shows neither moving pictures nor WebP."""

from __future__ import annotations

from io import BytesIO


def still(raw: bytes) -> bytes:
    """The PNG; no bytes for what cannot be read. Never raises."""
    from PIL import Image

    from itasite.attachment.pictures import quiet

    quiet()
    made = BytesIO()
    try:
        with Image.open(BytesIO(raw), formats=["GIF", "WEBP"]) as found:
            found.convert("RGBA").save(made, "PNG")
    except Exception:  # the library raises anything on a damaged picture
        return b""
    return made.getvalue()

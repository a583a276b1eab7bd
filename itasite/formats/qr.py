"""QR codes as SVG and PNG. The only file that knows segno.

Error correction level M or better, with the quiet zone of four modules that ISO/IEC 18004 requires. Always black on
white, also on a dark page.
"""

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import segno

QUIET_ZONE = 4
PNG_SCALE = 12  # pixels per module: about 500 pixels for an address of 50 characters


def svg(address: str, title: str) -> str:
    """The code as an SVG element for HTML, with `title` as its text alternative. It has no size of its own."""
    return _code(address).svg_inline(
        border=QUIET_ZONE,
        dark="#000",
        light="#fff",
        omitsize=True,
        svgclass="ita-qr__code",
        title=title,
        lineclass=None,
    )


def png(address: str) -> bytes:
    """The bytes of the code as PNG, for download."""
    out = io.BytesIO()
    _code(address).save(out, kind="png", scale=PNG_SCALE, border=QUIET_ZONE)
    return out.getvalue()


@lru_cache(maxsize=64)
def _code(address: str) -> segno.QRCode:
    import segno  # slow to load, and few years have the address of a survey yet

    return segno.make_qr(address, error="m")

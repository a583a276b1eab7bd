"""QR codes as SVG and PNG. The only file that knows segno.

Error level M or better, with the quiet zone of four modules that ISO/IEC 18004 asks for; dark on white whatever
the colours of the page.
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
    """The code as inline SVG with `title` as its text alternative; scales to the room it is given."""
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
    """The code as a PNG to download."""
    out = io.BytesIO()
    _code(address).save(out, kind="png", scale=PNG_SCALE, border=QUIET_ZONE)
    return out.getvalue()


@lru_cache(maxsize=64)
def _code(address: str) -> segno.QRCode:
    import segno  # brings XML and HTTP along, and few years have the address of a survey yet

    return segno.make_qr(address, error="m")

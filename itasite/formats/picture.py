"""SVG to PNG in our own font. The only file that knows resvg.

Text is shaped as in browsers, so that Thai vowels and tone marks are at their places. Fonts of the machine are not
used, so that the same drawing gives the same bytes on every machine.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import resvg_py

_FONTS = [str(Path(__file__).parent / "fonts" / name) for name in ("Sarabun-Regular.ttf", "Sarabun-Bold.ttf")]


@lru_cache(maxsize=64)  # `itasite serve` builds the same site again and again
def png(svg: str) -> bytes:
    """The bytes of a drawing as PNG, in the size of the SVG."""
    return bytes(
        resvg_py.svg_to_bytes(svg_string=svg, font_files=_FONTS, font_family="Sarabun", skip_system_fonts=True)
    )

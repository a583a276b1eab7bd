"""SVG to PNG in our own font. The only file that knows resvg.

Text is shaped as browsers do it, so that Thai vowels and tone marks stand where they belong; the fonts of the machine
are left out, so that the same drawing gives the same bytes everywhere.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import resvg_py

_FONTS = [str(Path(__file__).parent / "fonts" / name) for name in ("Sarabun-Regular.ttf", "Sarabun-Bold.ttf")]


@lru_cache(maxsize=64)  # while serving, a site is built again and again
def png(svg: str) -> bytes:
    """The drawing as a PNG of its own size."""
    return bytes(
        resvg_py.svg_to_bytes(svg_string=svg, font_files=_FONTS, font_family="Sarabun", skip_system_fonts=True)
    )

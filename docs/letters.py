"""Writes itasite/papers/fonts/letters.json anew: the signs of the font of papers, and how wide each is.

    .venv/bin/python docs/letters.py

A maintainer's tool; tests/unit/test_paper_letters.py says when it has to be run.
"""

from __future__ import annotations

import json
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[1] / "itasite/papers/fonts"
TARGET = FONTS / "letters.json"


def letters() -> dict[str, int]:
    """The width of each sign in thousandths of the size of the font; the wider one of regular and bold."""
    found = [_widths(FONTS / name) for name in ("Laksaman.ttf", "Laksaman-Bold.ttf")]
    return {sign: max(one[sign] for one in found) for sign in sorted(found[0].keys() & found[1].keys())}


def _widths(path: Path) -> dict[str, int]:
    with TTFont(path) as font:
        unit, widths = font["head"].unitsPerEm, font["hmtx"]
        return {chr(code): round(widths[name][0] * 1000 / unit) for code, name in font.getBestCmap().items()}


if __name__ == "__main__":
    TARGET.write_text(json.dumps(letters(), ensure_ascii=True, separators=(",", ":")) + "\n", encoding="ascii")

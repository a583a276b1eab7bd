"""Colours: contrast as WCAG 2.2 defines it, and all shades of a site from the one colour of the agency.

A colour is a text such as #17365d, in small letters.
"""

from __future__ import annotations

import colorsys
import re
from typing import NamedTuple

from itasite.problem import shorten

WHITE, BLACK = "#ffffff", "#000000"
SITE_COLOUR = "#17365d"  # if the agency gives none
TEXT_RATIO = 4.5  # WCAG 2.2, 1.4.3: text of normal size on its background
DARK_GROUNDS = ("#121922", "#18212d", "#1f2c3c")  # backgrounds of the dark scheme: page, soft, head
_FORM = re.compile(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_STEPS = 255


class Palette(NamedTuple):
    """The colours in the style sheet of an agency's colour."""

    bar: str  # the colour itself: header, footer, bars; with white text
    bar_light: str
    bar_dark: str
    strong: str  # text in that colour on the backgrounds of the light scheme
    soft: str  # a background of the light scheme
    head: str  # another one, a little darker
    line: str
    strong_dark: str  # text in that colour on the backgrounds of the dark scheme


def parse(text: str) -> str:
    """A colour as #rrggbb, from #rgb or #rrggbb with or without the #. Raises ValueError, in Thai, for all else."""
    found = _FORM.fullmatch(text.strip())
    if not found:
        raise ValueError(f'“{shorten(text)}” ไม่ใช่รหัสสี ให้เขียนเป็นเลขฐานสิบหกหกหลักในเครื่องหมายคำพูด เช่น "#7a1f3d"')
    digits = found[1].lower()
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def readable(colour: str, grounds: tuple[str, ...], ratio: float = TEXT_RATIO) -> str:
    """The nearest colour of the same hue whose contrast with every background in `grounds` is at least `ratio`.

    It gets darker for light backgrounds and lighter for dark ones; black or white if no other colour is enough.
    """
    end = BLACK if sum(map(_luminance, grounds)) / len(grounds) > 0.18 else WHITE
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    for step in range(_STEPS + 1):
        share = step / _STEPS
        moved = lightness * (1 - share) + (share if end == WHITE else 0)
        found = _text(colorsys.hls_to_rgb(hue, moved, saturation)) if step else colour
        if all(contrast(found, ground) >= ratio for ground in grounds):
            return found
    return end


def palette(colour: str) -> Palette:
    """All shades made from `colour`, which must be dark enough for white text."""
    soft, head = _mixed(colour, WHITE, 0.96), _mixed(colour, WHITE, 0.9)
    return Palette(
        bar=colour,
        bar_light=_mixed(colour, WHITE, 0.2),
        bar_dark=_mixed(colour, BLACK, 0.3),
        strong=readable(colour, (WHITE, soft, head)),
        soft=soft,
        head=head,
        line=_mixed(colour, WHITE, 0.8),
        strong_dark=readable(colour, DARK_GROUNDS, 7),
    )


def _mixed(colour: str, other: str, share: float) -> str:
    return _text(
        tuple(a * (1 - share) + b * share for a, b in zip(_parts(colour), _parts(other), strict=True)),
    )


def _luminance(colour: str) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))


def _text(parts: tuple[float, ...]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)

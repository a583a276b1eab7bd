"""Letters of the fonts of signs (Wingdings and others) as the signs that they draw, and which signs are ticks.

The numbers are those of Microsoft's fonts. Three signs stand for all of their kind: ✓ a tick, ☐ an empty box, ✗ a
cross. A cross is no tick: some tick with it and others strike out, so it is asked.
"""

from __future__ import annotations

import re

TICK, BOX, CROSS, UNKNOWN = "✓", "☐", "✗", "\ufffd"

_WINGDINGS = {
    **dict.fromkeys((0xFC, 0xFE), TICK),
    **dict.fromkeys((0xFB, 0xFD, 0x78), CROSS),
    **dict.fromkeys((0xA8, 0x6F, 0x70, 0x71, 0x72), BOX),
    **dict.fromkeys((0x6C, 0x9F, 0x9E), "•"),
    **dict.fromkeys((0x6E, 0xA7), "▪"),
    **dict.fromkeys((0x76, 0xD8, 0x77, 0x73), "•"),
    **dict.fromkeys((0xE0, 0xE8, 0xF0), "→"),
    **dict.fromkeys((0xDF, 0xE7, 0xEF), "←"),
}
_WINGDINGS_2 = {
    **dict.fromkeys((0x50, 0x52), TICK),
    **dict.fromkeys((0x4F, 0x51, 0x53, 0x54), CROSS),
    **dict.fromkeys((0xA3, 0x2A, 0x30), BOX),
    **dict.fromkeys((0x97, 0x98), "•"),
}
_WEBDINGS = {0x61: TICK, 0x72: CROSS, 0x63: BOX, 0x3D: "•"}
_SYMBOL = {0xD6: TICK, 0xB7: "•", 0xAE: "→", 0xB3: "≥", 0xA3: "≤", 0xB4: CROSS, 0xB1: "±", 0x2D: "-"}
_FONTS = {
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": {},
    "webdings": _WEBDINGS,
    "symbol": _SYMBOL,
}
_LIKE_TEXT = "symbol"  # its digits and signs are those of other fonts

_TICKS = frozenset("✓✔√☑🗸🗹✅")
_CROSSES = frozenset("✗✘✕✖×☒xX❌❎🗴🗷")
_BOXES = frozenset("☐□◻◽❏❐❑❒▢")
_FRAMED = re.compile(r"[(\[](.?)[)\]]")  # a box that is typed
_ALONE = frozenset("/／∕⁄")  # a stroke of a pen, where nothing else stands in the cell


def is_of_signs(font: str) -> bool:
    """Whether the letters of a font draw signs."""
    return font.strip().lower() in _FONTS


def drawn(text: str, font: str) -> str:
    """What letters of a font of signs show; U+FFFD for a sign that is not known here."""
    table, plain = _FONTS[font.strip().lower()], font.strip().lower() == _LIKE_TEXT
    return "".join(_drawn(letter, table, plain=plain) for letter in text)


def _drawn(letter: str, table: dict[int, str], *, plain: bool) -> str:
    number = ord(letter) - 0xF000 if 0xF000 <= ord(letter) <= 0xF0FF else ord(letter)
    if letter.isspace() or number == 0x20:
        return " "
    return table.get(number) or (letter if plain and number < 0x80 and ord(letter) < 0x80 else UNKNOWN)


def mark(text: str) -> str:
    """TICK, BOX or CROSS where a text is such a sign and nothing else (also the same sign twice), else ""."""
    bare = "".join(text.split()).replace("\ufe0f", "").replace("\ufe0e", "")
    framed = _FRAMED.fullmatch(bare)
    signs = {*(framed[1] if framed else bare)}
    if not signs:
        return BOX if framed else ""
    if signs <= _TICKS or signs <= _ALONE:
        return TICK
    if signs <= _CROSSES:
        return CROSS
    return BOX if signs <= _BOXES else ""

"""Signs that nobody sees, or that look like others: their names, and texts with plain signs in their place.

The signs are those of Unicode's general categories Cf (format) and Zs (space) and of the few others that no font shows;
the look-alikes are letters of Cyrillic and Greek as in Unicode's list of confusables, and full-width forms (by NFKC).
"""

from __future__ import annotations

import re
import unicodedata

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164"
_UNSEEN = (
    "\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001-\U000e007f"
)
SPACE, UNSEEN = f"[{_SPACES}]", f"[{_UNSEEN}]"
BLANK = f"[ \t{_SPACES}{_UNSEEN}]"  # what looks like a gap, or like nothing
COLON, DASH, BULLET = "[：﹕∶꞉︰]", "[–—−‐‑‒―﹣－⁃]", "[•●▪◦‣·]"
QUOTE = "[“”„‟«»＂‘’‚‛]"
_NAMES = {
    "\u00a0": "ช่องว่างไม่ตัดบรรทัด (no-break space)",
    "\u200b": "ช่องว่างกว้างศูนย์ (zero width space)",
    "\u200c": "ตัวกั้นอักษรที่มองไม่เห็น",
    "\u200d": "ตัวเชื่อมอักษรที่มองไม่เห็น",
    "\u200e": "เครื่องหมายทิศทางที่มองไม่เห็น",
    "\u200f": "เครื่องหมายทิศทางที่มองไม่เห็น",
    "\u00ad": "ขีดแบ่งคำที่มองไม่เห็น (soft hyphen)",
    "\u2060": "ตัวเชื่อมคำที่มองไม่เห็น",
    "\ufeff": "เครื่องหมายต้นไฟล์ (BOM)",
    "\u3000": "ช่องว่างเต็มความกว้าง",
    "\t": "Tab",
}
_CONTROL = "\x7f"
_LETTERS = {  # Cyrillic and Greek letters that look like Latin ones
    **dict(zip("АВЕКМНОРСТУХІЈЅ", "ABEKMHOPCTYXIJS", strict=True)),
    **dict(zip("аеорсухіјѕԁ", "aeopcyxijsd", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX", strict=True)),
    **dict(zip("οιν", "oiv", strict=True)),
    **dict(zip("‐‑‒–—−﹣－", "-" * 8, strict=True)),
    "…": "...",
    "։": ":",
    **dict.fromkeys("：﹕∶꞉︰", ":"),
}
_LOOK = str.maketrans(_LETTERS)
_WIDE = re.compile("[\uff01-\uff5e]")
_ANY_SPACE, _ANY_UNSEEN = re.compile(SPACE), re.compile(UNSEEN)
_ODD = re.compile(f"[{_SPACES}{_UNSEEN}]|{_WIDE.pattern}|[{''.join(map(re.escape, _LETTERS))}]")
_OUTER = re.compile(rf"\s*(?:{QUOTE}|\")(.*?)(?:{QUOTE}|\")\s*", re.DOTALL)


def sign_name(sign: str) -> str:
    """What a sign is called in a message, with its number in Unicode where it cannot be seen or told apart."""
    number = f"U+{ord(sign):04X}"
    if sign in _NAMES:
        return f"{_NAMES[sign]} {number}"
    if _ANY_SPACE.match(sign):
        return f"ช่องว่างพิเศษ {number}"
    if _ANY_UNSEEN.match(sign):
        return f"อักขระที่มองไม่เห็น {number}"
    if sign < " " or sign == _CONTROL:
        return f"อักขระควบคุม {number}"
    return f"“{sign}” ({_script(sign)}{number})"


def _script(sign: str) -> str:
    name = unicodedata.name(sign, "")
    known = {"CYRILLIC": "อักษรซีริลลิก ", "GREEK": "อักษรกรีก ", "FULLWIDTH": "อักขระเต็มความกว้าง "}
    return next((word for script, word in known.items() if name.startswith(script)), "")


def odd_signs(text: str) -> tuple[str, ...]:
    """The signs of a text that are invisible, no ordinary space, or look like a plain sign; each once, in order."""
    return tuple(dict.fromkeys(_ODD.findall(text)))


def unseen_signs(text: str) -> tuple[str, ...]:
    """Those of them that cannot be seen, or that only look like an ordinary space."""
    return tuple(sign for sign in odd_signs(text) if _ANY_UNSEEN.match(sign) or _ANY_SPACE.match(sign))


def seen(text: str) -> str:
    """The text as it looks: no invisible signs, ordinary spaces, none at its ends."""
    return _ANY_SPACE.sub(" ", _ANY_UNSEEN.sub("", text)).strip()


def plain_signs(text: str) -> str:
    """The text as it looks, with plain Latin letters, digits and signs for those that look like them."""
    return _WIDE.sub(lambda wide: unicodedata.normalize("NFKC", wide[0]), seen(text)).translate(_LOOK)


def unquoted(text: str) -> str:
    """The text without the quotation marks around all of it, of the keyboard or of a word processor."""
    found = _OUTER.fullmatch(text)
    return found[1].strip() if found else text

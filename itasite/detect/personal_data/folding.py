"""Folds a text: digits, dashes, dots, spaces and letters get one form each, invisible characters are removed.

Thai loses its vowel and tone marks and the spaces between words, because text from a PDF looks so:
“ประจ าตัว”, “ผ้เู สียภาษี”, “เลขที\\0”.
"""

from __future__ import annotations

import re
import unicodedata

from itasite.text.traced import SOFT_BREAK, TracedText, without

_GONE = "\x00"
_DASHES = "\u00ac\u02d7\u2043\u207b\u208b\u2212\u2500\u2501\u2796\u30fc\uff0d\uff70\ufe63\u1173\u3161\u4e00"
_DOTS = "\u00b7\u0387\u05c3\u0701\u2022\u2024\u2027\u2219\u22c5\u25cf\u25e6\u2e31\u3002\u30fb\uff0e\uff61\uff65"
_SLASHES = "\u2044\u2215\u29f8\u2571"
_BARS = "\u00a6\u01c0\u2223\u2502\u2503\u2758\uff5c"
_KEPT = {"\n": "\n", "\t": "\t", SOFT_BREAK: SOFT_BREAK, "\r": "\n", "\u2028": "\n", "\u2029": "\n", "\x0c": "\n"}
THAI_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\uf700-\uf71a"  # the last range is used by old fonts


class _Fold(dict[int, str]):
    """The folded form of each character, computed when it is first needed."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _folded(chr(code))
        return folded


def _folded(sign: str) -> str:
    if sign in _KEPT:
        return _KEPT[sign]
    for signs, plain in ((_DASHES, "-"), (_DOTS, "."), (_SLASHES, "/"), (_BARS, "|")):
        if sign in signs:
            return plain
    category = unicodedata.category(sign)
    if category in ("Cf", "Cc", "Mn", "Me") or re.match(f"[{THAI_MARKS}\u115f\u1160\u3164\uffa0]", sign):
        return _GONE
    if category in ("Pd", "Zs", "Zl", "Zp"):
        return "-" if category == "Pd" else " "
    digit = unicodedata.digit(sign, None)
    if digit is not None:
        return str(digit)
    if sign == "\u0e33":  # ำ, which may also be written as two characters
        return "\u0e32"
    plain = unicodedata.normalize("NFKC", sign)
    return plain if len(plain) == 1 else sign


_FOLD = _Fold()
# One or two raised digits after a number are a footnote, not its last digits.
_FOOTNOTE = re.compile("(?<=[0-9๐-๙])[⁰¹²³⁴-⁹]{1,2}(?![⁰¹²³⁴-⁹0-9๐-๙])")
_UNWANTED = re.compile(f"(?<=[ก-๙])[ {_GONE}]+(?=[ก-๙])|{_GONE}+")


def fold(text: str) -> str:
    """The folded text; it may be shorter."""
    return _UNWANTED.sub("", _same_length(text))


def trace(text: str) -> TracedText:
    """The folded text, traced to `text`."""
    return without(_same_length(text), _UNWANTED)


def _same_length(text: str) -> str:
    if _FOOTNOTE.search(text):
        text = _FOOTNOTE.sub(lambda found: " " * len(found[0]), text)
    return text.translate(_FOLD)


def small_letters(text: str) -> str:
    """The folded text with small letters, of the same length; İ and ı count as i, as in patterns that ignore case."""
    return text.replace("\u0130", "i").replace("\u0131", "i").lower()


def bare(pattern: str) -> str:
    """A pattern of Thai words, changed so that it matches folded text."""
    marks = re.sub(f"[{THAI_MARKS}]", "", pattern).replace("\u0e33", "\u0e32")
    return re.sub("(?<=[ก-๙]) +(?=[ก-๙])", "", marks)

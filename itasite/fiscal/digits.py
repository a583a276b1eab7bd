"""Thai and Arabic digits."""

from __future__ import annotations

import re
from typing import Literal

Numerals = Literal["arabic", "thai"]

_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_ARABIC_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_UNSEEN = re.compile("[\u200b-\u200d\u2060\ufeff\u00ad]")  # what Word and web pages leave between letters


def fold_digits(text: str) -> str:
    """The text with Thai digits as Arabic ones; it keeps its length."""
    return text.translate(_ARABIC_DIGITS)


def with_numerals(text: str, numerals: Numerals) -> str:
    """The text with all its digits Thai or Arabic; it keeps its length."""
    return text.translate(_THAI_DIGITS) if numerals == "thai" else fold_digits(text)


def folded(text: str) -> str:
    """A value for reading: Arabic digits, single blanks, nothing that cannot be seen. It may become shorter."""
    return re.sub(r"\s+", " ", _UNSEEN.sub("", fold_digits(text))).strip()

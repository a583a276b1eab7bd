"""Where a line may end inside a long Thai word. The only file that knows BudouX.

typst asks a dictionary, which takes some compounds (ขับเคลื่อนจริยธรรม) for one word. In a narrow column these would run
over the edge, so that places where a phrase ends are offered for them.
"""

from __future__ import annotations

import re
from functools import cache

from budoux import Parser, load_default_thai_parser

SOFT = "\N{ZERO WIDTH SPACE}"
_THAI = re.compile("[ก-๎]{8,}")
_CONSONANT = re.compile("[ก-ฮ]")
_LEAST = 2  # consonants of a part that may stand alone: วิ|เคราะห์ is no place for a line end


@cache
def _parser() -> Parser:
    return load_default_thai_parser()


def softened(text: str) -> str:
    """The text with SOFT where a line may end if it must."""
    return _THAI.sub(lambda found: SOFT.join(_parts(found[0])), text)


def _parts(text: str) -> list[str]:
    found = list[str]()
    for phrase in _parser().parse(text):
        short = len(_CONSONANT.findall(phrase)) < _LEAST
        if found and (short or len(_CONSONANT.findall(found[-1])) < _LEAST):
            found[-1] += phrase
        else:
            found.append(phrase)
    return found

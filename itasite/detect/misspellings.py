"""Finds misspelt words of official Thai, with their right spelling. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.detect.misspelt_words import MISSPELT, PLACES
from itasite.detect.slips import Slip

# A word in an address or a file's name is what others have named so, and one behind a title may be a surname.
_NAMED = re.compile(r"(?:://|www\.|files/)\S*$|(?:นาย|นาง|นางสาว|น\.ส\.|ดร\.)\s?[ก-๎]+\s+[ก-๎]*$")


def misspelt_in(text: str) -> dict[str, str]:
    """The misspellings that stand anywhere in a text, to the right words. Fast: most texts have none."""
    return {wrong: right for wrong, right in MISSPELT.items() if wrong in text}


def misspellings(text: str, known: dict[str, str]) -> Iterator[Slip]:
    """Each misspelt word of `known` in a text."""
    for wrong, right in known.items():
        for found in re.finditer(wrong, text):
            if not (_NAMED.search(text[: found.start()]) or _in_place(text, found)):
                yield Slip(found.start(), f"“{wrong}” สะกดผิด", f"เขียนว่า “{right}”")


def _in_place(text: str, found: re.Match[str]) -> bool:
    around = text[max(0, found.start() - 5) : found.end() + 5]
    return any(found[0] in place and place in around for place in PLACES)

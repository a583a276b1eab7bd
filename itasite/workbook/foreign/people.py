"""Numbers and addresses of persons in the texts of foreign files: they come neither into the content nor into notes."""

from __future__ import annotations

from itasite.detect.personal_data import find
from itasite.words import foreign as said


def personal(text: str) -> tuple[str, ...]:
    """Why a text is not taken: it has numbers or addresses of persons."""
    return tuple(dict.fromkeys(said.PERSONAL.format(kind=one.kind.value, masked=one.masked) for one in find(text)))


def masked(text: str) -> str:
    """The text with most of such numbers hidden."""
    for found in reversed(find(text)):
        text = text[: found.start] + found.masked + text[found.end :]
    return text

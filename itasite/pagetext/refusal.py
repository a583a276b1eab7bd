"""Why a page is not changed, as a value."""

from __future__ import annotations

from typing import NamedTuple

from itasite.words.pagetext import REFUSALS


class Refusal(NamedTuple):
    """Why nothing was changed: a short English code for programs, and the Thai sentence with what to do."""

    code: str
    message: str


def refused(code: str, **values: object) -> Refusal:
    """The refusal of this code, a key of `REFUSALS`, with the values that its sentence names."""
    return Refusal(code, REFUSALS[code].format(**values))

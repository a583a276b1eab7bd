"""Why a file is not taken, as a value."""

from __future__ import annotations

from typing import NamedTuple

from itasite.words.uploads import REFUSALS


class Refusal(NamedTuple):
    """Why something was not done: a short English code for programs, what is wrong, and what to do, both in Thai."""

    code: str
    message: str
    remedy: str


def refused(code: str, **values: object) -> Refusal:
    """The refusal of this code, a key of `REFUSALS`, with the values that its sentences name."""
    message, remedy = REFUSALS[code]
    return Refusal(code, message.format(**values), remedy.format(**values))

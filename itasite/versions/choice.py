"""What two machines wrote in the same place, for a person to choose."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import NamedTuple

Place = tuple[str | int, ...]  # within the file: a field of a record, or the number of a passage; () is the whole file


class Side(StrEnum):
    """Whose is taken."""

    MINE = "mine"
    THEIRS = "theirs"


class Choice(NamedTuple):
    """The same place, changed on both sides; None: it is not there. A file that is no text is given as bytes.

    `path` is from the top of the repository.
    """

    path: str
    place: Place
    base: object
    mine: object
    theirs: object


Chosen = Mapping[tuple[str, Place], Side]
# path, base, mine, theirs, what was chosen for this file: the joined text, or what is still to be chosen
Merge = Callable[[str, str, str, str, Mapping[Place, Side]], str | tuple[Choice, ...]]

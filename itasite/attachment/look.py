"""What is looked for in the text of attached files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from itasite.attachment.model import Content

Found = TypeVar("Found")


@dataclass(frozen=True, eq=False)
class Look(Generic[Found]):
    """What is looked for: `find` finds it, `pack` makes JSON of it, `unpack` reads that.

    `unpack` raises ValueError, TypeError or KeyError if it is not valid. `version` is a text that changes with whatever
    `find` depends on.
    """

    name: str
    version: Callable[[], str]
    find: Callable[[Content], Found]
    pack: Callable[[Found], Any]
    unpack: Callable[[Any], Found]

"""Readers' failures as Thai sentences: a bad file is a value, never an exception."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from itasite.attachment.collector import Damaged, Encrypted, Limit, Unsafe
from itasite.office.table import Read
from itasite.words import office as said

Found = TypeVar("Found")


class Refused(Exception):
    """The file cannot be read; the argument says why, in Thai."""


def opened(read: Callable[[], Read]) -> Read:
    """What `read` gives, or the sentence why it cannot."""
    return guarded(read, lambda why: Read(refused=why))


def guarded(read: Callable[[], Found], refused: Callable[[str], Found]) -> Found:
    """What `read` gives, or what `refused` makes of the sentence why it cannot."""
    try:
        return read()
    except Refused as reason:
        return refused(str(reason))
    except Encrypted:
        return refused(said.PASSWORD)
    except (Limit, MemoryError):
        return refused(said.TOO_LARGE)
    except Unsafe:
        return refused(said.UNSAFE)
    except Damaged:
        return refused(said.DAMAGED)
    except (KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException:
        return refused(said.DAMAGED)

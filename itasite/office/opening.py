"""Readers' failures as Thai sentences: a bad file is a value, never an exception."""

from __future__ import annotations

from collections.abc import Callable

from itasite.attachment.collector import Damaged, Encrypted, Limit, Unsafe
from itasite.office.table import Read
from itasite.words import office as said


class Refused(Exception):
    """The file cannot be read; the argument says why, in Thai."""


def opened(read: Callable[[], Read]) -> Read:
    """What `read` gives, or the sentence why it cannot."""
    try:
        return read()
    except Refused as refused:
        return Read(refused=str(refused))
    except Encrypted:
        return Read(refused=said.PASSWORD)
    except (Limit, MemoryError):
        return Read(refused=said.TOO_LARGE)
    except Unsafe:
        return Read(refused=said.UNSAFE)
    except Damaged:
        return Read(refused=said.DAMAGED)
    except (KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException:
        return Read(refused=said.DAMAGED)

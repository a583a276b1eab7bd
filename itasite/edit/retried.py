"""An edit that is tried again while another program writes the same file or has it open."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from itasite.edit.file import ChangedMeanwhile
from itasite.edit.refused import CannotEdit
from itasite.output.system_error import explain, is_held

_CHANGED_AGAIN = "ไฟล์นี้มีโปรแกรมอื่นแก้อยู่ตลอดเวลา รอสักครู่แล้วกดบันทึกอีกครั้ง"
_UNWRITTEN = "เขียนไฟล์ไม่ได้: {why}"
_TRIES = 3  # another program writes between our reading and our writing
_WAITS, _WAIT = 5, 0.2  # another program has the file open; seconds

Done = TypeVar("Done")


class GaveUp(Exception):
    """The edit could not be made; the argument says why, in Thai. Nothing was written."""


def retried(once: Callable[[], Done]) -> Done:
    """What one try gives. A try opens its files anew, and writes nothing where it raises. Raises GaveUp."""
    waits = _WAITS
    for _ in range(_TRIES + waits):
        try:
            return once()
        except ChangedMeanwhile:
            continue
        except CannotEdit as refusal:
            raise GaveUp(refusal.message) from None
        except OSError as error:
            if is_held(error) and (waits := waits - 1):
                time.sleep(_WAIT)
                continue
            raise GaveUp(_UNWRITTEN.format(why=explain(error))) from None
    raise GaveUp(_CHANGED_AGAIN)

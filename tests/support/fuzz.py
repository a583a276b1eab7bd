"""How many examples hypothesis draws, and how long one may take."""

from __future__ import annotations

import faulthandler
import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager

from hypothesis import HealthCheck, settings

MANY = int(os.environ.get("FUZZ_EXAMPLES", "0"))
SECONDS = 20.0  # of the processor: far more than any content here needs on any machine


def fuzz(examples: int) -> settings:
    return settings(
        max_examples=MANY or examples,
        derandomize=not MANY,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )


@contextmanager
def in_time() -> Iterator[None]:
    """A hang ends the run with a traceback of where it hangs; what is only slow fails."""
    faulthandler.dump_traceback_later(30 * SECONDS, exit=True)  # where others have most of the processor too
    start = time.process_time()
    yield
    faulthandler.cancel_dump_traceback_later()
    assert time.process_time() - start < SECONDS


def thai(text: str) -> bool:
    return bool(re.search("[ก-๙]", text))

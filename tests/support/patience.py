"""How long a test waits for what must come: none fails because the machine is busy, or stands still for a while."""

from __future__ import annotations

import time
from collections.abc import Callable

PATIENCE = 300.0  # seconds; only a test that fails waits for so long
MILLISECONDS = 1000 * PATIENCE  # the same for a browser


def until(condition: Callable[[], object]) -> None:
    """Wait for something that will come."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.01)

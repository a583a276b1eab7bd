"""A clock of a test's own for what waits by asyncio: no wait takes time, and none depends on the machine."""

from __future__ import annotations

import asyncio
import selectors
from typing import Any


class OwnTime(asyncio.SelectorEventLoop):
    """A loop whose time begins at 0 and goes on only where all wait, to the next timer. Not for sockets."""

    def __init__(self) -> None:
        self._selector_of_time = _OwnSelector()
        super().__init__(self._selector_of_time)

    def time(self) -> float:
        """Seconds since the beginning."""
        return self._selector_of_time.now


class _OwnSelector(selectors.SelectSelector):
    now = 0.0

    def select(self, timeout: float | None = None) -> Any:
        """Let the time pass instead of waiting for it. Where no timer runs, something else is waited for."""
        self.now += timeout or 0.0
        return super().select(timeout if timeout is None else 0)

"""Makes the site anew after each change, and keeps the last one that could be made. Knows nothing of who shows it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from itasite.report.stop_reason import stop_reason
from itasite.serve.state import Made, Places, State


class Changes(Protocol):
    """Tells of changed files; `watching.Watcher` does."""

    def watch(self, places: Places) -> None:
        """Watch these places from now on, and no others."""
        ...

    def changes(self) -> frozenset[Path]:
        """Wait for changes; none once it is stopped."""
        ...

    def stop(self) -> None:
        """Let go who waits."""
        ...


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt to make the site, for who tells of it: the changed files, none for the first; and what came of it."""

    changed: frozenset[Path]
    state: State
    seconds: float


class Engine:
    """Calls `make` at the start and after each change in a thread of its own, and `tell` after each attempt."""

    def __init__(
        self, make: Callable[[], Made], places: Places, changes: Changes, tell: Callable[[Attempt], None]
    ) -> None:
        self._make, self._places, self._changes, self._tell = make, places, changes, tell
        self._state = State(content=places.content)
        self._news = threading.Condition()
        self._stopped = False
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)

    def start(self) -> None:
        """Begin to watch, and to make the site."""
        self._changes.watch(self._places)
        self._thread.start()

    def stop(self) -> None:
        """End the watch, and let go all who wait. An attempt that runs is not waited for."""
        self._changes.stop()
        with self._news:
            self._stopped = True
            self._news.notify_all()

    def ended(self, seconds: float) -> bool:
        """Whether the attempt that ran when it was stopped has come to its end within some seconds."""
        if self._thread.ident is not None:
            self._thread.join(seconds)
        return not self._thread.is_alive()

    @property
    def state(self) -> State:
        """What is to be shown now."""
        return self._state

    @property
    def stopped(self) -> bool:
        """Whether nothing new will come."""
        return self._stopped

    def later_than(self, number: int, seconds: float) -> State:
        """The latest state, once there is one after that of `number`, or `seconds` have passed, or it is stopped."""
        with self._news:
            self._news.wait_for(lambda: self._stopped or self._state.number > number, seconds)
        return self._state

    def _run(self) -> None:
        changed: frozenset[Path] = frozenset()
        while not self._stopped:
            if not self._attempt(changed):  # settings named other places: what came there before was not watched
                self._attempt(changed)
            changed = self._changes.changes()
            if not changed:
                return

    def _attempt(self, changed: frozenset[Path]) -> bool:
        """Make the site and show what came of it. Returns whether the places that are watched were those to watch."""
        begun = time.perf_counter()
        try:
            made = self._make()
        except Exception as error:  # what a fault of ours or of the disk stops, the next change may heal
            made = Made(None, stopped=stop_reason(error))
        same = made.places in (None, self._places)
        if made.places and not same:
            self._places = made.places
            self._changes.watch(made.places)
        self._show(made)
        if not self._stopped:
            self._tell(Attempt(changed, self._state, time.perf_counter() - begun))
        return same

    def _show(self, made: Made) -> None:
        before, number = self._state, self._state.number + 1
        site, site_number = (made.site, number) if made.site else (before.site, before.site_number)
        with self._news:
            self._state = State(number, site, site_number, made.problems, made.stopped, self._places.content)
            self._news.notify_all()

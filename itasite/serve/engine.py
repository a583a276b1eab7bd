"""Makes the site anew after each change, and keeps the last one that could be made. Knows nothing of who shows it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from itasite.listing import FileState
from itasite.report.stop_reason import stop_reason
from itasite.serve.file_states import full_path, state_of
from itasite.serve.state import Made, Places, State


class Changes(Protocol):
    """Tells of changed files; `watching.Watcher` does."""

    def watch(self, places: Places) -> None:
        """Watch these places from now on, and no others."""
        ...

    def changes(self) -> frozenset[Path]:
        """Wait for changes; none once it is stopped."""
        ...

    def tell(self, files: frozenset[Path]) -> None:
        """Let who waits for changes know of these files at once."""
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
        self._begun = 0  # attempts
        self._asked = False  # whether something was saved since the last attempt began
        self._saved: dict[Path, FileState | None] = {}  # as they were when they were saved
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

    def saved(self, files: Iterable[Path]) -> int:
        """Make the site anew at once, as these files were saved; the number of the attempt that has them.

        That the system tells of the same files later is no reason for a further attempt.
        """
        paths = frozenset(map(full_path, files)) or frozenset((self._places.content,))
        with self._news:
            self._saved.update((path, state_of(path)) for path in paths)
            self._asked = True
            number = self._begun + 1
        self._changes.tell(paths)
        return number

    def after(self, number: int, seconds: float) -> State:
        """The latest state, once the attempt of this number is done, or some seconds have passed, or it is stopped.

        A number that `saved` has not given yet is not waited for.
        """
        with self._news:
            if number <= self._begun + 1:
                self._news.wait_for(lambda: self._stopped or self._state.number >= number, seconds)
        return self._state

    def _run(self) -> None:
        changed: frozenset[Path] = frozenset()
        while not self._stopped:
            if not self._attempt(changed):  # settings named other places: what came there before was not watched
                self._attempt(changed)
            changed = self._next_changes()
            if not changed:
                return

    def _next_changes(self) -> frozenset[Path]:
        """Wait for changes that no attempt has seen; none once it is stopped."""
        while found := self._changes.changes():
            if self._asked or not all(self._is_as_saved(file) for file in found):
                return found
        return frozenset()

    def _is_as_saved(self, file: Path) -> bool:
        return file in self._saved and self._saved[file] == state_of(file)

    def _attempt(self, changed: frozenset[Path]) -> bool:
        """Make the site and show what came of it. Returns whether the places that are watched were those to watch."""
        begun = time.perf_counter()
        with self._news:
            self._begun, self._asked = self._begun + 1, False
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

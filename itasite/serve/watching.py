"""Tells which files of a site were changed: at once by the system's notices, and by a look every few seconds.

The look finds what no notice tells of: changes by other machines on a network drive, and those that came while nobody
could listen.
"""

from __future__ import annotations

import os
import queue
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from watchfiles._rust_notify import RustNotify, WatchfilesRustInternalError  # for direct use, as its manual says

from itasite.listing import FileState, Reason, folder_states, litter
from itasite.serve.file_states import full_path, state_of
from itasite.serve.state import Places

_QUIET = 15  # milliseconds without a further change, after which a change is told
_LONGEST = 50  # milliseconds that a change waits for others
_WAKE = 1_000  # milliseconds; nothing depends on it
_PATIENCE = 2.0  # seconds until a thread has ended
_RETRY = 0.2  # seconds until what is missing is tried again
_LOOK = 2.0  # seconds between two looks
_LOOK_ALONE = 0.3  # the same where the system gives no notices
_SHARE = 20  # looks take at most one part in so many of the time

_States = dict[Path, FileState | None]


class Watcher:
    """Watches the places of a site until it is stopped. One thread only may ask for changes."""

    def __init__(self) -> None:
        self._found: queue.SimpleQueue[frozenset[Path]] = queue.SimpleQueue()
        self._stopped = False
        self._round: _Round | None = None

    def watch(self, places: Places) -> None:
        """Watch these places from now on, and no others. No change after this call is missed."""
        if self._round:
            self._round.close()
        self._round = _Round(places, self._found.put)
        self._round.begin()

    def changes(self) -> frozenset[Path]:
        """Wait for changes. Returns all files that were changed since the last call; none once it is stopped."""
        found = set(self._found.get())
        while not self._found.empty():
            found |= self._found.get()
        return frozenset() if self._stopped else frozenset(found)

    def tell(self, files: frozenset[Path]) -> None:
        """Let who waits for changes know of these files at once."""
        self._found.put(files)

    def stop(self) -> None:
        """End the watch, and let go who waits for changes."""
        self._stopped = True
        if self._round:
            self._round.close()
        self._found.put(frozenset())


class _Round:
    """The threads that watch some places until `end` is set."""

    def __init__(self, places: Places, tell: Callable[[frozenset[Path]], None]) -> None:
        self.end = threading.Event()
        self._tell_all = tell
        self._folders = frozenset(full_path(folder).resolve() for folder in (places.content, *places.folders))
        self._files = frozenset(map(full_path, places.files))
        self._pace = _LOOK
        self._threads: list[threading.Thread] = []
        self._told: _States = {}  # the state of files when they were told

    def begin(self) -> None:
        """Listen from now on, and look."""
        of_files = {file.parent for file in self._files}
        for folders, whole in (*(({folder}, True) for folder in self._folders), (of_files, False)):
            notices = self._notices(folders, whole=whole)
            self._start(self._listen, folders, whole, notices)
        self._start(self._look, self._states())

    def close(self) -> None:
        """End the watch. A thread that is inside the library when the program ends would take it down."""
        self.end.set()
        for thread in self._threads:
            thread.join(_PATIENCE)

    def _start(self, work: Callable[..., None], *given: object) -> None:
        thread = threading.Thread(target=work, args=given, daemon=True)
        thread.start()
        self._threads.append(thread)

    def _notices(self, folders: Iterable[Path], *, whole: bool) -> RustNotify | None:
        """What the system tells of some folders, `whole` with all folders inside; None if it tells nothing."""
        if not all(folder.is_dir() for folder in folders):
            return None
        try:
            return RustNotify([str(folder) for folder in folders], False, False, 0, whole, True)
        except (OSError, WatchfilesRustInternalError):  # the system has no more notices to give
            self._pace = _LOOK_ALONE
            return None

    def _listen(self, folders: Iterable[Path], whole: bool, notices: RustNotify | None) -> None:
        """Tell what is noticed; where a folder is gone, wait until it is back."""
        while not self.end.is_set():
            if notices is None:
                self.end.wait(_RETRY)
                if notices := self._notices(folders, whole=whole):
                    self._tell(folders if whole else self._files)  # what came before it was listened to
                continue
            try:
                noticed = notices.watch(_LONGEST, _QUIET, _WAKE, self.end)
            except WatchfilesRustInternalError:
                notices = None
                continue
            if isinstance(noticed, set):
                changed = {Path(os.path.normpath(name)) for _, name in noticed}
                self._tell(changed if whole else changed & self._files)
                if not changed.isdisjoint(folders):  # what comes in its place is not listened to yet
                    notices = None

    def _look(self, before: _States) -> None:
        """Tell what a look finds and no notice has told."""
        spent = 0.0
        while not self.end.wait(max(self._pace, _SHARE * spent)):
            begun = time.perf_counter()
            now = self._states()
            changed = {path for path in {*before, *now} if before.get(path) != now.get(path)}
            self._tell(path for path in changed if path not in self._told or self._told[path] != now.get(path))
            before, spent = now, time.perf_counter() - begun

    def _states(self) -> _States:
        inside = {folder / name: state for folder in self._folders for name, state in folder_states(folder).items()}
        return {**inside, **{file: state_of(file) for file in self._files}}

    def _tell(self, paths: Iterable[Path]) -> None:
        """Tell of files, but for those that programs put beside a file while it is open."""
        changed = frozenset(path for path in paths if path.name[:1] != "." and litter(path.name) is not Reason.LOCK)
        self._told.update((path, state_of(path)) for path in changed)
        if changed and not self.end.is_set():
            self._tell_all(changed)

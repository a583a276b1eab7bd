"""Sifts the changes of files: what the making of the site itself wrote is no reason to make it anew."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from itasite.listing import FileState
from itasite.serve.engine import Changes
from itasite.serve.file_states import state_of
from itasite.serve.state import Places


class OthersChanges:
    """Tells what `changes` tells, but for files that are as we wrote them."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes
        self._written: dict[Path, FileState | None] = {}

    def wrote(self, files: Iterable[Path]) -> None:
        """Remember files that were written or removed to make the site, as they are now."""
        self._written.update((file, state_of(file)) for file in files)

    def watch(self, places: Places) -> None:
        """Watch these places from now on, and no others."""
        self._changes.watch(places)

    def tell(self, files: frozenset[Path]) -> None:
        """Let who waits for changes know of these files at once, as they are no longer as we wrote them."""
        for file in files:
            self._written.pop(file, None)
        self._changes.tell(files)

    def changes(self) -> frozenset[Path]:
        """Wait for changes by others; none once it is stopped."""
        while found := self._changes.changes():
            if others := frozenset(file for file in found if not self._is_ours(file)):
                return others
        return frozenset()

    def stop(self) -> None:
        """Let go who waits."""
        self._changes.stop()

    def _is_ours(self, file: Path) -> bool:
        return file in self._written and self._written[file] == state_of(file)

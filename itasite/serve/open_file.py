"""A file that is published unchanged, open to be sent: never a pipe, which would be waited for."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_PART = 262_144  # bytes


class OpenFile:
    """An open file, with what it is when it is opened: `mark` is another one after each change."""

    def __init__(self, path: Path) -> None:
        """Raises OSError if it cannot be opened, or is no file."""
        number = os.open(path, _FLAGS)
        state = os.fstat(number)
        if not stat.S_ISREG(state.st_mode):
            os.close(number)
            raise OSError(errno.EINVAL, "no file", str(path))
        self._file = os.fdopen(number, "rb")
        self.size = state.st_size
        self.mark = f"{state.st_mtime_ns:x}-{state.st_size:x}"
        self.begin = self._file.read(_PART)
        self._left = max(0, self.size - len(self.begin))

    def parts(self) -> Iterator[bytes]:
        """Its bytes, as many as there were when it was opened. To be asked for once."""
        yield self.begin[: self.size]
        while self._left and (part := self._file.read(min(_PART, self._left))):
            self._left -= len(part)
            yield part

    def close(self) -> None:
        """Let go of it."""
        self._file.close()

"""A site that MkDocs built into a folder, for the preview."""

from __future__ import annotations

from pathlib import Path


class BuiltFolder:
    """The files in a folder, and no others, whatever links lead out of it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()

    def has(self, path: str) -> bool:
        """Whether there is a file at a path."""
        return self._file(path) is not None

    def content(self, path: str) -> bytes | Path | None:
        """What is at a path: a page as bytes, to which the preview adds; any other file as it lies there."""
        file = self._file(path)
        return file.read_bytes() if file and file.suffix == ".html" else file

    def _file(self, path: str) -> Path | None:
        try:
            file = (self._folder / path).resolve()
            return file if file.is_relative_to(self._folder) and file.is_file() else None
        except (OSError, ValueError):  # a name that the system cannot have
            return None

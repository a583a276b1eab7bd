"""The texts of a content folder. Each file is opened and parsed once, so everything later sees the same text."""

from __future__ import annotations

from pathlib import Path

from itasite.listing import Listing
from itasite.model.site import TextFile
from itasite.problem import Problem
from itasite.text.source import parse_yaml, read_text

_Read = tuple[TextFile | None, list[Problem]]


class Files:
    """The files of the folder `root`; names are paths relative to it, with forward slashes."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._read: dict[str, _Read] = {}

    def exists(self, name: str) -> bool:
        """Whether a file or folder of this name exists; True if that cannot be seen, so that reading reports why."""
        try:
            return (self.root / name).exists()
        except OSError:
            return True

    def yaml(self, name: str) -> _Read:
        """A YAML file with its tree, and all problems with how it is written.

        The file is None if it cannot be read; its tree is None if it cannot be parsed.
        """
        return self._once(name, parsed=True)

    def text(self, name: str) -> _Read:
        """A file as text without a tree, and its problems; the file is None if it cannot be read."""
        return self._once(name, parsed=False)

    def written(self, listing: Listing) -> dict[str, TextFile]:
        """All files that the author writes and that can be read, by name, even if nothing asked for them before."""
        for name in listing.sources:
            self.yaml(name)
        attached = (
            name for name in listing.unchanged if name.endswith(".yml")
        )  # their lines can hold exception comments
        for name in (*listing.pages, *attached):
            self.text(name)
        return {name: file for name, (file, _) in self._read.items() if file}

    def _once(self, name: str, *, parsed: bool) -> _Read:
        if name not in self._read:
            text, problems = read_text(self.root, name)
            tree, more = parse_yaml(text, name) if text is not None and parsed else (None, [])
            file = TextFile(name, text, tree) if text is not None else None
            self._read[name] = (file, [*problems, *more])
        return self._read[name]

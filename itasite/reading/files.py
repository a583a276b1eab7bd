"""The texts of a content folder, each file opened once and parsed once: all that follows sees the same."""

from __future__ import annotations

from pathlib import Path

from itasite.listing import Listing
from itasite.model.site import TextFile
from itasite.problem import Problem
from itasite.text.source import parse_yaml, read_text

_Read = tuple[TextFile | None, list[Problem]]


class Files:
    """What stands in the folder `root`; names are relative to it, with forward slashes."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._read: dict[str, _Read] = {}

    def exists(self, name: str) -> bool:
        """Whether something of this name is there; where that cannot be seen, reading it tells why."""
        try:
            return (self.root / name).exists()
        except OSError:
            return True

    def yaml(self, name: str) -> _Read:
        """A YAML file with its tree, None where it cannot be parsed; all that is wrong with how it is written."""
        return self._once(name, parsed=True)

    def text(self, name: str) -> _Read:
        """A file as a text only; None where it cannot be read, with the problem that stands in the way."""
        return self._once(name, parsed=False)

    def written(self, listing: Listing) -> dict[str, TextFile]:
        """What could be read of all that the author writes, also where nothing asked for it."""
        for name in listing.sources:
            self.yaml(name)
        attached = (name for name in listing.unchanged if name.endswith(".yml"))  # its lines may hold exceptions
        for name in (*listing.pages, *attached):
            self.text(name)
        return {name: file for name, (file, _) in self._read.items() if file}

    def _once(self, name: str, *, parsed: bool) -> _Read:
        if name not in self._read:
            text, problems = read_text(self.root, name)
            tree, faults = parse_yaml(text, name) if text is not None and parsed else (None, [])
            file = TextFile(name, text, tree) if text is not None else None
            self._read[name] = (file, [*problems, *faults])
        return self._read[name]

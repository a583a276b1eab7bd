"""The texts of a content folder. Each file is opened and parsed once, so everything later sees the same text."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from itasite.listing import Listing
from itasite.memory import Memory
from itasite.model.site import TextFile
from itasite.problem import Problem
from itasite.text.source import decoded, parse_yaml, read_bytes


class ReadFile(NamedTuple):
    """A file, None if it cannot be read, and all problems with how it is written."""

    file: TextFile | None
    problems: tuple[Problem, ...]


class Files:
    """The files of the folder `root`; names are paths relative to it, with forward slashes.

    `instead` are bytes that count as those of a file, whatever stands on the disk under its name.
    """

    def __init__(self, root: Path, memory: Memory, instead: Mapping[str, bytes] = MappingProxyType({})) -> None:
        self.root = root
        self.memory = memory
        self._instead = instead
        self._read: dict[str, ReadFile] = {}

    def exists(self, name: str) -> bool:
        """Whether a file or folder of this name exists; True if that cannot be seen, so that reading reports why."""
        if name in self._instead:
            return True
        try:
            return (self.root / name).exists()
        except OSError:
            return True

    def yaml(self, name: str) -> ReadFile:
        """A YAML file with its tree; the tree is None if it cannot be parsed."""
        return self._once(name, parsed=True)

    def text(self, name: str) -> ReadFile:
        """A file as text without a tree."""
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
        return {name: read.file for name, read in self._read.items() if read.file}

    def _once(self, name: str, *, parsed: bool) -> ReadFile:
        if name not in self._read:
            given = self._instead.get(name)
            raw, problems = read_bytes(self.root, name) if given is None else (given, [])
            self._read[name] = (
                ReadFile(None, tuple(problems)) if raw is None else self.memory.kept(name, _read, name, raw, parsed)
            )
        return self._read[name]


def _read(name: str, raw: bytes, parsed: bool) -> ReadFile:
    text, problems = decoded(raw, name)
    if text is None:
        return ReadFile(None, tuple(problems))
    tree, faults = parse_yaml(text, name) if parsed else (None, [])
    return ReadFile(TextFile(name, text, tree), (*problems, *faults))

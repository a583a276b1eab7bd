"""What the preview has to show: the last site that could be made, and what is wrong with the content now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol
from urllib.parse import quote

from itasite.problem import Problem, stops


class NotMadeError(Exception):
    """A file of a site must not be made as the content is; the text says in Thai why, and how to mend it."""


class Pages(Protocol):
    """The files of a finished site, each made when it is asked for."""

    def has(self, path: str) -> bool:
        """Whether there is a file at this path, relative to the root of the site. Makes none."""
        ...

    def content(self, path: str) -> bytes | Path | None:
        """The bytes of a file, or the file of the author that is published unchanged; None if there is none.

        Raises NotMadeError if it must not be made.
        """
        ...


@dataclass(frozen=True, slots=True)
class ReadySite:
    """A site that can be shown. `base` is the path of its front page: "/", or "/ita/" as its `site_url` ends.

    `draft`: it is shown while somebody works on it, also with errors; `is_older` tells of a file of it whether it is
    as it was before a file of the content could not be read any more.
    """

    pages: Pages
    base: str = "/"
    directory_urls: bool = True
    draft: bool = False
    is_older: Callable[[str], bool] = lambda _: False

    @property
    def home(self) -> str:
        """The path of its front page as an address has it."""
        return quote(self.base)


@dataclass(frozen=True, slots=True)
class Places:
    """What is watched: the content folder and other `folders` with all in them, and single files."""

    content: Path
    files: tuple[Path, ...] = ()
    folders: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """What came of one attempt to make the site.

    `site` is None if it could not be made: then an error is among the problems, or `stopped` says why, in Thai.
    `places` is None if they are not known, as of settings that cannot be read.
    """

    site: ReadySite | None
    problems: tuple[Problem, ...] = ()
    stopped: str = ""
    places: Places | None = None


@dataclass(frozen=True, slots=True)
class State:
    """What is shown after an attempt.

    `number` counts the attempts; `site_number` is that of the attempt that made `site`, 0 if none has.
    """

    number: int = 0
    site: ReadySite | None = None
    site_number: int = 0
    problems: tuple[Problem, ...] = ()
    stopped: str = ""
    content: Path = field(default_factory=Path)

    @property
    def failed(self) -> bool:
        """Whether the last attempt failed, so that `site` is older than the content, or a draft."""
        return bool(self.stopped) or stops(self.problems)

    @property
    def draft(self) -> bool:
        """Whether `site` is the draft of the content as it is now."""
        return bool(self.site and self.site.draft and self.site_number == self.number)

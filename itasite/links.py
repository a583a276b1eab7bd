"""Links between pages and files of the site. They are relative to the page, so that the site works at any address."""

from __future__ import annotations

import posixpath
import re
from typing import NamedTuple
from urllib.parse import unquote

# What a browser takes as a scheme (javascript:) or as another host (//), for it reads \ as / and skips controls.
_TAKEN_OTHERWISE = re.compile(r"[^/]*[:\\]|[/\x00-\x20]")


def address(path: str, *, directory_urls: bool) -> str:
    """The address of a page or file, relative to the root of the site, without a leading slash.

    `path` is its path in the content folder. `directory_urls`: addresses like a/b/ instead of a/b.html, as in MkDocs.
    The address of the home page is "" then.
    """
    if not path.endswith(".md"):
        return path
    stem = path.removesuffix(".md")
    folder, _, name = stem.rpartition("/")
    if name in ("index", "README"):  # MkDocs treats both as the page of their folder
        above = f"{folder}/" if folder else ""
        return above if directory_urls else f"{above}index.html"
    return f"{stem}/" if directory_urls else f"{stem}.html"


class Links(NamedTuple):
    """Makes links on one page; `page` is its path in the content folder."""

    page: str
    directory_urls: bool = True

    def to(self, path: str, anchor: str = "") -> str:
        """The address of another page or file, relative to this page, with `#anchor` if one is given.

        `path` is the path of the other in the content folder.
        """
        start = posixpath.dirname(address(self.page, directory_urls=self.directory_urls))
        target = address(path, directory_urls=self.directory_urls)
        relative = _relative(target, start)
        if target.endswith("/") or not target:
            relative += "/"
        if _TAKEN_OTHERWISE.match(relative):
            relative = f"./{relative}"
        return f"{relative}#{anchor}" if anchor else relative


def _relative(target: str, start: str) -> str:
    """The way to a path from a folder; both in the site. As `posixpath.relpath`, which asks the system each time."""
    there = posixpath.normpath(target).split("/") if target else ["."]
    here = start.split("/") if start else []
    same = 0
    while same < min(len(there), len(here)) and there[same] == here[same]:
        same += 1
    steps = [*([".."] * (len(here) - same)), *(step for step in there[same:] if step != ".")]
    return "/".join(steps) or "."


def meant_paths(page: str, written: str, *, directory_urls: bool | None = None) -> tuple[str, ...]:
    """The paths in the content folder that a relative address in the HTML of a page may mean, the likeliest first.

    A browser starts at the address of the page, an author at its file `page`; which of them is meant, the files tell.
    `directory_urls` None: both kinds of address. The path is "." for the root; () if the address leads elsewhere.
    """
    place = unquote(re.split("[?#]", written.strip(), maxsplit=1)[0])
    if not place or re.match(r"[a-z][a-z0-9+.-]*:|[/\\]", place, re.IGNORECASE):
        return ()
    kinds = (True, False) if directory_urls is None else (directory_urls,)
    starts = [posixpath.dirname(address(page, directory_urls=kind)) for kind in kinds]
    starts.insert(len(starts) if directory_urls is not None else 0, posixpath.dirname(page))
    return tuple(dict.fromkeys(posixpath.normpath(posixpath.join(start, place)) for start in starts))

"""Addresses of pages and files, relative to the page they stand on, so that a site works below any path."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass


def address(path: str, *, directory_urls: bool) -> str:
    """The address of a Markdown page or a file, from the root of the site, without a leading slash."""
    if not path.endswith(".md"):
        return path
    stem = path.removesuffix(".md")
    folder, _, name = stem.rpartition("/")
    if name in ("index", "README"):  # MkDocs takes the one for the other
        above = f"{folder}/" if folder else ""
        return above if directory_urls else f"{above}index.html"
    return f"{stem}/" if directory_urls else f"{stem}.html"


@dataclass(frozen=True, slots=True)
class Links:
    """Links from one page; `page` is its path in the content folder."""

    page: str
    directory_urls: bool = True

    def to(self, path: str, anchor: str = "") -> str:
        """The relative address of another page or file of the site."""
        start = posixpath.dirname(address(self.page, directory_urls=self.directory_urls)) or "."
        target = address(path, directory_urls=self.directory_urls)
        relative = posixpath.relpath(target or ".", start)
        if target.endswith("/") or not target:
            relative += "/"
        return f"{relative}#{anchor}" if anchor else relative

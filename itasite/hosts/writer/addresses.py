"""Relative addresses in the templates of Material, made as MkDocs makes them."""

from __future__ import annotations

import posixpath
from functools import cache
from urllib.parse import quote, urljoin, urlsplit

from itasite.links import address


def file_address(path: str, *, directory_urls: bool) -> str:
    """The address of a file from the root of the site, quoted; that of the home page is "./"."""
    return quote(address(path, directory_urls=directory_urls)) or "./"


def published_at(path: str, *, directory_urls: bool) -> str:
    """The path of the file that is written for a page or file of the content folder."""
    place = address(path, directory_urls=directory_urls)
    return f"{place}index.html" if path.endswith(".md") and (not place or place.endswith("/")) else place


def full_address(site_url: str | None, place: str) -> str | None:
    """The address of a page with that of the site, which ends in "/"; None if that of the site is not known."""
    return urljoin(site_url, place) if site_url else None


def edit_address(repository: str | None, edit_uri: str | None, source: str) -> str | None:
    """Where a file of the content folder is edited, by the settings repo_url and edit_uri; None without them."""
    if not edit_uri:
        return None
    place = f"{edit_uri}{source}"
    base = repository or ""
    return urljoin(base if place.startswith(("?", "#")) or base.endswith("/") else f"{base}/", place)


def seen_from(target: str, here: str) -> str:
    """The address `target` relative to the page at `here`, both from the root of the site.

    The last part of `here` counts as a file if it has a dot.
    """
    folder, _, name = here.rpartition("/")
    start, end = parts(folder if "." in name else here), parts(target)
    common = 0
    for one, other in zip(start, end, strict=False):
        if one != other:
            break
        common += 1
    relative = "/".join([".."] * (len(start) - common) + end[common:]) or "."
    return f"{relative}/" if target.endswith("/") else relative


@cache
def parts(path: str) -> list[str]:
    """The names of folders and file in an address from the root of the site."""
    inside = posixpath.normpath(path if path.startswith("/") else f"/{path}")[1:]
    return inside.split("/") if inside else []


def linked(written: str, here: str | None, base: str) -> str:
    """An address as a template prints it: one inside the site is made relative to the page at `here`.

    If `here` is None, the template is no page, and `base` leads to the root of the site.
    """
    path, above = _inside(written)
    if above < 0:
        return path
    return posixpath.join(base, path) if here is None else "../" * above + seen_from(path, here)


@cache
def _inside(written: str) -> tuple[str, int]:
    """The address, and how many folders above the root it leads; -1 if it is not relative."""
    path = written or "."
    parts = urlsplit(path)
    if parts.scheme or parts.netloc or path.startswith(("/", "#")):
        return path, -1
    normal, above = f"{posixpath.normpath(path)}/", 0
    while normal.startswith("../", above * 3):
        above += 1
    return path, above

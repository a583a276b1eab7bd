"""Writes the folder from which Zensical builds the site."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from itasite.build import Build
from itasite.formats.whole_words import keeper
from itasite.hosts.stage import page_text
from itasite.hosts.writer import theme
from itasite.hosts.writer.settings import WriterSettings
from itasite.hosts.writer.snapshot import Snapshot
from itasite.hosts.zensical.config import PAGES, THEME, configuration
from itasite.hosts.zensical.pages import body, head, source_path

CONFIG = "mkdocs.yml"
_NOT_FOUND = "404.html"  # a template there, too
_SEARCH = "search/"


def write_tree(build: Build, settings: WriterSettings, content: Path, target: Path) -> None:
    """Fill the folder `target`; files that are published unchanged are copied from the folder `content`."""
    snapshot = Snapshot(build, settings, content)
    _write_pages(build, settings, snapshot, target / PAGES)
    _write_files(build, snapshot, content, target / PAGES)
    _write_theme(snapshot, target / THEME)
    written = configuration(snapshot.context, directory_urls=settings.directory_urls)
    text = json.dumps(written, ensure_ascii=False, indent=2)  # JSON is also YAML
    _write(target / CONFIG, f"{text}\n".encode())


def _write_pages(build: Build, settings: WriterSettings, snapshot: Snapshot, target: Path) -> None:
    keep_whole = keeper(build.chrome.whole if build.chrome else ())
    for file in snapshot.context.pages:
        page = file.page
        place = target / source_path(page.built.path, directory_urls=settings.directory_urls)
        _write(place, page_text(head(page), body(keep_whole(page.content))))


def _write_files(build: Build, snapshot: Snapshot, content: Path, target: Path) -> None:
    """The files of the site that are no pages, and those of its search."""
    for name in build.listing.unchanged:
        _copy(content / name, target / name)
    for asset in build.assets:
        _write(target / asset.path, asset.content)
    for name in snapshot.paths():
        found = snapshot.content(name) if name.startswith(_SEARCH) else None
        if isinstance(found, bytes):
            _write(target / name, found)


def _write_theme(snapshot: Snapshot, target: Path) -> None:
    """Our theme without Material, in whose place Zensical has its own; what it cannot render is written finished."""
    ours = theme.folders()[0]
    for name, file in theme.published().items():
        if file.is_relative_to(ours):
            _copy(file, target / name)
    for file in (*ours.rglob("*.html"), *(ours / ".icons").rglob("*.svg")):
        _copy(file, target / file.relative_to(ours))
    for name in theme.templates():
        found = snapshot.content(name)
        if name != _NOT_FOUND and isinstance(found, bytes):
            _write(target / name, found)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)

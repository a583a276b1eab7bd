"""Writes the folder from which Zensical builds the site."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from itasite.build import Build
from itasite.formats.whole_words import keeper
from itasite.hosts.icons import extract_icons
from itasite.hosts.page_styles import PageStyles
from itasite.hosts.writer import theme
from itasite.hosts.writer.addresses import published_at, seen_from
from itasite.hosts.writer.context import SiteContext
from itasite.hosts.writer.environment import template
from itasite.hosts.writer.settings import WriterSettings
from itasite.hosts.writer.snapshot import Snapshot
from itasite.hosts.zensical.config import PAGES, THEME, configuration, material_sheets
from itasite.hosts.zensical.pages import page_source, source_path

CONFIG = "mkdocs.yml"
_NOT_FOUND = "404.html"  # a template there, too
_SHEET = "partials/sheet.html"
_HEAD_ENDS = "</head>"  # before it, links to styles are put


def write_tree(build: Build, settings: WriterSettings, content: Path, target: Path) -> None:
    """Fill the folder `target`; files that are published unchanged are copied from the folder `content`."""
    snapshot = Snapshot(build, settings, content)
    _write_pages(build, settings, snapshot.context, target / PAGES)
    _write_files(build, snapshot, content, target / PAGES)
    _write_theme(snapshot, target / THEME)
    written = configuration(snapshot.context, directory_urls=settings.directory_urls)
    text = json.dumps(written, ensure_ascii=False, indent=2)  # JSON is also YAML
    _write(target / CONFIG, f"{text}\n".encode())


def _write_pages(build: Build, settings: WriterSettings, context: SiteContext, target: Path) -> None:
    """The pages, and the styles that are moved out of them, as in the site that we build ourselves."""
    styles, keep_whole = PageStyles(), keeper(build.chrome.whole if build.chrome else ())
    for file in context.pages:
        page, kind = file.page, settings.directory_urls
        html = page.content
        if not page.built.layout:  # no layout of ours is printed with the name of the agency in its margins
            html = template(_SHEET).render(context.of_page(page, seen_from(".", page.url))) + html
        place = published_at(page.built.path, directory_urls=kind)
        links, _, html = styles.extract(f"{_HEAD_ENDS}{html}", place).partition(_HEAD_ENDS)
        source = target / source_path(page.built.path, directory_urls=kind)
        _write(source, page_source(page, keep_whole(html), links))
    for name, style in styles.files.items():
        _write(target / name, style.encode())


def _write_files(build: Build, snapshot: Snapshot, content: Path, target: Path) -> None:
    """The files of the site that are no pages, and those of its search."""
    for name in build.listing.unchanged:
        _copy(content / name, target / name)
    for asset in build.assets:
        _write(target / asset.path, asset.content)
    for name, text in snapshot.search_files.items():
        _write(target / name, text.encode())


def _write_theme(snapshot: Snapshot, target: Path) -> None:
    """Our theme, on templates and scripts of Zensical; what it cannot render is written finished."""
    ours = theme.folders()[0]
    for name, file in theme.published().items():
        if file.is_relative_to(ours) or name in material_sheets():
            _copy(file, target / name)
    extract_icons(target)
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

"""Writes the folder from which Zensical builds the site."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from itasite.build import Build
from itasite.hosts.page_finish import PageFinish
from itasite.hosts.stage import as_yaml
from itasite.hosts.writer import theme
from itasite.hosts.writer.addresses import published_at, seen_from
from itasite.hosts.writer.context import SiteContext
from itasite.hosts.writer.environment import template
from itasite.hosts.writer.settings import WriterSettings
from itasite.hosts.writer.snapshot import Snapshot
from itasite.hosts.zensical.config import PAGES, THEME, configuration
from itasite.hosts.zensical.pages import page_source, source_path

CONFIG = "mkdocs.yml"
_PRINTED = "partials/sheet.html"
_SITEMAP = "sitemap.xml"
_OF_MATERIAL = re.compile(r"assets/javascripts/.*\.min\.js$|assets/images/favicon\.png$")  # Zensical has its own
_SHEET_OF_MATERIAL = re.compile(r"assets/stylesheets/[^/]+\.min\.css$")
_HEAD_ENDS = "</head>"  # before it, links to styles are put


def write_tree(build: Build, settings: WriterSettings, content: Path, target: Path) -> None:
    """Fill the folder `target`; files that are published unchanged are copied from the folder `content`."""
    snapshot = Snapshot(build, settings, content)
    files = {name: file for name, file in snapshot.theme_files.items() if not _OF_MATERIAL.match(name)}
    _write_pages(build, settings, snapshot.context, target / PAGES)
    _write_files(build, snapshot, content, target / PAGES)
    _write_theme(snapshot, files, target / THEME)
    sheets = sorted(filter(_SHEET_OF_MATERIAL.match, files))  # main, then palette: as Material has them
    written = configuration(snapshot.context, sheets, directory_urls=settings.directory_urls)
    _write(target / CONFIG, f"{as_yaml(written, indent=2)}\n".encode())


def _write_pages(build: Build, settings: WriterSettings, context: SiteContext, target: Path) -> None:
    """The pages, and the styles that are moved out of them, as in the site that we build ourselves."""
    finish, kind = PageFinish(build.chrome.whole if build.chrome else ()), settings.directory_urls
    for file in context.pages:
        page, html = file.page, file.page.content
        if not page.built.layout:  # no layout of ours is printed with the name of the agency in its margins
            html = template(_PRINTED).render(context.of_page(page, seen_from(".", page.url))) + html
        place = published_at(page.built.path, directory_urls=kind)
        links, _, html = finish.page(f"{_HEAD_ENDS}{html}", place).partition(_HEAD_ENDS)
        _write(target / source_path(page.built.path, directory_urls=kind), page_source(page, html, links))
    for name, style in finish.files.items():
        _write(target / name, style.encode())


def _write_files(build: Build, snapshot: Snapshot, content: Path, target: Path) -> None:
    """The files of the site that are no pages, and those of its search."""
    for name in build.listing.unchanged:
        _write(target / name, content / name)
    for asset in build.assets:
        _write(target / asset.path, asset.content)
    for name, text in snapshot.search_files.items():
        _write(target / name, text.encode())


def _write_theme(snapshot: Snapshot, files: Mapping[str, bytes | Path], target: Path) -> None:
    """Our theme, to stand on templates and scripts of Zensical, which would list only the pages of the menu."""
    ours = theme.folders()[0]
    for file in (*ours.rglob("*.html"), *(ours / ".icons").rglob("*.svg")):
        _write(target / file.relative_to(ours), file)
    for name, content in files.items():
        _write(target / name, content)
    _write(target / _SITEMAP, snapshot.content(_SITEMAP) or b"")


def _write(path: Path, content: bytes | Path) -> None:
    """Write a file, or a copy of another."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, Path):
        shutil.copyfile(content, path)
    else:
        path.write_bytes(content)

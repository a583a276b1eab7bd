"""All files of a site, made from a `Build` through the templates of the theme; each is made when it is asked for."""

from __future__ import annotations

import gzip
import io
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from itasite.build import Build
from itasite.formats.whole_words import keeper
from itasite.hosts.page_styles import PageStyles
from itasite.hosts.template_texts import address
from itasite.hosts.writer import theme
from itasite.hosts.writer.addresses import file_address, full_address, published_at
from itasite.hosts.writer.contents import PageContents
from itasite.hosts.writer.context import SiteContext, config_of
from itasite.hosts.writer.environment import template
from itasite.hosts.writer.menu import menu
from itasite.hosts.writer.pages import SitePage
from itasite.hosts.writer.settings import WriterSettings
from itasite.pages.model import Page

_SITEMAP = "sitemap.xml"
_PACKED = "sitemap.xml.gz"
_CHECKBOX = re.compile(r'(<input class="md-toggle"[^>]* type="checkbox"[^>]*?) autocomplete="off"')
_NO_DATE = 315532800  # 1980-01-01: what is packed carries no clock


class Snapshot:
    """The files of the site of one `Build`. `content` is the folder of the files that are published unchanged."""

    def __init__(self, build: Build, settings: WriterSettings, content: Path) -> None:
        self._build = build
        self._settings = settings
        self._unchanged = {**theme.published(), **{name: content / name for name in build.listing.unchanged}}
        self._assets = {asset.path: asset.content for asset in build.assets}
        self._styles = PageStyles()
        self._keep_whole = keeper(build.chrome.whole if build.chrome else ())
        self._pages = self._all_pages()
        self._context = SiteContext(
            config_of(build, settings),
            menu(build.nav, {page.built.path: page for page in self._pages.values()}),
            [page.file for page in self._pages.values()],
        )
        self._made: dict[str, bytes] = {}

    def paths(self) -> Iterator[str]:
        """The path of every file of the site; to know the last of them, all pages are made."""
        named = {**self._unchanged, **self._assets, **dict.fromkeys(theme.templates()), **self._pages, _PACKED: None}
        yield from named
        for path in self._pages:
            self.content(path)
        yield from self._styles.files

    def content(self, path: str) -> bytes | Path | None:
        """What is at a path of the site; a file that is published unchanged, or None if there is nothing."""
        if path not in self._made:
            if path in self._pages:
                self._made[path] = self._page(path).encode(errors="xmlcharrefreplace")
            elif path in theme.templates():
                self._made[path] = self._template(path).encode()
            elif path == _PACKED:
                self._made[path] = _packed(self._template(_SITEMAP).encode())
            elif path in self._assets:
                return self._assets[path]
            elif path in self._styles.files:
                return self._styles.files[path].encode()
            else:
                return self._unchanged.get(path)
        return self._made[path]

    def _all_pages(self) -> dict[str, SitePage]:
        """The pages by their path in the site: the author's in the order of folders, then the generated ones."""
        kind = self._settings.directory_urls
        names = (*self._unchanged, *self._assets, *(page.path for page in self._build.pages))
        places = {name: file_address(name, directory_urls=kind) for name in names}
        contents = PageContents(self._build, places, search=self._settings.search)
        found: dict[str, SitePage] = {}
        for built in sorted(self._build.pages, key=_order):
            page = SitePage(built, places[built.path], contents)
            page.canonical_url = address(full_address(self._settings.site_url, page.url))
            found[published_at(built.path, directory_urls=kind)] = page
        return found

    def _page(self, path: str) -> str:
        page = self._pages[path]
        page.active = True
        try:
            made = template(page.meta.get("template", "main.html")).render(self._context.of_page(page))
        finally:
            page.active = False
        html = _CHECKBOX.sub(r"\1", made)
        return self._keep_whole(self._styles.extract(html, path))

    def _template(self, name: str) -> str:
        made = template(name).render(self._context.of_template(name))
        return self._keep_whole(made) if name.endswith(".html") else made


def _order(page: Page) -> tuple[Any, ...]:
    """Pages of the author as MkDocs lists a folder, its own page first; then the generated ones as they are."""
    path = PurePosixPath(page.path)
    return (True,) if page.generated else (False, path.parts[:-1], path.stem not in ("index", "README"), path.name)


def _packed(content: bytes) -> bytes:
    """A file packed with gzip, under its own name and without a date."""
    target = io.BytesIO()
    with gzip.GzipFile(_SITEMAP, "wb", fileobj=target, mtime=_NO_DATE) as packed:
        packed.write(content)
    return target.getvalue()

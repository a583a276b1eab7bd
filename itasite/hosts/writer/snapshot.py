"""All files of a site, made from a `Build` through the templates of the theme; each is made when it is asked for."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path, PurePosixPath
from threading import RLock
from typing import Any

from itasite.build import Build
from itasite.hosts import search_index
from itasite.hosts.page_finish import PageFinish
from itasite.hosts.template_texts import address
from itasite.hosts.theme_assets import theme_assets
from itasite.hosts.writer import theme
from itasite.hosts.writer.addresses import edit_address, file_address, full_address, published_at, seen_from
from itasite.hosts.writer.contents import PageContents
from itasite.hosts.writer.context import SiteContext, config_of
from itasite.hosts.writer.environment import template
from itasite.hosts.writer.menu import menu
from itasite.hosts.writer.pages import SitePage
from itasite.hosts.writer.settings import WriterSettings
from itasite.hosts.writer.shells import Shells
from itasite.pages.model import Asset, Page
from itasite.report.stop_reason import worked_on

_SITEMAP = "sitemap.xml"
_PACKED = "sitemap.xml.gz"
_NO_DATE = 315532800  # 1980-01-01: what is packed carries no clock


class Snapshot:
    """The files of the site of one `Build`. `content` is the folder of the files that are published unchanged.

    Any number of threads may ask for files.
    """

    def __init__(self, build: Build, settings: WriterSettings, content: Path) -> None:
        self._build = build
        self._settings = settings
        made = theme_assets(
            theme.folders()[0], theme.folders(), taken=build.listing.published, on_disk=settings.offline
        )
        self._theme_files = made.files
        self._published = theme.published(made)
        unchanged = ((name, content / name) for name in build.listing.unchanged)
        self._unchanged = {**self._published, **dict(unchanged)}
        self._finish = PageFinish(build.chrome.whole if build.chrome else ())
        self._pages = self._all_pages()
        self._context = SiteContext(
            config_of(build, settings, made.names),
            menu(build.nav, {page.built.path: page for page in self._pages.values()}),
            [page.file for page in self._pages.values()],
        )
        self._shells = Shells(self._render)
        self._made: dict[str, bytes | None] = {}
        self._lock = RLock()  # a `Build` is made by one thread at a time, and the menu knows one page that is rendered

    @property
    def pages(self) -> tuple[str, ...]:
        """The paths of all pages, none of which has to be made for this."""
        return tuple(self._pages)

    def has(self, path: str) -> bool:
        """Whether there is a file at a path of the site; no page is made for this."""
        with self._lock:
            own = path in self._pages or path in theme.templates() or path == _PACKED
            return own or self.content(path) is not None

    @property
    def context(self) -> SiteContext:
        """What the templates of the site get."""
        return self._context

    @property
    def theme_files(self) -> dict[str, bytes | Path]:
        """The files of the theme by their paths in the site, some as they lie in its folders."""
        unchanged = {name: file for name, file in self._published.items() if self._unchanged[name] is file}
        return {**unchanged, **self._theme_files}

    def files(self) -> Iterator[tuple[str, bytes | Path]]:
        """Every file of the site with its path, once. What is made for this is not kept, unlike by `content`."""
        for path, page in self._pages.items():
            with self._lock:
                made = self._made[path] if path in self._made else self._new(path)
                page.forget()
            if made is not None:
                yield path, made
        others = (*self._unchanged, *self._theme_files, *self._assets, *theme.templates(), _PACKED)
        known = (*others, *sorted((*self._finish.files, *self.search_files)))  # of styles only when all pages are made
        for path in dict.fromkeys(known):
            content = None if path in self._pages else self.content(path)
            if content is not None:
                yield path, content

    def content(self, path: str) -> bytes | Path | None:
        """What is at a path of the site; the file that is published unchanged; None if there is nothing."""
        with self._lock:
            if path in self._pages or path in theme.templates() or path == _PACKED:
                if path not in self._made:
                    self._made[path] = self._new(path)
                return self._made[path]
            if path in self._assets:
                return self._assets[path].content
            if path in self._theme_files:
                return self._theme_files[path]
            made = self._finish.files.get(path)
            if made is None and path.startswith(search_index.FOLDER):
                made = self.search_files.get(path)
            return self._unchanged.get(path) if made is None else made.encode()

    def _new(self, path: str) -> bytes | None:
        """A file that is made here; None if a template gives nothing."""
        if path == _PACKED:
            return _packed(self._template(_SITEMAP).encode())
        made = self._page(path) if path in self._pages else self._template(path)
        return made.encode(errors="xmlcharrefreplace") if made.strip() else None

    @cached_property
    def _assets(self) -> dict[str, Asset]:
        return {asset.path: asset for asset in self._build.assets}

    def _all_pages(self) -> dict[str, SitePage]:
        """The pages by their path in the site: the author's in the order of folders, then the generated ones."""
        contents = PageContents(self._build, self._address, self._settings.levels)
        found: dict[str, SitePage] = {}
        for built in sorted(self._build.pages, key=_order):
            page = SitePage(built, file_address(built.path, directory_urls=self._settings.directory_urls), contents)
            page.canonical_url = full_address(self._settings.site_url, page.url)
            edited = edit_address(self._settings.texts["repo_url"], self._settings.edit_uri, built.source)
            page.edit_url = address(edited)
            found[published_at(built.path, directory_urls=self._settings.directory_urls)] = page
        return found

    def _address(self, path: str) -> str | None:
        """The address of a file of the content folder; None if there is no such file in the site."""
        known = path in self._sources or path in self._unchanged or path in self._assets
        return file_address(path, directory_urls=self._settings.directory_urls) if known else None

    @cached_property
    def _sources(self) -> frozenset[str]:
        return frozenset(page.path for page in self._build.pages)

    def _page(self, path: str) -> str:
        page = self._pages[path]
        page.active = True
        try:
            name, base = page.meta.get("template", "main.html"), seen_from(".", page.url)
            made = (self._render if page.in_menu else self._shells.page)(name, page, base)
        except Exception as error:
            worked_on(error, page.built.path)
            raise
        finally:
            page.active = False
        return self._finish.page(made, path)

    def _render(self, name: str, page: Any, base: str) -> str:
        return template(name).render(self._context.of_page(page, base))

    def _template(self, name: str) -> str:
        made = template(name).render(self._context.of_template(name))
        return self._finish.template(made) if name.endswith(".html") else made

    @cached_property
    def search_files(self) -> dict[str, str]:
        """The files of the search by their paths in the site; all pages are read for them."""
        if not self._settings.search:
            return {}
        pages = self._pages.values()
        found = (search_index.page_entry(page.searched, page.url, page.meta["title"], page.meta) for page in pages)
        index = search_index.index(filter(None, found), self._build.search_lists)
        return search_index.index_files(index, scripts=self._settings.offline)


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

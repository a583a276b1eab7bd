"""Which files MkDocs gets: the checked files of the author and no others, the generated ones, and the theme."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel, file_sort_key

from itasite.hosts.replaced_files import overwritten, replaced, some
from itasite.links import address
from itasite.listing import Reason, is_loaded, litter

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from itasite.build import Build

# Given to MkDocs as content folder while it looks for files: it follows every link, and never ends if one leads back.
# This is not a folder on any system.
NOWHERE = os.devnull
_HREF = re.compile(r'\shref="([^"#?]*)')
_LINK = re.compile(r"\]\(<?([^)>#?\s]+)")
_MADE = "ปลั๊กอินอื่นสร้างไฟล์ที่ itasite ไม่ได้ตรวจ {} ดูเองก่อนเผยแพร่"


class GeneratedFile(File):
    """A generated page. Its edit link leads to the content file that it is made from."""

    source: str = ""

    @property
    def edit_uri(self) -> str | None:
        """The path of that file, relative to the content folder."""
        return self.source


def site_files(built: Build, found: Iterable[File], config: MkDocsConfig, in_menu: set[str]) -> Files:
    """All files of the site. Files that MkDocs `found` in the content folder itself are not used.

    `in_menu` holds the paths of the pages in the menu.
    """
    own = sorted(_author_files(built, config), key=file_sort_key)
    names = {file.src_uri for file in own}
    others = [file for file in found if file.src_dir != config.docs_dir and file.src_uri not in names]
    generated = [*_generated_pages(built, config, in_menu), *_generated_assets(built, config)]
    return Files([*own, *others, *generated])


def _author_files(built: Build, config: MkDocsConfig) -> Iterator[File]:
    listing = built.listing
    for name in listing.published:
        yield _file(name, config, _inclusion(name, config))
    for found in listing.left_out:  # settings of plugins, as .nav.yml: plugins read them, they are not published
        if found.reason is Reason.HIDDEN and not found.folder:
            yield _file(found.name, config, InclusionLevel.EXCLUDED)


def _file(name: str, config: MkDocsConfig, inclusion: InclusionLevel) -> File:
    return File(name, config.docs_dir, config.site_dir, config.use_directory_urls, inclusion=inclusion)


def _generated_pages(built: Build, config: MkDocsConfig, in_menu: set[str]) -> Iterator[File]:
    for page in built.pages:
        if page.generated:
            level = _inclusion(page.path, config)
            if level is InclusionLevel.INCLUDED and page.path not in in_menu:
                level = InclusionLevel.NOT_IN_NAV
            file = GeneratedFile.generated(config, page.path, content=page.body, inclusion=level)
            file.source = page.source  # type: ignore[attr-defined]  # MkDocs types the result as File
            yield file


def _generated_assets(built: Build, config: MkDocsConfig) -> Iterator[File]:
    for asset in built.assets:
        yield File.generated(config, asset.path, content=asset.content, inclusion=_inclusion(asset.path, config))


def _inclusion(name: str, config: MkDocsConfig) -> InclusionLevel:
    """Whether mkdocs.yml excludes a file. What MkDocs excludes by itself, as templates/, is included."""
    for setting, level in (
        ("exclude_docs", InclusionLevel.EXCLUDED),
        ("draft_docs", InclusionLevel.DRAFT),
        ("not_in_nav", InclusionLevel.NOT_IN_NAV),
    ):
        patterns = config.get(setting)
        if patterns and patterns.match_file(name):
            return level
    return InclusionLevel.INCLUDED


def replaced_theme_files(
    built: Build, found: Iterable[File], assets: Iterable[str], config: MkDocsConfig
) -> Iterator[str]:
    """Warns, in Thai, of files of the author that replace files of the theme; `assets` are its styles and scripts.

    Raises PluginError for files that the theme would overwrite.
    """
    if lost := overwritten(built.listing.unchanged, config.theme.static_templates):
        raise PluginError(lost)
    theme = (file.src_uri for file in found if file.src_dir in config.theme.dirs)
    if names := replaced(built.listing.published, (*theme, *assets)):
        yield names


def remove_unchecked(built: Build, files: Files, config: MkDocsConfig, reported: set[str]) -> Iterator[str]:
    """Removes from `files` unchecked files of the content folder that another plugin added. Yields warnings in Thai.

    Files that the plugin made itself stay, with a warning. `reported` holds the names of those with a warning; new ones
    are added.
    """
    ours = _ours(built)
    brought, made = [], []
    for file in list(files):
        if file.src_uri in ours or file.src_dir in config.theme.dirs or file.inclusion is InclusionLevel.EXCLUDED:
            continue
        if file.src_dir == config.docs_dir:
            files.remove(file)
            brought.append(file.src_uri)
        elif file.src_uri not in reported:
            made.append(file.src_uri)
    reported.update(made)
    if brought:
        yield f"ปลั๊กอินอื่นเพิ่มไฟล์จากโฟลเดอร์เนื้อหาที่ไม่ได้ตรวจ {some(brought)} จึงไม่เผยแพร่"
    if made:
        yield _MADE.format(some(made))


def remove_unsafe_overrides(built: Build, files: Files, config: MkDocsConfig) -> Iterator[str]:
    """Removes backups and symbolic links in custom_dir. Warns, in Thai, of them and of files of no theme."""
    if not config.theme.custom_dir:
        return
    ours, folder = _ours(built), os.path.realpath(config.theme.custom_dir)
    lost, unchecked = [], []
    for file in list(files):
        if file.src_dir != config.theme.custom_dir or file.src_uri in ours:
            continue
        leads = os.path.realpath(file.abs_src_path or "")
        if any(map(litter, PurePosixPath(file.src_uri).parts)) or leads != os.path.join(folder, file.src_uri):  # noqa: PTH118
            files.remove(file)
            lost.append(file.src_uri)
        elif not is_loaded(file.src_uri):
            unchecked.append(file.src_uri)
    if lost:
        yield f"ไฟล์สำรองหรือทางลัด (symbolic link) ใน custom_dir {some(lost)} ไม่เผยแพร่ ลบออก หรือวางไฟล์จริงแทน"
    if unchecked:
        remedy = "ย้ายไปไว้ใต้ files/ ในโฟลเดอร์เนื้อหา หรือดูเองก่อนเผยแพร่"
        yield f"itasite ไม่ได้ตรวจไฟล์ใน custom_dir ที่จะเผยแพร่ {some(unchecked)} {remedy}"


def late_files(files: Files, config: MkDocsConfig, reported: set[str], ours: Iterable[str]) -> Iterator[str]:
    """Warns, in Thai, of files in the finished site that are not in MkDocs' list: another plugin wrote them.

    `ours` are the paths of files that we wrote there ourselves.
    """
    known = {file.dest_uri for file in files} | reported | {*ours}
    known |= {*config.theme.static_templates, *config.extra_templates, "sitemap.xml.gz", "tags.json"}
    found = []
    for folder, _, names in os.walk(config.site_dir):
        place = PurePosixPath(os.path.relpath(folder, config.site_dir).replace(os.sep, "/"))
        found += [(place / name).as_posix() for name in names]
    late = sorted(name for name in found if name not in known and not re.match(r"search/|(.*/)?\.", name))
    if late:
        yield _MADE.format(some(late))


def _ours(built: Build) -> set[str]:
    return {*built.listing.published, *(page.path for page in built.pages), *(asset.path for asset in built.assets)}


def linked_but_excluded(built: Build, files: Files, *, directory_urls: bool) -> Iterator[str]:
    """Warns, in Thai, of pages and files that mkdocs.yml excludes although other pages link to them."""
    kept_off = [name for name in sorted(_ours(built)) if _is_kept_off(files, name)]
    if not kept_off:
        return
    wanted = {address(name, directory_urls=directory_urls): name for name in kept_off}
    linked = {wanted[place] for place in _linked(built, files, directory_urls=directory_urls) if place in wanted}
    linked |= {name for name in kept_off if name in set(_linked_sources(built, files))}
    if linked:
        names = [name for name in kept_off if name in linked]
        yield f"exclude_docs หรือ draft_docs ไม่ให้เผยแพร่ {some(names)} แต่หน้าอื่นลิงก์ถึง ลิงก์นั้นจะเสีย"


def _is_kept_off(files: Files, name: str) -> bool:
    file = files.get_file_from_path(name)
    return file is None or file.inclusion in (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)


def _linked(built: Build, files: Files, *, directory_urls: bool) -> Iterator[str]:
    """The addresses to which the HTML of the pages links, relative to the root of the site."""
    for page in built.pages:
        if not _is_kept_off(files, page.path):
            here = posixpath.dirname(address(page.path, directory_urls=directory_urls))
            for href in set(_HREF.findall(page.body)):
                place = posixpath.normpath(posixpath.join(here, unquote(href)))
                yield f"{place}/".removeprefix("./") if href.endswith("/") else place


def _linked_sources(built: Build, files: Files) -> Iterator[str]:
    """The files to which the Markdown of the author's pages links, relative to the content folder."""
    for page in built.pages:
        if not page.generated and not _is_kept_off(files, page.path):
            for target in set(_LINK.findall(page.body)):
                yield posixpath.normpath(str(PurePosixPath(page.path).parent / unquote(target)))

"""Styles and scripts of the theme as a site has them, for every host.

The names of our own carry the hash of their content: a browser may keep such a file for ever, and takes a new one at
once. Those of Material have such names already; they lose what is for its developers, and the pictures inside.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from itasite.formats import render
from itasite.hosts import icons
from itasite.hosts.fonts import with_fonts

STYLE = "assets/stylesheets/itasite.css"
_STYLE_TEMPLATE = ".styles/itasite.css"
_FOLDERS = ("assets/javascripts", "assets/stylesheets")
_FOR_DEVELOPERS = re.compile(r"\n*(?://# sourceMappingURL=\S+|/\*# sourceMappingURL=[^*]*\*/)\s*\Z")
_UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")  # of Material's own search


@dataclass(frozen=True, slots=True)
class ThemeAssets:
    """`names`: path in the theme → path in the site, of our styles and scripts. `files`: path in the site → content.

    `files` are those that differ from the theme's. The theme's others are published unchanged, but for those in `names`
    and those that `is_left_out` names.
    """

    names: Mapping[str, str]
    files: Mapping[str, bytes]


def is_left_out(name: str) -> bool:
    """Whether a file of the theme is not published: it is for developers of Material, or no page loads it."""
    return name.endswith(".map") or name.startswith(_UNUSED)


def theme_assets(
    theme: Path, folders: Sequence[Path], *, taken: Collection[str] = (), on_disk: bool = False
) -> ThemeAssets:
    """The styles and scripts of our theme, which lies in `theme`, and of the theme that it extends.

    A file is taken from the first of `folders` that has it: those of the author come before `theme`, Material's after.
    `taken` are the paths of files that the author publishes; they stand in the place of ours. `on_disk`: the site is
    opened from a disk, where a browser loads neither fonts nor masks from other files.
    """
    making = _Making(theme, folders, taken, on_disk=on_disk)
    own = sorted({STYLE, *_listed(theme)})
    making.add_own(own)
    for folder in folders[folders.index(theme) + 1 :]:
        making.add_cleaned(name for name in _listed(folder) if name not in own)
    return ThemeAssets(making.names, making.files)


class _Making:
    def __init__(self, theme: Path, folders: Sequence[Path], taken: Collection[str], *, on_disk: bool) -> None:
        self.names: dict[str, str] = {}
        self.files: dict[str, bytes] = {}
        self._folders, self._taken, self._on_disk = folders, taken, on_disk
        self._of_author = folders[: folders.index(theme)]

    def add_own(self, names: Sequence[str]) -> None:
        """Our files. Where one names another as a text in quotes, that name gets its hash too."""
        places = {posixpath.basename(name): name for name in names}
        named = re.compile(rf'"(?P<folder>[\w/-]*/)?(?P<file>{"|".join(map(re.escape, places))})"')

        def reference(found: re.Match[str]) -> str:
            add(places[found["file"]])
            return f'"{found["folder"] or ""}{posixpath.basename(self.names[places[found["file"]]])}"'

        def add(name: str) -> None:
            if name not in self.names:
                self._add(name, named.sub(reference, self._text(name)))

        for name in names:
            add(name)

    def add_cleaned(self, names: Iterator[str]) -> None:
        """Files of the theme that ours extends; the author may have others in their place."""
        kept: list[str] = []
        for name in sorted(names):
            if is_left_out(name) or name in self._taken or any((folder / name).is_file() for folder in self._of_author):
                continue
            text = self._text(name)
            clean = _FOR_DEVELOPERS.sub("\n", text)
            if name.endswith(".css") and not self._on_disk:
                clean, pictures, properties = icons.without_pictures(clean)
                self.files |= pictures
                kept += properties
            if clean != text:
                self.files[name] = _bytes(clean)
        if kept:
            self._add(icons.SHEET, icons.sheet_of(kept))

    def _add(self, name: str, text: str) -> None:
        if name in self._taken:
            self.names[name] = name
            return
        if self._on_disk and name.endswith(".css"):
            text = with_fonts(text, lambda path: self._font(posixpath.join(posixpath.dirname(name), path)))
        content, path = _bytes(text), PurePosixPath(name)
        hashed = str(path.with_suffix(f".{hashlib.sha256(content).hexdigest()[:8]}{path.suffix}"))
        self.names[name], self.files[hashed] = hashed, content

    def _text(self, name: str) -> str:
        place = self._place(name)
        return _read(place) if place else render.sheet(self._folders, _STYLE_TEMPLATE)

    def _font(self, name: str) -> bytes | None:
        place = self._place(posixpath.normpath(name))
        return place.read_bytes() if place else None

    def _place(self, name: str) -> Path | None:
        return next((folder / name for folder in self._folders if (folder / name).is_file()), None)


def _listed(theme: Path) -> Iterator[str]:
    for folder in _FOLDERS:
        for ending in ("css", "js"):
            yield from (path.relative_to(theme).as_posix() for path in (theme / folder).rglob(f"*.{ending}"))


def _read(path: Path) -> str:
    """The text of a file; signs that are no UTF-8 in a file of the author stay as they are."""
    return path.read_bytes().decode("utf-8", "surrogateescape")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")

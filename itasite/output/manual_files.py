"""Files that a person put into a built site, or changed there: they move to the new site, or are kept beside it.

All names are paths relative to the folder of the site, with forward slashes.
"""

from __future__ import annotations

import filecmp
import os
import re
import shutil
import stat
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from itasite.output import manifest
from itasite.output.ownership import is_our_page

# Files that web servers and search engines want beside the pages.
_FOR_SERVERS = re.compile(
    r"CNAME|robots\.txt|ads\.txt|humans\.txt|security\.txt|web\.config|favicon\.ico|_headers|_redirects"
    r"|(google|yandex_|pinterest-|naver)[\w-]*\.html|BingSiteAuth\.xml",
    re.IGNORECASE,
)
# Files that MkDocs and Material write beside the pages.
_GENERATED = re.compile(
    r"assets/(javascripts|stylesheets|fonts)/.*|assets/images/(favicon\.(png|svg)|icons/.*)|search/.*|404\.html|sitemap\.xml(\.gz)?|feed\.xml|objects\.inv"
)


@dataclass(frozen=True, slots=True)
class ManualFiles:
    """The files of a person in the old site: those that move to the new one, and those that cannot stay in it."""

    along: tuple[str, ...] = ()  # move to the new site
    aside: tuple[str, ...] = ()  # are copied to a folder beside it


def manual_files(old: Path, new: Path | None) -> ManualFiles:
    """The files of a person in a site with a manifest; none if it has no valid one.

    `new` is the site that replaces it, or None if that is not built yet. Raises OSError.
    """
    listed = manifest.read(old)
    if listed is None:
        return ManualFiles()
    ours = _folders(listed)

    def is_ours(name: str, entry: os.DirEntry[str]) -> bool:
        if entry.is_dir(follow_symlinks=False):
            return name in ours
        regular = entry.is_file(follow_symlinks=False)
        return name == manifest.NAME or (
            name in listed and regular and manifest.is_as_listed(Path(entry.path), listed[name])
        )

    return _sorted(old, new, is_ours, lambda name: name not in listed)


def of_earlier(old: Path, new: Path | None, is_as_published: Callable[[str], bool]) -> ManualFiles:
    """The possible files of a person in a site without a valid manifest: neither generated nor in the new site.

    A file that was published earlier but is not any more must not be published again, so it is kept beside the site.
    `is_as_published` says of a path whether the new site has the same file there. If there is a manifest but a damaged
    one, a page that differs from the new one may also have been changed by hand. Raises OSError.
    """
    spoilt = os.path.lexists(old / manifest.NAME)

    def is_ours(name: str, entry: os.DirEntry[str]) -> bool:
        if entry.is_dir(follow_symlinks=False):  # an empty one: others are left out below
            return not manifest.is_hidden(name)
        if entry.is_symlink():
            return False
        if name == manifest.NAME or is_as_published(name):
            return True
        if spoilt or not entry.is_file(follow_symlinks=False):
            return False
        return bool(_GENERATED.fullmatch(name)) or (name.endswith(".html") and is_our_page(Path(entry.path)))

    return _sorted(old, new, is_ours, lambda name: manifest.is_hidden(name) or bool(_FOR_SERVERS.fullmatch(name)))


def came_late(old: Path, new: Path) -> tuple[str, ...]:
    """The files that were put into the old site after it was searched, and so did not move to the new one."""
    listed = manifest.read(old)
    if listed is None:
        return ()
    names = dict.fromkeys(name for name, _ in manifest.entries(old))
    known = {manifest.NAME, *listed, *_folders(listed), *_folders(names)}
    return tuple(name for name in names if name not in known and _is_free(new, name))


def take_along(old: Path, new: Path, names: Iterable[str]) -> None:
    """Copy files, links and empty folders of the old site to the new one, unless their name is taken there."""
    made: list[str] = []
    for name in names:
        for parent in reversed([*Path(name).parents][:-1]):
            if not os.path.lexists(new / parent):
                (new / parent).mkdir()
                made.append(parent.as_posix())
        if not os.path.lexists(new / name):
            if _is_folder(old / name):
                (new / name).mkdir()
                made.append(name)
            else:
                _twin(old / name, new / name)
    for name in reversed(made):  # last, because the mode of one may forbid writing
        shutil.copystat(old / name, new / name)


def keep_aside(old: Path, kept: Path, names: Iterable[str]) -> dict[str, str]:
    """Copy files of the old site into the folder `kept`, never over another file.

    Returns the path of each copy, relative to `kept`, by the name of its file in the site.
    """
    found: dict[str, str] = {}
    for name in names:
        if _is_folder(old / name):
            continue
        place = _place_for(kept, name, old / name)
        found[name] = place.relative_to(kept).as_posix()
        if not os.path.lexists(place):
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(old / name, place, follow_symlinks=False)
    return found


def summary(names: Iterable[str]) -> str:
    """The names for one line of a message, in Thai: a folder once, with the number of files in it."""
    counts: dict[str, int] = {}
    for name in names:
        top, slash, _ = name.partition("/")
        counts[top + slash] = counts.get(top + slash, 0) + 1
    return ", ".join(f"{top} ({number} รายการ)" if top.endswith("/") else top for top, number in counts.items())


def _sorted(
    old: Path, new: Path | None, is_ours: Callable[[str, os.DirEntry[str]], bool], goes_along: Callable[[str], bool]
) -> ManualFiles:
    along, aside = [], []
    found = list(manifest.entries(old))
    full = _folders(name for name, _ in found)
    for name, entry in found:
        if name in full or is_ours(name, entry):  # a folder that is not empty comes with its files
            continue
        if goes_along(name) and (new is None or _is_free(new, name)):
            along.append(name)
        elif new is None or not is_twin(old / name, new / name):
            aside.append(name)
    return ManualFiles(tuple(along), tuple(aside))


def _folders(names: Iterable[str]) -> set[str]:
    """All folders that the paths lie in, "." included."""
    return {parent.as_posix() for name in names for parent in Path(name).parents}


def _is_free(new: Path, name: str) -> bool:
    """Whether the name is free in the new site, and no file stands where one of its folders must be."""
    if os.path.lexists(new / name):
        return False
    on_way = [new / parent for parent in Path(name).parents if os.path.lexists(new / parent)]
    return all(_is_folder(path) for path in on_way)


def _is_folder(path: Path) -> bool:
    return stat.S_ISDIR(os.lstat(path).st_mode)


def is_twin(one: Path, other: Path) -> bool:
    """Whether both are files with the same bytes, or links with the same target."""
    if one.is_symlink() or other.is_symlink():
        return one.is_symlink() and other.is_symlink() and one.readlink() == other.readlink()
    return one.is_file() and other.is_file() and filecmp.cmp(one, other, shallow=False)


def _twin(source: Path, place: Path) -> None:
    """Make a second name for the same file, which costs no room; a copy if the system cannot do that."""
    if source.is_symlink():
        place.symlink_to(source.readlink())
        return
    if os.name != "nt":  # on Windows a read-only file is read-only under both names, and then cannot be removed
        try:
            place.hardlink_to(source)
            return
        except OSError:  # a file system without hard links, or a file of another user
            pass
    shutil.copy2(source, place)


def _place_for(kept: Path, name: str, source: Path) -> Path:
    """Where to keep a file: under its own path, or in the next numbered folder if another file is kept there."""
    for number in count(1):
        top = kept / str(number) if number > 1 else kept
        if (_is_free(top, name) and _is_free(kept, f"{number}/x")) or is_twin(source, top / name):
            break
    return top / name

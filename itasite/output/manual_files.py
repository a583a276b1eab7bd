"""What a person put into a built site, or changed there: it goes along to the new site, or is kept beside it."""

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

# What web servers and search engines ask to be put beside the pages.
_FOR_SERVERS = re.compile(
    r"CNAME|robots\.txt|ads\.txt|humans\.txt|security\.txt|web\.config|favicon\.ico|_headers|_redirects"
    r"|(google|yandex_|pinterest-|naver)[\w-]*\.html|BingSiteAuth\.xml",
    re.IGNORECASE,
)
# What MkDocs and Material write beside the pages.
_GENERATED = re.compile(
    r"assets/(javascripts|stylesheets|fonts)/.*|assets/images/favicon\.(png|svg)|search/.*|404\.html|sitemap\.xml(\.gz)?|feed\.xml|objects\.inv"
)


@dataclass(frozen=True, slots=True)
class ManualFiles:
    """Paths in the old site: what the new one takes along, and what cannot stay in it."""

    along: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()


def manual_files(old: Path, new: Path | None) -> ManualFiles:
    """What of a marked site is not of ours. `new` is the site to take its place, None where that is not there yet."""
    marked = manifest.read(old)
    if marked is None:
        return ManualFiles()
    ours = _folders(marked)

    def is_ours(name: str, entry: os.DirEntry[str]) -> bool:
        if entry.is_dir(follow_symlinks=False):
            return name in ours
        regular = entry.is_file(follow_symlinks=False)
        return name == manifest.NAME or (
            name in marked and regular and manifest.is_as_listed(Path(entry.path), marked[name])
        )

    return _sorted(old, new, is_ours, lambda name: name not in marked)


def of_earlier(old: Path, new: Path | None, is_as_published: Callable[[str], bool]) -> ManualFiles:
    """What of a site without a sound mark may be of a person: all that is neither generated nor in the new site.

    A file that was published once and is so no longer must not get out again: it is kept beside. `is_as_published`
    says of a path whether the new site has the same there. Where a mark was spoilt, a page that differs from the new
    one may have been changed by hand too.
    """
    spoilt = os.path.lexists(old / manifest.NAME)

    def is_ours(name: str, entry: os.DirEntry[str]) -> bool:
        if entry.is_dir(follow_symlinks=False):  # and nothing in it
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
    """What was put into the old site after it was looked through, and so did not go along."""
    marked = manifest.read(old)
    if marked is None:
        return ()
    names = dict.fromkeys(name for name, _ in manifest.entries(old))
    known = {manifest.NAME, *marked, *_folders(marked), *_folders(names)}
    return tuple(name for name in names if name not in known and _is_free(new, name))


def take_along(old: Path, new: Path, names: Iterable[str]) -> None:
    """Put files, links and empty folders of the old site into the new one, where nothing has their name there."""
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
    for name in reversed(made):  # at last, for one may allow no writing
        shutil.copystat(old / name, new / name)


def keep_aside(old: Path, kept: Path, names: Iterable[str]) -> dict[str, str]:
    """Copy files of the old site into a folder beside it, over nothing that is there; the name of each copy."""
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
    """The names for one line: a whole folder once, with the number of files in it."""
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
        if name in full or is_ours(name, entry):  # a folder with something in it comes with that
            continue
        if goes_along(name) and (new is None or _is_free(new, name)):
            along.append(name)
        elif new is None or not is_twin(old / name, new / name):
            aside.append(name)
    return ManualFiles(tuple(along), tuple(aside))


def _folders(names: Iterable[str]) -> set[str]:
    """The folders of paths."""
    return {parent.as_posix() for name in names for parent in Path(name).parents}


def _is_free(new: Path, name: str) -> bool:
    """Whether nothing has this name in the new site, and no file that of a folder on the way."""
    if os.path.lexists(new / name):
        return False
    on_way = [new / parent for parent in Path(name).parents if os.path.lexists(new / parent)]
    return all(_is_folder(path) for path in on_way)


def _is_folder(path: Path) -> bool:
    return stat.S_ISDIR(os.lstat(path).st_mode)


def is_twin(one: Path, other: Path) -> bool:
    """Whether both are there and hold the same bytes, or lead to the same place."""
    if one.is_symlink() or other.is_symlink():
        return one.is_symlink() and other.is_symlink() and one.readlink() == other.readlink()
    return one.is_file() and other.is_file() and filecmp.cmp(one, other, shallow=False)


def _twin(source: Path, place: Path) -> None:
    """The same file under another name where the system can do it, for it costs nothing; a copy elsewhere."""
    if source.is_symlink():
        place.symlink_to(source.readlink())
        return
    if os.name != "nt":  # there, a file that is read-only here is so there, and can then not be removed
        try:
            place.hardlink_to(source)
            return
        except OSError:  # a file system without links, or a file of somebody else
            pass
    shutil.copy2(source, place)


def _place_for(kept: Path, name: str, source: Path) -> Path:
    """Where to keep a file: under its own path, or below the next number where another is kept there already."""
    for number in count(1):
        top = kept / str(number) if number > 1 else kept
        if (_is_free(top, name) and _is_free(kept, f"{number}/x")) or is_twin(source, top / name):
            break
    return top / name

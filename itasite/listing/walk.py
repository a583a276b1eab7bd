"""Lists the content folder. No file is opened, and no symbolic link is followed."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from itasite.listing.model import FileState, LeftOut, Listing, Reason
from itasite.listing.names import PAGE, is_source, litter, unpublished

_SURROGATE = re.compile("[\ud800-\udfff]")  # Python makes these of names that are not UTF-8 on the disk
_JUNCTION = 0xA0000003  # how Windows marks a folder that leads to another one


def list_folder(root: Path) -> Listing:
    """All files and folders below `root`. Never raises: what cannot be read is in `left_out`."""
    sources, pages, unchanged, left_out = list[str](), list[str](), list[str](), list[LeftOut]()
    for found in _walk(root):
        if isinstance(found, LeftOut):
            left_out.append(found)
        elif is_source(found):
            sources.append(found)
        elif found.endswith(PAGE):
            pages.append(found)
        else:
            unchanged.append(found)
    left_out.sort(key=lambda found: found.name)
    unchanged.sort()
    return Listing(
        tuple(sorted(sources)), tuple(sorted(pages)), tuple(unchanged), tuple(left_out), _states(root, unchanged)
    )


def folder_states(root: Path) -> dict[str, FileState]:
    """The present state of every file below `root`, by name: what differs between two calls was changed meanwhile."""
    found = list_folder(root)
    return _states(root, (*found.names, *(left.name for left in found.left_out)))


def _states(root: Path, names: Iterable[str]) -> dict[str, FileState]:
    """The present states of the files; a file that is gone has none."""
    found: dict[str, FileState] = {}
    for name in names:
        with suppress(OSError):
            found[name] = FileState.of((root / name).lstat())
    return found


def _walk(root: Path) -> Iterator[str | LeftOut]:
    """The names of files that are read or published, and all else with the reason."""
    pending = [""]
    while pending:
        folder = pending.pop()
        try:
            with os.scandir(root / folder) as found:
                entries = list(found)
        except OSError:
            yield LeftOut(folder or ".", Reason.UNREADABLE, folder=True)
            continue
        for entry in entries:
            name = f"{folder}/{entry.name}" if folder else entry.name
            try:
                reason, is_folder = _bar(root, name, entry), entry.is_dir(follow_symlinks=False)
            except OSError:
                reason, is_folder = Reason.UNREADABLE, False
            if reason:
                yield LeftOut(name, reason, is_folder)
            elif is_folder:
                pending.append(name)
            else:
                yield name


def _bar(root: Path, name: str, entry: os.DirEntry[str]) -> Reason | None:
    """Why a file is neither read nor published, or a folder not searched; None if it is."""
    if _SURROGATE.search(entry.name):
        return Reason.GARBLED
    if reason := litter(entry.name):
        return reason
    if entry.is_symlink() or _is_junction(entry):
        return _link(root, root / name)
    if entry.is_dir(follow_symlinks=False):
        return None
    if not entry.is_file(follow_symlinks=False):
        return Reason.SPECIAL
    reason = None if is_source(name) else unpublished(name)
    if not reason and not os.access(entry.path, os.R_OK):
        return Reason.UNREADABLE
    return reason


def _is_junction(entry: os.DirEntry[str]) -> bool:
    """Whether this is a junction: a folder of Windows that leads to another one, which Python does not call a link."""
    return os.name == "nt" and getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0) == _JUNCTION


def _link(root: Path, path: Path) -> Reason:
    """The reason for leaving out a symbolic link, by where it leads."""
    try:
        path.stat()
    except OSError as error:
        return Reason.LINK_LOOP if error.errno == errno.ELOOP else Reason.LINK_NOWHERE
    target, whole = Path(os.path.realpath(path)), Path(os.path.realpath(root))
    place = Path(os.path.realpath(path.parent)) / path.name
    if not target.is_relative_to(whole):
        return Reason.LINK_LOOP if place.is_relative_to(target) else Reason.LINK_OUT
    return Reason.LINK_LOOP if place.is_relative_to(target) else Reason.LINK_INSIDE

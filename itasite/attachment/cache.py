"""Keeps what was read from attached files for the next run: in the user's cache folder, never beside the content.

The cache has the text of documents. So only the user may read it, it is never inside a site, and entries that are not
used are deleted. If anything is wrong with it, the attached file is read again.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import sys
import zlib
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from types import ModuleType
from typing import Any

import itasite.attachment
from itasite.attachment import model
from itasite.attachment.model import FileKind

SETTING = "ITASITE_CACHE"
COSTLY: frozenset[FileKind] = frozenset({"pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "zip"})
MOST_KEPT = 200_000_000  # bytes of all entries together, as stored
_SHARE_KEPT = 0.9  # of it, when entries are deleted
_MOST_ENTRY = 60_000_000  # bytes of one entry, unpacked
_OFF = ("off", "0", "no", "false", "none")
_LIBRARIES = ("pypdf", "cryptography", "Pillow")
_ROOTS = ("agency.yml", "mkdocs.yml")


@dataclass(frozen=True, slots=True)
class CacheEntry:
    """The cache entry of one file; `path` is its file in the cache folder, which need not exist yet."""

    path: Path

    def load(self) -> Any:
        """The JSON value that an earlier run kept; None if there is nothing valid. Never raises."""
        try:
            if not _ours(self.path.lstat(), stat.S_ISREG):
                return None
            unpacker = zlib.decompressobj()
            raw = unpacker.decompress(self.path.read_bytes(), _MOST_ENTRY)
            if unpacker.unconsumed_tail or not unpacker.eof:
                return None
            found = json.loads(raw)
            with suppress(OSError):
                os.utime(self.path)  # entries that are used are not deleted
            return found
        except Exception:  # damaged, hostile, no permission: the file is read again
            return None

    def store(self, data: Any) -> None:
        """Save a JSON value, completely or not at all. Never raises."""
        with suppress(Exception):
            packed = zlib.compress(json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass"), 1)
            made = self.path.with_name(f".{self.path.name}.{os.getpid()}")
            try:
                number = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
                with os.fdopen(number, "wb") as file:
                    file.write(packed)
                made.replace(self.path)
            finally:
                made.unlink(missing_ok=True)
            _tidy(self.path.parent, len(packed))


def folder() -> Path | None:
    """The cache folder; None if the user has switched the cache off."""
    said = os.environ.get(SETTING, "").strip()
    if said.lower() in _OFF:
        return None
    if said:
        return Path(said).expanduser().absolute() / "attachments"
    import platformdirs

    return platformdirs.user_cache_path("itasite", appauthor=False) / "attachments"


def entry_for(path: Path, raw: bytes, what: str = "") -> CacheEntry | None:
    """The cache entry for the file at `path` with the bytes `raw`; None if there is no safe cache folder.

    `what` is kept of it, "" for its text.
    """
    ready = _ready(os.environ.get(SETTING, ""), path.absolute().parent)
    if ready is None:
        return None
    limits = [getattr(model, name) for name in dir(model) if name.startswith("MOST_")]
    key = f"{hashlib.sha256(raw).hexdigest()} {_readers()} {limits}{what}"
    return CacheEntry(ready / f"{hashlib.sha256(key.encode()).hexdigest()}.json.z")


def clear() -> int:
    """Delete all entries. Returns the number of deleted files."""
    place = folder()
    count = 0
    for path, _ in _entries(place) if place else ():
        with suppress(OSError):
            path.unlink()
            count += 1
    return count


def size() -> tuple[int, int]:
    """The number of entries, and their bytes together."""
    place = folder()
    found = [state.st_size for _, state in _entries(place)] if place else []
    return len(found), sum(found)


@lru_cache(maxsize=1024)
def _ready(setting: str, beside: Path) -> Path | None:  # noqa: ARG001  # the setting is only part of the cache key
    """The cache folder, made if missing; None if it is not the user's own, or inside the site of the file."""
    try:
        place = folder()
        if place is None:
            return None
        roots = [parent for parent in (beside, *beside.parents) if any((parent / name).is_file() for name in _ROOTS)]
        if any(place.resolve().is_relative_to(root.resolve()) for root in roots):
            return None
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _ours(place.lstat(), stat.S_ISDIR):
            return None
        place.chmod(0o700)
        return place
    except (OSError, ValueError, RuntimeError):
        return None


def _ours(state: os.stat_result, kind: Any) -> bool:
    return bool(kind(state.st_mode)) and (os.name == "nt" or state.st_uid == os.getuid())


def sources_state(*modules: ModuleType) -> str:
    """A text that changes whenever the source of one of these modules does; of a package, of any module in it."""
    sources = hashlib.sha256()
    for module in modules:
        path = Path(module.__file__ or "")
        for each in sorted(path.parent.glob("*.py")) if path.name == "__init__.py" else (path,):
            sources.update(each.read_bytes())
    return sources.hexdigest()


@lru_cache(maxsize=1)
def _readers() -> str:
    """A text that changes whenever our readers or their libraries do: old entries are then not used any more."""
    versions = []
    for library in _LIBRARIES:
        with suppress(metadata.PackageNotFoundError):
            versions.append(f"{library} {metadata.version(library)}")
    state = sources_state(itasite.attachment)
    return f"{itasite.__version__} {state} {versions} {sys.version_info[:3]} {zlib.ZLIB_RUNTIME_VERSION}"


def _entries(place: Path) -> list[tuple[Path, os.stat_result]]:
    found = []
    with suppress(OSError), os.scandir(place) as items:
        for item in items:
            with suppress(OSError):
                if item.is_file(follow_symlinks=False) and ".json.z" in item.name:
                    found.append((Path(item.path), item.stat(follow_symlinks=False)))
    return found


_totals: dict[Path, int] = {}  # bytes of all entries in a cache folder, as far as this process knows


def _tidy(place: Path, saved: int) -> None:
    """If there is too much in the folder, delete the entries that were not used for longest.

    `saved` bytes came in. The folder is listed at the first save and when it is full, not at each save.
    """
    if place in _totals and _totals[place] + saved <= MOST_KEPT:
        _totals[place] += saved
        return
    entries = sorted(_entries(place), key=lambda entry: entry[1].st_mtime)
    total = sum(state.st_size for _, state in entries)
    enough = MOST_KEPT * _SHARE_KEPT if total > MOST_KEPT else MOST_KEPT
    for path, state in entries:
        if total <= enough:
            break
        with suppress(OSError):
            path.unlink()
            total -= state.st_size
    _totals[place] = total

"""What was read of attached files, kept for the next run: in the user's cache folder, never beside the content.

It holds the text of documents. So nobody but the user may read it, nothing of it is below a site, what is not used
is thrown away, and any fault of it means only that the file is read again.
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
from typing import Any

import itasite
from itasite.attachment import model
from itasite.attachment.model import Content, Kind, Metadata, Passage, Unread, Why

SETTING = "ITASITE_CACHE"
COSTLY: frozenset[Kind] = frozenset({"pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "zip"})
MOST_KEPT = 200_000_000  # bytes of all
_MOST_ENTRY = 60_000_000  # bytes of one, unpacked
_OFF = ("off", "0", "no", "false", "none")
_LIBRARIES = ("pypdf", "cryptography", "Pillow")
_ROOTS = ("agency.yml", "mkdocs.yml")


@dataclass(frozen=True, slots=True)
class Kept:
    """The place where what was read of one file is kept."""

    path: Path

    def recall(self) -> Content | None:
        """What was read in an earlier run, or None."""
        try:
            if not _ours(self.path.lstat(), stat.S_ISREG):
                return None
            unpacker = zlib.decompressobj()
            raw = unpacker.decompress(self.path.read_bytes(), _MOST_ENTRY)
            if unpacker.unconsumed_tail or not unpacker.eof:
                return None
            found = _content(json.loads(raw))
            with suppress(OSError):
                os.utime(self.path)  # what is used stays
            return found
        except Exception:  # damaged, hostile, without rights: the file is read again
            return None

    def keep(self, content: Content) -> None:
        """Keep what was read, whole or not at all."""
        if content.cut_by_time:
            return
        with suppress(Exception):
            packed = zlib.compress(json.dumps(_plain(content), ensure_ascii=False).encode("utf-8", "surrogatepass"), 1)
            made = self.path.with_name(f".{self.path.name}.{os.getpid()}")
            try:
                number = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
                with os.fdopen(number, "wb") as file:
                    file.write(packed)
                made.replace(self.path)
            finally:
                made.unlink(missing_ok=True)
            _tidy(self.path.parent)


def folder() -> Path | None:
    """Where it is kept, or None where nothing shall be."""
    said = os.environ.get(SETTING, "").strip()
    if said.lower() in _OFF:
        return None
    if said:
        return Path(said).expanduser().absolute() / "attachments"
    import platformdirs

    return platformdirs.user_cache_path("itasite", appauthor=False) / "attachments"


def of(path: Path, raw: bytes) -> Kept | None:
    """The place for the file at `path` with these bytes, or None where nothing can be kept."""
    ready = _ready(os.environ.get(SETTING, ""), path.absolute().parent)
    if ready is None:
        return None
    limits = [getattr(model, name) for name in dir(model) if name.startswith("MOST_")]
    key = f"{hashlib.sha256(raw).hexdigest()} {_readers()} {limits}"
    return Kept(ready / f"{hashlib.sha256(key.encode()).hexdigest()}.json.z")


def clear() -> int:
    """Throw all of it away; how many files it were."""
    place = folder()
    count = 0
    for path, _ in _entries(place) if place else ():
        with suppress(OSError):
            path.unlink()
            count += 1
    return count


def size() -> tuple[int, int]:
    """How many files are kept, and their bytes."""
    place = folder()
    found = [state.st_size for _, state in _entries(place)] if place else []
    return len(found), sum(found)


@lru_cache(maxsize=1024)
def _ready(setting: str, beside: Path) -> Path | None:  # noqa: ARG001  # the setting decides what `folder` says
    """The folder, made if need be, if it is ours alone and not below the site that the file is part of."""
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


@lru_cache(maxsize=1)
def _readers() -> str:
    """Names the readers: when one of them changes, what the old one read does not count any more."""
    sources = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        sources.update(path.read_bytes())
    versions = []
    for library in _LIBRARIES:
        with suppress(metadata.PackageNotFoundError):
            versions.append(f"{library} {metadata.version(library)}")
    return f"{itasite.__version__} {sources.hexdigest()} {versions} {sys.version_info[:3]} {zlib.ZLIB_RUNTIME_VERSION}"


def _entries(place: Path) -> list[tuple[Path, os.stat_result]]:
    found = []
    with suppress(OSError), os.scandir(place) as items:
        for item in items:
            with suppress(OSError):
                if item.is_file(follow_symlinks=False) and ".json.z" in item.name:
                    found.append((Path(item.path), item.stat(follow_symlinks=False)))
    return found


_written = 0


def _tidy(place: Path) -> None:
    """Every now and then: what was used longest ago goes when there is too much."""
    global _written  # how often this process has written
    _written += 1
    if _written % 50 != 1:
        return
    entries = sorted(_entries(place), key=lambda entry: entry[1].st_mtime)
    over = sum(state.st_size for _, state in entries) - MOST_KEPT
    for path, state in entries:
        if over <= 0:
            return
        with suppress(OSError):
            path.unlink()
            over -= state.st_size


def _plain(content: Content) -> dict[str, Any]:
    made = content.metadata
    return {
        "passages": [[passage.where, passage.text] for passage in content.passages],
        "metadata": [made.author, made.editor, made.title, list(made.places), list(made.photographed)],
        "encrypted": content.encrypted,
        "unread": [[unread.why.value, unread.where, unread.mostly] for unread in content.unread],
        "error": content.error,
        "pictures": list(content.pictures),
    }


def _content(kept: Any) -> Content:
    """What was kept as a value; ValueError, TypeError or KeyError where it is none."""
    author, editor, title, places, photographed = kept["metadata"]
    return Content(
        tuple(Passage(_text(where), _text(text)) for where, text in kept["passages"]),
        Metadata(_text(author), _text(editor), _text(title), _texts(places), _texts(photographed)),
        bool(kept["encrypted"]),
        tuple(Unread(Why(why), _text(where), bool(mostly)) for why, where, mostly in kept["unread"]),
        _text(kept["error"]),
        _texts(kept["pictures"]),
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _texts(values: Any) -> tuple[str, ...]:
    if not isinstance(values, list):
        raise TypeError
    return tuple(map(_text, values))

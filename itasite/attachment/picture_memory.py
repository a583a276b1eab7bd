"""The pictures that pages show, each made ready once: within a run from here, in the next from the cache."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from itasite.attachment.memory import Stamp, stamp
from itasite.attachment.model import MOST_BYTES
from itasite.attachment.picture_copies import SUFFIXES, Picture, PictureCopy, PictureFault, made_of

MOST_HELD = 64_000_000  # bytes of copies; those of further pictures are taken from the cache again


class _Memory:
    """Pictures by their path. The first ones stay: several parts of the program walk over all in the same order."""

    def __init__(self) -> None:
        self._held: dict[Path, tuple[Stamp, Picture]] = {}
        self._unsettled: set[Path] = set()
        self._bytes = 0

    def get(self, path: Path, state: Stamp) -> Picture | None:
        """The picture, if it is held and the file has not changed."""
        held = self._held.get(path)
        return held[1] if held and held[0] == state else None

    def put(self, path: Path, state: Stamp, picture: Picture) -> None:
        """Hold a picture if there is room."""
        self.drop(path)
        if self._bytes + _bytes(picture) <= MOST_HELD:
            self._held[path] = state, picture
            self._unsettled |= set() if state.settled else {path}
            self._bytes += _bytes(picture)

    def drop_unsettled(self) -> None:
        """Forget the pictures that were so new when they were read that a change soon after would not show."""
        unsettled, self._unsettled = self._unsettled, set()
        for path in unsettled:
            self.drop(path)

    def drop(self, path: Path) -> None:
        """Forget a picture."""
        held = self._held.pop(path, None)
        self._bytes -= _bytes(held[1]) if held else 0


memory = _Memory()


def picture(path: Path) -> Picture:
    """The picture at `path` with its copies. It is read again only if it has changed. Never raises."""
    try:
        state = stamp(path.stat())
        if held := memory.get(path, state):
            return held
        read = _read(path, state)
        memory.put(path, state, read)
        return read
    except OSError:
        memory.drop(path)
        return Picture(fault=PictureFault.DAMAGED)


def _bytes(picture: Picture) -> int:
    return sum(len(copy.content) for copy in picture.copies)


def _read(path: Path, state: Stamp) -> Picture:
    if state.size > MOST_BYTES:
        return Picture(fault=PictureFault.TOO_LARGE)
    from itasite.attachment import cache

    raw = path.read_bytes()
    kept = cache.entry_for(path, raw, "pictures")
    if kept and (known := _unpacked(kept.load())):
        return known
    made = made_of(raw)
    if kept:
        kept.store(_packed(made))
    return made


def _packed(made: Picture) -> Any:
    """What the cache keeps of a picture."""
    from base64 import b64encode

    copies = [[each.width, each.height, each.suffix, b64encode(each.content).decode()] for each in made.copies]
    return [made.width, made.height, copies, made.fault]


def _unpacked(kept: Any) -> Picture | None:
    """The picture from what the cache has kept; None if that is not valid."""
    from base64 import b64decode

    try:
        width, height, copies, fault = kept
        found = [PictureCopy(int(w), int(h), _suffix(end), b64decode(content)) for w, h, end, content in copies]
        return Picture(int(width), int(height), tuple(found), PictureFault(fault) if fault else None)
    except (TypeError, ValueError):
        return None


def _suffix(kept: Any) -> str:
    if kept not in SUFFIXES:
        raise ValueError
    return str(kept)

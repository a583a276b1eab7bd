"""Reads compound files (OLE), the format of old Office files: their root directory and its streams."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_ENTRIES = 10_000
_NONE = 0xFFFFFFFA  # sector numbers from here on have a special meaning


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    kind: int  # 1 a storage, 2 a stream, 5 the root
    left: int
    right: int
    child: int
    start: int
    size: int


class Compound:
    """A compound file. Raises ValueError or struct.error if it is not one."""

    def __init__(self, raw: bytes) -> None:
        if not raw.startswith(MAGIC) or len(raw) < 512:
            raise ValueError
        self._raw = raw
        shift, mini_shift = struct.unpack_from("<HH", raw, 30)
        if shift not in (9, 12) or mini_shift != 6:
            raise ValueError
        self._sector = 1 << shift
        fats, first, self._cutoff, mini, _, more, more_count = struct.unpack_from("<II4xIIIII", raw, 44)
        self._fat = self._table(self._fat_sectors(fats, more, more_count))
        self._mini_fat = self._table(self._chain(mini))
        self._entries = list(self._directory(first))
        if not self._entries or self._entries[0].kind != 5:
            raise ValueError
        self._small = b""

    def streams(self) -> dict[str, _Entry]:
        """The streams and storages in the root directory, by name."""
        found: dict[str, _Entry] = {}
        waiting, seen = [self._entries[0].child], set[int]()
        while waiting:
            number = waiting.pop()
            if number in seen or number >= len(self._entries):
                continue
            seen.add(number)
            entry = self._entries[number]
            found[entry.name] = entry
            waiting += [entry.left, entry.right]
        return found

    def read(self, entry: _Entry) -> bytes:
        """The bytes of a stream."""
        if entry.size >= self._cutoff:
            return b"".join(self._block(number) for number in self._chain(entry.start))[: entry.size]
        root = self._entries[0]
        self._small = self._small or b"".join(self._block(number) for number in self._chain(root.start))
        numbers = _follow(self._mini_fat, entry.start)
        return b"".join(self._small[number * 64 : number * 64 + 64] for number in numbers)[: entry.size]

    def _block(self, number: int) -> bytes:
        start = (number + 1) * self._sector
        return self._raw[start : start + self._sector]

    def _fat_sectors(self, count: int, more: int, more_count: int) -> list[int]:
        numbers = list(struct.unpack_from("<109I", self._raw, 76))
        per = self._sector // 4
        for _ in range(min(more_count, len(self._raw) // self._sector)):
            if more >= _NONE or len(block := self._block(more)) < self._sector:
                break
            *some, more = struct.unpack(f"<{per}I", block)
            numbers += some
        return [number for number in numbers[: max(count, 0)] if number < _NONE]

    def _table(self, sectors: list[int]) -> list[int]:
        found: list[int] = []
        for number in sectors[: len(self._raw) // self._sector + 1]:
            block = self._block(number)
            found += struct.unpack(f"<{len(block) // 4}I", block[: len(block) // 4 * 4])
        return found

    def _chain(self, start: int) -> list[int]:
        return _follow(self._fat, start)

    def _directory(self, first: int) -> Iterator[_Entry]:
        raw = b"".join(self._block(number) for number in self._chain(first))
        for at in range(0, min(len(raw), _MOST_ENTRIES * 128) // 128 * 128, 128):
            length, kind = struct.unpack_from("<HB", raw, at + 64)
            left, right, child = struct.unpack_from("<III", raw, at + 68)
            start, size = struct.unpack_from("<II", raw, at + 116)
            name = raw[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le", errors="replace")
            yield _Entry(name, kind, left, right, child, start, size)


def _follow(table: list[int], start: int) -> list[int]:
    """The sector numbers of a chain, each once, so that a loop ends."""
    found: list[int] = []
    seen: set[int] = set()
    while start < len(table) and start not in seen:
        seen.add(start)
        found.append(start)
        start = table[start]
    return found


def names(raw: bytes) -> set[str] | None:
    """The names in the root directory; None if it cannot be read. In capitals, since programs differ."""
    try:
        return {name.upper() for name in Compound(raw).streams()}
    except (ValueError, struct.error):
        return None

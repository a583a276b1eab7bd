"""Texts of an old workbook (.xls), which may go on in further records ([MS-XLS] 2.5.293)."""

from __future__ import annotations

import struct

_WIDE, _EXTENDED, _RICH = 0x1, 0x4, 0x8


class Texts:
    """Reads texts out of a record and those that continue it. Raises struct.error or IndexError behind their end."""

    def __init__(self, parts: list[bytes]) -> None:
        self._parts, self._part, self._at = parts, 0, 0

    def one(self) -> str:
        """The next text."""
        length, flags = struct.unpack("<HB", self._take(3))
        runs = struct.unpack("<H", self._take(2))[0] if flags & _RICH else 0
        more = struct.unpack("<I", self._take(4))[0] if flags & _EXTENDED else 0
        text = self._letters(length, flags)
        self._skip(runs * 4 + more)
        return text

    def listed(self) -> list[str]:
        """The texts of the list of a workbook, as far as they are whole."""
        self._skip(8)
        found = list[str]()
        while self._part < len(self._parts):
            if self._at >= len(self._parts[self._part]):
                self._part, self._at = self._part + 1, 0
                continue
            found.append(self.one())
        return found

    def _letters(self, length: int, flags: int) -> str:
        made, count = "", 0
        while count < length:
            if self._at >= len(self._parts[self._part]):
                self._part, self._at = self._part + 1, 0
                flags = self._take(1)[0]  # a part that goes on within a text says anew how wide its letters are
            width = 2 if flags & _WIDE else 1
            room = (len(self._parts[self._part]) - self._at) // width
            if not room:
                raise IndexError
            now = min(length - count, room)
            count += now
            raw = self._take(now * width)
            made += raw.decode("utf-16-le", "replace") if width == 2 else raw.decode("latin-1")
        return made

    def _take(self, count: int) -> bytes:
        while self._at >= len(self._parts[self._part]):
            self._part, self._at = self._part + 1, 0
        taken = self._parts[self._part][self._at : self._at + count]
        self._at += count
        return taken

    def _skip(self, count: int) -> None:
        while count > 0 and self._part < len(self._parts):
            here = min(count, len(self._parts[self._part]) - self._at)
            self._at += here
            count -= here
            if count > 0:
                self._part, self._at = self._part + 1, 0

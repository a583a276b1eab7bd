"""A small workbook of old Excel (.xls): the records of its stream, and the compound file around them."""

from __future__ import annotations

import struct

from itasite.attachment.ole import MAGIC

BEGIN, END = b"\x09\x08\x10\0\0\x06" + bytes(14), b"\x0a\0\0\0"
_SECTOR, _LEAST = 512, 4096  # bytes of a sector, and of a stream that is not kept among the small ones
_FREE, _LAST, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def record(kind: int, data: bytes) -> bytes:
    """A record."""
    return struct.pack("<HH", kind, len(data)) + data


def text(letters: str) -> bytes:
    """A text with its length."""
    return struct.pack("<HB", len(letters), 1) + letters.encode("utf-16-le")


def stream(*cells: bytes, hidden: int = 0, kind: int = 0, strings: bytes = b"") -> bytes:
    """A workbook of the sheet แผน; `kind` is that of the sheet, `strings` is the list of texts."""
    name = "แผน".encode("utf-16-le")
    listed = record(0xFC, struct.pack("<II", 1, 1) + strings)

    def before(at: int) -> bytes:
        return BEGIN + record(0x85, struct.pack("<IBBBB", at, hidden, kind, 3, 1) + name) + listed + END

    return before(len(before(0))) + BEGIN + b"".join(cells) + END


def cell(kind: int, column: int, data: bytes, row: int = 0) -> bytes:
    """The record of a cell."""
    return record(kind, struct.pack("<3H", row, column, 0) + data)


def compound(book: bytes) -> bytes:
    """A compound file (ECMA's [MS-CFB]) with one stream, the workbook."""
    book = book.ljust(_LEAST, b"\0")
    book += bytes(-len(book) % _SECTOR)
    count = len(book) // _SECTOR
    fat = [_TABLE, _LAST, *range(3, count + 2), _LAST]
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(_SECTOR, b"\xff")
    root, entry = _entry("Root Entry", 5, 1, _LAST, 0), _entry("Workbook", 2, _FREE, 2, len(book))
    head = MAGIC + bytes(16) + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9I", 0, 1, 1, 0, _LEAST, _LAST, 0, _LAST, 0) + struct.pack("<I", 0)
    return head.ljust(_SECTOR, b"\xff") + table + (root + entry).ljust(_SECTOR, b"\0") + book


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    letters = name.encode("utf-16-le")
    head = letters.ljust(64, b"\0") + struct.pack("<HBB3I", len(letters) + 2, kind, 1, _FREE, _FREE, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)


_ROWS = (
    cell(0x204, 0, text("ที่")),
    cell(0x204, 1, text("มาตรการ")),
    cell(0x203, 0, struct.pack("<d", 1), 1),
    cell(0x204, 1, text("อบรม"), 1),
)
OLD = compound(stream(*_ROWS))

"""What python-calamine does not give of an old workbook (.xls): addresses of links, hidden rows and columns.

The records are those of Microsoft's [MS-XLS]: HLINK (2.4.140), COLINFO (2.4.53), ROW (2.4.221), BOUNDSHEET (2.4.28).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from itasite.office.looks import Look
from itasite.office.old_guard import records
from itasite.office.old_looks import Looks, error_of

_SHEET, _LINK, _COLUMNS, _ROW, _BEGIN, _END = 0x85, 0x1B8, 0x7D, 0x208, 0x809, 0x0A
_URL = bytes.fromhex("e0c9ea79f9bace118c8200aa004ba90b")  # the class of addresses among the kinds of targets
_HAS_TARGET, _HAS_PLACE, _HAS_TEXT, _HAS_FRAME, _AS_TEXT = 0x1, 0x8, 0x10, 0x80, 0x100
_ROW_HIDDEN, _COLUMN_HIDDEN = 0x20, 0x1
_MOST_CELLS = 20_000  # that links of one file cover
_COLUMNS_OF_OLD = 256


@dataclass(slots=True)
class Marks:
    """What is known of the cells of one sheet beside their values; rows and columns are counted from 0."""

    links: dict[tuple[int, int], str] = field(default_factory=dict)
    rows: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)
    joined: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    looks: dict[tuple[int, int], Look] = field(default_factory=dict)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    texts: dict[tuple[int, int], str] = field(default_factory=dict)  # of cells whose parts have fonts of signs
    comments: dict[tuple[int, int], str] = field(default_factory=dict)
    struck: set[tuple[int, int]] = field(default_factory=set)


def marks(book: bytes) -> dict[str, Marks] | None:
    """The marks of each sheet by its name; None for a stream that is not laid out as the format says."""
    try:
        looks = Looks(_records(book, 0))
        sheets = {name: at for kind, _, data in _records(book, 0) if kind == _SHEET for name, at in [_named(data)]}
        return {name: of_sheet(book, at, looks) for name, at in sheets.items()} or None
    except (ValueError, KeyError, IndexError, struct.error, UnicodeError):
        return None


def _records(book: bytes, start: int) -> Iterator[tuple[int, int, bytes]]:
    """The records from a place to the end of its part: kind, place, data."""
    depth = 0
    for kind, at, data in records(book, start):
        depth += (kind == _BEGIN) - (kind == _END)
        yield kind, at, data
        if depth <= 0:
            return


def _named(data: bytes) -> tuple[str, int]:
    length, wide = data[6], data[7] & 1
    text = data[8 : 8 + length * (2 if wide else 1)]
    return text.decode("utf-16-le" if wide else "latin-1"), struct.unpack_from("<I", data)[0]


def of_sheet(book: bytes, start: int, looks: Looks | None = None) -> Marks:
    """The marks in the records of a sheet, which begin at `start`. Raises struct.error for a broken record."""
    found = Marks()
    for kind, _, data in _records(book, start):
        for place, look in looks.of(kind, data) if looks else ():
            found.looks[place] = look
            if text := error_of(kind, data):
                found.errors[place] = text
        if kind == _LINK:
            top, bottom, left, right = struct.unpack_from("<4H", data)
            address = _address(data)
            size = (bottom - top + 1) * (right - left + 1)
            if address and 0 < size <= _MOST_CELLS - len(found.links):
                cells = ((row, column) for row in range(top, bottom + 1) for column in range(left, right + 1))
                found.links.update(dict.fromkeys(cells, address))
        elif kind == _COLUMNS:
            first, last, _, _, look = struct.unpack_from("<5H", data)
            if look & _COLUMN_HIDDEN:
                found.columns.update(range(first, min(last, _COLUMNS_OF_OLD) + 1))
        elif kind == _ROW and struct.unpack_from("<H", data, 12)[0] & _ROW_HIDDEN:
            found.rows.add(struct.unpack_from("<H", data)[0])
    return found


def _address(data: bytes) -> str:
    """The address of a link; "" for one to a place in the file, or to a file of the author's machine."""
    flags = struct.unpack_from("<I", data, 28)[0]
    at = 32
    for flag in (_HAS_TEXT, _HAS_FRAME):
        if flags & flag:
            at += 4 + struct.unpack_from("<I", data, at)[0] * 2
    if not flags & _HAS_TARGET:
        return ""
    if flags & _AS_TEXT:
        length = struct.unpack_from("<I", data, at)[0] * 2
        at += 4
    elif data[at : at + 16] == _URL:
        length = struct.unpack_from("<I", data, at + 16)[0]
        at += 20
    else:
        return ""
    address = data[at : at + length].decode("utf-16-le", "ignore").partition("\0")[0]
    at += length
    if not flags & _HAS_PLACE or "#" in address or len(data) < at + 4:
        return address
    place = data[at + 4 : at + 4 + struct.unpack_from("<I", data, at)[0] * 2].decode("utf-16-le", "ignore")
    return f"{address}#{place.partition(chr(0))[0]}"

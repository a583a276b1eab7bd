"""The stream of an old workbook (.xls), looked at before it is read: its form, its password, how far its cells go."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from itasite.attachment.collector import Damaged, Encrypted
from itasite.attachment.ole import Compound
from itasite.office.excel_guard import MOST_CELLS
from itasite.office.opening import Refused
from itasite.words import office as said

_BEGIN, _PASSWORD = 0x809, 0x2F
_FORM = 0x600  # of Excel 97 to 2003; older ones have other records
_CELLS = frozenset({0x203, 0x204, 0x205, 0x207, 0x27E, 0xBD, 0x06, 0xFD, 0xD6, 0x01, 0x02, 0x03, 0x04, 0x05})
_MULTIPLE = 0xBD  # cells in one record, the last column at its end


def book_of(raw: bytes) -> bytes:
    """The stream of the workbook. Raises Damaged, Encrypted, and Refused for an older form or too many cells."""
    try:
        compound = Compound(raw)
        streams = {name.upper(): entry for name, entry in compound.streams().items()}
        book = compound.read(streams.get("WORKBOOK") or streams["BOOK"])
        if struct.unpack_from("<H", book, 4)[0] != _FORM:
            raise Refused(said.OLDER_EXCEL)
        check_records(book)
    except (ValueError, KeyError, IndexError, struct.error) as error:
        raise Damaged from error
    return book


def records(book: bytes, start: int = 0) -> Iterator[tuple[int, int, bytes]]:
    """All records from a place on: kind, place, data."""
    at = start
    while at + 4 <= len(book):
        kind, size = struct.unpack_from("<HH", book, at)
        yield kind, at, book[at + 4 : at + 4 + size]
        at += 4 + size


def check_records(book: bytes) -> None:
    """Raises Encrypted, or Refused for cells that are too far apart: each one between them is made."""
    last_row = last_column = 0
    for kind, _, data in records(book):
        if kind == _BEGIN:
            last_row = last_column = 0
        elif kind == _PASSWORD:
            raise Encrypted
        elif kind in _CELLS and len(data) >= 4:
            row, column = struct.unpack_from("<HH", data)
            if kind == _MULTIPLE:
                column = max(column, struct.unpack_from("<H", data, len(data) - 2)[0])
            last_row, last_column = max(last_row, row + 1), max(last_column, column + 1)
            if last_row * last_column > MOST_CELLS:
                raise Refused(said.TOO_LARGE)

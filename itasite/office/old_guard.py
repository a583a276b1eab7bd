"""Looks at an old workbook (.xls) before the library opens it: it trusts sizes, and ends the program on a wrong one."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from itasite.attachment.collector import Damaged
from itasite.attachment.ole import Compound
from itasite.office.excel_guard import MOST_CELLS
from itasite.office.opening import Refused
from itasite.words import office as said

_BEGIN, _STRINGS, _DIMENSIONS = 0x809, 0xFC, 0x200
_CELLS = frozenset({0x203, 0x204, 0x205, 0x207, 0x27E, 0xBD, 0x06, 0xFD, 0xD6, 0x01, 0x02, 0x03, 0x04, 0x05})
_MULTIPLE = 0xBD  # cells in one record, the last column at its end
_MOST_RESERVED = 20_000_000  # cells that a sheet says to have, for which the library asks room at once
_LEAST_STRING = 3  # bytes of a text in the list of texts


def book_of(raw: bytes) -> bytes:
    """The stream of the workbook. Raises Damaged for sizes that no such file has, Refused for too many cells."""
    try:
        compound = Compound(raw)
        _check_sizes(raw, compound)
        streams = {name.upper(): entry for name, entry in compound.streams().items()}
        book = compound.read(streams.get("WORKBOOK") or streams["BOOK"])
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


def _check_sizes(raw: bytes, compound: Compound) -> None:
    sectors = len(raw) // compound.sector + 1
    (folders,) = struct.unpack_from("<I", raw, 40)
    fats, small, more = (struct.unpack_from("<I", raw, at)[0] for at in (44, 64, 72))
    if max(folders, fats, small, more) > sectors or any(size > len(raw) for size in compound.sizes()):
        raise Damaged


def check_records(book: bytes) -> None:
    """Raises Damaged or Refused for records that would make the library ask for more memory than there is."""
    last_row = last_column = 0
    for kind, _, data in records(book):
        if kind == _BEGIN:
            last_row = last_column = 0
        elif kind == _STRINGS and len(data) >= 8:
            if struct.unpack_from("<I", data, 4)[0] > len(book) // _LEAST_STRING:
                raise Damaged
        elif kind == _DIMENSIONS and len(data) >= 12:
            top, bottom, left, right = struct.unpack_from("<IIHH", data)
            if max(bottom - top, 0) * max(right - left, 0) > _MOST_RESERVED:
                raise Refused(said.TOO_LARGE)
        elif kind in _CELLS and len(data) >= 4:
            row, column = struct.unpack_from("<HH", data)
            if kind == _MULTIPLE:
                column = max(column, struct.unpack_from("<H", data, len(data) - 2)[0])
            last_row, last_column = max(last_row, row + 1), max(last_column, column + 1)
            if last_row * last_column > MOST_CELLS:
                raise Refused(said.TOO_LARGE)

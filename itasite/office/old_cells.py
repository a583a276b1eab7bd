"""The sheets of an old workbook (.xls) by its records: values of cells, results of formulas, joined cells.

Own code: the library ends the whole program on sizes that a damaged file names. Microsoft's [MS-XLS]: SST (2.4.265),
LabelSst, RK (2.5.217), MulRk, Number, Formula (2.5.133), BoolErr, MergeCells, BoundSheet8.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from itasite.office.old_guard import records
from itasite.office.old_texts import Texts

_SHEET, _STRINGS, _MORE, _BEGIN, _END, _FROM_1904 = 0x85, 0xFC, 0x3C, 0x809, 0x0A, 0x22
_NUMBER, _RK, _MULTIPLE, _FORMULA, _LISTED, _RICH, _LABEL, _FLAG = 0x203, 0x27E, 0xBD, 0x06, 0xFD, 0xD6, 0x204, 0x205
_RESULT, _JOINED = 0x207, 0xE5
_NO_NUMBER = b"\xff\xff"  # at the end of the result of a formula that is a text, a flag or an error
_WORKSHEET = 0

Value = str | Decimal | bool


@dataclass(slots=True)
class OldSheet:
    """A sheet: its cells and the sizes of joined ones by row and column from 0."""

    name: str
    hidden: bool
    at: int
    cells: dict[tuple[int, int], Value] = field(default_factory=dict)
    joined: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)


@dataclass(slots=True)
class OldBook:
    """The sheets of a workbook; `from_1904` tells from which year its days are counted."""

    sheets: list[OldSheet]
    from_1904: bool = False


def book(stream: bytes) -> OldBook:
    """The sheets of the stream of a workbook. Raises struct.error, IndexError or UnicodeError for a broken record."""
    found, texts = OldBook([]), list[str]()
    for kind, data, more in _of_part(stream, 0):
        if kind == _SHEET and data[5] == _WORKSHEET:
            found.sheets.append(_named(data))
        elif kind == _STRINGS:
            texts = Texts([data, *more]).listed()
        elif kind == _FROM_1904:
            found.from_1904 = data[:1] == b"\1"
    for sheet in found.sheets:
        _read(sheet, stream, texts)
    return found


def _of_part(stream: bytes, start: int) -> Iterator[tuple[int, bytes, list[bytes]]]:
    """The records of a part: kind, data, and the data of those that continue it."""
    depth = 0
    waiting: tuple[int, bytes, list[bytes]] | None = None
    for kind, _, data in records(stream, start):
        if kind == _MORE and waiting:
            waiting[2].append(data)
            continue
        if waiting:
            yield waiting
        waiting = kind, data, []
        depth += (kind == _BEGIN) - (kind == _END)
        if depth <= 0:
            break
    if waiting:
        yield waiting


def _named(data: bytes) -> OldSheet:
    length, wide = data[6], data[7] & 1
    name = data[8 : 8 + length * (2 if wide else 1)].decode("utf-16-le" if wide else "latin-1")
    return OldSheet(name, bool(data[4] & 3), struct.unpack_from("<I", data)[0])


def _read(sheet: OldSheet, stream: bytes, texts: list[str]) -> None:
    waiting: tuple[int, int] | None = None  # a formula whose text stands in a record of its own
    for kind, data, more in _of_part(stream, sheet.at):
        if kind == _RESULT and waiting:
            sheet.cells[waiting] = Texts([data, *more]).one()
            waiting = None
        elif kind == _FORMULA:
            place = struct.unpack_from("<HH", data)
            value = _result(data[6:14])
            waiting = place if value == "" else None
            sheet.cells[place] = value
        elif kind == _MULTIPLE:
            row, column = struct.unpack_from("<HH", data)
            for at in range((len(data) - 6) // 6):
                sheet.cells[row, column + at] = _packed(data[6 + at * 6 : 10 + at * 6])
        elif kind == _JOINED:
            _join(sheet, data)
        elif kind in (_NUMBER, _RK, _LISTED, _LABEL, _RICH, _FLAG):
            sheet.cells[struct.unpack_from("<HH", data)] = _value(kind, data, more, texts)


def _value(kind: int, data: bytes, more: list[bytes], texts: list[str]) -> Value:
    if kind == _NUMBER:
        return _decimal(struct.unpack_from("<d", data, 6)[0])
    if kind == _RK:
        return _packed(data[6:10])
    if kind == _FLAG:
        return "" if data[7] else bool(data[6])
    if kind == _LISTED:
        number: int = struct.unpack_from("<I", data, 6)[0]
        return texts[number]
    return Texts([data[6:], *more]).one()


def _result(data: bytes) -> Value:
    """The result of a formula; "" for an error and for a text, which follows."""
    if data[6:8] != _NO_NUMBER:
        return _decimal(struct.unpack("<d", data)[0])
    return bool(data[2]) if data[0] == 1 else ""


def _packed(data: bytes) -> Decimal:
    """A number in four bytes: a whole one or the first half of a fraction, perhaps a hundredfold."""
    (raw,) = struct.unpack("<i", data)
    half = b"\0\0\0\0" + struct.pack("<i", raw & ~3)
    whole = Decimal(raw >> 2) if raw & 2 else _decimal(struct.unpack("<d", half)[0])
    return whole / 100 if raw & 1 else whole


def _decimal(number: float) -> Decimal:
    return Decimal(repr(number))


def _join(sheet: OldSheet, data: bytes) -> None:
    (count,) = struct.unpack_from("<H", data)
    for at in range(min(count, (len(data) - 2) // 8)):
        top, bottom, left, right = struct.unpack_from("<4H", data, 2 + at * 8)
        if top <= bottom and left <= right:
            sheet.joined[top, left] = (bottom - top + 1, right - left + 1)

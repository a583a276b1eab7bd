"""Values, texts and sheets in the records of old workbooks (.xls)."""

from __future__ import annotations

import struct
from decimal import Decimal

import pytest

from itasite.office import reader
from itasite.office.old_cells import book
from itasite.office.old_texts import Texts
from tests.support.old_book import BEGIN, END, OLD, cell, record, stream, text


def packed(number: int) -> bytes:
    return struct.pack("<i", number)


def test_numbers_of_every_kind() -> None:
    (half,) = struct.unpack("<i", struct.pack("<d", 0.5)[4:])
    many = struct.pack("<2H", 1, 2) + (b"\0\0" + packed(1 << 2 | 2)) * 2 + struct.pack("<H", 3)
    (sheet,) = book(
        stream(
            cell(0x203, 0, struct.pack("<d", 0.1)),
            cell(0x27E, 1, packed(7 << 2 | 2)),
            cell(0x27E, 2, packed(-1999 << 2 | 3)),
            cell(0x27E, 3, packed(half)),
            cell(0x27E, 4, packed(half | 1)),
            cell(0x205, 5, b"\1\0"),
            record(0xBD, many),
        )
    ).sheets
    numbers = [Decimal("0.1"), 7, Decimal("-19.99"), Decimal("0.5"), Decimal("0.005"), True]
    assert [sheet.cells[0, at] for at in range(6)] == numbers
    assert (sheet.cells[1, 2], sheet.cells[1, 3]) == (1, 1)


def test_results_of_formulas() -> None:
    (sheet,) = book(
        stream(
            cell(0x06, 0, struct.pack("<d", 2.5)),
            cell(0x06, 1, struct.pack("<B5xH", 0, 0xFFFF)) + record(0x4BC, b"\0") + record(0x207, text("กข")),
            cell(0x06, 2, struct.pack("<BBB3xH", 1, 0, 1, 0xFFFF)),
            cell(0x06, 3, struct.pack("<BBB3xH", 2, 0, 7, 0xFFFF)),
            cell(0x06, 4, struct.pack("<B5xH", 3, 0xFFFF)),
        )
    ).sheets
    assert [sheet.cells[0, at] for at in range(5)] == [Decimal("2.5"), "กข", True, "", ""]


def test_sheets_hidden_ones_joined_cells_and_texts() -> None:
    joined = record(0xE5, struct.pack("<5H", 1, 0, 2, 1, 1))
    made = book(stream(cell(0xFD, 0, packed(0)), cell(0x204, 1, text("ข")), joined, hidden=2, strings=text("ก\nข")))
    (sheet,) = made.sheets
    assert (sheet.name, sheet.hidden, sheet.joined) == ("แผน", True, {(0, 1): (3, 1)})
    assert sheet.cells == {(0, 0): "ก\nข", (0, 1): "ข"}
    assert book(stream(kind=2)).sheets == []  # a chart


def test_days_from_1904() -> None:
    assert not book(stream()).from_1904
    assert book(BEGIN + record(0x22, b"\1\0") + END).from_1904


def test_a_text_goes_on_in_further_records_in_other_widths() -> None:
    whole = text("กขคง")
    wide = Texts([bytes(8) + whole[:7], b"\1" + whole[7:] + struct.pack("<HB", 2, 0) + b"a", b"\0b"])
    assert wide.listed() == ["กขคง", "ab"]
    rich = struct.pack("<HBHI", 2, 0x8 | 0x4, 1, 3) + b"ab" + bytes(4) + bytes(3)
    assert Texts([bytes(8) + rich[:12], rich[12:] + text("ก")]).listed() == ["ab", "ก"]


@pytest.mark.parametrize("data", [b"", b"\xff", struct.pack("<HB", 9, 1) + b"\0"])
def test_a_text_that_ends_too_early_is_a_fault(data: bytes) -> None:
    with pytest.raises((IndexError, struct.error)):
        Texts([data]).one()


def test_a_whole_file_is_read() -> None:
    (table,) = reader.read(OLD, "a.xls").tables
    assert [[one.shown for one in row] for row in table.rows] == [["ที่", "มาตรการ"], ["1", "อบรม"]]
    assert (table.name, table.rows[1][1].place) == ("แผน", "a.xls!แผน!B2")

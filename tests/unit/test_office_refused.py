"""Files that cannot be read: a Thai sentence each, never an exception."""

from __future__ import annotations

import random
import re

import pytest

from itasite.office import reader
from itasite.words import office as said
from tests.support.office_files import packed, parts_of, row, table, word, workbook
from tests.support.old_book import OLD

_DOCUMENT = word(table(row("ก", "ข"), row("ค", "ง")))
_BOOK = workbook({"แผน": [["ที่", "มาตรการ"], [1, "อบรม"]]})


@pytest.mark.parametrize(
    ("raw", "name", "sentence"),
    [
        (_DOCUMENT[: len(_DOCUMENT) // 2], "a.docx", said.DAMAGED),
        (_BOOK[:-200], "a.xlsx", said.DAMAGED),
        (packed({**parts_of(_DOCUMENT), "word/vbaProject.bin": b"x"}), "a.docm", said.MACROS.format(ending=".docx")),
        (packed({**parts_of(_BOOK), "xl/vbaProject.bin": b"x"}), "a.xlsm", said.MACROS.format(ending=".xlsx")),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "a.png", said.NO_TABLE_PICTURE),
        (word("<w:p/>") and packed({**parts_of(word("<w:p/>")), "word/media/image1.png": b"x"}), "a.docx",
         said.NO_TABLE_PICTURE),
        (b"%PDF-1.7\n", "a.pdf", said.KIND),
        ("ที่,มาตรการ\n1,อบรม\n2,ประชุม\n".encode().decode("cp874", "replace").encode(), "a.csv", said.ENCODING),
        (b"", "a.csv", said.NO_TABLE),
        ("<html><body><p>ก</p></body></html>".encode(), "a.html", said.NO_TABLE),
        (workbook({"ว่าง": []}), "a.xlsx", said.NO_TABLE),
        (packed({**parts_of(_DOCUMENT), "word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "a.docx",
         said.UNSAFE),
    ],
    ids=range(12),
)  # fmt: skip
def test_a_bad_file_is_told(raw: bytes, name: str, sentence: str) -> None:
    found = reader.read(raw, name)
    assert (found.refused, found.tables) == (sentence, ())


def test_an_encrypted_part_asks_for_the_password() -> None:
    raw = bytearray(_DOCUMENT)
    for at in (at for at in range(len(raw)) if bytes(raw[at : at + 4]) in (b"PK\x01\x02", b"PK\x03\x04")):
        raw[at + (8 if raw[at + 2] == 1 else 6)] |= 1
    assert reader.read(bytes(raw), "a.docx").refused in (said.PASSWORD, said.DAMAGED)


def test_a_sheet_with_formats_to_the_last_row_is_told() -> None:
    raw = workbook({"แผน": [["ที่", "ก"]]}, lambda _, sheets: sheets["แผน"].set_row(1_048_575, 20))
    sentence = reader.read(raw, "a.xlsx").refused
    assert sentence == said.MOST_ROWS.format(sheet="แผน", rows=1_048_576, most=20_000)


def test_a_joined_range_over_the_whole_sheet_is_not_opened() -> None:
    parts = parts_of(_BOOK)
    name = "xl/worksheets/sheet1.xml"
    far = b'</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    parts[name] = parts[name].replace(b"</sheetData>", far)
    assert reader.read(packed(parts), "a.xlsx").refused == said.UNSAFE


def test_cells_of_a_page_that_cover_more_than_a_page_are_not_made() -> None:
    cells, rows = "<td rowspan=200 colspan=200>ก</td>" * 50, "<tr></tr>" * 200
    assert reader.read(f"<html><table><tr>{cells}</tr>{rows}</table></html>".encode(), "a.html").refused == said.UNSAFE


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (word("<w:tbl><w:tr><w:tc>" * 1000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 1000), "a.docx"),
        (f"<html>{'<table><tr><td>' * 1000}ก".encode(), "a.html"),
        (b"<html><table>" + b"<tr><td rowspan=65534 colspan=65534>a" * 300 + b"</table>", "a.html"),
        (b"<html>" + b"<div>" * 20_000, "a.html"),
        (b'"' + b"a" * 300_000, "a.csv"),
        (b"MIME-Version: 1.0\n" + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n" * 2000, "a.mht"),
    ],
    ids=range(6),
)
def test_what_is_nested_or_joined_without_end_is_bounded(raw: bytes, name: str) -> None:
    found = reader.read(raw, name)
    assert found.refused or sum(len(table.rows) * table.width for table in found.tables) <= 100_000


def spoilt(raw: bytes, chance: random.Random) -> bytes:
    """The bytes cut off, or some of them changed."""
    if chance.random() < 0.2:
        return raw[: chance.randrange(len(raw))]
    made = bytearray(raw)
    for _ in range(chance.randrange(1, 30)):
        made[chance.randrange(len(made))] = chance.randrange(256)
    return bytes(made)


def spoilt_inside(raw: bytes, chance: random.Random) -> bytes:
    """A file of Office whose XML has other numbers, or bytes, in one place."""
    parts = parts_of(raw)
    name = chance.choice([one for one in parts if one.endswith((".xml", ".rels"))])
    numbers = list(re.finditer(rb'"[0-9]{1,7}"', parts[name]))
    if numbers and chance.random() < 0.6:
        found = chance.choice(numbers)
        other = chance.choice([b"0", b"-1", b"65534", b"1048576", b"99999999", b"1e9", "๑".encode()])
        parts[name] = parts[name][: found.start() + 1] + other + parts[name][found.end() - 1 :]
    else:
        parts[name] = spoilt(parts[name], chance)
    return packed(parts)


_PAGE = '<html><body><p>O1 ก <a href="/1">ข</a><table><tr><th>ที่<th>ก<tr><td rowspan=2>1<td>ข</table>'.encode()


@pytest.mark.parametrize(
    ("raw", "name"),
    [(_DOCUMENT, "a.docx"), (_BOOK, "a.xlsx"), ("ก,ข\nค,ง\n".encode() * 3, "a.csv"), (_PAGE, "a.html"), (OLD, "a.xls")],
    ids=["docx", "xlsx", "csv", "html", "xls"],
)
def test_no_file_raises(raw: bytes, name: str) -> None:
    chance = random.Random(18)
    for at in range(60):
        inside = at % 2 and raw.startswith(b"PK")
        found = reader.read(spoilt_inside(raw, chance) if inside else spoilt(raw, chance), name)
        assert bool(found.refused) != bool(found.tables)

"""Workbooks of OpenDocument and of old Excel."""

from __future__ import annotations

import struct

from itasite.office import old_marks, reader
from itasite.office.table import Link
from itasite.words import office as said
from tests.support.office_files import packed

_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
)


def text(inside: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {more}><text:p>{inside}</text:p></table:table-cell>'


def spreadsheet(rows: str) -> bytes:
    sheet = f'<office:spreadsheet><table:table table:name="แผน">{rows}</table:table></office:spreadsheet>'
    content = f"<office:document-content {_NAMES}><office:body>{sheet}</office:body></office:document-content>"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    return packed(
        {
            "mimetype": kind,
            "META-INF/manifest.xml": f'<manifest:manifest {manifest}><manifest:file-entry manifest:media-type="{kind}" '
            'manifest:full-path="/"/></manifest:manifest>',
            "content.xml": content,
        }
    )


def test_a_sheet_of_open_document() -> None:
    link = '<text:a xlink:href="https://b.go.th/1">คลิก</text:a>'
    joined = text("ข้อ", 'table:number-rows-spanned="2"')
    rows = (
        '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>'
        f"<table:table-row>{joined}{text('ลับ')}{text('URL')}</table:table-row>"
        f"<table:table-row><table:covered-table-cell/>{text('ลับ')}{text(link)}</table:table-row>"
        f'<table:table-row table:visibility="filter">{text("03")}{text("ลับ")}'
        '<table:table-cell office:value-type="float" office:value="0.1"/></table:table-row>'
    )
    made = reader.read(spreadsheet(rows), "a.ods")
    table = made.tables[0].rows
    assert [[cell.shown for cell in row] for row in table] == [
        ["ข้อ", "ลับ", "URL"], ["ข้อ", "ลับ", "คลิก"], ["03", "ลับ", "0.1"],
    ]  # fmt: skip
    assert [[cell.hidden for cell in row] for row in table[1:]] == [[False, True, False], [True, True, True]]
    assert (table[1][0].covered, table[1][2].links) == (True, (Link("คลิก", "https://b.go.th/1"),))
    assert (table[1][2].place, made.notes) == ("a.ods!แผน!C2", ())


def test_rows_repeated_without_end_are_not_opened() -> None:
    cell = text("ก", 'table:number-columns-repeated="99"')
    rows = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
    assert reader.read(spreadsheet(rows), "a.ods").refused == said.TOO_LARGE


def record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def test_links_and_hidden_places_of_old_excel() -> None:
    address = "https://b.go.th/1\0".encode("utf-16-le")
    shown = "ก\0".encode("utf-16-le")
    target = bytes.fromhex("e0c9ea79f9bace118c8200aa004ba90b") + struct.pack("<I", len(address)) + address
    named = struct.pack("<I", 2) + shown
    link = struct.pack("<4H", 2, 3, 1, 1) + bytes(16) + struct.pack("<II", 2, 0x1 | 0x2 | 0x10) + named + target
    inside = struct.pack("<4H", 4, 4, 1, 1) + bytes(16) + struct.pack("<II", 2, 0x8)
    sheet = b"".join(
        [
            record(0x809, bytes(16)),
            record(0x7D, struct.pack("<6H", 5, 6, 0, 0, 1, 0)),
            record(0x208, struct.pack("<8H", 7, 0, 9, 0, 0, 0, 0x20, 0)),
            record(0x208, struct.pack("<8H", 8, 0, 9, 0, 0, 0, 0, 0)),
            record(0x1B8, link),
            record(0x1B8, inside),
            record(0x0A, b""),
        ]
    )
    found = old_marks.of_sheet(sheet, 0)
    assert found.links == {(2, 1): "https://b.go.th/1", (3, 1): "https://b.go.th/1"}
    assert (found.columns, found.rows) == ({5, 6}, {7})


def test_a_file_of_another_layout_has_no_marks() -> None:
    assert old_marks.marks(b"x".ljust(600, b"\0")) is None

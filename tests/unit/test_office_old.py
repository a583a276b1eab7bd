"""Workbooks of OpenDocument and of old Excel."""

from __future__ import annotations

import struct

import pytest

from itasite.attachment.collector import Encrypted
from itasite.office import old_guard, old_marks, reader
from itasite.office.looks import Look
from itasite.office.old_looks import Looks, error_of
from itasite.office.opening import Refused, opened
from itasite.office.table import Link, Read
from itasite.words import office as said
from tests.support.office_files import packed

_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
)


def text(inside: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {more}><text:p>{inside}</text:p></table:table-cell>'


def spreadsheet(rows: str, styles: str = "") -> bytes:
    sheet = f'<office:spreadsheet><table:table table:name="แผน">{rows}</table:table></office:spreadsheet>'
    content = f"<office:document-content {_NAMES}>{styles}<office:body>{sheet}</office:body></office:document-content>"
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


def test_a_stream_of_another_layout_has_no_marks() -> None:
    assert old_marks.marks(b"x".ljust(600, b"\0")) is None


_STYLES = """<office:automatic-styles>
<number:percentage-style style:name="P"><number:number number:decimal-places="2"/><number:text>%</number:text>
</number:percentage-style>
<number:date-style style:name="M"><number:month/><number:text>-</number:text><number:year/></number:date-style>
<number:number-style style:name="O"><number:text>O</number:text><number:number number:min-integer-digits="2"/>
</number:number-style>
<style:style style:name="p" style:family="table-cell" style:data-style-name="P"/>
<style:style style:name="m" style:family="table-cell" style:data-style-name="M"/>
<style:style style:name="o" style:family="table-cell" style:data-style-name="O"/>
<style:style style:name="w" style:family="table-cell"><style:text-properties style:font-name="Wingdings"/></style:style>
<style:style style:name="s" style:family="text">
<style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="t" style:family="text"><style:text-properties style:font-name="Wingdings"/></style:style>
</office:automatic-styles>"""


def number(value: str, style: str, kind: str = "float") -> str:
    named = f'table:style-name="{style}" office:value-type="{kind}" office:value="{value}"'
    return f"<table:table-cell {named}><text:p/></table:table-cell>"


def span(style: str, inside: str) -> str:
    return f'<text:span text:style-name="{style}">{inside}</text:span>'


def test_cells_of_open_document_look_as_their_styles_say() -> None:
    day = number("", "m", "date").replace('office:value=""', 'office:date-value="2022-10-01"')
    comment = "<office:annotation><text:p>ตรวจแล้ว</text:p></office:annotation>"
    wrong = text("#DIV/0!", 'table:formula="of:=1/0"')
    rows = (
        '<table:table-column table:number-columns-repeated="4"/><table:table-column table:default-cell-style-name="w"/>'
        f"<table:table-row>{number('0.255', 'p', 'percentage')}{day}{number('7', 'o')}{wrong}{text('ü')}"
        f"{text(span('s', 'มี.ค.') + ' เม.ย.')}{text(span('t', 'ü') + ' แล้ว')}"
        f"{text('ก').replace('<text:p>', f'{comment}<text:p>')}</table:table-row>"
    )
    made = reader.read(spreadsheet(rows, _STYLES), "a.ods").tables[0].rows[0]
    assert [cell.shown for cell in made] == ["25.5%", "ตุลาคม 2565", "O07", "", "✓", "มี.ค. เม.ย.", "✓ แล้ว", "ก"]
    assert [cell.notes for cell in made if cell.notes] == [(said.FORMULA_ERROR.format(text="#DIV/0!"),), (said.STRUCK,)]
    assert made[7].told == (said.COMMENT.format(text="ตรวจแล้ว"),)


def test_cells_far_apart_in_open_document_are_not_filled_in_between() -> None:
    far = f'<table:table-cell table:number-columns-repeated="250"/>{text("ก")}'
    before = '<table:table-row table:number-rows-repeated="19000"><table:table-cell/></table:table-row>'
    rows = f"{before}<table:table-row>{far}</table:table-row>"
    assert reader.read(spreadsheet(rows), "a.ods").refused == said.TOO_LARGE


def test_cells_of_old_excel_look_as_their_records_say() -> None:
    def font(name: str, flags: int = 0) -> bytes:
        letters = name.encode("utf-16-le")
        return record(0x31, struct.pack("<HH", 220, flags) + bytes(10) + struct.pack("<BB", len(name), 1) + letters)

    def style(font: int, form: int) -> bytes:
        return record(0xE0, struct.pack("<HH", font, form) + bytes(16))

    form = '"O"00'.encode("utf-16-le")
    book = b"".join(
        [
            font("Calibri"), font("Wingdings"), font("Calibri", 0x8), font("Calibri"), font("Wingdings 2"),
            record(0x41E, struct.pack("<HHB", 170, 5, 1) + form),
            style(0, 10), style(5, 0), style(2, 0), style(0, 170), style(0, 73),
        ]
    )  # fmt: skip
    kinds = [(at, *struct.unpack_from("<HH", book, at)) for at in _starts(book)]
    looks = Looks((kind, at, book[at + 4 : at + 4 + size]) for at, kind, size in kinds)
    cells = [dict(looks.of(0x203, struct.pack("<3H", 4, 2, at)))[4, 2] for at in range(5)]
    assert [(one.form, one.font, one.struck) for one in cells] == [
        ("0.00%", "", False), ("General", "Wingdings 2", False), ("General", "", True), ('"O"00', "", False),
        ("d-mmm", "", False),
    ]  # fmt: skip
    many = struct.pack("<HH", 1, 3) + struct.pack("<HI", 0, 0) + struct.pack("<HI", 3, 0) + struct.pack("<H", 4)
    assert [(place, look.form) for place, look in looks.of(0xBD, many)] == [((1, 3), "0.00%"), ((1, 4), '"O"00')]
    assert looks.of(0x203, struct.pack("<3H", 0, 0, 99)) == [((0, 0), Look())]


def _starts(book: bytes) -> list[int]:
    found, at = list[int](), 0
    while at < len(book):
        found.append(at)
        at += 4 + struct.unpack_from("<H", book, at + 2)[0]
    return found


def test_errors_of_old_excel() -> None:
    assert error_of(0x205, struct.pack("<3HBB", 0, 0, 0, 0x2A, 1)) == "#N/A"
    assert error_of(0x205, struct.pack("<3HBB", 0, 0, 0, 1, 0)) == ""
    assert error_of(0x06, struct.pack("<3H", 0, 0, 0) + b"\x02\0\x07\0\0\0\xff\xff") == "#DIV/0!"
    assert error_of(0x06, struct.pack("<3Hd", 0, 0, 0, 0.5)) == ""


def test_cells_far_apart_and_passwords_of_old_excel_are_told() -> None:
    begin = record(0x809, bytes(16))
    far = struct.pack("<3Hd", 60_000, 250, 0, 1.0)
    for cells in (record(0x203, far), record(0xBD, struct.pack("<2H6xH", 60_000, 0, 250))):
        with pytest.raises(Refused):
            old_guard.check_records(begin + cells)
    with pytest.raises(Encrypted):
        old_guard.check_records(begin + record(0x2F, bytes(6)))
    long = begin + record(0x203, struct.pack("<3Hd", 60_000, 2, 0, 1.0))
    old_guard.check_records(long + begin + record(0x203, struct.pack("<3Hd", 2, 250, 0, 1.0)))


def test_a_panic_of_a_library_is_a_damaged_file_and_a_wish_to_stop_is_not() -> None:
    class Panic(BaseException):
        pass

    def fail(fault: type[BaseException]) -> Read:
        raise fault

    assert opened(lambda: fail(Panic)).refused == said.DAMAGED
    with pytest.raises(KeyboardInterrupt):
        opened(lambda: fail(KeyboardInterrupt))

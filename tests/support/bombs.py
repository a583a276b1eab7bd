"""Small files that fill the memory of who reads them whole."""

from __future__ import annotations

from collections.abc import Callable

from tests.support import attached

_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_T = 'xmlns:office="o" xmlns:table="t" xmlns:text="x"'


def workbook(strings: str, sheet: str) -> bytes:
    """A spreadsheet of shared strings and of rows, as XML."""
    return attached.archive(
        {
            "xl/workbook.xml": f"<workbook {_S}/>",
            "xl/sharedStrings.xml": f"<sst {_S}>{strings}</sst>",
            "xl/worksheets/sheet1.xml": f"<worksheet {_S}><sheetData>{sheet}</sheetData></worksheet>",
        }
    )


def spreadsheet(cells: str) -> bytes:
    """An OpenDocument spreadsheet of rows, as XML."""
    content = f"<office:document-content {_T}><table:table>{cells}</table:table></office:document-content>"
    return attached.archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content})


def nested(levels: int) -> bytes:
    """Archives of eight archives each, so many levels deep."""
    made = attached.archive({"a.txt": "end"})
    for _ in range(levels):
        made = attached.archive({f"{number}.zip": made for number in range(8)})
    return made


NAMED = "<c t='s'><v>0</v></c>"
BOMBS: dict[str, Callable[[], bytes]] = {
    "one long string in many cells": lambda: workbook(
        f"<si><t>{'ก ' * 20_000}</t></si>", f"<row>{NAMED * 60_000}</row>"
    ),
    "one string in many rows": lambda: workbook(f"<si><t>{'ก' * 500}</t></si>", f"<row>{NAMED * 9}</row>" * 60_000),
    "many strings": lambda: workbook("<si/>" * 3_000_000, "<row/>"),
    "many rows": lambda: workbook("", "<row/>" * 5_000_000),
    "a long number": lambda: workbook("", "<row><c><v>1E-999999999</v></c><c><v>1E999999999</v></c></row>"),
    "columns repeated for ever": lambda: spreadsheet(
        "<table:table-row table:number-rows-repeated='1048576'>"
        "<table:table-cell table:number-columns-repeated='16384'><text:p>กกกก</text:p></table:table-cell>"
        "</table:table-row>" * 2000
    ),
    "elements in elements": lambda: attached.archive({"word/document.xml": "<a>" * 10_000_000}),
    "zeros": lambda: attached.archive({f"{number}.txt": bytes(40_000_000) for number in range(9)}),
    "spaces in XML": lambda: attached.archive({"word/document.xml": "<a>" + " " * 300_000_000 + "</a>"}),
    "one attribute": lambda: attached.archive({"word/document.xml": f"<a b='{'1 ' * 30_000_000}'/>"}),
    "archives in archives": lambda: nested(6),
    "many parts": lambda: attached.archive({f"{number}.xml": "<a/>" for number in range(20_000)}),
    "text in RTF": lambda: b"{\\rtf1 " + b"{\\b 12}" * 2_000_000 + b"}",
    "long text": lambda: b"ab " * 10_000_000,
}
# what is empty however long it is, has been read whole
WHOLE = ("a long number", "columns repeated for ever")

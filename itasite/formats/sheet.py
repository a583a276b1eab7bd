"""Writes tables of text as CSV and XLSX. The same table gives the same bytes.

Excel and LibreOffice read a cell of a CSV file as a formula if its first character is one of =+-@, and a formula can
send the table to a stranger. We put an apostrophe before such a cell, as OWASP advises ("CSV Injection"): both programs
show it as text. A Tab instead would be lost if a program trims cells.
"""

from __future__ import annotations

import csv
import io
import unicodedata
import zlib
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)
_BOM = "\ufeff"  # without it Excel reads UTF-8 as another encoding
_PROPERTY = "itasite"  # marks a workbook as ours, also after Excel has saved it
_MOST_PROPERTIES = 65_536  # bytes of a workbook's properties that are read
_FORMULA = "=+-@"
_CONTROLS = ("\t", "\r", "\n")
_NAME_LENGTH = 31  # the longest name of a sheet that Excel accepts


def as_csv(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """The bytes of a CSV file: commas, CRLF, UTF-8 with the byte order mark that Excel needs."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([as_text(cell) for cell in row] for row in [headings, *rows])
    return (_BOM + text.getvalue()).encode()


def is_our_workbook(path: Path) -> bool:
    """Whether a file is a workbook that `as_xlsx` made. Raises OSError if it cannot be read."""
    import zipfile  # needed only if a workbook is replaced

    try:
        with zipfile.ZipFile(path) as book, book.open("docProps/custom.xml") as properties:
            return f'name="{_PROPERTY}"'.encode() in properties.read(_MOST_PROPERTIES)
    except (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError, RuntimeError, EOFError, zlib.error):
        return False  # not a workbook, or a damaged one


def as_text(cell: str) -> str:
    """A cell that no office program reads as a formula, also after invisible or with full-width characters."""
    begin = next((letter for letter in cell.lstrip("'") if not _is_blank(letter)), "")
    formula = bool(begin) and unicodedata.normalize("NFKC", begin)[:1] in _FORMULA
    return f"'{cell}" if formula or cell.startswith(_CONTROLS) else cell


def _is_blank(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter) in ("Cc", "Cf")


def as_xlsx(title: str, headings: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int]) -> bytes:
    """The bytes of a workbook with one sheet. `widths`: of the columns, in characters. No text becomes a formula."""
    import xlsxwriter  # type: ignore[import-untyped]  # slow to load, and needed for workbooks only

    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_urls": False}) as book:
        book.set_properties({"title": title, "created": _NO_DATE})
        book.set_custom_property(_PROPERTY, "itasite export")
        head = book.add_format({"bold": True, "bg_color": "#E7EDF7", "border": 1, "valign": "top"})
        body = book.add_format({"text_wrap": True, "border": 1, "valign": "top"})
        sheet = book.add_worksheet(title[:_NAME_LENGTH])
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        for place, width in enumerate(widths):
            sheet.set_column(place, place, width)
        for number, row in enumerate([headings, *rows]):
            for place, text in enumerate(row):
                sheet.write_string(number, place, text, body if number else head)
    return file.getvalue()

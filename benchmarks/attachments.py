"""Attached files as offices make them, for the benchmarks: pages of Thai text as PDF and as DOCX, each another text."""

from __future__ import annotations

import io
import sys

from measured import ROOT
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

sys.path.insert(0, str(ROOT))  # how a DOCX is made is known to the tests

from tests.support.attached import docx

PAGES, LINES = 6, 36
_LINE = "ข้อ {} รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ครั้งที่ {}"
_AT_ONCE = 24  # letters: word processors place a line in short runs
# A code is the letter itself, so two ranges say what the letters are.
_LETTERS = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfrange <0020> <007E> <0020> <0E01> <0E5B> <0E01> endbfrange
endcmap end end"""


def lines(number: int, page: int) -> list[str]:
    """The lines of a page of the file with this number."""
    return [_LINE.format(line, 1000 * number + page) for line in range(1, LINES + 1)]


def document(number: int) -> bytes:
    """A DOCX with the lines of all pages."""
    return docx(*(line for page in range(PAGES) for line in lines(number, page)))


def paper(number: int) -> bytes:
    """A PDF with the lines of all pages, in a font with two bytes a letter as printing from an office makes it."""
    writer = PdfWriter()
    font = _font(writer)
    for number_of_page in range(PAGES):
        page = writer.add_blank_page(595, 842)
        page[NameObject("/Resources")] = _of(Font=_of(F1=font))
        page[NameObject("/Contents")] = writer._add_object(_stream(_drawn(lines(number, number_of_page))))
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _drawn(lines: list[str]) -> bytes:
    """The drawing instructions of a page."""
    drawn = []
    for down, line in enumerate(lines):
        drawn.append(f"BT /F1 14 Tf 72 {780 - 20 * down} Td")
        runs = (line[at : at + _AT_ONCE] for at in range(0, len(line), _AT_ONCE))
        drawn += [f"<{run.encode('utf-16-be').hex()}> Tj" for run in runs]
        drawn.append("ET")
    return "\n".join(drawn).encode()


def _font(writer: PdfWriter) -> IndirectObject:
    about = _of(Registry=TextStringObject("Adobe"), Ordering=TextStringObject("Identity"), Supplement=NumberObject(0))
    kind, name = NameObject("/Font"), NameObject("/Sarabun")
    inner = _of(
        Type=kind, Subtype=NameObject("/CIDFontType2"), BaseFont=name, CIDSystemInfo=about, DW=NumberObject(500)
    )
    return writer._add_object(
        _of(
            Type=kind, Subtype=NameObject("/Type0"), BaseFont=name, Encoding=NameObject("/Identity-H"),
            DescendantFonts=ArrayObject([writer._add_object(inner)]), ToUnicode=writer._add_object(_stream(_LETTERS)),
        )
    )  # fmt: skip


def _of(**values: PdfObject) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in values.items()})


def _stream(data: bytes) -> StreamObject:
    made = DecodedStreamObject()
    made.set_data(data)
    return made.flate_encode()

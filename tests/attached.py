"""Small files of every kind, made for a test."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
JPG = b"\xff\xd8\xff\xe0\x00\x10JFIF"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{author}</dc:creator>'
    "<cp:lastModifiedBy>{editor}</cp:lastModifiedBy></cp:coreProperties>"
)


def pdf(*pages: str, password: str = "", owner: str = "", **metadata: str) -> bytes:
    """A PDF with a line of Latin letters and digits per page; an empty text makes a page as a scanner does."""
    writer = PdfWriter()
    for text in pages:
        page = writer.add_blank_page(595, 842)
        font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
        helvetica = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
        fonts = DictionaryObject({NameObject("/F1"): helvetica})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = DecodedStreamObject()
        stream.set_data(f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode() if text else b"0 0 595 842 re f")
        page[NameObject("/Contents")] = writer._add_object(stream)
    writer.add_metadata({f"/{key}": value for key, value in metadata.items()})
    if password or owner:
        writer.encrypt(password, owner or None, algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def archive(parts: dict[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return made.getvalue()


def docx(*paragraphs: str, author: str = "", editor: str = "", before: str = "", rels: str = "") -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    parts: dict[str, str | bytes] = {
        "word/document.xml": f"{before}<w:document {_W}><w:body>{body}</w:body></w:document>",
        "docProps/core.xml": _CORE.format(author=author, editor=editor),
    }
    if rels:
        parts["word/_rels/settings.xml.rels"] = rels
    return archive(parts)


def xlsx(rows: Iterable[Iterable[str]]) -> bytes:
    """Texts are shared strings, numbers are numbers."""
    strings: list[str] = []
    lines = []
    for number, row in enumerate(rows, start=1):
        cells = []
        for column, value in enumerate(row):
            place = f"{'ABCDEFGH'[column]}{number}"
            if value.replace(".", "").replace("E+", "").isdigit():
                cells.append(f'<c r="{place}"><v>{value}</v></c>')
            else:
                cells.append(f'<c r="{place}" t="s"><v>{len(strings)}</v></c>')
                strings.append(value)
        lines.append(f"<row>{''.join(cells)}</row>")
    shared = "".join(f"<si><t>{text}</t></si>" for text in strings)
    return archive(
        {
            "xl/workbook.xml": f"<workbook {_S}/>",
            "xl/sharedStrings.xml": f"<sst {_S}>{shared}</sst>",
            "xl/worksheets/sheet1.xml": f"<worksheet {_S}><sheetData>{''.join(lines)}</sheetData></worksheet>",
        }
    )


def put(folder: Path, name: str, content: bytes | str) -> Path:
    """A file in a folder that is made if need be."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path

"""Small files of every kind, made for a test."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

ARTIST = 0x013B
_COMMENT, _OWNER, _GPS, _EXIF = 0x9286, 0xA430, 0x8825, 0x8769
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
    """The same bytes at any time: each part is of 1980, where a name alone would be of now."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, text in parts.items():
            file.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
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


def picture(kind: str = "PNG", size: int = 4, **saved: Any) -> bytes:
    """A small sound picture, saved with what is said of it."""
    made = io.BytesIO()
    Image.new("RGB", (size, size), "white").save(made, kind, **saved)
    return made.getvalue()


PNG = picture()
JPG = picture("JPEG")


def compound(streams: dict[str, bytes], *, inside: dict[str, bytes] | None = None) -> bytes:
    """An OLE file with these streams in its root, and others in a storage called MBD0."""
    sector = 512
    entries: list[tuple[str, int, int, bytes]] = [("Root Entry", 5, -1, b"")]  # name, kind, number of the child
    for name, raw in streams.items():
        entries.append((name, 2, -1, raw))
    if inside:
        entries.append(("MBD0", 1, len(entries) + 1, b""))
        entries += [(name, 2, -1, raw) for name, raw in inside.items()]
    top = 1 + len(streams) + bool(inside)
    directory, data, fat = b"", b"", list[int]()
    first_data = 1 + (len(entries) + 3) // 4
    for number, (name, kind, child, raw) in enumerate(entries):
        raw = raw.ljust(4096, b"\0") if kind == 2 else raw
        start = first_data + len(data) // sector
        data += raw + bytes(-len(raw) % sector)
        last = number + 1 in (top, len(entries)) or number == 0
        right = -1 if last else number + 1
        down = 1 if number == 0 and top > 1 else child
        named = name.encode("utf-16-le").ljust(64, b"\0")
        directory += named + struct.pack("<HBBiii", len(name) * 2 + 2, kind, 1, -1, right, down)
        directory += bytes(36) + struct.pack("<iII", start if raw else -2, len(raw), 0)
    directory = directory.ljust((first_data - 1) * sector, b"\0")
    fat = [-3]  # the sector with this table is the first one
    fat += [*range(2, first_data), -2]
    at = first_data
    for _, kind, _, raw in entries:
        count = (max(len(raw), 4096) + sector - 1) // sector if kind == 2 else 0
        fat += [*range(at + 1, at + count), -2] if count else []
        at += count
    assert len(fat) <= sector // 4, "one table must do"
    table = struct.pack(f"<{len(fat)}i", *fat).ljust(sector, b"\xff")
    head = OLE[:8] + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    head += struct.pack("<iiiiiiii", 1, 1, 0, 4096, -2, 0, -2, 0)
    head += struct.pack("<i", 0) + b"\xff" * (512 - len(head) - 4)
    return head + table + directory + data


def put(folder: Path, name: str, content: bytes | str) -> Path:
    """A file in a folder that is made if need be."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def exif(*, place: bool = False, artist: str = "", comment: str = "", owner: str = "") -> bytes:
    """What a camera writes into a picture; with `place`, where it was taken."""
    made = Image.Exif()
    if artist:
        made[ARTIST] = artist
    inner = made.get_ifd(_EXIF)
    if comment:
        inner[_COMMENT] = b"UNICODE\0" + comment.encode("utf-16-le")
    if owner:
        inner[_OWNER] = owner
    if place:
        made.get_ifd(_GPS).update({1: "N", 2: (14.0, 58.0, 12.5), 3: "E", 4: (102.0, 5.0, 9.0)})
    return made.tobytes()

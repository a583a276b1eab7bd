"""DOCX, XLSX and PPTX: their text and metadata, out of archives that nobody vouches for."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from pathlib import Path
from xml.parsers import expat

from itasite.attachment import tables
from itasite.attachment.model import Content, Kind, Metadata, Passage

_MOST_UNPACKED = 30_000_000  # of all parts together
_MOST_PARTS = 1000
_MOST_REFERENCE = 12  # letters and digits of the place of a cell: XFD1048576
_MOST_PLACES = 20
_MOST_PICTURES = 200
_TEXT_PARTS = {
    "docx": re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml"),
    "pptx": re.compile(r"ppt/(?:slides/slide|notesSlides/notesSlide)\d+\.xml"),
    "xlsx": re.compile(r"xl/(?:worksheets/sheet\d+|comments\d*)\.xml"),
}
_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")


class _Unsafe(Exception):
    """A part that is too large once unpacked, or that declares entities."""


class _Parts:
    """The parts of an archive, unpacked no further than a sane one needs."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._left = _MOST_UNPACKED
        self.names = archive.namelist()[:_MOST_PARTS]
        self.all = len(self.names) == len(archive.namelist())

    def read(self, name: str) -> bytes:
        """The bytes of a part."""
        with self._archive.open(name) as part:
            raw = part.read(self._left + 1)
        self._left -= len(raw)
        if self._left < 0:
            raise _Unsafe(name)
        return raw


def read(path: Path, kind: Kind) -> Content:
    """What an Office file holds; one that is broken is told, never raised."""
    try:
        with zipfile.ZipFile(path) as archive:
            if any(part.flag_bits & 1 for part in archive.infolist()):
                return Content(encrypted=True)
            return _content(_Parts(archive), kind)
    except (Exception, RecursionError, MemoryError):  # of archives that are broken in any way
        return Content(fault="โครงสร้างของไฟล์เสียหาย")


def _content(parts: _Parts, kind: Kind) -> Content:
    names = sorted((name for name in parts.names if _TEXT_PARTS[kind].fullmatch(name)), key=_natural)
    metadata, passages, partial = Metadata(), list[Passage](), not parts.all
    pictures: list[str] = []
    try:
        metadata = _metadata(parts)
        shared = _shared_strings(parts) if kind == "xlsx" else []
        for name in names:
            sheet = _SHEET.fullmatch(name)
            text = _sheet(parts.read(name), shared) if sheet else _paragraphs(parts.read(name), pictures)
            passages.append(Passage(f"แผ่นงานที่ {sheet[1]}" if sheet else "", text))
    except _Unsafe:
        partial = True
    return Content(tuple(passages), metadata, partial=partial, pictures=tuple(pictures[:_MOST_PICTURES]))


def _natural(name: str) -> tuple[int, str]:
    found = re.search(r"(\d+)\.xml$", name)
    return int(found[1]) if found else 0, name


def _refuse(*_: object) -> None:
    raise _Unsafe


def _parse(raw: bytes, start: Callable[[str, dict[str, str]], None], end: Callable[[str, str], None]) -> None:
    """Walk an XML part: `start` gets the name of an element, `end` also the text directly inside it."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = _refuse
    parser.buffer_text = True
    texts: list[list[str]] = [[]]

    def opened(name: str, attributes: dict[str, str]) -> None:
        texts.append([])
        start(name.rpartition(" ")[2], attributes)

    def closed(name: str) -> None:
        end(name.rpartition(" ")[2], "".join(texts.pop()))

    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    parser.CharacterDataHandler = lambda text: texts[-1].append(text)
    parser.Parse(raw, True)


def _nothing(name: str, attributes: dict[str, str]) -> None:
    """At the start of elements of which only the end counts."""


def _paragraphs(raw: bytes, pictures: list[str]) -> str:
    """Running text: each paragraph on a line of its own. What pictures are called is added to `pictures`."""
    parts: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name in ("docPr", "cNvPr"):
            pictures.extend(attributes[key] for key in ("descr", "name", "title") if attributes.get(key))

    def end(name: str, text: str) -> None:
        if name == "t":
            parts.append(text)
        elif name in ("p", "br", "tab", "tc", "comment", "text"):
            parts.append("\t" if name in ("tab", "tc") else "\n")

    _parse(raw, start, end)
    return "".join(parts)


def _shared_strings(parts: _Parts) -> list[str]:
    found: list[str] = []
    runs: list[str] = []

    def end(name: str, text: str) -> None:
        if name == "t":
            runs.append(text)
        elif name == "si":
            found.append("".join(runs))
            runs.clear()

    if "xl/sharedStrings.xml" in parts.names:
        _parse(parts.read("xl/sharedStrings.xml"), _nothing, end)
    return found


def _sheet(raw: bytes, shared: list[str]) -> str:
    return "\n".join(tables.lines(_rows(raw, shared)))


def _rows(raw: bytes, shared: list[str]) -> list[dict[int, str]]:
    rows: list[dict[int, str]] = []
    cell = {"r": "", "t": ""}
    inline: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "row":
            rows.append({})
        elif name == "c":
            cell.update(r=attributes.get("r", ""), t=attributes.get("t", "n"))
            inline.clear()

    def end(name: str, text: str) -> None:
        if name in ("v", "t"):
            inline.append(_value(text, cell["t"], shared))
        elif name == "c" and rows and inline:
            rows[-1][_column(cell["r"], len(rows[-1]))] = "".join(inline)

    _parse(raw, start, end)
    return rows


def _column(reference: str, otherwise: int) -> int:
    """The number of the column of a cell such as AB12."""
    number = 0
    for letter in re.sub("[^A-Z]", "", reference[:_MOST_REFERENCE]):
        number = number * 26 + ord(letter) - 64
    return number or otherwise + 1


def _value(text: str, kind: str, shared: list[str]) -> str:
    if kind == "s":
        return shared[int(text)] if text.isdigit() and int(text) < len(shared) else ""
    if kind != "n":
        return text
    try:
        number = Decimal(text)
        # long numbers are kept as 1.234E+12; what is longer still, either way, would fill the memory with zeros
        return f"{number:f}" if abs(number.adjusted()) < _MOST_PLACES else text
    except InvalidOperation:
        return text


def _metadata(parts: _Parts) -> Metadata:
    values: dict[str, str] = {}
    places: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") == "External":
            places.append(attributes.get("Target", ""))

    def end(name: str, text: str) -> None:
        values[name] = text.strip() or values.get(name, "")

    for name in parts.names:
        if name.startswith("docProps/") and name.endswith(".xml"):
            _parse(parts.read(name), _nothing, end)
        elif name.endswith(".rels"):
            _parse(parts.read(name), start, lambda *_: None)
    author, editor, title = (values.get(key, "") for key in ("creator", "lastModifiedBy", "title"))
    return Metadata(author, editor, title, (*values.values(), *places))

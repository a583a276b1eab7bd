"""Files as offices make them, for the readers of `itasite.office`: Word as raw XML, workbooks by XlsxWriter."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]

from tests.support import attached

_WORD = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
WHEN = datetime(2023, 1, 3)  # the same bytes at any time
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP of parts."""
    return attached.archive(dict(parts))


def parts_of(raw: bytes) -> dict[str, bytes]:
    """The parts of a ZIP."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def relations(*each: tuple[str, str, str]) -> str:
    """The part of relations: id, kind, target of each."""
    lines = "".join(f'<Relationship Id="{key}" Type="{_KIND}{kind}" Target="{to}"/>' for key, kind, to in each)
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{lines}</Relationships>'
    )


def word(body: str, *, links: Mapping[str, str] | None = None, **parts: str) -> bytes:
    """A document; `parts` are the insides of numbering, styles and footnotes."""
    kinds = {"numbering": "numbering", "styles": "styles", "footnotes": "footnotes"}
    others = {f"word/{name}.xml": f"<w:{kinds[name]} {_WORD}>{text}</w:{kinds[name]}>" for name, text in parts.items()}
    named = [(name, name, f"{name}.xml") for name in parts]
    named += [(key, "hyperlink", to) for key, to in (links or {}).items()]
    return packed(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": relations(("m", "officeDocument", "word/document.xml")),
            "word/document.xml": f"<w:document {_WORD}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": relations(*named),
            **others,
        }
    )


def run(text: str, look: str = "") -> str:
    """A run of text."""
    settings = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{settings}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inside: str, settings: str = "") -> str:
    """A paragraph of runs; plain text becomes one."""
    runs = inside if inside.startswith("<") or not inside else run(inside)
    return f"<w:p>{f'<w:pPr>{settings}</w:pPr>' if settings else ''}{runs}</w:p>"


def listed(text: str, number: int = 1, level: int = 0) -> str:
    """A paragraph of an automatic list."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def cell(inside: str = "", settings: str = "") -> str:
    """A cell; plain text becomes a paragraph."""
    blocks = inside if inside.startswith(("<w:p", "<w:tbl")) else paragraph(inside)
    return f"<w:tc><w:tcPr>{settings}</w:tcPr>{blocks}</w:tc>"


DOWN, COVERED = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def across(columns: int) -> str:
    """The setting of a cell over several columns."""
    return f'<w:gridSpan w:val="{columns}"/>'


def row(*cells: str, heading: bool = False) -> str:
    """A row of cells, plain texts or whole cells."""
    settings = "<w:trPr><w:tblHeader/></w:trPr>" if heading else ""
    inside = "".join(one if one.startswith("<w:tc>") else cell(one) for one in cells)
    return f"<w:tr>{settings}{inside}</w:tr>"


def table(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def workbook(sheets: Mapping[str, Sequence[Any]], then: Any = None) -> bytes:
    """A workbook of texts, numbers and formulas; `then` gets it with its sheets, to add what is special."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": True})
    book.set_properties({"created": WHEN})
    written = {}
    for name, rows in sheets.items():
        written[name] = book.add_worksheet(name)
        for at, line in enumerate(rows):
            written[name].write_row(at, 0, line)
    if then:
        then(book, written)
    book.close()
    return made.getvalue()

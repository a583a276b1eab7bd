"""Workbooks of “Strict Open XML”, whose names are other ones than those that the library knows."""

from __future__ import annotations

import io
import re
import zipfile

from itasite.office.package import Package

_STRICT = b"http://purl.oclc.org/ooxml/"
_NAMES = (
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships",
     b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
)  # fmt: skip
_XML = re.compile(r"\.(?:xml|rels)$")


def transitional(raw: bytes, package: Package) -> bytes:
    """The workbook itself, or a strict one with the usual names. Raises as `Package.blocks`."""
    if _STRICT not in b"".join(package.blocks(package.main("xl/workbook.xml"))):
        return raw
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in package.names:
            text = b"".join(package.blocks(name))
            for strict, usual in _NAMES if _XML.search(name) else ():
                text = text.replace(strict, usual)
            archive.writestr(package.spelled(name), text)
    return made.getvalue()

"""The last touch to the file of a workbook: rows that grow, and a seal that breaks when somebody saves the file.

XlsxWriter marks each height of a row as set by hand, and Excel would never change it again: that mark is taken off.
By the seal a later export knows whether anybody may have filled in the workbook that it would replace.
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from itasite.formats.seal import OPEN, seal, sealed

PROPERTY = "itasite"  # `formats.sheet` knows our workbooks by the name of this property
_BEFORE = "workbook "
_PROPERTIES = "docProps/custom.xml"
_BY_HAND = re.compile(rb'(<row [^>]*?) customHeight="1"')
_MADE = (1980, 1, 1, 0, 0, 0)


def unsealed() -> str:
    """The value of our property before the file is finished."""
    return f"{_BEFORE}{OPEN}"


def finished(workbook: bytes) -> bytes:
    """The workbook with rows that grow with what is typed into them, and its seal."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    for name in parts:
        if name.startswith("xl/worksheets/sheet"):
            parts[name] = _BY_HAND.sub(rb"\1", parts[name])
    parts[_PROPERTIES] = parts[_PROPERTIES].replace(OPEN.encode(), seal(parts, _PROPERTIES).encode())
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name, raw in parts.items():
            entry = zipfile.ZipInfo(name, _MADE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, raw)
    return made.getvalue()


def is_untouched(path: Path) -> bool:
    """Whether a file is a workbook of ours that nobody has saved since. Raises OSError if it cannot be read."""
    return sealed(path, _PROPERTIES, _BEFORE)

"""The last touch to the file of a workbook: rows that grow, and a seal that breaks when somebody saves the file.

XlsxWriter marks each height of a row as set by hand, and Excel would never change it again: that mark is taken off.
By the seal a later export knows whether anybody may have filled in the workbook that it would replace.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

PROPERTY = "itasite"  # `formats.sheet` knows our workbooks by the name of this property
_OPEN = "0" * 64  # where the seal will stand
_SEALED = re.compile(rb"(?<=workbook )[0-9a-f]{64}")
_PROPERTIES = "docProps/custom.xml"
_BY_HAND = re.compile(rb'(<row [^>]*?) customHeight="1"')
_MADE = (1980, 1, 1, 0, 0, 0)
_MOST = 256 << 20  # bytes of all parts of a workbook that is looked at


def unsealed() -> str:
    """The value of our property before the file is finished."""
    return f"workbook {_OPEN}"


def finished(workbook: bytes) -> bytes:
    """The workbook with rows that grow with what is typed into them, and its seal."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    for name in parts:
        if name.startswith("xl/worksheets/sheet"):
            parts[name] = _BY_HAND.sub(rb"\1", parts[name])
    parts[_PROPERTIES] = parts[_PROPERTIES].replace(_OPEN.encode(), _seal(parts).encode())
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name, raw in parts.items():
            entry = zipfile.ZipInfo(name, _MADE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, raw)
    return made.getvalue()


def is_untouched(path: Path) -> bool:
    """Whether a file is a workbook of ours that nobody has saved since. Raises OSError if it cannot be read."""
    try:
        with zipfile.ZipFile(path) as book:
            if sum(part.file_size for part in book.infolist()) > _MOST:
                return False
            parts = {name: book.read(name) for name in book.namelist()}
    except (zipfile.BadZipFile, ValueError, NotImplementedError, RuntimeError, EOFError, zlib.error):
        return False  # not a workbook, or a damaged one
    sealed = _SEALED.search(parts.get(_PROPERTIES, b""))
    return sealed is not None and sealed[0].decode() == _seal(parts)


def _seal(parts: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name in sorted(parts):
        if name != _PROPERTIES:
            digest.update(f"{name} {len(parts[name])}\n".encode() + parts[name])
    return digest.hexdigest()

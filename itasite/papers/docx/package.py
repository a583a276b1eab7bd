"""Parts of a Word document in one ZIP file: the same parts give the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

from itasite.papers.docx.pictures import Media

_NO_DATE = (1980, 1, 1, 0, 0, 0)  # the first that ZIP can tell
_ON_EVERY_SYSTEM = 3  # else the file says on which system it was made
_READABLE = 0o644 << 16


def packed(files: Mapping[str, bytes], media: Sequence[Media] = ()) -> bytes:
    """The bytes of the file. Pictures are kept as they are: they are compressed already."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(_entry(name, zipfile.ZIP_DEFLATED), content, compresslevel=9)
        for one in media:
            archive.writestr(_entry(f"word/media/{one.name}", zipfile.ZIP_STORED), one.content)
    return out.getvalue()


def _entry(name: str, how: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _NO_DATE)
    entry.create_system = _ON_EVERY_SYSTEM
    entry.external_attr = _READABLE
    entry.compress_type = how
    return entry

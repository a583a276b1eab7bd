"""A PDF with its many small objects packed: half the size, nothing else changed. The only file that knows pikepdf."""

from __future__ import annotations

from io import BytesIO

import pikepdf


def packed(content: bytes) -> bytes:
    """The same document with object streams (PDF 1.5, allowed in PDF/A-2); the same bytes for the same bytes."""
    made = BytesIO()
    with pikepdf.open(BytesIO(content)) as document:
        document.save(
            made,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            recompress_flate=True,
            deterministic_id=True,
        )
    return made.getvalue()


def pages(content: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(BytesIO(content)) as document:
        return len(document.pages)

"""The bytes or the text that someone pastes, as text: in the encodings of Windows too."""

from __future__ import annotations

import codecs

from itasite.begin.fault import Fault

MOST = 5_000_000  # bytes; a manual has a tenth of it
_BINARY = ((b"%PDF", "PDF"), (b"PK\x03\x04", "Word หรือ Excel"), (b"\xd0\xcf\x11\xe0", "Word หรือ Excel รุ่นเก่า"))


def pasted_text(raw: bytes) -> str | Fault:
    """The text of what was pasted; a Fault if it is a file of another kind, empty, or more than `MOST` bytes."""
    if len(raw) > MOST:
        return Fault("pasted-too-long")
    for begin, kind in _BINARY:
        if raw.startswith(begin):
            return Fault("pasted-a-file", {"kind": kind})
    text = _decoded(raw)
    return text if text.strip() else Fault("pasted-nothing")


def _decoded(raw: bytes) -> str:
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp874", errors="replace")

"""What lies inside Office files beside their XML: pictures, objects of other programs, macros, settings of printers."""

from __future__ import annotations

import re
import struct

from itasite.attachment import ole
from itasite.attachment.kinds import folded, kind_of
from itasite.attachment.model import Why
from itasite.attachment.reading import Reading, shown

_PICTURES = ("png", "jpg", "gif", "webp", "tif", "bmp", "heic")
# Settings, fonts and drawings: no text that anybody wrote as text.
_WITHOUT_TEXT = re.compile(r"printersettings|\.(?:odttf|fntdata|ttf|otf|emf|wmf|emz|wmz|svm|wdp|ico|pct|pict)$")


def binary(name: str, raw: bytes, reading: Reading) -> None:
    """A part that is no XML, as what it is."""
    kind, called = kind_of(raw), shown(name)
    if raw.startswith(ole.MAGIC):
        _object(called, raw, reading)
    elif kind in _PICTURES:
        picture(called, raw, reading)
    elif kind != "unknown" or raw.startswith(b"\0\x05\x16\x07"):
        reading.inside(name, raw)
    elif "activex" in folded(name):
        reading.left(Why.OBJECT, called)
    elif raw and not _WITHOUT_TEXT.search(folded(name)):
        reading.left(Why.UNKNOWN, called)


def picture(called: str, raw: bytes, reading: Reading) -> None:
    """What a picture inside says of itself; one that cannot be opened is told for a file of its own only."""
    from itasite.attachment import pictures

    told = pictures.describe(raw)
    if told is None:
        return
    reading.lines(called, told.texts)
    reading.place(*told.texts)
    if told.located:
        reading.photographed(called)


def _object(called: str, raw: bytes, reading: Reading) -> None:
    """An object of another program: a file in a wrapping, or one that is told by what its directory names."""
    try:
        compound = ole.Compound(raw)
        streams = {name.upper(): entry for name, entry in compound.streams().items()}
        for name in ("PACKAGE", "CONTENTS"):
            if name in streams:
                reading.inside(called, compound.read(streams[name]))
                return
        if "\x01OLE10NATIVE" in streams:
            native, inner = _native(compound.read(streams["\x01OLE10NATIVE"]))
            reading.text(called, native)
            reading.inside(native or called, inner)
            return
    except (ValueError, struct.error, IndexError):
        reading.left(Why.DAMAGED, called)
        return
    if streams.keys() & {"VBA", "PROJECT", "_VBA_PROJECT"}:
        reading.left(Why.MACRO, called)
    elif streams.keys() & {"WORDDOCUMENT", "WORKBOOK", "BOOK", "POWERPOINT DOCUMENT"}:
        reading.left(Why.OLD, called)
    else:
        reading.left(Why.OBJECT, called)


def _native(raw: bytes) -> tuple[str, bytes]:
    """The name and the bytes of a file that was dropped into a document."""
    at = 6
    names = []
    for _ in range(2):
        end = raw.index(0, at)
        names.append(raw[at:end].decode("cp874", errors="replace"))
        at = end + 1
    at += 4
    length = struct.unpack_from("<I", raw, at)[0]
    at += 4 + length
    size = struct.unpack_from("<I", raw, at)[0]
    return names[0], raw[at + 4 : at + 4 + size]

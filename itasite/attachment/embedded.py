"""Reads what is in Office files except XML: pictures, objects of other programs, macros, printer settings."""

from __future__ import annotations

import re
import struct

from itasite.attachment import ole
from itasite.attachment.collector import Collector, safe_name
from itasite.attachment.kinds import folded, kind_of
from itasite.attachment.model import Why

_PICTURES = ("png", "jpg", "gif", "webp", "tif", "bmp", "heic")
# Settings, fonts and vector drawings: they contain no written text.
_WITHOUT_TEXT = re.compile(r"printersettings|\.(?:odttf|fntdata|ttf|otf|emf|wmf|emz|wmz|svm|wdp|ico|pct|pict)$")


def binary(name: str, raw: bytes, collector: Collector) -> None:
    """Read a part that is not XML, as the kind of file it is. `name` is its path in the archive."""
    kind, called = kind_of(raw), safe_name(name)
    if raw.startswith(ole.MAGIC):
        _object(called, raw, collector)
    elif kind in _PICTURES:
        picture(called, raw, collector)
    elif kind != "unknown" or raw.startswith(b"\0\x05\x16\x07"):
        collector.inside(name, raw)
    elif "activex" in folded(name):
        collector.not_read(Why.OBJECT, called)
    elif raw and not _WITHOUT_TEXT.search(folded(name)):
        collector.not_read(Why.UNKNOWN, called)


def picture(called: str, raw: bytes, collector: Collector) -> None:
    """Read the metadata of a picture inside a file. A damaged one is not reported, unlike a picture file."""
    from itasite.attachment import pictures

    info = pictures.describe(raw)
    if info is None:
        return
    collector.lines(called, info.texts)
    collector.place(*info.texts)
    if info.located:
        collector.photographed(called)


def _object(called: str, raw: bytes, collector: Collector) -> None:
    """Read an object of another program: a wrapped file is read, all else is reported by what its directory names."""
    try:
        compound = ole.Compound(raw)
        streams = {name.upper(): entry for name, entry in compound.streams().items()}
        for name in ("PACKAGE", "CONTENTS"):
            if name in streams:
                collector.inside(called, compound.read(streams[name]))
                return
        if "\x01OLE10NATIVE" in streams:
            native, inner = _native(compound.read(streams["\x01OLE10NATIVE"]))
            collector.text(called, native)
            collector.inside(native or called, inner)
            return
    except (ValueError, struct.error, IndexError):
        collector.not_read(Why.DAMAGED, called)
        return
    if streams.keys() & {"VBA", "PROJECT", "_VBA_PROJECT"}:
        collector.not_read(Why.MACRO, called)
    elif streams.keys() & {"WORDDOCUMENT", "WORKBOOK", "BOOK", "POWERPOINT DOCUMENT"}:
        collector.not_read(Why.OLD, called)
    else:
        collector.not_read(Why.OBJECT, called)


def _native(raw: bytes) -> tuple[str, bytes]:
    """The name and the bytes of a file in an OLE10Native stream. Raises ValueError or struct.error if it is damaged."""
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

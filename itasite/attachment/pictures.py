"""Reads the metadata of pictures: place, people, programs and remarks. The pixels are not read.

Nothing is decoded, so a picture with many pixels costs no time.
"""

from __future__ import annotations

import io
import logging
import re
import warnings
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import Any

from itasite.attachment import xml_lines
from itasite.attachment.collector import Collector, Damaged, Limit, Unsafe
from itasite.attachment.model import FileKind, Metadata, Why

FORMATS: dict[FileKind, str] = {"png": "PNG", "jpg": "JPEG", "gif": "GIF", "webp": "WEBP", "tif": "TIFF", "bmp": "BMP"}
KINDS = frozenset(FORMATS)
_MOST_TEXT = 100_000
_MOST_VALUES = 2000
_ARTIST, _OWNER = 0x013B, 0xA430
_ENCODINGS = (b"UNICODE\0", b"ASCII\0\0\0", b"JIS\0\0\0\0\0", bytes(8))
_GPS, _EXIF = 0x8825, 0x8769
_LATITUDE, _LONGITUDE = 2, 4
_PRINTED = re.compile(r"[^\x00-\x1f\x7f-\x9f\ufffd]{3,}")
_XMP_BEGIN, _XMP_END = b"<x:xmpmeta", b"</x:xmpmeta>"
_MOST_CAPTIONS = 500


@dataclass(frozen=True, slots=True)
class PictureInfo:
    """The metadata of a picture."""

    maker: str  # its author or the owner of the camera, "" if not given
    texts: tuple[str, ...]  # all texts in it, with the maker
    located: bool  # whether it gives the place where it was taken


def read(raw: bytes, kind: FileKind, collector: Collector) -> Metadata:
    """Read a picture file."""
    info = describe(raw, kind)
    if info is None:
        collector.not_read(Why.DAMAGED)
        return Metadata()
    collector.lines("ข้อมูลประจำภาพ", info.texts)
    if info.located:
        collector.photographed()
    return Metadata(author=info.maker, places=info.texts)


def quiet() -> None:
    """Keep the messages of the library about damaged pictures, in English, off the user's screen."""
    logger = logging.getLogger("PIL")
    logger.propagate = False
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())


def describe(raw: bytes, kind: FileKind | None = None) -> PictureInfo | None:
    """The metadata of a picture; None if it cannot be opened. Without `kind` all formats are tried."""
    from PIL import Image

    quiet()
    formats = [FORMATS[kind]] if kind else list(FORMATS.values())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(io.BytesIO(raw), formats=formats) as image:
                chunks = list(_png_chunks(raw)) if image.format == "PNG" else []
                exif = _exif(image, chunks)
                inner, place = dict(exif.get_ifd(_EXIF)), dict(exif.get_ifd(_GPS))
                info = {key: value for key, value in image.info.items() if key not in ("icc_profile", "exif")}
                comments = [text for kind, data in chunks for text in _png_text(kind, data)]
                values = [
                    *dict(exif).values(),
                    *inner.values(),
                    *info.values(),
                    *comments,
                    *islice(_captions(raw), _MOST_CAPTIONS),
                ]
        except Exception:  # the library raises anything on a damaged picture, and an error for one that is too large
            return None
    texts = dict.fromkeys(text for value in values[:_MOST_VALUES] for text in _texts(value))
    xmp = tuple(line for packet in _packets(raw) for line in _xmp(packet))
    located = bool(place.get(_LATITUDE) and place.get(_LONGITUDE)) or any("GPSLatitude" in line for line in xmp)
    maker = str(exif.get(_ARTIST) or inner.get(_OWNER) or "").strip("\0 ")
    return PictureInfo(maker, (*texts, *(line for line in xmp if "GPSLatitude" not in line)), located)


def _texts(value: object) -> Iterator[str]:
    """The printable texts in a value of any type."""
    if isinstance(value, bytes):
        value = value[:_MOST_TEXT]
        value = value[8:] if value[:8] in _ENCODINGS else value
        wide = value.count(0) * 3 > len(value) and len(value) > 4
        for encoding in ("utf-16-le", "utf-16-be") if wide else ("utf-8",):
            yield from _PRINTED.findall(value.decode(encoding, errors="replace"))
    elif isinstance(value, str):
        yield from _PRINTED.findall(value[:_MOST_TEXT])
    elif isinstance(value, dict):
        yield from (text for each in list(value.values())[:_MOST_VALUES] for text in _texts(each))
    elif isinstance(value, Iterable):
        yield from (text for each in list(value)[:_MOST_VALUES] if not isinstance(each, int) for text in _texts(each))


def _captions(raw: bytes) -> Iterator[bytes]:
    """The IPTC texts of a JPEG: author, description, contact."""
    begin = raw[:500_000]
    at = begin.find(b"Photoshop 3.0\0")
    while at >= 0 and (at := begin.find(b"\x1c\x02", at)) >= 0:
        size = int.from_bytes(begin[at + 3 : at + 5], "big")
        yield begin[at + 5 : at + 5 + min(size, 2000)]
        at += 5


def _exif(image: Any, chunks: list[tuple[bytes, bytes]]) -> Any:
    """The EXIF data. For a PNG it is found without the library, which would decode the picture first."""
    if image.format != "PNG":
        return image.getexif()
    from PIL import Image

    found = Image.Exif()
    found.load(image.info.get("exif") or next((data for kind, data in chunks if kind == b"eXIf"), b""))
    return found


def _png_chunks(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Type and bytes of the text and EXIF chunks of a PNG, also of those after the picture."""
    at = 8
    for _ in range(10_000):
        size, kind = int.from_bytes(raw[at : at + 4], "big"), raw[at + 4 : at + 8]
        if len(kind) < 4:
            return
        if kind in (b"tEXt", b"zTXt", b"iTXt", b"eXIf"):
            yield kind, raw[at + 8 : at + 8 + size]
        at += 12 + size


def _png_text(kind: bytes, data: bytes) -> Iterator[bytes]:
    key, _, rest = data.partition(b"\0")
    if kind == b"tEXt" or (kind == b"iTXt" and rest[:1] == b"\0"):
        yield data
    elif kind in (b"zTXt", b"iTXt"):
        packed = rest[1:] if kind == b"zTXt" else rest[2:].split(b"\0", 2)[-1]
        try:
            yield key + b" " + zlib.decompressobj().decompress(packed, _MOST_TEXT)
        except zlib.error:
            yield key


def _packets(raw: bytes) -> Iterator[bytes]:
    """The XMP packets in a picture, at any place."""
    at = 0
    while (begin := raw.find(_XMP_BEGIN, at)) >= 0 and (end := raw.find(_XMP_END, begin)) >= 0:
        at = end + len(_XMP_END)
        yield raw[begin:at]


def _xmp(raw: bytes) -> list[str]:
    found: list[str] = []

    def line(text: str) -> None:
        if len(found) > _MOST_VALUES:
            raise Limit
        found.append(text)

    walk = xml_lines.XmlLines(line, line, line, line)
    with suppress(Damaged, Unsafe, Limit):
        walk.read([raw])
    if b"GPSLatitude" in raw:
        found.append("GPSLatitude")
    return found

"""Pictures as cameras and programs make them, made by the tests themselves."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

from PIL import Image

MAKER = "photographer-of-the-tests"
_ORIENTATION, _ARTIST, _GPS = 0x0112, 0x013B, 0x8825


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    """The file of a picture."""
    made = io.BytesIO()
    image.save(made, kind, **options)
    return made.getvalue()


def drawing(width: int, height: int) -> Image.Image:
    """A picture whose left half is red and whose upper quarter is black."""
    image = Image.new("RGB", (width, height), "white")
    image.paste("red", (0, 0, width // 2, height))
    image.paste("black", (0, 0, width, height // 4))
    return image


def photo(width: int, height: int, kind: str = "JPEG") -> bytes:
    """A photograph that is shown upright with that width and height, taken with the camera held on its side.

    It says who took it and where.
    """
    exif = Image.Exif()
    exif[_ORIENTATION], exif[_ARTIST] = 6, MAKER
    exif.get_ifd(_GPS)[2] = (16.0, 1.0, 2.0)
    return saved(drawing(width, height).transpose(Image.Transpose.ROTATE_90), kind, exif=exif)


def hollow_png(width: int, height: int) -> bytes:
    """A PNG file that says to be so large, and has next to nothing in it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def many_scans(raw: bytes, scans: int) -> bytes:
    """A JPEG file in which the last scan stands so many times more."""
    at = raw.rindex(b"\xff\xda")
    return raw[:-2] + raw[at:-2] * scans + raw[-2:]

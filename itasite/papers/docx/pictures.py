"""Pictures of a paper as files of the document, each once, at their sizes."""

from __future__ import annotations

import struct
from typing import NamedTuple

from itasite.formats import picture as drawing
from itasite.papers.docx.letters import one_line
from itasite.papers.docx.links import Relations
from itasite.papers.docx.shapes import Drawn, emu
from itasite.papers.model import Image

_PNG = b"\x89PNG\r\n\x1a\n"
_DPI = 96  # a picture without a size is as large as browsers show it
_HIGHEST = 200  # mm; higher ones leave no room on a sheet
# Start of frame of JPEG (ITU-T T.81, table B.1): these segments tell the size; C4, C8 and CC are something else.
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}


class Media(NamedTuple):
    """A file in the document."""

    name: str
    content: bytes


class Pictures:
    """The pictures that are used."""

    def __init__(self, images: dict[str, Image], relations: Relations) -> None:
        self._images = images
        self._relations = relations
        self._drawn = 0
        self.media: dict[str, Media] = {}

    def drawn(
        self, name: str, alt: str, size: tuple[float, float], widest: int, *, floating: bool = False
    ) -> Drawn | None:
        """A picture, `size` in mm (0: it follows), not wider than `widest` EMU. None if it is none that Word shows."""
        media = self._file(name)
        pixels = _pixels(media.content) if media else None
        if media is None or pixels is None:
            return None
        wide, high = _fitted(size, pixels, widest)
        self._drawn += 1
        relation = self._relations.file(f"media/{media.name}")
        return Drawn(relation, self._drawn, one_line(alt), wide, high, floating)

    def _file(self, name: str) -> Media | None:
        image = self._images.get(name)
        if image is None:
            return None
        if name not in self.media:
            content = _raster(image)
            ending = "png" if content.startswith(_PNG) else "jpg"
            self.media[name] = Media(f"image{len(self.media) + 1}.{ending}", content)
        return self.media[name]


def _raster(image: Image) -> bytes:
    if image.kind != "svg":
        return image.content
    try:
        return drawing.png(image.content.decode("utf-8"))
    except ValueError:  # no drawing, or not in UTF-8
        return b""


def _fitted(size: tuple[float, float], pixels: tuple[int, int], widest: int) -> tuple[int, int]:
    wide, high = emu(size[0]), emu(size[1])
    shape = pixels[1] / pixels[0]
    if not wide and not high:
        wide = emu(pixels[0] * 25.4 / _DPI)
    wide, high = wide or round(high / shape), high or round(wide * shape)
    smaller = min(1, widest / wide if wide else 1, emu(_HIGHEST) / high if high else 1)
    return max(1, round(wide * smaller)), max(1, round(high * smaller))


def _pixels(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels as the file tells them; None if it is no PNG or JPEG."""
    size = None
    if content.startswith(_PNG) and len(content) >= 24:
        size = struct.unpack(">II", content[16:24])
    elif content.startswith(b"\xff\xd8"):
        size = _jpeg(content)
    return (size[0], size[1]) if size and all(size) else None


def _jpeg(content: bytes) -> tuple[int, int] | None:
    place = 2
    while place + 9 <= len(content) and content[place] == 0xFF:
        kind = content[place + 1]
        if kind in _FRAMES:
            high, wide = struct.unpack(">HH", content[place + 5 : place + 9])
            return wide, high
        place += 1 if kind == 0xFF else 2 + struct.unpack(">H", content[place + 2 : place + 4])[0]
    return None

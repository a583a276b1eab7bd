"""Smaller copies of pictures for pages: upright, without what a camera or a program wrote into them.

The files themselves are never changed. Animated pictures, drawings and kinds that we do not know have no copies.
"""

from __future__ import annotations

import io
import warnings
from contextlib import suppress
from enum import StrEnum
from math import ceil
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image

WIDTHS = (480, 960, 1600)  # pixels; the last is as wide as a page at its widest, on a screen of usual density
MOST_PIXELS = 60_000_000  # that are held in memory; of a JPEG, after it was read at a fraction of its size
_MOST_SCANS = 100  # of a JPEG; a made one has thousands, and each takes as long as the whole picture
_MOVING = ("GIF", "PNG", "WEBP")  # formats whose further frames are shown one after the other
_SETTINGS: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 82, "optimize": True, "progressive": True},
    "PNG": {"compress_level": 9},
    "WEBP": {"quality": 80, "method": 4},
}
_FEW = ("1", "P")  # modes
_AS_IT_IS = {"JPEG": ("L", "RGB"), "PNG": _FEW}  # by format, the modes that can be saved without coding them anew
SUFFIXES = ("jpg", "png", "webp")
_PALETTE = 256
_PHOTO = 4  # a picture that is so many times smaller as a JPEG is a photograph
_KEPT = 1.15  # how much larger a copy may be that is not coded anew


class PictureFault(StrEnum):
    """Why a picture cannot be shown."""

    DAMAGED = "damaged"
    TOO_LARGE = "too large"  # bytes or pixels
    UNSAFE = "unsafe"  # made to occupy its readers


class PictureCopy(NamedTuple):
    """A copy: its width and height in pixels, the ending of its name without a dot, its bytes."""

    width: int
    height: int
    suffix: str
    content: bytes


class Picture(NamedTuple):
    """A picture as it is shown upright: pixels (0 × 0 if that is not known), its copies, the narrowest first."""

    width: int = 0
    height: int = 0
    copies: tuple[PictureCopy, ...] = ()
    fault: PictureFault | None = None


def made_of(raw: bytes) -> Picture:
    """The picture with these bytes and its copies. Never raises."""
    from itasite.attachment.kinds import kind_of  # slow to load, and only pages with pictures need it
    from itasite.attachment.pictures import FORMATS, quiet

    kind = kind_of(raw) if raw else "unknown"
    name = FORMATS.get(kind)
    if name is None:
        return Picture(fault=None if raw else PictureFault.DAMAGED)
    if name == "JPEG" and raw.count(b"\xff\xda") > _MOST_SCANS:
        return Picture(fault=PictureFault.UNSAFE)
    from PIL import Image

    quiet()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(io.BytesIO(raw), formats=[name]) as image:
                return _read(image, name)
        except (Image.DecompressionBombError, MemoryError):
            return Picture(fault=PictureFault.TOO_LARGE)
        except Exception:  # the library raises anything on a damaged picture
            return Picture(fault=PictureFault.DAMAGED)


def _read(image: Image, name: str) -> Picture:
    if name in _MOVING and (name == "GIF" or getattr(image, "is_animated", False)):
        return Picture(*image.size)
    turned = _turned(image) if name == "JPEG" else False
    width, height = image.size[::-1] if turned else image.size
    if name == "JPEG":
        share = min(1, WIDTHS[-1] / width)
        image.draft(None, (ceil(image.size[0] * share), ceil(image.size[1] * share)))
    if image.size[0] * image.size[1] > MOST_PIXELS:
        return Picture(fault=PictureFault.TOO_LARGE)
    image.load()
    upright = _in_colours(_upright(image))
    if name != "JPEG":  # the library has turned it already, or what says so stands behind the picture
        turned, (width, height) = upright.size != image.size, upright.size
    own = image if image.mode in _AS_IT_IS.get(image.format or "", ()) and not turned else None
    return Picture(width, height, tuple(_copies(upright, name, own, few=image.mode in _FEW)))


def _copies(image: Image, name: str, own: Image | None, *, few: bool) -> list[PictureCopy]:
    """The copies, the narrowest first. `own`: what need not be coded anew; `few`: the original has few colours."""
    from PIL import Image as library

    width, height = image.size
    found: list[PictureCopy] = []
    for wanted in (min(width, WIDTHS[-1]), *(each for each in reversed(WIDTHS) if each < min(width, WIDTHS[-1]))):
        size = (wanted, max(-(-height * wanted // width), 1))
        same = size == (width, height)
        small = image if same else image.resize(size, library.Resampling.LANCZOS, reducing_gap=2)
        image = small
        suffix, content = _coded(small, name, own if same else None, few=few)
        if few and own and not same and not found:  # dots that are made smaller may need more bytes than the whole
            whole = _saved(own, "PNG")
            size, content = ((width, height), whole) if len(whole) <= len(content) else (size, content)
        if not found or len(content) < len(found[-1].content):
            found.append(PictureCopy(*size, suffix, content))
    return found[::-1]


def _turned(image: Image) -> bool:
    """Whether the camera was held upright: width and height change places."""
    with suppress(Exception):
        return image.getexif().get(0x0112) in (5, 6, 7, 8)
    return False


def _upright(image: Image) -> Image:
    from PIL import ImageOps

    with suppress(Exception):  # what says how it was held is damaged
        return ImageOps.exif_transpose(image)
    return image


def _in_colours(image: Image) -> Image:
    """The picture in the colours that every screen knows, and with transparency only if it has some."""
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I;16") or image.mode == "I":
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    elif image.mode in ("P", "PA", "LA", "La", "RGBa"):
        clear = image.mode != "P" or "transparency" in image.info
        image = image.convert("RGBA" if clear else "RGB")
    elif profile and image.mode in ("RGB", "RGBA", "CMYK"):
        image = _in_srgb(image, profile)
    if image.mode not in ("L", "RGB", "RGBA"):
        image = image.convert("L" if image.mode in ("1", "F") else "RGB")
    if image.mode == "RGBA" and image.getchannel("A").getextrema()[0] == 255:
        image = image.convert("RGB")
    return image


def _in_srgb(image: Image, profile: bytes) -> Image:
    from PIL import ImageCms

    mode = "RGB" if image.mode == "CMYK" else image.mode
    with suppress(Exception):  # a profile that cannot be read: the colours are nearly right
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if changed := ImageCms.profileToProfile(image, own, ImageCms.createProfile("sRGB"), outputMode=mode):
            return changed
    return image.convert(mode)


def _coded(image: Image, name: str, own: Image | None, *, few: bool) -> tuple[str, bytes]:
    """The ending and the bytes of a copy."""
    from PIL import Image as library

    if name == "WEBP":
        return "webp", _saved(image, "WEBP")
    photo = _saved(image, "JPEG") if image.mode != "RGBA" else b""
    if name == "JPEG":
        kept = _saved(own, "JPEG", quality="keep") if own else photo
        return "jpg", kept if len(kept) <= len(photo) * _KEPT else photo
    if few:
        return "png", _saved(own or image.quantize(_PALETTE, library.Quantize.FASTOCTREE), "PNG")
    png = _saved(image, "PNG")
    return ("jpg", photo) if photo and len(photo) * _PHOTO < len(png) else ("png", png)


def _saved(image: Image, name: str, **options: Any) -> bytes:
    """The bytes of a picture, with nothing in them but the picture."""
    info = image.info
    image.info = {key: info[key] for key in ("transparency",) if key in info}  # the library would write the rest too
    try:
        made = io.BytesIO()
        image.save(made, name, **(_SETTINGS[name] | options))
        return made.getvalue()
    finally:
        image.info = info

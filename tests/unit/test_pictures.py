"""What pictures say of themselves: by whom, where, with which remarks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import PngImagePlugin

from itasite import attachment
from itasite.attachment import Attachment
from tests.support import attached
from tests.support.attached import ARTIST, exif
from tests.support.disguises import ID as MADE_UP
from tests.support.told import short, told


def png(key: str, text: str, *, packed: bool = False) -> bytes:
    texts = PngImagePlugin.PngInfo()
    texts.add_text(key, text, zip=packed)
    return attached.picture("PNG", pnginfo=texts)


def behind(raw: bytes) -> bytes:
    """A PNG whose remark stands behind the picture."""
    end = raw.index(b"IEND") - 4
    start = raw.index(b"tEXt") - 4
    length = int.from_bytes(raw[start : start + 4], "big") + 12
    return raw[:start] + raw[start + length : end] + raw[start : start + length] + raw[end:]


XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><a><creator>{MADE_UP}</creator></a></x:xmpmeta>".encode()
IPTC = b"\x1c\x02\x50" + len(MADE_UP).to_bytes(2, "big") + MADE_UP.encode()
CAPTION = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + len(IPTC).to_bytes(4, "big") + IPTC
SAYING = {
    "artist": attached.picture("JPEG", exif=exif(artist=MADE_UP)),
    "owner of the camera": attached.picture("JPEG", exif=exif(owner=MADE_UP)),
    "remark in two bytes": attached.picture("JPEG", exif=exif(comment=MADE_UP)),
    "remark": attached.picture("JPEG", comment=MADE_UP.encode()),
    "XMP": attached.picture("JPEG", xmp=XMP),
    "caption": attached.JPG[:2] + b"\xff\xed" + (len(CAPTION) + 2).to_bytes(2, "big") + CAPTION + attached.JPG[2:],
    "text of PNG": png("Author", MADE_UP),
    "packed text of PNG": png("Comment", MADE_UP, packed=True),
    "text behind a PNG": behind(png("Comment", MADE_UP)),
    "exif of PNG": attached.picture("PNG", exif=exif(artist=MADE_UP)),
    "exif of WebP": attached.picture("WEBP", exif=exif(artist=MADE_UP)),
    "exif of TIFF": attached.picture("TIFF", tiffinfo={ARTIST: MADE_UP}),
    "remark of GIF": attached.picture("GIF", comment=MADE_UP.encode()),
}


def read(folder: Path, content: bytes) -> Attachment:
    return attachment.read(attached.put(folder, "file", content))


@pytest.mark.parametrize("where", SAYING)
def test_a_number_in_what_a_picture_says_is_found(tmp_path: Path, where: str) -> None:
    found = read(tmp_path, SAYING[where])
    assert MADE_UP in found.text
    assert found.unread == ()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_the_place_of_a_photograph_is_known(tmp_path: Path, kind: str) -> None:
    assert read(tmp_path, attached.picture(kind, exif=exif(place=True))).metadata.photographed == ("",)
    assert read(tmp_path / "no", attached.picture(kind, exif=exif(artist="x"))).metadata.photographed == ()


def test_places_of_photographs_are_one_hint(base: Path) -> None:
    for number in range(3):
        attached.put(base, f"2566/files/{number}.jpg", attached.picture("JPEG", exif=exif(place=True)))
    inside = attached.archive(
        {"word/document.xml": "<a/>", "word/media/a.jpg": attached.picture("JPEG", exif=exif(place=True))}
    )
    assert short(told(base, "visit.docx", inside)) == []
    found = told(base, "0.jpg", attached.picture("JPEG", exif=exif(place=True)))
    assert short(found) == ["hint document-metadata"]
    assert "4 ไฟล์" in found[0].message
    assert "14" not in found[0].message.replace("14.jpg", "")


def test_who_took_a_photograph_and_from_which_folder(base: Path) -> None:
    local = exif(artist="Mr. Somebody", comment="C:\\Users\\somebody\\a.jpg")
    assert short(told(base, "a.jpg", attached.picture("JPEG", exif=local))) == ["hint document-metadata"] * 2


def test_a_plain_picture_is_no_news(base: Path) -> None:
    for number, kind in enumerate(("PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP")):
        assert (
            told(base, f"{number}.{kind.lower().replace('jpeg', 'jpg').replace('tiff', 'tif')}", attached.picture(kind))
            == []
        )


def test_a_broken_picture_is_told_and_a_picture_of_billions_of_points_costs_nothing(base: Path) -> None:
    assert short(told(base, "a.png", attached.PNG[:20])) == ["hint file-unreadable"]
    huge = bytearray(attached.PNG)
    huge[16:24] = (60_000).to_bytes(4, "big") * 2
    told(base, "b.png", bytes(huge))

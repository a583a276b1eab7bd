"""Copies of pictures for pages: small, upright, without what the camera wrote; a bad picture is only a value."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from itasite.attachment import picture_copies, picture_memory
from itasite.attachment.picture_copies import PictureFault, made_of
from itasite.attachment.picture_memory import picture
from itasite.build import build
from tests.support.photos import MAKER, drawing, hollow_png, many_scans, photo, saved

MOVING = {"save_all": True, "append_images": [drawing(700, 500).rotate(90)], "duration": 100}


def opened(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_copies_are_upright_and_say_nothing_of_the_camera(kind: str) -> None:
    made = made_of(photo(1700, 2000, kind))
    assert (made.width, made.height, made.fault) == (1700, 2000, None)
    assert made.copies
    for copy in made.copies:
        image = opened(copy.content)
        assert image.size == (copy.width, copy.height)
        assert abs(copy.width / copy.height - 0.85) < 0.01
        assert dict(image.getexif()) == {}
        assert MAKER.encode() not in copy.content
        seen = image.convert("RGB")
        assert sum(seen.getpixel((copy.width // 2, copy.height // 8))) < 60  # type: ignore[arg-type]  # black above
        assert seen.getpixel((copy.width // 4, copy.height // 2))[1] < 60  # type: ignore[index]  # red at the left
        assert seen.getpixel((copy.width * 3 // 4, copy.height // 2))[1] > 200  # type: ignore[index]  # white


def test_copies_have_the_widths_of_screens() -> None:
    noise = Image.effect_noise((2400, 1800), 90).convert("RGB")
    assert [copy.width for copy in made_of(saved(noise, "JPEG")).copies] == [480, 960, 1600]
    assert [copy.width for copy in made_of(saved(noise.resize((700, 525)), "JPEG")).copies] == [480, 700]


@pytest.mark.parametrize(
    ("image", "kind"),
    [
        (Image.new("CMYK", (700, 500), (0, 200, 200, 0)), "JPEG"),
        (drawing(700, 500).quantize(8), "PNG"),
        (drawing(700, 500).convert("1"), "PNG"),
        (Image.new("LA", (700, 500), (5, 100)), "PNG"),
        (Image.new("RGBA", (700, 500), (255, 0, 0, 255)), "PNG"),
        (Image.new("I;16", (700, 500), 40_000), "PNG"),
        (drawing(700, 500), "BMP"),
        (Image.new("RGB", (1, 900)), "PNG"),
        (Image.new("RGB", (900, 1)), "PNG"),
    ],
)
def test_every_kind_of_picture_has_copies_that_browsers_show(image: Image.Image, kind: str) -> None:
    made = made_of(saved(image, kind))
    assert (made.width, made.height) == image.size
    assert made.copies[-1].width == image.width
    assert {opened(copy.content).mode for copy in made.copies} <= {"1", "L", "P", "RGB", "RGBA"}


def test_transparency_and_the_bytes_of_few_colours_stay() -> None:
    clear = made_of(saved(Image.new("RGBA", (700, 500), (255, 0, 0, 100)), "PNG"))
    assert opened(clear.copies[-1].content).getpixel((3, 3)) == (255, 0, 0, 100)
    drawn = saved(drawing(700, 500).quantize(8), "PNG")
    assert len(made_of(drawn).copies[-1].content) <= len(drawn) * 1.05


@pytest.mark.parametrize(
    "raw",
    [
        saved(drawing(700, 500), "GIF"),
        saved(drawing(700, 500), "GIF", **MOVING),
        saved(drawing(700, 500), "PNG", **MOVING),
        saved(drawing(700, 500), "WEBP", **MOVING),
    ],
)
def test_what_moves_is_not_touched(raw: bytes) -> None:
    made = made_of(raw)
    assert (made.width, made.height, made.copies, made.fault) == (700, 500, (), None)


def test_drawings_are_not_touched() -> None:
    assert made_of(b'<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"></svg>') == picture_copies.Picture()


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        (b"", PictureFault.DAMAGED),
        (photo(700, 500)[:2000], PictureFault.DAMAGED),
        (saved(drawing(700, 500), "PNG")[:300], PictureFault.DAMAGED),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), PictureFault.DAMAGED),
        (hollow_png(200, 200), PictureFault.DAMAGED),
        (hollow_png(9000, 9000), PictureFault.TOO_LARGE),
        (hollow_png(60_000, 60_000), PictureFault.TOO_LARGE),
        (many_scans(saved(drawing(200, 200), "JPEG", progressive=True), 200), PictureFault.UNSAFE),
    ],
)
def test_a_bad_picture_is_a_value(raw: bytes, fault: PictureFault) -> None:
    limit = Image.MAX_IMAGE_PIXELS
    made = made_of(raw)
    assert (made.fault, made.copies) == (fault, ())
    assert limit == Image.MAX_IMAGE_PIXELS


def test_no_copy_of_a_scan_in_black_and_white_is_larger_than_the_scan() -> None:
    raw = saved(Image.linear_gradient("L").resize((2000, 1000)).convert("1"), "PNG")
    copies = made_of(raw).copies
    assert [copy.width for copy in copies] == [480, 960, 2000]
    assert max(len(copy.content) for copy in copies) <= len(raw) * 1.1


def test_a_picture_is_copied_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next run takes the copies from the cache, whatever is there of it."""
    file = tmp_path / "a.jpg"
    file.write_bytes(photo(900, 700))
    monkeypatch.setenv("ITASITE_CACHE", str(tmp_path / "cache"))
    first = picture(file)
    picture_memory.memory.drop(file)
    monkeypatch.setattr(picture_memory, "made_of", lambda _: pytest.fail("it was read again"))
    assert picture(file) == first
    assert first.copies
    monkeypatch.undo()


def test_pages_show_copies_and_files_stay(base: Path) -> None:
    raw = photo(1200, 1600)
    (base / "2566" / "files" / "office.jpg").write_bytes(raw)
    (base / "2566" / "files" / "broken.jpg").write_bytes(raw[:3000])
    text = (
        '# ก\n\n![ลาน](files/office.jpg) <img src="files/office.jpg" alt="ลาน" width="300"> ![เสีย](files/broken.jpg)\n'
    )
    (base / "2566" / "own.md").write_text(text, encoding="utf-8")
    built = build(base)
    assert [(str(each.at), each.rule) for each in built.problems] == [("2566/own.md:3:85", "picture-unreadable")]
    paths = [asset.path for asset in built.assets if asset.path.startswith("assets/pictures/")]
    assert [path.rpartition("-")[2] for path in sorted(paths, key=lambda path: int(path.rpartition("-")[2][:-4]))] == [
        "480.jpg",
        "960.jpg",
        "1200.jpg",
    ]
    html = (
        '<p><img alt="ลาน" src="../files/office.jpg" /><img src="files/office.jpg" width="300">'
        '<img src="../files/broken.jpg"></p>'
    )
    shown = built.finish.finished(html, "2566/own.md")
    assert shown.count('srcset="../../assets/pictures/') == 2
    assert 'width="1200" height="1600"' in shown
    assert 'width="300" height="400"' in shown
    assert '<img src="../files/broken.jpg">' in shown
    assert (base / "2566" / "files" / "office.jpg").read_bytes() == raw
    assert "2566/files/office.jpg" in built.listing.unchanged

"""QR codes as a telephone sees them: on the page, on paper, as a file; and none without an address."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from itasite.formats import qr
from tests.support.sites import SURVEY
from tests.support.windows import Windows


def read(picture: bytes) -> list[str]:
    found = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)).convert("RGB"))
    return [code.text for code in found]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_screenshot_of_the_page_gives_the_address(
    windows: Windows, served: dict[str, str], width: int, scheme: str
) -> None:
    page = windows.open(width, 1000, scheme)
    page.goto(served["survey"] + "2566/survey/")
    assert read(page.screenshot(full_page=True)) == [SURVEY]
    assert page.locator(".ita-qr__address").inner_text() == SURVEY
    assert SURVEY in (page.locator(".ita-qr__code title").text_content() or "")


def test_the_poster_is_one_sheet_and_its_code_leads_to_the_survey(windows: Windows, served: dict[str, str]) -> None:
    page = windows.open(794, 1123)
    page.goto(served["survey"] + "2566/survey/poster-eit/")
    page.emulate_media(media="print")
    assert read(page.screenshot()) == [SURVEY]
    assert SURVEY in page.inner_text("body")
    assert not page.locator(".ita-poster__back").is_visible()
    assert page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n") == 1


def test_the_file_to_download(example_with_survey: Path) -> None:
    content = (example_with_survey / "2566" / "survey" / "qr-eit.png").read_bytes()
    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(content)).convert("RGB"))
    assert found.text == SURVEY
    assert found.ec_level in ("M", "Q", "H")
    picture = Image.open(io.BytesIO(content)).convert("L")
    margin = qr.QUIET_ZONE * qr.PNG_SCALE
    left, top, right, bottom = picture.point(lambda value: 255 if value < 128 else 0).getbbox() or (0, 0, 0, 0)
    assert (left, top, picture.width - right, picture.height - bottom) == (margin,) * 4


def test_without_an_address_there_is_no_code_but_the_reason(windows: Windows, served: dict[str, str]) -> None:
    page = windows.open()
    page.goto(served["plain"] + "2566/survey/")
    assert page.locator(".ita-qr").count() == 0
    assert read(page.screenshot(full_page=True)) == []
    assert "ยังไม่มี QR code" in page.locator(".ita-notice--warning").inner_text()
    assert page.goto(served["plain"] + "2566/survey/poster-eit/").status == 404  # type: ignore[union-attr]

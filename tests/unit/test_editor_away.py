"""What is sent while the content cannot be read: it is carried on, and can be sent again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.clerk import Clerk

_TYPED = "ข้อความที่พิมพ์\nบรรทัดที่สอง"
_FORMS = (("/agency/", "address"), ("/pages/report.md/", "text.0"), ("/2568/measures/~new/", "period"))


@pytest.mark.parametrize(("address", "field"), _FORMS)
@pytest.mark.parametrize("away", ["content", "mkdocs.yml"])
def test_what_is_sent_while_the_content_is_away_can_be_sent_again(
    small: Path, address: str, field: str, away: str
) -> None:
    clerk, there = Clerk(small), small.parent / away
    (small.parent / "content" / "2568" / "year.yml").write_text("updated: 2568-09-01\n", encoding="utf-8")
    page = clerk.open(address)
    form = page.form("~base")
    assert field in form.names, form.names
    form.fill(field, _TYPED)
    there.rename(small.parent / "away")
    told = clerk.send(page, form, "บันทึก")
    assert (told.status, "บรรทัดที่สอง" in told.text) == (409, True)
    (small.parent / "away").rename(there)
    assert "บันทึก" in clerk.send(told, told.form("~base")).text
    found = [path.read_text(encoding="utf-8") for path in (small.parent / "content").rglob("*.*")]
    assert any("บรรทัดที่สอง" in text for text in found)


def test_what_is_sent_to_a_record_that_is_gone_is_carried(small: Path) -> None:
    clerk = Clerk(small)
    page = clerk.open("/pages/report.md/")
    form = page.form("~base")
    form.fill("text.0", _TYPED)
    (small.parent / "content" / "report.md").unlink()
    told = clerk.send(page, form, "บันทึก")
    assert (told.status, "บรรทัดที่สอง" in told.text) == (404, True)


def test_what_is_typed_for_sending_comes_into_no_page(small: Path) -> None:
    clerk = Clerk(small)
    small.rename(small.parent / "away")
    sent = clerk.ask("POST", "/send/", b"token=very-secret", {"Content-Type": "application/x-www-form-urlencoded"})
    assert "very-secret" not in sent.text

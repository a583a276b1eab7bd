"""Files that are not UTF-8, as editors of old save them: told in words, and mended on the page of the file's text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.clerk import Clerk

_FILES = (("agency.yml", "/agency/", "name: อบต.ตัวอย่าง\n"), ("report.md", "/pages/report.md/", "# รายงาน\n\nข้อความ\n"))


@pytest.mark.parametrize(("name", "address", "text"), _FILES)
def test_a_file_in_thai_of_old_is_told_and_mended(small: Path, name: str, address: str, text: str) -> None:
    file = small.parent / "content" / name
    file.write_bytes(text.encode("cp874"))
    clerk = Clerk(small)
    told = clerk.open(address)
    assert told.status == 409
    assert "ไม่ใช่รหัสอักษร UTF-8" in told.text
    page = clerk.follow(told, "ดูและซ่อม")
    form = page.form("seen")
    assert form.values("text") == [text]
    assert "บันทึกแล้ว" in clerk.send(page, form, "บันทึก").text
    assert file.read_bytes() == text.encode("utf-8")
    assert clerk.open(address).status == 200


def test_a_file_in_no_known_code_is_told_and_kept(small: Path) -> None:
    file, clerk = small.parent / "content" / "agency.yml", Clerk(small)
    form_page = clerk.open("/agency/")
    raw = b"name: \xff\xdb\xfc\n"
    file.write_bytes(raw)
    assert clerk.open("/agency/").status == 409
    assert clerk.open("/repair/agency.yml/").status == 409
    form = form_page.form("~base")
    form.fill("name", "อบต.ใหม่")
    again = clerk.send(form_page, form, "บันทึก")
    assert again.status == 409
    assert again.form("~base").values("name") == ["อบต.ใหม่"]
    assert file.read_bytes() == raw


def test_text_sent_for_a_file_that_cannot_be_read_any_more_is_not_lost(small: Path) -> None:
    file, clerk = small.parent / "content" / "agency.yml", Clerk(small)
    file.write_text("name: [\n", encoding="utf-8")
    page = clerk.open("/repair/agency.yml/")
    form = page.form("seen")
    form.fill("text", "name: ซ่อมแล้ว\n")
    file.write_bytes(b"\xff\xdb")
    again = clerk.send(page, form, "บันทึก")
    assert again.status == 409
    assert again.form("seen").values("text") == ["name: ซ่อมแล้ว\n"]
    assert file.read_bytes() == b"\xff\xdb"


def test_a_folder_in_the_place_of_a_file_is_told(small: Path) -> None:
    file = small.parent / "content" / "agency.yml"
    file.unlink()
    file.mkdir()
    assert Clerk(small).open("/agency/").status == 409

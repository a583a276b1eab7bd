"""A link that leads out of the content folder: nothing is shown of what is there, nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.clerk import Clerk
from tests.support.edited_site import record_form


@pytest.mark.parametrize(("name", "address"), [("agency.yml", "/agency/"), ("2568/year.yml", "/2568/result/")])
@pytest.mark.parametrize("folder", [False, True])
def test_a_record_behind_a_link_is_neither_shown_nor_written(
    small: Path, tmp_path: Path, name: str, address: str, folder: bool
) -> None:
    clerk, file = Clerk(small), small.parent / "content" / name
    page = clerk.open(address)
    outside = tmp_path / "outside"
    if folder and "/" in name:
        file.parent.rename(outside)
        file.parent.symlink_to(outside)
        outside = outside / file.name
    else:
        file.rename(outside)
        file.symlink_to(outside)
    before = outside.read_bytes()
    form = record_form(page)
    form.fill("responsible" if "responsible" in form.names else sorted(form.names - {"~base"})[0], "เขียนข้างนอก")
    assert clerk.send(page, form, "บันทึก").status in (404, 409)
    shown = clerk.open(address)
    assert shown.status in (404, 409)
    assert "ตัวอย่าง" not in shown.text
    assert clerk.open(f"/repair/{name.replace('/', '~')}/").status == 404
    assert outside.read_bytes() == before


def test_a_new_page_is_not_written_through_a_link(small: Path, tmp_path: Path) -> None:
    (small.parent / "content/news.md").symlink_to(tmp_path / "outside.md")
    clerk = Clerk(small)
    page = clerk.open("/new-page/")
    form = page.form("title")
    form.fill("title", "ข่าว")
    form.fill("name", "news")
    told = clerk.send(page, form)
    assert (told.status, told.form("title").values("title")) == (409, ["ข่าว"])
    assert not (tmp_path / "outside.md").exists()


def test_a_folder_that_another_program_has_locked_is_told(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("itasite.output.lock._PAUSE", 0)
    monkeypatch.setattr("itasite.output.lock._LOOKS", 16)  # whoever waits longer than some seconds waits in vain
    tries: list[int] = []
    monkeypatch.setattr("itasite.output.lock._tried", lambda held: bool(tries.append(held)))
    clerk, file = Clerk(small), small.parent / "content/report.md"
    before = file.read_bytes()
    page = clerk.open("/pages/report.md/")
    form = page.form("text.0")
    form.fill("text.0", "พิมพ์ไว้ยาวมาก")
    told = clerk.send(page, form, "บันทึก")
    assert (told.status, told.form("text.0").values("text.0")) == (409, ["พิมพ์ไว้ยาวมาก"])
    assert "มีโปรแกรมอื่นเปิดอยู่" in told.text
    assert (file.read_bytes(), len(tries)) == (before, 15)

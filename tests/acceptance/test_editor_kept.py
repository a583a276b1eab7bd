"""Each save of the editor is a version of git, by the unit at work, told by meaning; without git, forms go on."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from itasite.editor.work import Work
from tests.support.clerk import Clerk
from tests.support.repositories import git, own_home, sound
from tests.support.two_machines import new_site, save


@pytest.fixture
def config(tmp_path: Path) -> Iterator[Path]:
    with own_home(tmp_path / "home"):
        yield new_site(tmp_path / "site")


def test_a_save_is_a_version_by_the_unit_at_work(config: Path) -> None:
    site, clerk = config.parent, Clerk(config, unit="กองคลัง")
    told = save(clerk, "/2566/oit/o31/", status="in_progress")
    said = "O31: ดำเนินการแล้ว → อยู่ระหว่างดำเนินการ"
    assert f"เก็บเป็นรุ่น “{said}”" in told.text
    assert git(site, "log", "-1", "--format=%s|%an") == f"{said}|กองคลัง อบต.พันชนะ"
    assert git(site, "status", "--porcelain") == ""
    assert git(site, "diff", "--stat", "HEAD~1", "--", "content/2566/oit.yml") != ""
    sound(site)


def test_what_was_not_changed_is_no_version(config: Path) -> None:
    site, clerk = config.parent, Clerk(config)
    assert "ไม่มีอะไรเปลี่ยน" in save(clerk, "/2566/oit/o31/").text
    assert git(site, "rev-list", "--count", "HEAD") == "1"


def test_without_a_repository_forms_go_on_and_it_is_told_once(config: Path) -> None:
    shutil.rmtree(config.parent / ".git")
    clerk = Clerk(config)
    told = [save(clerk, "/2566/oit/o31/", status=status).text for status in ("in_progress", "done")]
    assert ["ยังไม่เก็บรุ่น" in text for text in told] == [True, False]
    assert all("บันทึกแล้ว" in text for text in told)
    assert not (config.parent / ".git").exists()


def test_a_value_that_cannot_be_read_is_not_told_as_removed(config: Path) -> None:
    site, clerk = config.parent, Clerk(config)
    save(clerk, "/2566/result/", **{"result.total": "แปดสิบ"})
    said = git(site, "log", "-1", "--format=%B")
    assert said.startswith("ผลคะแนน")
    assert said.endswith("แก้ (มีค่าที่ยังอ่านไม่ได้)")


def test_why_a_save_is_no_version_is_told(config: Path) -> None:
    site, clerk = config.parent, Clerk(config)
    (site / ".git/MERGE_HEAD").write_text("0" * 40)
    told = save(clerk, "/2566/oit/o31/", status="in_progress")
    assert "แต่ยังไม่เก็บเป็นรุ่น มีงานรวมรุ่นค้างอยู่" in told.text
    assert "in_progress" in (site / "content/2566/oit.yml").read_text("utf-8")


def test_the_version_has_what_was_written_though_another_program_wrote_since(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, clerk = config.parent, Clerk(config)
    file = site / "content/2566/oit.yml"
    before, settled = file.read_bytes(), Work.changed

    def other(work: Work) -> None:
        """Between our writing and our version."""
        file.write_bytes(before)
        settled(work)

    monkeypatch.setattr(Work, "changed", other)
    told = save(clerk, "/2566/oit/o31/", status="in_progress")
    assert "โปรแกรมอื่นเขียนไฟล์ 2566/oit.yml ทับ" in told.text
    assert "status: in_progress" in git(site, "show", "HEAD")
    assert file.read_bytes() == before
    sound(site)


@pytest.mark.parametrize("removable", [True, False])
def test_a_file_in_no_version_becomes_one_before_it_is_removed(config: Path, removable: bool) -> None:
    site, clerk = config.parent, Clerk(config)
    place = site / "content/2566/files/only.txt"
    place.parent.mkdir(exist_ok=True)
    place.write_text("ฉบับเดียวที่มี", encoding="utf-8")
    if not removable:
        (site / ".git/MERGE_HEAD").write_text("0" * 40)
    page = clerk.open("/2566/files/")
    form = page.form("~remove")
    page = clerk.send(page, form, "2566/files/only.txt")
    sure = page.form("~sure")
    told = clerk.send(page, sure, "~remove")
    assert place.exists() is not removable
    if removable:
        assert git(site, "show", "HEAD~1:content/2566/files/only.txt") == "ฉบับเดียวที่มี"
        assert git(site, "status", "--porcelain") == ""
    else:
        assert "ยังไม่ได้ลบ" in told.text
    sound(site)

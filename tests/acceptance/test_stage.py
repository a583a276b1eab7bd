"""`itasite stage`: what it writes, says and refuses."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.support.in_process import itasite
from tests.support.sites import CASES, ROOT, digest


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """The sources of a small site."""
    shutil.copytree(CASES / "base", tmp_path / "content")
    shutil.copyfile(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    return tmp_path


def setting(source: Path, text: str) -> None:
    with (source / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"{text}\n")


def test_what_is_staged_is_whole_and_the_same_every_time(source: Path) -> None:
    setting(source, "site_url: https://ita.example.go.th")
    code, said = itasite(source, "stage", str(source / "one"))
    assert code == 0, said
    assert f"zensical build -f {source / 'one' / 'mkdocs.yml'}" in said
    assert "ที่ตั้งไว้ใน mkdocs.yml แต่ไม่มี" not in said
    itasite(source, "stage", str(source / "other"))
    assert digest(source / "one") == digest(source / "other")
    names = set(digest(source / "one"))
    assert {"docs/index.md", "docs/2566/oit/o43/index.md", "docs/2566/files/plan.txt", "theme/main.html"} <= names
    assert not [name for name in names if name.endswith(".yml") and name != "mkdocs.yml"]
    written = json.loads((source / "one" / "mkdocs.yml").read_text(encoding="utf-8"))
    assert written["site_url"] == "https://ita.example.go.th/"
    assert written["nav"][1]["ปีงบประมาณ 2566"][1] == {"ผลคะแนน": "2566/scores/index.md"}


def test_without_directory_addresses_pages_keep_their_names(source: Path) -> None:
    setting(source, "use_directory_urls: false")
    code, said = itasite(source, "stage", str(source / "new"))
    assert code == 0, said
    assert (source / "new" / "docs" / "2566" / "oit" / "o43.md").is_file()
    page = (source / "new" / "docs" / "2566" / "oit" / "o43.md").read_text(encoding="utf-8")
    assert '"above": "2566/oit/index.html"' in page
    assert 'href="index.html' in page


def test_an_error_stages_nothing(source: Path) -> None:
    itasite(source, "stage", str(source / "new"))
    before = digest(source / "new")
    (source / "content" / "2566" / "oit.yml").write_text("items: {O1: {responsable: x}}\n", encoding="utf-8")
    for folder in ("new", "other"):
        code, said = itasite(source, "stage", str(source / folder))
        assert code == 1
        assert "unknown-key" in said
        assert "ยังเตรียมโฟลเดอร์ไม่ได้" in said
    assert digest(source / "new") == before
    assert not (source / "other").exists()


def test_what_the_site_will_not_have_is_said(source: Path) -> None:
    setting(source, "theme: {name: itasite, custom_dir: own, favicon: a.png}\nhooks: [own.py]\nnav: [index.md]")
    text = (source / "mkdocs.yml").read_text(encoding="utf-8")
    (source / "mkdocs.yml").write_text(text.replace("theme:\n  name: itasite\n", ""), encoding="utf-8")
    code, said = itasite(source, "stage", str(source / "new"))
    assert code == 0, said
    assert "ที่ตั้งไว้ใน mkdocs.yml แต่ไม่มีในเว็บไซต์นั้น: theme: custom_dir, hooks, nav\n" in said
    assert "Zensical ไม่ตรวจเนื้อหา" in said
    written = json.loads((source / "new" / "mkdocs.yml").read_text(encoding="utf-8"))
    assert written["theme"]["favicon"] == "a.png"


@pytest.mark.parametrize(
    ("folder", "why"),
    [
        ("content/new", "อยู่ในโฟลเดอร์เนื้อหา"),
        (".", "เป็นโฟลเดอร์ของโครงการ"),
        ("mine", "มีของที่ itasite ไม่ได้สร้าง (a.txt)"),
        ("mine/a.txt", "เป็นไฟล์ ไม่ใช่โฟลเดอร์"),
        ("way", "เป็นทางลัด (symbolic link)"),
        ("site", "เป็นเว็บไซต์ที่สร้างแล้ว"),
    ],
)
def test_nothing_is_replaced_but_what_was_staged(source: Path, folder: str, why: str) -> None:
    (source / "mine").mkdir()
    (source / "mine" / "a.txt").write_text("x", encoding="utf-8")
    (source / "way").symlink_to("mine")
    if folder == "site":
        itasite(source, "build")
    before = digest(source)
    code, said = itasite(source, "stage", str(source / folder))
    assert code == 1
    assert why in said
    assert "itasite stage ../staged" in said
    assert digest(source) == before


def test_what_others_put_there_stays(source: Path) -> None:
    """As the site that Zensical built in it."""
    itasite(source, "stage", str(source / "new"))
    (source / "new" / "site").mkdir()
    (source / "new" / "site" / "index.html").write_text("x", encoding="utf-8")
    (source / "content" / "2566" / "files" / "plan.txt").write_text("ใหม่\n", encoding="utf-8")
    code, said = itasite(source, "stage", str(source / "new"))
    assert code == 0, said
    assert (source / "new" / "site" / "index.html").read_text(encoding="utf-8") == "x"
    assert (source / "new" / "docs" / "2566" / "files" / "plan.txt").read_text(encoding="utf-8") == "ใหม่\n"

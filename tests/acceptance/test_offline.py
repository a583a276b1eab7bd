"""`itasite build --offline`: a folder and a zip that need no server, and an old copy that no failure harms."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files

from itasite.findings import check
from itasite.hosts import offline_copy as copy
from tests.support.html import dead_links, pages, style_loads
from tests.support.sites import CASES, copy_example, copy_for_offline, digest, itasite


def test_every_link_leads_to_a_file_in_the_folder(offline: Path) -> None:
    assert dead_links(offline) == []
    for name, page in pages(offline).items():
        for link in (*page.links, *page.loads):
            path = re.split("[?#]", link)[0]
            assert re.match(r"(?:https?|mailto|tel|data):|#", link) or not path.endswith("/"), f"{name}: {link}"
            assert not link.startswith("/"), f"{name}: {link}"


def test_no_page_knows_an_address_of_the_site(offline: Path) -> None:
    for path in offline.rglob("*"):
        if path.is_file():
            assert b"ita.example.go.th" not in path.read_bytes(), path
    assert not list(offline.rglob("sitemap*"))
    assert not (offline / "404.html").exists()
    assert not (offline / "feed.xml").exists()
    for name in pages(offline):
        html = (offline / name).read_text(encoding="utf-8")
        assert 'rel="canonical"' not in html
        assert "feed.xml" not in html


def test_nothing_is_loaded_from_another_host(offline: Path) -> None:
    for name, page in pages(offline).items():
        assert not [load for load in page.loads if re.match(r"(?:https?:)?//", load)], name
    sheets = [sheet.read_text(encoding="utf-8") for sheet in offline.rglob("*.css")]
    loads = [load for sheet in sheets for load in style_loads(sheet)]
    assert not [load for load in loads if re.match(r"(?:https?:)?//", load)]
    fonts = [load for load in loads if "woff2" in load]
    assert len(fonts) == 4
    assert all(load.startswith("data:font/woff2;base64,d09GMg") for load in fonts)  # "wOF2", as every such file begins


def test_the_search_is_a_script_and_needs_no_worker(offline: Path) -> None:
    (index,) = (offline / "search").glob("index.*")
    pointer = offline / "search" / "search_index.js"
    assert set((offline / "search").iterdir()) == {index, pointer}
    assert pointer.read_text(encoding="utf-8") == f'var __index = {{"index": "{index.name}"}}'
    assert index.read_text(encoding="utf-8").startswith('var __index = {"docs"')
    assert index.suffix == ".js"
    html = (offline / "2566" / "oit" / "o1.html").read_text(encoding="utf-8")
    assert "iframe-worker" not in html
    assert "unpkg" not in html


def test_what_no_page_loads_is_not_there(offline: Path, example: Path) -> None:
    for site in (offline, example):
        assert not [path for path in site.rglob("*.js") if {"lunr", "workers"} & set(path.parts)]


def test_the_note_opens_in_any_notepad(offline: Path) -> None:
    raw = (offline / copy.NOTE).read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") == raw.count(b"\n") > 8
    note = raw.decode("utf-8-sig")
    for words in ("องค์การบริหารส่วนตำบลพันชนะ", "11 สิงหาคม 2566", "แตกไฟล์", "index.html", "https://punchana.go.th"):
        assert words in note


def test_the_note_in_thai_numerals_keeps_its_address(base: Path) -> None:
    agency = base / "agency.yml"
    text = agency.read_text(encoding="utf-8").replace("www.example", "www2.example")
    agency.write_text(f"{text}numerals: thai\n", encoding="utf-8")
    site, _ = check(base)
    assert site
    assert "๑. ถ้าได้รับมาเป็นไฟล์ zip" in copy.note(site)
    assert "https://www2.example.go.th" in copy.note(site)


def test_the_zip_holds_the_folder_with_thai_names_marked_as_utf_8(offline: Path) -> None:
    archive = offline.with_name("site-offline.zip")
    with zipfile.ZipFile(archive) as packed:
        assert packed.testzip() is None
        held = {entry.filename: packed.read(entry) for entry in packed.infolist()}
        thai = [entry for entry in packed.infolist() if not entry.filename.isascii()]
        times = {entry.date_time for entry in packed.infolist()}
    on_disk = {path.relative_to(offline.parent).as_posix(): path.read_bytes() for path in offline.rglob("*.*")}
    assert held == on_disk
    assert {entry.filename for entry in thai} == {"site-offline/อ่านก่อน.txt", "site-offline/2566/files/แผนงาน.txt"}
    assert all(entry.flag_bits & 0x800 for entry in thai)  # what Windows reads the name by
    assert times == {(1980, 1, 1, 0, 0, 0)}
    assert archive.stat().st_size < 1_000_000  # goes through LINE and mail


def test_the_same_content_gives_the_same_zip_and_a_fault_leaves_it(offline: Path, tmp_path: Path) -> None:
    folder = copy_for_offline(tmp_path)
    assert itasite(folder, "build", "--offline").returncode == 0
    archive = folder / "site-offline.zip"
    assert archive.read_bytes() == offline.with_name(archive.name).read_bytes()
    before = digest(folder / "site-offline")
    measures = folder / "content" / "2566" / "measures.yml"
    measures.write_text(measures.read_text(encoding="utf-8").replace("id: m2", "id: m1"), encoding="utf-8")
    done = itasite(folder, "build", "--offline")
    assert done.returncode == 1
    assert "เว็บไซต์เดิมไม่ถูกแก้ไข" in done.stderr
    assert "Traceback" not in done.stderr
    assert digest(folder / "site-offline") == before
    assert archive.read_bytes() == offline.with_name(archive.name).read_bytes()
    names = {path.name for path in folder.iterdir()}
    assert names == {"content", "mkdocs.yml", "site-offline", "site-offline.zip"}


def test_a_fault_of_the_engine_and_a_strict_build_say_why(tmp_path: Path) -> None:
    folder = copy_example(tmp_path)
    done = itasite(folder, "build", "--offline", "--strict")
    assert done.returncode == 1
    assert done.stderr.count("[duplicate-answer]") == 2  # each finding once, though MkDocs logs them too
    assert "--strict" in done.stderr
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("markdown_extensions: [no_such_extension]\n")
    done = itasite(folder, "build", "--offline")
    assert done.returncode == 1
    assert "no_such_extension" in done.stderr
    assert "Traceback" not in done.stderr
    assert {path.name for path in folder.iterdir()} == {"content", "mkdocs.yml"}


@pytest.mark.parametrize("order", ["[material/offline, itasite]", "[itasite, material/offline]"])
def test_who_names_the_plugin_of_material_asks_no_other_host(tmp_path: Path, order: str) -> None:
    shutil.copytree(CASES / "base", tmp_path / "content")
    settings = f"site_name: t\ndocs_dir: content\ntheme: {{name: itasite}}\nplugins: {order}\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    config = config.plugins.on_config(config)
    config.plugins.on_files(get_files(config), config=config)
    assert config.extra["polyfills"] == []
    assert config.use_directory_urls is False
    assert config.extra["itasite"]["feed"] == ""

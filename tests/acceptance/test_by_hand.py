"""What a person puts into a built site, or changes there, outlives the next build; what we built ourselves does not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from itasite.hosts.mkdocs_output import check_site_folder
from itasite.output import manifest
from tests.support.placed import PAGE, build, engine, fill, project, snapshot
from tests.support.sites import copy_example, copy_with_site, itasite, mkdocs

BY_HAND = {
    "CNAME": "ita.example.go.th",
    ".htaccess": "x",
    "google0123.html": "x",
    "old/2560/a.pdf": "x",
    "2566/note.txt": "x",
    ".git/HEAD": "x",
    ".git/refs/tags/": "",
}


@pytest.fixture
def folder(base: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose site was built once."""
    found = project(base)
    engine(monkeypatch, {"2566/index.html": "one", "2566/files/a.pdf": "one"})
    assert build(found).exit_code == 0
    return found


def test_files_that_were_put_by_hand_stay(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = folder / "site"
    fill(site, BY_HAND)
    (site / "latest").symlink_to("2566")
    (site / "old").chmod(0o750)
    (site / ".htaccess").chmod(0o600)
    ours = {manifest.NAME, *(manifest.read(site) or {})}
    by_hand = {name: kind for name, kind in snapshot(site).items() if name not in ours and not (site / name).is_dir()}
    by_hand |= {name: snapshot(site)[name] for name in ("old", ".git/refs/tags")}
    engine(monkeypatch, {"2566/index.html": "two", "2567/index.html": "two"})
    for _ in range(2):
        done = build(folder)
        assert done.exit_code == 0, done.output
        told = next(line for line in done.output.splitlines() if "CNAME" in line)
        assert "old/ (1 รายการ)" in told
        assert "ไม่ได้ตรวจ" in told
    found = snapshot(site)
    assert {name: found[name] for name in by_hand} == by_hand
    assert (site / "2566" / "index.html").read_text("utf-8") == "two"
    assert not (site / "2566" / "files").exists()  # what is published no more is no more there
    assert not set(BY_HAND) & set(manifest.read(site) or {})
    assert {path.name for path in folder.iterdir()} == {"content", "mkdocs.yml", "site"}


def test_where_both_have_a_file_the_checked_one_is_published_and_the_other_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, kept = folder / "site", folder / "site-kept"
    fill(site, {"2566/index.html": "by hand", "robots.txt": "by hand", "news": "a file", "same.txt": "x"})
    new = {"2566/index.html": "two", "robots.txt": "ours", "news/index.html": "n", "same.txt": "x"}
    engine(monkeypatch, new)
    done = build(folder)
    assert {name: (site / name).read_text("utf-8") for name in new} == new
    assert snapshot(kept).keys() == {"2566", "2566/index.html", "robots.txt", "news"}
    assert (kept / "2566" / "index.html").read_text("utf-8") == "by hand"
    assert "site-kept: news, robots.txt, 2566/ (1 รายการ)" in done.output
    assert "site-kept" not in build(folder).output
    fill(site, {"2566/index.html": "by hand again"})
    build(folder)
    assert (kept / "2566" / "index.html").read_text("utf-8") == "by hand"
    assert (kept / "2" / "2566" / "index.html").read_text("utf-8") == "by hand again"


def test_other_line_ends_are_no_change_by_hand(folder: Path) -> None:
    """As git leaves them on Windows, in the list too."""
    for path in (folder / "site").rglob("*.*"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert build(folder).exit_code == 0
    assert not (folder / "site-kept").exists()


def test_nothing_is_kept_where_the_content_is(folder: Path) -> None:
    settings = folder / "mkdocs.yml"
    (folder / "content").rename(folder / "site-kept")
    settings.write_text(settings.read_text("utf-8").replace("docs_dir: content", "docs_dir: site-kept"), "utf-8")
    fill(folder, {"site/2566/index.html": "by hand"})
    was = snapshot(folder)
    done = build(folder)
    assert done.exit_code == 1
    assert "เป็นโฟลเดอร์เนื้อหา site-kept" in done.output
    assert snapshot(folder) == was


def test_a_site_of_an_earlier_version_is_taken_over_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = folder / "site"
    (site / manifest.NAME).unlink()
    fill(site, {"gone/index.html": PAGE, "search/search_index.json": "{}", "2565/files/withdrawn.pdf": "x"})
    fill(site, {"CNAME": "x", ".well-known/security.txt": "x", "own.html": "<p>written by hand"})
    engine(monkeypatch, {"2566/index.html": "two"})
    done = build(folder)
    assert done.exit_code == 0, done.output
    assert "itasite รุ่นก่อน" in done.output
    names = {name for name in snapshot(site) if (site / name).is_file()}
    assert names == set(manifest.read(site) or {}) | {manifest.NAME, "CNAME", ".well-known/security.txt"}
    kept = {name for name in snapshot(folder / "site-kept") if (folder / "site-kept" / name).is_file()}
    assert kept == {"2565/files/withdrawn.pdf", "2566/files/a.pdf", "own.html", "2566/index.html"}
    assert "รุ่นก่อน" not in build(folder).output


@pytest.mark.parametrize("spoil", ["", "cut", None])
def test_without_a_sound_list_what_was_changed_by_hand_is_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch, spoil: str | None
) -> None:
    """With the list gone nobody knows of a page with our head whether it was changed; with one that was cut we do."""
    published = {"2566/index.html": PAGE, "robots.txt": "one", "2566/files/a.pdf": "one", "own/index.html": PAGE}
    engine(monkeypatch, published)
    assert build(folder).exit_code == 0
    site = folder / "site"
    by_hand = {"robots.txt": "mine", "2566/files/a.pdf": "mine", "own/index.html": "<p>mine", "2566/index.html": PAGE}
    if spoil is None:
        (site / manifest.NAME).unlink()
    else:
        (site / manifest.NAME).write_bytes((site / manifest.NAME).read_bytes()[:-50] if spoil else b"")
        by_hand["2566/index.html"] += "mine"
    fill(site, by_hand)
    with pytest.raises(PluginError, match="ใช้ itasite build แทน"):
        check_site_folder(load_config(str(folder / "mkdocs.yml")), set())
    done = build(folder)
    assert done.exit_code == 0, done.output
    assert ("เสียหาย" in done.output) is (spoil is not None)
    for name, text in by_hand.items():
        kept = folder / "site-kept" / name
        assert (kept.read_text("utf-8") if text != PAGE else PAGE) == text
        assert (site / name).read_text("utf-8") == published[name]
    assert sorted(manifest.read(site) or {}) == sorted({*published, "index.html", "assets/stylesheets/itasite.css"})


@pytest.mark.parametrize("spoil", [b"", b"# itasite-files 1\n", b"x" * 200])
def test_a_list_that_was_spoilt_is_none(folder: Path, spoil: bytes) -> None:
    path = folder / "site" / manifest.NAME
    whole = path.read_bytes()
    for raw in (spoil, whole[:-40], whole.replace(b"2566", b"2567")):
        path.write_bytes(raw)
        assert manifest.read(folder / "site") is None
    path.unlink()
    path.symlink_to("/dev/null")
    assert manifest.read(folder / "site") is None


def test_a_folder_with_a_file_of_that_name_is_not_ours_by_it(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = project(base)
    engine(monkeypatch, {})
    fill(folder, {f"site/{manifest.NAME}": "my files", "site/report.pdf": "x"})
    was = snapshot(folder)
    assert build(folder).exit_code == 1
    assert snapshot(folder) == was


def test_the_list_has_any_name_and_always_the_same_bytes(tmp_path: Path) -> None:
    names = ["ก.txt", "a b", "a\\nb", "a\nb", "a\\\nb\r", ".nojekyll", os.fsdecode(b"\xff")]
    for folder in (tmp_path / "one", tmp_path / "two"):
        for name in names if folder.name == "one" else reversed(names):
            fill(folder, {name: name.encode(errors="surrogateescape").hex()})
        manifest.write(folder)
        assert (manifest.read(folder) or {}).keys() == set(names)
    raw = (tmp_path / "one" / manifest.NAME).read_bytes()
    assert raw == (tmp_path / "two" / manifest.NAME).read_bytes()
    assert str(tmp_path).encode() not in raw


def test_a_real_build_is_marked_and_both_hosts_go_on_from_each_other(example: Path, tmp_path: Path) -> None:
    marked = manifest.read(example)
    assert marked
    assert set(marked) == {name for name in snapshot(example) if (example / name).is_file()} - {manifest.NAME}
    assert all(manifest.file_hash(example / name) == digest for name, digest in marked.items())
    folder = copy_with_site(tmp_path, example)
    fill(folder, {"site/.htaccess": "x"})
    assert mkdocs(folder, "build").returncode == 0
    fill(folder, {"site/CNAME": "x"})
    done = itasite(folder, "build")
    assert done.returncode == 0, done.stderr
    assert (folder / "site" / "CNAME").read_text("utf-8") == (folder / "site" / ".htaccess").read_text("utf-8") == "x"
    assert not (folder / "site-kept").exists()
    assert manifest.read(folder / "site") == marked


def test_what_a_broken_run_of_mkdocs_left_is_taken_over(tmp_path: Path) -> None:
    folder = copy_example(tmp_path)
    settings = folder / "mkdocs.yml"
    whole = settings.read_text(encoding="utf-8")
    settings.write_text(f"{whole}hooks: [broken.py]\n", encoding="utf-8")
    fill(folder, {"broken.py": "def on_post_page(output, page, config):\n    raise ValueError\n"})
    assert mkdocs(folder, "build").returncode != 0
    assert manifest.read(folder / "site") is None
    assert "itasite build" not in mkdocs(folder, "build").stderr  # nothing of a person's is there to be lost
    settings.write_text(whole, encoding="utf-8")
    done = itasite(folder, "build")
    assert done.returncode == 0, done.stdout + done.stderr

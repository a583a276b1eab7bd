"""Where no site may be put: said in Thai before a byte of the project is changed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from itasite.output import manifest, place
from itasite.output.place import Project
from tests.support.placed import build, engine, fill, project, snapshot
from tests.support.sites import CASES


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """Nothing is beside its project: what a worker made before would be looked at with it, byte by byte."""
    return Path(shutil.copytree(CASES / "base", tmp_path / "project" / "content"))


def _as_it_is(_folder: Path) -> None:
    pass


def _linked_site(folder: Path) -> None:
    fill(folder, {"web/root.txt": "x"})
    (folder / "site").symlink_to("web")


def _linked_nowhere(folder: Path) -> None:
    (folder / "site").symlink_to("gone")


def _content_behind_a_link(folder: Path) -> None:
    (folder / "content").rename(folder / "elsewhere")
    (folder / "content").symlink_to("elsewhere")


def _link_to_the_content(folder: Path) -> None:
    (folder / "way").symlink_to("content")


def _git(folder: Path) -> None:
    fill(folder, {".git/HEAD": "ref: refs/heads/main\n", ".git/objects/": ""})


def _worktree(folder: Path) -> None:
    fill(folder, {"main/.git/worktrees/a/HEAD": "x", ".git": "gitdir: main/.git/worktrees/a\n"})


def _overrides(folder: Path) -> None:
    fill(folder, {"overrides/main.html": "x", "hooks/mine.py": "x = 1\n", "shared/base.yml": "site_author: a\n"})


def _archive(folder: Path) -> None:
    fill(folder, {"site/2560/report.pdf": "x"})


def _pipe(folder: Path) -> None:
    os.mkfifo(folder / "site")


NAMED = "hooks: [hooks/mine.py]\nINHERIT: shared/base.yml\n"
OVERRIDDEN = "theme: {name: itasite, custom_dir: overrides}\n"


@pytest.mark.parametrize(
    ("site_dir", "before", "said"),
    [
        ("content", _as_it_is, "เป็นโฟลเดอร์เนื้อหา content"),
        ("content/../content", _as_it_is, "เป็นโฟลเดอร์เนื้อหา content"),
        ("./x/../content/", _as_it_is, "เป็นโฟลเดอร์เนื้อหา content"),
        ("{}/content", _as_it_is, "เป็นโฟลเดอร์เนื้อหา content"),
        ("content/site", _as_it_is, "อยู่ในโฟลเดอร์เนื้อหา content"),
        ("content/2566", _as_it_is, "อยู่ในโฟลเดอร์เนื้อหา content"),
        ("content/2566/new/site", _as_it_is, "อยู่ในโฟลเดอร์เนื้อหา content"),
        ("way", _link_to_the_content, "ทางลัด (symbolic link)"),
        ("way/site", _link_to_the_content, "อยู่ในโฟลเดอร์เนื้อหา content"),
        ("elsewhere", _content_behind_a_link, "เป็นโฟลเดอร์เนื้อหา content"),
        ("content", _content_behind_a_link, "ทางลัด (symbolic link)"),
        (".", _as_it_is, "เป็นโฟลเดอร์ของโครงการ"),
        ("", _as_it_is, "เป็นโฟลเดอร์ของโครงการ"),
        ("..", _as_it_is, "อยู่เหนือโฟลเดอร์ของโครงการ"),
        ("../..", _as_it_is, "อยู่เหนือโฟลเดอร์ของโครงการ"),
        ("{}/..", _as_it_is, "อยู่เหนือโฟลเดอร์ของโครงการ"),
        ("/", _as_it_is, "รากของดิสก์"),
        (".git", _git, "อยู่ในโฟลเดอร์ .git"),
        (".git/site", _git, "อยู่ในโฟลเดอร์ .git"),
        ("site/.git", _as_it_is, "อยู่ในโฟลเดอร์ .git"),
        ("main", _worktree, "อยู่เหนือโฟลเดอร์ .git"),
        ("mkdocs.yml", _as_it_is, "เป็นไฟล์ ไม่ใช่โฟลเดอร์"),
        ("mkdocs.yml/site", _as_it_is, "เป็นไฟล์ ไม่ใช่โฟลเดอร์"),
        ("/dev/null", _as_it_is, "เป็นอุปกรณ์ของระบบ"),
        ("site", _pipe, "เป็นอุปกรณ์ของระบบ"),
        ("site", _linked_site, "site_dir: {}/web"),
        ("site", _linked_nowhere, "ทางลัด (symbolic link)"),
        ("site/below", _linked_nowhere, "ทางลัด (symbolic link)"),
        ("overrides", _overrides, "สิ่งที่ mkdocs.yml ใช้ overrides"),
        ("overrides/site", _overrides, "สิ่งที่ mkdocs.yml ใช้ overrides"),
        ("hooks", _overrides, "สิ่งที่ mkdocs.yml ใช้ hooks/mine.py"),
        ("shared", _overrides, "สิ่งที่ mkdocs.yml ใช้ shared/base.yml"),
        (".itasite", _as_it_is, "โฟลเดอร์ .itasite"),
        ("site", _archive, "มีของที่ itasite ไม่ได้สร้าง (2560)"),
    ],
)
def test_a_place_that_is_refused_is_left_as_it_was(
    base: Path, monkeypatch: pytest.MonkeyPatch, site_dir: str, before: Callable[[Path], None], said: str
) -> None:
    folder = project(base, NAMED, OVERRIDDEN) if before is _overrides else project(base)
    before(folder)
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"site_dir: '{site_dir.format(folder)}'\n")
    engine(monkeypatch, {})
    was = snapshot(folder.parent)
    done = build(folder)
    assert done.exit_code == 1, done.output
    assert said.format(os.path.realpath(folder)) in done.output
    assert "site_dir" in done.output  # what to change
    assert snapshot(folder.parent) == was


@pytest.mark.parametrize("site_dir", ["content", ".", "mkdocs.yml", "website", "site"])
def test_mkdocs_itself_empties_no_such_folder_with_our_plugin(base: Path, site_dir: str) -> None:
    folder = project(base, f"site_dir: {site_dir}\n")
    fill(folder, {"website/2560/report.pdf": "x"})
    (folder / "web").mkdir()
    (folder / "site").symlink_to("web")
    was = snapshot(folder)
    with pytest.raises((Abort, ConfigurationError)):
        mkdocs_build(load_config(str(folder / "mkdocs.yml")))
    assert snapshot(folder) == was


def test_what_a_person_put_into_a_site_is_not_emptied_by_mkdocs(base: Path, caplog: pytest.LogCaptureFixture) -> None:
    folder = project(base)
    mkdocs_build(load_config(str(folder / "mkdocs.yml")))
    fill(folder, {"site/CNAME": "ita.example.go.th", "site/.htaccess": "x"})
    was = snapshot(folder)
    with pytest.raises(Abort):
        mkdocs_build(load_config(str(folder / "mkdocs.yml")))
    assert "CNAME" in caplog.text
    assert "itasite build" in caplog.text
    assert snapshot(folder) == was
    (folder / "site" / "CNAME").unlink()
    mkdocs_build(load_config(str(folder / "mkdocs.yml")))
    assert (folder / "site" / ".htaccess").read_text(encoding="utf-8") == "x"


def dirty(folder: Path) -> None:
    """`mkdocs build --dirty`, which empties nothing and writes over what is older than its source."""
    config = load_config(str(folder / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=True)
    mkdocs_build(config, dirty=True)


def test_what_is_not_ours_is_not_written_over_by_a_partial_build(base: Path) -> None:
    folder = project(base)
    fill(folder, {"site/index.html": "written by hand", "site/2560/report.pdf": "x"})
    os.utime(folder / "site" / "index.html", (1, 1))
    was = snapshot(folder)
    with pytest.raises(Abort):
        dirty(folder)
    assert snapshot(folder) == was
    shutil.rmtree(folder / "site")
    dirty(folder)
    fill(folder, {"site/CNAME": "by hand"})
    dirty(folder)
    assert "CNAME" not in (manifest.read(folder / "site") or {})
    fill(folder, {"site/2566/index.html": "changed by hand"})
    with pytest.raises(Abort):
        dirty(folder)
    assert (folder / "site" / "2566" / "index.html").read_text(encoding="utf-8") == "changed by hand"


def test_the_home_folder_and_what_is_above_it(base: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = project(base)
    home = tmp_path / "people" / "somchai"
    home.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    found = Project(folder, base)
    for path in (home, home.parent):
        assert "โฟลเดอร์ส่วนตัว" in (place.refusal(path, found) or "")
    assert place.refusal(home / "site", found) is None


def test_another_spelling_of_the_same_folder_is_the_same(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As where Content and content are one folder."""
    folder = project(base)
    real = Path.samefile

    def samefile(one: Path, other: Path) -> bool:
        return str(one).casefold() == str(other).casefold() or real(one, other)

    monkeypatch.setattr(Path, "samefile", samefile)
    assert "เป็นโฟลเดอร์เนื้อหา" in (place.refusal(folder / "CONTENT", Project(folder, base)) or "")
    assert "อยู่ในโฟลเดอร์เนื้อหา" in (place.refusal(folder / "Content" / "a", Project(folder, base)) or "")


@pytest.mark.parametrize("name", ["site-offline", "site-offline.zip"])
def test_a_copy_replaces_nothing_that_is_not_one(base: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    folder = project(base)
    engine(monkeypatch, {})
    fill(folder, {name: "my own"} if name.endswith(".zip") else {f"{name}/report.pdf": "x"})
    was = snapshot(folder)
    done = build(folder, "--offline")
    assert done.exit_code == 1
    assert name in done.output
    assert snapshot(folder) == was


def test_a_copy_is_refused_where_the_content_is(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = project(base)
    engine(monkeypatch, {})
    shutil.move(base, folder / "site-offline")
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("docs_dir: content", "docs_dir: site-offline"), "utf-8")
    was = snapshot(folder)
    assert "เป็นโฟลเดอร์เนื้อหา site-offline" in build(folder, "--offline").output
    assert snapshot(folder) == was
    assert build(folder).exit_code == 0


@pytest.mark.parametrize("before", ["", "site/", "site/.DS_Store"])
@pytest.mark.parametrize("site_dir", ["site", "out/of/the/way", "{}/../beside"])
def test_elsewhere_a_site_is_built(base: Path, monkeypatch: pytest.MonkeyPatch, before: str, site_dir: str) -> None:
    folder = project(base, f"site_dir: '{site_dir.format(base.parent)}'\n")
    engine(monkeypatch, {})
    fill(folder, {before: ""} if before else {})
    for _ in range(2):
        done = build(folder)
        assert done.exit_code == 0, done.output
    assert (folder / site_dir.format(folder) / "index.html").is_file()

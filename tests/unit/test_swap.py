"""A new site in the place of the old, stopped at every step that touches the disk: one of them is there, whole."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from itasite.output import manifest, swap
from tests.support.placed import fill, place_of, put, snapshot, whole, with_site
from tests.support.steps import at_step, count_steps


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return with_site(tmp_path)


def _ctrl_c() -> None:
    raise KeyboardInterrupt


def _full() -> None:
    raise OSError(errno.ENOSPC, "No space left on device", "x")


@pytest.fixture(params=["exchange", "two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "two renames":
        monkeypatch.setattr(swap, "exchange", lambda *_: False)
    return str(request.param)


# a stop between the opening of a folder and its `with` leaves it to the interpreter to close
@pytest.mark.filterwarnings("ignore:unclosed scandir iterator:ResourceWarning")
@pytest.mark.usefixtures("way")
@pytest.mark.parametrize(
    ("act", "after", "said"), [(_ctrl_c, False, "หยุดแล้ว"), (_ctrl_c, True, "หยุดแล้ว"), (_full, False, "ดิสก์เต็ม")]
)
def test_a_stop_at_any_step_leaves_one_of_both(folder: Path, act: Callable[[], None], after: bool, said: str) -> None:
    for number in range(1, count_steps(folder) + 1):
        told = ""
        try:
            with at_step(number, act, after=after) as seen:
                put(folder, "new")
        except click.ClickException as fault:
            told = fault.message
            assert said in told, (number, seen[number - 1], told)
        found = whole(folder / "site")
        assert ("เว็บไซต์เดิมไม่ถูกแก้ไข" in told) <= (found == "old"), (number, seen[number - 1], told)
        assert ("เว็บไซต์ใหม่วางเสร็จแล้ว" in told or not told) <= (found == "new"), (number, seen[number - 1], told)
        put(folder, "old")
        assert whole(folder / "site") == "old"
        assert {path.name for path in folder.iterdir()} == {"content", "site"}, (number, seen[number - 1])


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("had_old", [True, False])
def test_where_one_of_two_cannot_be_replaced_both_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, had_old: bool
) -> None:
    """As on Windows while somebody has the zip open."""
    site, archive = tmp_path / "site", tmp_path / "site.zip"
    monkeypatch.setattr("itasite.output.ownership._is_archive", lambda *_: True)
    if had_old:
        put(tmp_path, "old", archived=True)
    was = snapshot(tmp_path)
    real = os.replace

    def held(source: Path, target: Path) -> None:
        if Path(target) == archive:
            raise PermissionError(errno.EACCES, "in use")
        real(source, target)

    monkeypatch.setattr(os, "replace", held)
    with pytest.raises(click.ClickException, match="เว็บไซต์เดิมไม่ถูกแก้ไข"):
        put(tmp_path, "new", archived=True)
    assert snapshot(tmp_path) == was
    monkeypatch.setattr(os, "replace", real)
    put(tmp_path, "new", archived=True)
    assert (site / "new.html").is_file()
    assert archive.read_text("utf-8") == "new"


def test_an_old_site_that_cannot_come_back_is_named_and_not_removed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swap, "exchange", lambda *_: False)
    real = os.rename

    def one_way(source: Path, target: Path) -> None:
        if Path(target) == folder / "site":
            raise PermissionError(errno.EACCES, "in use")
        real(source, target)

    monkeypatch.setattr(os, "rename", one_way)
    with pytest.raises(click.ClickException, match=r"เว็บไซต์เดิมอยู่ครบใน .*/old"):
        put(folder, "new")
    monkeypatch.setattr(os, "rename", real)
    with place_of(folder):
        assert whole(folder / "site") == "old"
    assert {path.name for path in folder.iterdir()} == {"content", "site"}


def test_work_folders_of_an_earlier_version_go_and_nobody_elses(folder: Path) -> None:
    fill(folder, {".site-abc12_xy/site/404.html": "x", ".site-abc12_xz/old-0/404.html": "older"})
    fill(folder, {".itasite-build-a/": "", ".itasite-build-b/itasite-build.txt": ""})  # killed at birth
    own = {".site-20231101/site/404.html": "my backup", ".site-notes123/a.txt": "x", ".itasite-build-x/a": "x"}
    own |= {".site-my_notes/site/index.html": "x", f".site-my_copy1/site/{manifest.NAME}": "x"}
    fill(folder, own)
    for path in folder.glob(".site-*"):
        path.chmod(0o700)  # as under umask 077
    put(folder, "new")
    assert whole(folder / "site") == "new"
    assert {path.name for path in folder.iterdir()} == {"content", "site", *(name.split("/")[0] for name in own)}
    (folder / "site").rename(folder / ".site-abc12_xz")
    (folder / ".site-abc12_xz").rename(folder / "moved")
    fill(folder, {".site-abc12_xz/": ""})
    (folder / ".site-abc12_xz").chmod(0o700)
    (folder / "moved").rename(folder / ".site-abc12_xz" / "old-0")
    with place_of(folder):
        assert whole(folder / "site") == "new"  # killed between its two renames


def test_what_somebody_put_into_a_work_folder_stays(folder: Path) -> None:
    own = {".itasite-build-a/notes.txt": "x", ".itasite-build-a/photos/1.jpg": "x"}
    fill(folder, {".itasite-build-a/itasite-build.txt": "site\n", ".itasite-build-a/site/404.html": "half", **own})
    for _ in range(2):
        put(folder, "new")
        assert all((folder / name).read_text("utf-8") == text for name, text in own.items())
    assert not (folder / ".itasite-build-a" / "site").exists()


def test_the_new_folder_may_be_written_by_whom_the_old_one_was(folder: Path) -> None:
    (folder / "site").chmod(0o2775)
    put(folder, "new")
    assert stat.S_IMODE((folder / "site").stat().st_mode) == 0o2775


def test_what_comes_while_the_site_is_swapped_comes_along(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = swap.replace_folder

    def late(work: Path, place: Path) -> None:
        fill(place, {"late.txt": "x"})
        real(work, place)

    monkeypatch.setattr(swap, "replace_folder", late)
    put(folder, "new")
    assert (folder / "site" / "late.txt").read_text("utf-8") == "x"

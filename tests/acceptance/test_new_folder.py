"""`new` and `new-year` on odd paths and in bad moments: all of it or nothing, and the same command works again."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from itasite.output.new_folder import write_folder
from tests.support.new import new_site, run
from tests.support.sites import QUIET

FILES = {"a.txt": b"1", "b/c.txt": b"2", "d/e/f.txt": b"3"}


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def stop_at(count: int, fault: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the so-manieth writing step fail."""
    real, steps = Path.write_bytes, iter(range(100))

    def write(path: Path, content: bytes) -> int:
        if next(steps) == count:
            raise fault
        return real(path, content)

    monkeypatch.setattr(Path, "write_bytes", write)


@pytest.mark.parametrize("fault", [OSError(28, "no space"), KeyboardInterrupt()], ids=["full", "ctrl-c"])
@pytest.mark.parametrize("count", [0, 1, 5, 9])
@pytest.mark.parametrize("empty", [True, False])
def test_what_is_stopped_is_undone_and_can_be_given_again(
    fault: BaseException, count: int, empty: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "above" / "site"
    if empty:
        folder.mkdir(parents=True)
    before = names(tmp_path)
    with monkeypatch.context() as patch:
        stop_at(count, fault, patch)
        done = new_site(folder)
    assert done.exit_code != 0
    assert "Traceback" not in done.output
    assert names(tmp_path) == before
    assert new_site(folder).exit_code == 0
    assert (folder / "content" / "agency.yml").is_file()


@pytest.mark.parametrize("fault", [OSError(28, "no space"), KeyboardInterrupt()], ids=["full", "ctrl-c"])
@pytest.mark.parametrize("count", [0, 2])
def test_a_new_year_that_is_stopped_is_undone(
    fault: BaseException, count: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new_site(tmp_path)
    before = names(tmp_path)
    with monkeypatch.context() as patch:
        stop_at(count, fault, patch)
        assert run("new-year", 2568, "-f", tmp_path / "mkdocs.yml").exit_code != 0
    assert names(tmp_path) == before
    assert run("new-year", 2568, "-f", tmp_path / "mkdocs.yml").exit_code == 0


def test_moving_into_an_empty_folder_is_undone_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    real = Path.rename

    def rename(path: Path, target: Path) -> Path:
        if path.name == "d":
            raise KeyboardInterrupt
        return real(path, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(KeyboardInterrupt):
        write_folder(folder, FILES)
    assert names(tmp_path) == ["site"]


@pytest.mark.parametrize(
    "appear",
    [
        lambda folder: (folder.mkdir(), (folder / "งาน.txt").write_text("x", encoding="utf-8")),
        lambda folder: folder.write_text("x", encoding="utf-8"),
        lambda folder: folder.symlink_to("nowhere"),
    ],
    ids=["folder", "file", "link"],
)
def test_what_appears_meanwhile_is_not_touched(
    appear: Callable[[Path], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.rename

    def rename(source: Path, target: Path) -> None:
        appear(Path(target))
        real(source, target)

    monkeypatch.setattr(os, "rename", rename)
    with pytest.raises(OSError):  # noqa: PT011  # which one depends on the system
        write_folder(tmp_path / "site", FILES)
    assert names(tmp_path)[0] == "site"
    assert not (tmp_path / "site" / "a.txt").exists()
    assert not [name for name in names(tmp_path) if "itasite-new" in name]


@pytest.mark.parametrize(
    ("place", "words"),
    [("file/below", "ไม่ใช่โฟลเดอร์"), ("dangling", "ไม่ใช่โฟลเดอร์"), ("ก" * 200, "ยาวเกินไป"), ("file", "ไม่ใช่โฟลเดอร์")],
    ids=["below-a-file", "dangling-link", "long-name", "a-file"],
)
def test_a_place_where_nothing_can_be_is_said_in_thai(place: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    (tmp_path / "dangling").symlink_to("nowhere")
    before = names(tmp_path)
    done = new_site(tmp_path / place)
    assert done.exit_code in (1, 2)
    assert words in done.output
    assert "Traceback" not in done.output
    assert names(tmp_path) == before


def test_a_folder_without_rights_is_said(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir(mode=0o555)
    command = [
        sys.executable,
        "-m",
        "itasite",
        "new",
        "site",
        "--name",
        "อบต.ตัวอย่าง",
        "--province",
        "เลย",
        "--year",
        "2566",
    ]
    if sys.platform == "linux" and os.geteuid() == 0:  # rights do not bind root, unless it asks for it
        command = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", *command]
    done = subprocess.run(command, cwd=tmp_path / "mine", capture_output=True, encoding="utf-8", env=QUIET, check=False)
    assert done.returncode == 1
    assert "ไม่มีสิทธิ์" in done.stderr
    assert names(tmp_path) == ["mine"]


def test_a_year_that_is_a_dangling_link_stays(tmp_path: Path) -> None:
    new_site(tmp_path)
    (tmp_path / "content" / "2568").symlink_to("nowhere")
    done = run("new-year", 2568, "-f", tmp_path / "mkdocs.yml")
    assert done.exit_code == 1
    assert "มีโฟลเดอร์ 2568 อยู่แล้ว" in done.output
    assert (tmp_path / "content" / "2568").is_symlink()


@pytest.mark.parametrize("name", ["", "  ", "ก\x07ข", "\udce0", "ก\u202eข"])
def test_a_name_that_no_file_could_hold_is_refused(name: str, tmp_path: Path) -> None:
    done = new_site(tmp_path / "site", name)
    assert done.exit_code == 2
    assert "พิมพ์ใหม่" in done.output
    assert not (tmp_path / "site").exists()


def test_a_name_over_several_lines_becomes_one(tmp_path: Path) -> None:
    assert new_site(tmp_path / "site", "กรม\n ตัวอย่าง\t").exit_code == 0
    assert "name: กรม ตัวอย่าง\n" in (tmp_path / "site" / "content" / "agency.yml").read_text(encoding="utf-8")

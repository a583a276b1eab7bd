"""`-o` of every command: a new file, or one that the command wrote before; nothing else without --force, some never."""

from __future__ import annotations

import errno
import os
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from itasite.cli.main import main
from itasite.formats import sheet
from itasite.output import file
from itasite.output.place import Project
from tests.support.placed import fill, snapshot

COMMANDS: dict[str, tuple[str, ...]] = {
    "itas.csv": ("export", "itas"),
    "itas.xlsx": ("export", "itas"),
    "itas.txt": ("export", "itas"),
    "risk.html": ("export", "risk", "--as-of", "2566-04-30"),
    "check.csv": ("check", "--year", "2566", "--as-of", "2566-04-30"),
    "check.md": ("check", "--year", "2566", "--as-of", "2566-04-30"),
    "check.txt": ("check", "--year", "2566", "--as-of", "2566-04-30"),
}
DONE = (0, 1)  # 1 of `check` says that something is at risk


@pytest.fixture
def folder(base: Path) -> Path:
    (base.parent / "mkdocs.yml").write_text("docs_dir: content\nsite_url: https://ita.example.go.th/\n", "utf-8")
    return base.parent


def run(folder: Path, name: str, out: Path | str, *more: str) -> Result:
    """A command that writes files of the kind of `name`, asked to write `out`."""
    form = ("--format", "csv") if COMMANDS[name][1:2] == ("itas",) and Path(out).suffix not in (".xlsx", ".txt") else ()
    arguments = [*COMMANDS[name], "-f", str(folder / "mkdocs.yml"), "-o", str(out), *form, *more]
    return CliRunner().invoke(main, arguments)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_new_file_and_one_of_our_own_are_written(folder: Path, name: str) -> None:
    out = folder / name
    assert run(folder, name, out).exit_code in DONE
    first = out.read_bytes()
    out.chmod(0o640)
    with out.open("ab") as opened:  # as somebody may have gone on in it
        opened.write(b"\n")
    done = run(folder, name, out)
    assert done.exit_code in DONE, done.output
    assert out.read_bytes() == first
    assert stat.S_IMODE(out.stat().st_mode) == 0o640
    assert {path.name for path in folder.iterdir()} == {"content", "mkdocs.yml", name}


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize(
    "text", ["", "my own notes\n", '<!doctype html>\n<html lang="th">\n', "ข้อ,เรื่อง\r\n", "ITA ปีงบประมาณ"]
)
def test_a_file_of_somebody_else_is_replaced_only_when_insisted(folder: Path, name: str, text: str) -> None:
    out = folder / name
    out.write_bytes(text.encode())
    done = run(folder, name, out)
    assert done.exit_code == 2
    assert "--force" in done.output
    assert out.read_bytes() == text.encode()
    assert run(folder, name, out, "--force").exit_code in DONE
    assert out.read_bytes() != text.encode()


def test_a_workbook_of_somebody_else_and_one_that_excel_has_saved(folder: Path) -> None:
    out, other = folder / "itas.xlsx", folder / "other.xlsx"
    assert run(folder, "itas.xlsx", out).exit_code == 0
    assert sheet.is_our_workbook(out)
    with zipfile.ZipFile(out) as ours, zipfile.ZipFile(other, "w", zipfile.ZIP_DEFLATED) as saved:
        for entry in reversed(ours.infolist()):
            saved.writestr(entry.filename, ours.read(entry))
    assert run(folder, "itas.xlsx", other).exit_code == 0
    with zipfile.ZipFile(out) as ours, zipfile.ZipFile(other, "w") as foreign:
        for entry in ours.infolist():
            if entry.filename != "docProps/custom.xml":
                foreign.writestr(entry.filename, ours.read(entry))
    for raw in (other.read_bytes(), out.read_bytes()[:-100], b"PK\x03\x04"):
        other.write_bytes(raw)
        assert run(folder, "itas.xlsx", other).exit_code == 2
        assert other.read_bytes() == raw


def _nothing(_folder: Path) -> None:
    pass


def _git(folder: Path) -> None:
    fill(folder, {".git/HEAD": "x"})


def _links(folder: Path) -> None:
    fill(folder, {"kept.csv": "x"})
    (folder / "link.csv").symlink_to("kept.csv")
    (folder / "gone.csv").symlink_to("nowhere.csv")
    (folder / "way").symlink_to("content")


def _kinds(folder: Path) -> None:
    (folder / "folder.csv").mkdir()
    os.mkfifo(folder / "pipe.csv")


def _site(folder: Path) -> None:
    fill(folder, {"site/index.html": "x", "site-offline/index.html": "x"})


@pytest.mark.parametrize(
    ("out", "before"),
    [
        *[(name, _nothing) for name in (
            "content/2566/oit.yml", "content/2566/new.csv", "content/2566/files/plan.txt", "content/x/../new.csv",
            "mkdocs.yml", "MKDOCS.YML", "requirements.txt", "requirements-dev.txt", "README.md", "readme.txt",
            "LICENSE",
            "agency.yml", "year.yml", "measures.yml", "oit.yml", "a.yaml", "setup.py", "pyproject.toml", ".gitignore",
            ".htaccess", "Makefile", "CNAME", ".itasite/links.json", "none/new.csv", "mkdocs.yml/new.csv",
        )],
        *[(name, _git) for name in (".git/HEAD", ".git/new.csv")],
        *[(name, _links) for name in ("link.csv", "gone.csv", "way/new.csv")],
        *[(name, _kinds) for name in ("folder.csv", "pipe.csv", "/dev/null")],
        *[(name, _site) for name in ("site/index.html", "site/new.csv", "site-offline/new.csv")],
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["itas.csv", "risk.html", "check.csv"])
def test_some_places_are_refused_whoever_insists(
    folder: Path, out: str, before: Callable[[Path], None], name: str
) -> None:
    before(folder)
    was = snapshot(folder)
    for more in ((), ("--force",)):
        done = run(folder, name, folder / out, *more)
        assert done.exit_code == 2, done.output
        assert "Traceback" not in done.output
        assert any("ก" <= letter <= "๙" for letter in done.output)
        assert snapshot(folder) == was


def test_hooks_overrides_and_inherited_settings_are_not_written_over(folder: Path) -> None:
    fill(folder, {"own.txt": "docs_dir: content\n", "look/main.html": "x", "hook.txt": "x"})
    settings = "INHERIT: own.txt\nsite_url: https://a.go.th/\ntheme: {custom_dir: look}\nhooks: [hook.txt]\n"
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    was = snapshot(folder)
    for name in ("own.txt", "look/main.html", "look/new.txt", "hook.txt"):
        assert run(folder, "itas.txt", folder / name, "--force").exit_code == 2
    assert snapshot(folder) == was


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EBUSY])
def test_a_file_is_written_whole_or_not_at_all(folder: Path, monkeypatch: pytest.MonkeyPatch, fault: int) -> None:
    out = folder / "itas.csv"
    assert run(folder, "itas.csv", out).exit_code == 0
    was = snapshot(folder)

    def broken(*_: object) -> None:
        raise OSError(fault, os.strerror(fault))

    for step in ("fsync", "replace"):
        with monkeypatch.context() as patch:
            patch.setattr(os, step, broken)
            done = run(folder, "itas.csv", out)
        assert done.exit_code == 1
        assert f"เขียนไฟล์ {out} ไม่ได้" in done.output
        assert os.strerror(fault) not in done.output
        assert snapshot(folder) == was


def test_a_file_that_is_only_to_be_read_is_replaced_only_when_insisted(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = folder / "itas.csv"
    assert run(folder, "itas.csv", out).exit_code == 0
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != out and real(path, mode))
    assert "อ่านได้อย่างเดียว" in run(folder, "itas.csv", out).output
    assert run(folder, "itas.csv", out, "--force").exit_code == 0


def test_a_file_gets_the_mode_of_any_new_file(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        file.write_whole(tmp_path / "a", b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


def test_the_memory_of_links_replaces_no_other_file(folder: Path) -> None:
    fill(folder, {"notes.txt": "my own"})
    was = snapshot(folder)
    for cache in ("content/2566/oit.yml", "notes.txt", "/dev/null"):
        done = CliRunner().invoke(main, ["links", "-f", str(folder / "mkdocs.yml"), "--cache", str(folder / cache)])
        assert done.exit_code == 2
    assert snapshot(folder) == was


def test_nothing_is_written_where_the_system_lives(folder: Path) -> None:
    machine = Path("/etc/hostname" if os.name != "nt" else r"C:\Windows\win.ini")
    said = file.refusal(machine, Project(folder, folder / "content", ()))
    assert said is not None
    assert "โฟลเดอร์ของระบบ" in said

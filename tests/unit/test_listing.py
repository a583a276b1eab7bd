"""The one look into the content folder: what is read, what goes out, what does neither and why."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from itasite.findings import check
from itasite.listing import LeftOut, Reason, list_folder, name_clashes
from itasite.report import text
from tests.support.attached import put

LITTER = {
    Reason.BACKUP: (
        "a.pdf~", "oit.yml~", "a.bak", "a.BAK2", "a.orig", "a.old", "a.tmp", ".a.swp", "#a#", "~WRL0001.tmp",
        "a.docx.sb-1a2b3c4d-XyZ123", "a.crdownload", "a.part", "a.wbk", "Copy of แผน.pdf", "แผน - Copy.pdf",
        "a.sync-conflict-20260101-010101-ABCDEFG.pdf", "แผน - สำเนา (2).pdf", "สำเนาของ แผน.pdf",
        "แผน (Somebody's conflicted copy 2026-01-01).docx",
    ),
    Reason.LOCK: ("~$แผน.docx", ".~lock.แผน.odt#", ".#oit.yml"),
    Reason.SHORTCUT: ("แผน.lnk", "แผน.url", "a.gdoc", "A.GSheet"),
    Reason.SYSTEM: (
        "Thumbs.db", "THUMBS.DB", "desktop.ini", ".DS_Store", "__MACOSX", "@eaDir", ".git", "node_modules",
        "$RECYCLE.BIN",
    ),
    Reason.HIDDEN: (".env", ".htaccess", ".vscode", ".well-known"),
}  # fmt: skip


@pytest.mark.parametrize(("reason", "base"), [(reason, base) for reason, bases in LITTER.items() for base in bases])
@pytest.mark.parametrize("folder", ["", "2566/", "2566/files/"])
def test_litter_stays_out_wherever_it_lies(folder: str, reason: Reason, base: str, tmp_path: Path) -> None:
    put(tmp_path, f"{folder}{base}", "x")
    assert list_folder(tmp_path).left_out == (LeftOut(f"{folder}{base}", reason),)
    (tmp_path / f"{folder}{base}").unlink()
    put(tmp_path, f"{folder}{base}/inside/a.pdf", "x")
    assert list_folder(tmp_path).left_out == (LeftOut(f"{folder}{base}", reason, folder=True),)


@pytest.mark.parametrize("name", ["สำเนาคำสั่ง.pdf", "o10 (1).pdf", "a.old.pdf", "copyright.pdf", "a~1.pdf", "tmp.pdf"])
def test_documents_that_only_look_like_copies_go_out(name: str, tmp_path: Path) -> None:
    put(tmp_path, f"2566/files/{name}", "x")
    assert list_folder(tmp_path).unchanged == (f"2566/files/{name}",)


def test_outside_files_only_what_pages_use_goes_out(tmp_path: Path) -> None:
    out = ["a.pdf", "a.PNG", "a.svg", "a.css", "a.js", "a.woff2", "CNAME", "robots.txt", "google0123456789abcdef.html"]
    left = ["a.html", "a.json", "a.xml", "a.log", "a.tsv", "noext", "a.zip", "a.ods", "2566/CNAME", "a.html.pdfx"]
    for name in (*out, *left):
        put(tmp_path, name, "x")
    listing = list_folder(tmp_path)
    assert set(listing.unchanged) == set(out)
    assert listing.left_out == tuple(LeftOut(name, Reason.KIND) for name in sorted(left))


def test_under_files_all_kinds_go_out_and_yaml_too(tmp_path: Path) -> None:
    kinds = ["a.html", "a.json", "noext", "a.zip", "a.ods", "a.yml", "ก/ข.bin"]
    for name in kinds:
        put(tmp_path, f"2566/files/{name}", "x")
    assert list_folder(tmp_path).unchanged == tuple(sorted(f"2566/files/{name}" for name in kinds))


def test_only_md_in_small_letters_is_a_page(tmp_path: Path) -> None:
    for name in ("a.md", "files/b.md", "A.MD", "files/c.markdown", "d.mkd"):
        put(tmp_path, name, "x")
    listing = list_folder(tmp_path)
    assert listing.pages == ("a.md", "files/b.md")
    assert {found.reason for found in listing.left_out} == {Reason.PAGE_NAME}


def test_pipes_and_sockets_are_told_and_not_opened(base: Path) -> None:
    os.mkfifo(base / "2566" / "files" / "pipe.pdf")
    os.mkfifo(base / "2566" / "analysis.yml")
    with socket.socket(socket.AF_UNIX) as listening:
        here = Path.cwd()
        os.chdir(base)  # a socket's path is short
        try:
            listening.bind("s.pdf")
        finally:
            os.chdir(here)
    told = {problem.at.file for problem in check(base)[1] if problem.rule == "unreadable-file"}
    assert told == {"2566/files/pipe.pdf", "2566/analysis.yml", "s.pdf"}


def test_what_the_system_forbids_stops_the_build(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir, access = os.scandir, os.access

    def forbidden(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError
        return scandir(path)

    put(base, "2566/files/closed/a.pdf", "x")
    put(base, "2566/files/locked.txt", "x")
    monkeypatch.setattr(os, "scandir", forbidden)
    monkeypatch.setattr(os, "access", lambda path, mode: not str(path).endswith("locked.txt") and access(path, mode))
    told = [str(problem) for problem in check(base)[1] if problem.rule == "unreadable-file"]
    assert len(told) == 2
    assert "2566/files/closed" in told[0]
    assert "2566/files/locked.txt" in told[1]


def test_a_name_that_is_not_utf8_is_told_once_and_not_looked_into(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path) + b"/\xb2\xb3"
    os.mkdir(folder)  # noqa: PTH102  # bytes
    (tmp_path / os.fsdecode(b"\xb2\xb3") / "a.md").write_text("x", encoding="utf-8")
    (found,) = list_folder(tmp_path).left_out
    assert (found.reason, found.folder) == (Reason.GARBLED, True)


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("..", Reason.LINK_LOOP),
        (".", Reason.LINK_LOOP),
        ("a", Reason.LINK_LOOP),
        ("../..", Reason.LINK_LOOP),
        ("/", Reason.LINK_LOOP),
        ("/etc", Reason.LINK_OUT),
        ("/etc/passwd", Reason.LINK_OUT),
        ("../../beside", Reason.LINK_OUT),
        ("nothing", Reason.LINK_NOWHERE),
        ("../2566", Reason.LINK_LOOP),
        ("../2565", Reason.LINK_INSIDE),
        ("../2565/a.pdf", Reason.LINK_INSIDE),
        ("b", Reason.LINK_OUT),
    ],
)
def test_no_link_is_followed(target: str, reason: Reason, tmp_path: Path) -> None:
    put(tmp_path, "beside/a.pdf", "x")
    put(tmp_path, "content/2565/a.pdf", "x")
    put(tmp_path, "content/2566/b.md", "x").unlink()
    (tmp_path / "content" / "2566" / "b").symlink_to("../../beside")
    (tmp_path / "content" / "2566" / "a").symlink_to(target)
    listing = list_folder(tmp_path / "content")
    assert listing.unchanged == ("2565/a.pdf",)
    assert listing.reasons["2566/a"] is reason


def test_the_content_folder_itself_may_be_a_link(base: Path, tmp_path: Path) -> None:
    (tmp_path / "linked").symlink_to(base)
    assert list_folder(tmp_path / "linked") == list_folder(base)
    (base / "2566" / "files" / "a").symlink_to(tmp_path / "linked" / "index.md")
    assert list_folder(tmp_path / "linked").reasons == {"2566/files/a": Reason.LINK_INSIDE}


def test_twins_are_told_where_they_begin_to_differ() -> None:
    names = ["a/B.pdf", "a/b.pdf", "D/x.pdf", "d/x.pdf", "d/y.pdf", "e\u0301.pdf", "\u00e9.pdf", "ก.pdf", "ข.pdf"]
    assert list(name_clashes(names)) == [("a/B.pdf", "a/b.pdf"), ("D", "d"), ("e\u0301.pdf", "\u00e9.pdf")]


def test_many_files_are_few_lines_and_each_folder_is_opened_once(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3000):
        put(base, f"2566/f{number % 3}/{number}.log", "")
        put(base, f"2566/files/{number}.txt", "x") if number < 200 else None
    opened: list[str] = []
    scandir = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: (opened.append(str(path)), scandir(path))[1])
    listing = list_folder(base)
    assert len(opened) == len(set(opened)) == 6
    assert len(listing.left_out) == 3000
    monkeypatch.undo()
    problems = check(base)[1]
    assert [problem.at.file.split("/")[1] for problem in problems] == ["f0", "f1", "f2", "files"]
    said = text(problems, "content")
    assert "1000 รายการ" in said
    assert "200 ไฟล์" in said

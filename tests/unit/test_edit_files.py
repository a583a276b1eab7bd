"""Files as they are opened and saved, and Markdown pages: whole or not at all, in the form in which they were."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from itasite.edit.apply import CannotEdit, edited
from itasite.edit.change import Drop, Insert, Put
from itasite.edit.file import ChangedMeanwhile, opened, save
from itasite.edit.page import block_edited, body_replaced, head_edited, page_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "year.yml"


@pytest.mark.parametrize(
    "raw",
    [
        b"a: 1\nb: 2\n",
        b"a: 1\r\nb: 2\r\n",
        b"\xef\xbb\xbfa: 1\nb: 2",
        b"a: 1\rb: 2\r",
        "\ufeff# ก\r\na: 1\r\nb: 2".encode(),
        b"a: 1\r\n# x\nb: 2\r",
    ],
)
def test_a_saved_file_keeps_its_form(path: Path, raw: bytes) -> None:
    path.write_bytes(raw)
    path.chmod(0o640)
    file = opened(path)
    assert "\r" not in file.text
    saved = save(path, file, edited(file.text, [Put(("b",), "3")], "year.yml"))
    assert path.read_bytes() == raw.replace(b"2", b"3")
    assert saved == opened(path)
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o640


def test_new_lines_end_as_most_do(path: Path) -> None:
    path.write_bytes(b"a: 1\r\nb: 2\nc: 3\r\n")
    file = opened(path)
    save(path, file, edited(file.text, [Put(("d",), "4", ("b",))], "year.yml"))
    assert path.read_bytes() == b"a: 1\r\nb: 2\nd: 4\r\nc: 3\r\n"


def test_nothing_is_written_where_nothing_changed(path: Path) -> None:
    path.write_text("a: 1\n")
    before = path.stat()
    file = opened(path)
    assert save(path, file, file.text) == file
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_a_file_that_changed_meanwhile_stays(path: Path) -> None:
    path.write_text("a: 1\n")
    file = opened(path)
    path.write_text("a: 2\n")
    with pytest.raises(ChangedMeanwhile):
        save(path, file, "a: 3\n")
    path.unlink()
    with pytest.raises(ChangedMeanwhile):
        save(path, file, "a: 3\n")
    assert not path.exists()


def test_a_new_file(path: Path) -> None:
    file = opened(path)
    assert (file.text, file.digest) == ("", "")
    save(path, file, "a: 1\n")
    assert path.read_text() == "a: 1\n"
    with pytest.raises(ChangedMeanwhile):  # somebody else has made it
        save(path, file, "b: 1\n")


def test_what_cannot_be_read_or_written_is_told(path: Path) -> None:
    path.write_bytes("ชื่อ: ก\n".encode("cp874"))
    with pytest.raises(CannotEdit) as told:
        opened(path)
    assert told.value.code == "encoding"
    with pytest.raises(OSError, match=r"."):
        opened(path.parent)
    with pytest.raises(OSError, match=r"."):
        save(path.parent / "none" / "x.yml", opened(path.parent / "none" / "x.yml"), "x")


def test_a_file_that_may_only_be_read_stays(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may write everything, so the system is made to say no."""
    path.write_text("a: 1\n")
    path.chmod(0o440)
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(PermissionError):
        save(path, opened(path), "a: 2\n")
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_failing_save_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_text("a: 1\n")
    file = opened(path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        save(path, file, "a: 2\n")
    assert path.read_text() == "a: 1\n"
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


@pytest.mark.skipif(sys.platform == "win32", reason="a link needs rights there")
def test_a_link_stays_a_link(path: Path) -> None:
    path.write_text("a: 1\n")
    link = path.parent / "link.yml"
    link.symlink_to(path)
    save(link, opened(link), "a: 2\n")
    assert link.is_symlink()
    assert path.read_text() == "a: 2\n"


PAGE = """\
---
title: รายงาน   # ชื่อ
---

# หัวข้อ

```ita-measures
columns: plan
# เฉพาะ IIT
instrument: IIT
```

ข้อความ

```ita-qr
```
"""


def test_the_head_of_a_page() -> None:
    new = head_edited(PAGE, [Put(("title",), "ก: ข"), Put(("order",), "2")], "x.md")
    assert new == PAGE.replace("title: รายงาน   # ชื่อ", 'title: "ก: ข"   # ชื่อ\norder: 2')
    assert head_edited("# หัวข้อ\n", [Put(("title",), "ก")], "x.md") == "---\ntitle: ก\n---\n\n# หัวข้อ\n"
    assert head_edited("", [Put(("title",), "ก")], "x.md") == "---\ntitle: ก\n---\n"
    assert head_edited("---\n---\nx\n", [Put(("title",), "ก")], "x.md") == "---\ntitle: ก\n---\nx\n"
    assert head_edited(PAGE, [], "x.md") is PAGE
    assert head_edited(PAGE.replace("\n", "\r\n"), [Drop(("title",))], "x.md").startswith("---\r\n---\r\n\r\n# ")


def test_the_options_of_a_block() -> None:
    new = block_edited(PAGE, 0, [Put(("columns",), "status"), Insert(("items",), 0, "O1")], "x.md")
    assert new == PAGE.replace("plan", "status").replace("instrument: IIT\n", "instrument: IIT\nitems: [O1]\n")
    assert block_edited(PAGE, 1, [Put(("year",), "2566")], "x.md").endswith("```ita-qr\nyear: 2566\n```\n")
    assert page_of(new, "x.md").blocks[0].options == {"columns": "status", "instrument": "IIT", "items": ["O1"]}
    assert page_of(PAGE, "x.md").head == {"title": "รายงาน"}


def test_the_prose_of_a_page() -> None:
    mixed = "---\r\ntitle: ก\r\n---\r\nหนึ่ง\r\nสอง\n"
    assert body_replaced(mixed, "หนึ่ง\nสาม\nสอง\n", "x.md") == mixed.replace("สอง", "สาม\r\nสอง")
    assert body_replaced(PAGE, page_of(PAGE, "x.md").body, "x.md") is PAGE
    with pytest.raises(CannotEdit):
        body_replaced("x\n", "---\ntitle: ก\n---\n", "x.md")


@pytest.mark.parametrize(
    ("text", "number", "code"),
    [(PAGE, 2, "place"), ("```ita-qr\nyear: 2566\n", 0, "broken"), ("```ita-qr\nyear: [\n```\n", 0, "broken")],
)
def test_a_block_that_cannot_be_edited(text: str, number: int, code: str) -> None:
    with pytest.raises(CannotEdit) as told:
        block_edited(text, number, [Put(("year",), "2567")], "x.md")
    assert told.value.code == code


def test_an_option_that_would_close_its_block_stays_in_it() -> None:
    new = block_edited(PAGE, 1, [Put(("note",), "ก\n```\nข")], "x.md")
    assert page_of(new, "x.md").blocks[1].options == {"note": "ก\n```\nข"}

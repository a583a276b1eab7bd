"""Attached files: the kind by content, text, metadata; broken and hostile ones are told and never raise."""

from __future__ import annotations

import random
import time
from itertools import count
from pathlib import Path
from zipfile import ZipExtFile

import pytest

from itasite import attachment
from itasite.attachment import Attachment, Unread, Why
from itasite.attachment.model import MOST_UNPACKED
from tests.support import attached


def ole(stream: str) -> bytes:
    return attached.compound({stream: b"x"})


KINDS = {
    "pdf": attached.pdf("one"),
    "docx": attached.docx("หนึ่ง"),
    "xlsx": attached.xlsx([["หนึ่ง"]]),
    "pptx": attached.archive({"ppt/presentation.xml": "<p/>"}),
    "zip": attached.archive({"a.txt": "a"}),
    "png": attached.PNG,
    "jpg": attached.JPG,
    "doc": ole("WordDocument"),
    "xls": ole("Workbook"),
    "ppt": ole("PowerPoint Document"),
    "xlsb": attached.archive(
        {"[Content_Types].xml": "ms-excel.sheet.binary.macroEnabled.main", "xl/workbook.bin": "x"}
    ),
    "odt": attached.archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}),
    "ods": attached.archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}),
    "gif": attached.picture("GIF"),
    "webp": attached.picture("WEBP"),
    "tif": attached.picture("TIFF"),
    "bmp": attached.picture("BMP"),
    "heic": b"\0\0\0\x18ftypheic" + bytes(40),
    "media": b"\0\0\0\x18ftypisom" + bytes(40),
    "packed": b"Rar!\x1a\x07\x01\0" + bytes(40),
    "rtf": b"{\\rtf1 a}",
    "html": "<!DOCTYPE html>\n<html><body>หนึ่ง</body></html>".encode(),
    "csv": "ข้อ,ชื่อ\n1,ก\n2,ข\n".encode(),
    "text": "บรรทัดเดียว".encode(),
    "unknown": bytes(range(256)),
}


def read(folder: Path, content: bytes | str, name: str = "file") -> Attachment:
    return attachment.read(attached.put(folder, name, content))


@pytest.mark.parametrize("kind", KINDS)
def test_the_kind_follows_from_the_content(tmp_path: Path, kind: str) -> None:
    found = read(tmp_path, KINDS[kind], "name.that-says-nothing")
    assert found.kind == kind
    assert not found.error
    assert found.size == len(KINDS[kind])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
def test_text_of_every_encoding(tmp_path: Path, encoding: str) -> None:
    text = "ข้อมูลที่ยาวมาก " * 1000  # the first block of the file ends inside a letter
    found = read(tmp_path, text.encode(encoding))
    assert (found.kind, found.text) == ("text", text)


def test_text_of_a_pdf_page_by_page(tmp_path: Path) -> None:
    found = read(tmp_path, attached.pdf("one 1", "two 2", Author="Somebody", Title=r"C:\Users\somebody\a.docx"))
    assert [(passage.where, passage.text.strip()) for passage in found.passages[:2]] == [
        ("หน้า 1", "one 1"),
        ("หน้า 2", "two 2"),
    ]
    assert found.metadata.author == "Somebody"
    assert r"C:\Users\somebody\a.docx" in found.metadata.places
    assert not found.encrypted
    assert found.unread == ()


def test_a_pdf_without_letters_says_so_and_is_not_called_a_picture(tmp_path: Path) -> None:
    (unread,) = read(tmp_path, attached.pdf("", "")).unread
    assert (unread.why, unread.where, unread.mostly) == (Why.NO_LETTERS, "หน้า 1–2", True)


def test_a_pdf_behind_a_password(tmp_path: Path) -> None:
    found = read(tmp_path, attached.pdf("secret", password="x"))
    assert found.encrypted
    assert found.text == ""


def test_a_pdf_that_only_forbids_changes_can_be_read(tmp_path: Path) -> None:
    found = read(tmp_path, attached.pdf("open", owner="x"))
    assert not found.encrypted
    assert found.passages[0].text.strip() == "open"


def test_a_pdf_of_too_many_pages_is_read_in_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("itasite.attachment.model.MOST_PAGES", 2)
    found = read(tmp_path, attached.pdf("1", "2", "3"))
    assert [passage.text for passage in found.passages[:2]] == ["1", "2"]
    assert found.unread == (Unread(Why.LIMIT, "หน้า 3"),)


def test_a_pdf_that_takes_too_long_is_read_in_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "thread_time", count().__next__)  # each look at the clock takes a second
    found = read(tmp_path, attached.pdf("a) Tj " + "(b) Tj " * 50_000 + "(c"))
    assert {unread.why for unread in found.unread} == {Why.LIMIT}
    assert found.cut_by_time


def test_text_and_metadata_of_docx(tmp_path: Path) -> None:
    rels = '<Relationships><Relationship Target="file:///C:\\Users\\a\\n.dotm" TargetMode="External"/></Relationships>'
    found = read(tmp_path, attached.docx("หนึ่ง", "สอง", author="ก", editor="ข", rels=rels))
    assert found.text.split()[:2] == ["หนึ่ง", "สอง"]
    assert (found.metadata.author, found.metadata.editor) == ("ก", "ข")
    assert "file:///C:\\Users\\a\\n.dotm" in found.metadata.places


def test_numbers_of_a_sheet_stand_beside_their_heading(tmp_path: Path) -> None:
    rows = [["ที่", "ผู้รับจ้าง", "เลขประจำตัวผู้เสียภาษี"], ["1", "ก", "1234567890123"], ["2", "ข", "1.234567890124E+12"]]
    assert read(tmp_path, attached.xlsx(rows)).text.splitlines() == [
        "ที่\tผู้รับจ้าง\tเลขประจำตัวผู้เสียภาษี",
        "1\tก\tเลขประจำตัวผู้เสียภาษี: 1234567890123",
        "2\tข\tเลขประจำตัวผู้เสียภาษี: 1234567890124",
    ]
    table = "ที่;เลขที่โครงการ\n1;1234567890123\n"
    assert read(tmp_path, table, "t.csv").text.splitlines()[1] == "1\tเลขที่โครงการ: 1234567890123"


def test_html_is_read_without_its_tags(tmp_path: Path) -> None:
    page = "<html><style>.a{}</style><p>โทร <b>081</b>&nbsp;ก</p></html>"
    assert read(tmp_path, page).passages[0].text.split() == ["โทร", "081", "ก"]


@pytest.mark.parametrize("before", ['<!DOCTYPE a [<!ENTITY b "cccc">]>', '<!DOCTYPE a SYSTEM "file:///etc/passwd">'])
def test_entities_are_not_expanded(tmp_path: Path, before: str) -> None:
    found = read(tmp_path, attached.docx("&b;" if "ENTITY" in before else "a", before=before))
    assert found.unread == (Unread(Why.UNSAFE, "word/document.xml"),)
    assert found.text == ""


def test_the_same_parts_are_the_same_bytes_at_any_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are made again to be compared: a part that is named by a text alone has the time of now."""
    before = attached.docx("ก"), attached.xlsx([["ก"]])
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(2_000_000_000))
    assert (attached.docx("ก"), attached.xlsx([["ก"]])) == before


def test_an_archive_that_unpacks_without_end_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = attached.archive({"word/document.xml": b"<a>" + bytes(200_000_000)})
    assert len(bomb) < 1_000_000
    sizes, real = list[int](), ZipExtFile.read

    def given(file: ZipExtFile, size: int = -1) -> bytes:
        block = real(file, size)
        sizes.append(len(block))
        return block

    monkeypatch.setattr(ZipExtFile, "read", given)
    assert read(tmp_path, bomb).unread
    assert max(sizes) < 1_000_000
    assert sum(sizes) < MOST_UNPACKED + 1_000_000


def test_an_office_file_behind_a_password(tmp_path: Path) -> None:
    assert read(tmp_path, ole("EncryptedPackage")).encrypted


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7\nnothing", KINDS["pdf"][:300], KINDS["docx"][:-30], KINDS["odt"][:-9]]
)
def test_a_broken_file_has_a_fault(tmp_path: Path, content: bytes) -> None:
    assert read(tmp_path, content).error


def test_a_missing_file_has_a_fault(tmp_path: Path) -> None:
    assert attachment.read(tmp_path / "nothing").error
    assert attachment.read(tmp_path).error


@pytest.mark.parametrize("kind", ["pdf", "docx", "xlsx", "html", "csv"])
def test_damage_of_any_sort_never_raises(tmp_path: Path, kind: str) -> None:
    draw = random.Random(2566)
    whole = KINDS[kind]
    for number in range(150):
        spoilt = bytearray(whole)
        for _ in range(draw.randint(1, 20)):
            spoilt[draw.randrange(len(spoilt))] = draw.randrange(256)
        read(tmp_path, bytes(spoilt[: draw.randint(1, len(spoilt))]), str(number))


def test_a_file_is_read_once_until_it_changes(tmp_path: Path) -> None:
    path = attached.put(tmp_path, "file", "หนึ่ง")
    first = attachment.facts(path)
    assert attachment.facts(path) is first
    attached.put(tmp_path, "file", "หนึ่งสอง")
    assert attachment.facts(path).size > first.size


@pytest.mark.parametrize("listed", ["oasis.opendocument", "oasis.opendocument,text", "oasis.opendocument.\0"])
def test_a_damaged_name_of_the_kind_is_no_reason_to_stop(tmp_path: Path, listed: str) -> None:
    found = read(tmp_path, attached.archive({"mimetype": listed, "content.xml": "<a><p>หนึ่ง</p></a>"}))
    assert "หนึ่ง" in found.text

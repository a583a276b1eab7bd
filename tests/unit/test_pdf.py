"""PDF files: what is in them beside the pages, encryption, and page by page what cannot be read."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject

from itasite import attachment
from itasite.attachment import Attachment, Unread, Why
from tests.support import attached, rich_pdf
from tests.support.disguises import ID as MADE_UP
from tests.support.rich_pdf import encrypted, page_of, words

PLENTY = " ".join(f"word{number}" for number in range(20))
FULL = b"q 595 0 0 842 0 0 cm /I0 Do Q "


def read(folder: Path, content: bytes) -> Attachment:
    return attachment.read(attached.put(folder, "file", content))


@pytest.mark.parametrize("place", rich_pdf.PLACES)
def test_a_number_in_any_place_of_a_pdf_is_found(tmp_path: Path, place: str) -> None:
    made = rich_pdf.Made()
    rich_pdf.PLACES[place](made, MADE_UP)
    found = read(tmp_path, made.done())
    assert MADE_UP in found.text
    assert found.unread == ()
    assert all(MADE_UP not in passage.where for passage in found.passages)


@pytest.mark.parametrize("algorithm", ["RC4-40", "RC4-128", "AES-128", "AES-256-R5", "AES-256"])
def test_a_pdf_that_opens_without_a_password_is_read(tmp_path: Path, algorithm: str) -> None:
    found = read(tmp_path, encrypted(attached.pdf(MADE_UP), algorithm))
    assert MADE_UP in found.text
    assert not found.encrypted
    locked = read(tmp_path / "locked", encrypted(attached.pdf(MADE_UP), algorithm, user="x"))
    assert locked.encrypted
    assert MADE_UP not in locked.text


def test_a_pdf_of_which_only_the_attachments_are_encrypted_is_read(tmp_path: Path) -> None:
    made = rich_pdf.Made()
    made.writer.add_attachment("a.txt", b"x")
    raw = made.done()
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(raw)))
    writer.encrypt("x", algorithm="AES-256")
    rules = writer._encrypt_entry
    filters = DictionaryObject(
        {NameObject("/StmF"): NameObject("/Identity"), NameObject("/StrF"): NameObject("/Identity")}
    )
    assert rules is not None
    rules.update(filters)
    rules[NameObject("/EFF")] = NameObject("/StdCF")
    writer._encryption = None  # written as it is: the words are open
    saved = io.BytesIO()
    writer.write(saved)
    found = read(tmp_path, _with_rules(saved.getvalue(), rules))
    assert "plan 2566" in found.text
    assert not found.encrypted
    assert found.unread == (Unread(Why.ENCRYPTED, "ไฟล์ที่แนบไว้ใน PDF"),)


def _with_rules(raw: bytes, rules: DictionaryObject) -> bytes:
    """The same file, with a dictionary that says how it is encrypted."""
    if b"/Encrypt" in raw:
        return raw
    said = io.BytesIO()
    rules.write_to_stream(said)
    return raw.replace(b"trailer\n<<", b"trailer\n<<\n/Encrypt " + said.getvalue() + b"\n/ID [<00><00>]", 1)


PAGES = {
    "a scan": (page_of(FULL, images=1), [Unread(Why.SCAN, "หน้า 1", True)]),
    "a scan with the mark of an app": (
        page_of(*[FULL + words("Scanned with CamScanner")] * 3, images=1),
        [Unread(Why.SCAN, "หน้า 1–3", True)],
    ),
    "a scan with the same long line on each page": (
        page_of(*[FULL + words(f"Office of the mayor of the town of example, page {n}") for n in range(3)], images=1),
        [Unread(Why.SCAN, "หน้า 1–3", True)],
    ),
    "a scan in strips": (
        page_of(b"".join(f"q 595 0 0 100 0 {y} cm /I0 Do Q ".encode() for y in range(0, 800, 100)), images=1),
        [Unread(Why.SCAN, "หน้า 1", True)],
    ),
    "a scan in a form": (page_of(b"/X0 Do", images=1), [Unread(Why.SCAN, "หน้า 1", True)]),
    "a scan with its text": (page_of(FULL + words(PLENTY), images=1), []),
    "a page with a small picture": (page_of(b"q 90 0 0 90 0 0 cm /I0 Do Q " + words("short"), images=1), []),
    "some scans": (
        page_of(*[words(PLENTY)] * 4, FULL, FULL, words(PLENTY), FULL, images=1),
        [Unread(Why.SCAN, "หน้า 5–6, 8", False)],
    ),
    "a blank page among others": (page_of(words(PLENTY), b"", words(PLENTY)), []),
    "a drawing": (page_of(words(PLENTY), b"0 0 99 99 re f", words(PLENTY)), [Unread(Why.NO_LETTERS, "หน้า 2", False)]),
    "a blank file": (page_of(b"", b""), [Unread(Why.NO_LETTERS, "หน้า 1–2", True)]),
    "letters that say nothing": (
        page_of(words("\\241\\242\\243\\244\\245\\246\\247\\250\\251\\252" * 10)),
        [Unread(Why.GIBBERISH, "หน้า 1", True)],
    ),
    "signs only": (page_of(words("!#$%&*+-/:;=?@[]^_`{|}~ " * 5)), [Unread(Why.GIBBERISH, "หน้า 1", True)]),
    "a list of contents": (page_of(words("Chapter one " + "." * 200 + " 7")), []),
    "a damaged page": (rich_pdf.damaged_page("one", "two", "three", broken=1), [Unread(Why.DAMAGED, "หน้า 2", False)]),
    "a damaged file": (rich_pdf.damaged_page("one", broken=0), [Unread(Why.DAMAGED, "หน้า 1", True)]),
}


@pytest.mark.parametrize("sort", PAGES)
def test_pages_without_words_are_told_by_number_and_as_what_they_are(tmp_path: Path, sort: str) -> None:
    content, wanted = PAGES[sort]
    assert list(read(tmp_path, content).unread) == wanted


def test_the_pages_beside_a_damaged_one_are_read(tmp_path: Path) -> None:
    text = read(tmp_path, rich_pdf.damaged_page("one", "two", "three", broken=1)).text
    assert "one" in text
    assert "three" in text


@pytest.mark.parametrize("before", [b"", b"junk\n" * 400])
def test_a_pdf_without_its_first_line_is_a_pdf(tmp_path: Path, before: bytes) -> None:
    raw = attached.pdf(MADE_UP)
    found = read(tmp_path, before + raw[raw.index(b"\n") :])
    assert found.kind == "pdf" or before
    assert MADE_UP in found.text


def test_a_text_about_pdf_is_a_text(tmp_path: Path) -> None:
    assert read(tmp_path, b"the file ends with startxref, and begins with 1 0 objects").kind == "text"


def test_an_attached_file_behind_a_password_is_told_by_name(tmp_path: Path) -> None:
    made = rich_pdf.Made()
    made.writer.add_attachment("locked.pdf", attached.pdf("x", password="x"))
    assert read(tmp_path, made.done()).unread == (Unread(Why.ENCRYPTED, "locked.pdf"),)

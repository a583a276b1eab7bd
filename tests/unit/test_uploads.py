"""A file that a clerk hands in: its name, what is told before it is kept, and that it is kept whole or not at all."""

from __future__ import annotations

import io
import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itasite import uploads
from itasite.findings import check
from itasite.model.site import Site
from itasite.uploads import Findings, Kept, Refusal, Staged, Staging, looked_at, name_fault, proposed_name
from itasite.uploads.staging import _PREFIX
from tests.support import attached, rich_office, rich_pdf
from tests.support.disguises import DASHED
from tests.support.disguises import ID as MADE_UP
from tests.support.odd import ODD_NAMES, ODD_TEXT

MACRO = attached.compound({"PROJECT": b"x"})
DAY = date(2023, 1, 3)
ODD = (
    "", ".", "..", "../../../x.pdf", "..\\..\\x.pdf", "C:\\fakepath\\แผน.PDF", "/etc/passwd", "CON.pdf", "nul",
    "COM1.tar.pdf", "aux .pdf", "a.pdf.", "a.pdf ", " .pdf", "a\0b.pdf", "a\r\nb.pdf", "\u202egpj.exe", "a\u200b.pdf",
    "\ud800.pdf", "x" * 5000, "ก" * 300 + ".pdf", "a:b*c?.pdf", "a/.git/config", "~$a.docx", ".htaccess",
    "copy of a.pdf", "a - Copy.pdf", "a.bak", "%2e%2e%2fa.pdf", "<script>.pdf", "a\u0301.pdf", "\uff23\uff2f\uff2e.pdf",
    "-rf.pdf", "2566", "lpt\u00b9.pdf", "desktop.ini", "conin$.pdf", f"สำเนา {MADE_UP}.pdf", "'; drop table.pdf",
    "แผน 2566 (1).pdf", "Thumbs.db", "o31.PDF.exe",
)  # fmt: skip


@pytest.fixture
def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Staging]:
    """A place for held files in the test's own folder."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    with uploads.staging() as made:
        yield made


def site_of(base: Path) -> Site:
    site, _ = check(base)
    assert site
    return site


def taken(held: Staging, content: bytes | str, name: str = "แผน.pdf") -> Staged:
    found = held.receive(io.BytesIO(content.encode() if isinstance(content, str) else content), name)
    assert isinstance(found, Staged), found
    return found


def looked(base: Path, staged: Staged, name: str = "") -> Findings:
    return looked_at(site_of(base), staged, 2566, name or f"o31{staged.ending}")


def kept_in(base: Path) -> list[str]:
    """What came into the folder of files; `base` has one there."""
    return sorted({path.name for path in (base / "2566/files").iterdir()} - {"plan.txt"})


@pytest.mark.parametrize(
    ("written", "item", "day", "proposed"),
    [
        ("ประกาศ นโยบาย.PDF", "O31", DAY, "o31-2566-01-03.pdf"),
        ("Plan 2566 (1).pdf", "O31", DAY, "o31-2566-01-03.pdf"),
        ("Plan 2566 (1).pdf", "", None, "plan-2566.pdf"),
        ("Plan.pdf", "O10", None, "o10-plan.pdf"),
        ("o10-plan.pdf", "O10", None, "o10-plan.pdf"),
        ("scan0001.pdf", "O10", None, "o10.pdf"),
        ("scan0001.pdf", "", None, "document.pdf"),
        ("แผน.pdf", "MOIT 1.1", DAY, "moit-1-1-2566-01-03.pdf"),
        ("แผน.pdf", "", DAY, "document-2566-01-03.pdf"),
        (f"id {MADE_UP}.pdf", "", None, "document.pdf"),
        ("nul.pdf", "", None, "document-nul.pdf"),
    ],
)
def test_proposed_names(written: str, item: str, day: date | None, proposed: str) -> None:
    assert proposed_name(written, item, day, (), ".pdf") == proposed


def test_no_proposed_name_takes_the_place_of_another() -> None:
    there = {"O31-2566-01-03.PDF", "o31-2566-01-03-2.pdf"}
    assert proposed_name("x", "O31", DAY, there, ".pdf") == "o31-2566-01-03-3.pdf"


@pytest.mark.parametrize("written", ODD)
@pytest.mark.parametrize("item", ["", "O31"])
def test_odd_names_become_safe_ones(written: str, item: str) -> None:
    name = proposed_name(written, item, None, (), ".pdf")
    assert name_fault(name, ".pdf", ()) is None, name
    assert len(name) < 100
    assert MADE_UP not in name


@settings(max_examples=40)
@given(written=st.one_of(ODD_NAMES, ODD_TEXT), item=st.sampled_from(("", "O31", "MOIT 1.1")))
def test_any_name_becomes_a_safe_one(written: str, item: str) -> None:
    name = proposed_name(written, item, None, (), ".pdf")
    assert name_fault(name, ".pdf", ()) is None, name
    fault = name_fault(written, ".pdf", ())
    assert fault is None or name_fault(fault.remedy.split(" เช่น ")[1], ".pdf", ()) is None


@pytest.mark.parametrize("typed", ODD)
def test_odd_names_that_are_typed_are_refused_with_a_better_one(typed: str) -> None:
    fault = name_fault(typed, ".pdf", ())
    assert fault
    assert "{" not in fault.message + fault.remedy
    better = fault.remedy.split(" เช่น ")[1]
    assert name_fault(better, ".pdf", ()) is None


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("O31.pdf", "name-signs"), ("o31.docx", "name-ending"), (".pdf", "name-signs"), ("con.pdf", "name-reserved"),
        ("con.a.pdf", "name-reserved"), ("a..pdf", "name-signs"), ("x" * 195 + ".pdf", "name-long"),
        ("a.pdf", "name-taken"), ("a b.pdf", "name-signs"), ("", "name-empty"),
    ],
)  # fmt: skip
def test_rules_of_typed_names(typed: str, code: str) -> None:
    fault = name_fault(typed, ".pdf", {"A.PDF"})
    assert fault
    assert fault.code == code


def test_limits_are_those_of_the_rules() -> None:
    told = uploads.limits()
    assert (told.advised, told.most) == (20, 50)
    assert ".pdf" in told.accept.split(",")
    assert ".jpg" in told.accept.split(",")
    assert ".html" not in told.accept
    assert "20 MB" in told.words


class Endless(io.RawIOBase):
    """Sixty megabytes that are made as they are read; knows how many at most were asked for at a time."""

    left = 60_000_000
    most = 0

    def read(self, size: int = -1) -> bytes:
        assert size > 0
        self.most = max(self.most, size)
        given = min(size, self.left)
        self.left -= given
        return bytes(given)


def test_a_file_that_is_too_large_is_refused_without_being_held(held: Staging, tmp_path: Path) -> None:
    source = Endless()
    refused = held.receive(source, "a.pdf")  # type: ignore[arg-type]
    assert isinstance(refused, Refusal)
    assert refused.code == "too-large"
    assert source.most <= 1_000_000
    assert source.left > 8_000_000  # the rest was not even read
    assert not list((tmp_path / "temporary").rglob("received"))


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"", "a.pdf", "empty"),
        (b"MZ\x90\0" + bytes(100), "a.pdf", "kind"),
        (b"MZ\x90\0" + bytes(100), "a.exe", "kind"),
        (b"<!doctype html><html><script>1</script></html>", "a.pdf", "kind-html"),
        (b"<html></html>", "a.html", "kind-html"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a.svg", "only-letters"),
        (b"404 Not Found", "a.pdf", "only-letters"),
        (b"Rar!\x1a\x07\0", "a.rar", "kind-packed"),
        (b"\0\0\0\x18ftypmp42", "a.mp4", "kind-media"),
    ],
)
def test_what_is_not_taken(content: bytes, name: str, code: str, held: Staging) -> None:
    refused = held.receive(io.BytesIO(content), name)
    assert isinstance(refused, Refusal)
    assert refused.code == code
    assert refused.message
    assert refused.remedy


@pytest.mark.parametrize(
    ("content", "name", "ending"),
    [
        (attached.pdf("x"), "a.PDF", ".pdf"),
        (attached.pdf("x"), "a", ".pdf"),
        (attached.JPG, "a.JPG", ".jpg"),
        (attached.JPG, "a.jpeg", ".jpg"),
        (attached.PNG, "a.jpg", ".png"),
        (attached.docx("x"), "a.pdf", ".docx"),
        (attached.docx("x"), "a.docm", ".docm"),
        (b"a,b\n1,2\n", "a.csv", ".csv"),
        (b"hello", "a.TXT", ".txt"),
        (attached.compound({"EncryptedPackage": b"x"}), "a.xlsx", ".xlsx"),
        (attached.archive(rich_office.docx()), "แผน", ".docx"),
        (attached.archive(rich_office.xlsx()), "แผน.xls", ".xlsx"),
    ],
)
def test_the_ending_says_what_is_in_the_file(content: bytes, name: str, ending: str, held: Staging) -> None:
    assert taken(held, content, name).ending == ending


def test_a_sound_file_asks_nothing(base: Path, held: Staging) -> None:
    found = looked(base, taken(held, attached.docx("แผนปฏิบัติการ")))
    assert found.problems == ()
    assert found.asks == ()
    assert found.notes == ("ชื่อเดิมลงท้าย .pdf แต่เนื้อในเป็น Word จึงตั้งชื่อลงท้าย .docx ให้",)
    assert uploads.keep(base, found) == Kept("files/o31.docx", "2566/files/o31.docx")
    assert (base / "2566/files/o31.docx").read_bytes() == attached.docx("แผนปฏิบัติการ")


@pytest.mark.parametrize(
    ("content", "name", "rule", "ask"),
    [
        (attached.pdf("one", f"ID {DASHED}"), "a.pdf", "personal-data-file", "personal-data"),
        (attached.docx("x", f"เลขประจำตัวประชาชน {DASHED}"), "a.docx", "personal-data-file", "personal-data"),
        (attached.pdf(""), "a.pdf", "file-unreadable", "unread"),
        (attached.pdf("x", password="open"), "a.pdf", "file-unreadable", "unread"),
        (attached.compound({"EncryptedPackage": b"x"}), "a.xlsx", "file-unreadable", "unread"),
        (attached.archive({**rich_office.docx(), "word/vbaProject.bin": MACRO}), "a.docx", "file-unreadable", "unread"),
        (attached.picture("JPEG", exif=attached.exif(place=True)), "a.jpg", "document-metadata", "photographed"),
        (attached.pdf("x"), "สำเนาบัตรประชาชน.pdf", "signature-image", "personal-data"),
    ],
)
def test_what_a_person_must_look_at(content: bytes, name: str, rule: str, ask: str, base: Path, held: Staging) -> None:
    """By default it is not kept: only by the tick beside what was found."""
    found = looked(base, taken(held, content, name))
    assert rule in [problem.rule for problem in found.problems]
    assert ask in [asked.code for asked in found.asks]
    refused = uploads.keep(base, found)
    assert isinstance(refused, Refusal)
    assert refused.code == "unconfirmed"
    assert kept_in(base) == []
    kept = uploads.keep(base, found, [asked.code for asked in found.asks])
    assert isinstance(kept, Kept)


def test_the_same_problems_as_after_it_is_kept(base: Path, held: Staging) -> None:
    """One code: what is told beforehand is what `check` tells of the file later."""
    for number, content in enumerate((rich_pdf.page_of(rich_pdf.words("ID " + DASHED)), attached.pdf(""))):
        found = looked(base, taken(held, content, "a.pdf"), f"o{number + 1}.pdf")
        kept = uploads.keep(base, found, [asked.code for asked in found.asks])
        assert isinstance(kept, Kept)
        later = {
            problem for problem in check(base)[1] if problem.at.file == kept.path and problem.rule != "file-unused"
        }
        assert set(found.problems) == later
        assert later


def test_a_draft_is_told_though_its_name_goes(base: Path, held: Staging) -> None:
    found = looked(base, taken(held, attached.docx("x"), "แผน draft2.docx"))
    assert [problem.rule for problem in found.problems] == ["draft-name"]
    assert found.problems[0].at.file == "2566/files/o31.docx"


def test_levels_of_the_site_hold(base: Path, held: Staging) -> None:
    staged = taken(held, attached.pdf(""))
    levels = {"file-unreadable": "ignore"}
    found = looked_at(site_of(base), staged, 2566, "o31.pdf", levels)
    assert found.asks == ()


def test_the_same_content_under_another_name_is_told(base: Path, held: Staging) -> None:
    attached.put(base, "2566/files/o1.docx", attached.docx("x"))
    found = looked(base, taken(held, attached.docx("x")))
    assert found.same_as == "2566/files/o1.docx"
    assert [ask.code for ask in found.asks] == ["same"]
    assert any("มีไฟล์นี้แล้ว: 2566/files/o1.docx" in note for note in found.notes)


def test_nothing_is_overwritten(base: Path, held: Staging) -> None:
    attached.put(base, "2566/files/O31.docx", "ของเดิม")
    refused = uploads.keep(base, looked(base, taken(held, attached.docx("x"))))
    assert isinstance(refused, Refusal)
    assert refused.code == "name-taken"
    assert "o31-2.docx" in refused.remedy
    assert (base / "2566/files/O31.docx").read_text("utf-8") == "ของเดิม"


def test_nothing_is_overwritten_that_comes_at_the_last_moment(
    base: Path, held: Staging, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = looked(base, taken(held, attached.docx("x")))
    monkeypatch.setattr("itasite.uploads.keeping.taken_names", lambda *_: frozenset())
    attached.put(base, "2566/files/o31.docx", "ของเดิม")
    for link in (os.link, _no_link):
        monkeypatch.setattr(os, "link", link)
        refused = uploads.keep(base, found)
        assert isinstance(refused, Refusal)
        assert refused.code == "name-taken"
        assert (base / "2566/files/o31.docx").read_text("utf-8") == "ของเดิม"
        assert kept_in(base) == ["o31.docx"]


def _no_link(*_: object) -> None:
    raise PermissionError(1, "no second names here")


def test_without_second_names_for_a_file_it_is_kept_too(
    base: Path, held: Staging, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", _no_link)
    assert isinstance(uploads.keep(base, looked(base, taken(held, attached.docx("x")))), Kept)
    assert kept_in(base) == ["o31.docx"]


@pytest.mark.parametrize("name", ["../o31.docx", "a/b.docx", "/tmp/o31.docx", "..\\o31.docx", ".docx"])
def test_nothing_is_kept_outside(name: str, base: Path, held: Staging) -> None:
    refused = uploads.keep(base, looked(base, taken(held, attached.docx("x")), name))
    assert isinstance(refused, Refusal)
    assert kept_in(base) == []


def test_a_folder_that_leads_elsewhere_is_refused(base: Path, held: Staging, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    shutil.rmtree(base / "2566/files")
    (base / "2566/files").symlink_to(tmp_path / "elsewhere")
    site, staged = site_of(base), taken(held, attached.docx("x"))
    refused = uploads.keep(base, looked_at(site, staged, 2566, "o31.docx"))
    assert isinstance(refused, Refusal)
    assert refused.code == "place"
    assert not list((tmp_path / "elsewhere").iterdir())
    refused = uploads.keep(base, looked_at(site, staged, 2570, "o31.docx"))
    assert isinstance(refused, Refusal)
    assert refused.code == "year"


def test_a_full_disk_is_told_and_leaves_nothing(base: Path, held: Staging, monkeypatch: pytest.MonkeyPatch) -> None:
    found = looked(base, taken(held, attached.docx("x")))

    def full(*_: object) -> None:
        raise OSError(28, "no space")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        refused = uploads.keep(base, found)
    assert isinstance(refused, Refusal)
    assert "ดิสก์เต็ม" in refused.remedy
    assert kept_in(base) == []
    assert isinstance(uploads.keep(base, found), Kept)


def test_bytes_that_nobody_looked_at_are_not_kept(base: Path, held: Staging) -> None:
    found = looked(base, taken(held, attached.docx("x")))
    found.staged.path.write_bytes(b"other")
    refused = uploads.keep(base, found)
    assert isinstance(refused, Refusal)
    assert refused.code == "changed"
    found.staged.path.unlink()
    refused = uploads.keep(base, found)
    assert isinstance(refused, Refusal)
    assert refused.code == "gone"
    assert kept_in(base) == []


def test_held_files_go_when_nobody_wants_them(held: Staging) -> None:
    first = taken(held, attached.pdf("x"))
    assert held.find(first.token) == first
    held.let_go(first.token)
    held.let_go(first.token)
    assert not first.folder.exists()
    assert isinstance(held.find(first.token), Refusal)
    assert isinstance(held.find("../x"), Refusal)
    second = taken(held, attached.pdf("x"))
    for _ in range(20):
        taken(held, b"hello", "a.txt")
    assert not second.folder.exists()  # the oldest of too many


def test_a_source_that_breaks_leaves_nothing(held: Staging, tmp_path: Path) -> None:
    class Broken(io.RawIOBase):
        def read(self, _: int = -1) -> bytes:
            raise RuntimeError("the reader has gone")

    with pytest.raises(RuntimeError):
        held.receive(Broken(), "a.pdf")  # type: ignore[arg-type]
    assert [path.name for path in (tmp_path / "temporary").rglob("*") if path.is_file()] == ["itasite-upload.txt"]


def test_what_a_killed_program_held_goes_at_the_next_start(held: Staging, tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    killed = temporary / f"{_PREFIX}killed"
    attached.put(killed, "itasite-upload.txt", "")
    attached.put(killed, "0123/received", "x")
    foreign = attached.put(temporary / f"{_PREFIX}foreign", "thesis.docx", "x")
    (temporary / f"{_PREFIX}link").symlink_to(tmp_path)
    living = taken(held, attached.pdf("x"))
    with uploads.staging():
        assert not killed.exists()
        assert living.path.exists()
        assert foreign.exists()
    assert sorted(path.name for path in temporary.iterdir() if path != living.folder.parent) == [
        f"{_PREFIX}foreign",
        f"{_PREFIX}link",
    ]

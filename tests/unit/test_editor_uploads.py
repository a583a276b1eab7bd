"""Files that are handed in on the way to a record: looked at first, kept once, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from itasite.uploads import Findings, looked_at, too_large
from tests.support.clerk import Clerk, Form, Shown
from tests.support.sites import copy_example

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
PDF += b"trailer<</Root 1 0 R>>\n%%EOF\n"
ITEM = "/2566/oit/o31/"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """The example site of the project, which may be written to."""
    return copy_example(tmp_path) / "mkdocs.yml"


@pytest.fixture
def clerk(config: Path) -> Iterator[Clerk]:
    found = Clerk(config)
    yield found
    found.desk.close()


def with_row(clerk: Clerk, **typed: str) -> tuple[Shown, Form]:
    """The form of an item with a new row of evidence, in which something was typed."""
    page = clerk.open(ITEM)
    page = clerk.send(page, page.form("~base"), "add:evidence")
    form = page.form("~base")
    for name, value in typed.items():
        form.fill(name.replace("__", "."), value)
    return page, form


def look(clerk: Clerk, name: str, content: bytes, **typed: str) -> Shown:
    """The page on which a file that was handed in for the row is looked at."""
    page, form = with_row(clerk, **typed)
    asked = clerk.send(page, form, "upload:evidence.0.file")
    assert "ไม่เกิน" in asked.text, "limits are told beforehand"
    assert too_large().remedy in asked.text, "for the script: of a file that is too large to be sent"
    chosen = asked.form("~file")
    chosen.attach("~file", name, content)
    return clerk.send(asked, chosen, "send")


def test_a_file_comes_first_and_its_reference_with_it(clerk: Clerk, config: Path) -> None:
    page = look(clerk, "ประกาศ เจตนารมณ์.pdf", PDF, note="พิมพ์ไว้ก่อน", evidence__0__date="3 ม.ค. 2566")
    form = page.form("~name")
    assert form.values("~name") == ["o31-2566-01-03.pdf"]
    assert form.values("~title") == ["ประกาศ เจตนารมณ์"]
    assert not (config.parent / "content/2566/files/o31-2566-01-03.pdf").exists(), "looked at before it is kept"
    form.fill("~name", "o31-a.pdf")
    for code in form.choices.get("~yes", ()):
        form.fill("~yes", code)
    told = clerk.send(page, form, "keep")
    assert "บันทึกแล้ว" in told.text
    assert (config.parent / "content/2566/files/o31-a.pdf").read_bytes() == PDF
    now = told.form("~base")
    assert now.values("evidence.0.file") == ["files/o31-a.pdf"]
    assert now.values("evidence.0.title") == ["ประกาศ เจตนารมณ์"]
    assert now.values("note") == ["พิมพ์ไว้ก่อน"]
    assert now.values("evidence.0.date") == ["3 ม.ค. 2566"]


def test_who_goes_back_finds_all_that_was_typed(clerk: Clerk, config: Path) -> None:
    before = (config.parent / "content/2566/oit.yml").read_bytes()
    page = look(clerk, "a.pdf", PDF, note="บรรทัดแรก\nบรรทัดที่สอง", evidence__0__title="ประกาศ")
    assert "~title" not in page.form("~name").names, "it has a title already"
    back = clerk.send(page, page.form("~name"), "back")
    form = back.form("~base")
    assert form.values("note") == ["บรรทัดแรก\nบรรทัดที่สอง"]
    assert form.values("evidence.0.title") == ["ประกาศ"]
    assert "data-unsaved" in back.text
    assert (config.parent / "content/2566/oit.yml").read_bytes() == before


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.pdf", b"", "ไฟล์ว่าง"),
        ("a.html", b"<!doctype html><html><script>1</script></html>", "ไม่รับไฟล์หน้าเว็บ"),
        ("a.exe", b"MZ\x90\x00" + b"\x00" * 200, "ไม่รับไฟล์ชนิดนี้"),
    ],
)
def test_what_is_not_taken_is_told_and_nothing_is_lost(clerk: Clerk, name: str, content: bytes, said: str) -> None:
    page = look(clerk, name, content, note="พิมพ์ไว้")
    assert said in page.text
    again = page.form("~file")
    assert clerk.send(page, again, "back").form("~base").values("note") == ["พิมพ์ไว้"]
    assert "ยังไม่ได้เลือกไฟล์" in clerk.send(page, page.form("~file"), "send").text


@pytest.mark.parametrize("name", ["con.pdf", "../a.pdf", "ประกาศ.pdf", "a.docx", ""])
def test_a_name_that_cannot_be_is_told_and_stays(clerk: Clerk, config: Path, name: str) -> None:
    before = {path.name for path in (config.parent / "content").rglob("*")}
    page = look(clerk, "a.pdf", PDF)
    form = page.form("~name")
    form.fill("~name", name)
    form.fill("~yes", *form.choices.get("~yes", ()))
    told = clerk.send(page, form, "keep")
    assert "ยังไม่ได้เก็บไฟล์" in told.text
    assert told.form("~name").values("~name") == [name]
    assert {path.name for path in (config.parent / "content").rglob("*")} == before


def test_personal_data_is_told_and_asked_before_it_is_kept(clerk: Clerk, config: Path) -> None:
    page = look(clerk, "รายชื่อ.txt", "เลขประจำตัวประชาชน 1-1014-00000-00-9\n".encode())
    form = page.form("~name")
    assert "personal-data" in form.choices["~yes"]
    refused = clerk.send(page, form, "keep")
    assert "ยังไม่ได้ยืนยัน" in refused.text
    assert not [*(config.parent / "content/2566").rglob("*.txt")]


def test_a_file_that_is_there_already_is_used_again(clerk: Clerk, config: Path) -> None:
    (config.parent / "content/2566/files").mkdir(exist_ok=True)
    (config.parent / "content/2566/files/there.pdf").write_bytes(PDF)
    page = look(clerk, "a.pdf", PDF)
    told = clerk.send(page, page.form("~name"))  # as the key Enter does
    assert 'class="main" name="~upload" value="same"' in page.text, "to keep it twice must be confirmed"
    assert told.form("~base").values("evidence.0.file") == ["files/there.pdf"]
    assert [path.name for path in (config.parent / "content/2566/files").iterdir()].count("a.pdf") == 0


def test_a_file_stays_where_its_reference_cannot_be_saved(clerk: Clerk, config: Path) -> None:
    page = look(clerk, "a.pdf", PDF, note="ของฉัน")
    oit = config.parent / "content/2566/oit.yml"
    text = oit.read_text(encoding="utf-8")
    head, _, rest = text.partition("  O31:\n")
    oit.write_text(f"{head}  O31:\n    note: ของเขา\n{rest}", encoding="utf-8")
    form = page.form("~name")
    form.fill("~yes", *form.choices.get("~yes", ()))
    asked = clerk.send(page, form, "keep")
    assert asked.status == 409
    assert (config.parent / "content/2566/files/o31-a.pdf").exists() or [*oit.parent.glob("files/o31*.pdf")]
    choice = asked.form("~chosen.0")
    choice.fill("~chosen.0", "mine")
    told = clerk.send(asked, choice, "บันทึกตามที่เลือก")
    assert told.form("~base").values("note") == ["ของฉัน"]
    assert told.form("~base").values("evidence.0.file")[0].startswith("files/o31")


def test_files_of_a_year_tell_where_they_are_used_and_go_if_nothing_uses_them(clerk: Clerk, config: Path) -> None:
    folder = config.parent / "content/2566/files"
    page = look(clerk, "a.pdf", PDF)
    form = page.form("~name")
    form.fill("~yes", *form.choices.get("~yes", ()))
    clerk.send(page, form, "keep")
    (used,) = [path.name for path in folder.iterdir() if path.name.startswith("o31")]
    listed = clerk.open("/2566/files/")
    chosen = listed.form("~file")
    chosen.attach("~file", "spare.csv", b"a,b\n1,2\n")
    looked = clerk.send(listed, chosen, "send")
    listed = clerk.send(looked, looked.form("~name"), "keep")
    assert listed.address.startswith("/2566/files/")
    assert (folder / "spare.csv").exists()
    assert listed.links()["O31"] == ITEM
    asked = clerk.send(listed, listed.form("2566/files/spare.csv"))
    assert (folder / "spare.csv").exists(), "asked once more"
    clerk.send(asked, asked.form("~sure"))
    assert not (folder / "spare.csv").exists()
    assert f"2566/files/{used}" not in {button[1] for form in listed.forms() for button in form.buttons}
    fake = clerk.open("/2566/files/").form("~file")
    fake.buttons = [("~remove", f"2566/files/{used}", "")]
    fake.fields.append(("~sure", "1"))
    assert "ยังลบไม่ได้" in clerk.send(listed, fake).text
    assert (folder / used).exists()


def test_a_block_of_a_page_takes_a_file_of_its_year(clerk: Clerk, config: Path) -> None:
    file = config.parent / "content/2566/letter.md"
    file.write_text("# หนังสือ\n\n```ita-memo\nattachments:\n  - title: แผน\n```\n", encoding="utf-8")
    page = clerk.open("/pages/2566~letter.md/blocks/ita-memo~1/")
    (button,) = (one[1] for one in page.form("~base").buttons if one[1].startswith("upload:attachments.0."))
    asked = clerk.send(page, page.form("~base"), button)
    chosen = asked.form("~file")
    chosen.attach("~file", "plan.csv", b"a,b\n1,2\n")
    looked = clerk.send(asked, chosen, "send")
    clerk.send(looked, looked.form("~name"), "keep")
    assert "file: files/plan.csv" in file.read_text(encoding="utf-8")
    assert (config.parent / "content/2566/files/plan.csv").exists()


@pytest.mark.parametrize("from_record", [True, False])
def test_nobody_waits_while_a_file_is_looked_at(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch, from_record: bool
) -> None:
    free: list[bool] = []
    lock = clerk.desk.work.lock

    def another() -> None:
        free.append(lock.acquire(blocking=False))
        if free[-1]:
            lock.release()

    def slow(*given: Any) -> Findings:
        thread = Thread(target=another)
        thread.start()
        thread.join()
        return looked_at(*given)

    monkeypatch.setattr("itasite.editor.uploading.looked_at", slow)
    if from_record:
        page = look(clerk, "a.pdf", PDF)
    else:
        page = clerk.open("/2566/files/")
        form = page.form("~file")
        form.attach("~file", "a.pdf", PDF)
        page = clerk.send(page, form, "send")
    assert page.form("~name").values("~name")
    assert free == [True]

"""The pages of the editor as a clerk sees them, without a browser and without scripts."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from itasite.editor import app
from itasite.editor.answers import Asked
from itasite.editor.own_files import FILES
from itasite.editor.pages import OWN, Page
from itasite.editor.work import Work
from tests.support.clerk import DOWNLOADS, Clerk, parsed, words

NOWHERE = ("/none/", "/2599/", "/2599/oit/", "/2566/oit/o999/", "/2566", "/2566/oit/o31", "/x/oit/")
CONFIG = "site_name: t\ndocs_dir: content\nplugins: [itasite]\n"


@pytest.fixture
def config(base: Path) -> Path:
    (base.parent / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return base.parent / "mkdocs.yml"


def test_every_link_of_every_page_leads_to_a_whole_page(config: Path) -> None:
    """A whole page: sound HTML, one heading of the first level, a way past the menu, and the place in the menu."""
    clerk = Clerk(config)
    seen, waiting = {"/"}, ["/"]
    while waiting:
        page = clerk.open(waiting.pop())
        assert (page.status, bool(page.title)) == (200, True), page.address
        assert next(page.tree.iter("html")).get("lang") == "th"
        assert next(iter(page.links())) == "ข้ามไปที่เนื้อหา"
        assert page.text.count("aria-current") >= 1
        assert not re.search(r"<script>|style=|\son\w+=|javascript:", page.text)
        for link in page.links().values():
            path = urlsplit(link)._replace(fragment="").geturl()
            if path.startswith("/") and not path.endswith(DOWNLOADS) and path not in seen:
                seen.add(path)
                waiting.append(path)
    assert {"/", "/agency/", "/2566/", "/2566/oit/", "/2566/oit/o31/", "/history/", "/send/"} <= seen


def test_what_a_page_needs_comes_from_here(config: Path) -> None:
    clerk = Clerk(config)
    page = clerk.open()
    asked = {found.get("href") or found.get("src") for kind in ("link", "script") for found in page.tree.iter(kind)}
    assert asked == {f"{OWN}{name}" for name in FILES}
    for name in FILES:
        answer = clerk.ask("GET", f"{OWN}{name}")
        assert (answer.status_code, answer.content) == (200, FILES[name].read_bytes())
    for name in ("none", "shell.html.j2"):
        assert clerk.ask("GET", f"{OWN}{name}").status_code == 404


@pytest.mark.parametrize(
    "address", ["/none/", "/2599/", "/2599/oit/", "/2566/oit/o999/", "/2566", "/2566/oit/o31", "/x/oit/"]
)
def test_an_address_that_leads_nowhere_says_so_in_its_frame(config: Path, address: str) -> None:
    page = Clerk(config).open(address)
    assert (page.status, page.title) == (404, "ไม่พบหน้าที่ท่านเปิด")
    assert "หน่วยงาน" in page.links()


def test_head_is_the_same_without_the_body(config: Path) -> None:
    clerk = Clerk(config)
    answers = [clerk.ask(method, "/") for method in ("GET", "HEAD")]
    assert answers[0].headers["content-length"] == answers[1].headers["content-length"]


def test_a_form_for_a_page_without_one_is_refused_in_words(config: Path) -> None:
    clerk = Clerk(config)
    answer = clerk.ask("POST", "/", b"a=b", {"Origin": "http://127.0.0.1:8400"})
    assert answer.status_code == 405
    assert "ส่งข้อมูลนี้ไม่ได้" in answer.text


def test_what_was_found_is_counted_where_it_is(config: Path) -> None:
    oit = config.parent / "content" / "2566" / "oit.yml"
    clerk = Clerk(config)
    before = words(clerk.open().tree)
    oit.write_text(oit.read_text(encoding="utf-8").replace("status: done", "status: finished", 1), encoding="utf-8")
    after = clerk.open()
    assert "ต้องแก้ 1 จุด" not in before
    assert re.search(r"การเปิดเผยข้อมูล \(OIT\) ครบแล้ว \d+ จาก \d+ ข้อ ต้องแก้ 1 จุด", words(after.tree))
    assert 'count--error">ต้องแก้ 1 จุด' in after.text


def test_a_settings_fault_is_said_and_the_menu_stays(config: Path) -> None:
    clerk = Clerk(config)
    for text in ("plugins: [\n", "docs_dir: /\n", "docs_dir: none\n"):
        config.write_text(text, encoding="utf-8")
        page = clerk.open()
        assert page.status == 200
        assert "ต้องแก้" in words(page.tree)
        assert "หน่วยงาน" in page.links()
    config.write_text(CONFIG, encoding="utf-8")
    assert "/2566/" in clerk.open().links().values()


def test_our_own_bug_is_told_in_words(config: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))  # for the file with details
    monkeypatch.setattr("itasite.editor.lists.checklist", lambda _: 1 / 0)
    page = Clerk(config).open("/2566/oit/")
    assert page.status == 500
    assert "ไม่ใช่ความผิดของท่าน" in page.text
    assert "ZeroDivisionError" not in page.text


def test_what_was_done_is_told_once_by_a_number_of_ours(config: Path) -> None:
    clerk = Clerk(config)
    answer = clerk.desk.saved("/agency/", "บันทึกแล้ว <b>")
    (name, address), *_ = answer.more
    assert (int(answer.status), name) == (303, "Location")
    assert '<p class="saved" role="status">บันทึกแล้ว &lt;b&gt;</p>' in clerk.open(address).text
    assert 'role="status"' not in clerk.open("/agency/?told=999").text


def test_the_preview_is_linked_to_the_page_that_shows_the_same(config: Path) -> None:
    clerk = Clerk(config, preview="http://127.0.0.1:8000/ita/")
    shown = [
        next(link for said, link in clerk.open(path).links().items() if said.startswith("ดูตัวอย่าง"))
        for path in ("/", "/2566/oit/o31/")
    ]
    assert shown == ["http://127.0.0.1:8000/ita/", "http://127.0.0.1:8000/ita/2566/oit/o31/"]
    assert "noopener" in clerk.open().text


def test_the_content_is_read_again_when_it_was_changed_beside_us(config: Path) -> None:
    work = Work(config)
    agency = config.parent / "content" / "agency.yml"
    work.now()
    assert work.now() is work.now()
    text = agency.read_text(encoding="utf-8")
    name = re.search("(?m)^name: (.*)$", text)
    assert name
    other = name[1][::-1]  # of the same size, and written within the same tick of the clock
    agency.write_text(text.replace(f"name: {name[1]}", f"name: {other}"), encoding="utf-8")
    found = work.now().site
    assert found
    assert found.agency.name == other
    work.changed()
    (config.parent / "content" / "2566" / "new.md").write_text("# ใหม่\n", encoding="utf-8")
    again = work.now().site
    assert again
    assert any(page.document.path == "2566/new.md" for page in again.pages)


def test_a_file_that_is_sent_comes_with_its_bare_name(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Through the whole of it, with a page that takes one."""
    came: list[Asked] = []
    contents: list[bytes] = []

    def takes(_: object, asked: Asked) -> object:
        came.append(asked)
        contents.extend(sent.content.read() for sent in asked.uploads)
        return clerk.desk.saved("/", "ได้แล้ว")

    makers = {"start:show": app._maker("start:show"), "takes": takes}
    monkeypatch.setattr(app, "_maker", makers.__getitem__)
    monkeypatch.setattr(app, "PAGES", (Page("start", "/", "start:show", "takes"),))
    clerk = Clerk(config)
    text = (
        "<!doctype html><html lang=th><head><title>x</title></head><body><h1>x</h1>"
        '<form method=post enctype="multipart/form-data"><input name=title value="เดิม"><textarea name=text>\nก\nข'
        "</textarea><input type=file name=file><input type=checkbox name=one value=1 checked>"
        "<input type=checkbox name=one value=2>"
        "<select name=unit><option value=a>A</option><option value=b selected>B</option></select>"
        "<button name=do value=add>เพิ่ม</button><button name=do value=save>บันทึก</button></form></body></html>"
    )
    page = clerk.open()
    page = type(page)("/", 200, text, parsed(text))
    form = page.form("title")
    form.fill("title", "ใหม่ & <b>")
    form.fill("one", "1", "2")
    form.attach("file", "C:\\งาน\\..\\ประกาศ.pdf", b"%PDF")
    assert "ได้แล้ว" in clerk.send(page, form, "บันทึก").text
    (asked,) = came
    assert asked.form == (
        ("title", "ใหม่ & <b>"), ("text", "ก\r\nข"), ("one", "1"), ("one", "2"), ("unit", "b"), ("do", "save"),
    )  # fmt: skip
    assert [(sent.field, sent.name, sent.size) for sent in asked.uploads] == [("file", "ประกาศ.pdf", 4)]
    assert contents == [b"%PDF"]
    form.files.clear()
    clerk.send(page, form, "add")  # no file chosen
    assert came[1].uploads == ()

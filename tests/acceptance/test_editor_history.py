"""The versions that the editor shows: of all, of one record, two compared; the way back; every state of the keeping."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from itasite.edit.apply import plain_of
from itasite.editor import history_same
from itasite.editor.places import identities
from itasite.model.measure import Measures
from itasite.versions.saving import saved
from itasite.versions.version import Author, Version
from tests.support.clerk import Clerk, Shown, words
from tests.support.repositories import AS_NEW, git, own_home, sound
from tests.support.two_machines import new_site, press, save

O31 = "/2566/oit/o31/"
OF = "/history/of/?of=%2F2566%2Foit%2Fo31%2F"


@pytest.fixture
def config(tmp_path: Path) -> Iterator[Path]:
    with own_home(tmp_path / "home"):
        yield new_site(tmp_path / "site")


def text(page: Shown) -> str:
    return words(next(page.tree.iter("main")))


def oit(config: Path) -> str:
    return (config.parent / "content/2566/oit.yml").read_text("utf-8")


def again(config: Path, new: str, message: str) -> None:
    """Another version of the items."""
    file = config.parent / "content/2566/oit.yml"
    file.write_text(new, encoding="utf-8")
    done = saved(config.parent, {"content/2566/oit.yml": file.read_bytes()}, message, Author("ก", "a@example.go.th"))
    assert isinstance(done, Version)


def old_one(clerk: Clerk, page: Shown, number: int) -> Shown:
    """How it was in one of the versions of a page, the newest is 0."""
    found = [link.get("href", "") for link in page.tree.iter("a") if words(link).startswith("ดูแบบนี้")]
    return clerk.open(found[number])


def test_a_record_is_taken_back_by_a_new_save(config: Path) -> None:
    clerk, before = Clerk(config, unit="กองคลัง"), oit(config)
    save(clerk, O31, status="in_progress", note="รอประกาศ")
    save(clerk, "/2566/oit/o30/", note="อื่น")
    history = clerk.follow(clerk.open(O31), "ประวัติของเรื่องนี้")
    assert "อื่น" not in text(history)  # of another record
    assert text(history).count("กองคลัง อบต.พันชนะ") == 1
    old = old_one(clerk, history, -1)
    assert all(part in text(old) for part in ("รุ่นนั้น ดำเนินการแล้ว", "อยู่ระหว่างดำเนินการ", "รอประกาศ"))
    told = clerk.send(old, old.form("~base"))
    assert told.address.startswith(O31)
    assert "เก็บเป็นรุ่น" in text(told)
    assert oit(config).replace("note: อื่น", "").count("status: in_progress") == before.count("status: in_progress")
    assert "รอประกาศ" not in oit(config)
    assert "note: อื่น" in oit(config)
    assert git(config.parent, "rev-list", "--count", "HEAD") == "4"
    message = git(config.parent, "log", "-1", "--format=%B").splitlines()
    assert message[0].startswith("O31: ย้อนกลับเป็นแบบของ ")
    assert message[0].endswith(" น. (3 มกราคม 2566)")
    assert message[2] == "รุ่นนั้น: เริ่มเว็บไซต์"
    assert any("รอประกาศ" in line for line in message), "what that changed"
    sound(config.parent)
    assert "เหมือนกับที่อยู่ในเครื่องขณะนี้" in text(old_one(clerk, clerk.open(OF), -1))


def test_what_cannot_be_compared_is_told_without_files_lines_and_keys(config: Path) -> None:
    content = config.parent / "content/2566"
    page, year = content / "page-1.md", content / "year.yml"
    page.write_text("# เอกสาร\n\n```ita-memo\n```\n", encoding="utf-8")
    clerk, whole = Clerk(config), year.read_text("utf-8")
    save(clerk, O31, note="หนึ่ง")
    assert "เทียบไม่ได้" not in text(clerk.open(f"/history/{git(config.parent, 'rev-parse', 'HEAD')}/"))
    for version in ("หนึ่ง", "สอง"):  # both cannot be read, in another way
        done = whole.replace("total:", f"total: {version}\n  x{version}:", 1)
        page.write_text(f"# เอกสาร\n\n{version}\n\n```ita-memo\n```\n", encoding="utf-8")
        year.write_text(done, encoding="utf-8")
        names = [f"content/2566/{file.name}" for file in (page, year)]
        files = {name: (config.parent / name).read_bytes() for name in names}
        assert isinstance(saved(config.parent, files, version, Author("ก", "a@example.go.th")), Version)
    told = text(clerk.open(f"/history/{git(config.parent, 'rev-parse', 'HEAD')}/"))
    told = told.partition("เทียบไม่ได้")[2]
    print(told)
    assert told.count("หน้า “เอกสาร”") == told.count("ทั้งสองรุ่น: หน้า “เอกสาร”") > 0
    assert not any(part in told for part in (".md", ".yml", "organization"))


def test_what_was_changed_meanwhile_is_not_taken_back(config: Path) -> None:
    clerk = Clerk(config)
    save(clerk, O31, note="หนึ่ง")
    old = old_one(clerk, clerk.open(OF), -1)
    save(clerk, O31, note="สอง")
    told = clerk.send(old, old.form("~base"))
    assert "แก้เรื่องนี้ไปแล้ว" in text(told)
    assert "note: สอง" in oit(config)


def test_the_whole_history_is_paged_and_compared(config: Path) -> None:
    clerk = Clerk(config)
    save(clerk, O31, note="ครั้งที่ 0")
    for number in range(1, 21):
        again(config, oit(config).replace(f"ครั้งที่ {number - 1}", f"ครั้งที่ {number}"), f"O31: {number}")
    page = clerk.open("/history/")
    assert page.text.count("versions__what") == 20
    older = clerk.follow(page, "หน้าถัดไป")
    assert (older.text.count("versions__what"), "เริ่มเว็บไซต์" in text(older)) == (2, True)
    version = clerk.follow(page, "O31: 20")
    assert "ข้อ O31 หมายเหตุ: ครั้งที่ 19 → ครั้งที่ 20" in text(version)
    compare = clerk.follow(page, "เทียบสองรุ่น")
    form = compare.form("old")
    form.fill("old", form.choices["old"][22])
    told = text(clerk.send(compare, form))
    assert "ปี 2566 ข้อ O31" in told
    assert "ครั้งที่ 20" in told
    for bad in (
        "/history/" + "0" * 40 + "/",
        "/history/HEAD/",
        "/history/of/?of=/x/",
        "/history/of/?file=../mkdocs.yml",
    ):
        assert clerk.open(bad).status == 404, bad


def test_versions_of_other_records_are_passed_over_unread(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a long history is there in a moment."""
    begin = oit(config).rstrip("\n")
    for number in range(40):
        again(config, f"{begin}\n# ครั้งที่ {number}\n", f"{number}")
    read = list[str]()
    monkeypatch.setattr(history_same, "plain_of", lambda *given: (read.append(given[0]), plain_of(*given))[1])
    page = Clerk(config).open(OF)
    assert text(page).count("ดูแบบนี้") == 1
    assert len(read) <= 2


def test_an_own_page_is_taken_back_whole(config: Path) -> None:
    clerk, page = Clerk(config), config.parent / "content/index.md"
    before = page.read_text("utf-8")
    page.write_text("# อื่น\n", encoding="utf-8")
    assert "index.md" in text(clerk.open("/history/"))
    press(clerk, "keep", "/history/")
    old = old_one(clerk, clerk.follow(clerk.open("/pages/index.md/"), "ประวัติของเรื่องนี้"), -1)
    clerk.send(old, old.form("~digest"))
    assert page.read_text("utf-8") == before
    assert git(config.parent, "status", "--porcelain") == ""
    sound(config.parent)


def test_keeping_begins_with_one_button(config: Path) -> None:
    shutil.rmtree(config.parent / ".git")
    (config.parent / "site").mkdir()
    (config.parent / "site/index.html").write_text("built")
    clerk = Clerk(config)
    assert "เริ่มเก็บรุ่น" in text(clerk.open("/send/"))
    assert "เริ่มเก็บรุ่นแล้ว" in text(press(clerk, "begin", "/history/"))
    assert "site/index.html" not in git(config.parent, "ls-files").splitlines()
    assert git(config.parent, "status", "--porcelain") == ""
    sound(config.parent)


def test_a_lock_that_was_left_behind_is_taken_away(config: Path) -> None:
    clerk, lock = Clerk(config), config.parent / ".git/index.lock"
    lock.touch()
    os.utime(lock, (AS_NEW, AS_NEW))
    assert "รอหนึ่งนาที" in text(press(clerk, "unlock", "/history/"))
    assert lock.exists()
    os.utime(lock, (time.time() - 100,) * 2)
    assert "ปลดล็อกแล้ว" in text(press(clerk, "unlock", "/history/"))
    assert not lock.exists()


def _in_a_merge(site: Path) -> None:
    (site / ".git/MERGE_HEAD").write_text("0" * 40)


def _detached(site: Path) -> None:
    git(site, "checkout", "--quiet", "--detach")


def _damaged(site: Path) -> None:
    shutil.rmtree(site / ".git/objects")
    (site / ".git/objects").mkdir()


def _of_another_form(site: Path) -> None:
    git(site, "config", "core.worktree", "..")


def _linked(site: Path) -> None:
    (site / ".git").rename(site.parent / "elsewhere")
    (site / ".git").write_text(f"gitdir: {site.parent}/elsewhere\n")


@pytest.mark.parametrize("spoil", [_in_a_merge, _detached, _damaged, _of_another_form, _linked])
def test_every_state_is_told_calmly_and_forms_go_on(config: Path, spoil) -> None:  # type: ignore[no-untyped-def]
    spoil(config.parent)
    clerk = Clerk(config)
    for address in ("/history/", "/history/compare/", "/send/", OF):
        page = clerk.open(address)
        assert page.status == 200, address
    assert "ให้ผู้ดูแลเว็บไซต์ช่วยดู" in text(clerk.open("/history/"))
    assert "แต่ยังไม่เก็บเป็นรุ่น" in text(save(clerk, O31, note="เก็บในไฟล์แล้ว"))
    assert "เก็บในไฟล์แล้ว" in oit(config)


def test_who_is_at_work_is_chosen_from_the_agency(config: Path) -> None:
    agency = config.parent / "content/agency.yml"
    agency.write_text(
        agency.read_text("utf-8").replace("phone: 044-300639", "phone: 044-300639\n    email: saraban@example.go.th"),
        encoding="utf-8",
    )
    clerk = Clerk(config)
    page = clerk.follow(clerk.open("/history/"), "เปลี่ยน")
    form = page.form("unit")
    form.fill("unit", "กองช่าง")
    assert "ลงชื่อ กองช่าง อบต.พันชนะ" in text(clerk.send(page, form))
    save(clerk, O31, note="ก")
    assert git(config.parent, "log", "-1", "--format=%an <%ae>") == "กองช่าง อบต.พันชนะ <saraban@example.go.th>"


def test_a_record_that_was_removed_can_be_had_back(config: Path) -> None:
    clerk, file = Clerk(config), config.parent / "content/2566/measures.yml"
    before = identities(plain_of(file.read_text("utf-8"), ""), Measures, "measures")
    address = next(to for to in clerk.open("/2566/measures/").links().values() if "/measures/m" in to)
    assert "เก็บเป็นรุ่น" in text(press(clerk, "remove", f"{address}place/"))
    newest = next(to for to in clerk.open("/history/").links().values() if len(to) > len("/history/of/?of=") + 30)
    version = clerk.open(newest)
    old = clerk.open(next(to for to in version.links().values() if "/of/" in to))
    assert "เก็บเป็นรุ่น" in text(clerk.send(old, old.form("~base")))
    after = identities(plain_of(file.read_text("utf-8"), ""), Measures, "measures")
    assert sorted(after) == sorted(before)
    sound(config.parent)

"""Two clerks on two machines: what each saved comes to the other, and what both changed is chosen."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from itasite.versions import tokens
from tests.support.clerk import Clerk, Shown, words
from tests.support.git_host import TOKEN, Host
from tests.support.repositories import git, sound
from tests.support.two_machines import press, save, two_machines

O30, O31 = "/2566/oit/o30/", "/2566/oit/o31/"
CHOICE = "~choice."


@pytest.fixture(autouse=True)
def _no_store(monkeypatch: pytest.MonkeyPatch) -> None:
    """The store of whoever runs the tests stays as it is."""
    monkeypatch.setattr(tokens, "_store", lambda: None)


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[tuple[Path, Path, Host]]:
    with two_machines(tmp_path) as made:
        yield made


def clerks(machines: tuple[Path, Path, Host]) -> tuple[Clerk, Clerk]:
    one, two, _ = machines
    return Clerk(one / "mkdocs.yml", unit="กองคลัง"), Clerk(two / "mkdocs.yml", unit="กองช่าง")


def text(page: Shown) -> str:
    return words(next(page.tree.iter("main")))


def oit(folder: Path) -> str:
    return (folder / "content/2566/oit.yml").read_text("utf-8")


def test_different_records_of_a_file_come_together(
    machines: tuple[Path, Path, Host], caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level(logging.DEBUG)
    first, second = clerks(machines)
    save(first, O31, status="in_progress")
    assert "O31: ดำเนินการแล้ว → อยู่ระหว่างดำเนินการ" in text(first.open("/send/"))
    sent = press(first, "send", token=TOKEN)
    assert "ส่งแล้ว" in text(sent)
    assert "รหัสสำหรับส่งเก็บไว้แล้ว" in text(sent)
    save(second, O30, note="ดูหน้าแรก")
    behind = press(second, "send", token=TOKEN)
    assert (behind.status, "รับรุ่นนั้นมารวมก่อน" in text(behind)) == (409, True)
    joined = press(second, "fetch", token=TOKEN)
    assert "รับงานของเครื่องอื่นแล้ว เปลี่ยน 1 ไฟล์" in text(joined)
    assert "ส่งแล้ว" in text(press(second, "send"))
    assert "รับงานของเครื่องอื่นแล้ว" in text(press(first, "fetch"))
    one, two, host = machines
    assert oit(one) == oit(two)
    assert "ดูหน้าแรก" in oit(one)
    assert "    status: in_progress" in oit(one)
    for folder in (one, two, tmp_path / "host/web.git"):
        sound(folder)
    for folder in (one, two):
        assert git(folder, "status", "--porcelain") == ""
    merge = git(one, "log", "-1", "--format=%s|%an|%p").split("|")
    assert (merge[0], merge[1], len(merge[2].split())) == ("รวมงานจากเครื่องอื่น", "กองช่าง อบต.พันชนะ", 2)
    assert all(TOKEN not in page for page in (sent.text, joined.text, caplog.text, first.open("/send/").text))
    assert TOKEN not in repr(first.desk)
    assert not [path for path in one.rglob("*") if path.is_file() and TOKEN.encode() in path.read_bytes()]
    assert host.asked


@pytest.mark.parametrize(("side", "kept"), [("mine", "ของเครื่องสอง"), ("theirs", "ของเครื่องหนึ่ง")])
def test_the_same_field_is_chosen_and_all_else_stays(machines: tuple[Path, Path, Host], side: str, kept: str) -> None:
    first, second = clerks(machines)
    save(first, O31, note="ของเครื่องหนึ่ง")
    press(first, "send", token=TOKEN)
    save(second, O31, note="ของเครื่องสอง", status="in_progress")
    page = press(second, "fetch", token=TOKEN)
    assert page.status == 409
    said = text(page)
    assert all(part in said for part in ("O31 ประกาศเจตนารมณ์", "หมายเหตุ", "ของเครื่องหนึ่ง", "ของเครื่องสอง"))
    before = oit(machines[1])
    again = second.send(page, page.form("join"))  # nothing was chosen
    assert (again.status, oit(machines[1])) == (409, before)
    form = again.form("join")
    (name,) = [name for name in form.names if name.startswith(CHOICE)]
    form.fill(name, side)
    assert "รับงานของเครื่องอื่นแล้ว" in text(second.send(again, form))
    assert f"note: {kept}" in oit(machines[1])
    assert "    status: in_progress" in oit(machines[1])
    sound(machines[1])
    assert git(machines[1], "status", "--porcelain") == ""
    assert "ส่งแล้ว" in text(press(second, "send"))


def test_passages_of_a_page_are_chosen_too(machines: tuple[Path, Path, Host]) -> None:
    first, second = clerks(machines)
    for clerk, said in ((first, "หนึ่ง"), (second, "สอง")):
        folder = clerk.desk.work.project
        (folder / "content/index.md").write_text(f"# หน้าแรก\n\n{said}\n", encoding="utf-8")
        kept = press(clerk, "keep", "/history/")
        assert "เก็บเป็นรุ่นแล้ว" in text(kept)
    press(first, "send", token=TOKEN)
    page = press(second, "fetch", token=TOKEN)
    assert all(part in text(page) for part in ("index.md", "หนึ่ง", "สอง"))
    form = page.form("join")
    (name,) = [name for name in form.names if name.startswith(CHOICE)]
    form.fill(name, "theirs")
    assert "รับงานของเครื่องอื่นแล้ว" in text(second.send(page, form))
    assert (machines[1] / "content/index.md").read_text("utf-8") == "# หน้าแรก\n\nหนึ่ง\n"
    sound(machines[1])


def test_what_hinders_is_told(machines: tuple[Path, Path, Host]) -> None:
    first, _ = clerks(machines)
    host = machines[2]
    assert "ใส่รหัสสำหรับส่งก่อน" in text(press(first, "send"))
    save(first, O31, status="in_progress")
    refused = press(first, "send", token="wrong")
    assert "รหัสสำหรับส่งไม่ถูกต้อง" in text(refused)
    assert "wrong" not in refused.text
    assert refused.form("send").names >= {"token"}
    host.page = "<p>log in</p>"
    assert "ขอให้เข้าสู่ระบบก่อน" in text(press(first, "send", token=TOKEN))
    host.page = ""
    (first.desk.work.project / "content/2566/year.yml").write_text("result: {total: x}\n", encoding="utf-8")
    assert "หน้าเว็บจริงจะไม่เปลี่ยนจนกว่าจะแก้ครบ" in text(first.open("/send/"))
    assert "หน้าเว็บจริงยังไม่เปลี่ยน" in text(press(first, "send", token=TOKEN))
    assert "ลืมรหัสแล้ว" in text(press(first, "forget"))
    assert "token" in first.open("/send/").form("send").names


def test_a_place_to_send_to_is_set_once(machines: tuple[Path, Path, Host]) -> None:
    first, _ = clerks(machines)
    git(machines[0], "remote", "remove", "origin")
    bad = press(first, "connect", address="https://user:secret@example.com/x")
    assert "ไม่มีชื่อผู้ใช้หรือรหัสผ่าน" in text(bad)
    assert "ตั้งที่ส่งแล้ว" in text(press(first, "connect", address=f"{machines[2].place}/web.git"))
    assert git(machines[0], "remote", "get-url", "origin") == f"{machines[2].place}/web.git"
    assert "ไม่มีงานใหม่" in text(press(first, "fetch", token=TOKEN))

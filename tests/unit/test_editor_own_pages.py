"""The author's own pages in forms: words, blocks, heads, names; nothing typed is lost, nothing else changes."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from itasite.editor.pages import step_of
from tests.support.clerk import Clerk
from tests.support.edited_site import changed_lines, texts

MEMO = "/pages/2566~memo.md/"


def test_pages_that_were_not_changed_write_nothing(config: Path) -> None:
    clerk, before = Clerk(config), texts(config)
    for address in clerk.open("/pages/").links().values():
        if not address.startswith("/pages/") or address == "/pages/":
            continue
        page = clerk.open(address)
        assert "ไม่มีอะไรเปลี่ยน" in clerk.send(page, page.form("~base"), "บันทึก").text, address
        for inner in page.links().values():
            if inner.startswith(address) and inner != address and not inner.endswith("/name/"):
                record = clerk.open(inner)
                assert "ไม่มีอะไรเปลี่ยน" in clerk.send(record, record.form("~base"), "บันทึก").text, inner
    assert texts(config) == before


def test_a_page_is_made_written_and_gets_a_block(small: Path) -> None:
    clerk = Clerk(small)
    page = clerk.follow(clerk.open("/2568/"), "หน้าที่เขียนเอง")
    page = clerk.follow(page, "เพิ่มหน้าใหม่")
    form = page.form("title")
    form.fill("title", "แผนปฏิบัติการ")
    page = clerk.send(page, form, "สร้างหน้า")
    assert page.title == "แผนปฏิบัติการ"
    form = page.form("text.0")
    form.fill("text.0", "# แผนปฏิบัติการ\n\nทำแล้ว: ครบ")
    form.fill("block.0", "ita-memo")
    record = clerk.send(page, form, "add:0")
    assert record.address.startswith("/pages/2568~page-1.md/blocks/ita-memo~1/")
    form = record.form("~base")
    form.fill("organization", "สำนักปลัด")
    form.fill("subject", "ขอส่งแผน: ฉบับแก้ไข")
    clerk.send(record, form, "บันทึก")
    written = (small.parent / "content/2568/page-1.md").read_text(encoding="utf-8")
    assert written == (
        '# แผนปฏิบัติการ\n\nทำแล้ว: ครบ\n\n```ita-memo\norganization: สำนักปลัด\nsubject: "ขอส่งแผน: ฉบับแก้ไข"\n```\n'
    )


def test_words_of_two_tabs_are_joined_or_chosen(small: Path) -> None:
    clerk, file = Clerk(small), small.parent / "content/report.md"
    address = "/pages/report.md/"
    tabs = [clerk.open(address) for _ in range(3)]
    forms = [tab.form("text.0") for tab in tabs]
    forms[0].fill("text.0", "# รายงาน\n\nย่อหน้าแรกใหม่\n\nย่อหน้าที่สอง")
    forms[1].fill("text.0", "# รายงาน\n\nย่อหน้าแรก\n\nย่อหน้าที่สองใหม่")
    forms[2].fill("text.0", "# รายงาน\n\nของแท็บที่สาม\n\nย่อหน้าที่สอง")
    clerk.send(tabs[0], forms[0], "บันทึก")
    clerk.send(tabs[1], forms[1], "บันทึก")
    assert file.read_text(encoding="utf-8") == "# รายงาน\n\nย่อหน้าแรกใหม่\n\nย่อหน้าที่สองใหม่\n"
    asked = clerk.send(tabs[2], forms[2], "บันทึก")
    assert asked.status == 409
    assert "ของแท็บที่สาม" in asked.text
    assert "ย่อหน้าแรกใหม่" in asked.text
    form = asked.form("~chosen.0")
    form.fill("~chosen.0", "mine")
    clerk.send(asked, form)
    assert file.read_text(encoding="utf-8") == "# รายงาน\n\nของแท็บที่สาม\n\nย่อหน้าที่สองใหม่\n"


def test_buttons_above_a_text_draw_it_again_and_save_nothing(small: Path) -> None:
    clerk, before = Clerk(small), texts(small)
    page = clerk.open("/pages/report.md/")
    form = page.form("text.0")
    form.fill("chosen.0", "10-20")
    again = clerk.send(page, form, "bold:0")
    assert "**ย่อหน้าแรก**" in again.form("text.0").values("text.0")[0]
    form = again.form("text.0")
    form.fill("cells.0", "ก\tข\n1\t2")
    again = clerk.send(again, form, "table:0")
    assert "| ก | ข |" in again.form("text.0").values("text.0")[0]
    assert texts(small) == before


def test_blocks_move_and_go_and_what_was_typed_is_saved_with_it(config: Path) -> None:
    clerk, before = Clerk(config), texts(config)
    page = clerk.open(MEMO)
    form = page.form("~base")
    removes = [value for _, value, _ in form.buttons if value.startswith("remove:")]
    gone = clerk.send(page, form, removes[0])
    assert gone.status == 200
    assert all(line.startswith("-") for line in changed_lines(before, texts(config)))


def test_words_that_would_be_read_as_settings_are_refused_and_stay_in_the_box(small: Path) -> None:
    clerk, before = Clerk(small), texts(small)
    page = clerk.open("/pages/report.md/")
    form = page.form("~base")
    form.fill("text.0", "---\ntitle: ก\n---\nคำ")
    told = clerk.send(page, form, "บันทึก")
    assert "ยังไม่ได้บันทึก" in told.text
    assert told.form("~base").values("text.0") == ["---\ntitle: ก\n---\nคำ"]
    assert texts(small) == before


def test_the_head_of_a_page(small: Path) -> None:
    clerk, before = Clerk(small), texts(small)
    page = clerk.open("/pages/report.md/head/")
    form = page.form("~base")
    form.fill("title", "รายงานประจำปี")
    clerk.send(page, form, "บันทึก")
    added = [line for line in changed_lines(before, texts(small)) if line.strip("+ ")]
    assert added == ["+ ---", "+ title: รายงานประจำปี", "+ ---"]


def test_a_page_gets_another_name_or_goes_with_what_leads_to_it_told(small: Path) -> None:
    clerk, content = Clerk(small), small.parent / "content"
    page = clerk.open("/pages/report.md/name/")
    assert "หน้า “หน้าแรก”" in page.text
    assert "report.md" in page.text
    form = page.form("name")
    form.fill("name", "รายงาน")
    page = clerk.send(page, form, "rename")
    assert page.status == 409
    assert (content / "report.md").exists()
    form = page.form("name")
    form.fill("name", "annual")
    assert clerk.send(page, form, "rename").address.startswith("/pages/annual.md/")
    page = clerk.open("/pages/annual.md/name/")
    form = page.form("sure")
    assert "ก่อน" in clerk.send(page, form, "remove").text
    form.fill("sure", "yes")
    (content / "annual.md").write_text("# แก้ไปแล้ว\n", encoding="utf-8")
    page = clerk.send(page, form, "remove")
    assert page.status == 409
    assert (content / "annual.md").exists()
    form = page.form("sure")
    form.fill("sure", "yes")
    assert clerk.send(page, form, "remove").title == "หน้าเว็บ"
    assert not (content / "annual.md").exists()


def test_what_cannot_be_written_stays_in_the_page_and_is_written_later(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk, file = Clerk(small), small.parent / "content/report.md"
    file.write_bytes(b"")
    page = clerk.open("/pages/report.md/")
    form = page.form("~base")
    form.fill("text.0", "# ใหม่")
    with monkeypatch.context() as full:
        full.setattr("itasite.editor.own_page_saving.save", _no_space)
        told = clerk.send(page, form, "บันทึก")
    assert told.status == 409
    assert told.form("~base").values("text.0") == ["# ใหม่"]
    clerk.send(told, told.form("~base"), "บันทึก")
    assert file.read_text(encoding="utf-8") == "# ใหม่\n"


def _no_space(*_: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("other", ["2568~report.md", "2568=t.md", "2568~.md"])
def test_no_two_pages_have_one_address(small: Path, other: str) -> None:
    content = small.parent / "content"
    names = ["2568/report.md", other, "report.md"]
    for name in names:
        (content / name).write_text(f"# หน้า {name}\n", encoding="utf-8")
    clerk = Clerk(small)
    for name in names:
        page = clerk.follow(clerk.open("/pages/"), f"หน้า {name}")
        form = page.form("text.0")
        form.fill("text.0", f"# หน้า {name}\n\nแก้แล้ว")
        clerk.send(page, form, "บันทึก")
        assert (content / name).read_text(encoding="utf-8") == f"# หน้า {name}\n\nแก้แล้ว\n"


def test_no_two_paths_are_one_step() -> None:
    paths = ["".join(signs) for length in range(1, 6) for signs in product("a~/=te", repeat=length)]
    steps = [step_of(path) for path in paths]
    assert len(set(steps)) == len(paths)
    assert not any("/" in step for step in steps)


def test_a_card_tells_a_date_as_people_write_it(small: Path) -> None:
    text = "# บันทึก\n\n```ita-memo\norganization: สำนักปลัด\ndate: 2566-04-01\nsubject: ขอส่งแผน\n```\n"
    (small.parent / "content/2568/memo.md").write_text(text, encoding="utf-8")
    page = Clerk(small).open("/pages/2568~memo.md/")
    assert "วันที่: 1 เม.ย. 2566" in page.text
    assert "2566-04-01" not in page.text.replace(text, "")

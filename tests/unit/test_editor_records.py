"""Records filled in by forms: what is changed is written, nothing else, and nothing typed is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.clerk import DOWNLOADS, Clerk
from tests.support.edited_site import changed_lines, record_form, texts


def addresses(clerk: Clerk) -> list[str]:
    """Every page with the form of a record that a link leads to."""
    seen, waiting, found = {"/"}, ["/"], []
    while waiting:
        page = clerk.open(waiting.pop())
        assert page.status == 200, page.address
        found += [page.address] if 'name="~base"' in page.text else []
        for link in page.links().values():
            if link.startswith("/") and not link.partition("?")[0].endswith(DOWNLOADS) and link not in seen:
                seen.add(link)
                waiting.append(link)
    return sorted(found)


def test_saving_what_was_not_changed_writes_nothing(config: Path) -> None:
    clerk, before = Clerk(config), texts(config)
    for address in addresses(clerk):
        if "~new" in address:
            continue
        page = clerk.open(address)
        told = clerk.send(page, record_form(page), "บันทึก")
        assert "ไม่มีอะไรเปลี่ยน" in told.text, address
    assert texts(config) == before


def test_one_field_changes_one_line(config: Path) -> None:
    clerk, before = Clerk(config), texts(config)
    page = clerk.open("/2566/oit/o31/")
    form = record_form(page)
    form.fill("status", "in_progress")
    assert "บันทึกแล้ว" in clerk.send(page, form, "บันทึก").text
    assert changed_lines(before, texts(config)) == ["-     status: done", "+     status: in_progress"]


def test_a_new_row_is_drawn_before_it_is_saved(config: Path) -> None:
    clerk, before = Clerk(config), texts(config)
    page = clerk.open("/2566/oit/o31/")
    again = clerk.send(page, record_form(page), "add:evidence")
    assert texts(config) == before
    form = record_form(again)
    assert form.values("status") == ["done"]
    form.fill("evidence.0.title", "ประกาศเรื่องเจตนารมณ์")
    form.fill("evidence.0.url", "https://example.go.th/o31: ก #1")
    clerk.send(again, form, "บันทึก")
    assert changed_lines(before, texts(config)) == [
        "+     evidence:",
        "+       - title: ประกาศเรื่องเจตนารมณ์",
        '+         url: "https://example.go.th/o31: ก #1"',
    ]


def test_two_tabs_that_change_other_fields_are_joined(config: Path) -> None:
    clerk, before = Clerk(config), texts(config)
    first, second = (clerk.open("/2566/oit/o31/") for _ in range(2))
    one, other = record_form(first), record_form(second)
    one.fill("status", "in_progress")
    other.fill("note", "รอประกาศฉบับใหม่")
    clerk.send(first, one, "บันทึก")
    clerk.send(second, other, "บันทึก")
    assert changed_lines(before, texts(config)) == [
        "-     status: done",
        "+     status: in_progress",
        "+     note: รอประกาศฉบับใหม่",
    ]


@pytest.mark.parametrize(("side", "kept"), [("mine", "ของแท็บที่สอง"), ("theirs", "ของแท็บแรก")])
def test_the_same_field_in_two_tabs_is_chosen(config: Path, side: str, kept: str) -> None:
    clerk, before = Clerk(config), texts(config)
    tabs = [clerk.open("/2566/oit/o31/") for _ in range(2)]
    forms = [record_form(page) for page in tabs]
    for form, words in zip(forms, ("ของแท็บแรก", "ของแท็บที่สอง"), strict=True):
        form.fill("note", words)
    forms[1].fill("status", "in_progress")
    clerk.send(tabs[0], forms[0], "บันทึก")
    asked = clerk.send(tabs[1], forms[1], "บันทึก")
    assert asked.status == 409
    assert all(words in asked.text for words in ("หมายเหตุ", "ของแท็บแรก", "ของแท็บที่สอง"))
    assert all(said in asked.text for said in ("ที่บันทึกไว้แล้ว", "หรือท่านเองในอีกหน้าต่าง"))
    assert "ในไฟล์" not in asked.text
    again = clerk.send(asked, record_form(asked), "บันทึกตามที่เลือก")
    assert again.status == 409, "nothing was chosen"
    choice = record_form(again)
    choice.fill("~chosen.0", side)
    clerk.send(again, choice, "บันทึกตามที่เลือก")
    assert changed_lines(before, texts(config)) == [
        "-     status: done",
        "+     status: in_progress",
        f"+     note: {kept}",
    ]


def test_a_wrong_date_is_kept_as_typed_and_told_at_its_field(config: Path) -> None:
    clerk = Clerk(config)
    page = clerk.open("/2566/result/")
    form = record_form(page)
    form.fill("updated", "31 กุมภา 66")
    told = clerk.send(page, form, "บันทึก")
    assert "updated: 31 กุมภา 66" in (config.parent / "content/2566/year.yml").read_text(encoding="utf-8")
    assert record_form(told).values("updated") == ["31 กุมภา 66"]
    assert 'href="#f-updated"' in told.text
    assert 'aria-invalid="true"' in told.text


@pytest.mark.parametrize("address", ["/2566/measures/~new/?group=plan", "/2566/groups/~new/", "/2566/shared/~new/"])
def test_a_new_record_comes_to_its_list_under_a_free_id(config: Path, address: str) -> None:
    clerk, before = Clerk(config), texts(config)
    page = clerk.open(address)
    form = record_form(page)
    form.fill("title" if "title" in form.names else "title.0", "ใหม่")
    told = clerk.send(page, form, "บันทึก")
    assert (told.status, "บันทึกแล้ว" in told.text) == (200, True)
    assert "~new" not in told.address
    lines = changed_lines(before, texts(config))
    assert all(line.startswith("+") for line in lines)
    assert any("id: " in line for line in lines)


def test_a_file_that_cannot_be_written_loses_nothing_typed(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    clerk, before = Clerk(config), texts(config)
    page = clerk.open("/2566/oit/o31/")
    form = record_form(page)
    form.fill("note", "พิมพ์ไว้ยาวมาก")
    monkeypatch.setattr("os.fsync", full)
    told = clerk.send(page, form, "บันทึก")
    assert (told.status, "ดิสก์เต็ม" in told.text) == (409, True)
    assert texts(config) == before
    monkeypatch.undo()
    again = record_form(told)
    assert again.values("note") == ["พิมพ์ไว้ยาวมาก"]
    assert "บันทึกแล้ว" in clerk.send(told, again, "บันทึก").text
    assert changed_lines(before, texts(config)) == ["+     note: พิมพ์ไว้ยาวมาก"]


@pytest.mark.parametrize("style", ["\r\n", "\ufeff", "no end"])
def test_the_form_of_a_file_is_kept(config: Path, style: str) -> None:
    file = config.parent / "content/2566/oit.yml"
    text = file.read_text(encoding="utf-8")
    made = {"\r\n": text.replace("\n", "\r\n"), "\ufeff": f"\ufeff{text}", "no end": text.rstrip("\n")}[style]
    file.write_bytes(made.encode())
    clerk = Clerk(config)
    page = clerk.open("/2566/oit/o2/")
    form = record_form(page)
    form.fill("status", "in_progress")
    clerk.send(page, form, "บันทึก")
    place = made.index("status: done", made.index("  O2:"))
    assert file.read_bytes().decode() == f"{made[:place]}status: in_progress{made[place + len('status: done') :]}"


def test_a_measure_moves_within_its_group_and_goes_after_what_refers_to_it_was_told(config: Path) -> None:
    clerk = Clerk(config)
    file = config.parent / "content/2566/measures.yml"
    text = file.read_text(encoding="utf-8")
    page = clerk.open("/2566/measures/m2/place/")
    clerk.send(page, page.form("do"), "เลื่อนขึ้น")
    moved = file.read_text(encoding="utf-8")
    assert moved.index("id: m2") < moved.index("id: m1")
    assert sorted(moved.split("\n")) == sorted(text.split("\n"))
    page = clerk.open("/2566/measures/m2/place/")
    clerk.send(page, page.form("do"), "เลื่อนลง")
    assert file.read_text(encoding="utf-8") == text
    told = clerk.open("/2566/groups/iit/place/")
    assert "มีที่อื่นอ้างถึง" in told.text
    page = clerk.open("/2566/measures/m2/place/")
    clerk.send(page, page.form("do"), "ลบมาตรการนี้")
    kept = file.read_text(encoding="utf-8")
    assert "id: m2" not in kept
    assert kept == text[: text.index("  - id: m2")] + text[text.index("  - id: m3") :]


def test_a_file_that_is_no_yaml_is_mended_as_text(config: Path) -> None:
    clerk = Clerk(config)
    file = config.parent / "content/2566/oit.yml"
    sound = file.read_text(encoding="utf-8")
    file.write_text(sound.replace("  O2:", "  O2: [", 1), encoding="utf-8")
    page = clerk.open("/2566/oit/o31/")
    assert page.status == 409
    page = clerk.follow(page, "ดูและซ่อม")
    form = page.form("text")
    form.fill("text", form.values("text")[0].replace("  O2: [", "  O2: ]", 1))
    again = clerk.send(page, form, "บันทึก")
    assert "แต่ยังอ่านไม่ได้" in again.text
    form = again.form("text")
    form.fill("text", form.values("text")[0].replace("  O2: ]", "  O2:", 1))
    mended = clerk.send(again, form, "บันทึก")
    assert "อ่านได้แล้ว" in mended.text
    assert file.read_text(encoding="utf-8") == sound
    assert clerk.open("/2566/oit/o31/").status == 200


@pytest.mark.parametrize("name", ["..~mkdocs.yml", "mkdocs.yml", "2566~files~x", "index.md", "~etc~passwd"])
def test_no_other_file_is_mended(config: Path, name: str) -> None:
    assert Clerk(config).open(f"/repair/{name}/").status == 404


@pytest.mark.parametrize(("held", "told"), [(3, ""), (99, "มีโปรแกรมอื่นเปิดอยู่")])
def test_a_file_that_word_has_open_is_tried_again(
    config: Path, monkeypatch: pytest.MonkeyPatch, held: int, told: str
) -> None:
    """As Windows says it; that Windows says it so was not tried."""
    left = [held]

    def replace(self: Path, target: Path, whole: object = Path.replace) -> Path:
        if not left[0]:
            return whole(self, target)  # type: ignore[operator, no-any-return]
        left[0] -= 1
        error = PermissionError(13, "in use", str(target))
        error.winerror = 32  # type: ignore[attr-defined]
        raise error

    monkeypatch.setattr("itasite.edit.retried.time.sleep", lambda _: None)
    clerk, before = Clerk(config), texts(config)
    page = clerk.open("/2566/oit/o31/")
    form = record_form(page)
    form.fill("note", "ใหม่")
    monkeypatch.setattr(Path, "replace", replace)
    saved = clerk.send(page, form, "บันทึก")
    assert told in saved.text
    assert changed_lines(before, texts(config)) == ([] if told else ["+     note: ใหม่"])


def test_the_form_of_a_whole_file_tells_nothing_of_records_with_a_page(config: Path) -> None:
    clerk = Clerk(config)
    assert "ข้อสังเกต" in clerk.open("/2566/result/").text
    for address in ("/2566/oit-table/", "/2566/measures-criteria/"):
        assert "สิ่งที่พบในหน้านี้" not in clerk.open(address).text

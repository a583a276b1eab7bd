"""Records that have no name but their number: what was seen is edited, moved and removed, never its neighbour."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.clerk import Clerk
from tests.support.edited_site import record_form

_LISTS = {
    "/2568/measures/~2/": ("2568/measures.yml", "measures:\n{0}- title: ก\n  period: หนึ่ง\n- title: ข\n  period: สอง\n"),
    "/2568/shared/~2/": ("2568/oit.yml", "evidence:\n{0}- title: ก\n  note: หนึ่ง\n- title: ข\n  note: สอง\n"),
}
_BLOCK = "```ita-memo\nsubject: {0}\norganization: สำนักปลัด\n```\n\n"
_FIELDS = {"measures": "period", "shared": "note", "pages": "organization"}


def _written(small: Path, address: str) -> tuple[Path, Callable[[str], str]]:
    """The file of a list with two records, and what it is with another one before them."""
    name, text = _LISTS.get(address, ("report.md", ""))

    def made(new: str) -> str:
        if text:
            return text.format(new)
        return "# รายงาน\n\n" + (_BLOCK.format("ค") if new else "") + _BLOCK.format("ก") + _BLOCK.format("ข")

    file = small.parent / "content" / name
    file.write_text(made(""), encoding="utf-8")
    return file, made


ALL = [*_LISTS, "/pages/report.md/blocks/ita-memo~2/"]


@pytest.mark.parametrize("address", ALL)
def test_a_form_finds_its_record_behind_one_that_came_before(small: Path, address: str) -> None:
    file, made = _written(small, address)
    clerk, field = Clerk(small), _FIELDS[address.split("/")[1 if address.startswith("/pages") else 2]]
    page = clerk.open(address)
    form = record_form(page)
    old = form.values(field)[0] if form.values(field) else form.values(f"{field}.0")[0]
    form.fill(field if field in form.names else f"{field}.0", "ใหม่")
    file.write_text(made("- title: ค\n"), encoding="utf-8")
    told = clerk.send(page, form, "บันทึก")
    assert told.status == 200
    before, _, behind = made("- title: ค\n").rpartition(old)
    assert file.read_text(encoding="utf-8") == f"{before}ใหม่{behind}"


@pytest.mark.parametrize("address", ALL)
def test_a_form_of_a_record_that_was_taken_out_writes_nothing(small: Path, address: str) -> None:
    file, made = _written(small, address)
    clerk = Clerk(small)
    first = address.replace("~2", "~1")
    page = clerk.open(first)
    form = record_form(page)
    name = "subject" if "pages" in address else next(one for one in ("title", "title.0") if one in form.names)
    form.fill(name, "พิมพ์ไว้")
    text = made("")
    gone = _BLOCK.format("ก") if "pages" in address else text[text.index("- title: ก") : text.index("- title: ข")]
    file.write_text(text.replace(gone, ""), encoding="utf-8")
    told = clerk.send(page, form, "บันทึก")
    assert told.status == 409
    assert record_form(told).values(name) == ["พิมพ์ไว้"]
    assert file.read_text(encoding="utf-8") == text.replace(gone, "")


@pytest.mark.parametrize("address", ALL)
def test_two_tabs_of_one_record_are_joined(small: Path, address: str) -> None:
    file, made = _written(small, address)
    clerk = Clerk(small)
    page = clerk.open(address)
    file.write_text(made("").replace("ข\n", "ขใหม่\n", 1), encoding="utf-8")
    form = record_form(page)
    field = _FIELDS[address.split("/")[1 if address.startswith("/pages") else 2]]
    form.fill(field if field in form.names else f"{field}.0", "ใหม่")
    assert clerk.send(page, form, "บันทึก").status == 200
    text = file.read_text(encoding="utf-8")
    assert ("ขใหม่" in text, ": ใหม่" in text) == (True, True)


@pytest.mark.parametrize("address", list(_LISTS))
def test_pressing_remove_twice_removes_one(small: Path, address: str) -> None:
    file, made = _written(small, address)
    file.write_text(made("- title: ค\n"), encoding="utf-8")
    clerk = Clerk(small)
    page = clerk.open(f"{address}place/")
    form = page.form("do")
    assert clerk.send(page, form, "remove").status == 200
    once = file.read_text(encoding="utf-8")
    assert ("ก" in once, "ข" in once, "ค" in once) == (False, True, True)
    again = clerk.send(page, form, "remove")
    assert (again.status, file.read_text(encoding="utf-8")) == (409, once)
    page = clerk.open(f"{address}place/")
    form = page.form("do")
    clerk.send(page, form, "remove")
    gone = clerk.send(page, form, "remove")
    assert "ไม่มีในไฟล์แล้ว" in gone.text
    assert "ค" in file.read_text(encoding="utf-8")


def test_a_record_with_a_name_that_was_changed_meanwhile_is_not_removed(config: Path) -> None:
    clerk, file = Clerk(config), config.parent / "content/2566/measures.yml"
    page = clerk.open("/2566/measures/m2/place/")
    changed = file.read_text(encoding="utf-8").replace("  - id: m2\n", "  - id: m2\n    note: ใหม่\n")
    file.write_text(changed, encoding="utf-8")
    told = clerk.send(page, page.form("do"), "remove")
    assert (told.status, file.read_text(encoding="utf-8")) == (409, changed)

"""Files and records of another shape than their form: told with a way to mend them, and nothing typed is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.editor.base import packed
from tests.support.clerk import Clerk

_TYPED = "นายกตัวอย่าง"
_ODD = (
    ("agency.yml", "- a\n- b\n", "/agency/"),
    ("agency.yml", "hello\n", "/agency/"),
    ("agency.yml", "[]\n", "/agency/"),
    ("2568/oit.yml", "items: {O1: มี}\n", "/2568/oit/o1/"),
    ("2568/measures.yml", "measures: [a]\n", "/2568/measures/~1/"),
)


@pytest.mark.parametrize(("name", "odd", "address"), _ODD)
def test_what_is_no_record_is_told_with_a_way_to_its_text(small: Path, name: str, odd: str, address: str) -> None:
    (small.parent / "content" / name).write_text(odd, encoding="utf-8")
    clerk = Clerk(small)
    told = clerk.open(address)
    assert told.status == 409
    assert clerk.follow(told, "ดูและซ่อม").form("seen").values("text") == [odd]


@pytest.mark.parametrize(("name", "odd", "address"), _ODD[:2])
def test_what_was_typed_before_the_file_got_another_shape_is_asked_about(
    small: Path, name: str, odd: str, address: str
) -> None:
    file, clerk = small.parent / "content" / name, Clerk(small)
    page = clerk.open(address)
    form = page.form("~base")
    form.fill("name", _TYPED)
    file.write_text(odd, encoding="utf-8")
    asked = clerk.send(page, form, "บันทึก")
    assert (asked.status, _TYPED in asked.text, file.read_text(encoding="utf-8")) == (409, True, odd)
    form = asked.form("~chosen.0")
    form.fill("~chosen.0", "mine")
    assert "บันทึกแล้ว" in clerk.send(asked, form).text
    assert _TYPED in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "odd", "address"), [_ODD[0], _ODD[1], _ODD[3]])
@pytest.mark.parametrize("before", ["odd", ["a", "b"]])
def test_what_is_sent_for_such_a_file_is_asked_about(
    small: Path, name: str, odd: str, address: str, before: str | list[str]
) -> None:
    file, clerk = small.parent / "content" / name, Clerk(small)
    page = clerk.open(address)
    form = page.form("~base")
    typed = "name" if "name" in form.names else "note"
    form.fill(typed, _TYPED)
    form.fill("~base", packed(before if isinstance(before, str) else [*before]))
    form.fields.append(("~kept", ""))
    file.write_text(odd, encoding="utf-8")
    asked = clerk.send(page, form, "บันทึก")
    assert (asked.status, _TYPED in asked.text, file.read_text(encoding="utf-8")) == (409, True, odd)

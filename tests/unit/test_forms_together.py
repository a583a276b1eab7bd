"""Fields of which only one may be filled in: what was not touched gives way, and a fault is told beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.edit.change import Plain
from itasite.forms.beside import FIELDS, together
from itasite.forms.context import FormContext
from itasite.forms.fields import form_of
from itasite.forms.posted import submitted
from itasite.model.disclosure import Entry
from itasite.model.year import Survey
from itasite.words.faults import VALUES
from tests.support.clerk import Clerk, words
from tests.support.edited_site import record_form, small_site

YEAR = "parts: [survey]\nsurveys:\n  eit:\n    title: แบบวัด EIT\n    pending: รอที่อยู่\n"
URL = "https://itas.nacc.go.th/go/eit/abc123"


@pytest.mark.parametrize(
    ("before", "sent", "after"),
    [
        ({"pending": "รอที่อยู่"}, {"url": URL, "pending": "รอที่อยู่"}, {"url": URL}),
        ({"pending": "รอที่อยู่"}, {"url": URL, "pending": "ยังรออยู่"}, {"url": URL, "pending": "ยังรออยู่"}),
        ({}, {"url": URL, "pending": "รอ"}, {"url": URL, "pending": "รอ"}),
        ({"url": URL, "pending": "รอ"}, {"url": URL + "4", "pending": "รอ"}, {"url": URL + "4", "pending": "รอ"}),
        ({"url": URL}, {"url": URL, "pending": "ปิดแล้ว"}, {"url": URL, "pending": "ปิดแล้ว"}),
    ],
)
def test_a_reason_that_was_not_touched_goes_when_an_address_comes(
    before: dict[str, Plain], sent: dict[str, str], after: dict[str, Plain]
) -> None:
    assert submitted(form_of(Survey, FormContext()), list(sent.items()), before) == after


def test_the_word_of_another_status_goes_with_that_status() -> None:
    form, before = form_of(Entry, FormContext()), {"status": "อื่น", "status_word": "ยกเลิก"}
    other: dict[str, Plain] = {"status": "other", "status_word": "ยกเลิก"}
    assert submitted(form, [("status", "done"), ("status_word", "ยกเลิก")], other) == {"status": "done"}
    assert submitted(form, [("status", "other"), ("status_word", "ยกเลิก")], other) == other
    kept = submitted(form, [("status", "done"), ("status_word", "เลื่อน")], {**before})
    assert kept == {"status": "done", "status_word": "เลื่อน"}


def test_both_are_told_at_both(tmp_path: Path) -> None:
    config = small_site(tmp_path)
    year = tmp_path / "content" / "2568" / "year.yml"
    year.write_text(YEAR, encoding="utf-8")
    clerk = Clerk(config)
    page = clerk.open("/2568/result/")
    form = record_form(page)
    form.fill("surveys.0.url", URL)
    form.fill("surveys.0.pending", "ยังไม่ประกาศ")
    again = clerk.send(page, form, "บันทึก")
    for name in ("url", "pending"):
        (told,) = [found for found in again.tree.iter("ul") if found.get("id") == f"f-surveys.0.{name}-findings"]
        assert "ลบข้อความในช่องใดช่องหนึ่ง" in words(told)
    assert 'id="f-surveys.0.title-findings"' not in again.text
    form = record_form(again)
    form.fill("surveys.0.pending", "")
    assert "บันทึกแล้ว" in clerk.send(again, form, "บันทึก").text
    assert "pending" not in year.read_text(encoding="utf-8")


def test_every_refusal_of_several_fields_has_its_words() -> None:
    assert all(together("wrong-value", VALUES[code]) == code for code in FIELDS)

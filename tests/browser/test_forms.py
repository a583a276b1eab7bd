"""A form with every kind of widget in a real browser: nothing shuts people out, and what is sent is what was shown."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from itasite.edit.change import Plain
from itasite.forms.drawn import findings_html, form_html
from itasite.forms.model import Choice, Field, Form, Group, Widget
from itasite.forms.posted import submitted
from itasite.forms.shown import Finding
from itasite.forms.views import form_view
from itasite.problem import Severity
from tests.support.accessibility import OF_COLOUR, violations
from tests.support.sites import ROOT

CSS = (ROOT / "itasite" / "templates" / "editor" / "editor.css").read_text(encoding="utf-8")
FEW = tuple(Choice(name, name) for name in ("กองคลัง", "กองช่าง"))
MANY = tuple(Choice(f"O{number}", f"O{number} ข้อที่มีชื่อยาวพอที่จะขึ้นบรรทัดใหม่บนโทรศัพท์") for number in range(1, 20))
ROW = Form(
    "หลักฐาน",
    "",
    (
        Group("", (Field("title", "ชื่อหลักฐาน", required=True), Field("items", "ข้อ", widget=Widget.TICKS, choices=MANY))),
        Group("ที่อยู่", (Field("url", "ที่อยู่เว็บ"), Field("file", "ไฟล์", widget=Widget.CHOICE, choices=FEW)), one_of=True),
    ),
)
TEXT = Field("", "ข้อความ", widget=Widget.LONG)
LINES = Field("", "รายการ", widget=Widget.LINES, inner=TEXT)
ALL = Form(
    "ทุกอย่าง",
    "",
    (
        Group(
            "อย่างเดียว",
            (
                Field("text", "ข้อความ", "คำอธิบาย", required=True),
                Field("long", "ข้อความยาว", widget=Widget.LONG),
                Field("date", "วันที่", widget=Widget.DATE),
                Field("number", "ตัวเลข", widget=Widget.NUMBER),
                Field("choice", "ตัวเลือก", widget=Widget.CHOICE, choices=FEW),
                Field("open", "คำแนะนำ", choices=FEW, open=True),
                Field("truth", "ใช้ต่อ", "คำอธิบาย", widget=Widget.TRUTH),
                Field("fixed", "รหัส", fixed=True),
            ),
        ),
        Group(
            "หลายอย่าง",
            (
                Field("ticks", "หน่วย", widget=Widget.TICKS, choices=FEW, open=True),
                Field("many", "หลายข้อ", "คำอธิบาย", widget=Widget.TICKS, choices=MANY),
                Field("lines", "ขั้นตอน", widget=Widget.LINES, inner=TEXT),
                Field(
                    "paragraphs",
                    "เนื้อความ",
                    widget=Widget.PARAGRAPHS,
                    inner=Field("", "ย่อหน้า", widget=Widget.EITHER, inner=LINES),
                ),
                Field("rows", "หลักฐาน", widget=Widget.ROWS, inner=Field("", "หลักฐาน", widget=Widget.RECORD, form=ROW)),
            ),
        ),
        Group(
            "ที่พับไว้",
            (
                Field("record", "ระเบียน", widget=Widget.RECORD, form=ROW),
                Field("table", "ตาราง", widget=Widget.TABLE, choices=FEW, inner=Field("", "คำ")),
                Field("pairs", "คู่", widget=Widget.PAIRS, inner=TEXT),
                Field("either", "คอลัมน์", widget=Widget.EITHER, choices=FEW, inner=LINES),
                Field("kept", "ค่าเดิม"),
            ),
            folded=True,
        ),
    ),
)
ONE: Plain = {"title": "แผน", "items": ["O2"], "url": "https://www.example.go.th"}
PLAIN: Plain = {
    "text": "ก < ข & ค",
    "long": "\nบรรทัด\n\nสอง\n",
    "date": "2566-03-31",
    "number": "85.48",
    "choice": "ไม่มีในรายการ",
    "open": "กองคลัง",
    "truth": "true",
    "fixed": "m1",
    "ticks": ["กองช่าง", "คำอื่น"],
    "many": ["O1", "O5"],
    "lines": ["หนึ่ง", "สอง\nสาม"],
    "paragraphs": ["ย่อหน้า", ["ก", "ข"]],
    "rows": [ONE, {"title": "อีกอัน"}],
    "record": ONE,
    "table": {"กองคลัง": "คำ"},
    "pairs": {"หัว": "ข้อความ", "a.b": "จุด"},
    "either": ["หนึ่ง", "สอง"],
    "kept": {"a": ["b"]},
}
FINDINGS = (
    Finding(("text",), Severity.ERROR, "x", "ข้อความนี้ผิด", "แก้ให้ถูก"),
    Finding(("rows", 0, "title"), Severity.WARNING, "x", "ชื่อกว้างเกินไป", "เขียนให้ชัด"),
    Finding(("ticks",), Severity.HINT, "x", "มีคำอื่น", "ดูอีกครั้ง"),
    Finding((), Severity.ERROR, "x", "ทั้งระเบียน", "ดูอีกครั้ง"),
)


def html() -> str:
    view = form_view(ALL, PLAIN, FINDINGS)
    return (
        '<!doctype html><html lang="th"><head><meta name="viewport" content="width=device-width"><title>แบบฟอร์ม</title>'
        f"<style>body{{margin:1rem;font-family:sans-serif;background:var(--form-paper)}}{CSS}</style></head><body><main>"
        f'<h1 style="color:var(--form-text)">ทุกอย่าง</h1>{findings_html(view)}<form method="post" class="form">'
        f'{form_html(view)}<p><button class="add">บันทึก</button></p></form></main></body></html>'
    )


@pytest.fixture
def page(browser: Browser) -> Page:
    found = browser.new_page(viewport={"width": 360, "height": 800})
    found.set_content(html())
    found.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    return found


def test_nothing_shuts_people_out(page: Page) -> None:
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, OF_COLOUR) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    small = page.evaluate(
        """[...document.querySelectorAll('button:not(.unseen), select, textarea, summary, input:not([type=hidden])')]
        .map(one => [one.id || one.textContent.trim(), one.getBoundingClientRect()])
        .filter(([, box]) => box.width < 24 || box.height < 24).map(([name]) => name)"""
    )
    assert small == []
    page.close()


def test_a_browser_sends_what_was_shown(page: Page) -> None:
    pairs = page.evaluate("[...new FormData(document.querySelector('form'))]")
    assert submitted(ALL, [(name, value) for name, value in pairs], PLAIN) == PLAIN
    page.fill("[name='date']", "1 เม.ย. 2566")
    page.check("[name='ticks'][value='กองคลัง']")
    page.fill("[name='paragraphs.1.0']", "ใหม่")
    pairs = page.evaluate("[...new FormData(document.querySelector('form'))]")
    new = submitted(ALL, [(name, value) for name, value in pairs], PLAIN)
    assert isinstance(new, dict)
    assert {key for key in new if new[key] != PLAIN[key]} == {"date", "ticks", "paragraphs"}  # type: ignore[call-overload, index]
    assert new["date"] == "2566-04-01"
    assert new["paragraphs"] == ["ย่อหน้า", ["ใหม่", "ข"]]
    page.close()


def test_enter_saves_and_links_lead_to_the_field(page: Page) -> None:
    page.evaluate(
        "document.querySelector('form').addEventListener('submit', event => {"
        "event.preventDefault(); window.pressed = event.submitter && event.submitter.name})"
    )
    page.focus("[name='text']")
    page.keyboard.press("Enter")
    assert page.evaluate("window.pressed") == ""
    page.click(".findings a[href='#f-rows.0.title']")
    assert page.evaluate("document.querySelector(':target').name") == "rows.0.title"
    page.close()

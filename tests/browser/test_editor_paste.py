"""Several lines pasted into the box of a short entry stay lines."""

from __future__ import annotations

from playwright.sync_api import Browser

from itasite.forms.context import FormContext
from itasite.forms.drawn import form_html
from itasite.forms.fields import form_of
from itasite.forms.views import form_view
from itasite.model.agency import Agency
from tests.support.sites import ROOT

PASTE = """([id, text]) => {
  const box = document.getElementById(id), clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  box.focus();
  const taken = !box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  const now = document.getElementById(id);
  return [taken, now.tagName, now.name, now.value];
}"""


def test_lines_pasted_into_a_short_entry_stay_lines(browser: Browser) -> None:
    form = form_of(Agency, FormContext())
    page = browser.new_page()
    page.set_content(f"<form class=form method=post>{form_html(form_view(form, {'units': ['สำนักปลัด']}))}</form>")
    page.add_script_tag(content=(ROOT / "itasite/templates/editor/shell.js").read_text(encoding="utf-8"))
    lines = " กองคลัง\r\nกองช่าง\r\n"
    taken = page.evaluate(PASTE, ["f-units.0", lines])
    assert taken == [True, "TEXTAREA", "units.0", "กองคลัง\nกองช่าง\nสำนักปลัด"]
    assert page.evaluate(PASTE, ["f-units.0", lines])[0] is False
    assert page.evaluate(PASTE, ["f-name", lines])[:3] == [False, "INPUT", "name"]
    page.close()

"""Long tables: filtered in the page, headed while they scroll, printed with their heads on each sheet."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, Route
from pypdf import PdfReader

from tests.support.patience import until
from tests.support.windows import Windows, settle

CHECKLIST, MEASURES = "2566/oit/", "2566/measures/"
SHOWN = ".ita-table tr[data-status]:not([hidden])"
WIDER = """() => [...document.querySelectorAll('.md-content *')].filter(part => {
  const box = part.getBoundingClientRect();
  const heard = part.matches('thead .ita-whole, .ita-hidden .ita-whole'); // only by screen readers
  return box.width > 1 && !heard && getComputedStyle(part).visibility === 'visible' && box.right > innerWidth + 1;
}).map(part => part.outerHTML.slice(0, 80))"""


@pytest.fixture
def page(windows: Windows) -> Page:
    """A desktop's window."""
    return windows.open()


def choose(page: Page, **values: str) -> None:
    for name, value in values.items():
        page.select_option(f".ita-filter [name={name}]", value)


def said(page: Page) -> str:
    return page.locator(".ita-filter [role=status]").inner_text()


@pytest.mark.parametrize(
    "name", ["002-phan-chana", "000-khao-suan-kwang", "001-lam-liang", "003-bang-pu", "004-khok-chan", "years"]
)
def test_no_page_of_any_agency_scrolls_sideways(
    windows: Windows, served: dict[str, str], sites: dict[str, Path], name: str
) -> None:
    page = windows.open()
    found = sorted(path.parent.relative_to(sites[name]).as_posix() for path in sites[name].rglob("index.html"))
    size = {path: (sites[name] / path / "index.html").stat().st_size for path in found}
    # of pages that are alike in all but the year or the item the longest stands for all
    kinds = {re.sub(r"^\d+|\d+$", "", path): path for path in sorted(found, key=size.__getitem__)}
    assert len(kinds) >= 4
    for path in kinds.values():
        page.goto(f"{served[name]}{path}/")
        for width in (320, 1280):  # test_pages has 360
            page.set_viewport_size({"width": width, "height": 740})
            page.wait_for_function("width => document.scrollingElement.scrollWidth <= width", arg=width)
            assert page.evaluate(WIDER) == [], (path, width)


def test_the_filter_shows_what_is_chosen_and_the_address_keeps_it(page: Page, served: dict[str, str]) -> None:
    page.goto(served["plain"] + CHECKLIST)
    assert said(page) == "ทั้งหมด 43 รายการ"
    choose(page, unit="กองคลัง", indicator="9.3")
    rows = page.locator(SHOWN)
    shown = rows.count()
    assert 0 < shown < 43
    assert all("กองคลัง" in text for text in rows.all_inner_texts())
    groups = page.locator(".ita-group:visible").all_inner_texts()
    assert groups
    assert all(text.startswith("ตัวชี้วัดย่อยที่ 9.3") for text in groups)
    assert said(page) == f"แสดง {shown} จาก 43 รายการ ส่งที่อยู่ของหน้านี้ให้ผู้อื่นเห็นรายการชุดเดียวกันได้"
    page.goto(page.evaluate("location.href"))
    assert page.locator(SHOWN).count() == shown
    page.get_by_role("button", name="ล้างตัวกรอง").click()
    assert page.locator(SHOWN).count() == 43
    assert page.evaluate("location.href") == served["plain"] + CHECKLIST
    assert page.evaluate("document.activeElement.name") == "evidence"


def test_a_unit_sees_what_is_everybodys_and_no_caption_says_another_count(page: Page, served: dict[str, str]) -> None:
    page.goto(served["plain"] + MEASURES + "?unit=กองคลัง")
    assert page.locator("#i1").is_visible()
    assert "ทุกส่วนงาน" in page.locator("#i1").inner_text()
    assert not page.locator("#i3").is_visible()
    heads = page.evaluate(
        "[...document.querySelectorAll('.ita-filtered:not([hidden]) table')].map(table => ["
        "getComputedStyle(table.caption, '::before').content.replaceAll('\"', ''), table.caption.textContent,"
        "table.querySelectorAll('[data-status]:not([hidden])').length])"
    )
    assert len(heads) == 2
    for before, words, shown in heads:
        assert before == f"แสดง {shown} จาก"
        assert re.match("ทั้งหมด [0-9]+ รายการ ปีงบประมาณ 2566$", words)
    page.get_by_role("button", name="ล้างตัวกรอง").click()
    assert page.evaluate("getComputedStyle(document.querySelector('.ita-table caption'), '::before').content") == "none"


def test_the_filter_works_by_keyboard_alone(page: Page, served: dict[str, str]) -> None:
    page.goto(served["plain"] + CHECKLIST)
    page.locator(".ita-filter [name=unit]").focus()
    page.keyboard.press("ArrowDown")
    assert page.locator(SHOWN).count() < 43
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator(SHOWN).count() == 43


def test_statuses_filter_and_nothing_found_is_said(page: Page, served: dict[str, str]) -> None:
    page.goto(served["years"] + CHECKLIST + "?status=in_progress&unit=ไม่มีหน่วยนี้")
    assert page.locator(SHOWN).count() == 1
    choose(page, status="not_started")
    assert page.locator(SHOWN).count() == 42
    page.goto(served["years"] + CHECKLIST + "?status=in_progress&indicator=10.2")
    assert page.locator(SHOWN).count() == 0
    assert not page.locator(".ita-table").is_visible()
    assert said(page).startswith("ไม่มีรายการที่ตรงกับที่เลือกทั้งหมด")


def test_rows_that_share_cells_stay_together_and_count_in_the_sites_numerals(
    page: Page, served: dict[str, str]
) -> None:
    page.goto(served["001-lam-liang"] + MEASURES)
    assert said(page) == "ทั้งหมด ๑๗ รายการ"
    choose(page, indicator="6")
    assert page.locator(SHOWN).count() == 4  # E1, E2, E3 and E5 stand under one number
    assert page.locator("section.ita-filtered:visible").count() == 1
    assert re.match("แสดง [๐-๙]+ จาก ๑๗ รายการ", said(page))
    assert page.locator(f"{SHOWN}.ita-continued").count() == 3


def test_a_link_to_a_hidden_row_shows_it(page: Page, served: dict[str, str]) -> None:
    page.goto(served["plain"] + CHECKLIST + "?indicator=9.1#o31")
    assert page.locator("#o31").is_visible()
    choose(page, indicator="9.1")
    assert not page.locator("#o31").is_visible()
    page.evaluate("location.hash = '#o31'")
    page.wait_for_function("!document.getElementById('o31').closest('[hidden]')")
    assert page.locator(SHOWN).count() == 43


def test_few_rows_have_no_filter(page: Page, served: dict[str, str]) -> None:
    page.goto(served["000-khao-suan-kwang"] + MEASURES)
    assert page.locator(".ita-table").count() > 0
    assert page.locator(".ita-filter").count() == 0


def test_without_scripts_there_is_no_filter_but_every_row(browser: Browser, served: dict[str, str]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served["plain"] + CHECKLIST + "?indicator=9.1")
    assert page.locator(".ita-filter").count() == 1
    assert not page.locator(".ita-filter").is_visible()
    assert page.locator(".ita-table tr[data-status]:visible").count() == 43
    context.close()


def test_rows_that_are_asked_for_show_though_the_script_never_comes(page: Page, served: dict[str, str]) -> None:
    held: list[Route] = []
    page.route("**/table-filter.*.js", lambda route: held.append(route))
    page.goto(served["plain"] + CHECKLIST + "?unit=กองคลัง", wait_until="commit")
    page.locator("#o31").wait_for(state="attached")
    page.wait_for_function("() => getComputedStyle(document.querySelector('#o31')).visibility === 'hidden'")
    until(lambda: held or page.wait_for_timeout(10))
    held[0].abort()
    page.locator("#o31").wait_for(state="visible")
    assert page.locator(SHOWN).count() == 43


def test_a_row_without_a_page_of_its_own_has_an_address(page: Page, served: dict[str, str]) -> None:
    page.goto(served["plain"] + CHECKLIST)
    assert page.locator(".ita-row-link").count() == 0
    page.goto(served["plain"] + MEASURES)
    link = page.locator("#i2 .ita-row-link")
    assert link.evaluate("link => getComputedStyle(link).opacity") == "0"
    link.focus()
    assert link.evaluate("link => getComputedStyle(link).opacity") == "1"
    box = link.bounding_box()
    assert box
    assert box["width"] >= 24
    assert box["height"] >= 24
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#i2"


@pytest.mark.parametrize(
    ("name", "path", "row"),
    [("plain", CHECKLIST, "o31"), ("001-lam-liang", MEASURES, ""), ("004-khok-chan", MEASURES, "")],
)
def test_the_head_stays_and_covers_no_row_that_is_linked_to(
    page: Page, served: dict[str, str], name: str, path: str, row: str
) -> None:
    page.goto(served[name] + path)
    row = row or page.locator(".ita-table tr[id]").nth(3).get_attribute("id") or ""
    page.evaluate("row => { location.hash = row }", row)
    settle(page, 300)
    head = page.locator(f".ita-table:has([id='{row}']) thead").bounding_box()
    header = page.locator(".md-header").bounding_box()
    target = page.locator(f"[id='{row}']").bounding_box()
    assert head
    assert header
    assert target
    assert abs(head["y"] - header["y"] - header["height"]) <= 1
    assert head["y"] + head["height"] - 1 <= target["y"] < 800


def test_on_a_phone_no_head_covers_the_cards(windows: Windows, served: dict[str, str]) -> None:
    page = windows.open(360, 740)
    page.goto(served["plain"] + CHECKLIST + "#o31")
    box = page.locator(".ita-table thead").bounding_box()
    assert box
    assert (box["width"], box["height"]) == (1, 1)


def test_a_row_that_is_linked_to_stands_open_below_the_header(windows: Windows, served: dict[str, str]) -> None:
    page = windows.open(360, 740)
    page.goto(served["plain"] + CHECKLIST)
    for row in ("o31", "o8", "o40"):
        page.evaluate("row => { location.hash = row }", row)
        settle(page, 300)
        header, card = page.locator(".md-header").bounding_box(), page.locator(f"#{row}").bounding_box()
        assert header
        assert card
        assert 0 <= card["y"] - header["height"] <= 32, row
        assert page.locator(f"#{row} .ita-evidence").is_visible()


def test_cards_say_what_they_share(windows: Windows, served: dict[str, str]) -> None:
    """The weight of an instrument is not that of its first indicator."""
    page = windows.open(360, 740)
    page.goto(served["001-lam-liang"] + "2565/analysis/")
    cards = page.evaluate(
        """[...document.querySelectorAll('.ita-table--framework tbody tr')].map(row => [
             getComputedStyle(row, '::before').content,
             ...[...row.querySelectorAll('.ita-cell')].map(cell => getComputedStyle(cell, '::after').content)])"""
    )
    assert cards[0][0::2] == ["none", "none"]
    assert all("ใช้ร่วมกัน ๕ ข้อ" in words for words in cards[0][1::2])
    again = '"ใช้ร่วมกับข้อก่อนหน้า: เครื่องมือในการประเมิน, น้ำหนัก"'
    assert [card[0] for card in cards] == ["none", *[again] * 4, "none", *[again] * 2, "none", again]
    assert page.locator(".ita-again:visible").count() == 0
    page.set_viewport_size({"width": 1280, "height": 800})
    assert page.locator(".ita-again:visible").count() == 0
    first = page.locator(".ita-table--framework tbody td").first
    assert first.evaluate("cell => [cell.rowSpan, getComputedStyle(cell.firstChild, '::after').content]") == [5, "none"]
    bottom = page.locator(".ita-table--framework tbody tr").nth(4).evaluate("row => row.getBoundingClientRect().bottom")
    assert first.evaluate("cell => cell.getBoundingClientRect().bottom") == pytest.approx(bottom, abs=1)


def test_numbers_stand_below_each_other_and_below_their_heads(page: Page, served: dict[str, str]) -> None:
    page.goto(served["years"] + "scores/")
    page.locator(".ita-unseen").evaluate_all("all => all.forEach(words => words.remove())")
    gaps = page.evaluate("""[...document.querySelectorAll('.ita-table--comparison tr > * + *')].map(cell => {
      const words = document.createRange();
      words.selectNodeContents(document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode() ?? cell);
      return Math.round(cell.getBoundingClientRect().right - words.getBoundingClientRect().right);
    })""")
    assert len(gaps) > 40
    assert max(gaps[:-1]) - min(gaps[:-1]) <= 1  # the last one is empty: a level does not change by a number
    first = page.locator(".ita-table--comparison td.ita-number").first
    assert first.evaluate("cell => getComputedStyle(cell).fontVariantNumeric") == "tabular-nums"


def test_a_line_to_sign_on_is_one_line(windows: Windows, served: dict[str, str]) -> None:
    page = windows.open(360, 740)
    page.goto(served["plain"] + "2566/memo/")
    page.evaluate("""document.querySelector('.ita-memo').insertAdjacentHTML('beforeend', `<div class="ita-signature">
      <p class="ita-signature__line">${'.'.repeat(120)}</p></div>`)""")  # as pages had it before there were memos
    lines = page.evaluate("""[...document.querySelectorAll('.ita-signature__line')].map(line => {
      const dots = document.createRange();
      dots.selectNodeContents(line);
      return dots.getClientRects().length;
    })""")
    assert lines == [1]
    width = page.evaluate("document.documentElement.clientWidth")
    dots = page.locator(".ita-memo__line, .ita-memo__dots").all()
    boxes = [box for line in dots if (box := line.bounding_box())]
    assert len(boxes) == 14
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= width and box["width"] > 100 for box in boxes)


def printed(page: Page, *, across: bool = True) -> list[str]:
    """The text of each sheet; `across`: they lie on their long side."""
    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert all((sheet.mediabox.width > sheet.mediabox.height) is across for sheet in reader.pages)
    return [re.sub(r"\s+", "", sheet.extract_text()) for sheet in reader.pages]


def test_each_printed_sheet_has_the_heads_and_whole_rows(page: Page, served: dict[str, str]) -> None:
    page.goto(served["plain"] + CHECKLIST)
    sheets = printed(page)
    assert len(sheets) > 3
    starts = [len(re.findall(r"O\d{1,2}(?=[ก-๙A-Z(])", sheet)) for sheet in sheets]
    ends = [sheet.count("รอยืนยัน") for sheet in sheets]  # stands once in each row, in its last cell
    assert sum(ends) == 43
    assert ends == starts
    assert all("หลักฐาน" in sheet for sheet, rows in zip(sheets, starts, strict=True) if rows)


def test_rows_that_share_cells_are_whole_on_whichever_sheet_they_stand(page: Page, served: dict[str, str]) -> None:
    page.goto(served["001-lam-liang"] + MEASURES)
    sheets = printed(page)
    assert len(sheets) < 10  # though each row has all its cells
    questions = [len(re.findall(r"(?<![A-Z])[IEO]\d{1,2}(?=[ก-๙])", sheet)) for sheet in sheets]
    assert sum(questions) == 24
    assert questions[0] > 1  # a sheet is filled before the next
    for sheet, rows in zip(sheets, questions, strict=True):
        assert len(re.findall("ตัวชี.?วัดที", sheet)) == rows  # tone marks are lost in the text of a sheet
        assert sheet.count("พ.ย.") == rows
    page.goto(served["003-bang-pu"] + "2564/memo/")
    sheets = printed(page, across=False)
    assert "มีแนวทางปฏิบัติเกี" in sheets[0]  # the table begins below the letter
    assert "".join(sheets).count("รายงานความก้าวหน้าและ") == 10


def test_what_is_printed_says_that_it_was_filtered(page: Page, served: dict[str, str]) -> None:
    page.goto(served["plain"] + CHECKLIST)
    assert "แสดงเฉพาะบางรายการ" not in "".join(printed(page))
    choose(page, indicator="9.3")
    shown = page.locator(SHOWN).count()
    page.emulate_media(media="print")
    words = page.locator(".ita-filter__printed")
    assert words.is_visible()
    assert words.inner_text().endswith(f" · แสดง {shown} จาก 43 รายการ")
    assert "ตัวชี้วัด: ตัวชี้วัดย่อยที่ 9.3" in words.inner_text()
    assert not page.locator(".ita-filter select").first.is_visible()
    assert len(printed(page)) < 4


def test_the_script_is_small(sites: dict[str, Path]) -> None:
    (script,) = (sites["002-phan-chana"] / "assets" / "javascripts").glob("table-filter.*.js")
    assert script.stat().st_size < 3000


def test_the_filter_works_from_a_folder(page: Page, sites: dict[str, Path]) -> None:
    complaints: list[str] = []
    page.on("pageerror", lambda fault: complaints.append(str(fault)))
    page.goto((sites["002-phan-chana"] / "2566" / "oit" / "index.html").as_uri())
    choose(page, indicator="9.3")
    assert said(page) == "แสดง 4 จาก 43 รายการ"  # and nothing of an address that leads nowhere for others
    assert page.evaluate("location.search") == "?indicator=9.3"
    page.goto(page.evaluate("location.href"))
    assert page.locator(SHOWN).count() == 4
    assert complaints == []


WIDTHS = """table => Object.fromEntries([...table.querySelectorAll('tbody tr:first-child > *')].map(
  cell => [cell.classList[0], cell.getBoundingClientRect().width / table.getBoundingClientRect().width]))"""


@pytest.mark.parametrize("media", ["screen", "print"])
def test_columns_under_a_common_heading_are_as_wide_as_they_need(
    windows: Windows, served: dict[str, str], media: Literal["screen", "print"]
) -> None:
    """A fixed layout reads widths off the first row of the head, which does not have them."""
    page = windows.open(1280, 900)
    page.goto(served["003-bang-pu"] + "2564/memo/")
    page.emulate_media(media=media)
    ticks = page.locator(".ita-table--measures").nth(1).evaluate(WIDTHS)
    assert all(ticks[f"ita-col--{name}"] < 0.17 for name in ("not_started", "in_progress", "done"))
    assert ticks["ita-col--steps"] > 0.25
    page.goto(served["000-khao-suan-kwang"] + "2566/report/")
    for table in page.locator(".ita-table--measures").all():
        found = table.evaluate(WIDTHS)
        assert found["ita-col--results"] > 0.2
        assert found["ita-col--not_done_report"] < 0.15  # empty in all
        assert found["ita-col--results"] > 1.3 * found["ita-col--done_report"]


def test_numbered_parts_stand_further_in_than_the_dash_they_belong_to(windows: Windows, served: dict[str, str]) -> None:
    page = windows.open(1280, 900)
    page.goto(served["plain"] + "2566/report/")
    outer = page.locator(".ita-list--dash > li:has(> .ita-list--parens)").first
    inner = outer.locator(".ita-list--parens > li").first
    left = "item => item.getBoundingClientRect().left / parseFloat(getComputedStyle(item).fontSize)"
    assert inner.evaluate(left) - outer.evaluate(left) == pytest.approx(1.7, abs=0.05)  # as wide as "(1) "

"""Rows of long tables: short on phones and unfolding without a script, whole on paper, wide where there is room."""

from __future__ import annotations

import io

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PageObject, PdfReader

from tests.support.windows import Windows, visit

CHECKLIST, MEASURES, ANALYSIS = "2566/oit/", "2566/measures/", "2565/analysis/"
HEIGHT = "document.documentElement.scrollHeight"
ROWS = ".ita-table tbody tr:not(.ita-group)"
HIDDEN = "[...document.querySelectorAll('.ita-table :is(td, th)')].filter(cell => !cell.checkVisibility()).length"
LAID_OUT = (
    "[...document.querySelectorAll('.ita-table tr')].every(row => getComputedStyle(row).contentVisibility == 'visible')"
)
STOPS = f"""[...document.querySelectorAll('{ROWS}')].map(row =>
  [...row.querySelectorAll('a, summary')].filter(one => one.checkVisibility()).length)"""


@pytest.mark.parametrize(("width", "most"), [(360, 6 * 780), (768, 4 * 1024)])
@pytest.mark.parametrize("site", ["plain", "years"])
def test_the_checklist_is_a_few_screens_long(
    windows: Windows, served: dict[str, str], site: str, width: int, most: int
) -> None:
    page = windows.open(width, 780)
    visit(page, served[site] + CHECKLIST)
    assert page.evaluate(HEIGHT) <= most
    rows = page.locator(ROWS)
    assert rows.count() == 43
    for row in (rows.first, rows.last):
        assert all(
            row.locator(part).is_visible()
            for part in (".ita-col--code", ".ita-col--title a", ".ita-status:not(.ita-shown)", ".ita-shown")
        )
    assert page.evaluate(LAID_OUT)  # also those that nobody has scrolled to: a picture of the page shows them


def test_a_phone_says_the_sub_indicator_once_unless_its_first_rows_are_filtered_out(
    windows: Windows, served: dict[str, str]
) -> None:
    page = windows.open(360, 780)
    visit(page, served["plain"] + CHECKLIST)
    leads = page.locator(".ita-group__lead")
    assert leads.all_text_contents() == [
        "ตัวชี้วัดย่อยที่ 9.5 การส่งเสริมความโปร่งใส · ",
        *["ตัวชี้วัดย่อยที่ 10.1 การดำเนินการเพื่อป้องกันการทุจริต · "] * 2,
        "ตัวชี้วัดย่อยที่ 10.2 มาตรการส่งเสริมคุณธรรมและความโปร่งใส · ",
    ]
    drawn = "all => all.filter(lead => lead.offsetWidth > 1).map(lead => lead.parentElement.textContent)"
    assert leads.evaluate_all(drawn) == []
    first = page.locator(".ita-table tbody", has=page.locator("#o27"))
    first.evaluate("part => { part.hidden = true; }")  # as the filter does
    assert leads.evaluate_all(drawn) == ["ตัวชี้วัดย่อยที่ 9.5 การส่งเสริมความโปร่งใส · การเปิดโอกาสให้เกิดการมีส่วนร่วม"]
    page.set_viewport_size({"width": 1280, "height": 900})
    assert len(leads.evaluate_all(drawn)) == 4


def test_a_row_unfolds_by_keyboard_without_a_script_and_all_do_at_once(
    browser: Browser, served: dict[str, str]
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 780})
    page = context.new_page()
    page.goto(served["plain"] + CHECKLIST)
    more, others = page.locator("#o2 .ita-folded"), page.locator("#o3 .ita-folded")
    assert more.count() == 2
    assert not any(cell.is_visible() for cell in more.all())
    button = page.locator("#o2 summary")
    box = button.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 44
    assert button.get_attribute("aria-label") == "รายละเอียดของ O2"
    button.focus()
    page.keyboard.press("Enter")
    assert all(cell.is_visible() for cell in more.all())
    assert not any(cell.is_visible() for cell in others.all())
    page.keyboard.press("Enter")
    assert not any(cell.is_visible() for cell in more.all())
    page.get_by_text("แสดงรายละเอียดทุกแถว").click()
    assert all(cell.is_visible() for cell in (*more.all(), *others.all()))
    context.close()


def test_a_row_in_which_words_are_marked_stands_open(windows: Windows, served: dict[str, str]) -> None:
    page = windows.open(360, 780)
    visit(page, served["plain"] + CHECKLIST)
    page.evaluate("document.querySelector('#o5 .ita-folded').innerHTML = '<mark>กองคลัง</mark>'")
    assert page.locator("#o5 mark").is_visible()
    assert not page.locator("#o6 .ita-folded").first.is_visible()


def test_paper_and_desktops_show_every_cell(windows: Windows, served: dict[str, str]) -> None:
    page = windows.open(1280, 900)
    for path in (CHECKLIST, MEASURES):
        visit(page, served["plain"] + path)
        assert page.evaluate(HIDDEN) == 0
        assert page.locator(".ita-fold:visible").count() == 0
        page.set_viewport_size({"width": 360, "height": 780})
        assert page.evaluate(HIDDEN) > 0
        page.emulate_media(media="print")
        assert page.evaluate(HIDDEN) == 0
        assert page.locator(".ita-fold:visible").count() == 0
        page.emulate_media(media="screen")
        page.set_viewport_size({"width": 1280, "height": 900})


@pytest.mark.parametrize("width", [360, 1280])
def test_no_row_has_more_than_two_stops(windows: Windows, served: dict[str, str], width: int) -> None:
    page = windows.open(width, 780)
    visit(page, served["plain"] + CHECKLIST)
    assert page.evaluate(STOPS) == [2] * 43


def test_a_label_is_not_read_again_after_the_head_of_its_column(windows: Windows, served: dict[str, str]) -> None:
    page = windows.open(360, 780)
    visit(page, served["plain"] + CHECKLIST + "#o2")
    cell = page.locator("#o2 .ita-col--responsible")
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") == '"ผู้รับผิดชอบ" / ""'
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    texts = [node["name"]["value"] for node in tree if node.get("role", {}).get("value") == "StaticText"]
    assert "สำนักปลัด" in texts
    assert texts.count("ผู้รับผิดชอบ") == 2  # of the filter, and the head of the column


def test_wide_tables_use_the_room_of_the_window(windows: Windows, served: dict[str, str]) -> None:
    page = windows.open(1280, 900)
    visit(page, served["001-lam-liang"] + ANALYSIS)
    assert page.evaluate(HEIGHT) <= 11_400
    page.set_viewport_size({"width": 1920, "height": 1080})
    assert page.evaluate(HEIGHT) <= 10_300
    table = page.locator(".ita-table--measures").first.bounding_box()
    assert table
    assert table["width"] > 1800


def test_the_menu_folds_beside_a_wide_table_and_unfolds_again(windows: Windows, served: dict[str, str]) -> None:
    page = windows.open(1280, 900)
    visit(page, served["plain"] + MEASURES)
    menu, button = page.locator("#__menu"), page.get_by_role("button", name="เมนู", exact=True)
    assert not menu.is_visible()
    button.focus()
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    assert menu.is_visible()
    assert page.locator("[inert]").count() == 0  # it stands beside the page and covers nothing
    beside, table = menu.bounding_box(), page.locator(".ita-table").first.bounding_box()
    assert beside
    assert table
    assert beside["x"] + beside["width"] <= table["x"]
    page.keyboard.press("Escape")
    assert button.get_attribute("aria-expanded") == "false"
    assert not menu.is_visible()
    visit(page, served["plain"] + "2566/scores/")
    assert menu.is_visible()
    assert not button.is_visible()


def test_the_folded_menu_opens_without_a_script(browser: Browser, served: dict[str, str]) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(served["plain"] + MEASURES)
    assert not page.locator("#__menu").is_visible()
    page.locator(".md-header label[for=__drawer]").click()
    assert page.locator("#__menu").is_visible()
    context.close()


def sheets(page: Page) -> list[PageObject]:
    return list(PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages)


def filled(sheet: PageObject) -> float:
    """How far down its text reaches, without the line at the foot: 0 is the top, 1 the bottom."""
    height = float(sheet.mediabox.height)
    places: list[float] = []

    def note(text: str, matrix: list[float], place: list[float], *_: object) -> None:
        where = place[5] * matrix[3] + matrix[5]
        if text.strip() and where > 50:
            places.append(where / height)

    sheet.extract_text(visitor_text=note)
    return 1 - min(places)


@pytest.mark.parametrize(
    ("site", "path"),
    [
        ("plain", CHECKLIST),
        ("plain", MEASURES),
        ("plain", "2566/report/"),
        ("001-lam-liang", ANALYSIS),
        ("004-khok-chan", MEASURES),
    ],
)
def test_no_row_leaves_half_a_sheet_empty(windows: Windows, served: dict[str, str], site: str, path: str) -> None:
    page = windows.open(1280, 900)
    visit(page, served[site] + path)
    found = sheets(page)
    lying = [sheet.mediabox.width > sheet.mediabox.height for sheet in found]
    between = [
        filled(sheet) for sheet, across, following in zip(found, lying, lying[1:], strict=False) if across and following
    ]
    assert between
    assert min(between) > 0.5, between


def test_a_total_stands_with_rows_that_it_sums_up(windows: Windows, served: dict[str, str]) -> None:
    page = windows.open(1280, 900)
    visit(page, served["years"] + "scores/")
    assert len(sheets(page)) == 1
    for lines in range(1, 12):  # wherever the sheet ends
        page.evaluate("document.querySelector('.ita-chart').insertAdjacentHTML('afterend', '<p>ก</p>')")
        found = [sheet.extract_text() for sheet in sheets(page)]
        total = next(text for text in found if "85.48" in text)
        assert "71.50" in total, lines

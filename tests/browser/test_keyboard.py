"""The chrome without a mouse: every stop can be seen and named, and nothing that is folded away is one."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.support.accessibility import violations
from tests.support.windows import keep, settle, visit

MEASURES = "2566/measures/"
HERE = "document.activeElement"
# What the focus is on: its name, and whether each of its lines is to be seen and not behind something else.
STOP = """() => {
  const at = document.activeElement;
  const lines = at === document.body ? [] : [...at.getClientRects()];
  return {
    name: at.getAttribute('aria-label') || at.textContent.trim(),
    part: ['.md-search', '.md-sidebar--primary', '.md-header', 'main', 'footer'].find(part => at.closest(part)) || '',
    seen: at === document.body || lines.length > 0 && lines.every(line =>
      at.contains(document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2))),
  };
}"""


def phone(browser: Browser, width: int = 360, **more: object) -> Page:
    return browser.new_page(viewport={"width": width, "height": 740}, reduced_motion="reduce", **more)  # type: ignore[arg-type]


def stops(page: Page, key: str, number: int) -> list[dict[str, object]]:
    found = []
    for _ in range(number):
        page.keyboard.press(key)
        for _ in range(20):  # Material answers to the focus a moment later, and cards that come into view move others
            settle(page, 30)
            stop = page.evaluate(STOP)
            if stop["seen"]:
                break
        found.append(stop)
    return found


def test_a_phones_menu_opens_and_closes_by_keyboard(browser: Browser, served: dict[str, str]) -> None:
    page = phone(browser, 320)  # also that of a desktop at 400 %
    visit(page, served["years"] + MEASURES)
    button = page.get_by_role("button", name="เมนู", exact=True)
    menu = page.get_by_role("navigation", name="ตัวนำทาง", include_hidden=True)
    assert button.get_attribute("aria-controls") == menu.get_attribute("id")
    closed = stops(page, "Tab", 12)
    assert [stop for stop in closed if not stop["seen"] or not stop["name"]] == []
    assert "main" in {stop["part"] for stop in closed}
    assert ".md-sidebar--primary" not in {stop["part"] for stop in closed}
    for key in ("Enter", "Space"):
        button.focus()
        assert button.get_attribute("aria-expanded") == "false"
        assert not menu.is_visible()
        page.keyboard.press(key)
        assert button.get_attribute("aria-expanded") == "true"
        assert page.evaluate(f"{HERE}.getAttribute('aria-label')") == "ปิดเมนู"
        inside = stops(page, "Tab", 6)
        assert {stop["part"] for stop in inside} == {".md-sidebar--primary"}
        assert all(stop["seen"] and stop["name"] for stop in inside)
        page.keyboard.press("Escape")
        assert button.evaluate("button => button === document.activeElement")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")  # the focus is on the button that closes it
    assert button.evaluate("button => button === document.activeElement")
    assert not menu.is_visible()


def test_a_heading_of_the_menu_is_gone_to(browser: Browser, served: dict[str, str]) -> None:
    page = phone(browser)
    visit(page, served["plain"] + MEASURES)
    page.get_by_role("button", name="เมนู", exact=True).click()
    contents = page.locator("#__menu summary")
    assert contents.inner_text() == "สารบัญของหน้านี้"
    contents.press("Enter")
    link = page.locator("#__menu details a").last
    target = str(link.get_attribute("href")).removeprefix("#")
    link.press("Enter")
    assert page.evaluate(f"{HERE}.id") == target
    assert not page.locator("#__menu").is_visible()
    assert page.locator(f"[id='{target}']").bounding_box()["y"] >= 48  # type: ignore[index]  # below the header


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_menu_is_accessible(browser: Browser, served: dict[str, str], scheme: str) -> None:
    page = phone(browser, color_scheme=scheme)
    visit(page, served["years"] + MEASURES)
    page.get_by_role("button", name="เมนู", exact=True).click()
    page.locator("#__menu summary").click()
    keep(page, f"menu-{scheme}")
    assert violations(page) == []
    links = page.locator("#__menu").get_by_role("link")
    assert {"หน้าแรก", "ปีงบประมาณ 2567", "ปีงบประมาณ 2564"} <= {name.strip() for name in links.all_inner_texts()}
    assert page.locator("#__menu [aria-current=page]").inner_text() == "มาตรการและความก้าวหน้า"


def test_without_javascript_the_menu_opens_by_a_tap(browser: Browser, served: dict[str, str]) -> None:
    page = phone(browser, java_script_enabled=False)
    page.goto(served["plain"] + MEASURES)
    link = page.locator(".md-sidebar--primary").get_by_role("link", name="ผลคะแนน")
    assert link.count() == 0  # neither seen nor read out
    page.locator(".md-header label[for=__drawer]").click()
    link.click()
    page.wait_for_url("**/2566/scores/")


def test_the_menu_opens_by_a_tap_though_its_script_never_comes(browser: Browser, served: dict[str, str]) -> None:
    page = phone(browser)
    page.route("**/keyboard.*.js", lambda route: route.abort())
    visit(page, served["plain"] + MEASURES)
    page.locator(".md-header label[for=__drawer]").click()
    page.locator(".md-sidebar--primary").get_by_role("link", name="ผลคะแนน").click()
    page.wait_for_url("**/2566/scores/")


def test_a_wide_screen_has_its_menu_beside_the_text(browser: Browser, served: dict[str, str]) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    visit(page, served["plain"] + "2566/scores/")
    assert not page.get_by_role("button", name="เมนู").is_visible()
    found = stops(page, "Tab", 12)
    assert [stop for stop in found if not stop["seen"] or not stop["name"]] == []
    assert [stop["part"] for stop in found].count(".md-search") == 1
    assert [stop["part"] for stop in found].count(".md-sidebar--primary") == 8


def test_a_button_says_whether_the_page_is_dark(browser: Browser, served: dict[str, str]) -> None:
    page = phone(browser, color_scheme="dark")
    visit(page, served["plain"])
    button = page.get_by_role("button", name="พื้นมืด", exact=True)
    for key, dark in (("", True), ("Space", False), ("Enter", True), ("Enter", False)):
        if key:
            button.press(key)
        assert button.get_attribute("aria-pressed") == str(dark).lower()
        assert page.get_attribute("body", "data-md-color-scheme") == ("slate" if dark else "default")
        assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == ("dark" if dark else "light")
        assert button.locator("svg:visible").count() == 1
    visit(page, served["plain"] + MEASURES)
    assert button.get_attribute("aria-pressed") == "false"
    page.emulate_media(color_scheme="light")
    button.press("Enter")
    visit(page, served["plain"])
    assert button.get_attribute("aria-pressed") == "true"  # though the device is light
    button.press("Enter")
    page.emulate_media(color_scheme="dark")
    page.wait_for_function("document.body.dataset.mdColorScheme === 'slate'")  # what is as the device has it follows it


def test_the_colours_turn_though_nothing_may_be_stored(browser: Browser, served: dict[str, str]) -> None:
    page = phone(browser, color_scheme="light")
    page.add_init_script(
        "Storage.prototype.getItem = Storage.prototype.setItem = () => { throw new DOMException('no') }"
    )
    visit(page, served["plain"])
    button = page.get_by_role("button", name="พื้นมืด", exact=True)
    for dark in (True, False):
        button.click()
        assert button.get_attribute("aria-pressed") == str(dark).lower()
        assert page.get_attribute("body", "data-md-color-scheme") == ("slate" if dark else "default")


def test_an_item_stands_below_its_checklist(browser: Browser, served: dict[str, str]) -> None:
    page = phone(browser)
    visit(page, served["years"] + "2566/oit/")
    count = page.locator("#__menu li > a:not(details a)").count()
    visit(page, served["years"] + "2566/oit/o27/")
    marked = page.locator("#__menu [aria-current]")
    assert marked.all_text_contents() == [text for text in marked.all_text_contents() if "OIT" in text]
    assert marked.count() == 1
    assert marked.get_attribute("aria-current") == "true"
    assert str(marked.evaluate("link => link.href")).endswith("/2566/oit/")
    assert page.locator("#__menu li > a:not(details a)").count() == count  # no line of its own


@pytest.mark.parametrize("width", [360, 1280])
def test_tab_goes_through_the_results(browser: Browser, served: dict[str, str], width: int) -> None:
    page = phone(browser, width)
    visit(page, served["plain"] + MEASURES)
    query = page.locator("[data-md-component=search-query]")
    query.focus()
    query.fill("พัสดุ")
    page.wait_for_function("document.querySelector('.md-search-result__meta').textContent.startsWith('พบ')")
    first = page.locator(".md-search-result__list :is(a, summary)").first
    second = page.locator(".md-search-result__list :is(a, summary)").nth(1)
    second.wait_for()
    for stop in (first, second):
        page.keyboard.press("Tab")
        assert stop.evaluate("stop => stop === document.activeElement")
        assert page.evaluate(STOP)["seen"]
        assert page.locator("#__search").is_checked()
    for stop in (first, query):
        page.keyboard.press("Shift+Tab")
        assert stop.evaluate("stop => stop === document.activeElement")
    assert query.input_value() == "พัสดุ"
    page.locator(".md-search-result__list :is(a, summary)").last.focus()
    page.keyboard.press("Tab")
    assert page.evaluate(STOP)["part"] != ".md-search"
    assert not page.locator("#__search").is_checked()
    assert not first.is_visible()


@pytest.mark.parametrize(("width", "start"), [(360, "result"), (1280, "field")])
def test_esc_leaves_the_search_for_what_opened_it(
    browser: Browser, served: dict[str, str], width: int, start: str
) -> None:
    page = phone(browser, width)
    visit(page, served["plain"] + MEASURES)
    query, panel = page.locator("[data-md-component=search-query]"), page.locator("#__search")
    opener = page.get_by_role("button", name="ค้นหา", exact=True).first if width == 360 else query
    if width == 360:
        opener.click()
        assert query.evaluate("field => field === document.activeElement")
    query.fill("พัสดุ")
    page.wait_for_function("document.querySelector('.md-search-result__meta').textContent.startsWith('พบ')")
    if start == "result":
        page.locator(".md-search-result__link").first.wait_for()
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    settle(page, 60)  # Material would open it again a moment after the field has the focus
    assert not panel.is_checked()
    assert opener.evaluate("opener => opener === document.activeElement")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('#__search').checked")
    assert query.evaluate("field => field === document.activeElement")
    page.keyboard.press("Escape")
    settle(page, 60)
    if width == 1280:  # there the field is still at hand
        page.keyboard.type("ย")
        assert panel.is_checked()
        page.keyboard.press("Escape")
        query.click()
        assert panel.is_checked()


@pytest.mark.parametrize("path", ["2566/oit/", "2566/oit/o31/"])
def test_nothing_covers_what_is_focused_on_the_way_back(browser: Browser, served: dict[str, str], path: str) -> None:
    page = phone(browser)
    visit(page, served["plain"] + path)
    backward = stops(page, "Shift+Tab", 26)  # from the top of the page to its last link, and up
    assert backward[0]["part"] == "footer"
    assert page.get_by_role("button", name="กลับไปด้านบนสุด").is_visible() or path.endswith("o31/")
    assert [stop for stop in backward if not stop["seen"]] == []


def test_arrow_keys_lead_from_item_to_item(browser: Browser, served: dict[str, str]) -> None:
    page = phone(browser, 1280)
    visit(page, served["plain"] + "2566/oit/o2/")
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**/2566/oit/o3/")
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**/2566/oit/o2/")
    page.locator("[data-md-component=search-query]").fill("แผน")
    page.keyboard.press("ArrowLeft")  # in a field it moves the cursor
    page.keyboard.press("Escape")
    page.locator("main h1").click()
    page.keyboard.press("Alt+Shift+ArrowRight")  # of the browser, not ours
    assert page.evaluate("location.href").endswith("/2566/oit/o2/")
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**/2566/oit/o1/")
    assert page.locator(".ita-steps [rel=prev]").count() == 0

"""The preview in a real browser: pages are as new as the site, and say what is wrong with the content."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from itasite.problem import Position, Problem, error, hint
from itasite.serve.notices import LIST
from itasite.serve.state import Made, ReadySite
from tests.support.accessibility import OF_COLOUR, violations
from tests.support.preview import Files, serving
from tests.support.windows import Windows

LONG = (
    "<!doctype html><html lang=th><head><meta charset=utf-8><title>{0}</title>"
    "<meta http-equiv=Content-Security-Policy content=\"default-src 'self'\"></head><body><h1>{0}</h1>"
    + "<p>บรรทัด</p>" * 200
    + "<h2 id=end>ท้าย</h2></body></html>"
)


# window.late: an answer was read, and what follows from it has been done.
_LATE = """() => {
  Response.prototype.json = async function () {
    const told = JSON.parse(await this.text());
    setTimeout(() => { window.late = told; });
    return told;
  };
}"""


def made(text: str, *problems: Problem) -> Made:
    pages = {name: LONG.format(f"{text} {name}").encode() for name in ("index.html", "2566/oit/o10/index.html")}
    return Made(ReadySite(Files({**pages})), problems)


def wrong(number: int, message: str = "ไม่รู้จักช่อง") -> Problem:
    return error(Position("2566/oit.yml", number), "unknown-key", message, "ใช้ status")


@pytest.fixture
def reader(browser: Browser) -> BrowserContext:
    return browser.new_context(viewport={"width": 1000, "height": 600})


def opened(reader: BrowserContext, address: str) -> Page:
    page = reader.new_page()
    page.goto(address)
    page.evaluate("window.same = true")
    return page


def shows(page: Page, text: str) -> None:
    expect(page.locator("h1")).to_have_text(text)


def test_pages_are_loaded_again_at_the_same_place(reader: BrowserContext) -> None:
    with serving(made("เดิม")) as (workshop, address):
        page, at_end = opened(reader, f"{address}/"), opened(reader, f"{address}/#end")
        page.evaluate("scrollTo(0, 1234)")
        at_end.evaluate("scrollTo(0, 567)")
        workshop.change(made("ใหม่"))
        for one, place in ((page, 1234), (at_end, 567)):
            shows(one, "ใหม่ index.html")
            one.wait_for_function(f"Math.abs(scrollY - {place}) <= 1")
            assert one.evaluate("window.same") is None


def test_an_answer_that_comes_late_does_not_take_back_what_was_told_since(reader: BrowserContext) -> None:
    with serving(made("เดิม")) as (workshop, address):
        page, held = reader.new_page(), list[Route]()
        page.route("**/.itasite/now", lambda route: held.append(route))
        page.goto(f"{address}/")
        while not held:
            page.wait_for_timeout(10)
        before = held[0].fetch()
        workshop.change(Made(None, (wrong(3),)))
        notice = page.locator("#itasite-preview summary")
        expect(notice).to_contain_text("ผิดพลาด 1 จุด")
        page.evaluate(_LATE)
        held[0].fulfill(response=before)
        page.wait_for_function("window.late")
        expect(notice).to_contain_text("ผิดพลาด 1 จุด")


def test_more_windows_than_a_browser_keeps_connections_are_all_told(reader: BrowserContext) -> None:
    with serving(made("เดิม")) as (workshop, address):
        pages = [opened(reader, f"{address}/") for _ in range(9)]
        for text in ("ใหม่", "ใหม่กว่า"):
            workshop.change(made(text))
            for page in pages:
                shows(page, f"{text} index.html")
        pages.pop(0).close()  # it listened for all
        workshop.change(made("ยังใหม่"))
        for page in pages:
            shows(page, "ยังใหม่ index.html")


def test_errors_stand_on_the_last_good_page_until_they_are_mended(reader: BrowserContext, tmp_path: Path) -> None:
    (tmp_path / "2566").mkdir()
    (tmp_path / "2566" / "oit.yml").write_text("items:\n  O10:\n    statu: x\n", encoding="utf-8")
    with serving(made("เดิม"), content=tmp_path) as (workshop, address):
        page = opened(reader, f"{address}/")
        expect(page.locator("#itasite-preview")).to_have_text("")
        workshop.change(Made(None, (wrong(3), wrong(2, "อีกที่หนึ่ง"))))
        bar = page.locator("#itasite-preview summary")
        expect(bar).to_contain_text("ผิดพลาด 2 จุด")
        shows(page, "เดิม index.html")
        bar.focus()
        page.keyboard.press("Enter")
        expect(page.get_by_text("ไม่รู้จักช่อง")).to_be_visible()
        workshop.change(Made(None, (wrong(3, "เหลือที่เดียว"),)))
        expect(page.get_by_text("เหลือที่เดียว")).to_be_visible()  # it stays unfolded
        expect(bar).to_be_focused()
        assert page.evaluate("window.same") is True
        page.get_by_role("link", name="ดูหน้าที่เกี่ยวข้อง").click()
        shows(page, "เดิม 2566/oit/o10/index.html")
        expect(bar).to_contain_text("ผิดพลาด 1 จุด")
        workshop.change(made("ซ่อมแล้ว"))
        shows(page, "ซ่อมแล้ว 2566/oit/o10/index.html")
        expect(page.locator("#itasite-preview")).to_have_text("")


def test_a_start_with_errors_heals_by_itself(reader: BrowserContext) -> None:
    with serving(Made(None, (wrong(3),))) as (workshop, address):
        page = opened(reader, f"{address}/2566/oit/o10/")
        shows(page, "ยังสร้างเว็บไซต์ไม่ได้")
        expect(page.get_by_text("ไม่รู้จักช่อง")).to_be_visible()
        workshop.change(Made(None, (wrong(3, "อื่น"),)))
        expect(page.get_by_text("อื่น")).to_be_visible()
        workshop.change(made("มาแล้ว"))
        shows(page, "มาแล้ว 2566/oit/o10/index.html")


def test_hints_are_a_number_that_leads_to_their_page(reader: BrowserContext) -> None:
    small = hint(Position("agency.yml"), "contacts-missing", "ยังไม่มีช่องทางติดต่อ", "ใส่ contacts")
    with serving(made("เดิม", small)) as (workshop, address):
        page = opened(reader, f"{address}/")
        page.get_by_role("link", name="ข้อสังเกต 1 จุด").click()
        shows(page, "ผลตรวจเนื้อหา")
        expect(page.get_by_text("ยังไม่มีช่องทางติดต่อ")).to_be_visible()
        workshop.change(made("ใหม่"))
        expect(page.get_by_text("ไม่พบสิ่งที่ต้องแก้ไข")).to_be_visible()


def test_the_number_is_as_dark_as_the_page_that_is_not_found(windows: Windows, example: Path) -> None:
    lost = ReadySite(Files({"404.html": (example / "404.html").read_bytes()}))
    with serving(Made(lost, (hint(Position("a.md"), "x", "ข้อสังเกต", "ดู"),))) as (_, address):
        page = windows.open(360, 800, "dark")
        page.goto(f"{address}/none/")
        assert violations(page, OF_COLOUR) == []
        place = page.locator(".itasite-preview__others")
        expect(place).to_have_css("background-color", "rgb(24, 33, 45)")


def test_a_page_says_when_the_preview_has_stopped_and_goes_on_with_the_next(reader: BrowserContext, port: int) -> None:
    many = (hint(Position("a.md", line), "x", f"ข้อสังเกต {line}", "ดู") for line in range(1, 40))
    with serving(made("เดิม", *many), port=port) as (_, address):
        page, other = opened(reader, f"{address}/"), opened(reader, f"{address}/")
        listed = opened(reader, f"{address}{LIST}")
    for one in (page, other, listed):
        expect(one.get_by_role("status")).to_contain_text("หยุดแล้ว")
        expect(one.get_by_role("status")).to_be_in_viewport()
        assert one.evaluate("document.readyState") == "complete"
    listed.close()
    with serving(made("อีกครั้ง"), port=port):
        for one in (page, other):
            shows(one, "อีกครั้ง index.html")
            expect(one.get_by_role("status")).to_have_text("")


@pytest.fixture(scope="module")
def failing(example: Path) -> Iterator[str]:
    """The example site with errors and hints."""
    files: dict[str, bytes | Path | Exception] = {
        path.relative_to(example).as_posix(): path.read_bytes() if path.suffix == ".html" else path
        for path in example.rglob("*")
        if path.is_file()
    }
    problems = [wrong(number, f"ไม่รู้จักช่อง {number}") for number in range(1, 40)]
    with serving(Made(ReadySite(Files(files)))) as (workshop, address):
        workshop.change(Made(None, (*problems, hint(Position("a.md"), "x", "ข้อสังเกต", "ดู"))))
        yield address


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
def test_the_bar_and_the_list_shut_nobody_out(windows: Windows, failing: str, width: int, scheme: str) -> None:
    page = windows.open(width, 800, scheme)
    page.goto(f"{failing}/2566/")
    assert violations(page) == []
    bar = page.locator("#itasite-preview")
    folded = bar.bounding_box()
    assert folded
    assert folded["y"] + folded["height"] == 800  # the bottom of the window
    assert folded["height"] < 80
    page.locator("#itasite-preview summary").click()
    assert violations(page) == []
    unfolded = bar.bounding_box()
    assert unfolded
    assert unfolded["height"] < 0.8 * 800  # the page can still be seen
    page.goto(f"{failing}/.itasite/findings/")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [360, 1280])
def test_the_bar_hides_nothing_for_ever_and_is_not_printed(windows: Windows, failing: str, width: int) -> None:
    page = windows.open(width, 800)
    page.goto(f"{failing}/2566/")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    last = page.locator("footer").last.bounding_box()
    bar = page.locator("#itasite-preview").bounding_box()
    assert last
    assert bar
    assert last["y"] + last["height"] <= bar["y"] + 1
    page.emulate_media(media="print")
    expect(page.locator("#itasite-preview")).to_be_hidden()

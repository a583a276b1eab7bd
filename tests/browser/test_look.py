"""The site's chrome in a real browser: nothing jumps, no mark of Thai is cut, colours can be read, paper says whose."""

from __future__ import annotations

import gzip
import io
import re
from collections.abc import Iterator
from functools import partial
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, Request, Route
from pypdf import PdfReader

from tests.support.accessibility import OF_COLOUR, RULES, violations
from tests.support.sites import LONG_NAME, Server, _Handler
from tests.support.windows import keep, visit

PATHS = ["", "2566/", "2566/measures/", "2566/oit/", "2566/oit/o14/"]
SHIFTS = """() => new Promise(answer => {
  let total = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) total += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => answer(total), 300);
})"""
CUT = """() => [...document.querySelectorAll('body *')].filter(element => {
  const style = getComputedStyle(element);
  return ['hidden', 'clip'].includes(style.overflowY) && element.getClientRects().length
    && /[ก-๙]/.test(element.textContent)
    && element.clientHeight > 1 && element.scrollHeight > element.clientHeight + 1
    && ![...element.children].some(child => child.scrollHeight > element.clientHeight + 1);
}).map(element => element.className + ': ' + element.textContent.trim().slice(0, 40))"""
# Text whose own lines are closer than its marks reach: Sarabun with ฏู below and ป้ำ above takes 1.6 of its size.
TIGHT = """() => [...document.querySelectorAll('body *')].filter(element =>
  [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && /[ก-๙]/.test(node.data))
  && element.getClientRects().length
  && parseFloat(getComputedStyle(element).lineHeight) < 1.55 * parseFloat(getComputedStyle(element).fontSize)
).map(element => element.tagName + '.' + element.className + ': ' + element.textContent.trim().slice(0, 40))"""


class _NotFoundHandler(_Handler):
    """Answers what is missing with the site's own page, as web hosts do."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            return super().send_error(code, message, explain)
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
        return None


class _Host(Server):
    """A web host with the site's own page for what is missing."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.RequestHandlerClass = partial(_NotFoundHandler, directory=str(folder))


@pytest.fixture(scope="module")
def host(branded: Path) -> Iterator[str]:
    server = _Host(branded)
    yield server.address
    server.shutdown()


@pytest.fixture(scope="module")
def unaddressed(example: Path) -> Iterator[str]:
    server = _Host(example)
    yield server.address
    server.shutdown()


def arrived(page: Page) -> Page:
    """The same, with documents that are shown when they are there as a whole.

    A busy browser paints half a document: what then moves is no doing of the page.
    """

    def whole(route: Route) -> None:
        if route.request.resource_type != "document":
            return route.fallback()
        found = route.fetch()
        text = found.text().replace("<head>", '<head><link rel="expect" href="#all-is-here" blocking="render">', 1)
        return route.fulfill(response=found, body=text.replace("</body>", '<i id="all-is-here"></i></body>', 1))

    page.route("**/*", whole)
    return page


def phone(browser: Browser, scheme: str = "light", **more: object) -> Page:
    return browser.new_context(viewport={"width": 360, "height": 740}, color_scheme=scheme, **more).new_page()  # type: ignore[arg-type]


@pytest.mark.parametrize(("width", "late"), [(360, True), (1280, False)], ids=["fonts-late", "fonts-in-time"])
def test_nothing_jumps(browser: Browser, host: str, width: int, late: bool) -> None:
    """Whether the font comes at once or long after the text is there."""
    page = arrived(browser.new_context(viewport={"width": width, "height": 800}).new_page())

    def wait(route: Route) -> None:
        page.wait_for_timeout(700)
        route.continue_()

    if late:
        page.route("**/*.woff2", wait)
    for path in PATHS:
        page.goto(host + path, wait_until="networkidle")
        assert page.evaluate(SHIFTS) < 0.001, path  # what Lighthouse shows as 0
    page.context.close()


@pytest.mark.parametrize("slower", [1, 50], ids=["quick", "slow-phone"])
@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("plain", "2566/oit/#o20"),
        ("plain", "2566/measures/#i8"),
        ("004-khok-chan", "2566/measures/#e10"),
        ("plain", "2566/oit/?unit=กองคลัง"),
    ],
)
def test_nothing_jumps_where_the_address_names_rows(
    browser: Browser, served: dict[str, str], name: str, path: str, slower: int
) -> None:
    page = arrived(phone(browser))
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.goto(served[name] + path, wait_until="networkidle")
    assert page.evaluate(SHIFTS) < 0.001
    if "#" in path:
        row = page.locator(f"#{path.partition('#')[2]}").bounding_box()
        assert row
        assert 0 < row["y"] < 200
    else:
        assert page.locator(".ita-table tr[data-status]:visible").count() > 1


@pytest.mark.parametrize("end", ["#nothing", "?unit=ไม่มี"])
def test_an_address_that_names_nothing_hides_nothing(browser: Browser, served: dict[str, str], end: str) -> None:
    page = browser.new_context(viewport={"width": 360, "height": 740}, reduced_motion="reduce").new_page()
    page.route("**/table-filter*.js", lambda route: route.abort())
    page.goto(served["plain"] + "2566/oit/" + end)
    assert page.locator("h1").is_visible()
    assert page.locator(".ita-table tr[data-status]:visible").count() > 1


def _note(asked: set[str], request: Request) -> None:
    asked.add(request.url)


def test_a_first_visit_is_light(browser: Browser, host: str, branded: Path) -> None:
    """All that any page asks for, compressed as web hosts do it; fonts and pictures are compressed already."""
    for path in PATHS:
        page = phone(browser)
        asked: set[str] = set()
        page.on("request", partial(_note, asked))
        page.goto(host + path, wait_until="networkidle")
        names = [unquote(url.removeprefix(host)).split("?")[0] for url in asked if url.startswith(host)]
        files = [branded / (name if name and not name.endswith("/") else f"{name}index.html") for name in names]
        total = sum(
            len(content) if file.suffix in (".woff2", ".png") else len(gzip.compress(content, 6))
            for file in files
            if (content := file.read_bytes())
        )
        assert any(file.suffix == ".woff2" for file in files)
        assert total < 200_000, (path, total)
        page.context.close()


@pytest.mark.parametrize(
    "name", ["002-phan-chana", "000-khao-suan-kwang", "001-lam-liang", "003-bang-pu", "004-khok-chan"]
)
def test_no_mark_is_cut(browser: Browser, served: dict[str, str], name: str) -> None:
    page = browser.new_context(viewport={"width": 360, "height": 800}).new_page()
    visit(page, served[name])
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(CUT) == [], width
        assert page.evaluate(TIGHT) == [], width
    page.context.close()


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_header_holds_the_full_name(browser: Browser, host: str, width: int) -> None:
    page = browser.new_context(viewport={"width": width, "height": 740}).new_page()
    visit(page, host + "2566/oit/")
    link = page.locator(".ita-home")
    assert link.locator(".ita-home__agency").inner_text() == LONG_NAME
    box, header = link.bounding_box(), page.locator(".md-header").bounding_box()
    assert box
    assert header
    assert box["y"] >= header["y"]
    assert box["y"] + box["height"] <= header["y"] + header["height"]
    name = link.locator(".ita-home__agency")
    assert name.evaluate("name => name.scrollHeight <= name.clientHeight + 1")
    link.click()
    page.wait_for_url(host)
    page.context.close()


@pytest.mark.parametrize("path", ["2566/scores/", "2566/oit/", "2566/no/such/page"])
def test_an_agencys_colour_can_be_read_everywhere(browser: Browser, host: str, path: str) -> None:
    page = phone(browser, reduced_motion="reduce")
    visit(page, host + path)
    for scheme, name in (("light", "default"), ("dark", "slate")):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.wait_for_function("name => [name, undefined].includes(document.body.dataset.mdColorScheme)", arg=name)
        keep(page, f"branded-{path.replace('/', '-') or 'front'}-{scheme}")
        assert violations(page, RULES if scheme == "light" else OF_COLOUR) == [], scheme
        header = page.locator("header").first
        assert header.evaluate("header => getComputedStyle(header).backgroundColor") == "rgb(122, 31, 61)"
    page.context.close()


@pytest.mark.parametrize("depth", ["nothing", "2566/nothing/", "2566/oit/nothing/more/"])
@pytest.mark.parametrize("site", ["host", "unaddressed"])
def test_the_page_for_what_is_missing_leads_on_from_any_depth(
    browser: Browser, request: pytest.FixtureRequest, site: str, depth: str
) -> None:
    """Also where the site was built without its address and stands below a path."""
    root = request.getfixturevalue(site)
    page = phone(browser)
    answer = visit(page, root + depth)
    assert answer.status == HTTPStatus.NOT_FOUND
    assert page.locator("h1").inner_text() == "ไม่พบหน้าที่ท่านเปิด"
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 360
    page.wait_for_function("document.querySelector('main li a').pathname.endsWith('/some/path/')")  # it asks the server
    page.get_by_label("ค้นหาในเว็บไซต์นี้").fill("พัสดุ")
    page.get_by_role("button", name="ค้นหา").click()
    page.wait_for_url(re.compile(re.escape(root) + r"\?q="))
    assert page.locator("[data-md-component=search-query]").input_value() == "พัสดุ"
    page.context.close()


# Where the text begins below the header, and by how much what stands before a part of the path moves it from its line.
BEGINS = """() => {
  const parts = [...document.querySelector('.md-content__inner').children].filter(part => part.getClientRects().length);
  return Math.min(...parts.map(part => part.getBoundingClientRect().top))
    - document.querySelector('.md-header').getBoundingClientRect().bottom;
}"""
INDENTS = """() => [...document.querySelectorAll('.ita-path li > a')]
  .map(link => Math.round(link.getBoundingClientRect().left - link.parentNode.getBoundingClientRect().left))"""


def test_the_text_begins_near_the_top_of_a_phone(browser: Browser, served: dict[str, str]) -> None:
    page = phone(browser)
    for path in ("", "2566/", "2566/measures/", "2566/oit/o27/"):
        visit(page, served["years"] + path)
        assert 10 <= page.evaluate(BEGINS) <= 20, path
    assert page.evaluate(INDENTS) == [0, 0, 0]  # so that no line of the path begins with its sign
    assert page.evaluate("document.querySelector('.ita-path').getClientRects()[0].height") > 40  # it takes two lines
    page.context.close()


def printed(page: Page) -> list[str]:
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    for sheet in sheets:
        assert {round(float(side)) for side in sheet.mediabox[2:]} == {595, 842}
    return [sheet.extract_text() for sheet in sheets]


def test_only_the_agencys_own_logo_is_on_phones(browser: Browser, served: dict[str, str], host: str) -> None:
    for address, shown in ((host, True), (served["plain"], False)):
        page = phone(browser)
        visit(page, address)
        assert page.locator(".ita-home__logo").is_visible() is shown


def test_steps_are_numbered_in_the_sites_numerals(browser: Browser, served: dict[str, str]) -> None:
    page = browser.new_page()
    for name, numerals in (("004-khok-chan", "thai"), ("plain", "decimal")):
        visit(page, served[name] + "2566/measures/")
        lists = page.locator(".md-content ol").evaluate_all(
            "all => all.map(list => getComputedStyle(list).listStyleType)"
        )
        assert set(lists) == {numerals}, name
    visit(page, served["plain"] + "2566/oit/o14/")  # a component with parts: no letters of another alphabet
    lists = page.locator(".ita-components, .ita-components ol")
    assert lists.evaluate_all("all => all.map(list => getComputedStyle(list).listStyleType)") == [
        "decimal",
        "ita-parens",
    ]


def test_numbers_of_lists_are_printed_as_their_author_typed_them(browser: Browser, served: dict[str, str]) -> None:
    page = browser.new_page()
    visit(page, served["000-khao-suan-kwang"] + "2566/report/")
    text = "".join(printed(page))
    assert re.findall(r"(?:^|\s)([๑-๙]\. (?:วัด|แบบวัด|แบบตรวจ))", text) == ["๑. วัด", "๒. แบบวัด", "๓. แบบตรวจ"]
    lists = """
      <ol start="2"><li>a<ol class="ita-numbers" start="3"><li>b</li></ol></li></ol>
      <ol class="ita-paren" start="4"><li>c<ol class="ita-paren ita-numbers" start="5"><li>d</li></ol></li></ol>
      <ol class="ita-thai-numbers" start="6"><li>e<ol class="ita-thai-numbers" start="7"><li>f</li></ol></li></ol>
      <ol class="ita-paren ita-thai-numbers" start="8"><li>g</li></ol>
      <ol class="ita-paren ita-wide-numbers ita-thai-numbers" start="111"><li>h</li></ol>"""
    fixed = ["๖. e", "๗. f", "๘) g", "๑๑๑) h"]
    for name, wanted in (("000-khao-suan-kwang", "๒. a ๓. b ๔) c ๕) d"), ("plain", "2. a 3. b 4) c 5) d")):
        visit(page, served[name] + "2566/measures/")
        page.locator(".md-content__inner").evaluate("(all, lists) => { all.innerHTML = lists }", lists)
        text = "".join(printed(page))
        assert re.findall(r"[0-9๐-๙]+[.)] [a-h]\b", text) == [*re.findall(r"\S+ \S", wanted), *fixed], name
    page.close()


def test_each_sheet_says_whose_it_is_and_where_it_stands(browser: Browser, host: str) -> None:
    page = browser.new_page()
    visit(page, host + "2566/oit/")
    sheets = printed(page)
    assert len(sheets) > 2
    for number, text in enumerate(sheets, start=1):
        assert "https://ita.example.go.th/some/path/2566/oit/" in text
        assert re.search(rf"หน.า\s*{number}\s*จาก\s*{len(sheets)}", text), text[-200:]
    assert "044-300639" in sheets[-1]
    page.close()


def test_a_letter_is_printed_without_the_site_around_it(browser: Browser, host: str) -> None:
    page = browser.new_page()
    visit(page, host + "2566/memo/")
    text = "\n".join(printed(page))
    assert "ita.example.go.th" not in text
    assert "จาก 2" not in text
    page.close()


@pytest.mark.parametrize(("name", "opinions"), [("plain", 1), ("000-khao-suan-kwang", 2)])
def test_a_memo_fills_its_first_sheet_and_numbers_the_next(
    browser: Browser, served: dict[str, str], name: str, opinions: int
) -> None:
    """From the second sheet on, as official letters are numbered; what is to be written stands below the text."""
    page = browser.new_page()
    visit(page, served[name] + "2566/memo/")
    first, second = printed(page)
    assert not re.search(r"-\s*[๐-๙]+\s*-", first[:40])
    assert re.match(r"\s*-\s*๒\s*-", second)
    assert len(re.findall("ความเห็น", first)) == opinions
    page.close()


def test_opinions_of_a_row_are_signed_on_one_line(browser: Browser, served: dict[str, str]) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    visit(page, served["000-khao-suan-kwang"] + "2566/memo/")
    row = page.locator(".ita-memo__row .ita-memo__signature")
    left, right = (signature.bounding_box() for signature in row.all())
    assert left
    assert right
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] <= right["x"]
    page.set_viewport_size({"width": 360, "height": 740})
    above, below = (signature.bounding_box() for signature in row.all())
    assert above
    assert below
    assert above["y"] + above["height"] <= below["y"]
    page.close()


def drawn(page: Page) -> list[bytes]:
    """All that is drawn on each sheet, colours too."""
    found = [sheet.get_contents() for sheet in PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages]
    return [contents.get_data() for contents in found if contents is not None]


@pytest.mark.parametrize("path", ["2566/", "2566/oit/", "2566/scores/"])
def test_paper_is_the_same_from_either_scheme(browser: Browser, served: dict[str, str], path: str) -> None:
    """And it offers nobody another year to press on."""
    page = browser.new_page()
    visit(page, served["years"] + path)
    light = drawn(page)
    assert b" rg" in light[0]
    page.locator(".ita-dark").click()
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
    assert drawn(page) == light
    assert page.locator(".ita-years").is_visible()
    page.emulate_media(media="print")
    assert not page.locator(".ita-years").is_visible()
    page.close()


def test_a_total_is_printed_once(browser: Browser, served: dict[str, str]) -> None:
    page = browser.new_page()
    visit(page, served["years"] + "scores/")
    assert len(printed(page)) == 1
    page.emulate_media(media="print")
    assert page.locator("tfoot").evaluate_all("all => all.map(foot => getComputedStyle(foot).display)") == [
        "table-row-group"
    ]


def test_what_is_folded_of_the_criteria_is_on_paper(browser: Browser, served: dict[str, str]) -> None:
    page = browser.new_page()
    visit(page, served["years"] + "2564/oit/")
    folded, fold = page.locator(".ita-more p, .ita-more li"), page.locator(".ita-more summary")
    assert folded.count() > 3
    assert fold.is_visible()
    assert not any(line.is_visible() for line in folded.all())
    page.emulate_media(media="print")
    assert not fold.is_visible()
    assert all(line.is_visible() for line in folded.all())
    page.close()


def test_an_item_takes_one_sheet_though_name_and_footer_are_long(browser: Browser, host: str) -> None:
    page = browser.new_page()
    visit(page, host + "2566/oit/o31/")
    assert len(printed(page)) == 1


@pytest.mark.parametrize(
    ("path", "number"), [("", 1), ("2566/", 1), ("2566/en/", 2), ("2566/oit/o31/", 1), ("accessibility/", 1)]
)
def test_no_sheet_for_a_line_or_two(browser: Browser, served: dict[str, str], path: str, number: int) -> None:
    page = browser.new_page()
    visit(page, served["plain"] + path)
    assert len(printed(page)) == number
    page.close()

"""The search in a real browser: it finds what a plain scan of the pages finds, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page

from itasite.fiscal import fold_digits
from tests.support.accessibility import violations
from tests.support.plain_scan import holding, texts
from tests.support.sites import AGENCY_NAMES, Server, built, copy_example, once
from tests.support.windows import Windows, keep, settle

SITES = ("002-phan-chana", *AGENCY_NAMES)


def code(letter: str, number: int) -> str:
    return rf"(?<![a-z0-9]){letter}{number}(?![a-z0-9])"


# What a reader types, and what a page must hold for each part of it.
OCTOBER = r"(ตุลาคม|ต\.ค\.) ?(พ\.ศ\. ?)?(25)?65(?![0-9])"
QUERIES = {
    "ยืมทรัพย์": ("ยืมทรัพย์",),
    "ทรัพย์สินของ": ("ทรัพย์สินของ",),
    "จัดซื้อจัดจ้าง": ("จัดซื้อจัดจ้าง",),
    "ใช้จ่ายงบ": ("ใช้จ่ายงบ",),
    "ดุลพินิจ": ("ดุลพินิจ",),
    "สินบน": ("สินบน",),
    "ร้องเรียนการทุจริต": ("ร้องเรียนการทุจริต",),
    "ส่วนได้ส่วนเสียภายใน": ("ส่วนได้ส่วนเสียภายใน",),
    "ประโยชน์ส่วน": ("ประโยชน์ส่วน",),
    "นโยบาย NO GIFT": ("นโยบาย", "no", "gift"),
    "e-service": ("e-service",),
    "ผู้บริหาร พัสดุ": ("ผู้บริหาร", "พัสดุ"),
    "O1": (code("o", 1),),
    "o43": (code("o", 43),),
    "O๔": (code("o", 4),),
    "ข้อ ๔๓": (rf"{code('o', 43)}|ข้อ ?43(?![0-9])",),
    "ข้อ 4": (rf"{code('o', 4)}|ข้อ ?4(?![0-9]|\.[0-9])",),
    "E6": (code("e", 6),),
    "i2 ประเมิน": (code("i", 2), "ประเมิน"),
    "๒๕๖๕": ("2565",),
    "2564": ("2564",),
    "85.48": (r"85\.48",),
    "044300639": ("044-300639",),
    "0-4430-0639": ("044-300639",),
    "ตุลาคม ๒๕๖๕": (OCTOBER,),
    "ต.ค. 65": (OCTOBER,),
    "ประเมิน ปี 2566": ("ประเมิน", "2566"),
    "งบประมาณ": ("งบประมาณ",),
    "ตัวชี้วัด 4": (r"ตัวชี้วัด ?(ที่ ?)?4(?![0-9]|\.[0-9])",),
    "ไม่มีคำนี้เลย": ("ไม่มีคำนี้เลย",),
}
NOTHING = ("", "   ", "-", ".", "*", "+", '"', "()", "%", "ิ", "่", "ิ่", "า", "เ", "่า", "ก", "a", "4", "\u200b", "* +")


# Of each result its address and heading, first the page, then the sections that it leads to, all unfolded.
RESULTS = """all => all.map(item => {
  item.querySelectorAll('details').forEach(more => { more.open = true; more.dispatchEvent(new Event('toggle')); });
  const text = (link, name) => link.querySelector(name)?.textContent;
  const links = [...item.querySelectorAll('a')], bare = link => link.href.replace(/[?]h=[^#]*/, '');
  return [[bare(links[0]).replace(/#.*/, ''), text(links[0], '.ita-found__title')],
    ...links.map(link => [bare(link), text(link, '.ita-found__section')]).filter(([, section]) => section)];
})"""

# What stands at those addresses: the heading of each page, and of the places in it.
HEADINGS = """all => Promise.all(all.map(async ([address, ...places]) => {
  const text = await (await fetch(address)).text();
  const page = new DOMParser().parseFromString(text, 'text/html');
  const part = link => page.getElementById(decodeURIComponent(new URL(link).hash.slice(1)));
  const cover = page.querySelector('.ita-cover h1');  // longer than the name of the page, which is the result's
  const name = cover ? page.title.split(' - ')[0] : page.querySelector('h1').textContent;
  return [name, ...places.map(part).map(heading => heading.textContent)];
}))"""


@pytest.fixture(scope="module")
def pages_of(sites: dict[str, Path]) -> dict[str, dict[str, str]]:
    return {name: texts(sites[name]) for name in SITES}


@pytest.fixture
def page(windows: Windows, served: dict[str, str]) -> Page:
    page = windows.open()
    page.goto(served["plain"])
    return page


def field(page: Page) -> Locator:
    return page.locator("[data-md-component=search-query]")


# The first link of each result that is said to hold the words: as they are, or only inside others.
EXACTLY = ":is(.ita-found--found, .ita-found--within) > li > a"
HREFS = "all => all.map(link => link.href)"


def said(page: Page) -> str:
    return page.locator(".md-search-result__meta").inner_text().strip()


def search(page: Page, words: str) -> int:
    """Type the words; how many pages the search says it found."""
    field(page).fill("")
    page.wait_for_function("document.querySelector('.md-search-result__meta').textContent.startsWith('พิมพ์คำที่')")
    field(page).fill(words)
    page.wait_for_function("/^(พบ|ไม่พบ)/.test(document.querySelector('.md-search-result__meta').textContent)")
    return int(re.sub(r"\D", "", fold_digits(said(page))) or 0) if said(page).startswith("พบ") else 0


def found_pages(page: Page, root: str, words: str) -> set[str]:
    """The pages of the results that are said to hold the words; each is there once, and all without scrolling."""
    number = search(page, words)
    links = page.locator(EXACTLY)
    page.wait_for_function("([what, n]) => document.querySelectorAll(what).length === n", arg=[EXACTLY, number])
    addresses = [unquote(re.sub("[?#].*", "", link.removeprefix(root))) for link in links.evaluate_all(HREFS)]
    assert len(set(addresses)) == len(addresses) == number
    return set(addresses)


@pytest.mark.parametrize("site", SITES)
def test_the_search_finds_what_a_plain_scan_finds(
    windows: Windows, served: dict[str, str], pages_of: dict[str, dict[str, str]], site: str
) -> None:
    page = windows.open()
    page.goto(served[site])
    wanted = {words: holding(pages_of[site], patterns) for words, patterns in QUERIES.items()}
    assert {words: found_pages(page, served[site], words) for words in QUERIES} == wanted


def test_the_queries_are_worth_asking(pages_of: dict[str, dict[str, str]]) -> None:
    """All but the last are answered somewhere, none by every page of all sites."""
    hits = {
        words: sum(len(holding(pages, patterns)) for pages in pages_of.values()) for words, patterns in QUERIES.items()
    }
    assert [words for words, number in hits.items() if not number] == ["ไม่มีคำนี้เลย"]
    assert max(hits.values()) < sum(map(len, pages_of.values()))


def test_what_says_nothing_finds_nothing(page: Page) -> None:
    field(page).focus()
    search(page, "พัสดุ")
    for words in NOTHING:
        field(page).fill(words)
        page.wait_for_function("document.querySelector('.md-search-result__meta').textContent.startsWith('พิมพ์คำ')")
        assert page.locator(".md-search-result__item").count() == 0, repr(words)


@pytest.mark.parametrize(
    ("words", "marks"),
    [
        ("ยืมทรัพย์", {"ยืมทรัพย์"}),
        ("ข้อ ๔๓", {"O43"}),
        ("o43", {"O43"}),
        ("OIT 43", {"O43"}),
        ("๒๕๖๖", {"2566", "๒๕๖๖"}),
        ("no gift", {"No", "Gift", "no"}),
        ("พัสด", {"พัสดุ"}),  # a letter is marked together with the vowel on it
    ],
)
def test_the_match_is_marked_and_no_more(page: Page, words: str, marks: set[str]) -> None:
    search(page, words)
    found = set(page.locator(".md-search-result__list mark").all_text_contents())
    assert found
    assert found <= marks


def test_each_result_shows_every_word(page: Page) -> None:
    """Though the words stand far apart, or in different sections."""
    assert search(page, "ผู้บริหาร พัสดุ") > 1
    marks = page.locator(".md-search-result__item").evaluate_all(
        "all => all.map(item => [...new Set([...item.querySelectorAll('mark')].map(mark => mark.textContent))].sort())"
    )
    assert marks == [["ผู้บริหาร", "พัสดุ"]] * len(marks)


@pytest.mark.parametrize("site", ["002-phan-chana", "001-lam-liang"])
def test_a_result_bears_the_heading_of_its_page(windows: Windows, served: dict[str, str], site: str) -> None:
    page = windows.open()
    page.goto(served[site])
    search(page, "ประเมิน")
    results = page.locator(".md-search-result__item").evaluate_all(RESULTS)
    assert len(results) > 2
    links = [[link for link, _ in found] for found in results]
    for found, names in zip(results, page.evaluate(HEADINGS, links), strict=True):
        (address, title), *sections = found
        year = re.match(r"/some/path/(25\d\d)/", urlsplit(address).path)
        assert spaced(title).startswith(spaced(names[0]))
        assert year is None or year[1] in fold_digits(title)
        assert [spaced(name) for _, name in sections] == [spaced(name) for name in names[1:]]


def spaced(text: str) -> str:
    return " ".join(text.replace("¶", "").split())


def test_the_item_itself_comes_first(page: Page) -> None:
    for words in ("o1", "O43", "ข้อ ๑๘"):
        search(page, words)
        number = re.sub(r"\D", "", fold_digits(words))
        first = page.locator(".md-search-result__link").first.evaluate("link => link.pathname")
        assert first.endswith(f"/oit/o{number}/")


def test_the_summary_in_english_comes_last(windows: Windows, served: dict[str, str]) -> None:
    page = windows.open()
    page.goto(served["001-lam-liang"])
    search(page, "ทรัพย์สินของ")
    links = page.locator(".md-search-result__link").evaluate_all("all => all.map(a => a.pathname)")
    english = [link.endswith("/en/") for link in dict.fromkeys(links)]
    assert True in english
    assert english == sorted(english)


def test_the_newest_year_comes_first(windows: Windows, served: dict[str, str]) -> None:
    page = windows.open()
    page.goto(served["years"])
    search(page, "o14")
    links = page.locator(EXACTLY).evaluate_all("all => all.map(a => a.pathname)")
    own = [int(link.split("/")[3]) for link in links if link.endswith("/oit/o14/")]
    assert len(own) > 1
    assert own == sorted(own, reverse=True)


def test_nothing_is_loaded_before_the_reader_searches(browser: Browser, served: dict[str, str]) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path.removeprefix("/some/path/")))
    page.goto(served["plain"] + "2566/", wait_until="networkidle")
    assert [path for path in asked if path.startswith("assets/javascripts/search-panel.")]
    later = re.compile("^search/|workers|thai-|search-(near|shown|list|marks)")
    assert not [path for path in asked if later.search(path)]
    search(page, "พัสดุ")
    search(page, "จ้าง")
    assert [path.split(".")[0] for path in asked if path.startswith("search/")] == [
        "search/search_index",
        "search/index",
    ]
    page.close()


def test_words_that_are_pasted_are_searched(page: Page) -> None:
    field(page).focus()
    page.evaluate("document.execCommand('insertText', false, 'ยืมทรัพย์')")  # no key is pressed
    page.wait_for_function("document.querySelector('.md-search-result__meta').textContent.startsWith('พบ')")


def test_enter_before_the_panel_is_open_stays_on_the_page(page: Page) -> None:
    address = page.url
    page.evaluate("document.querySelector('.md-search__form').requestSubmit()")
    field(page).fill("พัสดุ")
    page.evaluate("document.querySelector('.md-search__form').requestSubmit()")
    assert search(page, "พัสดุ") > 0
    assert page.evaluate("location.href") == address


def test_an_index_that_cannot_be_had_is_named_and_asked_for_again(page: Page) -> None:
    page.route("**/search_index.json", lambda route: route.abort())
    field(page).focus()
    page.wait_for_function("document.querySelector('.md-search-result__meta').textContent.startsWith('เปิดดัชนี')")
    page.unroute("**/search_index.json")
    page.keyboard.press("Escape")
    assert search(page, "พัสดุ") > 0


@pytest.mark.parametrize("width", [360, 1280])
def test_the_keyboard_alone_searches_and_opens(windows: Windows, served: dict[str, str], width: int) -> None:
    page = windows.open(width)
    page.goto(served["plain"])
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('[data-md-component=search-query]')"):
            break
    page.wait_for_function("document.querySelector('#__search').checked")  # nobody types before the panel is open
    page.keyboard.type("ยืมทรัพย์")
    page.wait_for_function("document.querySelector('.md-search-result__meta').textContent.startsWith('พบ')")
    assert page.locator(".md-search-result__meta").get_attribute("role") == "status"
    page.keyboard.press("ArrowDown")
    first = page.evaluate("document.activeElement.href")
    assert first == page.locator(".md-search-result__link").first.evaluate("link => link.href")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('.md-search-result__item *')")
    page.keyboard.press("Escape")
    assert not page.locator("#__search").is_checked()
    settle(page, 100)  # no hand is faster; Material waits for the focus to settle
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.matches('[data-md-component=search-query]')")
    page.wait_for_function("document.querySelector('#__search').checked")
    page.keyboard.press("Enter")
    page.wait_for_url(first)


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (360, "dark"), (1280, "dark")])
def test_the_results_are_accessible(windows: Windows, served: dict[str, str], width: int, scheme: str) -> None:
    page = windows.open(width, scheme=scheme)
    page.goto(served["001-lam-liang"])
    field(page).focus()
    search(page, "ประเมิน การให้บริการ")
    assert re.fullmatch("พบ [๐-๙]+ หน้า", said(page))  # this agency writes Thai digits
    settle(page, 400)  # the panel fades in
    keep(page, f"search-{width}-{scheme}")
    page.locator("main").evaluate("main => { main.style.visibility = 'hidden'; }")  # links half behind the panel
    assert violations(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width


@pytest.fixture(scope="module")
def without_directories(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose addresses name files, with the index as a script, as `material/offline` asks for it."""
    return once(tmp_path_factory, "files", _without_directories)


def _without_directories(folder: Path) -> Path:
    copy_example(folder)
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "  - material/offline\n", encoding="utf-8")
    return built(folder)


@pytest.mark.parametrize(
    ("disk", "start"), [(False, "2566/oit/o14.html"), (True, "index.html")], ids=["server", "disk"]
)
def test_search_without_directory_addresses(
    windows: Windows, without_directories: Path, disk: bool, start: str
) -> None:
    server = Server(without_directories)
    root = without_directories.as_uri() + "/" if disk else server.address
    page = windows.open()
    complaints: list[str] = []
    page.on("pageerror", lambda fault: complaints.append(str(fault)))
    page.goto(root + start)
    pages = texts(without_directories)
    for words in ("ยืมทรัพย์", "ข้อ ๔๓", "e-service"):
        wanted = holding(pages, QUERIES[words])
        assert {path.removesuffix("index.html") for path in found_pages(page, root, words)} == wanted
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url("**/2566/**")
    assert "e-service" in page.locator("article").inner_text().lower()
    assert complaints == []
    server.shutdown()


def test_an_index_as_material_writes_it_is_read_too(page: Page) -> None:
    """On a host without our plugin the search reads Material's own form."""
    docs = [
        {
            "location": "a/",
            "title": "หน้า &amp; ก",
            "text": "<p>ผลการ <code>O4</code> &lt;b&gt;</p> <ul> <li>ยืมทรัพย์สิน</li> </ul>",
        },
        {"location": "a/#s", "title": "ส่วน", "text": ""},
        {"location": "b/", "title": "หน้า ข", "text": "O43 amp"},
    ]
    search(page, "พัสดุ")
    ask = """([data, words]) => itaSearch.find(itaSearch.read(data), words)
      .flatMap(group => group.pages).map(found => [found.location.split('#')[0], found.text])"""
    for words, places in {"o4": ["a/"], "o43": ["b/"], "ยืม": ["a/"], "amp": ["b/"], "ส่วน": ["a/"]}.items():
        assert [place for place, _ in page.evaluate(ask, [{"docs": docs}, words])] == places
    assert page.evaluate(ask, [{"docs": docs}, "ผลการ <b>"]) == [
        ["a/", "<p><mark>ผลการ</mark> O4 <mark>&lt;b&gt;</mark></p>"]
    ]


@pytest.mark.parametrize("engine", ["our own", "zensical"])
def test_the_window_of_a_phone_keeps_its_width_in_the_search(
    browser: Browser, example_with_survey: Path, zensical_site: Path, engine: str
) -> None:
    """Material lets a circle grow far beyond it, and Zensical has no script that hides what is outside."""
    server = Server(zensical_site if engine == "zensical" else example_with_survey)
    page = browser.new_context(viewport={"width": 360, "height": 800}, is_mobile=True, has_touch=True).new_page()
    page.goto(f"{server.address}2566/oit/")
    page.locator(".ita-search").tap()
    settle(page, 50)
    assert page.evaluate("innerWidth") == 360
    page.locator(".md-search__input").fill("จัดซื้อ")
    page.locator(".md-search-result__item").first.wait_for()
    assert page.evaluate("innerWidth") == 360
    server.shutdown()

"""What readers use most, in a second engine: search, filter, menu and print in Debian's Firefox; and the preview."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from itasite.problem import Position, error
from itasite.serve.state import Made
from tests.support.editing import editing, way_in
from tests.support.firefox import Firefox, started
from tests.support.plain_scan import holding, texts
from tests.support.preview import ready, serving
from tests.support.searched import FOUND, LOADED, first_share, queries, rank

SAID = """() => {
  const said = document.querySelector('.md-search-result__meta').textContent
  return /^พบ/.test(said) && document.querySelector('.md-search-result__link') && said
}"""
ROWS = "() => [...document.querySelectorAll('.ita-table tr[data-status]')].filter(row => row.getClientRects().length)"
FOCUSED = "document.activeElement"


@pytest.fixture(scope="module")
def firefox() -> Iterator[Firefox]:
    """Without it the tests fail rather than pass unseen."""
    with started() as found:
        yield found


def test_the_search_finds_by_key_and_leads_there(firefox: Firefox, served: dict[str, str], example: Path) -> None:
    page, root, words = firefox.open(360, 780), served["plain"], "ยืมทรัพย์"
    page.visit(root)
    assert not [address for address in page.asked() if "search_index" in address]
    page.click(".ita-search")
    page.wait(f"() => {FOCUSED}.matches('[data-md-component=search-query]')")
    page.press(*words)
    wanted = {root + address for address in holding(texts(example), (words,))}
    assert re.sub(r"\D", "", page.wait(SAID)) == str(len(wanted))
    page.keep("firefox-search")
    page.press("ArrowDown")
    page.wait(f"() => {FOCUSED}.matches('.md-search-result__link')")
    page.press("Enter")
    there = "wanted => document.readyState === 'complete' && wanted.includes(location.href.split(/[?#]/)[0])"
    page.wait(there, sorted(wanted))
    assert words in page.wait("() => document.querySelector('article')?.textContent.replace(/\\u2060/g, '')")
    assert [address for address in page.asked() if not address.startswith((root, "data:"))] == []  # a font of its own
    assert page.complaints() == []


def test_the_filter_shows_what_is_chosen_and_the_address_keeps_it(firefox: Firefox, served: dict[str, str]) -> None:
    page, address = firefox.open(), served["plain"] + "2566/oit/"
    page.visit(address)
    assert page.value(f"() => ({ROWS})().length") == 43
    page.value("() => document.querySelector('.ita-filter [name=unit]').focus()")
    page.press("ArrowDown")
    unit = page.wait("() => document.querySelector('.ita-filter [name=unit]').value")
    own = f"unit => ({ROWS})().map(row => row.dataset.unit.split('|').includes(unit))"
    shown = page.value(own, unit)
    assert 0 < len(shown) < 43
    assert all(shown)
    page.keep("firefox-filter")
    page.visit(page.value("() => location.href"))
    assert page.value("() => new URLSearchParams(location.search).get('unit')") == unit
    assert page.value(own, unit) == shown
    page.click(".ita-filter button:not([hidden])")
    page.wait(f"() => ({ROWS})().length === 43")
    assert page.value("() => location.href") == address
    assert page.complaints() == []


def test_a_phones_menu_holds_the_focus_and_leads_on(firefox: Firefox, served: dict[str, str]) -> None:
    page = firefox.open(360, 780)
    page.visit(served["plain"] + "2566/measures/")
    page.click(".ita-menu")
    page.wait(f"() => {FOCUSED}.matches('.ita-menu__close')")
    assert page.value("() => document.querySelector('.ita-menu').getAttribute('aria-expanded')") == "true"
    for _ in range(4):
        page.press("Tab")
        assert page.value(f"() => Boolean({FOCUSED}.closest('#__menu')) && {FOCUSED}.checkVisibility()")
    page.keep("firefox-menu")
    page.press("Escape")
    page.wait(f"() => {FOCUSED}.matches('.ita-menu') && {FOCUSED}.getAttribute('aria-expanded') === 'false'")
    page.press("Enter")
    page.click("#__menu a[href$='scores/']")
    page.wait("address => location.href === address", served["plain"] + "2566/scores/")
    assert page.complaints() == []


def test_paper_has_every_row_and_nothing_of_the_screen(firefox: Firefox, served: dict[str, str]) -> None:
    page = firefox.open()
    page.visit(served["plain"] + "2566/oit/")
    page.click(".ita-dark")
    assert page.value("() => document.body.dataset.mdColorScheme") == "slate"
    sheets = PdfReader(io.BytesIO(page.printed())).pages
    assert {(round(sheet.mediabox.width), round(sheet.mediabox.height)) for sheet in sheets} == {(842, 596)}  # lies
    found = ["".join(sheet.extract_text().split()) for sheet in sheets]
    assert 4 < len(found) < 12
    assert all("หลักฐาน" in text[:200] for text in found)  # each has the heads of the columns
    codes = [int(code) for text in found for code in re.findall(r"(?<![A-Z])O(\d{1,2})(?=[^\d.])", text)]
    assert sorted(set(codes)) == list(range(1, 44))
    assert "044-300639" in found[-1]
    for word in ("สารบัญ", "เมนู", "ค้นหา", "ล้างตัวกรอง", "กลับไปด้านบน"):  # as they are spelt, no mark in them is lost
        assert not any(word in text for text in found), word
    assert page.complaints() == []


def test_the_page_that_answers_comes_first_here_too(firefox: Firefox, served: dict[str, str]) -> None:
    """What is one word of Thai differs between browsers: ทรัพย์สินราชการ is one in Firefox, two in Chromium."""
    page, rows = firefox.open(), [row for row in queries("_more") if row.site == "002-phan-chana"]
    page.visit(served["002-phan-chana"])
    page.click(".md-search__input")
    page.wait(f"() => {LOADED}")
    found = page.value(FOUND, [row.text for row in rows])
    places = [rank(pages, row) for pages, row in zip(found, rows, strict=True)]
    missed = [(row.text, place) for row, place in zip(rows, places, strict=True) if place != 1]
    assert first_share(places) >= 0.9, missed
    assert "ยืมทรัพย์สินราชการ" not in dict(missed)
    assert page.complaints() == []


def test_a_preview_is_as_new_as_the_site_and_says_when_it_stopped(firefox: Firefox, port: int) -> None:
    stopped = error(Position("agency.yml"), "rule", "ผิดตรงนี้", "แก้")
    with serving(Made(ready("เดิม")), port=port) as (workshop, address):
        window, other = firefox.open(), firefox.open()
        for one in (window, other):
            one.visit(f"{address}/")
        workshop.change(Made(None, (stopped,)))
        for one in (window, other):
            one.wait("() => document.querySelector('#itasite-preview summary')?.textContent.includes('ผิดพลาด 1 จุด')")
        workshop.change(Made(ready("ใหม่")))
        for one in (window, other):
            one.wait("() => document.querySelector('p').textContent === 'ใหม่'")
    for one in (window, other):
        one.wait("() => document.querySelector('#itasite-preview-stopped').textContent.includes('หยุดแล้ว')")
    with serving(Made(ready("อีกครั้ง")), port=port):
        for one in (window, other):
            one.wait("() => document.querySelector('p').textContent === 'อีกครั้ง'")


def test_a_clerk_saves_and_the_preview_shows_it(firefox: Firefox, base: Path) -> None:
    (base.parent / "mkdocs.yml").write_text(
        "site_name: t\ndocs_dir: content\ntheme: {name: itasite}\nplugins: [itasite]\n", encoding="utf-8"
    )
    named, told = "องค์การบริหารส่วนตำบลใหม่", "() => document.querySelector('.saved')?.textContent"
    with editing(base.parent) as (_, log):
        page, preview = firefox.open(360, 780), firefox.open()
        page.visit(way_in(log))
        page.click("nav a[href='/agency/']")
        page.type("[name=name]", named)
        page.press("Enter")
        assert "บันทึกแล้ว" in page.wait(told)
        page.visit(page.value("() => new URL('/2566/oit/o2/', location).href"))
        page.click("[value='add:evidence']")
        page.wait("() => document.activeElement.name === 'evidence.0.title'")  # the first box of the new row
        page.type("[name='evidence.0.title']", "ทำเนียบผู้บริหาร")
        page.type("[name='evidence.0.url']", "https://www.example.go.th/heads")
        page.keep("firefox-item")
        page.press("Enter")
        assert "บันทึกแล้ว" in page.wait(told)
        preview.visit(page.value("() => document.querySelector('.menu__preview a').href"))
        link = "() => document.querySelector('.ita-evidence a[href=\"https://www.example.go.th/heads\"]')?.textContent"
        assert preview.wait(link).replace("\u2060", "") == "ทำเนียบผู้บริหาร"
        preview.wait("name => document.body.textContent.replace(/\\u2060/g, '').includes(name)", named)
        preview.keep("firefox-preview")
        assert page.complaints() + preview.complaints() == []
    assert f"name: {named}\n" in (base / "agency.yml").read_text(encoding="utf-8")
    row = "    evidence:\n      - title: ทำเนียบผู้บริหาร\n        url: https://www.example.go.th/heads\n"
    assert f"  O2:\n    status: in_progress\n{row}" in (base / "2566/oit.yml").read_text(encoding="utf-8")

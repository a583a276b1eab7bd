"""No line ends inside a name of the agency, on any width and on paper, and a copied name is as it was written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page

from tests.support.sites import AGENCIES, CASES, LONG_NAME, ROOT, Server
from tests.support.windows import Windows, visit

WIDTHS = (360, 768, 1280)
PAPER = 680  # CSS pixels between the margins of an A4 sheet
PAGES = {
    "002-phan-chana": ("", "2566/", "2566/oit/", "2566/oit/o12/", "2566/measures/", "2566/report/", "2566/memo/",
                       "2566/en/", "404.html"),
    "000-khao-suan-kwang": ("", "2566/measures/", "2566/memo/"),
    "001-lam-liang": ("", "2565/analysis/"),
    "years": ("2566/", "2566/oit/", "scores/"),
    "003-bang-pu": ("2564/measures/", "2564/memo/"),
    "004-khok-chan": ("", "2566/measures/"),
}  # fmt: skip
WORDS = ("หน่วยงาน", "ดำเนินการ", "งบประมาณ", "ประพฤติมิชอบ", "ผู้รับผิดชอบ", "คณะกรรมการ")
# How often the names are seen, and where the letters of one stand on several lines.
FIND = """(names) => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), blocks = new Map();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    let block = node.parentElement;
    if (block.closest('script, style, svg, option, [hidden], .ita-hidden')) continue;
    while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
    if (!blocks.has(block)) blocks.set(block, []);
    blocks.get(block).push(node);
  }
  const told = {seen: 0, broken: []};
  names.sort((one, other) => other.length - one.length);
  const wanted = new RegExp(names.map(name => name.replace(/[.]/g, '[.]')).join('|'), 'g');
  for (const nodes of blocks.values()) {
    const place = at => {
      for (const node of nodes) { if (at < node.length) return [node, at]; at -= node.length; }
    };
    const text = nodes.map(node => node.data).join('');
    for (const found of text.matchAll(wanted)) {
      const range = document.createRange();
      range.setStart(...place(found.index));
      const [last, offset] = place(found.index + found[0].length - 1);
      range.setEnd(last, offset + 1);
      const lines = [...range.getClientRects()].filter(box => box.width && box.height).map(box => box.bottom);
      if (!lines.length) continue;
      told.seen += 1;
      if (Math.max(...lines) - Math.min(...lines) > 8)
        told.broken.push(text.slice(Math.max(0, found.index - 12), found.index + found[0].length + 8));
    }
  }
  return told;
}"""

# Long names on several lines where the line has room for all of it.
DIVIDED = """[...document.querySelectorAll('.ita-whole--long')].filter(name => {
  if (!name.getClientRects().length || name.closest('.ita-hidden')) return false;
  let block = name.parentElement;
  while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
  const {paddingLeft, paddingRight} = getComputedStyle(block), copy = name.cloneNode(true);
  const room = block.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  copy.style.cssText = 'position: absolute; max-width: none; white-space: nowrap';
  name.after(copy);
  const divided = name.offsetHeight > 1.5 * copy.offsetHeight && copy.offsetWidth <= room;
  copy.remove();
  return divided;
}).map(name => name.parentElement.textContent.slice(0, 60))"""
# Names that stand beside their sentence instead of in it: in a row of boxes each piece of a text is a box.
TORN = """[...document.querySelectorAll('.ita-whole')].map(name => name.parentElement).filter(parent =>
  /flex|grid/.test(getComputedStyle(parent).display) && parent.childNodes.length > 1
).map(parent => parent.textContent.slice(0, 60))"""
# Names that look unlike the text around them, since a style is meant for the parts of a box and takes them for one.
UNLIKE = """[...document.querySelectorAll('.ita-whole')].filter(name =>
  ['color', 'fontSize', 'fontWeight'].some(what =>
    getComputedStyle(name)[what] !== getComputedStyle(name.parentElement)[what]) ||
  getComputedStyle(name).display === 'block'
).map(name => name.parentElement.textContent.slice(0, 60))"""
# How far below the text before it a name of several lines begins.
BELOW = """() => {
  const text = document.createElement('p');
  text.innerHTML = '<span>ก</span><span class="ita-whole ita-whole--long">กองการศึกษา ศาสนาและวัฒนธรรม</span>';
  document.querySelector('.md-content__inner').append(text);
  const [before, name] = text.children;
  name.style.maxWidth = '6em';
  const line = before.getBoundingClientRect();
  return [name.offsetHeight / line.height, name.getBoundingClientRect().top - line.top];
}"""
OUTSIDE = """[...document.querySelectorAll('.ita-whole--long')].filter(name =>
  name.getClientRects().length && name.getBoundingClientRect().right > innerWidth + 1).length"""


def names(site: str) -> list[str]:
    """What of agency.yml must stay whole, without our own code."""
    content = {"002-phan-chana": ROOT / "content", "years": CASES / "years"}.get(site, AGENCIES / site / "content")
    agency = yaml.safe_load((content / "agency.yml").read_text(encoding="utf-8"))
    places = [agency.get(name, "") for name in ("subdistrict", "district", "province")]
    parts = [part for unit in agency["units"] for part in re.split(r"\s+|(?=และ)", unit)]
    return sorted({agency["short_name"], *places, *parts} - {""})


def broken(page: Page, wanted: list[str]) -> tuple[int, list[str]]:
    found = page.evaluate(FIND, wanted)
    return found["seen"], found["broken"]


@pytest.mark.parametrize("site", PAGES)
def test_names_stay_whole(windows: Windows, served: dict[str, str], site: str) -> None:
    page, seen = windows.open(), 0
    for path in PAGES[site]:
        visit(page, served[site] + path)
        for width in (*WIDTHS, PAPER):
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(media="print" if width == PAPER else "screen")
            more, found = broken(page, [*names(site), *WORDS])
            seen += more
            assert found == [], f"{path} at {width}"
            assert page.evaluate(DIVIDED) == [], f"{path} at {width}"
            assert page.evaluate(TORN) == [], f"{path} at {width}"
            assert page.evaluate(UNLIKE) == [], f"{path} at {width}"
        page.emulate_media(media="screen")
    assert seen > 100


def test_the_measure_sees_a_name_that_breaks(windows: Windows, served: dict[str, str]) -> None:
    """Without our style the same pages break names: the test above could fail."""
    page = windows.open(360)
    visit(page, served["002-phan-chana"] + "2566/report/")
    page.add_style_tag(content=".ita-whole { display: inline !important; white-space: normal !important; }")
    assert broken(page, names("002-phan-chana"))[1] != []


def test_a_long_name_breaks_only_where_a_line_cannot_hold_it(windows: Windows, branded: Path) -> None:
    page, server = windows.open(), Server(branded)
    place = LONG_NAME.removeprefix("องค์การบริหารส่วนตำบล")
    for path in ("", "2566/", "2566/oit/o1/", "accessibility/"):
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            visit(page, server.address + path)
            assert page.evaluate(OUTSIDE) == 0, f"{path} at {width}"
            if width > 360:
                assert broken(page, [place])[1] == [], f"{path} at {width}"
    server.shutdown()


def test_the_mark_of_a_list_stands_at_the_first_line_of_a_long_name(windows: Windows, served: dict[str, str]) -> None:
    page = windows.open()
    visit(page, served["001-lam-liang"])
    lines, below = page.evaluate(BELOW)
    assert lines > 1.5
    assert abs(below) < 8


def test_a_copied_name_is_the_name_as_it_is_written(windows: Windows, served: dict[str, str]) -> None:
    page = windows.open()
    visit(page, served["002-phan-chana"])
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.md-content h1'))")
    assert page.evaluate("String(getSelection())").strip() == "คุณธรรมและความโปร่งใสขององค์การบริหารส่วนตำบลพันชนะ"
    assert page.evaluate("window.find('ตำบลพันชนะ')")  # as Ctrl+F would


def test_nothing_but_the_text_of_a_page_holds_more_than_was_written(sites: dict[str, Path]) -> None:
    """Not what search, feed, sheets of calculation, titles and attributes say."""
    for site in sites.values():
        for path in (*site.rglob("*.html"), *site.rglob("*.json"), *site.rglob("*.xml"), *site.rglob("*.csv")):
            text = path.read_text(encoding="utf-8")
            assert "\u2060" not in text, path
            assert "ita-whole" not in (text if path.suffix != ".html" else text.partition("<body")[0]), path
            assert not re.search(r'<[^>]*="[^"<]*<span class="?ita-whole', text), path

"""No page holds anything that a server with `Content-Security-Policy: default-src 'self'` would not let it use."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from itasite.hosts.page_styles import PageStyles
from tests.support.sites import AGENCY_NAMES, built, copy_example

DATA = ("application/json", "application/ld+json")


class Inline(HTMLParser):
    """What of a page stands inside it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "style" or (tag == "script" and "src" not in values and values.get("type") not in DATA):
            self.found.append(f"<{tag}>")
        for name, value in values.items():
            if (
                name == "style"
                or name.startswith("on")
                or re.match(r"\s*(data|javascript|blob):", value, re.IGNORECASE)
            ):
                self.found.append(f"<{tag} {name}={value[:40]}>")
            if name in ("href", "src") and tag in ("script", "link", "img") and re.match("(https?:)?//", value):
                known = values.get("rel", "") in ("canonical", "alternate ", "alternate")
                self.found += [] if known else [f"<{tag} {name}={value}>"]


def inline(site: Path) -> dict[str, list[str]]:
    pages = sorted(site.rglob("*.html"))
    assert pages
    return {str(page.relative_to(site)): found for page in pages if (found := Inline(page.read_text("utf-8")).found)}


@pytest.mark.parametrize("name", ["002-phan-chana", *AGENCY_NAMES, "years"])
def test_nothing_stands_inside_a_page(sites: dict[str, Path], name: str) -> None:
    assert inline(sites[name]) == {}


def test_nothing_stands_inside_posters_branded_and_offline_pages(
    example_with_survey: Path, branded: Path, offline: Path
) -> None:
    for site in (example_with_survey, branded, offline):
        assert inline(site) == {}


def test_style_sheets_hold_no_pictures(branded: Path) -> None:
    """But for one, which only a site on a disk asks for."""
    holding = [path.name for path in branded.rglob("*.css") if re.search(r"url\([\"']?data:", path.read_text("utf-8"))]
    assert [re.sub(r"\.[0-9a-f]{8}\.", ".", name) for name in holding] == ["icons.css"]
    pages = "".join(path.read_text("utf-8") for path in branded.rglob("*.html"))
    assert not re.search(r'rel="stylesheet"[^>]*icons\.', pages)
    for sheet in branded.glob("assets/stylesheets/*.min.css"):
        for found in re.findall(r'url\("([^"]+)"\)', sheet.read_text("utf-8")):
            assert (sheet.parent / found).is_file(), found


def test_what_authors_and_extensions_write_becomes_style_sheets(tmp_path: Path) -> None:
    folder = copy_example(tmp_path)
    page = folder / "content" / "2566" / "table.md"
    page.write_text(
        "# ตาราง\n\n| ก | ข |\n|---:|:---:|\n| 1 | 2 |\n\n"
        '<p class="a" style="color: rgb(1, 2, 3)">สี</p>\n\n<style>.b { background: url(files/b.png) }</style>\n',
        encoding="utf-8",
    )
    site = built(folder)
    text = (site / "2566" / "table" / "index.html").read_text("utf-8")
    assert inline(site) == {}
    assert re.findall(r"<t[hd]\b[^>]* (ita-align-[a-z]+)\"", text) == ["ita-align-right", "ita-align-center"] * 2
    sheets = [(site / "2566" / "table" / found) for found in re.findall(r'href="([^"]+/pages/[^"]+)"', text)]
    styles = "\n".join(sheet.read_text("utf-8") for sheet in sheets)
    name = re.search(r'<p class="a (ita-style-\w+)">', text)
    assert name
    assert f".{name[1]}:not(#_):not(#_) {{ color: rgb(1, 2, 3) }}" in styles
    assert "url(../../../2566/table/files/b.png)" in styles


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<p>style=x</p>", "<p>style=x</p>"),
        ('<a title="a > b" style="" href="x">y</a>', '<a title="a > b" href="x">y</a>'),
        ("<td STYLE='text-align:right'>1</td>", '<td class="ita-align-right">1</td>'),
        ('<td style="text-align: center;" class="n">1</td>', '<td class="n ita-align-center">1</td>'),
        ('<p style="}{">1</p>', "<p>1</p>"),
        ("&lt;style&gt;a&lt;/style&gt;", "&lt;style&gt;a&lt;/style&gt;"),
        ('<img alt="แบบ style=bold class=x" src=a />', '<img alt="แบบ style=bold class=x" src=a />'),
        ("""<a title="ก style='ข" href="x" lang='th'>y</a>""", """<a title="ก style='ข" href="x" lang='th'>y</a>"""),
        ("<!-- <style>p {}</style> --><p>1</p>", "<!-- <style>p {}</style> --><p>1</p>"),
    ],
)
def test_tags_are_left_whole(html: str, wanted: str) -> None:
    assert PageStyles().extract(html, "index.html") == wanted


def test_the_same_style_is_one_file() -> None:
    styles = PageStyles()
    for path in ("a/index.html", "b/c/index.html"):
        page = styles.extract('<head><style media="print">\n  p { color: red }\n</style></head>', path)
        assert '<link rel="stylesheet" media="print" href="../' in page
    assert len(styles.files) == 1

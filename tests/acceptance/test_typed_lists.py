"""Lists in prose on built sites: the numbers that were typed are on the page and in the search, with any theme."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from html5lib import HTMLParser

from itasite.formats.typed_lists import NUMBER_ATTRIBUTE
from tests.support import search_index
from tests.support.attached import put
from tests.support.engine import CONFIG, site_of

PAGE = """# รายงาน

๑. ข้อแรก **หนา**

```ita-measures
group: plan
```
๒. ข้อสอง
    2) ข้อย่อย

| ก |
|---|
| ข |

5. ข้อห้า

    ย่อหน้า

7. ข้อเจ็ด

(๑) ย่อหน้า

๑.๑ ย่อหน้า

<ol start="9"><li>HTML ของผู้เขียน</li></ol>
"""
ENTRY = re.compile(r"(<ol[^>]*>)\s*<li[^>]*>\s*(?:<p>)?(ข้อ[^<]*|HTML)")
SEARCH = "[material/search, itasite]"


def written(folder: Path, config: str) -> tuple[str, str]:
    """The text of the page, and all of its files that a reader gets, as one text."""
    site = site_of(folder, config)
    page = site / "own" / "index.html"
    return page.read_text(encoding="utf-8"), "".join(
        file.read_text(encoding="utf-8") for file in sorted(site.rglob("*")) if file.suffix in (".html", ".json")
    )


@pytest.mark.parametrize("extensions", ["[]", "[sane_lists]", "[extra, admonition, pymdownx.tasklist]"])
def test_the_page_and_the_search_have_the_numbers(base: Path, extensions: str) -> None:
    put(base, "own.md", PAGE)
    config = CONFIG.replace("[itasite]", SEARCH) + f"markdown_extensions: {extensions}\n"
    html, everything = written(base.parent, config)
    assert ENTRY.findall(html) == [
        ('<ol class="ita-thai-numbers">', "ข้อแรก "),
        ('<ol class="ita-thai-numbers" start="2">', "ข้อสอง"),
        ('<ol class="ita-paren ita-numbers" start="2">', "ข้อย่อย"),
        ('<ol start="5">', "ข้อห้า"),
        ('<ol start="9">', "HTML"),
    ]
    assert '<li value="7">' in html
    assert "<p>(๑) ย่อหน้า</p>\n<p>๑.๑ ย่อหน้า</p>" in html
    assert NUMBER_ATTRIBUTE not in everything
    parser = HTMLParser()
    parser.parse(html)
    assert parser.errors == []
    texts = search_index.paragraphs(search_index.read(base.parent / "site"), "own/")
    for text in ("๑. ข้อแรก หนา", "๒. ข้อสอง", "2) ข้อย่อย", "5. ข้อห้า", "7. ข้อเจ็ด"):
        assert text in texts


def test_numbers_are_searched_as_the_site_shows_them(base: Path) -> None:
    put(base, "own.md", PAGE)
    agency = (base / "agency.yml").read_text(encoding="utf-8")
    put(base, "agency.yml", f"{agency}numerals: thai\n")
    _, everything = written(base.parent, CONFIG.replace("[itasite]", SEARCH))
    for text in ("๑. ข้อแรก หนา", "๒. ข้อสอง", "๒) ข้อย่อย", "๕. ข้อห้า", "๗. ข้อเจ็ด"):
        assert text in everything


@pytest.mark.parametrize("theme", ["mkdocs", "material"])
def test_another_theme_gets_the_same_lists(base: Path, theme: str) -> None:
    put(base, "own.md", PAGE)
    html, everything = written(
        base.parent, CONFIG.replace("itasite}", f"{theme}}}").replace("[itasite]", "[search, itasite]")
    )
    assert [tag for tag, _ in ENTRY.findall(html)] == [
        '<ol style="list-style-type: thai">',
        '<ol start="2" style="list-style-type: thai">',
        '<ol class="ita-paren" start="2" style="list-style-type: decimal">',
        '<ol start="5">',
        '<ol start="9">',
    ]
    assert '<li value="7">' in html
    assert NUMBER_ATTRIBUTE not in everything

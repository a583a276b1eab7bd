"""Pages of the author on built sites: nothing of other hosts, small pictures, links that answer, whoever builds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from itasite.text.outside_requests import outside_requests
from tests.support.attached import put
from tests.support.engine import CONFIG, names, site_of
from tests.support.html import dead_links
from tests.support.photos import MAKER, photo
from tests.support.sites import itasite

PAGE = """# รายงาน

ดังนี้
- ข้อแรก
- ข้อสอง

## ผลการประเมิน

![ลานหน้าสำนักงาน](files/office.jpg) <img src="files/office.jpg" alt="ลานหน้าสำนักงาน"> ![ผัง](https://a.go.th/x.png)

<iframe src="https://www.youtube.com/embed/abc" title="พิธีเปิด" poster="files/office.jpg"></iframe>

<p style="background: url(//a.go.th/b.png)">ก</p> <a href="measures.md#m1">มาตรการ</a> [ผล](#ผลการประเมิน)

| รายการ | บาท |
|---|---|
| ภาษี | 37,556,572.56 |
"""


def written(base: Path) -> bytes:
    """The photograph of the page, which is put beside it."""
    raw = photo(1200, 1600)
    (base / "2566" / "files" / "office.jpg").write_bytes(raw)
    put(base, "2566/own.md", PAGE)
    return raw


@pytest.mark.parametrize("address", ["2566/own/index.html", "2566/own.html"])
def test_a_page_of_the_author_is_finished(base: Path, address: str) -> None:
    raw = written(base)
    setting = "" if address.endswith("index.html") else "use_directory_urls: false\n"
    site = site_of(base.parent, CONFIG + setting)
    html = (site / address).read_text(encoding="utf-8")
    assert outside_requests(html) == ()
    assert dead_links(site) == []
    assert html.count("srcset=") == 3
    assert html.count('width="1200" height="1600"') == 3
    assert 'href="https://www.youtube.com/watch?v=abc"' in html
    assert '<h2 id="ผลการประเมิน">' in html
    assert "<li>ข้อแรก</li>" in html
    assert re.search(r'<td class="ita-number">37,556,572.56</td>', html)
    copies = [name for name in names(site) if name.startswith("assets/pictures/")]
    assert len(copies) == 3
    assert all(MAKER.encode() not in (site / name).read_bytes() for name in copies)
    assert (site / "2566" / "files" / "office.jpg").read_bytes() == raw


def test_our_build_gives_the_same_as_mkdocs(base: Path) -> None:
    written(base)
    site = site_of(base.parent)
    made = {name: (site / name).read_bytes() for name in names(site)}
    done = itasite(base.parent, "build")
    assert done.returncode == 0, done.stderr
    assert "outside-request" in done.stderr
    assert {name: (site / name).read_bytes() for name in names(site)} == made


def test_what_another_extension_makes_is_quiet_too(base: Path) -> None:
    put(base, "own.md", "# ก\n\n/// html | iframe[src='https://a.go.th/x']\n///\n")
    site = site_of(base.parent, f"{CONFIG}markdown_extensions: [pymdownx.blocks.html]\n")
    html = (site / "own" / "index.html").read_text(encoding="utf-8")
    assert "<iframe" not in html
    assert 'href="https://a.go.th/x"' in html

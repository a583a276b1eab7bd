"""The feed of a built site: where pages link to it, and what it says of its own address."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.support.html import pages
from tests.support.sites import built

ATOM = "{http://www.w3.org/2005/Atom}"


def test_every_page_links_to_it(sites: dict[str, Path]) -> None:
    site = sites["004-khok-chan"]
    assert ET.fromstring((site / "feed.xml").read_bytes()).tag == f"{ATOM}feed"
    for name, page in pages(site).items():
        if name == "404.html":  # stands at any depth, so it names nothing by a relative address
            continue
        html = (site / name).read_text(encoding="utf-8")
        (link,) = re.findall(r'<link rel="alternate " type="application/atom\+xml" title="[^"]+" href="([^"]+)">', html)
        assert link in page.links  # in the footer too
        assert link == "../" * name.count("/") + "feed.xml"
    assert "feed.xml" not in (sites["years"] / "index.html").read_text(encoding="utf-8")


def test_a_site_that_knows_its_address_gives_full_ones(base: Path) -> None:
    config = "site_name: t\nsite_url: https://ita.example.go.th/a\ndocs_dir: content\ntheme: {name: itasite}\n"
    (base.parent / "mkdocs.yml").write_text(f"{config}plugins: [itasite]\n", encoding="utf-8")
    site = built(base.parent)
    links = ET.fromstring((site / "feed.xml").read_bytes()).findall(f"{ATOM}link")
    own = [link.get("href") for link in links if link.get("rel") == "self"]
    assert own == ["https://ita.example.go.th/a/feed.xml"]
    html = (site / "2566" / "index.html").read_text(encoding="utf-8")
    assert 'hreflang="th" href="https://ita.example.go.th/a/2566/"' in html
    assert 'hreflang="en" href="https://ita.example.go.th/a/2566/en/"' in html

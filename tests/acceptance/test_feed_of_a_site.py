"""The feed of a built site: where pages link to it, and what it says of its own address."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
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


def test_machines_learn_when_a_page_changed_and_where_it_stands(branded: Path) -> None:
    root = "https://ita.example.go.th/some/path/"
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    found = ET.fromstring((branded / "sitemap.xml").read_bytes()).findall(f"{space}url")
    days = {str(url.findtext(f"{space}loc")): url.findtext(f"{space}lastmod") for url in found}
    assert days[f"{root}2566/oit/o31/"] == days[root] == "2023-08-11"
    assert days[f"{root}accessibility/"] is None
    assert list(days) == sorted(days)
    assert not any("poster" in address for address in days)  # search engines are told to leave them
    assert f"Sitemap: {root}sitemap.xml" in (branded / "robots.txt").read_text(encoding="utf-8")
    html = (branded / "2566" / "oit" / "o31" / "index.html").read_text(encoding="utf-8")
    (data,) = re.findall('<script type="application/ld\\+json">(.*?)</script>', html)
    page, trail = json.loads(data)["@graph"]
    assert (page["url"], page["dateModified"]) == (f"{root}2566/oit/o31/", "2023-08-11")
    assert [entry["item"] for entry in trail["itemListElement"]] == [
        root, f"{root}2566/", f"{root}2566/oit/", f"{root}2566/oit/o31/",
    ]  # fmt: skip


def test_a_page_is_reported_by_mail_with_its_name_and_address(base: Path) -> None:
    agency = base / "agency.yml"
    text = re.sub("(?m)^contacts:.*\n(?: .*\n)*", "", agency.read_text(encoding="utf-8"))
    mail = "contacts: [{title: ก, phone: 0-2000-0000}, {title: ข, email: ita@example.go.th}]\n"
    agency.write_text(text + mail, encoding="utf-8")
    config = "site_name: t\nsite_url: https://ita.example.go.th/a\ndocs_dir: content\ntheme: {name: itasite}\n"
    (base.parent / "mkdocs.yml").write_text(f"{config}plugins: [itasite]\n", encoding="utf-8")
    html = (built(base.parent) / "2566" / "oit" / "o1" / "index.html").read_text(encoding="utf-8")
    (address,) = re.findall('href="(mailto:ita@example.go.th\\?[^"]+)"', html)
    asked = parse_qs(urlsplit(unescape(address)).query)
    assert asked["subject"][0].startswith("แจ้งปัญหาของหน้า O1 ")
    assert asked["body"][0].endswith("https://ita.example.go.th/a/2566/oit/o1/")


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

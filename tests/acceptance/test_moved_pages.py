"""Every path comes from the one list: wherever a page is moved there, no link and no anchor of the site is dead."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

from itasite.cli.main import main
from itasite.facts import sitemap
from itasite.facts.sitemap import FRONT_PAGE, SITE_PAGES, YEAR_PAGES, SitePage, YearPage
from tests.support.engine import CONFIG, site_of
from tests.support.every_page import full_site
from tests.support.html import dead_links
from tests.support.in_process import itasite

URL = "https://ita.example.go.th/place/"
NAMES = {id(kind): name.lower() for name, kind in vars(sitemap).items() if isinstance(kind, YearPage | SitePage)}
KINDS = [pytest.param(kind, id=NAMES[id(kind)]) for kind in (*YEAR_PAGES, *SITE_PAGES) if kind is not FRONT_PAGE]


@contextmanager
def moved(kind: YearPage | SitePage) -> Iterator[str]:
    """The kind stands elsewhere for a while; gives the word that its new addresses have in them."""
    before = kind.path
    after = "elsewhere/below/{}-page.md" if "{}" in before else "elsewhere/below/page.md"
    object.__setattr__(kind, "path", after)
    try:
        yield "elsewhere/below/"
    finally:
        object.__setattr__(kind, "path", before)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return full_site(tmp_path)


def built(project: Path) -> Path:
    return site_of(project, f"{CONFIG}site_url: {URL}\n")


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_that_moves_leaves_no_dead_link(kind: YearPage | SitePage, project: Path) -> None:
    with moved(kind) as folder:
        site = built(project)
        there = [path for path in site.rglob("*.html") if folder in path.as_posix()]
        assert there, "no page of this kind: the test would prove nothing"
        assert dead_links(site) == []
        assert dead_addresses(site) == []
        assert dead_in_sheet(project, site) == []


def test_a_page_that_moves_is_found_by_the_rules(project: Path) -> None:
    (project / "content" / "links.md").write_text("# ลิงก์\n\n[ก](2566/elsewhere/below/page.md)\n", encoding="utf-8")
    assert "dead-link" in itasite(project_with_settings(project), "check")[1]
    with moved(sitemap.MEASURES):
        assert "dead-link" not in itasite(project, "check")[1]


def project_with_settings(project: Path) -> Path:
    (project / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return project


def dead_addresses(site: Path) -> list[str]:
    """What feed and sitemap name that is not there."""
    texts = [
        value
        for name in ("feed.xml", "sitemap.xml")
        for element in ET.fromstring((site / name).read_bytes()).iter()
        for value in (element.text or "", element.get("href") or "")
    ]
    addresses = [text for text in texts if text.startswith(URL)]
    assert len(addresses) > 50
    return [address for address in addresses if not is_there(site, address)]


def dead_in_sheet(project: Path, site: Path) -> list[str]:
    """What the hand-in sheet names that is not there."""
    command = ["export", "itas", "-f", str(project / "mkdocs.yml"), "--year", "2566", "--format", "csv"]
    done = CliRunner().invoke(main, command)
    assert done.exit_code == 0, done.output
    rows = list(csv.reader(io.StringIO(done.stdout)))
    addresses = [word for row in rows if len(row) > 1 for word in row[1].split() if word.startswith(URL)]
    assert len(addresses) >= 43
    return [address for address in addresses if not is_there(site, address)]


def is_there(site: Path, address: str) -> bool:
    place = unquote(address.removeprefix(URL).split("#")[0])
    return (site / place / "index.html" if place.endswith("/") or not place else site / place).is_file()

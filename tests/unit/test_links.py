"""Relative addresses, by resolving them as a browser does."""

from __future__ import annotations

import posixpath
import re
from itertools import product
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from itasite.build import build
from itasite.drafts import build_drafts
from itasite.findings import check
from itasite.links import Links, address

PAGES = ("index.md", "2566/index.md", "2566/scores.md", "2566/oit/index.md", "2566/oit/o1.md", "2566/files/a.pdf")


@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_page_reaches_every_other(directory_urls: bool) -> None:
    root = "https://example.org/some/path/"
    for start, target in product(PAGES, PAGES):
        here = urljoin(root, address(start, directory_urls=directory_urls))
        link = Links(start, directory_urls).to(target)
        assert urljoin(here, link) == urljoin(root, address(target, directory_urls=directory_urls)), (start, target)


def test_links_without_directories_name_files() -> None:
    assert Links("2566/oit/o1.md", directory_urls=False).to("index.md") == "../../index.html"
    assert Links("2566/oit/o1.md").to("2566/oit/index.md", "o1") == "../#o1"


def test_every_page_of_the_site_can_be_evidence(base: Path) -> None:
    pages = [page.path for page in build(base).pages if "/survey/" not in page.path]  # posters are for printing
    oit = base / "2566" / "oit.yml"
    pieces = "".join(f"      - {{title: ก, page: {path}}}\n" for path in pages)
    text = oit.read_text(encoding="utf-8").replace("  O2:\n", f"  O2:\n    evidence:\n{pieces}", 1)
    oit.write_text(text, encoding="utf-8")
    assert len(pages) > 45
    assert check(base)[1] == ()


def test_links_are_as_short_as_the_library_makes_them() -> None:
    paths = ("a", "a/b", "a/b/c", "a/bb", "b", "../a", "a/../b", "a//b", "./a", "a/b/..", "..")
    for page, path in product(("x.md", "a/x.md", "a/b/x.md", "a/b/c/x.md", "b/index.md", "index.md"), paths):
        start = posixpath.dirname(address(page, directory_urls=False)) or "."
        assert Links(page, directory_urls=False).to(path) == posixpath.relpath(path, start), (page, path)


ODD = (
    "javascript:alert(1)", "java\nscript:alert(1)", "\x01javascript:alert(1)", "a:b/c.pdf", "//example.org/x.png",
    "\\\\example.org/x.png", "/\\example.org/x.png", " //example.org/x.png", "/x.png",
)  # fmt: skip


@pytest.mark.parametrize("path", ODD)
@pytest.mark.parametrize("page", ["index.md", "2566/index.md", "2566/oit/o1.md"])
def test_no_path_is_taken_for_a_scheme_or_another_host(page: str, path: str) -> None:
    """As browsers read it: without controls, and with \\ as /."""
    for target in (path, f"{posixpath.dirname(page)}/{path}"):
        link = re.sub(r"[\t\r\n]", "", Links(page).to(target)).lstrip("".join(map(chr, range(33)))).replace("\\", "/")
        found = urlsplit(link)
        assert (found.scheme, found.netloc) == ("", ""), link
        assert not link.startswith("/"), link


@pytest.mark.parametrize("logo", ["javascript:alert(1)", "//example.org/x.png", "../x.png", "files/none.png"])
def test_a_logo_that_is_no_file_of_the_site_is_no_picture_of_a_draft(base: Path, logo: str) -> None:
    with (base / "agency.yml").open("a", encoding="utf-8") as file:
        file.write(f'logo: "{logo}"\n')
    chrome = build_drafts(base).build.chrome
    assert chrome is not None
    assert chrome.logo == ""

"""Relative addresses, by resolving them as a browser does."""

from __future__ import annotations

from itertools import product
from urllib.parse import urljoin

import pytest

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

"""Every page of every site is well-formed HTML: no parser has to guess."""

from __future__ import annotations

from pathlib import Path

import pytest
from html5lib import HTMLParser

from tests.support.sites import AGENCY_NAMES


@pytest.mark.parametrize("name", ["002-phan-chana", *AGENCY_NAMES, "years"])
def test_no_page_has_a_parse_error(sites: dict[str, Path], name: str) -> None:
    pages = sorted(sites[name].rglob("*.html"))
    assert pages
    assert {str(page): faults for page in pages if (faults := parse_errors(page))} == {}


def parse_errors(page: Path) -> list[str]:
    parser = HTMLParser()
    parser.parse(page.read_text(encoding="utf-8"))
    return [f"{place}: {name} {values}" for place, name, values in parser.errors]

"""All that header and footer may show stands in the theme: what `pages/chrome.py` computes for nobody is forgotten."""

from __future__ import annotations

import re
from dataclasses import fields

from itasite.pages.chrome import Chrome, FooterContact, License, YearAddress
from tests.support.sites import ROOT

THEME = ROOT / "theme" / "itasite_theme"
PLACES = (*THEME.rglob("*.html"), *THEME.rglob("*.xml"), *(ROOT / "itasite" / "hosts").glob("*.py"))
NAMED = {name for path in PLACES for name in re.findall(r"\.([a-z_]+)", path.read_text(encoding="utf-8"))}


def shown_by(template: str, variable: str) -> set[str]:
    text = (THEME / template).read_text(encoding="utf-8")
    return set(re.findall(rf"\b{variable}\.([a-z_]+)", text))


def test_the_footer_shows_all_of_a_contact() -> None:
    shown = shown_by("partials/copyright.html", "contact")
    assert shown == {field.name for field in fields(FooterContact)}


def test_the_theme_names_all_of_header_and_footer() -> None:
    wanted = {field.name for kind in (Chrome, License, YearAddress) for field in fields(kind)}
    assert wanted - NAMED == set()

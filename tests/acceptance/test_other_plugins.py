"""Beside other plugins of MkDocs, the real ones: data is no template, and the menu is whose it is."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from tests.support.attached import put
from tests.support.engine import CONFIG, names, site_of

BRACES = "ข้อมูล {{ config }} {% include 'x' %} {# y #} {{ nothing.at.all }} {% endraw %} {{{"


def written(page: Path) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub("<[^>]+>", "", page.read_text(encoding="utf-8"))))


@pytest.mark.parametrize(
    "plugins", ["[itasite, macros]", "[macros, itasite]", "[itasite, macros: {on_error_fail: true}]"]
)
def test_braces_in_data_come_out_as_written_beside_macros(base: Path, plugins: str) -> None:
    for name, old in (("oit.yml", "result: เผยแพร่แล้ว"), ("measures.yml", "title: มาตรการเปิดเผยข้อมูล")):
        text = (base / "2566" / name).read_text(encoding="utf-8")
        assert old in text
        put(base, f"2566/{name}", text.replace(old, f'{old.split(":")[0]}: "{BRACES}"', 1))
    put(base, "own.md", "# {{ 6 * 7 }}\n\n{{ 6 * 7 }}\n\n```ita-measures\n```\n")
    site = site_of(base.parent, CONFIG.replace("[itasite]", plugins))
    for page in ("2566/oit", "2566/oit/o1", "2566/measures", "2566/report", "own"):
        assert BRACES in written(site / page / "index.html"), page
    assert "<p>42</p>" in (site / "own" / "index.html").read_text(encoding="utf-8")
    for name in names(site):
        if name.endswith(".html"):
            assert "Macro" not in (site / name).read_text(encoding="utf-8"), name


def menu(site: Path) -> list[str]:
    html = (site / "index.html").read_text(encoding="utf-8")
    lines = html[html.index('data-md-type="navigation"') : html.index('data-md-type="toc"')]
    return re.findall(r'<span class="md-ellipsis">\s*([^<]+?)\s*<', lines)


@pytest.mark.parametrize("plugins", ["[itasite, awesome-nav]", "[awesome-nav, itasite]"])
def test_the_menu_is_left_to_awesome_nav(base: Path, plugins: str, caplog: pytest.LogCaptureFixture) -> None:
    put(base, ".nav.yml", "nav:\n  - ผลคะแนน: 2566/scores.md\n  - index.md\n  - ที่อื่น: https://example.org/\n")
    site = site_of(base.parent, CONFIG.replace("[itasite]", plugins))
    assert menu(site) == ["ผลคะแนน", "หน้าแรก", "ที่อื่น"]
    assert ".nav.yml" not in names(site)
    assert "2566/oit/o1/index.html" in names(site)
    assert [record.getMessage() for record in caplog.records if record.levelname == "WARNING"] == []


def test_a_heading_of_an_authors_menu_needs_no_page_of_its_own(base: Path) -> None:
    site = site_of(base.parent, f"{CONFIG}nav: [index.md, {{เอกสาร: [2566/report.md, 2566/scores.md]}}]\n")
    html = (site / "2566" / "report" / "index.html").read_text(encoding="utf-8")
    assert '<span class="md-nav__link">เอกสาร</span>' in html
    assert re.findall(r'href="([^"]*)"[^>]* aria-current="page"', html) == ["./"]


def test_awesome_nav_without_settings_has_all_years_and_no_items(base: Path) -> None:
    site = site_of(base.parent, CONFIG.replace("[itasite]", "[itasite, awesome-nav]"))
    assert "2566" in menu(site)
    assert len(menu(site)) < 12

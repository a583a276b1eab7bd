"""What search engines read of a page, and the file that they read first."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from itasite.build import Build, build
from itasite.pages.assets import robots
from tests.support.sites import AGENCIES, ROOT

ADDRESS = "https://ita.example.go.th/punchana/"


def parts(made: Build, path: str) -> dict[str, dict[str, Any]]:
    data = next(page.structured_data for page in made.pages if page.path == path)
    assert data
    assert data["@context"] == "https://schema.org"
    return {part["@type"]: part for part in json.loads(json.dumps(data))["@graph"]}


def test_the_front_page_tells_who_publishes() -> None:
    page = parts(build(ROOT / "content", site_url=ADDRESS), "index.md")["WebPage"]
    agency = page["publisher"]
    assert agency["@type"] == "GovernmentOrganization"
    assert agency["name"] == "องค์การบริหารส่วนตำบลพันชนะ"
    assert agency["address"]["addressRegion"] == "นครราชสีมา"
    assert [point["telephone"] for point in agency["contactPoint"]] == ["+6644300639"]
    assert page["url"] == ADDRESS


def test_an_item_stands_below_its_list_its_year_and_the_front_page() -> None:
    trail = parts(build(ROOT / "content", site_url=ADDRESS.rstrip("/")), "2566/oit/o31.md")["BreadcrumbList"]
    entries = [(entry["position"], entry["name"], entry["item"]) for entry in trail["itemListElement"]]
    assert entries[:3] == [
        (1, "หน้าแรก", ADDRESS),
        (2, "ปีงบประมาณ 2566", f"{ADDRESS}2566/"),
        (3, "การเปิดเผยข้อมูล (OIT)", f"{ADDRESS}2566/oit/"),
    ]
    assert entries[3][1].startswith("O31 ")
    assert entries[3][2] == f"{ADDRESS}2566/oit/o31/"


def test_without_an_address_it_is_relative_and_a_copy_has_nothing(base: Path) -> None:
    trail = parts(build(base), "2566/oit/o1.md")["BreadcrumbList"]["itemListElement"]
    assert [entry["item"] for entry in trail] == ["../../../", "../../", "../", "./"]
    copy = build(base, site_url=None)
    assert all(page.structured_data is None for page in copy.pages)
    assert "robots.txt" not in [asset.path for asset in copy.assets]


def empty(value: Any) -> bool:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return value in ("", None, [], {}) or any(empty(each) for each in inner)


@pytest.mark.parametrize("content", [ROOT / "content", *sorted(AGENCIES.glob("*/content"))], ids=str)
def test_nothing_that_is_unknown_is_said(content: Path) -> None:
    made = build(content, site_url=ADDRESS)
    assert made.pages
    for page in made.pages:
        assert page.layout or (page.structured_data and not empty(page.structured_data)), page.path


def test_robots_may_read_all_and_learn_where_the_pages_are(base: Path) -> None:
    assert robots(ADDRESS).content.decode().splitlines()[-1] == f"Sitemap: {ADDRESS}sitemap.xml"
    assert b"Sitemap" not in robots("").content
    (base / "robots.txt").write_text("User-agent: *\n", encoding="utf-8")
    made = build(base)
    assert not made.problems
    assert "robots.txt" not in [asset.path for asset in made.assets]

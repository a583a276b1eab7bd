"""Every address of the content, where it stands, and of what it speaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.linkcheck.gather import gather
from itasite.linkcheck.prose import addresses
from itasite.reading.load import load
from tests.support.sites import ROOT


def found(site: Path) -> dict[str, list[str]]:
    loaded = load(site / "content").site
    assert loaded
    return {link.url: [f"{place.at} {place.about}" for place in link.places] for link in gather(loaded)}


def test_addresses_of_all_records_with_their_places(site: Path) -> None:
    content = site / "content"
    (content / "agency.yml").write_text(
        "name: ก\nshort_name: ข\nkind: sao\nprovince: ค\nwebsite: https://a.go.th\n"
        "contacts:\n  - {title: ง, url: https://a.go.th/contact#map}\n",
        encoding="utf-8",
    )
    (content / "2566" / "year.yml").write_text(
        "parts: [oit, measures, survey]\nsurveys:\n  eit:\n    title: จ\n    url: https://itas.nacc.go.th/go/eit/x\n",
        encoding="utf-8",
    )
    (content / "2566" / "oit.yml").write_text(
        "evidence:\n"
        "  - {id: web, title: ฉ, items: all, url: https://a.go.th/contact}\n"
        "items:\n"
        "  ข้อ 01:\n"
        "    status: done\n"
        "    result: ดู [ที่นี่](https://a.go.th/o1?a=1&b=2) และ https://a.go.th/plan.pdf.\n"
        "    evidence:\n"
        "      - title: ช\n"
        "        url: https://a.go.th/o1.pdf\n",
        encoding="utf-8",
    )
    (content / "2566" / "measures.yml").write_text(
        "groups: [{id: plan, title: ซ}]\n"
        "measures:\n"
        "  - id: m1\n    group: plan\n    title: ฌ\n"
        "    progress: {6m: {status: done, evidence: [{title: ญ, url: https://a.go.th/m1}]}}\n",
        encoding="utf-8",
    )
    assert found(site) == {
        "https://a.go.th": ["agency.yml:5:10 เว็บไซต์ของหน่วยงาน"],
        "https://a.go.th/contact": ["2566/oit.yml:2:42 หลักฐานร่วมของหลายข้อ ปี 2566", "agency.yml:7:21 ช่องทางติดต่อ"],
        "https://a.go.th/o1?a=1&b=2": ["2566/oit.yml:6:13 O1 ปี 2566"],
        "https://a.go.th/plan.pdf": ["2566/oit.yml:6:13 O1 ปี 2566"],
        "https://a.go.th/o1.pdf": ["2566/oit.yml:9:14 O1 ปี 2566"],
        "https://a.go.th/m1": ["2566/measures.yml:6:62 มาตรการ m1 ปี 2566"],
        "https://itas.nacc.go.th/go/eit/x": ["2566/year.yml:5:10 แบบวัด eit ปี 2566"],
    }
    loaded = load(content).site
    assert loaded
    items = {place.item for link in gather(loaded) for place in link.places if "/o1" in link.url}
    assert items == {"O1"}


def test_addresses_of_pages_but_not_of_examples(site: Path) -> None:
    (site / "content" / "about.md").write_text(
        "---\ntitle: เรา\n---\n"
        "ดู [ก](https://a.go.th/x_(1).pdf) <https://b.go.th/> และ **https://c.go.th**\n"
        "[อ้าง]: https://d.go.th/อ้าง 'ชื่อ'\n"
        '<a href="https://e.go.th/?a=1&amp;b=2">จ</a>\n'
        "`https://code.example/` <!-- https://note.example/ -->\n"
        "```\nhttps://fence.example/\n```\n"
        "| https://f.go.th| ข |\n"
        "```ita-memo\norganization: ก\nsubject: ข\nto: ค\nbody: ดู https://g.go.th/หนังสือ\n"
        "attachments: [{title: ก, url: https://h.go.th/a.pdf}]\n```\n",
        encoding="utf-8",
    )
    assert found(site) == {
        "https://a.go.th/x_(1).pdf": ["about.md:4:8 หน้า “เรา”"],
        "https://b.go.th/": ["about.md:4:36 หน้า “เรา”"],
        "https://c.go.th": ["about.md:4:60 หน้า “เรา”"],
        "https://d.go.th/อ้าง": ["about.md:5:9 หน้า “เรา”"],
        "https://e.go.th/?a=1&b=2": ["about.md:6:10 หน้า “เรา”"],
        "https://f.go.th": ["about.md:11:3 หน้า “เรา”"],
        "https://g.go.th/หนังสือ": ["about.md:16:7 หน้า “เรา”"],
        "https://h.go.th/a.pdf": ["about.md:17:31 หน้า “เรา”"],
    }


def test_an_address_that_stands_in_several_places_is_one(site: Path) -> None:
    (site / "content" / "index.md").write_text("https://a.go.th/x#1\n", encoding="utf-8")
    (site / "content" / "2566" / "report.md").write_text(
        "[ก](https://a.go.th/x#2) https://a.go.th/x\n", encoding="utf-8"
    )
    (places,) = found(site).values()
    assert len(places) == 3


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("(https://a.th/x)", "https://a.th/x"),
        ("https://a.th/x_(y)", "https://a.th/x_(y)"),
        ("https://a.th/x).", "https://a.th/x"),
        ("ดูที่ https://a.th/แผน, และ", "https://a.th/แผน"),
        ("“https://a.th/x”", "https://a.th/x"),
        ("HTTPS://A.th/x", "HTTPS://A.th/x"),
        ("https://", None),
        ("https:///x", "https:///x"),
        ("https://[x", "https://[x"),
        ("ftp://a.th/x", None),
    ],
)
def test_where_an_address_ends(text: str, wanted: str | None) -> None:
    assert [url for _, url in addresses(text)] == ([wanted] if wanted else [])


def test_the_example_site_has_its_addresses() -> None:
    loaded = load(ROOT / "content").site
    assert loaded
    urls = [link.url for link in gather(loaded)]
    assert urls
    assert all(url.startswith("https://punchana.go.th") for url in urls)

"""The Atom feed: as RFC 4287 asks, the same bytes from the same content, ids that outlive a move."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import pytest

from itasite.build import build
from itasite.findings import check
from itasite.links import address
from itasite.pages.feed import feed
from itasite.views import news
from tests.support.sites import AGENCIES, CASES

ATOM = "{http://www.w3.org/2005/Atom}"
# RFC 4287, 4.1.1 and 4.1.2: what must stand once, and what may stand at most once
ONCE = {"feed": ("id", "title", "updated"), "entry": ("id", "title", "updated")}
AT_MOST_ONCE = {
    "feed": ("generator", "icon", "logo", "rights", "subtitle"),
    "entry": ("content", "published", "summary"),
}
SITES = [CASES / "base", AGENCIES / "004-khok-chan" / "content"]


def made(content: Path, **where: object) -> ET.Element:
    site, _ = check(content)
    assert site
    xml = feed(site, **where)  # type: ignore[arg-type]
    assert xml is not None
    return ET.fromstring(xml)


def entries(root: ET.Element) -> list[ET.Element]:
    return root.findall(f"{ATOM}entry")


def text(element: ET.Element, name: str) -> str:
    found = element.findtext(f"{ATOM}{name}")
    assert found is not None
    return found


def links(element: ET.Element, relation: str) -> list[str]:
    return [str(link.get("href")) for link in element.findall(f"{ATOM}link") if link.get("rel") == relation]


def ids(root: ET.Element) -> list[str]:
    return [text(element, "id") for element in (root, *entries(root))]


@pytest.mark.parametrize("site_url", ["", "https://ita.example.go.th/punchana"])
@pytest.mark.parametrize("content", SITES, ids=lambda path: path.parent.name)
def test_it_is_as_the_standard_asks(content: Path, site_url: str) -> None:
    root = made(content, site_url=site_url)
    assert root.tag == f"{ATOM}feed"
    assert entries(root)
    for element in (root, *entries(root)):
        kind = element.tag.removeprefix(ATOM)
        for name in ONCE[kind]:
            assert len(element.findall(f"{ATOM}{name}")) == 1, name
            assert text(element, name).strip()
        for name in AT_MOST_ONCE[kind]:
            assert len(element.findall(f"{ATOM}{name}")) <= 1, name
        moment = datetime.fromisoformat(text(element, "updated"))
        assert moment.utcoffset() == timedelta(hours=7)
        assert re.match(r"urn:uuid:[0-9a-f]{8}-", text(element, "id"))
        assert len(links(element, "alternate")) == 1
        assert {child.tag for child in element} <= {
            f"{ATOM}{name}"
            for name in ("author", "category", "entry", "generator", "id", "link", "summary", "title", "updated")
        }
    assert len(root.findall(f"{ATOM}author")) == 1  # so that no entry needs one
    assert text(root.findall(f"{ATOM}author")[0], "name").startswith("องค์การบริหารส่วนตำบล")
    assert len(set(ids(root))) == len(ids(root))
    assert text(root, "updated") == max(text(entry, "updated") for entry in entries(root))
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "th"


def test_with_an_address_links_are_full_and_the_feed_names_itself(base: Path) -> None:
    root = made(base, site_url="https://ita.example.go.th/punchana")
    assert links(root, "self") == ["https://ita.example.go.th/punchana/feed.xml"]
    assert links(root, "alternate") == ["https://ita.example.go.th/punchana/"]
    assert [link for entry in entries(root) for link in links(entry, "alternate")] == [
        "https://ita.example.go.th/punchana/2566/",
        "https://ita.example.go.th/punchana/2566/oit/o1/",
    ]


@pytest.mark.parametrize("directory_urls", [True, False])
@pytest.mark.parametrize("content", SITES, ids=lambda path: path.parent.name)
def test_without_an_address_links_lead_to_pages_from_wherever_it_is_read(content: Path, directory_urls: bool) -> None:
    root = made(content, directory_urls=directory_urls)
    assert links(root, "self") == []
    site, _ = check(content)
    assert site
    built = build(content, directory_urls=directory_urls).pages
    known = {address(page.path, directory_urls=directory_urls): page.body for page in built}
    place = "https://elsewhere.example/any/path/"
    for link in [link for element in (root, *entries(root)) for link in links(element, "alternate")]:
        full, _, anchor = urljoin(f"{place}feed.xml", link).partition("#")
        assert full.startswith(place)
        assert full.removeprefix(place) in known
        assert not anchor or f'id="{anchor}"' in known[full.removeprefix(place)]


def test_ids_outlive_a_move_and_better_words(base: Path) -> None:
    before = ids(made(base))
    for name, old, new in (
        ("2566/oit.yml", "title: แผน", "title: แผนพัฒนา"),
        ("agency.yml", "website: https://www.example.go.th", "website: https://new.example.go.th"),
    ):
        path = base / name
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert ids(made(base, site_url="https://moved.example.go.th/", directory_urls=False)) == before


def test_another_day_is_another_entry_and_another_agency_another_feed(base: Path) -> None:
    before = ids(made(base))
    oit = base / "2566" / "oit.yml"
    oit.write_text(oit.read_text(encoding="utf-8").replace("2566-02-01", "2566-02-02"), encoding="utf-8")
    after = ids(made(base))
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, True, False]
    agency = base / "agency.yml"
    agency.write_text(agency.read_text(encoding="utf-8").replace("ในเมือง", "นอกเมือง"), encoding="utf-8")
    assert set(ids(made(base))).isdisjoint(after)


def test_ids_are_those_that_readers_have_seen() -> None:
    """A change here makes every subscriber see all entries once more."""
    assert ids(made(CASES / "base"))[:2] == [
        "urn:uuid:cfc3f17e-55a8-5fc7-9b94-db07ccbbd3a9",
        "urn:uuid:0650d895-9f32-59f0-b415-7e127cfbb5b8",
    ]


def test_with_an_id_of_its_own_a_corrected_name_keeps_all_ids(base: Path) -> None:
    """Also one that is written only when the name was corrected: the former names."""
    before = ids(made(base))
    agency = base / "agency.yml"
    text = agency.read_text(encoding="utf-8")
    site, _ = check(base)
    assert site
    former = "/".join((site.agency.name, site.agency.district or "", site.agency.province))
    corrected = text.replace(f"name: {site.agency.name}", "name: องค์การบริหารส่วนตำบลใหม่", 1)
    assert corrected != text
    agency.write_text(corrected, encoding="utf-8")
    assert set(ids(made(base))).isdisjoint(before)
    agency.write_text(f"{corrected}feed_id: {former}\n", encoding="utf-8")
    assert ids(made(base)) == before
    agency.write_text(f"{text}feed_id: ita-1\n", encoding="utf-8")
    own = ids(made(base))
    agency.write_text(f"{corrected}feed_id: ita-1\n", encoding="utf-8")
    assert ids(made(base)) == own != before


def test_words_of_the_author_are_text_and_never_markup(base: Path) -> None:
    oit = base / "2566" / "oit.yml"
    oit.write_text(oit.read_text(encoding="utf-8").replace("title: แผน", "title: '<b>ก & ข</b> **ค**'"), "utf-8")
    assert text(entries(made(base))[1], "summary") == "การเปิดเผยข้อมูล · วันที่ 1 กุมภาพันธ์ 2566 · หลักฐาน: <b>ก & ข</b> ค"


def test_only_the_latest_are_given(monkeypatch: pytest.MonkeyPatch, base: Path) -> None:
    site, _ = check(base)
    assert site
    days = [date.fromordinal(738000 + number) for number in range(130)]
    many = tuple(news.DatedChange(day, 2566, "item", f"O{day:%j}", "ก", (), "2566/oit/o1.md") for day in reversed(days))
    monkeypatch.setattr("itasite.pages.feed.dated_changes", lambda _: many)
    root = ET.fromstring(feed(site) or b"")
    assert [text(entry, "updated")[:10] for entry in entries(root)] == [str(day) for day in reversed(days[30:])]


def test_the_same_content_gives_the_same_bytes() -> None:
    content = AGENCIES / "004-khok-chan" / "content"
    first, second = (next(asset.content for asset in build(content).assets if asset.path == "feed.xml") for _ in "ab")
    assert first == second


def test_without_a_date_or_for_a_copy_there_is_no_feed(base: Path) -> None:
    for found in (build(CASES / "years"), build(base, site_url=None)):
        assert found.chrome
        assert not found.failed
        assert found.chrome.feed == ""
        assert "feed.xml" not in [asset.path for asset in found.assets]


def test_a_feed_of_the_author_stays(base: Path) -> None:
    (base / "feed.xml").write_text("<feed/>", encoding="utf-8")
    built = build(base)
    assert "feed.xml" not in [asset.path for asset in built.assets]
    assert "feed.xml" in built.listing.unchanged
    assert [problem.rule for problem in built.problems] == ["same-address"]

"""The hand-in sheet of ITAS read back: what this website says itself is no news, what somebody added is."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.edit.plain import value_at
from itasite.facts import handin
from itasite.facts.handin import FORM, HEADINGS, PublishedSite, hand_in
from itasite.formats.sheet import as_csv, as_xlsx
from itasite.model.site import Site
from itasite.reading.load import load
from itasite.workbook.foreign import propose
from itasite.workbook.handin_sheet import NOWHERE, OwnPages, own_pages
from itasite.workbook.known import content_of
from itasite.workbook.proposed import Proposed

SITE = "https://ita.example.go.th/oit/"
OUTSIDE = "https://www.other.example.go.th/plan"
Cells = dict[str, list[str]]


@pytest.fixture
def site(base: Path) -> Site:
    loaded = load(base).site
    assert loaded
    return loaded


def own(site: Site) -> OwnPages:
    return own_pages(site, site.years[0], SITE, directory_urls=True)


def sheet(site: Site) -> Cells:
    """The cells of our hand-in sheet, by the code of the item."""
    rows = hand_in(site, site.years[0], PublishedSite(SITE))
    return {row.code: list(handin.cells(row)) for row in rows}


def read(site: Site, raw: bytes, name: str, pages: OwnPages) -> Proposed:
    found = propose(site.root, content_of(site, site.years[0]), raw, name, 2566, own=pages)
    assert isinstance(found, Proposed), found
    return found


def evidence(found: Proposed, code: str) -> list[str]:
    pieces = value_at(found.content["2566/oit.yml"], ("items", code, "evidence"))
    return (
        [str(piece.get("url", "")) for piece in pieces if isinstance(piece, dict)] if isinstance(pieces, list) else []
    )


def workbook(cells: Cells) -> bytes:
    return as_xlsx("OIT 2566", HEADINGS, list(cells.values()), (40, 40, 40, 20))


def test_a_sheet_that_nobody_changed_says_nothing_new(site: Site) -> None:
    cells = sheet(site)
    for name, raw in (("a.xlsx", workbook(cells)), ("a.csv", as_csv(HEADINGS, list(cells.values())))):
        found = read(site, raw, name, own(site))
        assert (found.content, found.put, found.asked) == (found.now, 0, 0)
        assert [(one.rows, one.taken) for one in found.found] == [(43, 43)]


def test_what_was_added_becomes_evidence_and_explanation(site: Site) -> None:
    cells = sheet(site)
    cells["O9"][1] += f"\n{OUTSIDE}\n{SITE}2566/report/"
    cells["O9"][2] = "1. เปิดหน้าหลัก\n2. เลือกเมนูแผน"
    found = read(site, workbook(cells), "a.xlsx", own(site))
    assert evidence(found, "O9") == [OUTSIDE]
    assert value_at(found.content["2566/oit.yml"], ("items", "O9", "explanation")) == ["เปิดหน้าหลัก", "เลือกเมนูแผน"]
    assert found.put == 2
    (told,) = (one for one in found.told if f"{SITE}2566/report/" in one)
    assert "O9" in told
    assert "a.xlsx" in told
    others = {code for code in cells if code not in ("O9",)}
    assert all(evidence(found, code) == evidence(Proposed(found.now, found.now), code) for code in others)


def test_the_plain_form_of_the_commission_is_read_too(site: Site) -> None:
    rows = [
        ["O9 Social Network", OUTSIDE, "เปิดหน้าแรก"],
        ["O๑๐", f"{SITE}2566/oit/o10/", ""],
        ["O11 แผนการใช้จ่ายงบประมาณของปีอื่นที่ไม่ใช่ข้อนี้เลย", OUTSIDE, ""],
    ]
    found = read(site, as_csv(FORM, rows), "itas.csv", own(site))
    assert evidence(found, "O9") == [OUTSIDE]
    assert evidence(found, "O10") == []
    assert evidence(found, "O11") == []  # the name is that of another item: the list may be of another year
    assert any("O11" in one for one in found.told)


def test_without_an_address_of_this_website_every_address_is_evidence(site: Site) -> None:
    rows = [["O9", f"{SITE}2566/oit/o9/", ""]]
    assert own_pages(site, site.years[0], "", directory_urls=True) is NOWHERE
    assert evidence(read(site, as_csv(FORM, rows), "itas.csv", NOWHERE), "O9") == [f"{SITE}2566/oit/o9/"]


@pytest.mark.parametrize(
    ("address", "is_own"),
    [
        ("https://ita.example.go.th/oit/2566/", True),
        ("http://www.ita.example.go.th/oit", True),
        ("ITA.example.go.th/oit/x.pdf", False),  # no address: nothing says that it is one
        ("https://ita.example.go.th/other/", False),
        ("https://ita.example.go.th/oit-2/", False),
        ("https://ita.example.go.th.evil.example/oit/", False),
        ("https://www.example.go.th/oit/", False),
    ],
)
def test_which_addresses_are_of_this_website(address: str, is_own: bool) -> None:
    assert OwnPages(SITE).has(address) is is_own


def test_a_table_with_other_columns_is_no_hand_in_sheet(site: Site) -> None:
    rows = [["O9", f"{SITE}2566/oit/o9/", "", "สำนักปลัด"]]
    found = read(site, as_csv((*FORM, "ผู้รับผิดชอบ"), rows), "other.csv", own(site))
    assert evidence(found, "O9") == [f"{SITE}2566/oit/o9/"]

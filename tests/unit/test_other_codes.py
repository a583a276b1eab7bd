"""Codes of other lists (MOIT 1.1, EB3): read as they are printed, and used wherever a code is."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite import item_codes
from itasite.build import build
from itasite.facts.handin import PublishedSite, cells, hand_in
from itasite.findings import check
from itasite.reading.codes import normalise
from tests.support import other_list


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("OIT 2", "O2"),
        ("OIT2", "O2"),
        ("ITAo2", "O2"),
        ("ITA O2", "O2"),
        ("O-2", "O2"),
        ("o.2", "O2"),
        ("ข้อ OIT 2", "O2"),
        ("ITA042", "O42"),
        ("OIT ๑๐", "O10"),
        ("O4.", "O4"),
        ("O 4)", "O4"),
        ("EIT 6", "E6"),
        ("MOIT 2", None),
        ("EB3", None),
        ("O1.1", None),
        ("OIT", None),
        ("ITA 2566", None),
    ],
)
def test_codes_as_agencies_print_them(written: str, code: str | None) -> None:
    assert normalise(written) == code


@pytest.mark.parametrize(
    "form", ["MOIT 1.1", "MOIT1.1", "moit ๑.๑", "MOIT-1.1", "Moit 01.1", "MOIT  1.1", "ข้อ MOIT 1.1"]
)
def test_one_code_in_many_spellings(form: str) -> None:
    assert item_codes.folded(form) == "MOIT1.1"


def test_codes_sort_by_their_numbers() -> None:
    codes = ["O10", "O1.1", "O2", "O1", "EB3", "O1.10", "O1.2"]
    assert sorted(codes, key=item_codes.order) == ["EB3", "O1", "O1.1", "O1.2", "O1.10", "O2", "O10"]


def test_no_two_codes_share_an_address() -> None:
    codes = ["MOIT 1", "MOIT 1.1", "MOIT 11", "O1", "O11", "O1.1", "EB3"]
    assert len({item_codes.slug(code) for code in codes}) == len(codes)
    assert item_codes.slug("MOIT 1.1") == "moit-1-1"
    assert item_codes.slug("O12") == "o12"


def test_a_list_of_another_assessment_is_a_whole_site(base: Path) -> None:
    other_list.write(base)
    site, problems = check(base)
    assert site
    year = site.years[0]
    assert tuple(year.disclosure.items) == ("MOIT 1", "MOIT 1.1", "MOIT 2", "MOIT 10", "EB3")
    assert year.measures.measures[0].items == ("EB3",)
    assert [f"{p.at.line} {p.severity}" for p in problems if p.at.file == "2571/oit.yml" and p.rule == "code-form"] == [
        "7 hint"
    ]
    assert ["MOIT 11" in p.message for p in problems if p.rule == "item-reference"] == [True]
    assert [p for p in problems if p.rule in ("unknown-item", "item-missing")] == []
    made = build(base)
    pages = {page.path: page.body for page in made.pages}
    assert "2571/oit/moit-1-1.md" in pages
    assert "2571/oit/eb3.md" in pages
    assert 'id="moit-1-1"' in pages["2571/oit/index.md"]
    assert "MOIT 1.1" in pages["2571/oit/moit-1-1.md"]
    assert "../moit-10/" in pages["2571/oit/moit-2.md"]  # the next item
    assert "MOIT 2" in pages["2571/oit/moit-2.md"]
    rows = hand_in(site, year, PublishedSite("https://ita.example.go.th"))
    assert cells(rows[1])[0] == "MOIT 1.1 เรื่องของ MOIT 1.1"
    assert rows[1].addresses[0] == "https://ita.example.go.th/2571/oit/moit-1-1/"
    assert [row.code for row in rows] == list(other_list.CODES)


def test_the_official_list_takes_no_code_of_another(base: Path) -> None:
    (base / "frameworks").mkdir()
    own = base / "frameworks" / "2566.yml"
    own.write_text("items:\n  - {code: OIT 5, title: ข้อมูลการติดต่อหน่วยงาน}\n", encoding="utf-8")
    site, problems = check(base)
    assert site
    assert [p.rule for p in problems if p.at.file == "frameworks/2566.yml"] == ["code-form"]
    item = site.years[0].framework.item("O5")
    assert item
    assert item.title == "ข้อมูลการติดต่อหน่วยงาน"
    own.write_text("items:\n  - {code: EB 5, title: ก}\n", encoding="utf-8")
    told = [p for p in check(base)[1] if p.at.file == "frameworks/2566.yml"]
    assert [p.rule for p in told] == ["wrong-value"]
    assert "kinds" in told[0].remedy


def test_the_same_code_twice_in_two_spellings_is_told(base: Path) -> None:
    other_list.write(base)
    own = base / "frameworks" / "2571.yml"
    own.write_text(own.read_text(encoding="utf-8") + "  - {code: MOIT1, title: ซ้ำ}\n", encoding="utf-8")
    assert "duplicate-id" in [p.rule for p in check(base)[1] if p.at.file == "frameworks/2571.yml"]

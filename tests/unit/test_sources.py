"""Whose paper it is: every note of a source names its publisher, and no other body's paper is the agency's own."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from itasite.build import build
from itasite.cli.main import main
from itasite.model.agency import Agency
from itasite.model.framework import CriteriaSource, Verification
from itasite.reading.frameworks import all_frameworks
from itasite.views.sources import NO_PUBLISHER, is_own, publisher_words, source_words, trust_words
from itasite.words.choices import KIND_ABBREVIATIONS, KIND_WORDS
from tests.support.records import read
from tests.support.sites import AGENCIES, AGENCY_NAMES, ROOT

CONTENTS = (*(AGENCIES / name / "content" for name in AGENCY_NAMES), ROOT / "content")
NOTE = re.compile(r'<p class="ita-source">(.*?)</p>', re.DOTALL)


def agency(name: str = "องค์การบริหารส่วนตำบลลำเลียง", more: str = "") -> Agency:
    return read(Agency, f"name: {name}\nshort_name: อบต.ลำเลียง\nkind: sao\nprovince: ระนอง\n{more}")


def source(publisher: str = "") -> CriteriaSource:
    return read(CriteriaSource, "id: a\ntitle: รายงาน\n" + (f"publisher: {publisher}\n" if publisher else ""))


@pytest.mark.parametrize(
    ("publisher", "own"),
    [
        ("องค์การบริหารส่วนตำบลลำเลียง จังหวัดระนอง", True),
        ("องค์การบริหารส่วนตำบลลำเลียง อำเภอกระบุรี จังหวัดระนอง", True),
        ("องค์การบริหารส่วนตำบลลำเลียง อำเภอกระบุรี", True),
        ("องค์การบริหารส่วนตำบลลำเลียง (lamliang.go.th)", True),
        ("องค์การบริหารส่วนตำบลลำเลียง", True),
        ("อบต.ลำเลียง", True),
        ("องค์การบริหารส่วนตำบลลำเลียง จังหวัดชุมพร", False),  # a namesake
        ("องค์การบริหารส่วนตำบลลำเลียง อำเภอกระบุรี จังหวัดชุมพร", False),
        ("องค์การบริหารส่วนตำบลลำเลียง (other.go.th)", False),
        ("องค์การบริหารส่วนตำบลลำเลียงเหนือ จังหวัดระนอง", False),
        ("องค์การบริหารส่วนตำบลโคกจาน จังหวัดอุบลราชธานี", False),
    ],
)
def test_only_the_agency_itself_is_itself(publisher: str, own: bool) -> None:
    here = agency(more="district: กระบุรี\nwebsite: https://www.lamliang.go.th/\n")
    assert is_own(source(publisher), here) is own
    assert ("(หน่วยงานนี้)" in publisher_words(source(publisher), here)) is own
    assert publisher in publisher_words(source(publisher), here)


def test_a_source_without_a_publisher_says_so() -> None:
    assert source_words(source(), agency()) == f"รายงาน · {NO_PUBLISHER}"
    assert NO_PUBLISHER in trust_words(Verification.TRANSCRIBED, source(), agency())


def test_the_three_kinds_of_papers_are_told_apart() -> None:
    publishers = ("องค์การบริหารส่วนตำบลลำเลียง จังหวัดระนอง", "เทศบาลนครตรัง", "")
    own, other, unknown = (trust_words(Verification.TRANSCRIBED, source(name), agency()) for name in publishers)
    assert "หน่วยงานนี้เผยแพร่เอง" in own
    assert "ผู้อื่นเผยแพร่" in other
    assert len({own, other, unknown}) == 3
    assert all(text.endswith("ยังไม่ได้ตรวจเทียบกับเอกสารทางการ") for text in (own, other, unknown))


def test_local_bodies_among_our_publishers_say_where_they_are() -> None:
    """Else a namesake elsewhere would be told that the paper is its own."""
    words = [
        KIND_WORDS[kind] for kind in KIND_ABBREVIATIONS if kind != "city-municipality"
    ]  # of these each name is one
    publishers = {source.publisher for found in all_frameworks() for source in found.sources if source.publisher}
    local = [name for name in publishers if name.startswith(tuple(words))]
    assert local
    assert [name for name in local if "จังหวัด" not in name and ".go.th" not in name] == []


@pytest.mark.parametrize("content", CONTENTS, ids=lambda path: path.parent.name)
def test_every_note_on_every_page_names_the_publisher(content: Path) -> None:
    pages = build(content).pages
    found = 0
    for page in pages:
        for note in NOTE.findall(page.body):
            if "English names" in note:
                assert "follow" not in note or re.search(r">[^<]+</a>|publisher not named", note)
                continue
            found += 1
            assert "ผู้เผยแพร่" in note, f"{page.path}: {note}"
            assert "เอกสารของหน่วยงาน" not in note
    assert found == sum(bool(re.search(r"/oit/o\d+\.md$|^256[4-9]/scores\.md$", page.path)) for page in pages)


def test_the_paper_of_001_is_its_own_and_nobody_elses() -> None:
    notes = {}
    for name in ("000-khao-suan-kwang", "001-lam-liang"):
        made = build(AGENCIES / name / "content")
        (notes[name],) = NOTE.findall(next(page.body for page in made.pages if page.path == "2565/scores.md"))
    assert "องค์การบริหารส่วนตำบลลำเลียง จังหวัดระนอง (หน่วยงานนี้)" in notes["001-lam-liang"]
    assert "หน่วยงานนี้เผยแพร่เอง" in notes["001-lam-liang"]
    assert notes["000-khao-suan-kwang"].endswith("องค์การบริหารส่วนตำบลลำเลียง จังหวัดระนอง")
    assert "หน่วยงานนี้" not in notes["000-khao-suan-kwang"]


def test_the_command_about_criteria_names_every_publisher(tmp_path: Path) -> None:
    site = Path(shutil.copytree(AGENCIES / "001-lam-liang", tmp_path / "site"))
    said = CliRunner().invoke(main, ["framework", "show", "2565", "-f", str(site / "mkdocs.yml")]).output
    told = said.split("แหล่งที่มา\n")[-1].strip().splitlines()
    assert len(told) == len(next(found for found in all_frameworks() if found.fiscal_year == 2565).sources)
    assert all("ผู้เผยแพร่" in line for line in told)
    assert sum("(หน่วยงานนี้)" in line for line in told) == 1


def test_the_list_for_staff_names_the_publishers_of_weights_and_calendar(tmp_path: Path) -> None:
    site = Path(shutil.copytree(AGENCIES / "001-lam-liang", tmp_path / "site"))
    year = site / "content" / "2565" / "year.yml"
    year.write_text(year.read_text(encoding="utf-8").replace("[scores]", "[scores, oit]"), encoding="utf-8")
    (site / "content" / "2565" / "oit.yml").write_text("items: {O1: {status: not_started}}\n", encoding="utf-8")
    asked = ["check", "--year", "2565", "--as-of", "2565-02-01", "-f", str(site / "mkdocs.yml")]
    said = CliRunner().invoke(main, asked).output
    assert re.search(r"น้ำหนักของเครื่องมือ: .*ผู้เผยแพร่: องค์การบริหารส่วนตำบลลำเลียง จังหวัดระนอง \(หน่วยงานนี้\)", said), said
    assert re.search(r"ปฏิทินการประเมินจาก .*(ผู้เผยแพร่|ไม่ได้ระบุผู้เผยแพร่)", said), said

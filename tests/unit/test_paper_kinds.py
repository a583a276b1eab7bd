"""The papers of a year: which there are, of what they are made, what is still open in them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from itasite.findings import check
from itasite.model.site import Site
from itasite.papers.blanks import Blank
from itasite.papers.faults import faults, texts
from itasite.papers.kinds import KINDS, Made, NoPaperError, make, own_papers, with_draft
from itasite.papers.model import Heading, LetterHead, MemoHead, Picture, Signatures, Table
from itasite.problem import Position
from itasite.words.papers import KIND_TITLES
from tests.support.sites import AGENCIES, AGENCY_NAMES, ROOT, SURVEY, copy_example

CONTENTS = {"002-phan-chana": ROOT / "content"} | {name: AGENCIES / name / "content" for name in AGENCY_NAMES}

# What these documents do not hold.
MISSING = {
    *(f"{name} {kind}" for name in CONTENTS for kind in ("analysis", "order", "notice")),
    *(f"{name} {kind}" for name in AGENCY_NAMES for kind in ("oit", "scores")),
    *(f"{name} memo" for name in AGENCY_NAMES if name not in ("000-khao-suan-kwang", "003-bang-pu")),
}


def site_of(content: Path) -> Site:
    site, _ = check(content)
    assert site is not None
    return site


def made(content: Path, kind: str, **more: str) -> Made:
    site = site_of(content)
    return make(site, site.years[0], kind, **more)


def words(found: Made) -> str:
    return "".join(texts(found.paper.parts)).replace("\u2060", "").replace("\xa0", " ")


@pytest.fixture(scope="module")
def with_survey(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with an address of its survey."""
    return copy_example(tmp_path_factory.mktemp("survey"), survey=True) / "content"


def test_each_kind_has_a_title() -> None:
    assert list(KINDS) == list(KIND_TITLES)


@pytest.mark.parametrize("name", CONTENTS)
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_made_or_says_what_is_missing(name: str, kind: str) -> None:
    content = CONTENTS[name]
    if f"{name} {kind}" in MISSING:
        with pytest.raises(NoPaperError, match=r"ปีงบประมาณ 25[0-9]{2} .*(กรอก|เพิ่ม|ไม่แสดง)"):
            made(content, kind)
        return
    found = made(content, kind)
    assert found.paper.title
    assert found.paper.author == site_of(content).agency.name
    assert found.paper.parts
    assert not found.missing
    assert not found.left_out
    assert not faults(site_of(content), site_of(content).years[0], found)


def test_a_page_of_the_author_is_taken() -> None:
    assert made(ROOT / "content", "memo").page == "2566/memo.md"
    assert made(ROOT / "content", "report").page == "2566/report.md"
    assert made(ROOT / "content", "oit").page == "", "a report with items is a report"
    assert [
        page.document.path for page in own_papers(site_of(ROOT / "content"), site_of(ROOT / "content").years[0])
    ] == [
        "2566/memo.md",
        "2566/report.md",
    ]


def test_a_page_is_a_paper_if_its_head_says_so(tmp_path: Path) -> None:
    content = copy_example(tmp_path) / "content"
    page = content / "2566/report.md"
    page.write_text(page.read_text(encoding="utf-8").replace("official: true\n", ""), encoding="utf-8")
    assert made(content, "report").page == ""
    assert made(content, "report", page="report.md").page == "2566/report.md"
    with pytest.raises(NoPaperError, match=r"หน้าที่มี: .*report\.md"):
        made(content, "report", page="gone.md")


def test_a_memo_of_the_result_is_made_of_the_scores(base: Path) -> None:
    found = made(base, "memo")
    head = found.paper.parts[0]
    assert isinstance(head, MemoHead)
    assert found.paper.compact
    site = site_of(base)
    assert head.to.replace("\u2060", "") == (site.agency.head or "")
    assert "คะแนน" in words(found)
    assert [blank.kind for blank in found.blanks] == ["number", "date", "signature"]


def test_numbers_of_a_paper_are_those_of_the_pages(with_survey: Path) -> None:
    text = words(made(with_survey, "scores"))
    for number in ("๘๕.๔๘", "๙๘.๗๙", "๙๐.๘๑", "๗๑.๕๐"):
        assert number in text
    assert "๔๓ ข้อ" in words(made(with_survey, "oit"))


def test_a_report_is_of_its_round(base: Path) -> None:
    site = site_of(base)
    rounds = [found.id for found in site.years[0].info.rounds]
    with pytest.raises(NoPaperError, match="ไม่มีรายงานของรอบ “18m”"):
        make(site, site.years[0], "report", round_id="18m")
    assert rounds[:2] == ["6m", "12m"]


def test_an_earlier_report_says_that_there_is_a_later_one(tmp_path: Path) -> None:
    content = copy_example(tmp_path) / "content"
    measures = content / "2566/measures.yml"
    text = measures.read_text(encoding="utf-8")
    assert "      12m:" in text
    earlier = re.sub(r"(?m)^( +)12m:", r"\g<1>6m: {status: in_progress}\n\g<1>12m:", text, count=1)
    measures.write_text(earlier, encoding="utf-8")
    year = content / "2566/year.yml"
    rounds = year.read_text(encoding="utf-8").replace("rounds:\n", "rounds:\n  - {id: 6m, title: รอบ 6 เดือน}\n")
    year.write_text(rounds, encoding="utf-8")
    assert made(content, "report").paper.superseded == ""
    found = made(content, "report", round_id="6m")
    assert found.page == "", "the own page is of the last round"
    assert found.paper.superseded.replace("\xa0", " ") == "ฉบับนี้เป็นรายงานรอบ ๖ เดือน ซึ่งมีรายงานรอบ ๑๒ เดือนแทนแล้ว"


def test_a_notice_has_the_code_of_the_survey(with_survey: Path) -> None:
    found = made(with_survey, "notice")
    assert isinstance(found.paper.parts[0], LetterHead)
    assert [part.alt for part in found.paper.parts if isinstance(part, Picture)] == [
        "QR code ไปยังแบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)"
    ]
    assert SURVEY in words(found)
    assert len(found.paper.pictures) == 1


def test_a_list_of_items_names_all_of_them(with_survey: Path) -> None:
    tables = [
        inner
        for part in made(with_survey, "oit").paper.parts
        for inner in (getattr(part, "parts", None) or (part,))
        if isinstance(inner, Table)
    ]
    codes = [next(texts(row.cells[0])) for table in tables for section in table.sections for row in section.rows]
    assert codes == [f"O{number}" for number in range(1, 44)]


def test_generated_papers_end_with_a_place_to_sign(with_survey: Path) -> None:
    for kind in ("oit", "scores", "notice"):
        found = made(with_survey, kind)
        assert any(isinstance(part, Signatures | Heading) for part in found.paper.parts[-1:]), kind


def test_what_is_open_makes_a_draft(base: Path) -> None:
    found = made(base, "memo")
    assert with_draft(found, errors=False, by_hand=False).paper.draft
    assert not with_draft(found, errors=False, by_hand=True).paper.draft
    assert with_draft(found, errors=True, by_hand=True).paper.draft
    place = found._replace(blanks=(Blank("text", "ที่ ....... ลงวันที่"),))
    assert with_draft(place, errors=False, by_hand=True).paper.draft, "a pen does not fill in a text"


def test_places_to_fill_in_are_found(base: Path) -> None:
    page = base / "2566/own.md"
    page.write_text("---\nofficial: true\n---\n# ก\n\nเลขที่ ....../2566 (ระบุชื่อ) และ ___ ก.ย. ....\n", encoding="utf-8")
    found = made(base, "report", page="own.md")
    assert [blank.text for blank in found.blanks] == [
        "เลขที่ ....../๒๕๖๖ (ระบุชื่อ) และ ___",
        "เลขที่ ....../๒๕๖๖ (ระบุชื่อ) และ ___ ก.ย. ....",
        ".../๒๕๖๖ (ระบุชื่อ) และ ___ ก.ย. ....",
        "(ระบุชื่อ) และ ___ ก.ย. ....",
    ]


def test_signs_words_and_pictures_are_told_with_their_places(base: Path) -> None:
    long = "x" * 90
    page = base / "2566/own.md"
    page.write_text(
        f"# ก\n\nข ๏ 🙂 ค\n\n| ก | ข |\n|---|---|\n| {long} | {long} |\n\n![แผน](files/gone.png)\n", encoding="utf-8"
    )
    site = site_of(base)
    year = next(year for year in site.years if year.number == 2566)
    found = make(site, year, "report", page="own.md")
    told = {fault.at: fault.message for fault in faults(site, year, found)}
    assert "🙂" in told[Position("2566/own.md", 3, 5)]
    assert long in told[Position("2566/own.md", 7, 3)]
    assert "files/gone.png" in told[Position("2566/own.md", 9, 8)]


def test_a_page_without_the_part_is_not_a_paper(base: Path) -> None:
    site = site_of(base)
    year = replace(site.years[0], info=site.years[0].info.model_copy(update={"parts": ("measures",)}))
    for kind in ("memo", "scores", "oit", "notice"):
        with pytest.raises(NoPaperError):
            make(replace(site, pages=()), year, kind)

"""Five real agencies, five kinds of paper, one content model. The figures were read off the papers by hand."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from itasite.findings import check
from itasite.problem import Severity
from tests.support import search_index
from tests.support.html import as_written, dead_links, pages
from tests.support.sites import AGENCIES, AGENCY_NAMES, ROOT, copy_agency, mkdocs
from tests.support.tables import Table, tables

# What the papers themselves deserve to be told, by rule; all else is silent.
WARNINGS = {
    "000-khao-suan-kwang": ["identity", "score-in-text"],  # โนนธาตุ; both at 100 while 98.64 is printed
    "004-khok-chan": ["survey-address"],  # the paper speaks of a QR code and does not say where it leads
}
HINTS = {
    "000-khao-suan-kwang": ["feed-undated", "result-incomplete", "memo-blank"],
    "001-lam-liang": ["feed-undated", "contacts-missing"],
    "003-bang-pu": ["feed-undated", "memo-blank", "memo-blank", "contacts-missing"],
    "004-khok-chan": ["measure-incomplete", "action-after-round", "contacts-missing"],
}


@pytest.mark.parametrize("name", AGENCY_NAMES)
def test_only_what_the_paper_deserves_is_told(name: str) -> None:
    site, problems = check(AGENCIES / name / "content")
    assert site
    told = {severity: [p.rule for p in problems if p.severity is severity] for severity in Severity}
    wanted = {Severity.ERROR: [], Severity.WARNING: WARNINGS.get(name, []), Severity.HINT: HINTS.get(name, [])}
    assert told == wanted


@pytest.mark.parametrize("name", AGENCY_NAMES)
def test_a_strict_build_stops_only_at_those_warnings(tmp_path: Path, name: str) -> None:
    folder = copy_agency(name, tmp_path)
    done = mkdocs(folder, "build", "--strict")
    assert Counter(re.findall(r"WARNING.*\[([a-z-]+)\]", done.stderr)) == Counter(WARNINGS.get(name, []))
    assert (done.returncode == 0) is (name not in WARNINGS), done.stderr


@pytest.mark.parametrize("name", AGENCY_NAMES)
def test_every_link_answers(sites: dict[str, Path], name: str) -> None:
    assert dead_links(sites[name]) == []


@pytest.mark.parametrize("name", AGENCY_NAMES)
def test_there_is_no_code_and_no_name_of_a_person(name: str) -> None:
    files = [path for path in (AGENCIES / name).rglob("*") if path.is_file() and "site" not in path.parts]
    assert {path.suffix for path in files} == {".yml", ".md"}
    for path in files:
        assert not re.search(r"\((?:นาย|นาง|นางสาว)(?!ก)", path.read_text(encoding="utf-8")), path


def table(site: Path, page: str, number: int) -> Table:
    return tables(site / page / "index.html")[number]


def test_two_measures_of_one_cell_of_the_paper_count_as_two(sites: dict[str, Path]) -> None:
    """Seven measures for IIT, nine for EIT, one for OIT: where they are counted, on every page and in the search."""
    site = sites["001-lam-liang"]
    captions = [found.caption for found in tables(site / "2566" / "measures" / "index.html")]
    assert captions == [f"ทั้งหมด {count} รายการ ปีงบประมาณ ๒๕๖๖" for count in ("๗", "๙", "๑")]
    found = [table(site, "2566/measures", number).rows() for number in range(3)]
    assert [len({row[4] for row in rows}) for rows in found] == [7, 9, 1]
    assert [row[4][:23] for row in found[1]][7:9] == ["มาตรการส่งเสริมการสื่อส", "มาตรการเพิ่มช่องทางการส"]
    assert "๑๗ รายการ" in words(site / "2566" / "index.html")
    assert "Measures to improve integrity and transparency 17" in words(site / "2566" / "en" / "index.html")


def words(page: Path) -> str:
    """What a page says, without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", page.read_text(encoding="utf-8")).split())


THAI_TEN = [f"({number})" for number in ("๑", "๒", "๓", "๔", "๕", "๖", "๗", "๘", "๙", "๑๐")]


def test_measures_have_the_numbers_of_the_paper(sites: dict[str, Path]) -> None:
    """Also on the page of measures and in the search: ten that share a cell of monitoring; three over three tables."""
    found = table(sites["003-bang-pu"], "2564/measures", 0).rows()
    assert [row[0].split()[0] for row in found] == THAI_TEN
    three = [table(sites["000-khao-suan-kwang"], "2566/measures", number).rows() for number in range(3)]
    assert [row[0].split()[0] for rows in three for row in rows] == ["๑.", "๒.", "๓."]
    search = search_index.text_of(sites["003-bang-pu"])
    assert "(๕) การเปิดเผยข้อมูลข้อเท็จจริง" in search


def lists(site: Path, page: str, number: int, column: str) -> list[tuple[str, list[str]]]:
    """The lists in the cells of a column: of each its look and the numbers that are not counted from 1."""
    html = (site / page / "index.html").read_text(encoding="utf-8")
    one = re.findall(r"(?s)<table.*?</table>", html)[number]
    cells = re.findall(rf'(?s)<t[dh][^>]*class="ita-col--{column}[" ].*?</t[dh]>', one)
    found = [re.search(r'(?s)<[uo]l class="ita-list ?([a-z -]*)">', cell) for cell in cells]
    return [(each[1], re.findall(r'<li value="(\d+)"', cell)) for cell, each in zip(cells, found, strict=True) if each]


_Look = tuple[str, list[str]]
DASH: _Look = ("ita-list--dash", [])
DOT: _Look = ("ita-list--dot", [])
BARE: _Look = ("ita-list--bare", [])


def test_lists_are_of_the_kind_that_the_paper_has(sites: dict[str, Path]) -> None:
    bang_pu, lam_liang, khao = (sites[name] for name in ("003-bang-pu", "001-lam-liang", "000-khao-suan-kwang"))
    assert lists(bang_pu, "2564/memo", 0, "steps") == lists(bang_pu, "2564/memo", 1, "steps") == [DASH] * 10
    for number, indicators in ((5, 5), (6, 3), (7, 1)):
        assert lists(lam_liang, "2565/analysis", number, "responsible") == [DASH] * indicators
        assert lists(lam_liang, "2565/analysis", number, "monitoring") == [DOT] * indicators
    assert lists(khao, "2566/report", 0, "steps") == [BARE]
    assert lists(khao, "2566/report", 1, "steps") == [("", [])]
    assert lists(sites["004-khok-chan"], "2566/report", 0, "monitoring") == [DOT] * 6
    assert lists(sites["004-khok-chan"], "2566/report", 1, "monitoring") == [DOT] * 5
    own = sites["002-phan-chana"]
    assert lists(own, "2566/report", 0, "responsible") == [DOT] * 2
    assert lists(own, "2566/report", 1, "progress") == [DASH] * 5
    assert lists(own, "2566/report", 2, "progress") == [DASH] * 3
    assert [found for number in range(3, 10) for found in lists(own, "2566/report", number, "progress")] == [DASH] * 43


def test_weaknesses_are_numbered_through_the_rows_of_an_indicator(sites: dict[str, Path]) -> None:
    found = [table(sites["001-lam-liang"], "2565/analysis", number).rows() for number in (5, 6, 7)]
    assert [" ".join(row[3].split()[0] for row in rows) for rows in found] == [
        "๑. ๑. ๒. ๓. ๑. ๒. ๑. ๒. ๑.",
        "๑. ๒. ๓. ๔. ๑. ๒. ๓. ๔. ๕. ๑. ๒. ๓. ๔. ๕.",
        "๑.",
    ]


def test_a_heading_of_the_group_is_the_same_on_both_pages(sites: dict[str, Path]) -> None:
    report, measures = (table(sites["002-phan-chana"], page, 0) for page in ("2566/report", "2566/measures"))
    assert measures.headings() == report.headings()


def test_paragraphs_of_a_report_keep_their_numbers_in_the_search(sites: dict[str, Path]) -> None:
    """The paper has a table after each: ๑. IIT, ๒. EIT, ๓. OIT."""
    index = search_index.text_of(sites["000-khao-suan-kwang"])
    for words in ("๑. วัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน", "๒. แบบวัดการรับรู้", "๓. แบบตรวจการเปิดเผย"):
        assert f'"{words}' in index


def test_questions_stand_in_the_words_of_the_paper(sites: dict[str, Path]) -> None:
    rows = table(sites["001-lam-liang"], "2565/analysis", 6).rows()
    topics = {row[2].split()[0]: row[2] for row in rows}
    assert topics["E6"].startswith("E6 การเผยแพร่ข้อมูลของหน่วยงานที่ท่านติดต่อเข้าถึงง่ายไม่ซับซ้อน และมีช่องทางหลากหลายมากน้อยเพียงใด")
    assert topics["E14"].startswith("E14 หน่วยงานที่ท่านติดต่อเข้าไปมีส่วนร่วมในการปรับปรุงพัฒนา")
    beside = [code for code, text in topics.items() if "ข้อความตามเกณฑ์" in text]
    assert beside == ["E6", "E14"]
    issue = table(sites["004-khok-chan"], "2566/report", 1).rows()[0][0]
    assert re.search(r"มากน้อยเพียงใด\s*☐ เข้าถึงง่าย ไม่ซับซ้อน\s*☐ มีช่องทางหลากหลาย", issue)
    assert "ข้อความตามเกณฑ์" not in issue


def test_a_memo_is_a_paper_in_thai_numerals_with_room_to_sign(sites: dict[str, Path]) -> None:
    html = (sites["000-khao-suan-kwang"] / "2566" / "memo" / "index.html").read_text(encoding="utf-8")
    assert html.count("<h1") == 1
    memo = html[html.index("ita-memo") : html.index("</article>", html.index("ita-memo"))]
    text = re.sub(r"<[^>]+>", " ", memo)
    for words in ("ส่วนราชการ", "ขก ๗๘๒๐๑/๔๔๓", "๒๑ เมษายน ๒๕๖๖", "เรื่อง", "เรียน", "ข้อเท็จจริง", "จึงเรียนมาเพื่อโปรดพิจารณา"):
        assert words in text
    assert not re.search(r"[0-9]", text)
    assert memo.count("(ลงชื่อ)") == 4
    assert memo.count("ita-memo__opinion") == 3


def memo_text(site: Path, page: str) -> str:
    """The text of the memo of a page, without its markup, white space as one space."""
    html = as_written((site / page / "index.html").read_text(encoding="utf-8"))
    memo = html[html.index('class="ita-memo"') : html.index("</article>")]
    return " ".join(re.sub(r"<[^>]+>", " ", memo[memo.index(">") + 1 :]).split())


def test_the_memo_of_the_example_is_the_block_and_has_all_of_the_paper(sites: dict[str, Path]) -> None:
    assert not re.search(r"<[a-z]", (ROOT / "content" / "2566" / "memo.md").read_text(encoding="utf-8"))
    text = memo_text(sites["002-phan-chana"], "2566/memo")
    parts = (
        "บันทึกข้อความ ส่วนราชการ สำนักปลัด องค์การบริหารส่วนตำบลพันชนะ โทร ๐๔๔-๓๐๐๖๓๙ ที่ นม ๙๓๐๐๑ / - วันที่ ๑๑ สิงหาคม ๒๕๖๖",
        "เรียน นายกองค์การบริหารส่วนตำบลพันชนะ ตามประกาศ",
        "มีคะแนน ๘๕.๔๘ คะแนน อยู่ในระดับ ผ่าน ดังรายละเอียดต่อไปนี้",
        "- แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) คะแนนรวม ๙๘.๗๙ คะแนน",
        "- แบบวัดการรับรู้ผู้มีส่วนได้ส่วนเสียภายนอก (EIT) คะแนนรวม ๙๐.๘๑ คะแนน",
        "- แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) คะแนนรวม ๗๑.๕๐ คะแนน",
        "จึงเรียนมาเพื่อโปรดทราบ (ลงชื่อ) ( ) นักทรัพยากรบุคคลชำนาญการ",
        "ความเห็นหัวหน้าสำนักปลัด", "ความเห็นปลัดองค์การบริหารส่วนตำบลพันชนะ", "ความเห็นนายกองค์การบริหารส่วนตำบลพันชนะ",
    )  # fmt: skip
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_a_memo_leads_to_what_is_attached_to_it(sites: dict[str, Path]) -> None:
    html = as_written((sites["000-khao-suan-kwang"] / "2566" / "memo" / "index.html").read_text(encoding="utf-8"))
    assert re.search(r"เอกสารแนบท้าย</strong></p><ul[^>]*><li><a href=\"../report/\">รายงานผลการดำเนินการมาตรการ", html)


def test_nobody_is_told_that_an_opinion_was_not_written(sites: dict[str, Path]) -> None:
    """The paper has three opinions by hand that its text does not give."""
    text = memo_text(sites["003-bang-pu"], "2564/memo")
    assert text.count("มีความเห็นเขียนด้วยมือในต้นฉบับ") == 3
    assert "เว้นไว้เขียนด้วยมือ" not in text


def test_a_year_shows_only_its_own_parts(sites: dict[str, Path]) -> None:
    written = set(pages(sites["001-lam-liang"]))
    assert {"2565/index.html", "2565/scores/index.html", "2565/analysis/index.html"} <= written
    assert {"2566/index.html", "2566/measures/index.html"} <= written
    assert not [name for name in written if "/oit/" in name or "survey" in name or name.startswith("2566/scores")]


def test_the_year_switcher_leads_to_the_other_year(sites: dict[str, Path]) -> None:
    html = (sites["001-lam-liang"] / "2566" / "measures" / "index.html").read_text(encoding="utf-8")
    nav = html[html.index('class="ita-years"') :][:600]
    assert 'aria-current="page">ปี ๒๕๖๖' in nav
    assert 'href="../../2565/"' in nav

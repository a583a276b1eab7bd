"""Five real agencies, five kinds of paper, one content model. The figures were read off the papers by hand."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from itasite.findings import check
from itasite.problem import Severity
from tests.support.html import dead_links, pages
from tests.support.sites import AGENCIES, AGENCY_NAMES, ROOT, copy_agency, mkdocs
from tests.support.tables import Table, tables

PLAN = ["มาตรการ", "ขั้นตอนหรือวิธีการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", "การกำกับติดตาม"]
STATUS = ["มาตรการ", "ขั้นตอนหรือวิธีการ", "ยังไม่ดำเนินการ", "อยู่ระหว่างดำเนินการ", "ดำเนินการเสร็จเรียบร้อยแล้ว"]
REPORT = ["มาตรการ", "วิธีการดำเนินการ", "ผลการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", "ดำเนินการแล้ว", "ยังไม่ดำเนินการ"]
SUMMARY = [
    "ลำดับ", "มาตรการ/กิจกรรม", "วิธีดำเนินการ", "ระยะเวลาในการดำเนินการ", "ผู้รับผิดชอบ",
    "สรุปผลการดำเนินการตามมาตรการหรือกิจกรรม", "ผลลัพธ์หรือความสำเร็จในการดำเนินการ",
]  # fmt: skip
PROGRESS = ["ตัวชี้วัด", "แนวทางในการยกระดับการประเมิน", "ผู้รับผิดชอบ", "ระยะเวลา", "ความก้าวหน้าผลการดำเนินการ"]
ITEMS = ["ข้อ", "ข้อมูล", "องค์ประกอบด้านข้อมูล", "ผู้รับผิดชอบ", "ความก้าวหน้าผลการดำเนินการ"]
ACTIONS = [
    "ประเด็นที่ต้องปรับปรุงแก้ไข/ประเด็นที่ต้องพัฒนา", "ผู้รับผิดชอบ", "ขั้นตอนหรือวิธีการ/มาตรการ",
    "การรายงานผลและการกำกับติดตาม กำหนดเวลาแล้วเสร็จ", "การดำเนินการ",
]  # fmt: skip
FINDINGS = ["ตัวชี้วัด", "ข้อบกพร่อง", "ข้อเสนอแนะ"]


def analysis(instrument: str) -> list[str]:
    return [
        "ที่", f"ตัวชี้วัดการประเมิน {instrument}", "หัวข้อย่อยการประเมิน",
        "ประเด็นที่เป็นข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน",
        "การกำหนดแนวทาง/มาตรการเพื่อขับเคลื่อนการส่งเสริมคุณธรรมจริยธรรมและความโปร่งใส",
        "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", "การติดตามและรายงานผลการดำเนินการ",
    ]  # fmt: skip


# Per paper: the page that shows its tables, and of each table the headings in order and the number of rows.
# A table that a page break cut in two counts as one.
TABLES: dict[str, dict[str, list[tuple[list[str], int]]]] = {
    "000-khao-suan-kwang": {"2566/report": [(REPORT, 1), (REPORT, 1), (REPORT, 1)]},
    "001-lam-liang": {
        "2565/analysis": [
            (["เครื่องมือในการประเมิน", "ตัวชี้วัด", "น้ำหนัก"], 10),
            (["คะแนน", "ระดับ"], 7),
            (["ตัวชี้วัด", "ผลคะแนน", "อันดับ"], 11),  # ten indicators and the total
            (FINDINGS, 5),
            (FINDINGS, 4),
            (analysis("IIT"), 9),  # nine questions of five indicators
            (analysis("EIT"), 14),  # fourteen questions of three indicators
            (analysis("OIT"), 1),
        ]
    },
    "002-phan-chana": {
        "2566/report": [
            (SUMMARY, 3),
            (PROGRESS, 5),
            (PROGRESS, 3),
            *((ITEMS, rows) for rows in (10, 8, 4, 4, 4, 8, 5)),
        ]
    },
    "003-bang-pu": {"2564/memo": [(PLAN, 10), (STATUS, 10)]},
    "004-khok-chan": {"2566/report": [(ACTIONS, 6), (ACTIONS, 5)]},
}
# What the papers themselves deserve to be told, by rule; all else is silent.
WARNINGS = {
    "000-khao-suan-kwang": ["identity", "score-in-text"],  # โนนธาตุ; both at 100 while 98.64 is printed
    "004-khok-chan": ["survey-address"],  # the paper speaks of a QR code and does not say where it leads
}
HINTS = {
    "000-khao-suan-kwang": ["result-incomplete", "memo-blank"],
    "001-lam-liang": ["contacts-missing"],
    "003-bang-pu": ["memo-blank", "memo-blank", "contacts-missing"],
    "004-khok-chan": ["measure-incomplete", "contacts-missing"],
}


@pytest.mark.parametrize("name", TABLES)
def test_each_table_of_the_paper_is_one_table(sites: dict[str, Path], name: str) -> None:
    for page, wanted in TABLES[name].items():
        found = tables(sites[name] / page / "index.html")
        assert [(table.headings(), len(table.rows())) for table in found] == wanted
        for table in found:
            assert {len(row) for row in table.rows()} == {len(table.headings())}, table.caption


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


def test_scores_and_ranks_as_printed(sites: dict[str, Path]) -> None:
    """The result of 2565 with its ranks, in the order of the paper."""
    found = table(sites["001-lam-liang"], "2565/analysis", 2).rows()
    assert [(row[1], row[2]) for row in found] == [
        ("๙๙.๘๔", "๓"), ("๙๙.๔๙", "๕"), ("๙๙.๓๕", "๖"), ("๙๙.๕๑", "๔"), ("๙๙.๙๒", "๒"),
        ("๙๕.๐๓", "๘"), ("๙๒.๙๙", "๑๐"), ("๙๓.๐๗", "๙"), ("๙๖.๐๐", "๗"), ("๑๐๐.๐๐", "๑"),
        ("๙๗.๒๐", "ระดับ AA"),
    ]  # fmt: skip


def test_weights_and_bands_as_printed(sites: dict[str, Path]) -> None:
    weights = table(sites["001-lam-liang"], "2565/analysis", 0).rows()
    assert Counter(row[2] for row in weights) == {"ร้อยละ ๓๐": 8, "ร้อยละ ๔๐": 2}
    assert table(sites["001-lam-liang"], "2565/analysis", 1).rows() == [
        ["๙๕.๐๐ - ๑๐๐", "AA"], ["๘๕.๐๐ - ๙๔.๙๙", "A"], ["๗๕.๐๐ - ๘๔.๙๙", "B"], ["๖๕.๐๐ - ๗๔.๙๙", "C"],
        ["๕๕.๐๐ - ๖๔.๙๙", "D"], ["๕๐.๐๐ - ๕๔.๙๙", "E"], ["๐ - ๔๙.๙๙", "F"],
    ]  # fmt: skip


def test_rows_of_one_indicator_share_its_cells(sites: dict[str, Path]) -> None:
    """E1, E2, E3 and E5 stand under one number, one list of steps, one period."""
    found = table(sites["001-lam-liang"], "2565/analysis", 6)
    first = found.rows()[:4]
    assert [row[2].split()[0] for row in first] == ["E1", "E2", "E3", "E5"]
    for column in (0, 1, 5, 6, 7, 8):
        assert len({row[column] for row in first}) == 1
    assert len({row[3] for row in first}) == 4
    assert len({row[4] for row in first}) == 2
    joined = Counter(cell.rows for row in found.body for cell in row if cell.rows > 1)
    # six shared columns for four, five and five questions; titles for E1-E3, E6-E7, E8-E9, E11-E12
    assert joined == {4: 6, 5: 12, 3: 1, 2: 3}


def test_two_measures_of_one_cell_of_the_paper_count_as_two(sites: dict[str, Path]) -> None:
    """Seven measures for IIT, nine for EIT, one for OIT: where they are counted, on every page and in the search."""
    site = sites["001-lam-liang"]
    captions = [found.caption for found in tables(site / "2566" / "measures" / "index.html")]
    assert captions == [f"ทั้งหมด {count} รายการ ปีงบประมาณ ๒๕๖๖" for count in ("๗", "๙", "๑")]
    for page, number in (("2566/measures", 0), ("2565/analysis", 5)):
        found = [tables(site / page / "index.html")[number + place].rows() for place in range(3)]
        assert [len({row[4] for row in rows}) for rows in found] == [7, 9, 1]
        assert [row[4][:23] for row in found[1]][7:9] == ["มาตรการส่งเสริมการสื่อส", "มาตรการเพิ่มช่องทางการส"]
    assert "๑๗ รายการ" in words(site / "2566" / "index.html")
    assert "Measures to improve integrity and transparency 17" in words(site / "2566" / "en" / "index.html")


def words(page: Path) -> str:
    """What a page says, without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", page.read_text(encoding="utf-8")).split())


THAI_TEN = [f"({number})" for number in ("๑", "๒", "๓", "๔", "๕", "๖", "๗", "๘", "๙", "๑๐")]


def test_measures_have_the_numbers_of_the_paper(sites: dict[str, Path]) -> None:
    """Ten that share a cell of monitoring, in the plan, the result and on the page; three over three tables."""
    for page, number in (("2564/memo", 0), ("2564/memo", 1), ("2564/measures", 0)):
        found = table(sites["003-bang-pu"], page, number).rows()
        assert [row[0].split()[0] for row in found] == THAI_TEN
    for page in ("2566/report", "2566/measures"):
        three = [table(sites["000-khao-suan-kwang"], page, number).rows() for number in range(3)]
        assert [row[0].split()[0] for rows in three for row in rows] == ["๑.", "๒.", "๓."]
    search = (sites["003-bang-pu"] / "search" / "search_index.json").read_text(encoding="utf-8")
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
    for page in ("2566/report", "2566/measures"):
        assert table(sites["002-phan-chana"], page, 0).headings() == SUMMARY


def test_ticks_stand_under_their_status(sites: dict[str, Path]) -> None:
    rows = table(sites["003-bang-pu"], "2564/memo", 1).rows()
    assert [[bool(text) for text in row[2:]].index(True) for row in rows] == [2, 2, 2, 2, 1, 2, 2, 2, 1, 2]
    assert all(sum(bool(text) for text in row[2:]) == 1 for row in rows)


def test_done_and_not_done_stand_under_their_heading(sites: dict[str, Path]) -> None:
    for found in tables(sites["000-khao-suan-kwang"] / "2566" / "report" / "index.html"):
        (row,) = found.rows()
        assert row[5].startswith("ดำเนินการแล้วรายงาน")
        assert row[6] == ""


def test_dated_actions_keep_their_step(sites: dict[str, Path]) -> None:
    html = (sites["004-khok-chan"] / "2566" / "report" / "index.html").read_text(encoding="utf-8")
    assert '<li value="1">ดำเนินการเมื่อวันที่ ๗ เดือนเมษายน พ.ศ. ๒๕๖๖</li>' in html
    assert '<li value="3">ดำเนินการเมื่อวันที่ ๓๐ เดือนเมษายน พ.ศ. ๒๕๖๖</li>' in html
    assert html.count('<li value="') == 23


def test_paragraphs_of_a_report_keep_their_numbers(sites: dict[str, Path]) -> None:
    """The paper has a table after each: ๑. IIT, ๒. EIT, ๓. OIT."""
    site = sites["000-khao-suan-kwang"]
    html = (site / "2566" / "report" / "index.html").read_text(encoding="utf-8")
    found = re.findall(r'<ol class="ita-thai-numbers"(?: start="(\d)")?>\s*<li>[^<(]*\(([^)]*)\)', html)
    assert [(start, name[-3:]) for start, name in found] == [("", "IIT"), ("2", "EIT"), ("3", "OIT")]
    index = (site / "search" / "search_index.json").read_text(encoding="utf-8")
    for words in ("๑. วัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน", "๒. แบบวัดการรับรู้", "๓. แบบตรวจการเปิดเผย"):
        assert f'"{words}' in index


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
    html = (site / page / "index.html").read_text(encoding="utf-8")
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
    html = (sites["000-khao-suan-kwang"] / "2566" / "memo" / "index.html").read_text(encoding="utf-8")
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

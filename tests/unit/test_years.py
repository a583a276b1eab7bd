"""Several years on one site: compared, switched between, followed; and the rounds of one year."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from itasite.build import Build, build
from itasite.formats import render
from itasite.links import Links
from itasite.model.site import Site
from itasite.reading.load import load
from itasite.views.comparison import Comparison, comparison
from itasite.views.show import Show
from itasite.views.years import YearLink, year_switcher
from tests.support.sites import CASES
from tests.support.tables import _Reader as Reader


@pytest.fixture(scope="module")
def several() -> Build:
    made = build(CASES / "years")
    assert not made.failed
    return made


@pytest.fixture(scope="module")
def site() -> Site:
    found = load(CASES / "years").site
    assert found
    return found


def body(made: Build, path: str) -> str:
    return next(page.body for page in made.pages if page.path == path)


def compared(site: Site) -> Comparison:
    return comparison(Show(site, site.years[0], Links("scores.md")))


def test_scores_of_all_years_stand_side_by_side(several: Build) -> None:
    (table,) = Reader(body(several, "scores.md")).tables
    assert table.headings() == ["ตัวชี้วัด", "ปี 2564", "ปี 2566", "เปลี่ยนจากปี 2564 (คำนวณ)"]
    rows = {row[0]: row[1:] for row in table.rows()}
    assert rows["ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่"] == ["80.00", "–", "–"]
    assert rows["คะแนน IIT"] == ["82.00 (คำนวณ)", "98.79", "เพิ่มขึ้น 16.79"]
    assert rows["คะแนน OIT"] == ["80.00 (คำนวณ)", "71.50", "ลดลง 8.50"]
    assert rows["คะแนนรวม"] == ["80.60 (คำนวณ)", "85.48 (คำนวณ)", "เพิ่มขึ้น 4.88"]
    assert rows["ระดับ"] == ["B (คำนวณ)", "ผ่าน", ""]


def test_the_chart_shows_a_missing_year_as_a_gap(site: Site) -> None:
    chart = compared(site).chart
    assert chart
    assert [label for _, label in chart.years] == ["2564", "2565", "2566"]
    total = chart.lines[0]
    assert [point.label for point in total.points] == [
        "คะแนนรวม ปี 2564: 80.60 (คำนวณ)",
        "คะแนนรวม ปี 2566: 85.48 (คำนวณ)",
    ]
    assert total.runs == ()  # no line across the year without a result
    assert len({line.shape for line in chart.lines}) == 4  # nor do lines tell them apart where there is none
    assert chart.text == "ปี 2564 คะแนนรวม 80.60 (คำนวณ); ปี 2565 ไม่มีข้อมูล; ปี 2566 คะแนนรวม 85.48 (คำนวณ)"


def test_neighbouring_years_are_joined_by_a_line(tmp_path: Path) -> None:
    content = Path(shutil.copytree(CASES / "years", tmp_path / "content"))
    (content / "2565").mkdir()
    (content / "2565" / "year.yml").write_text(
        "parts: [scores]\nresult: {instruments: {IIT: 90, EIT: 90, OIT: 90}}\n", encoding="utf-8"
    )
    found = load(content).site
    assert found
    chart = compared(found).chart
    assert chart
    assert [len(run.split()) for run in chart.lines[0].runs] == [3]


def test_the_drawing_stays_inside_its_frame(site: Site) -> None:
    chart = compared(site).chart
    assert chart
    for line in chart.lines:
        for point in line.points:
            assert 0 <= float(point.x) <= chart.width
            assert 0 <= float(point.y) <= chart.height


def test_the_chart_has_a_text_alternative_and_needs_no_script(several: Build, site: Site) -> None:
    html = render.part("comparison", compared(site))
    assert 'role="img" aria-labelledby="chart-title chart-text"' in html
    assert '<title id="chart-title">' in html
    assert '<desc id="chart-text">ปี 2564 คะแนนรวม 80.60' in html
    assert "<script" not in html
    assert html.strip() in body(several, "scores.md")
    assert "ita-chart" in body(several, "index.md")


def test_one_year_with_a_result_has_nothing_to_compare(base: Path) -> None:
    assert "scores.md" not in [page.path for page in build(base).pages]


def test_the_year_switcher_keeps_to_the_subject(several: Build) -> None:
    """The rule on complaints is O29 in 2564 and O27 in 2566; 2567 shows no items, so its overview is offered."""
    links = re.findall(r'<li>(?:<a href="([^"]+)">|<span[^>]*>)(ปี \d+)', body(several, "2566/oit/o27.md"))
    assert links == [("../../../2567/", "ปี 2567"), ("", "ปี 2566"), ("../../../2564/oit/o29/", "ปี 2564")]


def test_many_years_unfold_and_their_overviews_are_unfolded(tmp_path: Path) -> None:
    content = shutil.copytree(CASES / "base", tmp_path / "content")
    for number in range(2560, 2566):
        shutil.copytree(content / "2566", content / str(number))
    made = build(content)

    def years(path: str) -> tuple[list[str], list[str]]:
        nav = body(made, path).split('<nav class="ita-years"')[1].split("</nav>")[0]
        shown, _, others = nav.partition("<details")
        return re.findall("ปี (25..)<", shown), re.findall("ปี (25..)<", others)

    assert years("2566/index.md") == (["2566", "2565", "2564"], ["2563", "2562", "2561", "2560"])
    assert years("2562/oit/o1.md") == (["2566", "2565", "2564", "2562"], ["2563", "2561", "2560"])
    assert "<details open>" in body(made, "2562/index.md")
    assert "<details>" in body(made, "2562/oit/o1.md")
    assert "<details>" in body(made, "2564/index.md")


def test_no_page_names_more_years_the_more_there_are(site: Site) -> None:
    """The latest, its neighbours, and the way to the overview, which names them all."""
    years = tuple(replace(site.years[0], number=number) for number in range(2566, 2546, -1))
    long = replace(site, years=years)

    def named(number: int, page: str) -> tuple[list[str], list[str]]:
        year = next(year for year in years if year.number == number)
        found = year_switcher(Show(long, year, Links(f"{number}/{page}")), lambda _: "")
        assert found
        return titles(found.links), titles(found.others)

    def titles(links: Iterable[YearLink]) -> list[str]:
        return [link.title.removeprefix("ปี 25") for link in links]

    assert named(2566, "oit/o1.md") == (["66", "65", "64"], ["63", "62", "61", "60", "59", "58", "ทุกปี"])
    assert named(2557, "oit/o1.md") == (["66", "65", "64", "57"], ["60", "59", "58", "56", "55", "54", "ทุกปี"])
    assert named(2547, "oit/o1.md") == (["66", "65", "64", "47"], ["53", "52", "51", "50", "49", "48", "ทุกปี"])
    shown, others = named(2557, "index.md")
    assert len(shown) + len(others) == len(years)
    assert "ทุกปี" not in others


def test_what_is_known_of_no_year_is_no_row(tmp_path: Path) -> None:
    content = shutil.copytree(CASES / "base", tmp_path / "content")
    shutil.copytree(content / "2566", content / "2565")
    (table,) = Reader(body(build(content), "scores.md")).tables
    assert [row[0] for row in table.rows()] == ["คะแนน IIT", "คะแนน EIT", "คะแนน OIT", "คะแนนรวม", "ระดับ"]


def test_an_item_that_moved_keeps_its_history(several: Build) -> None:
    html = body(several, "2566/oit/o27.md")
    history = html[html.index('class="ita-history"') :]
    assert 'href="../../../2564/oit/o29/">O29 แนวปฏิบัติการจัดการเรื่องร้องเรียน' in history
    assert "ดำเนินการแล้ว" in history
    assert "ita-history" not in body(several, "2566/oit/o40.md")  # a subject that 2564 did not have


def test_what_became_of_last_years_measures(several: Build) -> None:
    table = Reader(body(several, "2567/measures.md")).tables[-1]
    assert table.headings()[0] == "มาตรการของปีก่อน"
    assert [(row[0], row[2], row[4]) for row in table.rows()] == [
        ("มาตรการคืบหน้า", "ดำเนินการแล้ว", "ไม่มี"),
        ("มาตรการคงเดิม", "อยู่ระหว่างดำเนินการ", "มาตรการที่ทำต่อ"),
        ("มาตรการรายงานครั้งแรก", "ยังไม่ดำเนินการ", "ไม่มี"),
        ("มาตรการถอยกลับ", "อยู่ระหว่างดำเนินการ", "มาตรการที่ทำต่อ"),
        ("มาตรการไม่มีรายงาน", "ยังไม่มีข้อมูล", "ไม่มี"),
    ]
    assert "มาตรการของปีก่อน" not in body(several, "2566/measures.md")


def test_rounds_side_by_side_and_the_change(several: Build) -> None:
    changes, first, second = Reader(body(several, "2566/rounds.md")).tables
    assert changes.headings() == ["มาตรการ", "รอบ 6 เดือน", "รอบ 12 เดือน", "ความเปลี่ยนแปลง"]
    assert [row[1:] for row in changes.rows()] == [
        ["อยู่ระหว่างดำเนินการ", "ดำเนินการแล้ว", "คืบหน้า"],
        ["อยู่ระหว่างดำเนินการ", "อยู่ระหว่างดำเนินการ", "คงเดิม"],
        ["ไม่มีรายงาน", "ยังไม่ดำเนินการ", "รายงานครั้งแรก"],
        ["ดำเนินการแล้ว", "อยู่ระหว่างดำเนินการ", "ถอยกลับ"],
        ["ไม่มีรายงาน", "ไม่มีรายงาน", "ยังไม่มีรายงาน"],
    ]
    assert len(first.rows()) == len(second.rows()) == 5


def test_the_table_of_changes_reads_either_round(tmp_path: Path) -> None:
    content = Path(shutil.copytree(CASES / "years", tmp_path / "content"))
    (content / "2566" / "page.md").write_text(
        "# ก\n\n```ita-measures\ncolumns: change\nround: 6m\n```\n\n```ita-measures\ncolumns: change\n```\n", "utf-8"
    )
    made = build(content)
    assert not made.failed
    six, twelve = Reader(body(made, "2566/page.md")).tables
    assert six.rows()[0][2:] == ["ไม่มีรายงาน", "อยู่ระหว่างดำเนินการ", "รายงานครั้งแรก"]
    assert twelve.rows()[0][2:] == ["อยู่ระหว่างดำเนินการ", "ดำเนินการแล้ว", "คืบหน้า"]

"""A year of which the program has no criteria shows the total and the level that were published, and nothing more."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from itasite.build import Build, build
from itasite.cli.main import main
from itasite.facts.sitemap import generated_pages
from itasite.findings import check
from itasite.links import Links
from itasite.pages.feed import feed
from itasite.reading.load import load
from itasite.views.card import card_text, card_view
from itasite.views.comparison import comparison
from itasite.views.show import Show
from tests.support.sites import AGENCIES, CASES
from tests.support.tables import _Reader as Reader

RESULT = "result: {total: 81.49, level: B, announced: 2563-09-28}\n"
PLAIN_PLAN = """groups: [{id: plan, title: แผน}]
measures:
  - {id: m1, group: plan, title: จัดทำคู่มือ, steps: เขียนคู่มือ, responsible: สำนักปลัด, period: ตลอดปีงบประมาณ}
"""


def with_year(base: Path, number: int = 2563, **files: str) -> Path:
    folder = base / str(number)
    folder.mkdir()
    for name, text in ({"year": RESULT} | files).items():
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    return base


def made_of(content: Path) -> Build:
    made = build(content)
    assert not made.failed, made.problems
    return made


def body(made: Build, path: str) -> str:
    return next(page.body for page in made.pages if page.path == path)


@pytest.mark.parametrize("number", [2559, 2562, 2563, 2571])
def test_only_pages_with_something_to_show_are_made(base: Path, number: int) -> None:
    site, problems = check(with_year(base, number))
    assert [problem for problem in problems if problem.severity == "error"] == []
    assert site
    own = [path for path in generated_pages(site) if path.startswith(f"{number}/")]
    assert own == [f"{number}/index.md", f"{number}/en.md", f"{number}/scores.md"]
    assert not [problem for problem in problems if problem.at.file.startswith(f"{number}/")]


def test_total_and_level_stand_as_published_and_nothing_is_compared(base: Path) -> None:
    made = made_of(with_year(base))
    for path in ("2563/index.md", "2563/scores.md", "2563/en.md"):
        text = re.sub(r"<[^>]+>", " ", body(made, path))
        assert "81.49" in text
        assert re.search(r"(ระดับ|Level:)\s+B", text)
        assert "เป้าหมาย 85" not in text
        assert "target is" not in text
        assert "คำนวณ)" not in text
        assert "โปรแกรมไม่มีเกณฑ์การประเมินของปี 2563" in text or "no criteria of this year" in text
    (table,) = Reader(body(made, "2563/scores.md")).tables
    assert table.headings() == ["ผลการประเมิน", "คะแนน"]
    assert table.rows() == [["คะแนนรวม · ระดับ B", "81.49"]]


def test_the_years_with_criteria_are_compared_with_it(base: Path) -> None:
    site = load(with_year(base)).site
    assert site
    found = comparison(Show(site, site.years[0], Links("scores.md")))
    assert found.chart
    assert found.chart.text.startswith("ปี 2563 คะแนนรวม 81.49;")
    foot = [[cell.text for cell in row.cells] for row in found.table.foot]
    assert foot == [["คะแนนรวม", "81.49", "85.48", "เพิ่มขึ้น 3.99"], ["ระดับ", "B", "ผ่าน", ""]]
    assert found.chart.target is not None


def test_a_later_year_without_criteria_hides_no_rows_of_the_others(base: Path) -> None:
    site = load(with_year(base, 2575)).site
    assert site
    found = comparison(Show(site, site.years[0], Links("scores.md")))
    assert [section.heading[-5:] for section in found.table.sections] == ["(IIT)", "(EIT)", "(OIT)"]


def test_no_target_is_drawn_where_no_year_has_criteria(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    shutil.copyfile(CASES / "base" / "agency.yml", content / "agency.yml")
    (content / "index.md").write_text("# หน้าแรก\n\n```ita-comparison\n```\n", encoding="utf-8")
    for number in (2562, 2563):
        with_year(content, number)
    text = body(made_of(content), "index.md")
    assert "81.49" in text
    assert "ita-chart__target" not in text
    assert "เป้าหมาย" not in text


def test_card_and_feed_say_it(base: Path) -> None:
    site = load(with_year(base)).site
    assert site
    show = Show(site, next(year for year in site.years if year.number == 2563), Links(""))
    assert card_text(show).endswith("81.49 จาก 100 คะแนน ระดับ B")
    assert card_view(show).parts == card_view(show).legend == ""
    written = feed(site)
    assert written
    assert "ประกาศผลการประเมิน ITA ปีงบประมาณ 2563 81.49 คะแนน ระดับB" in written.decode()


def test_measures_that_name_nothing_of_the_criteria_are_shown(base: Path) -> None:
    made = made_of(with_year(base, measures=PLAIN_PLAN))
    assert "จัดทำคู่มือ" in body(made, "2563/measures.md")
    assert not [page for page in made.pages if page.path.startswith("2563/oit")]


def test_measures_may_answer_to_a_result_without_criteria(base: Path) -> None:
    plan = f"assessment: 2563\n{PLAIN_PLAN}"
    made = made_of(with_year(with_year(base), 2564, year="parts: [measures]\n", measures=plan))
    assert "จัดทำคู่มือ" in body(made, "2564/measures.md")


def test_criteria_of_the_agency_itself_count(base: Path) -> None:
    (base / "frameworks").mkdir()
    (base / "frameworks" / "2563.yml").write_text(
        "fiscal_year: 2563\ntitle: เกณฑ์\nsources: [{id: own, title: คู่มือ}]\nsource: own\n"
        "verification: agency\ntarget: 80\n"
        "instruments: [{code: IIT, title: ภายใน, weight: 100}]\n"
        'indicators: [{number: "1", title: การปฏิบัติหน้าที่, instrument: IIT}]\nitems: []\n',
        encoding="utf-8",
    )
    made = made_of(with_year(base, year="parts: [scores]\nresult: {instruments: {IIT: 90}}\n"))
    assert "ไม่มีเกณฑ์" not in body(made, "2563/scores.md")
    assert "90.00" in body(made, "2563/scores.md")
    assert "ไม่ได้ระบุผู้เผยแพร่" in body(made, "2563/scores.md")  # its source names none


@pytest.mark.parametrize("numerals", ["arabic", "thai"])
def test_the_commands_do_not_fall_over_it(base: Path, numerals: str) -> None:
    agency = base / "agency.yml"
    agency.write_text(agency.read_text(encoding="utf-8") + f"numerals: {numerals}\n", encoding="utf-8")
    with_year(base, 2575)
    config = base.parent / "mkdocs.yml"
    config.write_text("site_name: t\ndocs_dir: content\nsite_url: https://example.go.th/\nplugins: [itasite]\n")
    for arguments, code, words in (
        (("check",), 0, ""),
        (("check", "--format", "json"), 0, '"criteria": [\n    2566\n  ]'),
        (("export", "itas"), 0, "O1"),  # of the latest year that has a list
        (("export", "itas", "--year", "2575"), 1, "2575"),
        (("check", "--year", "2575"), 2, "2575"),
        (("new-year", "2576"), 0, "ปี 2576 ใช้รายการของปี 2569 ไปก่อน เพราะยังไม่มีเกณฑ์ของปี 2576"),
        (("new-year", "2563"), 1, "สร้างไฟล์ 2563/year.yml"),
        (("new-year", "2563", "--framework", "2562"), 1, "รุ่นนี้ยังไม่มีเกณฑ์ของปี 2562 (ที่มี: 2564"),
        (("new-year", "2567"), 0, "2567"),
    ):
        done = CliRunner().invoke(main, [*arguments, "-f", str(config)])
        assert done.exit_code == code, (arguments, done.output, done.exception)
        assert done.exception is None or isinstance(done.exception, SystemExit)
        assert words in done.output


def test_003_has_the_result_that_its_memo_speaks_of() -> None:
    made = made_of(AGENCIES / "003-bang-pu" / "content")
    assert "๘๑.๔๙" in body(made, "2563/scores.md")
    assert not [page for page in made.pages if re.match(r"2563/(oit|measures|survey)", page.path)]


def test_a_year_without_a_survey_asks_nobody_to_take_part(base: Path) -> None:
    made = made_of(with_year(base))
    assert '<h2 id="take-part">ร้องเรียน</h2>' in body(made, "2563/index.md")
    assert '<h2 id="take-part">ร้องเรียนและร่วมประเมิน</h2>' in body(made, "2566/index.md")

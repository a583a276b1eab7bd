"""Money of measures: as an agency writes it, in its cells, and summed once however many rows show it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from pydantic import ValidationError

from itasite.formats import render
from itasite.links import Links
from itasite.model.blocks import MeasuresOptions
from itasite.model.measure import Measure
from itasite.pages.measures import MAKER as MEASURES_PAGE
from itasite.pages.rounds import MAKER as ROUNDS_PAGE
from itasite.reading.load import load
from itasite.text.amounts import amount, in_baht, is_nothing, is_without_money
from itasite.views.measures import measures_table
from itasite.views.show import Show
from itasite.views.table import Cell, Row, Table
from tests.support.records import read

MEASURES = """
groups: [{id: plan, title: แผน}, {id: bare, title: ไม่มีเงิน}]
measures:
  - id: m1
    group: plan
    title: หนึ่ง
    indicators: ["2", "9"]
    budget: 20,000.50
    responsible: กองคลัง
    progress:
      6m: {status: in_progress, spent: 1000}
      12m: {status: done, spent: 18500.25, problems: วิทยากรเลื่อนวัน}
  - {id: m2, group: plan, joins: m1, title: ใช้เงินก้อนเดียวกัน, indicators: ["2"], responsible: สำนักปลัด, \
progress: {12m: {spent: 1000}}}
  - {id: m3, group: plan, title: ไม่ใช้เงิน, indicators: ["9"], budget: 0, target: [ก, ข], responsible: กองคลัง}
  - {id: m4, group: plan, title: ไม่ได้บอก, indicators: ["2"], responsible: สำนักปลัด}
  - {id: m5, group: bare, title: อื่น, responsible: กองช่าง, progress: {12m: {status: done}}}
"""


def show_of(base: Path, numerals: str = "arabic") -> Show:
    (base / "2566" / "measures.yml").write_text(MEASURES, encoding="utf-8")
    agency = base / "agency.yml"
    agency.write_text(agency.read_text(encoding="utf-8") + f"numerals: {numerals}\n", encoding="utf-8")
    site = load(base).site
    assert site
    return Show(site, site.years[0], Links("2566/report.md"))


@pytest.fixture
def show(base: Path) -> Show:
    return show_of(base)


def table(show: Show, options: str) -> Table:
    return measures_table(show, read(MeasuresOptions, options))


def words(cell: Cell) -> str:
    return " | ".join(filter(None, (cell.text.replace("\N{NO-BREAK SPACE}", " "), cell.tag)))


def texts(rows: tuple[Row, ...]) -> list[list[str]]:
    return [[words(cell) for cell in row.cells] for row in rows]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("20000", "20000"), ("20,000.5", "20000.5"), ("๑๕๐,๐๐๐.๒๕", "150000.25"), ("0", "0"),
        ("30,000.-", "30000"), ("29,950 บาท", "29950"), ("ไม่ใช้งบประมาณ", "0"), ("9999999999999.99", "9999999999999.99"),
    ],
)  # fmt: skip
def test_an_amount_is_read_as_offices_type_it(written: str, value: str) -> None:
    found = read(Measure, f'{{id: m1, group: plan, budget: "{written}"}}').budget
    assert found is not None
    assert str(found) == value


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("1.5 ล้านบาท", "amount-form"), ("12.345,50", "amount-form"), ("1,00,000", "amount-form"), ("-", "amount-form"),
        ("1e5", "amount-form"), ("NaN", "amount-form"), ("-1", "amount-range"), ("(1,000)", "amount-range"),
        ("10000000000000", "amount-range"), ("10.005", "amount-places"),
    ],
)  # fmt: skip
def test_what_could_be_another_amount_is_refused(written: str, code: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        Measure(id="m1", group="plan", budget=written)  # as it stands in a file
    assert [found["type"] for found in refusal.value.errors()] == [code]


def test_no_money_is_an_amount_and_a_dash_is_none() -> None:
    assert is_without_money("ไม่ใช้งบประมาณ.")
    assert not is_without_money("-")
    assert is_nothing("-")
    assert amount("-") is None
    assert in_baht(Decimal("1234.5")) == "1,234.50\N{NO-BREAK SPACE}บาท"


def test_a_sum_counts_an_amount_once_and_says_what_it_lacks(show: Show) -> None:
    found = table(show, "{group: plan, columns: [title, budget, spent]}")
    (section,) = found.sections
    assert [words(row.cells[1]) for row in section.rows] == ["20,000.50 บาท", "", "ไม่ใช้งบประมาณ", ""]
    assert [row.cells[1].span for row in section.rows] == [2, 0, 1, 1]
    assert section.foot == ()
    assert texts(found.foot) == [
        [
            "รวมทั้งตาราง (คำนวณ)",
            "20,000.50 บาท | ไม่รวม 1 มาตรการที่ไม่ได้ระบุ",
            "19,500.25 บาท | ไม่รวม 2 มาตรการที่ไม่ได้ระบุ",
        ]
    ]


def test_groups_have_sums_of_their_own_and_the_whole_counts_once(show: Show) -> None:
    found = table(show, "{group: plan, columns: [title, budget], group_by: responsible}")
    of_groups = {section.heading: texts(section.foot) for section in found.sections}
    unsaid = " | ไม่รวม 1 มาตรการที่ไม่ได้ระบุ"
    assert of_groups == {
        "สำนักปลัด": [["รวม (คำนวณ)", f"20,000.50 บาท{unsaid}"]],
        "กองคลัง": [["รวม (คำนวณ)", "20,000.50 บาท"]],
    }
    once = "รวมทั้งตาราง (คำนวณ) | มาตรการที่อยู่หลายหัวข้อนับครั้งเดียว"
    assert texts(found.foot) == [[once, f"20,000.50 บาท{unsaid}"]]


def test_a_sum_is_of_the_round_that_the_table_shows(show: Show) -> None:
    found = table(show, "{group: plan, columns: [title, spent], round: 6m}")
    assert texts(found.foot) == [["รวมทั้งตาราง (คำนวณ)", "1,000.00 บาท | ไม่รวม 3 มาตรการที่ไม่ได้ระบุ"]]


@pytest.mark.parametrize(
    "options",
    [
        "{columns: [title, steps]}",
        "{group: bare, columns: [title, budget]}",
        "{indicator: 1, columns: [title, budget]}",
    ],
)
def test_there_is_no_sum_where_no_amount_is_shown(show: Show, options: str) -> None:
    found = table(show, options)
    assert found.foot == ()
    assert all(section.foot == () for section in found.sections)


def test_a_sum_of_one_row_is_not_said_again(show: Show) -> None:
    found = table(show, "{group: plan, responsible: กองคลัง, instrument: IIT, columns: [title, budget]}")
    assert [len(section.rows) for section in found.sections] == [1]
    assert found.foot == ()


def test_amounts_stand_on_the_right_in_the_numerals_of_the_agency(base: Path) -> None:
    page = render.part("table", table(show_of(base, "thai"), "{group: plan, columns: [title, budget]}"))
    assert '<td class="ita-col--budget ita-money" data-label="งบประมาณ" rowspan="2">' in page
    assert "๒๐,๐๐๐.๕๐\N{NO-BREAK SPACE}บาท" in page
    assert page.count("<tfoot>") == 1
    assert "ไม่รวม ๑ มาตรการที่ไม่ได้ระบุ" in page


def test_the_pages_show_what_a_group_gives_and_no_more(show: Show) -> None:
    plan, bare = MEASURES_PAGE.body(show).split("ไม่มีเงิน", 1)
    for column in ("target", "budget", "spent", "problems"):
        assert f"ita-col--{column}" in plan
        assert f"ita-col--{column}" not in bare
    assert "ita-col--note" not in plan
    assert "ita-col--round_recommendations" not in plan
    assert plan.index("ita-col--progress") < plan.index("ita-col--spent")


def test_the_page_of_rounds_shows_the_money_of_each_round(show: Show) -> None:
    page = ROUNDS_PAGE.body(show).replace("\N{NO-BREAK SPACE}", " ")
    six, twelve = page.split("18,500.25 บาท", 1)
    assert "1,000.00 บาท" in six
    assert six.rindex("ita-col--budget") < six.rindex("ita-col--spent")
    assert "วิทยากรเลื่อนวัน" in twelve


def test_a_report_of_money_alone_does_not_tell_how_far_a_measure_is(base: Path) -> None:
    text = MEASURES.replace("title: แผน}", "title: แผน, columns: [title, spent]}")
    (base / "2566" / "measures.yml").write_text(text, encoding="utf-8")
    site = load(base).site
    assert site
    page = MEASURES_PAGE.body(Show(site, site.years[0], Links("2566/report.md")))
    assert "ita-col--progress" in page.split("ไม่มีเงิน", 1)[0]

"""Numbers of measures: given or counted, in each table, also of joined cells, and wherever measures are named."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from itasite.facts.measures import numbers, own_measures
from itasite.facts.risk import risk
from itasite.links import Links
from itasite.model.blocks import MeasuresOptions
from itasite.reading.load import load
from itasite.views.measures import measures_table
from itasite.views.risk import risk_view
from itasite.views.rounds import last_year_table, rounds_table
from itasite.views.show import Show
from itasite.views.table import Table
from tests.support.records import read

Shown = Callable[[str], Show]
JOINED = """
groups: [{id: plan, title: แผน, numbers: group, number_form: (๑)}]
measures:
  - {id: m1, group: plan, title: หนึ่ง, monitoring: ประชุม, progress: {12m: {status: done}}}
  - {id: more, group: plan, joins: m1, weaknesses: อีกประเด็น}
  - {id: m2, group: plan, joins: m1, title: สอง}
  - {id: m3, group: plan, joins: m1, title: สาม}
"""
TWO_GROUPS = """
groups:
  - {id: a, title: ก, numbers: SCOPE}
  - {id: b, title: ข, numbers: SCOPE}
measures:
  - {id: b1, group: b, title: ข1}
  - {id: a1, group: a, title: ก1}
  - {id: a2, group: a, title: ก2}
"""


@pytest.fixture
def shown(base: Path) -> Shown:
    """The base case with these measures, in Thai numerals."""

    def make(measures: str) -> Show:
        (base / "2566" / "measures.yml").write_text(measures, encoding="utf-8")
        agency = base / "agency.yml"
        text = agency.read_text(encoding="utf-8")
        if "numerals: thai" not in text:
            agency.write_text(text + "\nnumerals: thai\n", encoding="utf-8")
        site = load(base).site
        assert site
        return Show(site, site.years[0], Links("2566/report.md"))

    return make


def table(show: Show, options: str) -> Table:
    return measures_table(show, read(MeasuresOptions, options))


def column(found: Table, name: str) -> list[tuple[str, int]]:
    """The texts of a column with the rows that each covers."""
    place = [column.name for column in found.columns].index(name)
    cells = [row.cells[place] for section in found.sections for row in section.rows]
    return [
        (" | ".join(filter(None, (*cell.lead, cell.text, *(cell.points.texts if cell.points else ())))), cell.span)
        for cell in cells
    ]


def test_each_measure_that_shares_cells_keeps_its_own_number(shown: Shown) -> None:
    found = table(shown(JOINED), "{group: plan, columns: [title, monitoring]}")
    assert column(found, "title") == [("(๑) หนึ่ง", 2), ("", 0), ("(๒) สอง", 1), ("(๓) สาม", 1)]
    assert [span for _, span in column(found, "monitoring")] == [4, 0, 0, 0]


def test_a_column_of_numbers_takes_them_from_before_the_titles(shown: Shown) -> None:
    found = table(shown(JOINED), "{group: plan, columns: [number, title, monitoring]}")
    assert column(found, "number") == [("(๑)", 2), ("", 0), ("(๒)", 1), ("(๓)", 1)]
    assert [text for text, _ in column(found, "title")] == ["หนึ่ง", "", "สอง", "สาม"]


def test_without_numbers_of_measures_a_joined_row_has_one_number(shown: Shown) -> None:
    show = shown(JOINED.replace("numbers: group, number_form: (๑)", "number_form: 1."))
    found = table(show, "{group: plan, columns: [number, title]}")
    assert column(found, "number") == [("๑.", 4), ("", 0), ("", 0), ("", 0)]
    assert column(table(show, "{group: plan, columns: [title]}"), "title")[0] == ("หนึ่ง", 2)


@pytest.mark.parametrize("measure", ["status: done", "responsible: กองคลัง"])
def test_a_table_of_some_measures_keeps_their_numbers(shown: Shown, measure: str) -> None:
    show = shown(
        JOINED.replace("title: สอง", "title: สอง, responsible: กองคลัง, progress: {12m: {status: not_started}}").replace(
            "title: สาม", "title: สาม, responsible: กองคลัง"
        )
    )
    found = [text for text, _ in column(table(show, f"{{{measure}, columns: [title]}}"), "title") if text]
    assert found == (["(๒) สอง", "(๓) สาม"] if "responsible" in measure else ["(๑) หนึ่ง", "(๓) สาม"])


@pytest.mark.parametrize(
    ("scope", "wanted"),
    [("group", {"a1": "1", "a2": "2", "b1": "1"}), ("year", {"a1": "1", "a2": "2", "b1": "3"})],
)
def test_numbers_are_counted_in_the_order_of_the_groups(shown: Shown, scope: str, wanted: dict[str, str]) -> None:
    assert numbers(shown(TWO_GROUPS.replace("SCOPE", scope)).year) == wanted


@pytest.mark.parametrize(
    ("given", "wanted"),
    [("๕", {"a1": "5", "a2": "6", "b1": "7"}), ("1.9", {"a1": "1.9", "a2": "1.10", "b1": "1.11"})],
)
def test_counting_goes_on_from_a_given_number(shown: Shown, given: str, wanted: dict[str, str]) -> None:
    text = TWO_GROUPS.replace("SCOPE", "year").replace("title: ก1", f"number: {given}, title: ก1")
    assert numbers(shown(text).year) == wanted


def test_without_counting_only_given_numbers_are_shown(shown: Shown) -> None:
    show = shown(TWO_GROUPS.replace(", numbers: SCOPE", "").replace("title: ก2", "number: 7, title: ก2"))
    assert numbers(show.year) == {"a2": "7"}
    assert column(table(show, "{group: a}"), "title") == [("ก1", 1), ("๗. ก2", 1)]
    assert column(table(show, "{group: a, columns: [number, title]}"), "number") == [("", 1), ("๗", 1)]
    assert column(table(show, "{group: b, columns: [number, title]}"), "number") == [("๑", 1)]


@pytest.mark.parametrize(
    ("form", "number", "before", "alone"),
    [
        ("", "5", "๕. หนึ่ง", "๕"),
        ("1.", "5", "๕. หนึ่ง", "๕."),
        ("1)", "12", "๑๒) หนึ่ง", "๑๒)"),
        ("(1)", "5", "(๕) หนึ่ง", "(๕)"),
        ("1", "5", "๕ หนึ่ง", "๕"),
        ("", "1.2", "๑.๒ หนึ่ง", "๑.๒"),
        ("(1)", "1.2", "(๑.๒) หนึ่ง", "(๑.๒)"),
    ],
)
def test_the_form_of_a_number(shown: Shown, form: str, number: str, before: str, alone: str) -> None:
    text = JOINED.replace("numbers: group, number_form: (๑)", f"number_form: {form}" if form else "note: ก")
    show = shown(text.replace("title: หนึ่ง", f"number: {number}, title: หนึ่ง"))
    assert column(table(show, "{group: plan}"), "title")[0][0] == before
    assert column(table(show, "{group: plan, columns: [number, title]}"), "number")[0][0] == alone


def test_a_measure_without_title_has_its_number_before_what_names_it(shown: Shown) -> None:
    show = shown("""
groups: [{id: plan, title: แผน, numbers: group}]
measures:
  - {id: m1, group: plan, indicators: ["2"], items: [O23]}
  - {id: m2, group: plan, indicators: ["1", "2"], recommendations: ปรับปรุง}
""")
    assert column(table(show, "columns: actions"), "issue")[0][0].startswith("๑. O23 ")
    found = [text for text, _ in column(table(show, "columns: progress"), "indicators")]
    assert found[0].startswith("๑. ตัวชี้วัดที่ ๒ ")
    assert found[1].startswith("๒. | ตัวชี้วัดที่ ๑ ")


def test_two_measures_of_one_title_have_a_number_each(shown: Shown) -> None:
    """The second is a measure by its own report, so its cell is not joined."""
    show = shown(JOINED.replace("joins: m1, title: สอง", "joins: m1, progress: {12m: {status: not_started}}"))
    found = column(table(show, "{group: plan, columns: [title, status]}"), "title")
    assert found == [("(๑) หนึ่ง", 2), ("", 0), ("(๒) หนึ่ง", 1), ("(๓) สาม", 1)]
    assert len(own_measures(show.year)) == len(numbers(show.year)) == 3


def test_tables_of_rounds_name_measures_with_their_numbers(shown: Shown) -> None:
    assert [text for text, _ in column(rounds_table(shown(JOINED)), "title")] == ["(๑) หนึ่ง", "(๒) สอง", "(๓) สาม"]


def test_the_table_of_last_year_has_the_numbers_of_either_year(base: Path, shown: Shown) -> None:
    after = base / "2567"
    after.mkdir()
    (after / "year.yml").write_text("framework: 2566\n", encoding="utf-8")
    (after / "measures.yml").write_text(
        "groups: [{id: b, title: ก}]\nmeasures: [{id: n, group: b, number: ๙, title: ต่อ, continues: m2}]\n", "utf-8"
    )
    show = shown(JOINED)
    year = show.site.year(2567)
    assert year
    found = last_year_table(show._replace(year=year))
    assert column(found, "title")[1] == ("(๒) สอง", 1)
    assert column(found, "continued") == [("ไม่มี", 1), ("๙. ต่อ", 1), ("ไม่มี", 1)]


def test_lists_for_staff_name_measures_with_their_numbers(shown: Shown) -> None:
    show = shown(JOINED.replace("title: สอง", "title: สอง, progress: {12m: {status: not_started}}, period: ต.ค. 65"))
    view = risk_view(risk(show.site, show.year, date(2023, 9, 1)), None, "thai")
    assert view.whole
    assert [line.title for line in view.whole.late] == ["(๒) สอง"]


def test_a_weakness_that_measures_share_is_not_said_again_below_the_title_of_each(shown: Shown) -> None:
    text = """
groups: [{id: plan, title: แผน}]
measures:
  - {id: m1, group: plan, title: หนึ่ง, weaknesses: ช้า, steps: ทำ, responsible: กองคลัง}
  - {id: m2, group: plan, joins: m1, title: สอง, responsible: กองช่าง}
  - {id: m3, group: plan, joins: m1, weaknesses: ไกล}
"""
    columns = "columns: [issue, steps]"
    assert column(table(shown(text), f"{{{columns}}}"), "issue") == [("หนึ่ง | ช้า", 1), ("สอง", 1), ("หนึ่ง | ไกล", 1)]
    # where it stands without the row above, it says what it is about
    assert column(table(shown(text), f"{{{columns}, responsible: กองช่าง}}"), "issue") == [("สอง | ช้า", 1)]


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("แผน", "แผน ปีงบประมาณ ๒๕๖๖ รอบ ๖ เดือน"),
        ("แผน ประจำปีงบประมาณ พ.ศ. ๒๕๖๖", "แผน ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๖ เดือน"),
        ("แผนปี 2566 (ฉบับแก้ไข)", "แผนปี 2566 (ฉบับแก้ไข) รอบ ๖ เดือน"),
        ("แผนจากผลปี 2565", "แผนจากผลปี 2565 ปีงบประมาณ ๒๕๖๖ รอบ ๖ เดือน"),
        ("แผน 125660", "แผน 125660 ปีงบประมาณ ๒๕๖๖ รอบ ๖ เดือน"),
    ],
)
def test_a_table_says_its_year_once(shown: Shown, title: str, wanted: str) -> None:
    show = shown(f"groups: [{{id: plan, title: {title}}}]")
    assert table(show, "{group: plan, round: 6m}").caption == wanted

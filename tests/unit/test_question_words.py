"""A question in the words of the agency's paper, beside what the criteria say."""

from __future__ import annotations

from pathlib import Path

from itasite.links import Links
from itasite.model.blocks import MeasuresOptions
from itasite.model.measure import Measure
from itasite.reading.load import load
from itasite.views.criteria import measure_title, official_words, topics
from itasite.views.measures import measures_table
from itasite.views.show import Show
from itasite.views.table import Cell
from tests.support.criteria import criteria
from tests.support.records import read

OFFICIAL = criteria(2565).question("E7")
PAPER = "{id: m1, group: plan, questions: [E7, E99], question_words: {E7: ตามเอกสาร, E99: ไม่อยู่ในเกณฑ์}}"
LINES = (
    "id: m1\ngroup: plan\nquestions: [E7]\nquestion_words:\n  E7: |\n    ตามเอกสาร\n    ☐ เข้าถึงง่าย\n    ☐ หลากหลาย\n"
)
SAME = "หน่วยงานที่ท่านติดต่อมีการเผยแพร่ผลงาน หรือข้อมูลที่สาธารณชนควรรับทราบ อย่างชัดเจนมากน้อยเพียงใด?"


def cells(base: Path, measure: str, columns: str) -> list[Cell]:
    text = f"assessment: 2565\ngroups: [{{id: plan, title: แผน}}]\nmeasures:\n{measure}"
    (base / "2566" / "measures.yml").write_text(text, encoding="utf-8")
    site = load(base).site
    assert site
    show = Show(site, site.years[0], Links("2566/index.md"))
    rows = measures_table(show, read(MeasuresOptions, f"columns: {columns}")).sections[0].rows
    return [row.cells[0] for row in rows]


def test_the_paper_speaks_first_and_the_criteria_beside_it() -> None:
    assert OFFICIAL
    measure = read(Measure, PAPER)
    assert topics(criteria(2565), measure) == ("E7 ตามเอกสาร", "E99 ไม่อยู่ในเกณฑ์")
    assert official_words(criteria(2565), measure) == (f"ข้อความตามเกณฑ์ E7: {OFFICIAL.text}",)
    assert measure_title(criteria(2565), measure) == "E7 ตามเอกสาร · E99 ไม่อยู่ในเกณฑ์"


def test_where_only_spaces_and_signs_differ_the_criteria_are_not_repeated() -> None:
    measure = read(Measure, f"{{id: m1, group: plan, questions: [E7], question_words: {{E7: {SAME}}}}}")
    assert topics(criteria(2565), measure) == (f"E7 {SAME}",)
    assert official_words(criteria(2565), measure) == ()


def test_a_column_of_topics_shows_both(base: Path) -> None:
    (cell,) = cells(base, f"  - {PAPER}", "[topics]")
    assert cell.points
    assert cell.points.texts[0] == "E7 ตามเอกสาร"
    assert [text.split(":")[0] for text in cell.official] == ["ข้อความตามเกณฑ์ E7"]


def test_lines_of_the_paper_stay_lines_and_a_title_is_one(base: Path) -> None:
    measure = read(Measure, LINES)
    assert measure_title(criteria(2565), measure) == "E7 ตามเอกสาร ☐ เข้าถึงง่าย ☐ หลากหลาย"
    indented = "".join(f"    {line}\n" for line in LINES.splitlines())
    (cell,) = cells(base, f"  -\n{indented}", "[issue]")
    assert cell.lead == ("E7 ตามเอกสาร", "☐ เข้าถึงง่าย", "☐ หลากหลาย")
    assert cell.official


def test_a_row_that_joins_shares_the_words_with_the_questions(base: Path) -> None:
    joined = f"  - {PAPER}\n  - {{id: m2, group: plan, joins: m1, weaknesses: อีกเรื่อง}}"
    first, second = cells(base, joined, "[topics, weaknesses]")
    assert (first.span, second.span) == (2, 0)
    other = f"  - {PAPER}\n  - {{id: m2, group: plan, joins: m1, questions: [E7], question_words: {{E7: อื่น}}}}"
    first, second = cells(base, other, "[topics]")
    assert (first.span, second.span) == (1, 1)
    assert second.points
    assert second.points.texts == ("E7 อื่น",)

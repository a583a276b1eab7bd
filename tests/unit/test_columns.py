"""Every column of every table shows its own, alone and in each named set."""

from __future__ import annotations

import re
import shutil
from collections.abc import Collection
from pathlib import Path

import pytest

from itasite.facts.measures import SHAREABLE
from itasite.links import Links
from itasite.model.block_options import BlockOptions, TableOptions
from itasite.model.blocks import BLOCKS, MeasuresOptions, ScoresOptions
from itasite.model.columns import TABLES
from itasite.model.measure import Measure
from itasite.model.record import Status
from itasite.pages.blocks import PARTS
from itasite.reading.load import load
from itasite.views import analysis, checklist, measure_cells
from itasite.views.show import Show
from itasite.views.table import Cell, Table
from tests.support.records import read
from tests.support.sites import CASES

MEASURES = """
groups: [{id: all, title: ทั้งหมด}]
measures:
  - id: m1
    group: all
    title: its title
    indicators: ["2"]
    questions: [I2]
    items: [O23]
    weaknesses: its weakness
    recommendations: its recommendation
    steps: its step
    responsible: its unit
    period: its period
    monitoring: its monitoring
    target: its target
    budget: 20000
    note: its note
    progress:
      6m: {status: not_started}
      12m:
        status: done
        results: its result
        outcomes: its outcome
        problems: its problem
        recommendations: its advice
        spent: 18,500.5
        actions: [{date: 2566-03-01, text: its action}]
        evidence: [{title: its evidence, url: "https://example.go.th/its"}]
"""
ITEMS = """
items:
  O1:
    status: done
    responsible: its unit
    result: its result
    evidence: [{title: its evidence, file: files/plan.txt, components: all}]
"""
ANALYSIS = 'indicators: {"1": {weaknesses: its weakness, recommendations: its recommendation, '
ANALYSIS += "responsible: its unit, period: its period}}"
RESULT = "result: {indicators: {" + ", ".join(f'"{number}": {100 - number}' for number in range(1, 11)) + "}}\n"

FIRST_INDICATOR = "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่"
SECOND_INDICATOR = "ตัวชี้วัดที่ 2 การใช้งบประมาณ"
ITEM = "O23 นโยบายการบริหารทรัพยากรบุคคล"
INSTRUMENT = "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)"
# What the first row shows in each column, whole: a column that shows another's cell, or none, does not pass.
OWN: dict[str, dict[str, str]] = {
    "ita-measures": {
        "number": "1",
        "title": "its title",
        "indicators": SECOND_INDICATOR,
        "topics": f"I2 | {ITEM}",
        "items": ITEM,
        "issue": "its title | its weakness",
        "weaknesses": "its weakness",
        "recommendations": "its recommendation",
        "steps": "its step",
        "method": f"จากผลการประเมิน ITA {SECOND_INDICATOR} | ประเด็น its weakness | its step",
        "responsible": "its unit",
        "period": "its period | ไม่ได้ระบุวันที่",
        "monitoring": "its monitoring",
        "target": "its target",
        "budget": "20,000.00\xa0บาท",
        "note": "its note",
        "status": "ดำเนินการแล้ว",
        "not_started": "",
        "in_progress": "",
        "done": "✓ ดำเนินการแล้ว",
        "other": "",
        "done_report": "ดำเนินการแล้ว | its monitoring",
        "not_done_report": "",
        "other_report": "",
        "before": "ยังไม่ดำเนินการ",
        "change": "คืบหน้า",
        "results": "its result",
        "outcomes": "its outcome",
        "actions": "its action 1 เดือนมีนาคม พ.ศ. 2566",
        "progress": "ดำเนินการแล้ว | its result",
        "spent": "18,500.50\xa0บาท",
        "problems": "its problem",
        "round_recommendations": "its advice",
        "evidence": "its evidence",
    },
    "ita-oit": {
        "code": "O1",
        "title": "โครงสร้าง",
        "components": "แสดงแผนผังแสดงโครงสร้างการแบ่งส่วนราชการของหน่วยงาน | "
        "แสดงตำแหน่งสำคัญและการแบ่งส่วนงานภายใน ยกตัวอย่างเช่น สำนัก กอง ส่วน กลุ่ม เป็นต้น",
        "responsible": "its unit",
        "status": "ดำเนินการแล้ว",
        "shown": "2 / 2",
        "result": "its result",
        "progress": "ดำเนินการแล้ว | its result",
        "evidence": "its evidence",
    },
    "ita-scores": {
        "title": INSTRUMENT,
        "weight": "30",
        "score": "97.00",
        "weighted": "29.10",
        "rank": "1",
        "gap": "สูงกว่า 12.00",
    },
    "ita-framework": {"instrument": INSTRUMENT, "indicator": FIRST_INDICATOR, "weight": "ร้อยละ 30"},
    "ita-levels": {
        "range": "95.00 - 100",
        "level": "ผ่านดีเยี่ยม",
        "condition": "คะแนนรวมตั้งแต่ 95 คะแนนขึ้นไป และทุกเครื่องมือได้ตั้งแต่ 95 คะแนนขึ้นไป",
    },
    "ita-analysis": {
        "indicator": f"{FIRST_INDICATOR} (คะแนน 99.00)",
        "weaknesses": "its weakness",
        "recommendations": "its recommendation",
        "responsible": "its unit",
        "period": "its period",
    },
}
# The table of scores has rows of another kind in the set for indicators.
BY_INDICATOR = {"title": FIRST_INDICATOR, "score": "99.00", "rank": "1"}


@pytest.fixture(scope="module")
def show(tmp_path_factory: pytest.TempPathFactory) -> Show:
    """The base case with every field filled in that a column shows, each with a text of its own."""
    content = Path(shutil.copytree(CASES / "base", tmp_path_factory.mktemp("columns") / "content"))
    return shown(content)


def shown(content: Path, measures: str = MEASURES) -> Show:
    year = (content / "2566" / "year.yml").read_text(encoding="utf-8")
    texts = {
        "measures.yml": measures,
        "oit.yml": ITEMS,
        "analysis.yml": ANALYSIS,
        "year.yml": re.sub(r"(?s)result:\n.*?\n(?=\S)", RESULT, year),
    }
    for name, text in texts.items():
        (content / "2566" / name).write_text(text, encoding="utf-8")
    site = load(content).site
    assert site
    return Show(site, site.years[0], Links("2566/report.md"))


def table(show: Show, model: type[BlockOptions], columns: str) -> Table:
    found = PARTS[model].view(show, read(model, f"columns: {columns}"), True)
    assert isinstance(found, Table)
    return found


def first_row(found: Table) -> list[str]:
    return [words(cell) for cell in found.sections[0].rows[0].cells]


def words(cell: Cell) -> str:
    """All that a cell shows, in the order of the page."""
    mark = [f"{'✓ ' if cell.tick else ''}{cell.mark.word}"] if cell.mark else []
    points = cell.points.texts if cell.points else ()
    count = [cell.count.text] if cell.count else []
    return " | ".join(
        filter(None, (*cell.lead, *mark, *count, cell.text, cell.tag, *points, *(e.title for e in cell.evidence)))
    )


@pytest.mark.parametrize(
    ("model", "name"), [(model, name) for model, (headings, _) in TABLES.items() for name in headings]
)
def test_a_column_shows_its_own(show: Show, model: type[BlockOptions], name: str) -> None:
    assert first_row(table(show, model, f"[{name}]")) == [OWN[model.NAME][name]]


@pytest.mark.parametrize(("model", "name"), [(model, name) for model, (_, sets) in TABLES.items() for name in sets])
def test_a_named_set_shows_its_columns(show: Show, model: type[BlockOptions], name: str) -> None:
    headings, sets = TABLES[model]
    found = table(show, model, name)
    assert [column.name for column in found.columns] == list(sets[name])
    assert all(column.heading for column in found.columns)
    own = BY_INDICATOR if (model, name) == (ScoresOptions, "indicators") else OWN[model.NAME]
    assert first_row(found) == [own[column] for column in sets[name]]
    assert set(sets[name]) <= set(headings)


@pytest.mark.parametrize("status", Status)
def test_a_column_of_a_status_shows_that_status_only(base: Path, status: Status) -> None:
    word = "\n        status_word: its word" if status is Status.OTHER else ""
    found = shown(base, MEASURES.replace("status: done", f"status: {status}{word}"))
    names = [*Status, "done_report", "not_done_report", "other_report"]
    there = [bool(text) for text in first_row(table(found, MeasuresOptions, f"[{', '.join(names)}]"))]
    done, other = status is Status.DONE, status is Status.OTHER
    assert there == [*(own is status for own in Status), done, not done and not other, other]


def test_no_column_is_without_a_cell() -> None:
    assert set(TABLES) == {options for options in BLOCKS.values() if issubclass(options, TableOptions)}
    for model, (headings, _) in TABLES.items():
        assert set(OWN[model.NAME]) == set(headings)
    cells: dict[str, Collection[str]] = {
        "ita-measures": measure_cells.COLUMNS,
        "ita-oit": checklist.CELLS,
        "ita-analysis": analysis.CELLS,
    }
    for name, table_of_cells in cells.items():
        assert set(table_of_cells) == set(OWN[name])


@pytest.mark.parametrize("model", TABLES)
def test_a_column_that_no_table_has_is_no_empty_cell(show: Show, model: type[BlockOptions]) -> None:
    with pytest.raises(KeyError):
        table(show, model, "[no-such-column]")


@pytest.mark.parametrize("name", measure_cells.COLUMNS)
def test_a_column_names_the_fields_that_it_reads(show: Show, name: str) -> None:
    """A row that shares them shares the cell: one that is forgotten would hide what differs."""
    (whole,) = show.year.measures.measures
    done = whole.progress["12m"]
    whole = whole.model_copy(update={"question_words": {"I2": "its words"}})
    reports = [whole.progress | {"12m": done.model_copy(update={"status": status})} for status in Status]
    measures = [whole.model_copy(update={"progress": progress}) for progress in reports]
    if name == "issue":  # which shows what it answers to where it has no title
        measures.append(whole.model_copy(update={"title": ()}))

    def cell(measure: Measure) -> Cell:
        return measure_cells.measure_cell(show, measure, name, 1, None)

    def without(measure: Measure, field: str) -> Measure:
        return measure.model_copy(update={field: type(getattr(measure, field))()})

    seen = {field for one in measures for field in SHAREABLE if cell(one) != cell(without(one, field))}
    assert seen == set(measure_cells.COLUMNS[name].fields)

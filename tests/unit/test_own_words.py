"""A paper's own words in its tables: columns of findings, the row of the total, names of instruments and indicators."""

from __future__ import annotations

from pathlib import Path

import pytest

from itasite.build import build
from itasite.formats import render
from itasite.links import Links
from itasite.model.block_options import TableOptions
from itasite.model.blocks import AnalysisOptions, ChecklistOptions, FrameworkOptions, MeasuresOptions, ScoresOptions
from itasite.pages.blocks import PARTS
from itasite.reading.load import load
from itasite.views.analysis import analysis_table
from itasite.views.measures import measures_table
from itasite.views.scores import scores_table
from itasite.views.show import Show
from itasite.views.table import Table
from tests.support.records import read
from tests.support.sites import AGENCIES, ROOT
from tests.support.tables import _Reader as Reader

FINDINGS = """indicators:
  "1": {weaknesses: ยังช้า, recommendations: ทำให้เร็ว, responsible: [สำนักปลัด, กองคลัง], period: ภายในมีนาคม 2566}
  "2": {weaknesses: ยังไม่ชัด, more: {งบประมาณ: "10,000 บาท", หมายเหตุ <b>: [ก, ข]}}
"""


def show(content: Path, page: str = "2566/report.md") -> Show:
    site = load(content).site
    assert site
    return Show(site, site.years[0], Links(page))


def texts(table: Table) -> list[list[str]]:
    return [
        [cell.text or ", ".join(cell.points.texts if cell.points else ()) for cell in row.cells]
        for section in table.sections
        for row in section.rows
    ]


def with_findings(base: Path) -> Show:
    (base / "2566" / "analysis.yml").write_text(FINDINGS, encoding="utf-8")
    return show(base)


def test_what_findings_have_more_is_shown_without_being_asked_for(base: Path) -> None:
    table = analysis_table(with_findings(base), AnalysisOptions())
    headings = ["ตัวชี้วัด", "ข้อบกพร่อง", "ข้อเสนอแนะ", "ผู้รับผิดชอบ", "ระยะเวลา", "งบประมาณ", "หมายเหตุ <b>"]
    assert [column.heading for column in table.columns] == headings
    first, second = texts(table)
    assert first[1:] == ["ยังช้า", "ทำให้เร็ว", "สำนักปลัด, กองคลัง", "ภายในมีนาคม 2566", "", ""]
    assert second[1:] == ["ยังไม่ชัด", "", "", "", "10,000 บาท", "ก, ข"]


def test_columns_of_findings_are_chosen_and_renamed(base: Path) -> None:
    options = read(
        AnalysisOptions,
        "columns: [งบประมาณ, indicator, responsible]\nheadings: {งบประมาณ: วงเงิน, responsible: หน่วยที่รับผิดชอบ}\n",
    )
    table = analysis_table(with_findings(base), options)
    assert [column.heading for column in table.columns] == ["วงเงิน", "ตัวชี้วัด", "หน่วยที่รับผิดชอบ"]
    assert table.header == "indicator"
    html = str(render.part("table", table))
    assert 'class="ita-col--own"' in html
    assert "ita-col--งบ" not in html


def test_a_heading_of_its_own_is_text_in_the_page(base: Path) -> None:
    html = str(render.part("table", analysis_table(with_findings(base), AnalysisOptions())))
    assert "หมายเหตุ &lt;b&gt;" in html
    assert "หมายเหตุ <b>" not in html


def test_the_named_set_stays_as_it_was(base: Path) -> None:
    table = analysis_table(with_findings(base), AnalysisOptions(columns="findings"))
    assert [column.name for column in table.columns] == ["indicator", "weaknesses", "recommendations"]


@pytest.mark.parametrize("columns", ["instruments", "indicators", "target"])
def test_the_row_of_the_total_takes_the_word_of_the_paper(base: Path, columns: str) -> None:
    table = scores_table(show(base), read(ScoresOptions, f"columns: {columns}\nheadings: {{total: คะแนนเฉลี่ย}}\n"))
    assert table.foot[0].cells[0].text.startswith("คะแนนเฉลี่ย")
    assert not [column for column in table.columns if column.heading == "คะแนนเฉลี่ย"]


def test_english_names_follow_those_of_instruments_only_where_asked_for(base: Path) -> None:
    plain = scores_table(show(base), ScoresOptions(columns="indicators"))
    both = scores_table(show(base), ScoresOptions(columns="indicators", instrument_names="both"))
    assert plain.sections[0].heading == "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)"
    assert (
        both.sections[0].heading == f"{plain.sections[0].heading} (Internal Integrity and Transparency Assessment: IIT)"
    )
    rows = scores_table(show(base), ScoresOptions(instrument_names="both"))
    assert "(Open Data Integrity and Transparency Assessment: OIT)" in texts(rows)[2][0]


@pytest.mark.parametrize(
    ("options", "text"),
    [
        (ScoresOptions, 'columns: indicators\nnames: {"4": ชื่อเอกสาร}'),
        (FrameworkOptions, 'names: {"4": ชื่อเอกสาร}'),
        (AnalysisOptions, 'names: {"1": ชื่อเอกสาร}'),
        (ChecklistOptions, 'names: {"9.1": ชื่อเอกสาร}'),
        (ChecklistOptions, 'sub_indicator: "9.1"\nnames: {"9.1": ชื่อเอกสาร}'),
        (ChecklistOptions, 'group_by: indicator\nnames: {"9": ชื่อเอกสาร}'),
        (MeasuresOptions, 'columns: [indicators]\nnames: {"9.4": ชื่อเอกสาร}'),
        (MeasuresOptions, 'columns: [method]\nnames: {"9.4": ชื่อเอกสาร}'),
        (MeasuresOptions, 'group_by: indicator\nnames: {"9.4": ชื่อเอกสาร}'),
    ],
)
def test_every_table_with_indicators_takes_the_names_of_the_paper(
    base: Path, options: type[TableOptions], text: str
) -> None:
    found = with_findings(base)
    with_names = str(render.part("table", PARTS[options].view(found, read(options, text), True)))
    assert with_names.count("ชื่อเอกสาร") == 1
    without = read(options, "\n".join(line for line in text.splitlines() if not line.startswith("names")) or "{}")
    assert "ชื่อเอกสาร" not in str(render.part("table", PARTS[options].view(found, without, True)))


def test_a_group_names_indicators_for_its_own_measures_and_a_block_over_it(base: Path) -> None:
    measures = base / "2566" / "measures.yml"
    text = measures.read_text(encoding="utf-8")
    measures.write_text(
        text.replace("  - id: plan\n", '  - id: plan\n    names: {"9.4": ของกลุ่ม}\n', 1), encoding="utf-8"
    )
    found = show(base)
    of_group = texts(measures_table(found, read(MeasuresOptions, "columns: [indicators]")))
    assert any("ของกลุ่ม" in row[0] for row in of_group)
    over = texts(measures_table(found, read(MeasuresOptions, 'columns: [indicators]\nnames: {"9.4": ของบล็อก}')))
    assert any("ของบล็อก" in row[0] for row in over)
    assert not any("ของกลุ่ม" in row[0] for row in over)
    apart = measures_table(found, read(MeasuresOptions, "group: plan\ngroup_by: indicator"))
    assert any("ของกลุ่ม" in section.heading for section in apart.sections)


@pytest.mark.parametrize(
    ("content", "page", "words"),
    [
        ("001", "2565/analysis.md", "ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของทางราชการ (คะแนน ๙๙.๕๑)"),
        ("001", "2565/analysis.md", "ตัวชี้วัดที่ ๘ การปรับปรุงระบบการทำงาน (คะแนน ๙๓.๐๗)"),
        ("001", "2565/analysis.md", "การแก้ปัญหาการทุจริต"),
        (
            "001",
            "2565/analysis.md",
            "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) (External Integrity and Transparency Assessment: EIT)",
        ),
        ("001", "2566/measures.md", "การแก้ปัญหาการทุจริต"),
        ("002", "2566/report.md", "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของทางราชการ"),
        ("002", "2566/report.md", "ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน"),
        ("002", "2566/report.md", "ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน"),  # the plan has the official name
    ],
)
def test_the_papers_words_stand_in_their_tables(content: str, page: str, words: str) -> None:
    folder = ROOT if content == "002" else AGENCIES / "001-lam-liang"
    body = next(found.body for found in build(folder / "content").pages if found.path == page)
    assert words in " ".join(cell.text for table in Reader(body).tables for row in table.body for cell in row)


def test_001_calls_the_total_as_its_paper_does() -> None:
    body = next(p.body for p in build(AGENCIES / "001-lam-liang" / "content").pages if p.path == "2565/analysis.md")
    rows = [row for table in Reader(body).tables for row in table.rows()]
    assert ["คะแนนเฉลี่ย", "๙๗.๒๐", "ระดับ AA"] in rows

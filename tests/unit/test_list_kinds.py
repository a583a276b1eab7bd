"""Lists of cells keep the kind that their author typed, or have the one that their group asks for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from itasite.facts.checklist import checklist
from itasite.facts.measures import step_text
from itasite.formats import render
from itasite.links import Links
from itasite.model.blocks import AnalysisOptions, ChecklistOptions, MeasuresOptions
from itasite.model.disclosure import Entry
from itasite.model.evidence import Evidence
from itasite.model.listed import Listed
from itasite.model.measure import ListKinds, Measure
from itasite.reading.load import load
from itasite.text.list_marks import Mark
from itasite.views.analysis import analysis_table
from itasite.views.checklist import checklist_table
from itasite.views.filter import measure_traits
from itasite.views.item import item_view
from itasite.views.measures import measures_table
from itasite.views.news import dated_changes
from itasite.views.points import Points, points
from itasite.views.show import Show
from itasite.views.table import Cell, Column, Row, Section, Table
from tests.support.records import read

STEPS = "{id: m1, group: plan, steps: TEXTS}"
GROUPS = "groups: [{id: plan, title: แผน, columns: [title, steps, responsible, results, actions], lists: {LISTS}}]"


def steps(texts: str) -> Listed:
    found = read(Measure, STEPS.replace("TEXTS", texts)).steps
    assert isinstance(found, Listed)
    return found


def html(found: Points | None) -> str:
    """The list or text as a cell of a page has it, without line breaks."""
    table = Table("measures", "", (Column("title", "มาตรการ"),), (Section((Row((Cell(points=found),)),)),), "title")
    cell = re.search("(?s)<tbody>.*<th[^>]*>(.*)</th>", render.part("table", table))
    assert cell
    return re.sub(r"\s*\n\s*", "", cell[1])


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        ("[๑. กก, ๒. ขข]", '<ol class="ita-list ita-list--dot"><li>กก</li><li>ขข</li></ol>'),
        ("[4. กก, 6.ขข]", '<ol class="ita-list ita-list--dot"><li value="4">กก</li><li value="6">ขข</li></ol>'),
        ("[๑) กก, ๒) ขข]", '<ol class="ita-list ita-list--paren"><li>กก</li><li>ขข</li></ol>'),
        ("[(๕) กก, (๖) ขข]", '<ol class="ita-list ita-list--parens"><li value="5">กก</li><li value="6">ขข</li></ol>'),
        ('["- กก", "-ขข"]', '<ul class="ita-list ita-list--dash"><li>กก</li><li>ขข</li></ul>'),
        ('["– กก", "– ขข"]', '<ul class="ita-list ita-list--en-dash"><li>กก</li><li>ขข</li></ul>'),
        ('["• กก", "• ขข"]', '<ul class="ita-list ita-list--bullet"><li>กก</li><li>ขข</li></ul>'),
        ('["- กก", "• ขข"]', '<ul class="ita-list"><li>- กก</li><li>• ขข</li></ul>'),
        ("[១. กก, ២. ขข]", '<ul class="ita-list"><li>១. กก</li><li>២. ขข</li></ul>'),
        ("[กก, ขข]", '<ul class="ita-list"><li>กก</li><li>ขข</li></ul>'),
        ("[๑. กก, ขข]", '<ul class="ita-list"><li>๑. กก</li><li>ขข</li></ul>'),
        ("[๑. กก, (๒) ขข]", '<ul class="ita-list"><li>๑. กก</li><li>(๒) ขข</li></ul>'),
        ("๔. กก", '<span class="ita-hang ita-hang--dot">๔. กก</span>'),
        ("[๔. กก]", '<span class="ita-hang ita-hang--dot">๔. กก</span>'),
        ("(๔) กก", '<span class="ita-hang ita-hang--parens">(๔) กก</span>'),
        ("4)กก", '<span class="ita-hang ita-hang--paren">4)กก</span>'),
        ('"- กก"', '<span class="ita-hang ita-hang--dash">- กก</span>'),
        ("กก - ขข", "กก - ขข"),
    ],
)
def test_what_was_typed_before_each_entry_is_shown(texts: str, shown: str) -> None:
    assert html(points(steps(texts))) == shown


@pytest.mark.parametrize(
    ("kind", "texts", "shown"),
    [
        ("numbered", "[กก, ขข]", '<ol class="ita-list ita-list--dot"><li>กก</li><li>ขข</li></ol>'),
        ("(1)", "[กก, ขข]", '<ol class="ita-list ita-list--parens"><li>กก</li><li>ขข</li></ol>'),
        ("1", "[กก, ขข]", '<ol class="ita-list ita-list--bare"><li>กก</li><li>ขข</li></ol>'),
        ("dashes", "[กก, ขข]", '<ul class="ita-list ita-list--dash"><li>กก</li><li>ขข</li></ul>'),
        ("plain", "[กก, ขข]", '<ul class="ita-list ita-list--plain"><li>กก</li><li>ขข</li></ul>'),
        ("dashes", "[กก]", '<ul class="ita-list ita-list--dash"><li>กก</li></ul>'),
        ("dashes", "กก", "กก"),
        ("numbered", "[๔. กก]", '<span class="ita-hang ita-hang--dot">๔. กก</span>'),
        ("dashes", "[๑. กก, ๒. ขข]", '<ol class="ita-list ita-list--dot"><li>กก</li><li>ขข</li></ol>'),
    ],
)
def test_a_group_chooses_for_lists_without_typed_marks(kind: str, texts: str, shown: str) -> None:
    assert html(points(steps(texts), kind=kind, ordered=True)) == shown


def test_the_texts_of_a_list_are_without_its_marks_for_all_who_read_them() -> None:
    found = steps("[๔. กก, ๖. ขข]")
    assert (tuple(found), found.mark, found.numbers) == (("กก", "ขข"), Mark.DOT, (4, 6))
    assert read(Entry, "{status: done, responsible: '- กองคลัง'}").responsible == ("กองคลัง",)
    assert read(Evidence, "{title: ก, page: a.md, explanation: [1. เปิด, 2. เลือก]}").explanation == ("เปิด", "เลือก")


@pytest.mark.parametrize(("texts", "hang"), [("- กองคลัง", "dash"), ("1. กองคลัง", "dot"), ("กองคลัง", "")])
def test_a_single_unit_is_known_without_its_mark_and_shown_with_it(texts: str, hang: str) -> None:
    found = read(Measure, f"{{id: m1, group: plan, responsible: '{texts}'}}").responsible
    assert found == ("กองคลัง",)
    assert points(found) == Points((texts,), hang=hang)


def test_a_step_is_found_by_its_typed_number() -> None:
    measure = read(Measure, STEPS.replace("TEXTS", "[๔. กก, ๖. ขข]"))
    assert [step_text(measure, number) for number in (1, 4, 5, 6)] == [None, "กก", None, "ขข"]


@pytest.mark.parametrize(("written", "kind"), [("1.", "numbered"), ("๑.", "numbered"), ("(๑)", "(1)"), ("๑", "1")])
def test_the_form_of_numbers_is_written_as_for_measures(written: str, kind: str) -> None:
    assert read(ListKinds, f"{{steps: '{written}'}}").steps == kind


@pytest.fixture
def show(base: Path) -> Show:
    """The base case with lists of several kinds in every file."""
    texts = {
        "measures.yml": GROUPS.replace("LISTS", "responsible: dashes, results: (๑)")
        + """
measures:
  - id: m1
    group: plan
    title: หนึ่ง
    steps: [๔. เขียน, ๖. เผยแพร่]
    responsible: [สำนักปลัด, กองคลัง]
    progress:
      12m:
        results: [เขียนแล้ว]
        actions: [{step: 6, date: 3 ตุลาคม 2565}]
""",
        "analysis.yml": 'indicators: {"2": {weaknesses: ["- กก", "- ขข"], recommendations: [กก, ขข]}}',
        "oit.yml": """
lists: {result: dashes, responsible: plain, components: dashes}
items:
  O1: {status: done, responsible: [สำนักปลัด, กองคลัง], result: [เผยแพร่แล้ว]}
  O14: {status: done, result: [1) กก, 2) ขข]}
""",
    }
    for name, text in texts.items():
        (base / "2566" / name).write_text(text, encoding="utf-8")
    site = load(base).site
    assert site
    return Show(site, site.years[0], Links("2566/report.md"))


def test_tables_show_each_list_of_its_kind(show: Show) -> None:
    found = render.part("table", measures_table(show, read(MeasuresOptions, "group: plan")))
    assert re.findall(r'<([uo]l) class="ita-list ?([a-z-]*)">', found) == [
        ("ol", "ita-list--dot"),
        ("ul", "ita-list--dash"),
        ("ol", "ita-list--parens"),
        ("ol", ""),
    ]
    assert re.findall(r'<li value="(\d)">', found) == ["4", "6", "6"]
    findings = render.part("table", analysis_table(show, AnalysisOptions()))
    assert re.findall(r'<([uo]l) class="ita-list ?([a-z-]*)">', findings) == [("ul", "ita-list--dash"), ("ol", "")]


def test_the_table_of_items_shows_each_list_of_its_kind(show: Show) -> None:
    found = render.part("table", checklist_table(show, read(ChecklistOptions, "columns: report")))
    rows = re.findall(r'(?s)<tr id="(o1|o14)".*?</tr>', found)
    assert rows == ["o1", "o14"]
    first, later = (re.search(f'(?s)<tr id="{name}".*?</tr>', found) for name in rows)
    assert first
    assert later
    assert re.findall(r'<[uo]l class="ita-list ?([a-z-]*)">', first[0]) == [
        "ita-list--dash",
        "ita-list--plain",
        "ita-list--dash",
    ]
    assert re.findall(r'<[uo]l class="ita-list ?([a-z-]*)">', later[0]) == [
        "ita-list--dash",
        "ita-list--parens",
        "ita-list--paren",
    ]


def test_the_page_of_an_item_shows_the_numbers_that_were_typed(show: Show, base: Path) -> None:
    """The way to the evidence, the explanation, and the parts of a component."""
    texts = {
        "2566/oit.yml": """
items:
  O1:
    status: done
    explanation: [๓. เปิดเมนู, ๔. เลือกปี]
    evidence: [{title: ก, page: 2566/report.md, explanation: ["- เปิดเมนู", "- เลือกปี"]}]
""",
        "frameworks/2566.yml": "items: [{code: O1, components: [{text: แสดง, parts: [(๒) ก, (๔) ข]}]}]",
    }
    for name, text in texts.items():
        (base / name).parent.mkdir(exist_ok=True)
        (base / name).write_text(text, encoding="utf-8")
    site = load(base).site
    assert site
    here = show._replace(site=site, year=site.years[0])
    state = checklist(here.year)[0]
    page = render.page("pages/item.html", view=item_view(here, state), years="")
    lists = re.findall(r'(?s)<[uo]l class="ita-list ([a-z-]*)">(.*?)</[uo]l>', page)
    assert [(form, re.findall(r'<li(?: value="(\d)")?>([^<]*)', entries)) for form, entries in lists] == [
        ("ita-list--dash", [("", "เปิดเมนู"), ("", "เลือกปี")]),
        ("ita-list--parens", [("2", "ก"), ("4", "ข")]),
        ("ita-list--dot", [("3", "เปิดเมนู"), ("4", "เลือกปี")]),
    ]


def test_a_filter_knows_units_without_their_marks(base: Path) -> None:
    path = base / "2566" / "measures.yml"
    text = path.read_text(encoding="utf-8").replace("[สำนักปลัด, กองคลัง]", '["- งานพิเศษ", "- กองคลัง"]')
    path.write_text(text, encoding="utf-8")
    site = load(base).site
    assert site
    traits = measure_traits(Show(site, site.years[0], Links("2566/report.md")))
    assert traits["m2"].units == ("งานพิเศษ", "กองคลัง")


def test_news_names_the_step_of_the_typed_number(show: Show) -> None:
    (told,) = [change for change in dated_changes(show.site) if change.kind == "measure"]
    assert [(point.text, point.detail) for point in told.points] == [("ดำเนินการขั้นตอนที่ 6", "เผยแพร่")]

"""What the overview and shared links say of the items: no more than can be seen, and never of more than is known."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from click.testing import CliRunner

from itasite.build import build
from itasite.cli.main import main
from itasite.facts.checklist import checklist
from itasite.facts.components import Ready, readiness
from itasite.links import Links
from itasite.model.blocks import ChecklistOptions
from itasite.reading.frameworks import framework
from itasite.reading.load import load
from itasite.views.checklist import checklist_table
from itasite.views.counts import Count, counts
from itasite.views.filter import filterable, item_traits, page_filter
from itasite.views.overview import overview
from itasite.views.show import Show
from tests.support.sites import ROOT

SHOWN = "{title: ก, url: 'https://example.go.th/%s', components: all}"
# Of the base case's 43 items: what is said of the first nine, and nothing of the others.
ITEMS = {
    "O1": f"{{status: done, evidence: [{SHOWN % 'o1'}]}}",
    "O2": "{status: done, evidence: [{title: ก, url: 'https://example.go.th/o2', components: [1]}]}",
    "O3": "{status: done, evidence: [{title: ก, url: 'https://example.go.th/o3'}]}",
    "O4": "{status: done, evidence: [{title: ก, url: 'https://example.go.th/o4', state: to_be_confirmed}]}",
    "O5": f"{{status: done, evidence: [{SHOWN % 'o5'}]}}",
    "O6": "{status: done}",
    "O7": "{status: in_progress, evidence: [{title: ก, state: to_be_confirmed}]}",
    "O8": "{status: not_started}",
}


def show_of(base: Path, year: str = "", codes: Collection[str] = tuple(ITEMS)) -> Show:
    lines = "".join(f"  {code}: {entry}\n" for code, entry in ITEMS.items() if code in codes)
    (base / "2566" / "oit.yml").write_text(f"items:\n{lines}", encoding="utf-8")
    info = base / "2566" / "year.yml"
    info.write_text(year or info.read_text(encoding="utf-8"), encoding="utf-8")
    site = load(base).site
    assert site
    return Show(site, site.years[0], Links("2566/index.md"))


def items(show: Show) -> Count:
    return next(found for found in counts(show) if found.title == "การเปิดเผยข้อมูล (OIT)")


def test_what_is_said_to_be_done_and_cannot_be_seen_is_counted_apart(base: Path) -> None:
    found = items(show_of(base))
    assert [(state.mark.name, state.number) for state in found.states] == [
        ("done", "3"),
        ("done_unconfirmed", "1"),
        ("done_missing", "2"),
        ("in_progress", "1"),
        ("not_started", "1"),
        ("unknown", "35"),
    ]
    assert abs(sum(float(state.width) for state in found.states) - 100) < 0.1
    assert len({state.mark.word for state in found.states}) == 6
    assert "ดำเนินการแล้ว" not in [state.mark.word for state in found.states]  # 6 are said to be
    ready = items(show_of(base, codes=("O1", "O5")))
    assert [state.mark.word for state in ready.states if state.mark.name == "done"] == ["ดำเนินการแล้ว"]
    assert [note.title for note in found.notes] == [
        "รอยืนยันที่อยู่ 2 ข้อ",
        "องค์ประกอบไม่ครบ 38 ข้อ",
        "ยังไม่มีหลักฐาน 37 ข้อ",
    ]


def test_each_number_leads_to_exactly_so_many_rows(base: Path) -> None:
    show = show_of(base)
    traits = item_traits(show)
    found = items(show)
    links = [(state.number, state.href) for state in found.states if state.href]
    links += [(re.findall(r"\d+", note.title)[-1], note.href) for note in found.notes]
    assert len(links) >= 7
    rows = [
        row
        for section in filterable(checklist_table(show, ChecklistOptions()), traits).sections
        for row in section.rows
    ]
    form = page_filter(show, traits, show.year.framework)
    assert form
    for number, href in links:
        asked = {name: value for name, (value,) in parse_qs(urlsplit(href).query).items()}
        assert asked
        assert all(form.offers(name, value) for name, value in asked.items())
        shown = [
            row for row in rows if all(value in dict(row.facets)[name].split("|") for name, value in asked.items())
        ]
        assert len(shown) == int(number), href


def test_the_example_is_not_all_green() -> None:
    site = load(ROOT / "content").site
    assert site
    show = Show(site, site.years[0], Links("2566/index.md"))
    assert [(state.mark.name, state.number) for state in items(show).states if state.number != "0"] == [
        ("done_unconfirmed", "43")
    ]
    form = page_filter(show, item_traits(show), show.year.framework)
    assert form
    assert form.offers("evidence", "unconfirmed")


def test_where_nothing_was_reported_there_is_nothing_to_filter_evidence_by(base: Path) -> None:
    (base / "2566" / "oit.yml").unlink()
    site = load(base).site
    assert site
    show = Show(site, site.years[0], Links("2566/index.md"))
    form = page_filter(show, item_traits(show), show.year.framework)
    assert form
    assert "evidence" not in [field.name for field in form.fields]
    assert items(show).notes == ()
    description = next(
        page.sharing.description for page in build(base).pages if page.path == "2566/oit/index.md" and page.sharing
    )
    assert description.endswith("ยังไม่มีข้อมูล 43 ข้อ")


def test_every_item_has_a_readiness(base: Path) -> None:
    found = {state.item.code: readiness(state) for state in checklist(show_of(base).year)}
    assert found["O1"] == (Ready.READY,)
    assert found["O3"] == (Ready.READY, Ready.UNSTATED)
    assert found["O4"] == (Ready.UNCONFIRMED, Ready.UNSTATED)
    assert found["O2"] == (Ready.MISSING,)
    assert found["O6"] == (Ready.MISSING, Ready.NONE)
    assert found["O7"] == (Ready.UNCONFIRMED, Ready.UNSTATED)


def test_a_list_that_is_not_known_whole_is_never_counted_as_all(base: Path) -> None:
    criteria = framework(2567)
    assert criteria
    show = show_of(base, "framework: 2567\nparts: [oit]\n", [item.code for item in criteria.items])
    known, whole = len(show.year.framework.items), show.year.framework.items_count
    assert whole
    assert known < whole
    found = items(show)
    assert found.total == f"ทราบแล้ว {known} จาก {whole} ข้อ"
    assert (found.states[-1].mark.name, found.states[-1].number) == ("unlisted", str(whole - known))
    assert f"พบ {known} จาก {whole} ข้อ" in overview(show).draft
    assert any(f"ที่ทราบแล้ว {known} จาก {whole} ข้อ" in part.text for part in overview(show).parts)
    built = build(base)
    assert not built.failed, built.problems
    pages = {page.path: page for page in built.pages}
    for path in ("2566/index.md", "2566/oit/index.md", "2566/en.md"):
        assert re.search(rf"{known} (?:จาก|of) {whole}", pages[path].body), path
    sharing = pages["2566/oit/index.md"].sharing
    assert sharing
    assert f"ทราบแล้ว {known} จาก {whole} ข้อ" in sharing.description
    assert f"(ทั้งหมด {whole} ข้อ)" in pages[f"2566/oit/{show.year.framework.items[0].code.lower()}.md"].body


def test_a_whole_list_is_not_called_a_draft(base: Path) -> None:
    assert overview(show_of(base)).draft == ""


def test_a_shared_link_says_no_more_than_the_page(base: Path) -> None:
    show_of(base)
    said = {page.path: page.sharing.description for page in build(base).pages if page.sharing}
    assert "มีหลักฐาน 1 รายการ แสดงองค์ประกอบ 2 จาก 2" in said["2566/oit/o1.md"]
    assert "มีหลักฐาน 1 รายการ รอยืนยันที่อยู่ 1 รายการ ยังไม่ได้ระบุองค์ประกอบที่แสดง" in said["2566/oit/o4.md"]
    assert "ยังไม่มีหลักฐาน แสดงองค์ประกอบ 0 จาก" in said["2566/oit/o6.md"]
    assert said["2566/oit/index.md"].endswith("(รอยืนยันที่อยู่ 2 ข้อ องค์ประกอบไม่ครบ 38 ข้อ ยังไม่มีหลักฐาน 37 ข้อ)")


BOX = "สิ่งที่ยังต้องดำเนินการหรือรอยืนยัน"


@pytest.mark.parametrize(
    ("tasks", "preview", "box", "private"),
    [("", False, False, False), ("", True, True, True), ("public", False, True, False), ("staff", False, False, False)],
)
def test_the_box_of_tasks_is_for_the_staff_unless_the_agency_says_else(
    base: Path, *, tasks: str, preview: bool, box: bool, private: bool
) -> None:
    show_of(base)
    if tasks:
        agency = base / "agency.yml"
        agency.write_text(f"{agency.read_text(encoding='utf-8')}\ntasks: {tasks}\n", encoding="utf-8")
    built = build(base, preview=preview)
    body = next(page.body for page in built.pages if page.path == "2566/index.md")
    assert (BOX in body) is box
    assert ("ไม่เผยแพร่" in body) is private
    assert ('oit/?evidence=none">ข้อที่ต้องเปิดเผยซึ่งยังไม่มีหลักฐาน 37 ข้อ' in body) is box
    assert "ita-count__part--done_missing" in body  # marks and counts are public


def test_check_names_what_is_left_to_do(base: Path) -> None:
    show_of(base)
    (base.parent / "mkdocs.yml").write_text("docs_dir: content\nplugins: [itasite]\n", encoding="utf-8")
    config = str(base.parent / "mkdocs.yml")
    said = CliRunner().invoke(main, ["check", "-f", config]).output
    assert "งานที่เหลือของปี 2566" in said
    assert "ข้อที่ยังรอยืนยันลิงก์ของหลักฐาน 2 ข้อ: O4, O7" in said
    assert "ข้อที่มีหลักฐานแล้ว แต่ยังไม่แสดงครบทุกองค์ประกอบ 1 ข้อ: O2" in said
    assert "งานที่เหลือ" not in CliRunner().invoke(main, ["check", "-f", config, "--format", "json"]).output

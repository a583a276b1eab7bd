"""The page of an item: evidence first, what each file is, every component marked, neighbours at hand."""

from __future__ import annotations

import re
from pathlib import Path

from itasite.build import build
from itasite.facts.checklist import checklist
from itasite.facts.handin import PublishedSite, hand_in
from itasite.links import Links
from itasite.reading.load import load
from itasite.views.item import ItemView, item_view
from itasite.views.show import Show
from tests.support import attached

EVIDENCE = """
items:
  O1:
    status: done
    result: เผยแพร่แล้ว
    note: its note
    explanation: [เปิดเมนู, เลือกปี]
    evidence:
      - {title: มกราคม, group: รายเดือน, file: files/a.pdf, date: 2566-01-31, components: [1]}
      - {title: แผน, file: files/plan.txt, components: [1]}
      - {title: กุมภาพันธ์, group: รายเดือน, file: files/b.pdf, components: [1]}
      - {title: คู่มือ, group: อื่น ๆ, url: "https://example.go.th/a/คู่มือ.PDF?x=1"}
      - {title: หน้าเว็บ, group: อื่น ๆ, url: "https://example.go.th/a/index.php"}
      - {title: หน้าในเว็บ, page: 2566/report.md}
"""


def site_of(base: Path, numerals: str = "arabic") -> Show:
    (base / "2566" / "oit.yml").write_text(EVIDENCE, encoding="utf-8")
    attached.put(base / "2566" / "files", "a.pdf", attached.pdf("ก", "ข", "ค"))
    attached.put(base / "2566" / "files", "b.pdf", attached.pdf("ก") + b"%" + b"x" * 1_600_000)
    agency = base / "agency.yml"
    agency.write_text(f"{agency.read_text(encoding='utf-8')}\nnumerals: {numerals}\n", encoding="utf-8")
    site = load(base).site
    assert site
    return Show(site, site.years[0], Links("2566/oit/o1.md"), "O1")


def view_of(base: Path, numerals: str = "arabic") -> ItemView:
    show = site_of(base, numerals)
    return item_view(show, checklist(show.year)[0])


def test_evidence_stands_in_its_groups(base: Path) -> None:
    groups = view_of(base).evidence
    assert [(group.heading, group.anchor, [piece.title for piece in group.pieces]) for group in groups] == [
        ("", "", ["แผน", "หน้าในเว็บ"]),
        ("รายเดือน", "evidence-1", ["มกราคม", "กุมภาพันธ์"]),
        ("อื่น ๆ", "evidence-2", ["คู่มือ", "หน้าเว็บ"]),
    ]


def test_a_file_says_what_it_is_and_a_page_does_not(base: Path) -> None:
    said = {piece.title: piece.file for group in view_of(base, "thai").evidence for piece in group.pieces}
    size = -(-(base / "2566" / "files" / "a.pdf").stat().st_size // 1024)
    assert re.fullmatch("PDF, [๐-๙]+ KB, ๓ หน้า", said.pop("มกราคม"))
    assert size < 100
    assert said == {
        "แผน": "ข้อความ, ๑ KB",
        "กุมภาพันธ์": "PDF, ๑.๕ MB, ๑ หน้า",
        "คู่มือ": "PDF",
        "หน้าเว็บ": "",
        "หน้าในเว็บ": "",
    }


def test_the_pages_of_a_file_are_remembered(base: Path) -> None:
    from itasite import attachment

    path = base / "2566" / "files" / "a.pdf"
    site_of(base)
    assert attachment.facts(path).pages == 3
    attachment.keep_only(())
    assert attachment.facts(path).pages == 3


def test_a_component_leads_to_what_shows_it(base: Path) -> None:
    first, second = view_of(base).components
    assert [(place.title, place.href) for place in first.shown_by] == [
        ("รายเดือน", "#evidence-1"),  # all of the group shows it
        ("แผน", "../../files/plan.txt"),
    ]
    assert (first.mark.name, second.mark.name) == ("shown", "missing")
    assert second.shown_by == ()


def test_evidence_comes_before_prose(base: Path) -> None:
    site_of(base)
    body = next(page.body for page in build(base).pages if page.path == "2566/oit/o1.md")
    order = ['rel="next"', "<h1", "ปีงบประมาณ 2566</span></h1>", "ita-state", 'id="evidence"', 'id="components"']
    order += ['id="explanation"', 'id="result"', "ผู้รับผิดชอบ</dt>"]
    places = [body.index(text) for text in order]
    assert places == sorted(places)
    assert "2566/files/" not in re.sub(r'href="[^"]*"', "", body)  # no path of a server
    assert body.count("ข้อมูลวันที่ 31 มกราคม 2566") == 1
    missing = re.findall(r'class="ita-status ita-shown ita-shown--missing">.*?<span>([^<]+)</span>', body)
    assert missing == ["ยังไม่แสดง"]


def test_the_first_and_the_last_have_one_neighbour(base: Path) -> None:
    show = site_of(base)
    states = checklist(show.year)
    first, last = item_view(show, states[0]), item_view(show, states[-1])
    assert (first.previous, first.place) == (None, "ข้อที่ 1 จาก 43 ข้อ")
    assert (last.next, last.place) == (None, "ข้อที่ 43 จาก 43 ข้อ")
    assert first.next
    assert first.next.code == states[1].item.code


def test_the_group_is_named_where_no_heading_stands_above(base: Path) -> None:
    show = site_of(base)
    pages = {page.path: page.body for page in build(base).pages}
    assert ">รายเดือน: มกราคม</a>" in pages["2566/oit/index.md"]
    (row, *_) = hand_in(show.site, show.year, PublishedSite("https://ita.example.go.th/"))
    assert row.components == "1 / 2 (ยังไม่แสดงข้อ 2)"
    assert "หลักฐาน: รายเดือน: มกราคม" in pages["2566/index.md"]  # what is new

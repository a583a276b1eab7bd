"""A new year and the criteria of a year, begun and filled in by forms."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from itasite.begin.new_site import SiteAnswers
from itasite.model.agency import Kind
from tests.support.clerk import Clerk, words
from tests.support.edited_site import changed_lines, small_site, texts

PASTED = "O1\tโครงสร้าง\no แสดงแผนผังโครงสร้าง\no ประกอบด้วยตำแหน่ง\nO2\tข้อมูลผู้บริหาร\no แสดงรายนาม\n"


def test_a_year_is_shown_before_it_is_begun(config: Path) -> None:
    clerk, before = Clerk(config), texts(config)
    page = clerk.follow(clerk.open("/2566/"), "เริ่มปีงบประมาณใหม่")
    assert "ยกสิ่งที่ใช้ต่อได้จากปี 2566" in page.text
    missing = page.text.partition("ยังไม่พบ:")[2].lstrip()
    assert missing.startswith("<ul>"), "its points stand below it"
    assert texts(config) == before
    page = clerk.send(page, page.forms()[1])
    assert page.address.startswith("/2567/")
    after = texts(config)
    assert {name: after[name] for name in before} == before
    assert {name.split("/")[1] for name in after.keys() - before.keys()} == {"2567"}


def test_a_year_that_is_there_or_none_is_told_and_nothing_is_written(config: Path) -> None:
    clerk, before = Clerk(config), texts(config)
    page = clerk.open("/new-year/?year=2566")
    assert (page.status, "มีปีงบประมาณ 2566 อยู่แล้ว" in page.text) == (409, True)
    assert clerk.open("/new-year/?year=2023").status == 409
    assert clerk.open("/new-year/?year=ปีหน้า&criteria=1").status == 409
    assert texts(config) == before


def test_the_problems_of_the_year_before_are_told_in_words_of_forms(config: Path) -> None:
    file = config.parent / "content/2566/oit.yml"
    file.write_text(f"{file.read_text(encoding='utf-8')}x: [\n", encoding="utf-8")
    page = Clerk(config).open("/new-year/?year=2567")
    assert page.status == 409
    assert "แก้ข้อผิดพลาดของปี 2566 ก่อน" in page.text


def test_a_problem_of_the_year_before_leads_to_its_field(config: Path) -> None:
    file = config.parent / "content/2566/oit.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("status: done", "status: จบ", 1), encoding="utf-8")
    clerk = Clerk(config)
    page = clerk.open("/new-year/?year=2567")
    said, to = next((said, to) for said, to in page.links().items() if "#f-status" in to)
    assert said.startswith("ปี 2566 · O")
    assert clerk.open(to.partition("#")[0]).status == 200


def test_measures_are_told_by_their_names(config: Path) -> None:
    file = config.parent / "content/2566/measures.yml"
    text = "groups: [{id: plan, title: แผน}]\nmeasures:\n  - {id: m2, group: plan, title: จัดทำคู่มือ, steps: [เขียน]}\n"
    file.write_text(text, encoding="utf-8")
    clerk = Clerk(config)
    for address, said in (("/new-year/?year=2567", "มาตรการที่ยังไม่เสร็จ"), ("/found/", "ยังไม่ได้บอกผู้รับผิดชอบ")):
        told = words(next(clerk.open(address).tree.iter("main"))).partition(said)[2]
        assert told.partition(": ")[2].startswith("“จัดทำคู่มือ”"), (address, told[:200])


def test_criteria_are_pasted_corrected_and_completed(small: Path) -> None:
    clerk, file = Clerk(small), small.parent / "content/frameworks/2568.yml"
    page = clerk.follow(clerk.open("/2568/"), "เกณฑ์ของปี")
    page = clerk.follow(page, "วางรายการข้อ")
    form = page.form("pasted")
    assert clerk.send(page, form, "look").status == 409
    form.fill("pasted", PASTED)
    looked = clerk.send(page, form, "look")
    assert "อ่านได้ 2 ข้อ" in looked.text
    assert not file.exists()
    page = clerk.send(looked, looked.form("pasted"), "put")
    assert "เพิ่ม 2 ข้อ" in page.text
    assert file.exists()
    assert "ยังไม่ได้" in page.text or "ยังขาด" in page.text or "เอกสารที่มา" in page.text
    before = texts(small)
    item = clerk.follow(page, "O2")
    form = item.form("~base")
    form.fill("title", "ข้อมูลผู้บริหาร ฉบับใหม่")
    clerk.send(item, form, "บันทึก")
    assert changed_lines(before, texts(small)) == ["-     title: ข้อมูลผู้บริหาร", "+     title: ข้อมูลผู้บริหาร ฉบับใหม่"]
    whole = clerk.follow(clerk.open("/2568/criteria/"), "ชื่อเกณฑ์")
    form = whole.form("~base")
    form.fill("title", "เกณฑ์ทดลอง")
    assert "บันทึกแล้ว" in clerk.send(whole, form, "บันทึก").text
    new = clerk.follow(clerk.open("/2568/criteria/"), "เพิ่มข้อ")
    form = new.form("~base")
    form.fill("code", "O3")
    form.fill("title", "อำนาจหน้าที่")
    clerk.send(new, form, "บันทึก")
    assert "O3 อำนาจหน้าที่" in clerk.open("/2568/criteria/").text


def test_criteria_begin_with_the_items_of_an_earlier_year(small: Path) -> None:
    clerk = Clerk(small)
    page = clerk.open("/2568/criteria/")
    page = clerk.send(page, page.form("~do"), "carry")
    assert len([title for title in page.links() if title.startswith("O")]) > 4
    before = texts(small)
    for link in list(page.links().values()):
        if "/criteria/items/" in link and link.endswith(("/o1/", "/o10/")):
            record = clerk.open(link)
            assert "ไม่มีอะไรเปลี่ยน" in clerk.send(record, record.form("~base"), "บันทึก").text
    assert texts(small) == before
    again = clerk.open("/2568/criteria/")
    assert not again.forms()


def test_a_site_is_begun_by_the_same_answers_as_those_of_the_command(tmp_path: Path) -> None:
    begun: list[SiteAnswers] = []

    def begin(wanted: SiteAnswers) -> str:
        begun.append(wanted)
        small_site(tmp_path)
        return "ที่เก็บเต็ม" if len(begun) == 1 else ""

    clerk = Clerk(tmp_path / "mkdocs.yml", begin=begin, today=lambda: date(2026, 1, 2))
    page = clerk.open("/")
    form = page.form("name")
    assert (page.title, form.values("year")) == ("เริ่มเว็บไซต์ใหม่", ["2569"])
    form.fill("name", "อบต.ตัวอย่าง")
    told = clerk.send(page, form)
    assert (told.status, begun) == (409, [])
    assert told.form("name").values("name") == ["อบต.ตัวอย่าง"]
    form.fill("province", "โคราช")
    assert "ที่เก็บเต็ม" in clerk.send(page, form).text
    assert clerk.send(page, form).address.startswith("/agency/")
    assert begun[-1] == SiteAnswers("องค์การบริหารส่วนตำบลตัวอย่าง", Kind.SAO, "นครราชสีมา", 2569)
    assert clerk.open("/new-site/").status == 404

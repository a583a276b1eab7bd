"""Word and Excel in the forms: a workbook goes out and comes back, and a foreign file becomes one."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from itasite.facts import handin
from itasite.formats.sheet import as_xlsx
from itasite.reading.load import load
from itasite.words.taken import CONFLICTS_PROPOSED_DO
from tests.support.clerk import HOME, Clerk, Shown, multipart
from tests.support.office_files import cell, row, table, word
from tests.support.sites import copy_example

PAGE = "/2566/office/"
BOOK = "/2566/office/workbook.xlsx"
OIT = "2566/oit.yml"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """The example site of the project, which may be written to."""
    return copy_example(tmp_path) / "mkdocs.yml"


@pytest.fixture
def clerk(config: Path) -> Iterator[Clerk]:
    found = Clerk(config)
    yield found
    found.desk.close()


def filled(raw: bytes, change: Callable[[Worksheet, dict[str, int]], None]) -> bytes:
    """The workbook after somebody changed its sheet of items; the columns are given by field."""
    book = load_workbook(io.BytesIO(raw))
    sheet = book["OIT"]
    change(sheet, {str(one.value): number for number, one in enumerate(sheet[1], 1)})
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def look(clerk: Clerk, name: str, content: bytes) -> Shown:
    """The page after a file was chosen."""
    page = clerk.open(PAGE)
    form = page.form("~file")
    form.attach("~file", name, content)
    return clerk.send(page, form, "send")


def note_on_first(sheet: Worksheet, at: dict[str, int]) -> None:
    sheet.cell(3, at["note"], "ตรวจแล้วกับกองคลัง")


def test_the_page_of_a_year_leads_to_it(clerk: Clerk) -> None:
    page = clerk.follow(clerk.open("/2566/"), "Word และ Excel")
    assert page.address.endswith(PAGE)
    answer = clerk.ask("GET", BOOK)
    assert "ITA-2566.xlsx" in answer.headers["content-disposition"]
    assert "OIT" in load_workbook(io.BytesIO(answer.content)).sheetnames


def test_what_was_filled_in_is_shown_and_then_written(clerk: Clerk, config: Path) -> None:
    file = config.parent / "content" / OIT
    before = file.read_text(encoding="utf-8")
    page = look(clerk, "กองคลัง.xlsx", filled(clerk.ask("GET", BOOK).content, note_on_first))
    assert "ตรวจแล้วกับกองคลัง" in page.text
    assert file.read_text(encoding="utf-8") == before, "looked at before it is written"
    page = clerk.send(page, page.form("~token"), "write")
    assert "นำเข้าสมุดงานแล้ว" in page.text
    after = file.read_text(encoding="utf-8")
    assert [line for line in after.splitlines() if line not in before.splitlines()] == ["    note: ตรวจแล้วกับกองคลัง"]


def test_a_workbook_that_nobody_changed_changes_nothing(clerk: Clerk) -> None:
    page = look(clerk, "ITA.xlsx", clerk.ask("GET", BOOK).content)
    assert "ไม่มีอะไรต้องเปลี่ยน" in page.text
    assert not [one for form in page.forms() for one in form.buttons if one[1] == "write"]


def test_a_fault_names_its_cell_and_nothing_is_written(clerk: Clerk, config: Path) -> None:
    def change(sheet: Worksheet, at: dict[str, int]) -> None:
        note_on_first(sheet, at)
        sheet.cell(4, at["status"], "เสร็จมั้ง")

    before = (config.parent / "content" / OIT).read_bytes()
    page = look(clerk, "ita.xlsx", filled(clerk.ask("GET", BOOK).content, change))
    assert page.status == 409
    assert "ita.xlsx!OIT!C4" in page.text
    form = page.form("~token")
    assert "write" not in [value for _, value, _ in form.buttons]
    form.fields.append(("~office", "write"))  # as if the button were there
    assert clerk.send(page, form).status == 409
    assert (config.parent / "content" / OIT).read_bytes() == before


def test_both_sides_are_shown_where_both_have_changed(clerk: Clerk, config: Path) -> None:
    sent = filled(clerk.ask("GET", BOOK).content, note_on_first)
    file = config.parent / "content" / OIT
    text = file.read_text(encoding="utf-8").replace("  O2:\n", "    note: แก้ในแบบฟอร์ม\n  O2:\n", 1)
    file.write_text(text, encoding="utf-8")
    page = look(clerk, "ita.xlsx", sent)
    assert page.status == 409
    assert "แก้ในแบบฟอร์ม" in page.text
    assert "ตรวจแล้วกับกองคลัง" in page.text
    assert file.read_text(encoding="utf-8") == text


def test_a_missing_row_stays_unless_its_box_is_ticked(clerk: Clerk, config: Path) -> None:
    sent = filled(clerk.ask("GET", BOOK).content, lambda sheet, _: sheet.delete_rows(3))
    page = look(clerk, "ita.xlsx", sent)
    assert "คงไว้ตามเดิม" in page.text
    assert "write" not in [value for _, value, _ in page.form("~token").buttons]
    form = page.form("~token")
    form.fill("~delete", "yes")
    page = clerk.send(page, form, "look")
    assert "จะถูกลบออก" in page.text
    clerk.send(page, page.form("~token"), "write")
    assert "\n  O1:" not in (config.parent / "content" / OIT).read_text(encoding="utf-8")


def test_a_foreign_table_becomes_a_workbook_that_comes_back(clerk: Clerk, config: Path) -> None:
    heads, values = ("ข้อ", "ข้อมูล", "หมายเหตุ"), ("O1", "โครงสร้าง", "ย้ายไปเมนูใหม่")
    rows = [row(*map(cell, one)) for one in (heads, values)]
    page = look(clerk, "ตาราง OIT.docx", word(table(*rows)))
    assert page.title == "สิ่งที่อ่านได้จากไฟล์"
    body, kind = multipart([*page.form("~token").fields, ("~office", "book")])
    made = clerk.ask("POST", PAGE, body, {"Content-Type": kind, "Origin": HOME.origin})
    assert made.content.startswith(b"PK")
    page = look(clerk, "made.xlsx", made.content)
    assert "ย้ายไปเมนูใหม่" in page.text
    clerk.send(page, page.form("~token"), "write")
    assert "note: ย้ายไปเมนูใหม่" in (config.parent / "content" / OIT).read_text(encoding="utf-8")


def test_a_report_that_names_no_round_is_asked_for_it_before_all_else(clerk: Clerk, config: Path) -> None:
    file = config.parent / "content/2566/year.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("rounds:\n", "rounds:\n  - {id: 6m, title: รอบ 6 เดือน}\n", 1), encoding="utf-8")
    rows = [row(*map(cell, one)) for one in (("มาตรการ", "ผลการดำเนินการ", "สถานะ"), ("อบรม", "อบรมแล้ว", "ดำเนินการแล้ว"))]
    page = look(clerk, "รายงาน.docx", word(table(*rows)))
    assert "ยังไม่ได้นำสถานะและผลมา" in page.text
    form = page.form("~round")
    form.fill("~round", "6m")
    assert "ยังไม่ได้นำสถานะและผลมา" not in clerk.send(page, form, "look").text


def test_a_list_of_items_is_asked_for_no_round(clerk: Clerk) -> None:
    rows = [row(*map(cell, one)) for one in (("ข้อ", "ข้อมูล", "หมายเหตุ"), ("O1", "โครงสร้าง", "ก"))]
    page = look(clerk, "ตาราง OIT.docx", word(table(*rows)))
    assert "~round" not in [name for form in page.forms() for name, _ in form.fields]


def test_a_data_table_is_led_to_the_page_where_its_file_is_laid(clerk: Clerk, config: Path) -> None:
    sent = "โครงการ,งบประมาณ,เบิกจ่าย\nปรับปรุงถนน,100,50\n".encode()
    page = look(clerk, "plan.csv", sent)
    assert "<strong>plan.csv</strong>" in page.text
    assert clerk.follow(page, "หน้า “ไฟล์ของปี”").title == "ไฟล์ของปี"
    body, kind = multipart([*page.form("~token").fields, ("~office", "book")])
    made = clerk.ask("POST", PAGE, body, {"Content-Type": kind, "Origin": HOME.origin})
    page = look(clerk, "made.xlsx", made.content)
    assert page.status == 409
    assert "ส่งไฟล์นี้ในหน้า “ไฟล์ของปี”" in page.text
    wrong = "โครงการ,งบประมาณ,เบิกจ่าย\nปรับปรุงถนน,100,50\nอบรม,10,5\nรวม,999,55\n"
    (config.parent / "content/2566/files").mkdir(exist_ok=True)
    (config.parent / "content/2566/files/plan.csv").write_text(wrong, encoding="utf-8")
    page = look(clerk, "made.xlsx", made.content)
    assert page.status == 200
    assert "2566/files/plan.csv!ตาราง 1 แถว 4 ช่อง 2</strong>" in page.text


def test_a_workbook_made_before_the_site_changed_is_told_to_be_made_again(clerk: Clerk, config: Path) -> None:
    rows = [row(*map(cell, one)) for one in (("ข้อ", "ข้อมูล", "หมายเหตุ"), ("O1", "โครงสร้าง", "ย้ายไปเมนูใหม่"))]
    page = look(clerk, "ตาราง OIT.docx", word(table(*rows)))
    body, kind = multipart([*page.form("~token").fields, ("~office", "book")])
    made = clerk.ask("POST", PAGE, body, {"Content-Type": kind, "Origin": HOME.origin})
    file = config.parent / "content" / OIT
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("  O2:\n", "    note: แก้ในแบบฟอร์ม\n  O2:\n", 1), encoding="utf-8")
    assert CONFLICTS_PROPOSED_DO in look(clerk, "made.xlsx", made.content).text


def test_of_the_hand_in_sheet_pages_of_this_website_are_no_evidence(clerk: Clerk, config: Path) -> None:
    """As with the command: the sheet that the website itself made says nothing new."""
    url = "https://ita.example.go.th/"
    config.write_text(f"site_url: {url}\n{config.read_text('utf-8')}", encoding="utf-8")
    site = load(config.parent / "content").site
    assert site is not None
    rows = [handin.cells(one) for one in handin.hand_in(site, site.years[0], handin.PublishedSite(url))]
    page = look(clerk, "ITAS.xlsx", as_xlsx("OIT", handin.HEADINGS, rows, (20,) * len(handin.HEADINGS)))
    assert page.title == "สิ่งที่อ่านได้จากไฟล์"
    body, kind = multipart([*page.form("~token").fields, ("~office", "book")])
    made = clerk.ask("POST", PAGE, body, {"Content-Type": kind, "Origin": HOME.origin})
    page = look(clerk, "made.xlsx", made.content)
    assert "ไม่มีอะไรต้องเปลี่ยน" in page.text


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [("รายงาน.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "ไม่"), ("ว่าง.xlsx", b"", "ไฟล์")],
)
def test_a_file_that_cannot_be_read_is_told(clerk: Clerk, name: str, content: bytes, said: str) -> None:
    page = look(clerk, name, content)
    assert page.status == 409
    assert "ยังอ่านไฟล์นี้ไม่ได้" in page.text
    assert said in page.text


def test_a_workbook_of_another_name_is_asked_about(clerk: Clerk, config: Path) -> None:
    sent = filled(clerk.ask("GET", BOOK).content, note_on_first)
    agency = config.parent / "content/agency.yml"
    text = agency.read_text(encoding="utf-8")
    agency.write_text(text.replace("name: องค์การบริหารส่วนตำบล", "name: เทศบาลตำบล", 1), encoding="utf-8")
    page = look(clerk, "ita.xlsx", sent)
    assert page.status == 409
    page = clerk.send(page, page.form("~force"), "look")
    assert page.status == 200
    clerk.send(page, page.form("~token"), "write")
    assert "note: ตรวจแล้วกับกองคลัง" in (config.parent / "content" / OIT).read_text(encoding="utf-8")


def test_no_file_and_a_file_that_is_gone_are_told(clerk: Clerk) -> None:
    page = clerk.open(PAGE)
    assert clerk.send(page, page.form("~file"), "send").status == 409
    form = page.form("~file")
    form.fields += [("~office", "write"), ("~token", "gone")]
    assert clerk.send(page, form).status == 409

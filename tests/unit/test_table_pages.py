"""Data tables as citizens see them: pages, blocks, sums, links, and the items that they are evidence of."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from itasite.build import Build, build
from itasite.facts.checklist import item_state
from itasite.facts.components import component_count
from itasite.facts.handin import PublishedSite, hand_in
from itasite.facts.last_change import last_changes
from itasite.facts.reviews import review_hash
from itasite.findings import check
from itasite.model.site import Site
from tests.support.disguises import ID as CITIZEN
from tests.support.tables import Table, read_tables

PLAN = """ที่,โครงการ/กิจกรรม,งบประมาณ (บาท),เบิกจ่าย (บาท),ผู้รับผิดชอบ,สถานะ,ลิงก์
ยุทธศาสตร์ที่ 1 โครงสร้างพื้นฐาน,,,,,,
1,ปรับปรุงถนน **คสล.** <b>,"238,600.50",0,กองคลัง,อยู่ระหว่างดำเนินการ,https://www.example.go.th/1
2,วางท่อ,"1,300",100,กองช่าง,แล้วเสร็จ,javascript:alert(1)
ยุทธศาสตร์ที่ 2 สังคม,,,,,,
3,งานวันเด็ก,-,50,สำนักปลัด,ยังไม่ดำเนินการ,
รวมทั้งสิ้น,,"239,900.50",151,,,
"""
TABLES = """tables:
  - {id: plan, title: แผนดำเนินงาน, kind: action-plan, file: files/plan.csv, as_of: 2566-09-15, items: [O11], \
note: ตาม e-LAAS}
"""


def write(base: Path, plan: str = PLAN, tables: str = TABLES) -> Path:
    (base / "2566/files/plan.csv").write_text(plan, encoding="utf-8")
    (base / "2566/tables.yml").write_text(tables, encoding="utf-8")
    return base


def page(built: Build, path: str) -> str:
    return next(found.body for found in built.pages if found.path == path)


def plan_page(base: Path, plan: str = PLAN) -> str:
    return page(build(write(base, plan)), "2566/tables/plan.md")


def amounts(html: str, field: str) -> list[str]:
    """What stands in a column of amounts, without signs behind it."""
    return re.findall(rf'<td class="ita-col--{field} ita-amount[^>]*>([^<]+)</td>', html)


def only_table(html: str) -> Table:
    (found,) = read_tables(html)
    return found


def site_of(base: Path) -> Site:
    site = check(base)[0]
    assert site is not None
    return site


def rules(base: Path) -> list[str]:
    return [problem.rule for problem in check(base)[1]]


def test_a_year_without_tables_has_no_page_of_them(base: Path) -> None:
    built = build(base)
    assert [found.path for found in built.pages if "tables" in found.path] == []
    assert "ตารางข้อมูล" not in str(built.nav)


def test_each_table_has_a_page_and_the_menu_has_their_list(base: Path) -> None:
    built = build(write(base))
    assert [found.path for found in built.pages if "/tables/" in found.path] == [
        "2566/tables/index.md",
        "2566/tables/plan.md",
    ]
    assert "2566/tables/index.md" in str(built.nav)
    assert "2566/tables/plan.md" not in str(built.nav)
    listed = page(built, "2566/tables/index.md")
    assert '<a href="plan/">แผนดำเนินงาน</a>' in listed
    assert "3 โครงการ" in listed
    assert 'href="tables/"' in page(built, "2566/index.md")


def test_the_page_tells_of_the_table_and_offers_the_file(base: Path) -> None:
    html = plan_page(base)
    assert '<a href="../../files/plan.csv" download>' in html
    assert "(ตาราง CSV, 1 KB)" in html
    assert "15 กันยายน 2566" in html
    assert "ตาม e-LAAS" in html
    assert re.search(r'<a href="\.\./\.\./oit/o11/">O11 [^<]+</a>', html)


def test_amounts_stand_below_each_other_with_the_same_places(base: Path) -> None:
    html = plan_page(base)
    assert amounts(html, "budget")[:3] == ["238,600.50", "1,300.00", "-"]
    assert amounts(html, "spent")[:3] == ["0.00", "100.00", "50.00"]
    whole = plan_page(base, PLAN.replace(".50", ""))
    assert "238,600</td>" in whole


def test_numbers_follow_the_numerals_of_the_agency(base: Path) -> None:
    agency = base / "agency.yml"
    agency.write_text(f"numerals: thai\n{agency.read_text(encoding='utf-8')}", encoding="utf-8")
    html = plan_page(base)
    assert "๒๓๘,๖๐๐.๕๐" in html
    assert "ทั้งหมด ๓ โครงการ ปีงบประมาณ ๒๕๖๖" in html


def test_groups_have_sums_and_what_the_file_prints_stands_beside_its_own(base: Path) -> None:
    html = plan_page(base)
    table = only_table(html)
    assert table.groups() == ["ยุทธศาสตร์ที่ 1 โครงสร้างพื้นฐาน", "ยุทธศาสตร์ที่ 2 สังคม"]
    totals = re.findall(r'<tr class="ita-total".*?</tr>', html, re.DOTALL)
    assert len(totals) == 2  # a group of one row is its own sum
    assert "รวม ยุทธศาสตร์ที่ 1 โครงสร้างพื้นฐาน" in totals[0]
    assert 'class="ita-computed">239,900.50<' in totals[0]
    assert "ita-computed" not in totals[1]  # the file prints these
    assert "239,900.50" in totals[1]
    assert '150.00 <span class="ita-tag">ไฟล์พิมพ์ไว้ 151.00</span>' in totals[1]
    assert "โปรแกรมบวกจากแถวในตาราง" in html


def test_a_cell_is_text_and_no_markup(base: Path) -> None:
    assert "ปรับปรุงถนน **คสล.** &lt;b&gt;" in plan_page(base)


def test_addresses_units_and_statuses_are_what_they_are_elsewhere(base: Path) -> None:
    html = plan_page(base)
    assert '<a href="https://www.example.go.th/1">https://www.example.go.th/1</a>' in html
    assert "javascript:alert(1)" in html
    assert 'href="javascript' not in html
    assert "ita-status--in_progress" in html
    assert "ita-status--done" in html


def test_rows_are_cards_with_their_headings_on_phones(base: Path) -> None:
    html = plan_page(base)
    assert 'data-label="งบประมาณ (บาท)"' in html
    assert '<th scope="row" class="ita-col--project" data-label="โครงการ/กิจกรรม">วางท่อ' in html
    assert "<caption>ทั้งหมด 3 โครงการ ปีงบประมาณ 2566</caption>" in html


def test_of_many_columns_those_that_are_alike_are_told_once(base: Path) -> None:
    head = "ที่,รายการ,วงเงิน,ปีงบประมาณ,ชื่อหน่วยงาน,อำเภอ,จังหวัด,กระทรวง,ประเภทหน่วยงาน,วิธีซื้อหรือจ้าง,หมายเหตุ\n"
    rows = "".join(f"{n},งาน {n},{n}00,2566,อบต.ก,เมือง,นครราชสีมา,มหาดไทย,อปท.,เฉพาะเจาะจง,{n}\n" for n in (1, 2, 3))
    tables = TABLES.replace("action-plan", "procurement")
    write(base, head + rows, tables)
    html = page(build(base), "2566/tables/plan.md")
    assert "เหมือนกันทุกแถว: ปีงบประมาณ 2566 · ชื่อหน่วยงาน อบต.ก · อำเภอ เมือง" in html
    assert only_table(html).headings() == ["ที่", "รายการ", "วงเงิน", "หมายเหตุ"]


def test_numbers_of_citizens_are_on_no_page(base: Path) -> None:
    head, *rows = PLAN.splitlines()
    spoilt = "\n".join([f"{head},เลขประจำตัวประชาชน", *(f"{row},{CITIZEN if row[0] in '123' else ''}" for row in rows)])
    write(base, spoilt)
    built = build(base, levels={"personal-data-file": "warning", "table-personal": "warning"})
    bodies = [found.body for found in built.pages]
    assert bodies
    assert not any(CITIZEN in body or CITIZEN.replace("-", "") in body for body in bodies)


def test_the_columns_of_a_table_tick_components_of_its_items(base: Path) -> None:
    site = site_of(write(base))
    counted = component_count(item_state(site.years[0], "O11"))
    assert counted is not None
    assert counted.shown == 2
    html = page(build(base), "2566/oit/o11.md")
    assert '<a href="../../tables/plan/">ตาราง แผนดำเนินงาน</a>' in html
    assert "จากคอลัมน์ “โครงการ/กิจกรรม”" in html
    assert "จากคอลัมน์ “งบประมาณ (บาท)”" in html
    row = next(row for row in hand_in(site, site.years[0], PublishedSite("https://a.go.th")) if row.code == "O11")
    assert row.addresses == ("https://a.go.th/2566/oit/o11/", "https://a.go.th/2566/tables/plan/")


def test_a_changed_file_undoes_a_review(base: Path) -> None:
    def seen(site: Site) -> str:
        return review_hash(site, site.years[0], item_state(site.years[0], "O11"))

    before = seen(site_of(write(base)))
    assert seen(site_of(write(base, PLAN.replace("วางท่อ", "วางท่อใหม่")))) != before


def test_the_day_of_a_table_is_the_last_change_of_its_page(base: Path) -> None:
    days = last_changes(site_of(write(base)))
    assert str(days["2566/tables/plan.md"]) == str(days["2566/tables/index.md"]) == "2023-09-15"


@pytest.mark.parametrize("options", ["table: plan", "file: files/plan.csv\nkind: action-plan"])
def test_a_block_places_a_table_in_a_page(base: Path, options: str) -> None:
    write(base)
    (base / "2566/own.md").write_text(f"# ก\n\n```ita-table\n{options}\ncaption: ตารางของเรา\n```\n", encoding="utf-8")
    html = page(build(base), "2566/own.md")
    assert "<caption>ตารางของเรา</caption>" in html
    assert "238,600.50" in html
    assert 'href="../files/plan.csv" download' in html
    assert ('href="../tables/plan/"' in html) is options.startswith("table:")


@pytest.mark.parametrize(
    ("options", "rule"),
    [
        ("table: plam", "unknown-name"),
        ("file: files/plam.csv", "missing-file"),
        ("table: plan\nfile: files/plan.csv", "wrong-value"),
        ("caption: ก", "wrong-value"),
    ],
)
def test_a_block_that_names_no_table_is_told(base: Path, options: str, rule: str) -> None:
    write(base)
    before = rules(base)
    (base / "2566/own.md").write_text(f"# ก\n\n```ita-table\n{options}\n```\n", encoding="utf-8")
    assert [found for found in rules(base) if found not in before] == [rule]


def test_a_table_that_cannot_be_read_keeps_the_site_from_being_built(base: Path) -> None:
    (base / "2566/files/plan.csv").write_text("", encoding="utf-8")
    (base / "2566/tables.yml").write_text(TABLES, encoding="utf-8")
    assert build(base).failed


def test_what_a_file_says_in_words_is_not_made_an_amount(base: Path) -> None:
    html = plan_page(base, PLAN.replace("งานวันเด็ก,-", "งานวันเด็ก,ไม่ใช้งบประมาณ"))
    assert amounts(html, "budget")[:3] == ["238,600.50", "1,300.00", "ไม่ใช้งบประมาณ"]


def test_months_of_complaints_are_not_counted_as_complaints(base: Path) -> None:
    months = "เดือน,จำนวนเรื่องร้องเรียน\nต.ค. 65,5\nพ.ย. 65,2\nรวม 7 เรื่อง,7\n"
    tables = "tables: [{id: plan, title: สถิติ, kind: complaints, file: files/plan.csv}]\n"
    html = page(build(write(base, months, tables)), "2566/tables/plan.md")
    assert "ทั้งหมด 2 รายการ" in html
    assert "2 เรื่อง" not in html
    assert rules(base) == []


def test_headings_of_amounts_stand_over_their_amounts(base: Path) -> None:
    html = plan_page(base, PLAN.replace("เบิกจ่าย (บาท)", "ร้อยละ"))
    assert re.findall(r'<th scope="col" class="ita-col--([a-z]+) ita-amounts"', html) == ["budget", "percent"]

"""Papers that we wrote in Word, changed there by hand and handed back: the import reads their tables."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import docx as python_docx
import pytest

from itasite.papers.docx import docx
from itasite.papers.model import Across, Heading, Paper, Part, Run, Text
from tests.support.proposals import item, measures, offered
from tests.support.word_papers import cell, listed, table

_REPORT = ("ที่", "มาตรการ/แนวทาง", "ขั้นตอน/วิธีการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ")
_LIST = ("ข้อ", "ข้อมูล", "สถานะ", "หลักฐาน", "หน่วยงาน")
_O1 = "https://www.example.go.th/โครงสร้าง?id=1"


def written(*parts: Part) -> bytes:
    return docx(Paper("รายงาน", "อบต.", (Heading(1, (Run("รายงานผลการดำเนินการ"),)), *parts), draft=True))


def edited(raw: bytes, change: Callable[[Any], None]) -> bytes:
    opened = python_docx.Document(io.BytesIO(raw))
    change(opened.tables[0])
    out = io.BytesIO()
    opened.save(out)
    return out.getvalue()


def report(*, lying: bool) -> bytes:
    steps = cell(listed(("๑.", "ประชุม"), ("๒.", "ปรับปรุงหน้าเว็บไซต์")))
    rows = table(
        _REPORT,
        ("๑", "พัฒนาเว็บไซต์ของอบต.\u2060พันชนะ", steps, "สำนักปลัด", "ต.ค. ๖๕ - ก.ย. ๖๖", "ปรับปรุงแล้ว ๓ หน้า"),
        ("๒", "อบรมพนักงาน", cell(listed(("-", "จัดอบรม"), numbered=False)), "กองคลัง", "ตลอดปีงบประมาณ", ""),
        caption="ตารางมาตรการ",
    )
    return written(Across((rows,)) if lying else rows)


@pytest.mark.parametrize("lying", [False, True])
def test_measures_come_back_as_they_were(lying: bool) -> None:
    first, second = measures(offered(report(lying=lying)))
    assert first == {
        "id": "m1",
        "group": "g1",
        "title": "พัฒนาเว็บไซต์ของอบต.พันชนะ",
        "steps": ["ประชุม", "ปรับปรุงหน้าเว็บไซต์"],
        "responsible": "สำนักปลัด",
        "period": "ต.ค. ๖๕ - ก.ย. ๖๖",
        "progress": {"12m": {"results": "ปรับปรุงแล้ว ๓ หน้า"}},
    }
    assert (second["title"], second["steps"], second["responsible"]) == ("อบรมพนักงาน", ["จัดอบรม"], "กองคลัง")
    assert "progress" not in second


def test_what_a_head_changes_in_word_is_read() -> None:
    def change(rows: Any) -> None:
        rows.cell(2, 5).text = "จัดอบรมแล้ว ๔๐ คน"
        rows.cell(1, 1).paragraphs[0].runs[0].text = "พัฒนาเว็บไซต์ให้ค้นง่าย"
        rows.cell(1, 2).paragraphs[1].add_run(" ทุกเดือน")
        added = rows.add_row().cells
        for place, text in enumerate(("๓", "ประกาศเจตนารมณ์", "จัดทำประกาศ", "สำนักปลัด", "ม.ค. ๖๖", "ประกาศแล้ว")):
            added[place].text = text

    found = measures(offered(edited(report(lying=False), change)))
    assert [one["title"] for one in found] == ["พัฒนาเว็บไซต์ให้ค้นง่าย", "อบรมพนักงาน", "ประกาศเจตนารมณ์"]
    assert found[0]["steps"] == ["ประชุม", "ปรับปรุงหน้าเว็บไซต์ ทุกเดือน"]
    assert found[1]["progress"] == {"12m": {"results": "จัดอบรมแล้ว ๔๐ คน"}}
    assert found[2]["progress"] == {"12m": {"results": "ประกาศแล้ว"}}


def items() -> bytes:
    link = cell(Text((Run("ผังโครงสร้างของหน่วยงาน", href=_O1),)))
    return written(
        table(
            _LIST,
            ("O1", "โครงสร้าง", "ดำเนินการแล้ว", link, "สำนักปลัด"),
            ("O2", "ข้อมูลผู้บริหาร", "อยู่ระหว่างดำเนินการ", "", "กองคลัง"),
        )
    )


def test_items_come_back_with_their_addresses() -> None:
    found = offered(items())
    assert item(found, "O1")["status"] == "done"
    assert item(found, "O1")["responsible"] == "สำนักปลัด"
    (evidence,) = item(found, "O1")["evidence"]
    assert evidence["title"] == "ผังโครงสร้างของหน่วยงาน"
    assert (
        evidence["url"]
        == "https://www.example.go.th/%E0%B9%82%E0%B8%84%E0%B8%A3%E0%B8%87%E0%B8%AA%E0%B8%A3%E0%B9%89%E0%B8%B2%E0%B8%87?id=1"
    )
    assert item(found, "O2") == {"status": "in_progress", "responsible": "กองคลัง"}


def test_items_that_were_changed_in_word_are_read() -> None:
    def change(rows: Any) -> None:
        rows.cell(2, 2).text = "ดำเนินการแล้ว"
        rows.cell(2, 3).text = "https://www.example.go.th/2"

    found = item(offered(edited(items(), change)), "O2")
    assert found["status"] == "done"
    assert [one["url"] for one in found["evidence"]] == ["https://www.example.go.th/2"]

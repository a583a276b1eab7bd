"""ตารางที่วางมาจาก Word หรือ Excel

ตารางที่คัดลอกจาก Word, Excel หรือ PDF มาวางในหน้า .md หรือในช่องข้อความ จะเหลือเป็นข้อความที่คั่นด้วย Tab
หรือหัวตารางที่ติดกันเป็นบรรทัดเดียว ตารางที่คั่นด้วย | ต้องมีบรรทัดว่างข้างบน และแถว --- ที่มีช่องเท่าหัวตาราง

ทำไม: บนเว็บไซต์จะกลายเป็นข้อความยาวต่อกัน ผู้อ่านไม่เห็นว่าคำใดอยู่ในช่องใด
วิธีแก้: ถ้าเป็นมาตรการ คะแนน หรือข้อ OIT ให้กรอกในไฟล์ .yml แล้ววางบล็อก เช่น ita-measures ตารางอื่นในหน้า .md ใช้เครื่องหมาย | คั่นช่อง
ตัวอย่างที่ผิด:
    ลำดับ	มาตรการ	ผู้รับผิดชอบ
    1	จัดทำคู่มือ	สำนักปลัด
ตัวอย่างที่ถูก:
    | ลำดับ | มาตรการ | ผู้รับผิดชอบ |
    | --- | --- | --- |
    | 1 | จัดทำคู่มือ | สำนักปลัด |
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.pasted_tables import pasted_tables, unshown_tables
from itasite.detect.text_lines import place_in_value, values
from itasite.model.site import Site, TextFile
from itasite.once import once
from itasite.problem import Position, Problem, Severity, shorten, warning
from itasite.text.fences import without_fences
from itasite.text.line_starts import LineStarts

ID = "pasted-table"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True
_MESSAGE = "ตรงนี้น่าจะเป็นตารางที่วางมาจาก Word หรือ Excel (“{row}”) บนเว็บจะเป็นข้อความต่อกัน"


_UNSHOWN = "ตารางที่คั่นด้วย | นี้ (“{row}”) จะแสดงเป็นข้อความ ไม่เป็นตาราง"


def check(site: Site) -> Iterator[Problem]:
    """Tables of Word or Excel in pages and in values."""
    for page in site.pages:
        yield from _in_page(site.texts[page.document.path])
    for name in site.sources:
        if name in site.texts:
            yield from _in_values(site.texts[name])


@once
def _in_page(file: TextFile) -> tuple[Problem, ...]:
    lines, plain, found = LineStarts(file.text), without_fences(file.text), []
    for offset, cells in pasted_tables(plain):
        table = " | ".join(cells)
        remedy = (
            f"คั่นช่องด้วย | เป็น  | {shorten(table)} |  ทุกแถว และเพิ่มแถว  {_rule(cells)}  ใต้หัวตาราง"
            " หรือกรอกในไฟล์ .yml แล้ววางบล็อก"
        )
        found.append(warning(Position(file.name, *lines.place(offset)), ID, _said(cells), remedy))
    for offset, cells in unshown_tables(plain):
        remedy = f"เว้นบรรทัดว่างเหนือหัวตาราง และให้แถวใต้หัวตารางเป็น  {_rule(cells)}  (ช่องละหนึ่งชุด)"
        message = _UNSHOWN.format(row=shorten(" ".join(cells)))
        found.append(warning(Position(file.name, *lines.place(offset)), ID, message, remedy))
    return tuple(found)


@once
def _in_values(file: TextFile) -> tuple[Problem, ...]:
    remedy = "กรอกแต่ละช่องของตารางเป็นช่องของตัวเอง เช่น  title:  responsible:  period:  หรือทำเป็นรายการทีละบรรทัดด้วย -"
    return tuple(
        warning(_at(file, scalar.at, scalar.text, offset), ID, _said(cells), remedy)
        for scalar in values(file)
        for offset, cells in pasted_tables(scalar.text)
    )


def _rule(cells: tuple[str, ...]) -> str:
    """The row below the headings of a table in Markdown."""
    return f"|{' --- |' * len(cells)}"


def _at(file: TextFile, at: Position, text: str, offset: int) -> Position:
    return place_in_value(file, at, text, offset) if offset else at


def _said(cells: tuple[str, ...]) -> str:
    return _MESSAGE.format(row=shorten(" ".join(cells)))

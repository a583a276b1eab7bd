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
from itasite.detect.text_lines import position_in_value, values
from itasite.model.site import Site
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
        file = site.texts[page.document.path]
        lines, plain = LineStarts(file.text), without_fences(file.text)
        for offset, cells in pasted_tables(plain):
            table = " | ".join(cells)
            remedy = (
                f"คั่นช่องด้วย | เป็น  | {shorten(table)} |  ทุกแถว และเพิ่มแถว  {_rule(cells)}  ใต้หัวตาราง"
                " หรือกรอกในไฟล์ .yml แล้ววางบล็อก"
            )
            yield warning(Position(file.name, *lines.place(offset)), ID, _said(cells), remedy)
        for offset, cells in unshown_tables(plain):
            remedy = f"เว้นบรรทัดว่างเหนือหัวตาราง และให้แถวใต้หัวตารางเป็น  {_rule(cells)}  (ช่องละหนึ่งชุด)"
            message = _UNSHOWN.format(row=shorten(" ".join(cells)))
            yield warning(Position(file.name, *lines.place(offset)), ID, message, remedy)
    for name in site.sources:
        for scalar in values(site.texts[name]) if name in site.texts else ():
            for offset, cells in pasted_tables(scalar.text):
                remedy = (
                    "กรอกแต่ละช่องของตารางเป็นช่องของตัวเอง เช่น  title:  responsible:  period:  หรือทำเป็นรายการทีละบรรทัดด้วย -"
                )
                yield warning(_at(site, scalar.at, scalar.text, offset), ID, _said(cells), remedy)


def _rule(cells: tuple[str, ...]) -> str:
    """The row below the headings of a table in Markdown."""
    return f"|{' --- |' * len(cells)}"


def _at(site: Site, at: Position, text: str, offset: int) -> Position:
    return position_in_value(site, at, text, offset) if offset else at


def _said(cells: tuple[str, ...]) -> str:
    return _MESSAGE.format(row=shorten(" ".join(cells)))

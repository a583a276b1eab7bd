"""ยอดรวมในตารางข้อมูลไม่ตรงกับผลบวกของแถว

ระบบบวกตัวเลขของทุกแถวเอง แล้วเทียบกับแถวรวมที่เขียนไว้ในไฟล์ ทั้งยอดรวมของกลุ่มและยอดรวมทั้งหมด
หน้าเว็บแสดงผลบวกที่คำนวณได้ และบอกว่าในไฟล์เขียนไว้เท่าใด

ทำไม: Excel ไม่บวกตัวเลขที่พิมพ์เป็นข้อความ เช่น ๑๕๐,๐๐๐ หรือ 30,000.- และยอดรวมที่พิมพ์เองมักไม่ถูกแก้ตามแถว
ผู้อ่านที่บวกเองจะพบว่าตัวเลขขัดกัน
วิธีแก้: เปิดไฟล์ดูช่องที่บอก พิมพ์ตัวเลขในแถวเป็นตัวเลขจริง หรือแก้ยอดรวม แล้วบันทึกใหม่
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.data_tables import readable
from itasite.model.site import Site
from itasite.problem import Problem, Severity, warning
from itasite.words.data_tables import number

ID = "table-total"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Sums that a file states and its rows do not make."""
    for found, data in readable(site):
        for group, heading, one in data.different:
            if one.computed is not None and one.written is not None:
                of = f" ของกลุ่ม “{group}”" if group else ""
                message = f"ยอดรวม “{heading}”{of} เขียนไว้ {number(one.written)} แต่แถวรวมกันได้ {number(one.computed)}"
                if data.hidden_rows:
                    message += f" (ไม่นับแถวที่ซ่อนไว้ {data.hidden_rows} แถว)"
                remedy = "ดูว่ามีแถวใดที่ตัวเลขพิมพ์เป็นข้อความ หรือยอดรวมพิมพ์ผิด แก้ในไฟล์แล้วบันทึกใหม่"
                yield warning(found.at(one.cell), ID, message, remedy)

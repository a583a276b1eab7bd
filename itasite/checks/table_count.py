"""จำนวนรายการที่เขียนไว้ในตารางข้อมูลไม่ตรงกับจำนวนแถว

แถวรวมของตารางมักบอกจำนวนด้วย เช่น รวม 12 โครงการ ระบบนับแถวของกลุ่มนั้นหรือของทั้งตารางแล้วเทียบกัน

ทำไม: จำนวนที่ไม่ตรงแปลว่ามีแถวตกหล่น หรือยังไม่ได้แก้จำนวนเมื่อเพิ่มหรือตัดโครงการ
วิธีแก้: นับแถวอีกครั้ง แล้วแก้จำนวน หรือเพิ่มแถวที่ขาด
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.data_tables import readable
from itasite.model.site import Site
from itasite.problem import Problem, Severity, warning

ID = "table-count"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Numbers of rows that a file states and that it does not have."""
    for found, data in readable(site):
        for one in data.counts:
            message = f"เขียนไว้ {one.written:,} {one.row} แต่ในตารางมี {one.computed:,} แถว"
            yield warning(found.at(one.cell), ID, message, "นับแถวอีกครั้ง แล้วแก้จำนวน หรือเพิ่มแถวที่ขาด")

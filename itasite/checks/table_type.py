"""ค่าในตารางข้อมูลไม่ใช่ค่าของคอลัมน์นั้น

คอลัมน์เงินต้องเป็นจำนวนเงิน คอลัมน์วันที่ต้องเป็นวันที่ คอลัมน์สถานะต้องเป็นคำที่รู้จัก
ระบบอ่าน ๑๕๐,๐๐๐ 30,000.- และ 29,950 บาท ได้ ขีด - และคำว่า ไม่ใช้งบประมาณ คือไม่มีค่า
แต่ไม่เดาค่าที่อ่านได้สองอย่าง เช่น 12.345,50 หรือ 1.5 ล้านบาท

ทำไม: ค่าที่อ่านไม่แน่ใจจะไม่ถูกรวมยอด ยอดรวมของคอลัมน์นั้นจึงแสดงไม่ได้
วิธีแก้: เปิดไฟล์ แก้ช่องที่บอกให้มีค่าเดียว เช่น 150,000.00 ส่วนคำอธิบายย้ายไปคอลัมน์หมายเหตุ
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.data_tables import COMPARE, FoundTable, capped, readable
from itasite.model.site import Site
from itasite.model.table_data import DataColumn, TableData
from itasite.problem import Problem, Severity, shorten, warning

ID = "table-type"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Cells that cannot be read as the type of their column."""
    for found, data in readable(site):
        for at, column in enumerate(data.columns):
            yield from capped(_doubtful(found, data, at, column))


def _doubtful(found: FoundTable, data: TableData, at: int, column: DataColumn) -> Iterator[Problem]:
    for row in data.rows:
        one = row.values[at]
        if one.doubt:
            message = f"คอลัมน์ “{shorten(column.heading)}”: {one.doubt}"
            yield warning(found.at(one.cell), ID, message, COMPARE)

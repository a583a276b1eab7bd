"""ตารางข้อมูลขาดคอลัมน์หรือค่าที่ต้องมี

ตารางแต่ละเรื่องมีคอลัมน์ที่เกณฑ์หรือแบบฟอร์มกำหนด เช่น แผนงานต้องมีโครงการและงบประมาณ การจัดซื้อจัดจ้างตามแบบ สขร.1
หรือแบบ 16 คอลัมน์ต้องมีครบทุกคอลัมน์ของแบบนั้น ขีด - ถือว่ากรอกแล้ว

ทำไม: ผู้ตรวจให้คะแนนทีละองค์ประกอบ คอลัมน์ที่ขาดคือองค์ประกอบที่ขาด
วิธีแก้: เพิ่มคอลัมน์หรือเติมค่าในไฟล์ หากมีคอลัมน์นั้นแต่ใช้หัวอื่น ให้บอกความหมายของคอลัมน์นั้นไว้กับตาราง
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.data_tables import FoundTable, readable
from itasite.model.site import Site
from itasite.model.table_data import TableData
from itasite.problem import Problem, Severity, warning

ID = "table-required"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Columns that a kind or a form must have, and rows without a value in one."""
    for found, data in readable(site):
        for name in data.missing:
            field = found.kind.field(name)
            form = f"{data.form} " if data.form else ""
            label = field.label if field else name
            message = f"ตาราง{found.kind.title} {form}ไม่มีคอลัมน์ “{label}”"
            remedy = f"เพิ่มคอลัมน์ในไฟล์ หรือถ้าใช้หัวอื่น บอกในช่อง “ความหมายของคอลัมน์” ว่าหัวนั้นคือ {label}"
            yield warning(found.named_at("file"), ID, message, remedy)
        yield from _empty(found, data)


def _empty(found: FoundTable, data: TableData) -> Iterator[Problem]:
    required = {one.field for one in found.kind.fields if one.required}
    for at, column in enumerate(data.columns):
        if column.field not in required:
            continue
        rows = (row.values[at] for row in data.rows if not row.continues)
        empty = [one for one in rows if not one.text and not one.above and not one.doubt]
        if empty:
            message = f"คอลัมน์ “{column.heading}” ว่าง {len(empty):,} แถว"
            yield warning(found.at(empty[0].cell), ID, message, "เติมค่าในไฟล์ หรือใส่ - เมื่อไม่มี")

"""คอลัมน์ของตารางข้อมูลที่ระบุไว้แต่ไม่มีจริง

ความหมายของคอลัมน์เขียนเป็น หัวคอลัมน์ในไฟล์ ตามด้วยชื่อคอลัมน์ของระบบ ทั้งสองต้องมีจริง
ชื่อคอลัมน์ของระบบขึ้นกับเรื่องของตาราง และเขียนเป็นคำไทยก็ได้

ทำไม: คอลัมน์ที่ระบบไม่รู้ว่าเป็นอะไรจะไม่ถูกรวมยอด และไม่นับเป็นองค์ประกอบของข้อ OIT
วิธีแก้: คัดลอกหัวคอลัมน์จากไฟล์ให้ตรงทุกตัวอักษร และเลือกชื่อคอลัมน์ของระบบจากที่บอกไว้
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.data_tables import all_tables
from itasite.model.site import Site
from itasite.problem import Problem, Severity, error

ID = "table-column"
SEVERITIES = (Severity.ERROR,)
IS_ADVICE = False


def check(site: Site) -> Iterator[Problem]:
    """Headings that a table does not have, and fields that its kind does not have."""
    for found in all_tables(site):
        for fault in found.read.faults:
            if fault.field == "columns":
                yield error(found.source.key_at("columns", fault.key), ID, fault.message, fault.remedy)

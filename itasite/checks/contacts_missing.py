"""หน่วยงานที่ไม่มีช่องทางติดต่อในเว็บไซต์

หน้าภาพรวมและท้ายเว็บไซต์แสดงช่องทางติดต่อจาก `contacts` ใน agency.yml หากไม่มี ประชาชนจะไม่รู้ว่าร้องเรียนหรือสอบถามที่ใด

ทำไม: ประชาชนที่อ่านผลแล้วต้องการร้องเรียนหรือสอบถาม ต้องพบหมายเลขหรืออีเมลของราชการในหน้าเดียวกัน
วิธีแก้: ใส่ contacts ใน agency.yml ใช้หมายเลขหรืออีเมลของสำนักงานเท่านั้น
ตัวอย่างที่ผิด:
    # agency.yml
    contacts: []
ตัวอย่างที่ถูก:
    # agency.yml
    contacts:
      - {title: สำนักปลัด, phone: 0-2000-0000}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.model.site import Site
from itasite.problem import Position, Problem, Severity, hint

ID = "contacts-missing"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """One hint if agency.yml has no contact."""
    if not site.agency.contacts:
        yield hint(
            Position("agency.yml", 1),
            ID,
            "ยังไม่มีช่องทางติดต่อของหน่วยงาน ประชาชนจึงไม่รู้ว่าจะร้องเรียนหรือสอบถามที่ใด",
            "ใส่ contacts เช่น - {title: สำนักปลัด, phone: 0-2000-0000} ใช้หมายเลขของสำนักงานเท่านั้น",
        )

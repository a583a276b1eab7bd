"""อักษรของภาษาอื่นในข้อความ

อักษรที่ไม่ใช่ไทยหรืออังกฤษ เช่น อาหรับ จีน ปนอยู่ในข้อความ

ทำไม: มักเกิดจากการสแกนหรือแปลงไฟล์ ผู้อ่านอ่านไม่ออกและค้นหาไม่พบ
วิธีแก้: พิมพ์คำนั้นใหม่
ตัวอย่างที่ผิด:
    จิตสำนึกระ霆พนักงาน
ตัวอย่างที่ถูก:
    จิตสำนึกแก่พนักงาน
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.slips import FAR, foreign_letters
from itasite.detect.text_lines import find_slips
from itasite.model.site import Site
from itasite.problem import Problem, Severity, warning

ID = "foreign-letters"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Letters of a script other than Thai and Latin."""
    for slip, at in find_slips(site, FAR, foreign_letters):
        yield warning(at, ID, slip.message, slip.remedy)

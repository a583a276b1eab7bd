"""สระหรือวรรณยุกต์ซ้ำหรือผิดที่

วรรณยุกต์ซ้ำ สระซ้ำ (เเ แทน แ) สระที่ไม่มีพยัญชนะรองรับ หรือสระอำที่พิมพ์เป็นสองตัว

ทำไม: ดูบนจอเหมือนถูก แต่ค้นหาไม่พบ และโปรแกรมอ่านออกเสียงอ่านผิด
วิธีแก้: พิมพ์คำนั้นใหม่
ตัวอย่างที่ผิด:
    เเผน นํา เจ้าหน้าที่่
ตัวอย่างที่ถูก:
    แผน นำ เจ้าหน้าที่
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.slips import MISPLACED, misplaced_marks
from itasite.detect.text_lines import find_slips
from itasite.model.site import Site
from itasite.problem import Problem, Severity, warning

ID = "misplaced-marks"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Vowels and tone marks that are doubled or in the wrong place."""
    for slip, at in find_slips(site, MISPLACED, misplaced_marks):
        yield warning(at, ID, slip.message, slip.remedy)

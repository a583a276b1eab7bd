"""เลขไทยปนเลขอารบิกในจำนวนเดียว

จำนวนหนึ่งที่มีทั้งเลขไทยและเลขอารบิก

ทำไม: ค้นหาไม่พบ และดูเป็นการพิมพ์ผิด
วิธีแก้: พิมพ์เป็นเลขแบบเดียวกัน
ตัวอย่างที่ผิด:
    ประจำปีงบประมาณ พ.ศ. ๒๕๖6
ตัวอย่างที่ถูก:
    ประจำปีงบประมาณ พ.ศ. ๒๕๖๖
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.slips import MIXED, mixed_digits
from itasite.detect.text_lines import find_slips
from itasite.model.site import Site
from itasite.problem import Problem, Severity, warning

ID = "mixed-digits"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Thai and Arabic digits in one number."""
    for slip, at in find_slips(site, MIXED, mixed_digits):
        yield warning(at, ID, slip.message, slip.remedy)

"""เลขไทยปนเลขอารบิกในจำนวนเดียว

อะไร: จำนวนหนึ่งที่มีทั้งเลขไทยและเลขอารบิก
เพราะอะไร: ค้นหาไม่พบ และดูเป็นการพิมพ์ผิด
วิธีแก้: พิมพ์เป็นเลขแบบเดียวกัน
ผ่าน: ๒๕๖๖ หรือ 2566
ไม่ผ่าน: ๒๕๖6
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.checks.texts import inside, texts
from itasite.model.site import Site
from itasite.problem import Problem, warning
from itasite.wording import mixed_digits

ID = "mixed-digits"


def check(site: Site) -> Iterator[Problem]:
    """Thai and Arabic digits in one number."""
    for text, at in texts(site):
        for slip in mixed_digits(text):
            yield warning(inside(at, slip.start), ID, slip.message, slip.remedy)

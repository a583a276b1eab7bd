"""รหัสที่โปรแกรมเอกสารทิ้งไว้

ข้อความเช่น [bookmark: _Hlk1], [image: …], Error! Reference source not found.

ทำไม: ไม่มีความหมายต่อผู้อ่าน และอาจเผยชื่อไฟล์ในเครื่อง
วิธีแก้: ลบข้อความนั้น
ตัวอย่างที่ผิด:
    [bookmark: _Hlk158124292]ลำดับ
ตัวอย่างที่ถูก:
    ลำดับ
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.checks.texts import inside, texts
from itasite.model.site import Site
from itasite.problem import Problem, warning
from itasite.wording import word_leftovers

ID = "word-leftover"


def check(site: Site) -> Iterator[Problem]:
    """Field codes that Word or a converter left behind."""
    for text, at in texts(site):
        for slip in word_leftovers(text):
            yield warning(inside(at, slip.start), ID, slip.message, slip.remedy)

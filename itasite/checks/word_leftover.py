"""รหัสที่โปรแกรมเอกสารทิ้งไว้

ข้อความเช่น [bookmark: _Hlk1], [image: …], Error! Reference source not found. และอักขระที่มีเฉพาะในฟอนต์ของเครื่องผู้พิมพ์
เช่น สัญลักษณ์หัวข้อย่อยของ Word หรือวรรณยุกต์ที่คัดลอกจาก PDF ซึ่งเครื่องอื่นเห็นเป็นช่องสี่เหลี่ยม

ทำไม: ไม่มีความหมายต่อผู้อ่าน ค้นหาไม่พบ และอาจเผยชื่อไฟล์ในเครื่อง
วิธีแก้: ลบข้อความนั้น หรือพิมพ์คำนั้นใหม่
ตัวอย่างที่ผิด:
    [bookmark: _Hlk158124292]ลำดับ
ตัวอย่างที่ถูก:
    ลำดับ
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.slips import LEFTOVER, word_leftovers
from itasite.detect.text_lines import find_slips
from itasite.model.site import Site
from itasite.problem import Problem, Severity, warning

ID = "word-leftover"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Field codes and characters that Word or a converter left behind."""
    for slip, at in find_slips(site, LEFTOVER, word_leftovers):
        yield warning(at, ID, slip.message, slip.remedy)

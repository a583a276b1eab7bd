"""ไฟล์แนบที่ใหญ่เกินไป

ไฟล์แนบใหญ่กว่า 20 MB

ทำไม: ประชาชนส่วนใหญ่เปิดเว็บไซต์ด้วยโทรศัพท์ ไฟล์ใหญ่เปิดช้าหรือเปิดไม่ได้ และที่ฝากเว็บไซต์หลายแห่งไม่รับไฟล์ใหญ่
วิธีแก้: บันทึกเป็น PDF จากโปรแกรมพิมพ์แทนการสแกน ลดความละเอียดภาพเป็น 150–200 dpi หรือแบ่งเป็นหลายไฟล์
ตัวอย่างที่ผิด:
    เล่มสแกนสี 300 หน้า ขนาด 85 MB
ตัวอย่างที่ถูก:
    แผนพัฒนาท้องถิ่น PDF ขนาด 6 MB
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.attached_files import attachments
from itasite.model.site import Site
from itasite.problem import Position, Problem, Severity, warning

ID = "file-too-large"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True
MOST = 20  # megabytes
_MEGABYTE = 1_000_000


def check(site: Site) -> Iterator[Problem]:
    """Attached files that are too large for a phone."""
    for name, attached, _ in attachments(site):
        if attached.size > MOST * _MEGABYTE:
            message = f"ไฟล์ใหญ่ {attached.size / _MEGABYTE:.1f} MB เปิดบนโทรศัพท์ได้ช้า"
            yield warning(Position(name), ID, message, f"ลดขนาดให้ไม่เกิน {MOST} MB หรือแบ่งเป็นหลายไฟล์")

"""เลขข้อที่ย้อนกลับ ซ้ำ หรือข้าม

รายการในหน้าที่เขียนเอง (ไฟล์ .md) ที่เลขข้อไม่ต่อจากข้อก่อนหน้าใต้หัวข้อเดียวกัน หน้าเว็บแสดงเลขตามที่พิมพ์
รายการที่เริ่มที่ ๑ รายการที่นับถอยหลังทีละหนึ่ง (เช่นระดับ ๕ ๔ ๓) และรายการแรกใต้หัวข้อใหม่ถือเป็นรายการใหม่

ทำไม: ผู้ที่อ้างว่า “ข้อ ๒” จะไม่รู้ว่าข้อใด และเลขที่ข้ามอาจแปลว่ามีข้อความหายไป
วิธีแก้: แก้เลขให้ต่อกัน ถ้าเป็นรายการใหม่ให้เริ่มที่ ๑ หรือขึ้นหัวข้อใหม่ ข้อย่อยให้เยื้องสี่ช่อง
    ถ้าเอกสารเดิมเป็นเช่นนั้น ไม่ต้องแก้
ตัวอย่างที่ผิด:
    ๑. วัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน

    คำอธิบายของข้อแรก

    ๓. วัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก
    ๓. ตรวจการเปิดเผยข้อมูลสาธารณะ
ตัวอย่างที่ถูก:
    ๑. วัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน

    คำอธิบายของข้อแรก

    ๒. วัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก
    ๓. ตรวจการเปิดเผยข้อมูลสาธารณะ
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.list_numbers import Misnumbered, misnumbered
from itasite.model.site import Site
from itasite.once import once
from itasite.problem import Problem, Severity, hint, warning
from itasite.text.document import Document

ID = "list-number"
SEVERITIES = (Severity.WARNING, Severity.HINT)
IS_ADVICE = True
_ANEW = "ถ้าเป็นรายการใหม่ให้เริ่มที่ 1 หรือขึ้นหัวข้อใหม่"


def check(site: Site) -> Iterator[Problem]:
    """Numbers of lists in pages of the author that do not follow from the one before."""
    for page in site.pages:
        for found in _misnumbered(page.document):
            at = page.document.position(found.offset)
            if found.jumps:
                message = f"เลขข้อข้ามจาก “{found.before}” ไป “{found.shown}”"
                yield hint(at, ID, message, f"ดูว่ามีข้อใดหายไปหรือไม่ {_ANEW}")
            else:
                said = "ซ้ำกับข้อก่อนหน้า" if found.shown == found.before else f"ย้อนกลับ มาหลังข้อ “{found.before}”"
                yield warning(at, ID, f"เลขข้อ “{found.shown}” {said}", f"แก้เลขให้ต่อกัน {_ANEW} ข้อย่อยให้เยื้องสี่ช่อง")


@once
def _misnumbered(document: Document) -> tuple[Misnumbered, ...]:
    return tuple(misnumbered(document.body))

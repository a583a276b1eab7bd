"""ชนิดของไฟล์ไม่ตรงกับนามสกุล

เนื้อในของไฟล์เป็นคนละชนิดกับนามสกุลที่ท้ายชื่อ เช่น ชื่อลงท้าย .pdf แต่เนื้อในเป็นไฟล์ Word

ทำไม: โปรแกรมเปิดไฟล์ตามนามสกุล ไฟล์ที่นามสกุลผิดจึงเปิดไม่ขึ้นหรือถูกเตือนว่าไม่ปลอดภัย ผู้ตรวจอาจถือว่าไม่มีหลักฐาน
วิธีแก้: เปลี่ยนนามสกุลให้ตรงกับชนิดจริง หรือเปิดไฟล์แล้วบันทึกใหม่เป็นชนิดที่ต้องการ การเปลี่ยนชื่อไม่ได้แปลงไฟล์
ตัวอย่างที่ผิด:
    o10.pdf ที่เปลี่ยนชื่อมาจาก o10.docx
ตัวอย่างที่ถูก:
    o10.pdf ที่บันทึกเป็น PDF จริง
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from itasite.attachment.endings import fitting_kinds, usual_ending
from itasite.detect.attached_files import attachments
from itasite.model.site import Site
from itasite.problem import Position, Problem, Severity, warning
from itasite.words.file_kinds import FILE_KIND_WORDS

ID = "file-type"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Attached files whose content is of another kind than their name says."""
    for name, attached, _ in attachments(site):
        suffix = PurePosixPath(name).suffix
        fitting = fitting_kinds(suffix)
        if not fitting or attached.kind in fitting or attached.encrypted or not attached.size:
            continue
        if attached.kind in FILE_KIND_WORDS:
            message = f"ชื่อลงท้าย {suffix} แต่เนื้อในเป็น {FILE_KIND_WORDS[attached.kind]}"
            remedy = f"เปลี่ยนนามสกุลเป็น {usual_ending(attached.kind)} หรือบันทึกใหม่เป็น {suffix}"
        else:
            message = f"ชื่อลงท้าย {suffix} แต่เนื้อในไม่ใช่ไฟล์ชนิดนั้น"
            remedy = f"เปิดไฟล์ต้นฉบับแล้วบันทึกใหม่เป็น {suffix}"
        yield warning(Position(name), ID, message, remedy)

"""คำที่มักสะกดผิด

คำในหนังสือราชการที่มักสะกดผิด เช่น กฏหมาย อนุญาติ ปรากฎ และคำที่สระอำหลุดไปตอนแปลงไฟล์ เช่น ประจาปี
คำที่ถูกตามพจนานุกรม ฉบับราชบัณฑิตยสถาน พ.ศ. ๒๕๕๔ ทักเฉพาะคำที่เป็นคำอื่นไม่ได้

ทำไม: ค้นหาไม่พบ และเอกสารดูไม่ได้ตรวจทาน
วิธีแก้: แก้ตามที่บอก ถ้าเป็นชื่อเฉพาะที่เขียนอย่างนั้นจริง ให้ใส่ข้อยกเว้นพร้อมเหตุผลไว้ท้ายบรรทัด
ตัวอย่างที่ผิด:
    รายงานประจาปี ตามกฏหมายที่เกี่ยวข้อง
ตัวอย่างที่ถูก:
    รายงานประจำปี ตามกฎหมายที่เกี่ยวข้อง
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.detect.misspellings import misspellings, misspelt_in
from itasite.detect.text_lines import lines_of, lines_with, position_in_line, text_files
from itasite.model.site import Site, TextFile
from itasite.once import once
from itasite.problem import Problem, Severity, hint

ID = "misspelling"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Misspelt words in all texts, with the right spelling."""
    for file in text_files(site):
        known = _known(file)
        for text, at in lines_with(file, re.compile("|".join(known))) if known else ():
            for slip in misspellings(text, known):
                yield hint(position_in_line(at, slip.start), ID, slip.message, slip.remedy)


@once
def _known(file: TextFile) -> dict[str, str]:
    return misspelt_in(lines_of(file).text)

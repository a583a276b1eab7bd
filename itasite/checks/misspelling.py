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

from collections.abc import Iterator

from itasite.detect.misspellings import misspellings, misspelt_in
from itasite.detect.text_lines import find_slips
from itasite.model.site import Site
from itasite.problem import Problem, Severity, hint

ID = "misspelling"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Misspelt words in all texts, with the right spelling."""
    pages = (page.document.path for page in site.pages)
    known = misspelt_in(site.texts[name].text for name in (*site.sources, *pages) if name in site.texts)
    for slip, at in find_slips(site, lambda text: misspellings(text, known)) if known else ():
        yield hint(at, ID, slip.message, slip.remedy)

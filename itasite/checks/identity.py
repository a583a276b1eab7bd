"""ชื่อหน่วยงาน ประเภท อำเภอ หรือจังหวัดที่ไม่ใช่ของหน่วยงานนี้

ข้อความที่หน่วยงานอื่นเป็นผู้ทำหรือผู้ลงนาม เรียกหน่วยงานเป็นประเภทอื่น (เทศบาลในรายงานของ อบต.) หรือสะกดชื่อหน่วยงาน อำเภอ จังหวัดผิด
ชื่อหน่วยงานอื่นที่กล่าวถึงเฉย ๆ เป็นข้อสังเกต การอุดหนุน ดูงาน อาณาเขต และงานที่ทำร่วมกันไม่ถูกทัก
นับเป็นชื่อเมื่ออยู่ในรายชื่อตำบลและอำเภอของประเทศ หรือมีอำเภอหรือจังหวัดตามหลัง

ทำไม: มักเกิดจากการคัดลอกเอกสารของหน่วยงานอื่น ผู้ตรวจอาจไม่นับเป็นหลักฐานของหน่วยงานนี้
วิธีแก้: แก้ชื่อให้ถูก ถ้าตั้งใจกล่าวถึงหน่วยงานอื่น ให้ใส่ข้อยกเว้นพร้อมเหตุผลไว้ท้ายบรรทัด
ตัวอย่างที่ผิด:
    เว็บไซต์ของเทศบาล ตามรายงานขององค์การบริหารส่วนตำบลตัวอย่าง
ตัวอย่างที่ถูก:
    เว็บไซต์ขององค์การบริหารส่วนตำบลตัวอย่าง
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.identity import ANY_NAME, wrong_names
from itasite.detect.text_lines import lines_with, position_in_line, text_files
from itasite.model.site import Site
from itasite.problem import Problem, Severity, hint, warning

ID = "identity"
SEVERITIES = (Severity.WARNING, Severity.HINT)
IS_ADVICE = True
_NOT_OWN_WORDS = ("agency.yml", "frameworks/")  # what the agency says of itself, and criteria that others wrote


def check(site: Site) -> Iterator[Problem]:
    """Names of bodies and places that do not fit the agency; nothing if the name of the agency cannot be read."""
    if "name" in site.agency.left_out:
        return
    for file in text_files(site):
        for text, at in () if file.name.startswith(_NOT_OWN_WORDS) else lines_with(file, ANY_NAME):
            for slip in wrong_names(site.agency, text):
                place = position_in_line(at, slip.start)
                if slip.doubtful:
                    yield hint(place, ID, slip.message, slip.remedy)
                else:
                    yield warning(place, ID, slip.message, slip.remedy)

"""สีของหน่วยงานที่อ่านยาก

color ใน agency.yml เป็นสีของแถบหัวเว็บไซต์ซึ่งมีตัวอักษรสีขาวอยู่ข้างบน ระบบคิดสีของหัวข้อ ลิงก์ และแถบคะแนนจากสีนี้
ทั้งพื้นสว่างและพื้นมืด ตัวอักษรต้องต่างจากพื้นอย่างน้อย 4.5 ต่อ 1 ตามมาตรฐาน WCAG 2.2 ระดับ AA

ทำไม: ผู้สูงอายุ ผู้มีสายตาเลือนราง และผู้ที่อ่านกลางแดดจะอ่านตัวอักษรบนสีอ่อนไม่ออก
วิธีแก้: ใช้สีที่เข้มขึ้นตามที่ระบบแนะนำ และใส่เครื่องหมายคำพูดครอบรหัสสี เพราะข้อความหลัง # นับเป็นหมายเหตุ
ตัวอย่างที่ผิด:
    # agency.yml
    color: "#f5c400"
ตัวอย่างที่ถูก:
    # agency.yml
    color: "#7a1f3d"
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from itasite.colour import TEXT_RATIO, WHITE, contrast, readable
from itasite.model.site import Site
from itasite.problem import Problem, Severity, error

ID = "agency-color"
SEVERITIES = (Severity.ERROR,)
IS_ADVICE = False


def check(site: Site) -> Iterator[Problem]:
    """The agency's colour, if white text on it cannot be read."""
    agency = site.agency
    if agency.color and (ratio := contrast(agency.color, WHITE)) < TEXT_RATIO:
        found = math.floor(ratio * 100) / 100  # cut off, so that 4.498 is not shown as 4.5, which is enough
        message = f"ตัวอักษรสีขาวบนสี {agency.color} ต่างกันเพียง {found:.2f} ต่อ 1 ต้องไม่น้อยกว่า {TEXT_RATIO} ต่อ 1"
        remedy = f'ใช้สีเดียวกันที่เข้มขึ้น เช่น  color: "{readable(agency.color, (WHITE,))}"  ซึ่งใกล้เคียงที่สุดที่อ่านได้'
        yield error(agency.at("color"), ID, message, remedy)

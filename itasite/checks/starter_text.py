"""ข้อความตัวอย่างที่ยังไม่ได้แก้

ไฟล์ที่ itasite new สร้างให้มีมาตรการตัวอย่าง ที่อยู่หลักฐานตัวอย่าง และข้อตัวอย่าง ซึ่งต้องพิมพ์ของจริงแทน

ทำไม: ประชาชนและผู้ตรวจจะเห็นข้อความตัวอย่างบนเว็บไซต์ของหน่วยงาน
วิธีแก้: พิมพ์ข้อความของหน่วยงานแทน หรือลบรายการนั้นออก ถ้ายังไม่มีมาตรการ ให้เขียน measures: []
ตัวอย่างที่ผิด:
    # measures.yml
    measures:
      - {id: m1, group: plan, title: ตัวอย่าง ให้พิมพ์ชื่อมาตรการแทนที่ข้อความนี้}
ตัวอย่างที่ถูก:
    # measures.yml
    measures:
      - {id: m1, group: plan, title: มาตรการเปิดเผยข้อมูลบนเว็บไซต์}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.detect.text_lines import lines_with, position_in_line, text_files
from itasite.model.site import Site
from itasite.problem import Problem, Severity, warning

ID = "starter-text"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True
# The placeholders in the files of `itasite new`.
PLACEHOLDERS = (
    "ให้พิมพ์ชื่อมาตรการแทนที่ข้อความนี้",
    "พิมพ์ขั้นตอนทีละข้อ",
    "https://www.example.go.th/structure",
)
_ANY = re.compile("|".join(map(re.escape, PLACEHOLDERS)))


def check(site: Site) -> Iterator[Problem]:
    """Placeholders of a new site that the agency has not replaced."""
    for file in text_files(site):
        for text, at in lines_with(file, _ANY):
            for words in PLACEHOLDERS:
                if words in text:
                    message = f"“{words}” เป็นข้อความตัวอย่าง จะแสดงบนเว็บตามนี้"
                    place = position_in_line(at, text.index(words))
                    yield warning(place, ID, message, "พิมพ์ของหน่วยงานแทน หรือลบรายการนี้")

"""ข้อคำถามที่ยังไม่มีถ้อยคำในเกณฑ์

ข้อคำถามของแบบวัด เช่น I2 หรือ E6 แสดงพร้อมถ้อยคำเมื่อเกณฑ์ของปีนั้นมีถ้อยคำ มิฉะนั้นแสดงแต่รหัส

ทำไม: ผู้อ่านที่ไม่มีแบบวัดอยู่ในมือจะไม่รู้ว่ารหัสนั้นถามเรื่องใด
วิธีแก้: เพิ่มถ้อยคำตามแบบวัดไว้ที่ frameworks/ปี.yml ช่อง questions หากรหัสพิมพ์ผิด ให้แก้รหัส
ตัวอย่างที่ผิด:
    # measures.yml
    measures:
      - {id: m1, group: plan, questions: [E6]}
ตัวอย่างที่ถูก:
    # frameworks/2566.yml
    questions:
      - code: E6
        text: ถ้อยคำของข้อ E6 ตามแบบวัด
        indicator: "6"
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.model.site import Site
from itasite.problem import Problem, Severity, hint

ID = "question-text"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = False


def check(site: Site) -> Iterator[Problem]:
    """Questions whose words the criteria do not have; only a hint, because no year has all its questions."""
    for year in site.years:
        for measure in year.measures.measures:
            for number, code in enumerate(() if year.assessed.is_unread("questions") else measure.questions):
                if year.assessed.question(code) is None and code not in measure.question_words:
                    criteria = year.assessed.fiscal_year
                    message = f"ยังไม่มีถ้อยคำของข้อคำถาม {code} ในเกณฑ์ปี {criteria} จึงแสดงแต่รหัส"
                    remedy = f"เพิ่มถ้อยคำไว้ที่ frameworks/{criteria}.yml ช่อง questions"
                    yield hint(measure.at("questions", number), ID, message, remedy)

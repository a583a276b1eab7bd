"""ถ้อยคำของข้อคำถามที่ไม่ใช่ของมาตรการ

question_words คือถ้อยคำของข้อคำถามตามเอกสารของหน่วยงาน เมื่อต่างจากถ้อยคำในเกณฑ์ ใช้ได้กับข้อคำถามใน questions ของมาตรการนั้น

ทำไม: ถ้อยคำของข้อที่ไม่อยู่ใน questions ไม่แสดงที่ใดเลย และถ้อยคำที่ตรงกับเกณฑ์อยู่แล้วไม่ต้องเขียนซ้ำ
วิธีแก้: เพิ่มข้อนั้นใน questions แก้เลขข้อ หรือลบถ้อยคำนั้น
ตัวอย่างที่ผิด:
    # measures.yml
    measures:
      - {id: m1, group: plan, questions: [I2], question_words: {I3: ท่านทราบแผนงบประมาณมากน้อยเพียงใด}}
ตัวอย่างที่ถูก:
    # measures.yml
    measures:
      - {id: m1, group: plan, questions: [I2], question_words: {I2: ท่านทราบแผนงบประมาณมากน้อยเพียงใด}}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.facts.measures import plan
from itasite.model.framework import Question
from itasite.model.site import Site
from itasite.problem import Problem, Severity, error, hint

ID = "question-words"
SEVERITIES = (Severity.ERROR, Severity.HINT)
IS_ADVICE = False


def check(site: Site) -> Iterator[Problem]:
    """Words of questions that a measure does not have, or that the criteria have already."""
    for year in site.years:
        for row in plan(year):
            measure = row.measure
            if "question_words" in row.shared:
                continue
            for code, words in measure.question_words.items():
                at = measure.key_at("question_words", code)
                if code not in measure.questions:
                    if "questions" not in measure.left_out:
                        message = f"ข้อคำถาม {code} ไม่อยู่ใน questions ของมาตรการนี้ ถ้อยคำนี้จึงไม่แสดง"
                        yield error(at, ID, message, f"เพิ่ม {code} ใน questions หรือแก้เลขข้อ")
                elif _same(year.assessed.question(code), words):
                    message = f"ถ้อยคำของ {code} ตรงกับเกณฑ์ปี {year.assessed.fiscal_year} อยู่แล้ว"
                    yield hint(at, ID, message, "ลบถ้อยคำนี้ ระบบแสดงถ้อยคำตามเกณฑ์ให้")


def _same(question: Question | None, words: str) -> bool:
    return question is not None and question.text.split() == words.split()

"""หน่วยที่รับผิดชอบตรวจทานข้อของตนเอง

reviewed ของข้อ OIT ที่ by เป็นหน่วยเดียวกับ responsible ของข้อนั้น การตรวจทานเช่นนี้ไม่นับ

ทำไม: ผู้ทำมองไม่เห็นสิ่งที่ตนทำพลาด ตาคู่ที่สองต้องเป็นของหน่วยอื่น
วิธีแก้: ให้หน่วยอื่นดูข้อนี้และเปิดหลักฐาน แล้วยืนยันใหม่ หรือลบ reviewed
ตัวอย่างที่ผิด:
    # oit.yml
    items:
      O5:
        status: in_progress
        responsible: กองคลัง
        reviewed: {by: กองคลัง, on: 2566-03-15, of: de1aebcd477d5644}
ตัวอย่างที่ถูก:
    # oit.yml
    items:
      O5:
        status: in_progress
        responsible: กองคลัง
        reviewed: {by: สำนักปลัด, on: 2566-03-15, of: de1aebcd477d5644}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.facts.checklist import checklist
from itasite.facts.reviews import ReviewState, review_of, review_state
from itasite.model.site import Site
from itasite.problem import Problem, Severity, warning

ID = "review-own-unit"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Items that their own unit has looked at."""
    for year in site.years:
        for state in checklist(year):
            review = review_of(state)
            if review and review_state(site, year, state) is ReviewState.OWN:
                message = f"ข้อ {state.item.code} ตรวจทานโดย “{review.by}” ซึ่งเป็นผู้รับผิดชอบเอง จึงไม่นับ"
                yield warning(review.at("by"), ID, message, "ให้หน่วยอื่นตรวจทานข้อนี้ หรือลบ reviewed")

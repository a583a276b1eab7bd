"""ข้อมูลของข้อเปลี่ยนหลังจากตรวจทาน

reviewed ของข้อ OIT ที่ไม่ตรงกับข้อมูลของข้อขณะนี้: สถานะ ผล หลักฐาน หลักฐานที่ใช้ร่วมกัน หรือเนื้อในไฟล์เปลี่ยนไปแล้ว

ทำไม: สิ่งที่ผู้ตรวจทานเห็นไม่ใช่สิ่งที่เผยแพร่อยู่ การตรวจทานจึงไม่นับอีก
วิธีแก้: ให้หน่วยนั้นดูข้อนี้อีกครั้งแล้วยืนยันใหม่ หรือลบ reviewed
ตัวอย่างที่ผิด:
    # oit.yml
    items:
      O5:
        status: in_progress
        result: เผยแพร่แล้ว
        responsible: กองคลัง
        reviewed: {by: สำนักปลัด, on: 2566-03-15, of: de1aebcd477d5644}
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
from itasite.fiscal import format_date
from itasite.model.site import Site
from itasite.problem import Problem, Severity, hint

ID = "review-outdated"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Items that changed after another unit had looked at them."""
    for year in site.years:
        for state in checklist(year):
            review = review_of(state)
            if review and review_state(site, year, state) is ReviewState.FALLEN:
                seen = f"“{review.by}” ตรวจทานเมื่อ {format_date(review.on)}"
                message = f"ข้อ {state.item.code} เปลี่ยนหลังจาก {seen} การตรวจทานจึงไม่นับแล้ว"
                yield hint(review.at("of"), ID, message, "ให้ตรวจทานข้อนี้อีกครั้ง หรือลบ reviewed")

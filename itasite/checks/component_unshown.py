"""องค์ประกอบที่ยังไม่มีหลักฐานชี้ถึง

ข้อ OIT ที่บอก components ไว้ในหลักฐานบางรายการ แต่ยังมีองค์ประกอบของเกณฑ์ที่ไม่มีหลักฐานใดแสดง

ทำไม: ข้อหนึ่งได้ 100 คะแนนเมื่อครบทุกองค์ประกอบ ขาดหนึ่งองค์ประกอบได้ 0
วิธีแก้: เพิ่มลำดับขององค์ประกอบใน components ของหลักฐานที่แสดง หรือเพิ่มหลักฐาน
ตัวอย่างที่ผิด:
    # oit.yml
    items:
      O1:
        status: done
        evidence: [{title: แผน, file: files/plan.txt, components: [1]}]
ตัวอย่างที่ถูก:
    # oit.yml
    items:
      O1:
        status: done
        evidence: [{title: แผน, file: files/plan.txt, components: [1, 2]}]
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.facts.checklist import checklist
from itasite.facts.evidence import is_read
from itasite.model.site import Site
from itasite.problem import Problem, Severity, warning

ID = "component-unshown"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Components without evidence, of items whose evidence says which components it shows."""
    for year in site.years:
        for state in checklist(year):
            missing = [str(number) for number in state.unshown(confirmed_only=False)]
            if state.entry and missing and is_read(year, state.entry):
                total = len(state.components)
                message = f"ข้อ {state.item.code} ยังไม่มีหลักฐานขององค์ประกอบที่ {', '.join(missing)} จาก {total}"
                yield warning(state.entry.key_at("evidence"), ID, message, "เพิ่มเลขนั้นใน components ของหลักฐานที่แสดง")

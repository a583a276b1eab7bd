"""หลักฐานที่ยังรอยืนยันที่อยู่

หลักฐานที่ทำเครื่องหมาย state: to_be_confirmed หรือมีแต่ชื่อ ยังไม่มี url file หรือ page แสดงบนเว็บว่า “รอยืนยันที่อยู่”

ทำไม: ผู้ตรวจเข้าดูหลักฐานนั้นไม่ได้ จึงอาจไม่ได้คะแนน
วิธีแก้: ใส่ที่อยู่ของหน้าหรือไฟล์จริง แล้วลบบรรทัด state ออก
ตัวอย่างที่ผิด:
    # oit.yml
    items:
      O10:
        status: done
        evidence:
          - {title: แผนดำเนินงาน, url: https://www.example.go.th, state: to_be_confirmed}
ตัวอย่างที่ถูก:
    # oit.yml
    items:
      O10:
        status: done
        evidence:
          - {title: แผนดำเนินงาน, url: https://www.example.go.th/plan/2566}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.facts.evidence import all_evidence
from itasite.model.evidence import SharedEvidence
from itasite.model.site import Site
from itasite.problem import Problem, Severity, warning

ID = "evidence-unconfirmed"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True
_ADDRESS = "เมื่อมีที่อยู่แล้ว ใส่ url: (เว็บไซต์) หรือ file: (ไฟล์) หรือ page: (หน้าในเว็บนี้)"


def check(site: Site) -> Iterator[Problem]:
    """Evidence that the author marked as not yet confirmed, or that leads nowhere."""
    for year in site.years:
        for evidence in all_evidence(year):
            count = _items(evidence, len(year.framework.items))
            if not evidence.has_place and not evidence.left_out:  # in the same words for all: they are told together
                at = evidence.at("state" if "state" in evidence.model_fields_set else "title")
                remedy = f"{_ADDRESS} และลบบรรทัด state" if "state" in evidence.model_fields_set else _ADDRESS
                yield warning(at, ID, f"หลักฐานนี้ยังไม่มีที่อยู่{count} หน้าเว็บแสดงชื่อพร้อมคำว่า “รอยืนยันที่อยู่”", remedy)
            elif evidence.has_place and not evidence.confirmed:
                message = f"หลักฐาน “{evidence.title}” ยังรอยืนยันที่อยู่{count}"
                yield warning(evidence.at("state"), ID, message, "ใส่ที่อยู่ของหน้าหรือไฟล์จริง แล้วลบบรรทัด state")


def _items(evidence: object, all_items: int) -> str:
    if not isinstance(evidence, SharedEvidence):
        return ""
    return f" (ใช้กับ {all_items if evidence.serves_all else len(evidence.named)} ข้อ)"

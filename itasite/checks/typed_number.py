"""รายการที่พิมพ์เลขหรือขีดไว้บางข้อ

รายการที่ข้อความบางข้อขึ้นต้นด้วยเลขลำดับหรือขีด แต่ข้ออื่นไม่มี หรือใช้คนละแบบ
ถ้าพิมพ์แบบเดียวกันทุกข้อ หน้าเว็บแสดงเลขหรือขีดนั้นให้ตามที่พิมพ์ จึงไม่มีคำทัก

ทำไม: หน้าเว็บใส่เครื่องหมายให้ทุกข้ออยู่แล้ว ข้อที่พิมพ์ไว้เองจะมีสองเครื่องหมาย เช่น 1. ๑. จัดทำคู่มือ
วิธีแก้: พิมพ์เลขหรือขีดแบบเดียวกันทุกข้อ หรือลบเลขและขีดหน้าข้อความ
ตัวอย่างที่ผิด:
    # measures.yml
    measures:
      - {id: m1, group: plan, title: จัดทำคู่มือ, steps: [๑. เขียนคู่มือ, เผยแพร่]}
ตัวอย่างที่ถูก:
    # measures.yml
    measures:
      - {id: m1, group: plan, title: จัดทำคู่มือ, steps: [๑. เขียนคู่มือ, ๒. เผยแพร่]}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.model.listed import Listed
from itasite.model.record import Record
from itasite.model.site import Site, Year
from itasite.problem import Problem, Severity, hint
from itasite.text.list_marks import typed_mark

ID = "typed-number"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Entries of lists that begin with a typed number or dash where others of the list have none of the same form."""
    for year in site.years:
        for record in _records(year):
            for field in type(record).model_fields:
                texts = getattr(record, field)
                if isinstance(texts, Listed) and len(texts) > 1:
                    yield from _marked(record, field, texts)


def _marked(record: Record, field: str, texts: tuple[str, ...]) -> Iterator[Problem]:
    for index, text in enumerate(texts):
        if sign := typed_mark(text).strip():
            message = f"ข้อความขึ้นต้นด้วย “{sign}” แต่ไม่ใช่ทุกข้อของรายการนี้ที่ขึ้นต้นแบบเดียวกัน"
            yield hint(record.at(field, index), ID, message, "ลบเลขหรือขีดหน้าข้อความ หรือพิมพ์แบบเดียวกันทุกข้อ")


def _records(year: Year) -> Iterator[Record]:
    for measure in year.measures.measures:
        yield measure
        for progress in measure.progress.values():
            yield progress
            yield from progress.evidence
    yield from year.analysis.indicators.values()
    for entry in year.disclosure.items.values():
        yield entry
        yield from entry.evidence
    yield from year.disclosure.evidence

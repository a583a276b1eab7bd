"""รหัส (id) ที่ใช้ซ้ำ

รหัสเป็นที่อยู่ถาวรของมาตรการ กลุ่ม รอบ และหลักฐาน จึงซ้ำกันไม่ได้

ทำไม: ลิงก์และการอ้างถึงรหัสนั้นจะไม่รู้ว่าหมายถึงรายการใด
วิธีแก้: ตั้งรหัสใหม่ให้รายการที่เพิ่มทีหลัง รหัสที่เผยแพร่แล้วไม่ควรเปลี่ยน
ตัวอย่างที่ผิด:
    # measures.yml
    measures:
      - {id: m1, group: plan, title: มาตรการเปิดเผยข้อมูล}
      - {id: m1, group: plan, title: มาตรการการใช้งบประมาณ}
ตัวอย่างที่ถูก:
    # measures.yml
    measures:
      - {id: m1, group: plan, title: มาตรการเปิดเผยข้อมูล}
      - {id: m2, group: plan, title: มาตรการการใช้งบประมาณ}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from itasite.model.data_table import DataTable
from itasite.model.evidence import SharedEvidence
from itasite.model.measure import Group, Measure
from itasite.model.site import Site
from itasite.model.year import Round
from itasite.problem import Problem, Severity, error

ID = "duplicate-id"
SEVERITIES = (Severity.ERROR,)
IS_ADVICE = False


def check(site: Site) -> Iterator[Problem]:
    """Ids that are used twice in one list."""
    for year in site.years:
        yield from _repeated(year.measures.groups)
        yield from _repeated(year.measures.measures)
        yield from _repeated(year.disclosure.evidence)
        yield from _repeated(year.info.rounds)
        yield from _repeated(year.tables.tables)


def _repeated(records: Iterable[Measure | Group | SharedEvidence | Round | DataTable]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for record in records:
        if record.is_unread("id"):
            continue
        if record.id in first:
            message = f"รหัส “{record.id}” ใช้ซ้ำ (ครั้งแรกอยู่บรรทัด {first[record.id]})"
            yield error(record.at("id"), ID, message, "ตั้งรหัสใหม่ที่ไม่ซ้ำกับรายการอื่น")
        else:
            first[record.id] = record.at("id").line

"""ตารางข้อมูลที่อ่านไม่ได้ หรืออ่านได้ไม่ครบ

ไฟล์ของตารางต้องเปิดอ่านได้ มีแผ่นงานตามที่เขียนไว้ และมีหัวตาราง หากไฟล์มีตารางในแผ่นงานอื่นอีกที่ไม่ได้แสดง
หรือมีแถวหรือคอลัมน์ที่ซ่อนไว้ ระบบจะบอกไว้เป็นข้อสังเกต เพราะสิ่งที่ซ่อนไว้ไม่ถูกนำมาแสดง

ทำไม: ตารางที่อ่านไม่ได้จะไม่มีให้ประชาชนดู และข้อ OIT ที่อ้างถึงตารางนั้นจะขาดหลักฐาน
วิธีแก้: ทำตามที่บอกไว้ เช่น เอารหัสผ่านออก แก้ชื่อแผ่นงาน หรือบอกเลขแถวของหัวตาราง
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from itasite.detect.data_tables import FoundTable, all_tables, readable
from itasite.model.site import Site
from itasite.model.table_data import TableData
from itasite.problem import Problem, Severity, error, hint
from itasite.words.data_tables import listed, table_at

ID = "table-unreadable"
SEVERITIES = (Severity.ERROR, Severity.HINT)
IS_ADVICE = False
_OF_COLUMNS = "columns"


def check(site: Site) -> Iterator[Problem]:
    """Tables whose file, sheet or headings cannot be read, and what of a file is not shown."""
    shown = _shown(site)
    for found in all_tables(site):
        for fault in found.read.faults:
            if fault.field != _OF_COLUMNS:
                yield error(found.named_at(fault.field), ID, fault.message, fault.remedy)
        if found.read.data:
            yield from _not_shown(found, found.read.data, shown[found.path])


def _shown(site: Site) -> dict[str, set[str]]:
    """Of each file what its tables show: the sheets, and the tables by their first cell."""
    shown = defaultdict[str, set[str]](set)
    for found, data in readable(site):
        cells = (value.cell for row in data.rows for value in row.values[:1])
        shown[found.path] |= {data.sheet, table_at(next(cells, ""))}
    return shown


def _not_shown(found: FoundTable, data: TableData, shown: set[str]) -> Iterator[Problem]:
    others = [one for one in data.other_sheets if one not in shown]
    if others:
        message = f"ไฟล์มีตารางอื่นที่ไม่ได้แสดง: {listed(others)}"
        remedy = "หากต้องการแสดงด้วย ให้เพิ่มเป็นอีกตาราง โดยบอกชื่อแผ่นงาน หรือเลขแถวของหัวตาราง"
        yield hint(found.named_at("file"), ID, message, remedy)
    hidden = [one.heading for one in data.left_out if one.why == "hidden"]
    if hidden:
        message = f"คอลัมน์ที่ซ่อนไว้ไม่ถูกนำมาแสดง: {listed(hidden)}"
        yield hint(found.named_at("file"), ID, message, "หากต้องการแสดง ให้เลิกซ่อนในไฟล์ หากไม่ต้องการเปิดเผย ให้ลบออกจากไฟล์")
    if data.hidden_rows:
        message = f"แถวที่ซ่อนไว้ {data.hidden_rows} แถวไม่ถูกนำมาแสดงและไม่นับรวม"
        yield hint(found.named_at("file"), ID, message, "หากต้องการแสดง ให้เลิกซ่อนในไฟล์ หากไม่ต้องการเปิดเผย ให้ลบออกจากไฟล์")

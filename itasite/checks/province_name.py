"""ชื่อจังหวัดที่ไม่ตรงกับชื่อทางการ

province ใน agency.yml ต้องเป็นชื่อหนึ่งใน 77 จังหวัด (รวมกรุงเทพมหานคร) สะกดตามชื่อทางการ ไม่มีคำว่าจังหวัดนำหน้า

ทำไม: ชื่อนี้แสดงในหน้าปกและท้ายเว็บไซต์ และใช้ตรวจว่าเอกสารกล่าวถึงจังหวัดอื่นหรือไม่ ถ้าผิด การตรวจนั้นจะผิดทั้งเว็บ
วิธีแก้: พิมพ์ชื่อจังหวัดตามชื่อทางการ เช่น นครราชสีมา หรือ กรุงเทพมหานคร
ตัวอย่างที่ผิด:
    # agency.yml
    province: นครราชศรีมา
ตัวอย่างที่ถูก:
    # agency.yml
    province: นครราชสีมา
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.provinces import nearest_province, province_named
from itasite.model.site import Site
from itasite.problem import Problem, Severity, warning

ID = "province-name"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """A province in agency.yml that is none, or is not written by its official name."""
    agency = site.agency
    official = province_named(agency.province)
    if agency.province == official or "province" in agency.left_out or not agency.province.isprintable():
        return  # what cannot be seen in a text is told by a rule of its own
    if official:
        message = f"“{agency.province}” ไม่ใช่ชื่อทางการของจังหวัด"
        yield warning(agency.at("province"), ID, message, f"เขียน province: {official}")
        return
    near = nearest_province(agency.province)
    remedy = f"น่าจะหมายถึง province: {near}" if near else "เขียนชื่อจังหวัดตามชื่อทางการ เช่น province: นครราชสีมา"
    yield warning(agency.at("province"), ID, f"ไม่มีจังหวัด “{agency.province}” ใน 77 จังหวัด", remedy)

"""ลิงก์ย่อ

ที่อยู่ของบริการย่อลิงก์ เช่น bit.ly, tinyurl.com, lin.ee, shorturl.at, cutt.ly

ทำไม: ผู้อ่านไม่รู้ว่าจะไปที่ใด บริการย่อลิงก์เลิกหรือเปลี่ยนปลายทางได้โดยหน่วยงานไม่รู้ และผู้ตรวจอาจเปิดไม่ได้
วิธีแก้: เปิดลิงก์ย่อในเบราว์เซอร์ แล้วคัดลอกที่อยู่เต็มจากช่องที่อยู่มาใส่แทน
ตัวอย่างที่ผิด:
    [แบบฟอร์มขอข้อมูล](https://bit.ly/3AbCdEf)
ตัวอย่างที่ถูก:
    [แบบฟอร์มขอข้อมูล](https://www.example.go.th/form)
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.address_kinds import is_short
from itasite.detect.addresses import opened_addresses
from itasite.model.site import Site
from itasite.problem import Problem, Severity, hint

ID = "short-link"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Addresses that hide where they lead."""
    for written, address in opened_addresses(site):
        if is_short(address):
            message = f"ลิงก์ย่อของ {address.host} ไม่บอกว่าไปที่ใด และอาจเลิกใช้ได้เมื่อใดก็ได้"
            yield hint(written.at, ID, message, "เปิดในเบราว์เซอร์ แล้วคัดลอกที่อยู่เต็มจากช่องที่อยู่มาใส่แทน")

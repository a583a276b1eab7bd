"""ที่อยู่เว็บไซต์ในลิงก์ซึ่งเบราว์เซอร์เปิดไม่ได้

ลิงก์หรือภาพในไฟล์ .md และในข้อความของไฟล์ .yml ที่ https:// พิมพ์ไม่ครบ (http// https:/ htps://) ชื่อเว็บไซต์มีจุลภาค
จุดซ้อน ช่องว่าง วงเล็บ หรืออักษรไทยติดท้าย หมายเลขพอร์ตหรือเลข IP ที่ไม่มีจริง หรือเป็นข้อความตัวอย่างที่ยังไม่ได้แทนด้วยที่อยู่จริง
ในช่อง url และ website ที่อยู่เช่นนี้เป็นข้อผิดพลาด (wrong-value)

ทำไม: กดแล้วไม่ไปไหน หน้าที่เผยแพร่อาจแสดงข้อความนั้นโดยไม่มีลิงก์
วิธีแก้: คัดลอกที่อยู่ที่คำแนะนำบอกไว้มาวางแทน หรือคัดลอกจากเบราว์เซอร์ ยังไม่มีที่อยู่ให้ลบลิงก์ออก เหลือไว้แต่ข้อความ
ตัวอย่างที่ผิด:
    [แบบวัด](https://[ใส่ที่อยู่])
ตัวอย่างที่ถูก:
    [แบบวัด](https://itas.nacc.go.th/go/eit/abc123)
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.addresses import written_addresses
from itasite.model.site import Site
from itasite.problem import Problem, Severity, shorten, warning
from itasite.text.web_address import link_error

ID = "broken-address"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Links and pictures in pages and cells that no browser can open as addresses of other sites."""
    for address in written_addresses(site):
        fault = None if address.in_field else link_error(address.text)
        if fault:
            yield warning(address.at, ID, f"ที่อยู่ “{shorten(address.text)}” {fault[0]}", fault[1])

"""ที่อยู่สำหรับทดสอบหรือเป็นตัวอย่าง

ที่อยู่ที่ไม่ใช่เว็บไซต์สำหรับประชาชน: ชื่อตัวอย่าง (example.com, www.xxx.go.th) เว็บไซต์ทดสอบ (staging. dev. uat.) ฉบับก่อนเผยแพร่
ของ Vercel และ Netlify และที่อยู่ชั่วคราวเช่น ngrok ที่อยู่ในเครื่อง (localhost) เป็นกฎ local-path

ทำไม: ผู้ตรวจเปิดไม่ได้ หรือเปิดได้เพียงช่วงสั้น ๆ
วิธีแก้: ใช้ที่อยู่ของเว็บไซต์ที่เผยแพร่จริง
ตัวอย่างที่ผิด:
    [แผน](https://staging.example.go.th/plan)
ตัวอย่างที่ถูก:
    [แผน](https://www.example.go.th/plan)
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.address_kinds import trial
from itasite.detect.addresses import opened_addresses
from itasite.model.site import Site
from itasite.problem import Problem, Severity, hint

ID = "trial-address"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Addresses of examples, trials and tunnels."""
    for written, address in opened_addresses(site):
        if what := trial(address):
            yield hint(written.at, ID, f"“{address.host}” {what}", "ใช้ที่อยู่ของเว็บไซต์ที่เผยแพร่จริง")

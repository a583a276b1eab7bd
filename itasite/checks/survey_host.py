"""ที่อยู่แบบวัดที่ไม่ใช่ของระบบ ITAS

url ของแบบวัด EIT ที่ไม่ได้ขึ้นต้นด้วย https:// หรือไม่ได้อยู่ที่ itas.nacc.go.th

ทำไม: คำตอบที่ส่งไปที่อื่นไม่นับเป็นคะแนน และ QR code ปลอมหลอกประชาชนได้
วิธีแก้: คัดลอกที่อยู่จากระบบ ITAS ของหน่วยงาน
ตัวอย่างที่ผิด:
    # year.yml
    framework: 2566
    surveys:
      eit: {title: แบบวัด EIT, url: https://forms.example.com/abc}
ตัวอย่างที่ถูก:
    # year.yml
    framework: 2566
    surveys:
      eit: {title: แบบวัด EIT, url: https://itas.nacc.go.th/go/eit/abc123}
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from itasite.model.site import Site
from itasite.problem import Problem, warning

ID = "survey-host"
_OFFICIAL = "itas.nacc.go.th"


def check(site: Site) -> Iterator[Problem]:
    """Addresses of surveys that lead elsewhere than to the commission, or not over https."""
    for year in site.years:
        for name, survey in year.info.surveys.items():
            place = urlsplit(survey.url) if survey.url else None
            if place and (place.scheme != "https" or place.hostname != _OFFICIAL):
                message = f"ที่อยู่แบบวัด “{name}” ไม่ใช่ https://{_OFFICIAL}/…"
                yield warning(survey.at("url"), ID, message, "คัดลอกที่อยู่จากระบบ ITAS ของหน่วยงาน")

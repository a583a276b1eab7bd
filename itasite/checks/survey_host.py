"""ที่อยู่แบบวัดที่ไม่ใช่ของระบบ ITAS

url ของแบบวัด EIT ที่ไม่ได้ขึ้นต้นด้วย https:// หรือไม่ได้อยู่ที่ itas.nacc.go.th หรือเป็นที่อยู่ของแบบวัดอีกแบบ (/go/iit/)

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

import re
from collections.abc import Iterator

from itasite.model.site import Site
from itasite.problem import Problem, Severity, shorten, warning
from itasite.text.web_address import split_address

ID = "survey-host"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True
_OFFICIAL = "itas.nacc.go.th"


def check(site: Site) -> Iterator[Problem]:
    """Addresses of surveys that are not on the site of the commission, not https, or of another survey."""
    for year in site.years:
        for name, survey in year.info.surveys.items():
            place = split_address(survey.url) if survey.url else None
            if place and (place.scheme != "https" or place.hostname != _OFFICIAL):
                message = f"ที่อยู่แบบวัด “{shorten(survey.title)}” ไม่ใช่ https://{_OFFICIAL}/…"
                yield warning(survey.at("url"), ID, message, "คัดลอกที่อยู่จากระบบ ITAS ของหน่วยงาน")
            elif place and (other := _other_survey(name, place.path)):
                message = f"ที่อยู่นี้เป็นของแบบวัด {other.upper()} ไม่ใช่ {name.upper()}"
                yield warning(survey.at("url"), ID, message, f"คัดลอกที่อยู่ของแบบวัด {name.upper()} จากระบบ ITAS")


def _other_survey(name: str, path: str) -> str:
    """The survey that an official address belongs to, iit or eit; "" if it is `name` or cannot be known."""
    found = re.match(r"/go/(iit|eit)(?:/|$)", path, re.IGNORECASE)
    mine = re.match("iit|eit", name, re.IGNORECASE)
    return found[1] if found and mine and found[1].lower() != mine[0].lower() else ""

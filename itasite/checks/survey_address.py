"""แบบวัดที่ยังไม่มีที่อยู่

ระหว่างที่ยังไม่มีที่อยู่ หน้าเว็บจะไม่แสดง QR code ของแบบวัด และบอกเหตุผลที่เขียนไว้ใน pending
ปีที่ไม่ได้เขียนแบบวัด EIT ไว้เลยก็ถูกทัก เว้นแต่ช่อง parts ใน year.yml ไม่มีส่วน survey
ปีที่ประเมินเสร็จแล้วไม่ถูกทัก คือปีที่มีคะแนนรวมแล้ว หรือมีโฟลเดอร์ของปีถัดไปแล้ว

ทำไม: เกณฑ์กำหนดให้แสดง QR code ของแบบวัด EIT บนเว็บไซต์ เพื่อให้ประชาชนเข้าตอบได้
วิธีแก้: ใส่ url ของแบบวัดแทนบรรทัด pending ใน year.yml
ตัวอย่างที่ผิด:
    # year.yml
    framework: 2566
    surveys:
      eit: {title: แบบวัด EIT, pending: รอที่อยู่จากระบบ ITAS}
ตัวอย่างที่ถูก:
    # year.yml
    surveys:
      eit: {title: แบบวัด EIT, url: https://itas.nacc.go.th/go/eit/abc123}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.facts.score import scores
from itasite.model.site import Site, Year
from itasite.problem import Position, Problem, Severity, shorten, warning

ID = "survey-address"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Surveys without an address, and years without an EIT survey."""
    for year in site.years:
        if _is_over(site, year):
            continue
        for survey in year.info.surveys.values():
            if survey.url is None and not survey.is_unread("url", "pending"):
                message = f"แบบวัด “{shorten(survey.title)}” ยังไม่มีที่อยู่ หน้าเว็บจึงยังไม่แสดง QR code"
                yield warning(survey.at("pending"), ID, message, "ใส่ url: ที่อยู่ของแบบวัด แทนบรรทัด pending")
        if "eit" not in year.info.surveys and year.info.is_whole("surveys"):
            at = Position(year.file("year.yml"))
            message = "ยังไม่ได้ระบุแบบวัด EIT ของปีนี้ เว็บไซต์จึงไม่มี QR code ที่เกณฑ์กำหนด"
            yield warning(at, ID, message, "เพิ่ม surveys: แล้วเขียน eit: ใต้หัวข้อนั้น พร้อม title และ url")


def _is_over(site: Site, year: Year) -> bool:
    """Whether nobody answers the surveys of a year any more: it has its result, or the next year has begun."""
    result = year.info.result
    scored = result is not None and (result.total is not None or scores(year.framework, result).total is not None)
    return scored or any(other.number > year.number for other in site.years)

"""ข้อความบอกว่ามี QR code ของแบบวัดบนเว็บไซต์ แต่ปีนั้นไม่ได้แสดงแบบวัด

ข้อความในหน้า .md หรือผลการดำเนินการที่พูดถึง QR code ของแบบวัด EIT หรือ IIT ว่าอยู่ในเว็บไซต์หรือในหน้านี้ ขณะที่ year.yml ของปีนั้น
ไม่มี surveys: หรือไม่แสดงส่วน survey และไม่มีภาพ QR ในหน้าใดของปีนั้น QR code เรื่องอื่น เช่น ชำระเงินหรือเพิ่มเพื่อนใน LINE
และแผนที่จะทำ QR code ไม่ถูกทัก

ทำไม: ผู้ตรวจหา QR code ตามที่เขียนไว้แล้วไม่พบ ข้อความจึงไม่เป็นจริงในเว็บไซต์นี้
วิธีแก้: เพิ่ม surveys: ใน year.yml หากยังไม่มีที่อยู่ของแบบวัดให้ใส่ pending: บอกเหตุผล ถ้าปีนั้นมีช่อง parts ให้เพิ่ม survey ด้วย
ตัวอย่างที่ผิด:
    # year.yml
    parts: [scores]
    # report.md
    มีการประชาสัมพันธ์ QR code ของผู้มีส่วนได้เสียภายนอกในเว็บไซต์ของหน่วยงาน
ตัวอย่างที่ถูก:
    # year.yml
    parts: [scores, survey]
    surveys:
      eit: {title: แบบวัด EIT, url: https://itas.nacc.go.th/go/eit/abc123}
    # report.md
    มีการประชาสัมพันธ์ QR code ของผู้มีส่วนได้เสียภายนอกในเว็บไซต์ของหน่วยงาน
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.detect.published_texts import published_texts
from itasite.detect.text_lines import position_in_value
from itasite.facts.sitemap import SURVEY
from itasite.model.record import Record
from itasite.model.site import Site, Year
from itasite.problem import Position, Problem, Severity, warning

ID = "survey-unshown"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True
_PICTURE = re.compile(r"(?:!\[|<img\b)[^\n]{0,300}?(?:QR|คิวอาร์)", re.IGNORECASE)


def check(site: Site) -> Iterator[Problem]:
    """Claims that a QR code is on the site, in the texts of years that show no survey and no picture of a QR code."""
    silent = [year for year in site.years if not _shows(site, year)]
    if not silent:
        return
    from itasite.detect.survey_claims import survey_claims  # slow to load, and most sites show their surveys

    for year in silent:
        for record, field, said in _reports(year):
            for number, words in enumerate(said):
                for start, _ in survey_claims(words):
                    yield _problem(position_in_value(site, record.at(field, number), words, start), year)
    pages = {page.document.path for page in site.pages}
    for file in published_texts(site):
        claimed = _claimed(site, file.name, silent) if file.name in pages else None
        if claimed:
            for text in file.texts:
                found = () if text.whole else survey_claims(text.text)
                yield from (_problem(text.at(start), claimed) for start, _ in found)


def _shows(site: Site, year: Year) -> bool:
    """Whether a year has a survey, or its author shows a QR code in another way; also where that cannot be known."""
    info = year.info
    if info.surveys or "parts" in info.left_out or ("surveys" in info.left_out and "survey" in info.parts):
        return True
    own = site.own_pages(year)
    return any(page.document.path == SURVEY.path_in(year) or _PICTURE.search(page.document.body) for page in own)


def _claimed(site: Site, page: str, silent: list[Year]) -> Year | None:
    """The year about which a claim on that page is wrong; a page of no year may speak of any."""
    year = site.year_of(page)
    if year is None and len(silent) == len(site.years):
        return next(iter(silent), None)
    return year if year in silent else None


def _reports(year: Year) -> Iterator[tuple[Record, str, tuple[str, ...]]]:
    """What the agency says it did: each record with a field of it and the texts there."""
    for entry in year.disclosure.items.values():
        yield entry, "result", entry.result
    for measure in year.measures.measures:
        for progress in measure.progress.values():
            yield progress, "results", progress.results
            yield progress, "outcomes", progress.outcomes


def _problem(at: Position, year: Year) -> Problem:
    message = f"บอกว่ามี QR code ของแบบวัดบนเว็บไซต์ แต่ปี {year.number} ไม่ได้แสดงแบบวัด"
    part = "" if "survey" in year.info.parts else " และเพิ่ม survey ในช่อง parts"
    remedy = f"เพิ่ม surveys: ใน {year.file('year.yml')}{part} หากยังไม่มีที่อยู่แบบวัด ใส่ pending: บอกเหตุผล"
    return warning(at, ID, message, remedy)

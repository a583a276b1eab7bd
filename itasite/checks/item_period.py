"""หลักฐานไม่ตรงกับปีที่ข้อนั้นให้แสดง

เกณฑ์บางข้อให้แสดงข้อมูลของปีงบประมาณนี้ บางข้อ 6 เดือนแรก บางข้อปีที่ผ่านมา กฎนี้ดูวันที่ของหลักฐานที่อยู่ก่อนช่วงนั้น
และปีที่เขียนในชื่อหลักฐานหรือในผล ซึ่งไม่มีปีที่เกณฑ์ให้แสดงเลย แผนหรือประกาศของปีนั้นที่ลงวันที่ไว้ในปีก่อนหน้าไม่ถือว่าผิด

ทำไม: ผู้ตรวจไม่นับหลักฐานของปีอื่น แม้เอกสารครบทุกองค์ประกอบ
วิธีแก้: แนบเอกสารของปีที่เกณฑ์กำหนด หรือแก้ปีที่พิมพ์ผิด เอกสารเดิมที่ยังใช้อยู่ เช่น โครงสร้าง ใส่ lasting: true แล้ววันที่เก่าไม่ถูกทัก
ตัวอย่างที่ผิด:
    # oit.yml
    items:
      O13:
        status: done
        evidence: [{title: รายงานผลการดำเนินงานประจำปีงบประมาณ พ.ศ. 2566, file: files/plan.txt}]
ตัวอย่างที่ถูก:
    # oit.yml
    items:
      O13:
        status: done
        evidence: [{title: รายงานผลการดำเนินงานประจำปีงบประมาณ พ.ศ. 2565, file: files/plan.txt}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.fiscal import first_day, fold_digits, format_date
from itasite.model.disclosure import Entry
from itasite.model.evidence import Evidence
from itasite.model.framework import AskedPeriod, Item
from itasite.model.site import Site
from itasite.problem import Position, Problem, Severity, warning

ID = "item-period"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True
_YEARS = re.compile(
    r"(?:ปี(?:งบประมาณ)?|พ\.?\s?ศ\.?)\s*(?:พ\.?\s?ศ\.?)?\s*(25\d\d)(?:\s*(?:[-–]|ถึง)\s*(?:พ\.?\s?ศ\.?)?\s*(25\d\d))?"
)
# A law and its year: พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562. It says nothing of the year of what is shown.
_LAW = re.compile(
    r"(?:พระราชบัญญัติ|พระราชกฤษฎีกา|พระราชกำหนด|พ\.?\s?ร\.?\s?[บฎก]\.|กฎกระทรวง|รัฐธรรมนูญ|ระเบียบ|ประมวลจริยธรรม)"
    r"[^\n]{0,120}?(?:พ\.?\s?ศ\.?)\s*25\d\d(?:\s*(?:และ|,)?\s*(?:ที่)?แก้ไขเพิ่มเติม[^\n]{0,40}?25\d\d)?"
)
_WORDS = {
    AskedPeriod.THIS_YEAR: "ปีงบประมาณ {}",
    AskedPeriod.FIRST_HALF: " 6 เดือนแรกของปีงบประมาณ {}",
    AskedPeriod.LAST_YEAR: "ปีงบประมาณ {}",
}


def check(site: Site) -> Iterator[Problem]:
    """Evidence and answers of another year than the item asks for."""
    for year in site.years:
        for code, entry in year.disclosure.items.items():
            item = year.framework.item(code)
            if item and item.period:
                yield from _of_item(item, item.period, entry, year.number)


def _of_item(item: Item, period: AskedPeriod, entry: Entry, number: int) -> Iterator[Problem]:
    asked = number - 1 if period is AskedPeriod.LAST_YEAR else number
    asked_words = f"ข้อ {item.code} ให้แสดงข้อมูลของ{_WORDS[period].format(asked)}"
    for evidence in entry.evidence:
        early = evidence.date and evidence.date < first_day(asked)
        if evidence.date and early and not evidence.lasting and not _made_ahead(evidence, asked):
            message = f"หลักฐานลงวันที่ {format_date(evidence.date)} แต่{asked_words}"
            yield warning(evidence.at("date"), ID, message, "แนบเอกสารของปีที่เกณฑ์กำหนด หรือแก้วันที่")
    for text, at in _texts(entry):
        years = _years(text)
        if years and not any(first <= asked <= last for first, last in years):
            message = f"กล่าวถึงปี {years[0][0]} แต่{asked_words}"
            yield warning(at, ID, message, "แนบเอกสารของปีที่เกณฑ์กำหนด หรือแก้ปีที่พิมพ์ผิด")


def _made_ahead(evidence: Evidence, asked: int) -> bool:
    """Whether it is a plan or a declaration of the asked year, made in the year before; a report cannot be."""
    title = evidence.title.strip()
    return (
        not title.startswith("รายงาน")
        and evidence.date is not None
        and evidence.date >= first_day(asked - 1)
        and any(first <= asked <= last for first, last in _years(title))
    )


def _texts(entry: Entry) -> Iterator[tuple[str, Position]]:
    yield from ((evidence.title, evidence.at("title")) for evidence in entry.evidence)
    yield from ((text, entry.at("result", index)) for index, text in enumerate(entry.result))


def _years(text: str) -> list[tuple[int, int]]:
    """The years that a text names besides those of laws, each as a span: 2566-2570 is one, 2566 alone 2566 to 2566."""
    found = _YEARS.finditer(_LAW.sub(" ", fold_digits(text)))
    return [(int(match[1]), int(match[2] or match[1])) for match in found]

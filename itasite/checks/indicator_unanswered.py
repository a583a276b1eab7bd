"""ตัวชี้วัดต่ำกว่าเป้าหมายที่ยังไม่มีมาตรการ

ตัวชี้วัดของการประเมินที่ได้คะแนนต่ำกว่าเป้าหมาย แต่ไม่มีมาตรการใดที่กำหนดจากการประเมินนั้นอ้างถึง

ทำไม: มาตรการต้องตอบจุดอ่อนที่ผลการประเมินแสดง
วิธีแก้: เพิ่มมาตรการที่มี indicators เป็นตัวชี้วัดนั้น
ตัวอย่างที่ผิด:
    # year.yml
    framework: 2566
    result:
      indicators: {"2": 69.61, "3": 62.75}
ตัวอย่างที่ถูก:
    # year.yml
    framework: 2566
    result:
      indicators: {"2": 69.61, "3": 92.75}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.facts import score
from itasite.facts.measures import answered
from itasite.model.site import Site, Year
from itasite.problem import Problem, Severity, warning

ID = "indicator-unanswered"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True
_SPEAKING = ("indicators", "questions", "items", "joins")


def check(site: Site) -> Iterator[Problem]:
    """Indicators below the target for which no measure was made."""
    for assessed in site.years:
        result = assessed.info.result
        answering = [year for year in site.years if _answers(year, assessed)]
        if result is None or not answering:
            continue
        spoken_of = {
            number for year in answering for measure in year.measures.measures for number in answered(year, measure)
        }
        for number, points in result.indicators.items():
            if not all(map(_is_whole, answering)):
                break  # it may be answered by what could not be read
            known = assessed.framework.indicator(number) is not None
            if known and score.gap(assessed.framework, points) < 0 and number not in spoken_of:
                message = f"ตัวชี้วัดที่ {number} ได้ {points} ต่ำกว่าเป้าหมาย {assessed.framework.target} แต่ยังไม่มีมาตรการ"
                where = " และ ".join(year.file("measures.yml") for year in answering)
                yield warning(result.key_at("indicators", number), ID, message, f"เพิ่มมาตรการของตัวชี้วัดนี้ใน {where}")


def _is_whole(year: Year) -> bool:
    """Whether it is known what all measures of a year speak of."""
    unread = (measure.is_unread(*_SPEAKING) for measure in year.measures.measures)
    return year.measures.is_whole("measures", by_id=False) and not any(unread)


def _answers(year: Year, assessed: Year) -> bool:
    """Whether the measures of a year were made from the assessment of the year `assessed`."""
    return bool(year.measures.measures) and (year.measures.assessment or year.number) == assessed.number

"""คะแนนที่ยังไม่ครบ

result ที่มีคะแนนของตัวชี้วัดบางข้อ แต่ยังขาดบางข้อ และไม่ได้เขียนคะแนนของเครื่องมือนั้นไว้
หรือมีระดับ (level) แต่ไม่มีคะแนนรวมและคำนวณไม่ได้ หรือไม่มีคะแนนใดเลย

ทำไม: คะแนนของเครื่องมือ คะแนนรวม และอันดับจะคำนวณไม่ได้ ระดับแสดงคู่กับคะแนนรวมเท่านั้น
วิธีแก้: เติมคะแนนที่ขาด หรือเขียนคะแนนของเครื่องมือใน instruments หรือคะแนนรวมใน total
ตัวอย่างที่ผิด:
    # year.yml
    framework: 2566
    result:
      indicators: {"6": 90.12, "7": 88.40}
ตัวอย่างที่ถูก:
    # year.yml
    framework: 2566
    result:
      instruments: {IIT: 98.79, EIT: 90.81, OIT: 71.50}
      indicators: {"6": 90.12, "7": 88.40}
"""

from __future__ import annotations

from collections.abc import Iterator

from itasite.facts.score import scores
from itasite.model.framework import Framework
from itasite.model.site import Site
from itasite.model.year import Result
from itasite.problem import Problem, Severity, hint, shorten

ID = "result-incomplete"
SEVERITIES = (Severity.HINT,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Indicators without a score in a result that has scores of others, once per year, and levels without a total."""
    for year in site.years:
        result = year.info.result
        if result:
            yield from _indicators(year.framework, result)
            yield from _total(year.framework, result)


def _indicators(framework: Framework, result: Result) -> Iterator[Problem]:
    if not result.indicators or result.is_unread("indicators", "instruments"):
        return
    missing = [
        indicator.number
        for indicator in framework.indicators
        if indicator.number not in result.indicators and indicator.instrument not in result.instruments
    ]
    if missing:
        so = "คำนวณคะแนนรวมไม่ได้" if result.total is None else "ตรวจคะแนนรวมได้ไม่ครบ"
        message = f"ยังไม่มีคะแนนของตัวชี้วัดที่ {', '.join(missing)} จึง{so}"
        yield hint(result.key_at("indicators"), ID, message, "เติมคะแนนที่ขาดเมื่อทราบ")


def _total(framework: Framework, result: Result) -> Iterator[Problem]:
    if result.left_out or scores(framework, result).total is not None:
        return
    if result.level:
        message = f"ยังไม่มีคะแนนรวม ระดับ “{shorten(result.level)}” จึงไม่แสดง"
        yield hint(result.at("level"), ID, message, "เพิ่มบรรทัด  total: คะแนนรวม  หรือคะแนนของทุกเครื่องมือ")
    elif not (result.indicators or result.instruments or result.parts):
        yield hint(result.at(), ID, "result ยังไม่มีคะแนนใดเลย", "เติมคะแนนเมื่อทราบ หรือลบ result จนกว่าจะประกาศผล")

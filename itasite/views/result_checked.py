"""What was checked of a result whose total cannot be computed, and what could not be: in one plain sentence."""

from __future__ import annotations

from collections.abc import Iterator

from itasite.facts.result_checked import ResultChecked, TotalCheck, result_checked
from itasite.facts.result_ranges import inferred_weights
from itasite.model.framework import Framework
from itasite.model.site import Site
from itasite.model.year import Result
from itasite.views.show import Show


def as_printed(show: Show, *, compared: bool) -> str:
    """The sentence for a page of a year, with what was compared or without; "" where the total is computed."""
    result = show.year.info.result
    return show.digits(checked_line(show.year.framework, result, compared=compared)) if result else ""


def checked_lines(site: Site | None) -> Iterator[str]:
    """The sentence for each year of a site of which there is one to say, the latest first."""
    for year in site.years if site else ():
        said = checked_line(year.framework, year.info.result) if year.info.result else ""
        if said:
            yield f"ผลปี {year.number}: {said}"


def checked_line(framework: Framework, result: Result, *, compared: bool = True) -> str:
    """The sentence in Arabic digits; "" where there is nothing to say."""
    found = result_checked(framework, result)
    if found is None:
        return ""
    shown = "คะแนนรวมและระดับ" if found.level_written else "คะแนนรวม"
    why = "ผลนี้ไม่มีคะแนนครบทุกเครื่องมือ" if found.weights else f"ยังไม่พบน้ำหนักของเครื่องมือในเกณฑ์ปี {framework.fiscal_year}"
    if result.has_unread_scores:
        return f"มีคะแนนที่ยังอ่านไม่ได้ {shown}จึงแสดงตามที่กรอก ไม่ได้คำนวณหรือตรวจเทียบ"
    said = f"{why} {shown}จึงแสดงตามที่ประกาศ ไม่ได้คำนวณ"
    return f"{said} {_compared(framework, found)}" if compared else said


def _compared(framework: Framework, found: ResultChecked) -> str:
    """What it was held against, or that there was nothing."""
    texts = []
    if found.total is TotalCheck.INFERRED:
        texts.append(f"คะแนนรวมกับคะแนนของเครื่องมือ (น้ำหนัก {_weights(framework)} ที่อนุมานจากผลที่ประกาศแล้ว)")
    elif found.total is TotalCheck.RANGE:
        texts.append("คะแนนรวมกับช่วงคะแนนของเครื่องมือ")
    if found.indicators:
        texts.append("คะแนนของเครื่องมือกับตัวชี้วัด")
    if found.levels:
        texts.append("ระดับกับคะแนนเท่าที่ทราบ")
    if texts:
        last = texts.pop()
        return f"ตรวจเทียบได้เฉพาะ{' '.join(texts)}{' และ' if texts else ''}{last}"
    return "และไม่มีคะแนนอื่นให้ตรวจเทียบ"


def _weights(framework: Framework) -> str:
    shares = inferred_weights(framework) or {}
    return "/".join(f"{float(share * 100):g}" for share in shares.values() if share is not None)

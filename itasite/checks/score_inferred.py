"""คะแนนรวมไม่ตรงกับน้ำหนักที่อนุมานจากผลที่ประกาศแล้ว

ใช้กับปีที่เกณฑ์ยังไม่บอกน้ำหนักของเครื่องมือ (ปี 2567 ถึง 2569) น้ำหนัก 30/30/40 อธิบายผลที่ประกาศได้ทุกผลที่ตรวจได้
และจากน้ำหนักที่เป็นจำนวนเต็มร้อยละทั้ง 5,151 แบบ ไม่มีแบบอื่นที่อธิบายได้ แต่ไม่ใช่ข้อความในเกณฑ์ของปีนั้น จึงเป็นเพียงคำเตือน
เมื่อยังขาดคะแนนบางเครื่องมือ จะตรวจว่าเครื่องมือที่ขาดต้องได้ 0 ถึง 100

ทำไม: คะแนนรวมที่ไม่ตรงมักแปลว่ามีตัวเลขที่พิมพ์ผิดหรือสลับเครื่องมือกัน
วิธีแก้: เทียบคะแนนรวมและคะแนนของทุกเครื่องมือกับใบประกาศผล ถ้าตรงทุกตัว ให้ยกเว้นจุดนี้พร้อมเหตุผล
ตัวอย่างที่ผิด:
    # year.yml
    framework: 2568
    result:
      instruments: {IIT: 92.10, EIT: 88.40, OIT: 95.00}
      total: 94.15
ตัวอย่างที่ถูก:
    # year.yml
    framework: 2568
    result:
      instruments: {IIT: 92.10, EIT: 88.40, OIT: 95.00}
      total: 92.15
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from itasite.detect.result_words import COMPARE, between, inferred_from, joined, outside, slip_words, weights_words
from itasite.facts import result_ranges as ranges
from itasite.facts.ranges import ANY_SCORE, Range, around
from itasite.facts.result_ranges import Weights
from itasite.model.framework import Framework
from itasite.model.site import Site
from itasite.model.year import Result
from itasite.problem import Problem, Severity, warning

ID = "score-inferred"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True


def check(site: Site) -> Iterator[Problem]:
    """Totals that the inferred weights do not allow, where nothing that is certain contradicts them already."""
    for year in site.years:
        weights, result = ranges.inferred_weights(year.framework), year.info.result
        if weights and result and result.total is not None and not result.has_unread_scores:
            yield from _total(year.framework, result, result.total, weights)


def _total(framework: Framework, result: Result, total: Decimal, weights: Weights) -> Iterator[Problem]:
    found, printed = ranges.instrument_ranges(framework, result), around(total)
    sure = ranges.total_range(found, ranges.criteria_weights(framework))
    allowed = ranges.total_range(found, weights)
    if printed.within(sure).empty or not printed.within(allowed).empty:
        return
    message = (
        f"คะแนนรวมเขียนไว้ {total} แต่{_instead(total, found, weights, allowed)} เมื่อคิดด้วยน้ำหนัก {weights_words(weights)}"
    )
    compare = f"{COMPARE} ทั้งคะแนนรวมและคะแนนของเครื่องมือ"
    remedy = joined(
        (slip_words(framework, result), compare, inferred_from(framework), "ถ้าใบประกาศผลเป็นเช่นนี้จริง ให้ยกเว้นจุดนี้พร้อมเหตุผล")
    )
    yield warning(result.at("total"), ID, message, remedy)


def _instead(total: Decimal, found: dict[str, Range], weights: Weights, allowed: Range) -> str:
    """What the weights give: a total, a range of it, or what the one missing instrument would need."""
    open_ones = [code for code, each in found.items() if each == ANY_SCORE]
    if len(open_ones) == 1:
        needed = ranges.missing_instrument(total, found, weights, open_ones[0])
        if needed is not None and needed.within(ANY_SCORE).empty:
            return f" {open_ones[0]} ซึ่งไม่ได้เขียนไว้ต้องได้ {outside(needed)}"
    return f"คะแนนที่เขียนไว้ให้ {between(allowed)}"

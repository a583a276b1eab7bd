"""คะแนนที่เป็นไปไม่ได้เมื่อดูจากคะแนนข้างเคียง

ค่าเฉลี่ยถ่วงน้ำหนักไม่มีทางสูงกว่าส่วนที่สูงที่สุดหรือต่ำกว่าส่วนที่ต่ำที่สุด และคะแนนที่ยังไม่ได้เขียนต้องอยู่ระหว่าง 0 ถึง 100
จึงตรวจได้แม้ไม่ทราบน้ำหนัก หรือทราบคะแนนเพียงบางตัว ปีที่ยังไม่ทราบน้ำหนักเป็นคำเตือน ปีที่ทราบครบเป็นข้อผิดพลาด

ทำไม: ตัวเลขที่เป็นไปไม่ได้แปลว่ามีตัวใดตัวหนึ่งพิมพ์ผิดหรือสลับกัน
วิธีแก้: เทียบตัวเลขทุกตัวในข้อความกับใบประกาศผลของสำนักงาน ป.ป.ช. แล้วแก้ตัวที่พิมพ์ผิด
ตัวอย่างที่ผิด:
    # year.yml
    framework: 2568
    result:
      instruments: {IIT: 92.10, EIT: 88.40, OIT: 95.00}
      total: 96.32
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
from typing import NamedTuple

from itasite.detect.result_words import COMPARE, between, joined, outside, slip_words, weights_words
from itasite.facts import result_ranges as ranges
from itasite.facts import score
from itasite.facts.ranges import ANY_SCORE, HALF_CENT, Range, around
from itasite.facts.result_ranges import Weights
from itasite.model.framework import Framework, Instrument
from itasite.model.site import Site, Year
from itasite.model.year import Result
from itasite.problem import Position, Problem, Severity, error, warning

ID = "score-impossible"
SEVERITIES = (Severity.ERROR, Severity.WARNING)
IS_ADVICE = False


class _Fault(NamedTuple):
    at: Position
    message: str
    remedy: str


def check(site: Site) -> Iterator[Problem]:
    """Scores that no scores of 0 to 100 beside them allow, by the weights of the criteria as far as they are known."""
    for year in site.years:
        sure = ranges.all_known(ranges.criteria_weights(year.framework))
        for at, message, remedy in _faults(year, year.info.result) if year.info.result else ():
            yield error(at, ID, message, remedy) if sure else warning(at, ID, message, remedy)


def _faults(year: Year, result: Result) -> Iterator[_Fault]:
    for instrument in year.framework.instruments:
        yield from _by_indicators(year.framework, instrument, result)
        yield from _by_parts(year.framework, instrument, result)
    if result.total is None or result.has_unread_scores:
        return
    if score.computed_total(year.framework, result) is None:
        yield from _total(year.framework, result, result.total)


def _by_indicators(framework: Framework, instrument: Instrument, result: Result) -> Iterator[_Fault]:
    """An instrument for whose score an indicator that is not written would have to lie outside 0 to 100."""
    code, missing = instrument.code, ranges.missing_indicators(framework, instrument.code, result)
    if missing is None or result.is_unread("indicators") or not missing.needed.within(ANY_SCORE).empty:
        return
    known = ", ".join(own.number for own in framework.indicators_of(code) if own.number in result.indicators)
    must = "ต้องเฉลี่ยกันได้" if len(missing.names) > 1 else "ต้องได้"
    message = (
        f"{code} เขียนไว้ {result.instruments[code]} แต่ตัวชี้วัดที่ {', '.join(missing.names)} "
        f"ซึ่งไม่ได้เขียนไว้{must} {outside(missing.needed)}"
    )
    yield _Fault(result.at("instruments", code), message, f"{COMPARE} ทั้ง {code} และตัวชี้วัดที่ {known} แล้วแก้ตัวที่พิมพ์ผิด")


def _by_parts(framework: Framework, instrument: Instrument, result: Result) -> Iterator[_Fault]:
    """An instrument that lies outside the scores of its parts."""
    code, parts = instrument.code, ranges.by_parts(instrument, result)
    written = result.instruments.get(code)
    whole = ranges.by_indicators(framework, code, result) if written is None else around(written)
    if parts is None or whole is None or not whole.within(parts).empty:
        return
    names = [part.code for part in instrument.parts]
    said = f"เขียนไว้ {written}" if written is not None else f"ตามตัวชี้วัดได้ {between(whole)}"
    scores = " ".join(f"{name} {result.parts[name]}" for name in names)
    at = result.at("instruments", code) if written is not None else result.at("parts", names[0])
    message = f"{code} {said} แต่ส่วนของ {code} คือ {scores} คะแนนของทั้งเครื่องมืออยู่นอกช่วงของทุกส่วนไม่ได้"
    yield _Fault(at, message, f"{COMPARE} ทั้งคะแนน {code} และคะแนนของแต่ละส่วน แล้วแก้ตัวที่พิมพ์ผิด")


def _total(framework: Framework, result: Result, total: Decimal) -> Iterator[_Fault]:
    """A total that the instruments do not allow: with any weights, else with those of the criteria that are known."""
    if not framework.instruments:
        return
    found, at = ranges.instrument_ranges(framework, result), result.at("total")
    compare, weights = f"{COMPARE} ทั้งคะแนนรวมและคะแนนของเครื่องมือ แล้วแก้ตัวที่พิมพ์ผิด", ranges.criteria_weights(framework)
    remedy = joined((slip_words(framework, result), compare))
    if around(total).within(ranges.total_range(found, ranges.without_weights(framework))).empty:
        yield _Fault(at, _beyond_all(total, found), remedy)
    elif around(total).within(ranges.total_range(found, weights)).empty:
        yield _Fault(at, _beyond_weighted(total, found, weights), remedy)


def _beyond_all(total: Decimal, found: dict[str, Range]) -> str:
    """That a total is above the best or below the worst instrument."""
    best = max(found, key=lambda code: found[code].high)
    worst = min(found, key=lambda code: found[code].low)
    if around(total).low > found[best].high:
        side, most, code, limit = "สูง", "มากที่สุด", best, Range(found[best].high - 2 * HALF_CENT, found[best].high)
    else:
        side, most, code, limit = "ต่ำ", "น้อยที่สุด", worst, Range(found[worst].low, found[worst].low + 2 * HALF_CENT)
    return f"คะแนนรวมเขียนไว้ {total} แต่เครื่องมือที่ได้{most}คือ {code} {between(limit)} คะแนนรวม{side}กว่านั้นไม่ได้"


def _beyond_weighted(total: Decimal, found: dict[str, Range], weights: Weights) -> str:
    """That the known weights do not allow a total: by the one instrument that is missing, or by what it can be."""
    open_ones = [code for code, each in found.items() if each == ANY_SCORE]
    needed = ranges.missing_instrument(total, found, weights, open_ones[0]) if len(open_ones) == 1 else None
    if needed is not None and needed.within(ANY_SCORE).empty:
        message = f" {open_ones[0]} ซึ่งไม่ได้เขียนไว้ต้องได้ {outside(needed)}"
    else:
        message = f"คะแนนที่เขียนไว้ให้คะแนนรวมได้เพียง {between(ranges.total_range(found, weights))}"
    return f"คะแนนรวมเขียนไว้ {total} แต่{message} (น้ำหนัก {weights_words(weights)})"

"""คะแนนที่เขียนไว้ไม่ตรงกับที่คำนวณได้

คะแนนรวมคือผลรวมของคะแนนแต่ละเครื่องมือคูณน้ำหนัก เครื่องมือคือค่าเฉลี่ยของตัวชี้วัด ต่างกันได้ 0.01 เพราะปัดเศษ
ปีที่ยังไม่ทราบน้ำหนักครบ ค่าเฉลี่ยของตัวชี้วัดที่ไม่ตรงเป็นเพียงคำเตือน

ทำไม: ตัวเลขที่ขัดกันแปลว่ามีตัวใดตัวหนึ่งพิมพ์ผิด
วิธีแก้: เทียบกับประกาศผลของสำนักงาน ป.ป.ช. แล้วแก้ตัวเลขที่พิมพ์ผิด หรือลบบรรทัดนั้นให้ระบบคำนวณ
ตัวอย่างที่ผิด:
    # year.yml
    result:
      instruments: {IIT: 98.79, EIT: 90.81, OIT: 71.50}
      total: 95.48
ตัวอย่างที่ถูก:
    # year.yml
    result:
      instruments: {IIT: 98.79, EIT: 90.81, OIT: 71.50}
      total: 85.48
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from itasite.detect.result_words import COMPARE, joined, slip_words, two_places
from itasite.facts import result_ranges as ranges
from itasite.facts import score
from itasite.facts.ranges import Range, around
from itasite.model.site import Site, Year
from itasite.model.year import Result
from itasite.problem import Problem, Severity, error, warning

ID = "score-mismatch"
SEVERITIES = (Severity.ERROR, Severity.WARNING)
IS_ADVICE = False


def check(site: Site) -> Iterator[Problem]:
    """Written scores of instruments and totals that differ from those computed from their parts, and ranks."""
    for year in site.years:
        if year.info.result:
            yield from _instruments(year, year.info.result)
            yield from _total(year, year.info.result)
            yield from _ranks(year, year.info.result)


def _instruments(year: Year, result: Result) -> Iterator[Problem]:
    sure = ranges.all_known(ranges.criteria_weights(year.framework))
    for code, written in result.instruments.items():
        mean = score.instrument_mean(year.framework, code, result)
        found = ranges.by_indicators(year.framework, code, result)
        if mean is None or found is None or _reaches(written, found):
            continue
        at, message = result.at("instruments", code), f"{code} เขียนไว้ {written} แต่ค่าเฉลี่ยของตัวชี้วัดคือ {two_places(mean)}"
        remedy = f"{COMPARE} ทั้ง {code} และตัวชี้วัด แก้ตัวเลขที่พิมพ์ผิด หรือลบบรรทัดนี้ให้ระบบคำนวณ"
        yield error(at, ID, message, remedy) if sure else warning(at, ID, message, remedy)


def _total(year: Year, result: Result) -> Iterator[Problem]:
    if year.framework.is_unread("instruments", "indicators") or result.has_unread_scores:
        return
    computed, weights = score.computed_total(year.framework, result), ranges.criteria_weights(year.framework)
    if result.total is None or computed is None:
        return
    if not _reaches(result.total, ranges.total_range(ranges.instrument_ranges(year.framework, result), weights)):
        message = f"คะแนนรวมเขียนไว้ {result.total} แต่คำนวณได้ {computed}"
        compare = f"{COMPARE} ทั้งคะแนนรวมและคะแนนของเครื่องมือ แก้ตัวเลขที่พิมพ์ผิด หรือลบบรรทัดนี้ให้ระบบคำนวณ"
        remedy = joined((slip_words(year.framework, result), compare))
        yield error(result.at("total"), ID, message, remedy)


def _ranks(year: Year, result: Result) -> Iterator[Problem]:
    """Ranks that the scores contradict; only where all scores are known."""
    if any(found.number not in result.indicators for found in year.framework.indicators):
        return
    computed = score.ranks(result)
    for number in _contradicting(result, computed):
        message = f"อันดับของตัวชี้วัดที่ {number} เขียนไว้ {result.ranks[number]} แต่ตามคะแนนคือ {computed[number]}"
        yield warning(result.at("ranks", number), ID, message, "เทียบกับเอกสาร แล้วแก้คะแนนหรืออันดับที่พิมพ์ผิด")


def _contradicting(result: Result, computed: dict[str, int]) -> list[str]:
    """The indicators whose written rank is wrong. Where scores are equal, papers count in one of three ways:

    the next rank is left out (1 1 3) or not (1 1 2), or they are told apart by what the paper does not print (1 2 3).
    """
    written = {number: rank for number, rank in result.ranks.items() if number in computed}
    used = sorted(set(computed.values()))
    if all(rank == used.index(computed[number]) + 1 for number, rank in written.items()):
        return []
    given, places = list(written.values()), list(computed.values())
    return [
        number
        for number, rank in written.items()
        if rank != (first := computed[number])
        and (given.count(rank) > 1 or rank not in range(first, first + places.count(first)))
    ]


def _reaches(written: Decimal, found: Range) -> bool:
    """Whether a published score can be one of these, each of which was rounded as well."""
    return not around(written).within(found).empty

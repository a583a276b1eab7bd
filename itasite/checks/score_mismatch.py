"""คะแนนหรือระดับที่เขียนไว้ไม่ตรงกับที่คำนวณได้

คะแนนรวมคือผลรวมของคะแนนแต่ละเครื่องมือคูณน้ำหนัก เครื่องมือคือค่าเฉลี่ยของตัวชี้วัด
ระดับที่ขัดกันเป็นเพียงคำเตือน เพราะวิธีให้ระดับของบางปียังไม่ได้ตรวจเทียบกับเอกสารทางการ

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

from itasite.facts import score
from itasite.model.site import Site, Year
from itasite.model.year import Result
from itasite.problem import Problem, Severity, error, warning
from itasite.spelling import suggest

ID = "score-mismatch"
SEVERITIES = (Severity.ERROR, Severity.WARNING)
IS_ADVICE = False


def check(site: Site) -> Iterator[Problem]:
    """Written scores of instruments, totals and levels that differ from those computed from their parts."""
    for year in site.years:
        if year.info.result:
            yield from _instruments(year, year.info.result)
            yield from _total(year, year.info.result)
            yield from _ranks(year, year.info.result)
            yield from _level_name(year, year.info.result)


def _instruments(year: Year, result: Result) -> Iterator[Problem]:
    for code, written in result.instruments.items():
        mean = score.instrument_mean(year.framework, code, result)
        if mean is not None and not _same(written, mean):
            message = f"{code} เขียนไว้ {written} แต่ค่าเฉลี่ยของตัวชี้วัดคือ {score.rounded(mean)}"
            yield error(result.at("instruments", code), ID, message, "แก้ตัวเลขที่พิมพ์ผิด หรือลบบรรทัดนี้ให้ระบบคำนวณ")


def _total(year: Year, result: Result) -> Iterator[Problem]:
    if year.framework.is_unread("instruments", "indicators", "levels"):
        return
    computed = score.scores(year.framework, result)
    if result.total is not None and computed.total is not None and not _same(result.total, computed.total):
        message = f"คะแนนรวมเขียนไว้ {result.total} แต่คำนวณได้ {computed.total}"
        yield error(result.at("total"), ID, message, "แก้ตัวเลขที่พิมพ์ผิด หรือลบบรรทัดนี้ให้ระบบคำนวณ")
    titles = [level.title for level in year.framework.levels]
    if result.level in titles and computed.computed and computed.level and result.level != computed.level.title:
        names = ", ".join(titles)
        message = f"ระดับเขียนไว้ “{result.level}” แต่เกณฑ์ให้ “{computed.level.title}”"
        # How the levels are set is not verified for every year: the document can be right and we can be wrong.
        yield warning(result.at("level"), ID, message, f"ตรวจกับประกาศของสำนักงาน ป.ป.ช. · ระดับของปีนี้: {names}")


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


def _level_name(year: Year, result: Result) -> Iterator[Problem]:
    """A level that the criteria do not have; reported even if some scores are missing."""
    titles = [level.title for level in year.framework.levels]
    if result.level and titles and not year.framework.is_unread("levels") and result.level not in titles:
        message = f"เกณฑ์ปี {year.framework.fiscal_year} ไม่มีระดับ “{result.level}”"
        yield warning(result.at("level"), ID, message, suggest(result.level, titles))


def _same(written: Decimal, computed: Decimal) -> bool:
    return score.rounded(written) == score.rounded(computed)

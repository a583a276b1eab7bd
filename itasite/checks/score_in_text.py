"""คะแนนในข้อความที่ขัดกับข้อมูล

เทียบข้อความในหน้า .md กับคะแนนใน year.yml: “ตัวชี้วัดที่ 9 … คือ 98.64 คะแนน”, “คะแนนเต็ม 100 คะแนนทั้ง 2 ตัวชี้วัด”
และ “คะแนนเฉลี่ย” ที่แท้จริงเป็นคะแนนรวมถ่วงน้ำหนัก

ทำไม: ตัวเลขที่ขัดกันทำให้ผู้อ่านไม่รู้ว่าควรเชื่อตัวใด
วิธีแก้: แก้ตัวเลขที่พิมพ์ผิดในข้อความหรือใน year.yml แล้วแต่ว่าที่ใดผิด หรือใช้บล็อก ita-scores แทนการพิมพ์ตัวเลขเอง
ตัวอย่างที่ผิด:
    คะแนนเต็ม 100 คะแนนทั้ง 2 ตัวชี้วัด โดยตัวชี้วัดที่ 9 คือ 98.64 คะแนน
ตัวอย่างที่ถูก:
    ตัวชี้วัดที่ 10 ได้คะแนนเต็ม ส่วนตัวชี้วัดที่ 9 คือ 98.64 คะแนน
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from itasite.facts import score
from itasite.facts.ranges import rounded
from itasite.fiscal import fold_digits
from itasite.model.site import Site, Year
from itasite.model.year import Result
from itasite.once import once
from itasite.problem import Position, Problem, Severity, warning

ID = "score-in-text"
SEVERITIES = (Severity.WARNING,)
IS_ADVICE = True
_NUMBER = r"(\d{1,3}(?:\.\d+)?)"
# Between the words there can be the name of the indicator, but no other number.
_OF_INDICATOR = re.compile(rf"ตัวชี้วัดที่\s*(\d+)[^\d\n|]{{0,60}}?(?:คือ|ได้|เท่ากับ|คะแนน)\s*{_NUMBER}\s*คะแนน")
_ALL_FULL = re.compile(r"เต็ม\s*100\s*คะแนน\s*ทั้ง\s*(\d+)\s*ตัวชี้วัด")
_MEAN = re.compile(rf"คะแนนเฉลี่ย[^\d\n|]{{0,30}}{_NUMBER}")
_TOTAL = re.compile(
    r"(?:ผลคะแนน|คะแนนรวม|ภาพรวมได้คะแนน)(?:(?!ตัวชี้วัด|IIT|EIT|OIT)[^\d\n|]){0,40}"
    r"(?:25\d\d(?:(?!ตัวชี้วัด|IIT|EIT|OIT)[^\d\n|]){0,40})?(\d{1,3}\.\d{1,2})(?!\d)"
)
_SAID_YEAR = re.compile(r"25\d\d")


def check(site: Site) -> Iterator[Problem]:
    """Scores in the text of the author's pages that differ from the result in year.yml."""
    for page in site.pages:
        for number, line in enumerate(fold_digits(page.document.body).split("\n")):
            if "คะแนน" in line:
                at = Position(page.document.path, page.document.first_line + number)
                yield from _indicators(site, line, at)
                yield from _all_full(line, at)
                yield from _called_mean(site, line, at)
                yield from _totals(site, line, at)


def _indicators(site: Site, line: str, at: Position) -> Iterator[Problem]:
    for found in _OF_INDICATOR.finditer(line):
        number, written = found.group(1), Decimal(found.group(2))
        years = _years(site, line, number)
        known = [result.indicators[number] for _, result in years]
        if known and rounded(written) not in [rounded(each) for each in known]:
            message = f"ข้อความว่าตัวชี้วัดที่ {number} ได้ {written} แต่ {years[0][0].file('year.yml')} เขียน {known[0]}"
            yield warning(_place(at, found), ID, message, "แก้ตัวเลขที่พิมพ์ผิด")


def _all_full(line: str, at: Position) -> Iterator[Problem]:
    below = [found for found in _OF_INDICATOR.finditer(line) if Decimal(found.group(2)) != score.FULL]
    for found in _ALL_FULL.finditer(line) if below else ():
        said = f"ตัวชี้วัดที่ {below[0].group(1)} ได้ {below[0].group(2)}"
        message = f"ข้อความว่าเต็ม 100 ทั้ง {found.group(1)} ตัวชี้วัด แต่{said}"
        yield warning(_place(at, found), ID, message, "แก้ข้อความให้ตรงกับคะแนน")


def _called_mean(site: Site, line: str, at: Position) -> Iterator[Problem]:
    for found in _MEAN.finditer(line):
        written = rounded(Decimal(found.group(1)))
        for mean in _means(site).get(written, ()):
            message = f"{written} คือคะแนนรวมถ่วงน้ำหนัก ไม่ใช่คะแนนเฉลี่ย" + (f" (เฉลี่ย {mean})" if mean else "")
            yield warning(_place(at, found), ID, message, "เรียกว่า “คะแนนรวม”")


def _totals(site: Site, line: str, at: Position) -> Iterator[Problem]:
    """Totals that are not a score of any result of the site."""
    said = {int(text) for text in _SAID_YEAR.findall(line)}
    total, known = _known(site, tuple(sorted(said)))
    for found in _TOTAL.finditer(line) if total is not None else ():
        if rounded(Decimal(found.group(1))) not in known:
            message = f"ข้อความว่าได้คะแนน {found.group(1)} แต่คะแนนรวมคือ {total}"
            yield warning(_place(at, found), ID, message, "แก้ตัวเลขให้ตรงกับ year.yml")


@once
def _means(site: Site) -> dict[Decimal, tuple[Decimal | None, ...]]:
    """For each total, rounded, the means of the years that have it, where the mean is another or not known."""
    found: dict[Decimal, tuple[Decimal | None, ...]] = {}
    for year in site.years:
        result, total = year.info.result, _total(year)
        marks = list(result.indicators.values()) if result else []
        mean = rounded(score.mean(marks)) if len(marks) == len(year.framework.indicators) > 0 else None
        if total is not None and rounded(total) != mean:
            found[rounded(total)] = (*found.get(rounded(total), ()), mean)
    return found


@once
def _known(site: Site, said: tuple[int, ...]) -> tuple[Decimal | None, frozenset[Decimal]]:
    """The total of the latest of these years that has one, and all their scores, rounded; of all if none is said."""
    meant = [year for year in site.years if year.info.result and (not said or year.number in said)]
    totals = (total for year in meant if (total := _total(year)) is not None)
    return next(totals, None), frozenset(rounded(number) for year in meant for number in _numbers(year))


def _total(year: Year) -> Decimal | None:
    found = score.year_scores(year)
    return found.total if found else None


def _numbers(year: Year) -> Iterator[Decimal]:
    """All scores of a year that a text can name without an error."""
    result, found = year.info.result, score.year_scores(year)
    if result and found:
        yield from (*result.indicators.values(), *result.instruments.values(), *result.parts.values())
        for part in found.instruments:
            if part.score is not None:
                yield from (part.score, part.score * (part.instrument.weight or 0) / 100)
        yield from () if found.total is None else (found.total,)


def _years(site: Site, line: str, number: str) -> list[tuple[Year, Result]]:
    """The results with this indicator: those of the years named in the line; if it names none, all."""
    results = [(year, year.info.result) for year in site.years if year.info.result]
    known = [(year, result) for year, result in results if number in result.indicators]
    said = {int(text) for text in _SAID_YEAR.findall(line)}
    return [(year, result) for year, result in known if year.number in said] if said else known


def _place(at: Position, found: re.Match[str]) -> Position:
    return Position(at.file, at.line, found.start() + 1)

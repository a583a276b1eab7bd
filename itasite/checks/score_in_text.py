"""คะแนนในข้อความที่ขัดกับข้อมูล

เทียบข้อความในหน้า .md กับคะแนนใน year.yml: “ตัวชี้วัดที่ 9 … คือ 98.64 คะแนน”, “คะแนนเต็ม 100 คะแนนทั้ง 2 ตัวชี้วัด”
และ “คะแนนเฉลี่ย” ที่แท้จริงเป็นคะแนนรวมถ่วงน้ำหนัก ตัวเลขที่ขัดกันทำให้ผู้อ่านไม่รู้ว่าควรเชื่อตัวใด
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from itasite import score
from itasite.fiscal import fold_digits
from itasite.model.site import AuthorPage, Site, Year
from itasite.model.year import Result
from itasite.problem import Position, Problem, warning

ID = "score-in-text"
_NUMBER = r"(\d{1,3}(?:\.\d+)?)"
# the words between may be the name of the indicator, but no other number
_OF_INDICATOR = re.compile(rf"ตัวชี้วัดที่\s*(\d+)[^\d\n|]{{0,60}}?(?:คือ|ได้|เท่ากับ|คะแนน)\s*{_NUMBER}\s*คะแนน")
_ALL_FULL = re.compile(r"เต็ม\s*100\s*คะแนน\s*ทั้ง\s*(\d+)\s*ตัวชี้วัด")
_MEAN = re.compile(rf"คะแนนเฉลี่ย[^\d\n|]{{0,30}}{_NUMBER}")
_SAID_YEAR = re.compile(r"25\d\d")


def check(site: Site) -> Iterator[Problem]:
    """Scores in the author's prose against the result that the prose speaks of."""
    for page in site.pages:
        for number, line in enumerate(fold_digits(page.document.body).split("\n")):
            if "คะแนน" in line:
                at = Position(page.document.path, page.document.first_line + number)
                yield from _in_line(site, page, line, at)


def _in_line(site: Site, page: AuthorPage, line: str, at: Position) -> Iterator[Problem]:
    mentioned = list(_OF_INDICATOR.finditer(line))
    for found in mentioned:
        years = _years(site, page, line, found.group(1))
        written = Decimal(found.group(2))
        if years and all(
            score.rounded(written) != score.rounded(result.indicators[found.group(1)]) for _, result in years
        ):
            year, result = years[0]
            known = result.indicators[found.group(1)]
            message = f"ข้อความว่าตัวชี้วัดที่ {found.group(1)} ได้ {written} แต่ {year.file('year.yml')} เขียน {known}"
            yield warning(_place(at, found), ID, message, "แก้ตัวเลขที่พิมพ์ผิด")
    for found in _ALL_FULL.finditer(line):
        below = [entry for entry in mentioned if Decimal(entry.group(2)) != score.FULL]
        if below:
            message = f"ข้อความว่าเต็ม 100 ทั้ง {found.group(1)} ตัวชี้วัด แต่ตัวชี้วัดที่ {below[0].group(1)} ได้ {below[0].group(2)}"
            yield warning(_place(at, found), ID, message, "แก้ข้อความให้ตรงกับคะแนน")
    for found in _MEAN.finditer(line):
        yield from _called_mean(site, found, at)


def _called_mean(site: Site, found: re.Match[str], at: Position) -> Iterator[Problem]:
    written = Decimal(found.group(1))
    for year in site.years:
        result = year.info.result
        total = score.scores(year.framework, result).total if result else None
        marks = result.indicators.values() if result else ()
        mean = score.rounded(score.mean(list(marks))) if marks else None
        if total is not None and score.rounded(written) == score.rounded(total) != mean:
            message = f"{written} คือคะแนนรวมถ่วงน้ำหนัก ไม่ใช่คะแนนเฉลี่ย" + (f" (เฉลี่ย {mean})" if mean else "")
            yield warning(_place(at, found), ID, message, "เรียกว่า “คะแนนรวม”")


def _years(site: Site, page: AuthorPage, line: str, number: str) -> list[tuple[Year, Result]]:
    """The results that have this indicator: of the years named in the line, else of all."""
    known = [
        (year, year.info.result) for year in site.years if year.info.result and number in year.info.result.indicators
    ]
    said = {int(text) for text in _SAID_YEAR.findall(line)}
    named = [(year, result) for year, result in known if year.number in said]
    return named or (known if not said else [])


def _place(at: Position, found: re.Match[str]) -> Position:
    return Position(at.file, at.line, found.start() + 1)

"""How to write a period that could not be read."""

from __future__ import annotations

import re

from itasite.fiscal.days import NotADate, how_to_write, odd_year
from itasite.fiscal.digits import folded
from itasite.fiscal.period import format_period
from itasite.fiscal.periods import parse_period, read
from itasite.fiscal.words import ERA, MONTH, meant_month

_BRACKET = r"([^()]+?)\s*\(([^()]+)\)"
_WORD = r"[ก-๎]{3,}"
_YEAR_BEHIND = rf"(?:{MONTH})\s*(?P<era>{ERA})?\s*(?P<year>\d{{2}}(?!\d)|\d{{4}})"
_FIGURES = r"\d{1,2}\s?[-–/.]\s?\d{1,2}\s?[-–/.]\s?(?:\d{4}|\d{2})"
_TO = r"\s*(?:จนถึง|ถึง|–|—| - |-)\s*"


def period_advice(text: str, fiscal_year: int) -> str:
    """What to write for a period that gives no date in a fiscal year (Buddhist era), in Thai."""
    words = folded(text)
    usual = f"เขียนเช่น ต.ค. {(fiscal_year - 1) % 100:02} ถึง ก.ย. {fiscal_year % 100:02} หรือ ตลอดปีงบประมาณ"
    try:
        read(words, fiscal_year)
    except NotADate as fault:
        return fault.remedy
    except ValueError:
        return f"เขียนปีไว้ทั้งสองข้าง {usual}"
    return _special(words, fiscal_year) or usual


def _special(words: str, fiscal_year: int) -> str:
    return (
        _disagreeing(words, fiscal_year)
        or _misspelt(words, fiscal_year)
        or _odd_figures(words)
        or _odd_year(words)
        or _several(words)
        or _reversed(words, fiscal_year)
        or _vague(words)
    )


def _disagreeing(words: str, fiscal_year: int) -> str:
    """What a bracket says that is not what stands before it: ไตรมาส 2 (เม.ย.-มิ.ย. 66)."""
    found = re.fullmatch(_BRACKET, words)
    if not found:
        return ""
    outer, inner = (parse_period(part, fiscal_year) for part in found.groups())
    if outer.dated and inner.dated:
        both = f"“{outer.text}” คือ {format_period(outer)} แต่ “{inner.text}” คือ {format_period(inner)}"
        return f"{both} เลือกเขียนอย่างเดียว"
    return f"เขียนเพียง {outer.text}" if outer.dated else ""


def _misspelt(words: str, fiscal_year: int) -> str:
    """The right names of months, where they make it readable."""
    right = words
    for word in re.findall(_WORD, words):
        month = None if re.fullmatch(MONTH, word) else meant_month(word.removeprefix("เดือน"))
        right = right.replace(word.removeprefix("เดือน"), month) if month else right
    return f"ชื่อเดือนสะกดผิด เขียนว่า {right}" if right != words and parse_period(right, fiscal_year).dated else ""


def _odd_figures(words: str) -> str:
    """Days in figures that could be several: 1/9/2023."""
    for found in re.findall(_FIGURES, words):
        if not parse_period(found, 2566).dated:
            return how_to_write(found)
    return ""


def _odd_year(words: str) -> str:
    return next(
        (why for found in re.finditer(_YEAR_BEHIND, words) if (why := odd_year(found["year"], found["era"]))), ""
    )


def _several(words: str) -> str:
    """Months that are named one by one."""
    months = re.findall(MONTH, words)
    if len(months) < 2 or not re.search("และ|,", words):
        return ""
    return "เป็นหลายช่วง ถ้าหมายถึงตั้งแต่เดือนแรกถึงเดือนหลัง ให้เขียน ถึง ระหว่างสองเดือน ถ้าไม่ใช่ ปล่อยไว้ตามนี้ได้"


def _reversed(words: str, fiscal_year: int) -> str:
    parts = re.split(_TO, words)
    both = [parse_period(part, fiscal_year) for part in parts] if len(parts) == 2 else []
    start, end = (both[0].start, both[1].end) if len(both) == 2 else (None, None)
    return "วันเริ่มอยู่หลังวันสิ้นสุด แก้ปีหรือสลับข้าง" if start and end and start > end else ""


def _vague(words: str) -> str:
    """A year that may be that of the calendar, and the end of a month without the month."""
    if re.search("(?:สิ้น|ภายใน|ก่อน|ครึ่ง)ปี(?!งบ)", words):
        return "“ปี” อาจเป็นปีปฏิทินหรือปีงบประมาณ เขียนว่า ปีงบประมาณ หรือเขียนเดือน เช่น ภายใน ก.ย. 66"
    if re.fullmatch("(?:ภายใน|ก่อน)?(?:ต้น|กลาง|ปลาย|สิ้น)เดือน", words):
        return "บอกเดือนด้วย เช่น สิ้นเดือนมีนาคม 2566 หรือ ทุกสิ้นเดือน"
    if re.fullmatch(r"รอบ\s*\d+\s*เดือน", words):
        return "บอกว่าเดือนใด เช่น 6 เดือนแรก หรือ ทุก 6 เดือน"
    return ""

"""ระดับที่ขัดกับคะแนน หรือไม่มีในปีนั้น

ระดับต้องเป็นคำของปีนั้น และต้องเป็นไปได้เมื่อดูจากคะแนนรวม คะแนนของทุกเครื่องมือ และน้ำหนัก เท่าที่ทราบ
เช่น ตั้งแต่ปี 2566 คะแนนรวมต่ำกว่า 95 ไม่มีทางเป็น “ผ่านดีเยี่ยม” และคะแนนรวมสูงกว่า 98.50 ไม่มีทางเป็นเพียง “ผ่านดี”
เป็นคำเตือน เพราะวิธีให้ระดับยังไม่ได้ตรวจเทียบกับเอกสารทางการ และเป็นเพียงข้อสังเกตเมื่อการพิจารณา EIT แยกเป็นสองส่วนอธิบายได้

ทำไม: ระดับที่ขัดกับคะแนนแปลว่าพิมพ์ผิดตัวใดตัวหนึ่ง หรือหยิบระดับของปีอื่นมา
วิธีแก้: เทียบระดับ คะแนนรวม และคะแนนของเครื่องมือกับใบประกาศผล ถ้าตรงทุกตัว ให้ยกเว้นจุดนี้พร้อมเหตุผล
ตัวอย่างที่ผิด:
    # year.yml
    framework: 2568
    result: {total: 94.64, level: ผ่านดีเยี่ยม}
ตัวอย่างที่ถูก:
    # year.yml
    framework: 2568
    result: {total: 94.64, level: ผ่าน}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.detect.result_words import COMPARE, inferred_from, joined, levels_from, two_places, weights_words
from itasite.facts.level_doubt import Escape, Ground, LevelDoubt, level_doubt, sure_from
from itasite.facts.possible_levels import known_levels
from itasite.model.framework import Framework, Level
from itasite.model.site import Site, Year
from itasite.model.year import Result
from itasite.once import once
from itasite.problem import Problem, Severity, hint, warning
from itasite.spelling import slip, suggest

ID = "level-mismatch"
SEVERITIES = (Severity.WARNING, Severity.HINT)
IS_ADVICE = True
# Results up to 2565 print letters; words replaced them by the commission's resolution of 8 June 2566 (Thai PBS).
_LETTERS = re.compile(r"(?<![A-Za-z])(?:AA|[A-F])(?![A-Za-z])")
_WORDS = re.compile("ผ่าน|ปรับปรุง")
_NOT = "ไม่"
_BY_LETTERS = "อักษร AA ถึง F ใช้ถึงปี 2565"
_BY_WORDS = "คำว่า ผ่านดีเยี่ยม ผ่านดี ผ่าน ใช้ตั้งแต่ปี 2566"
_RESOLUTION = "ตามมติคณะกรรมการ ป.ป.ช. วันที่ 8 มิถุนายน 2566"


def check(site: Site) -> Iterator[Problem]:
    """Levels that a year does not have, and those that no scores allow together with what is written."""
    for year in site.years:
        if found := _of_year(year):
            yield found


@once
def _of_year(year: Year) -> Problem | None:
    result, framework = year.info.result, year.framework
    if not (result and result.level and known_levels(framework)) or framework.is_unread("levels"):
        return None
    if result.level not in [level.title for level in known_levels(framework)]:
        return _unknown(framework, result, result.level)
    doubt = level_doubt(framework, result)
    if doubt is None:
        return None
    at, message, remedy = result.at("level"), _message(framework, result, doubt), _remedy(framework, doubt)
    return warning(at, ID, message, remedy) if doubt.escape is Escape.NONE else hint(at, ID, message, remedy)


def _unknown(framework: Framework, result: Result, written: str) -> Problem:
    """A level that the year does not have; where only the words around it are others, the level that is meant."""
    levels = known_levels(framework)
    meant = _meant(written, levels)
    choices = suggest(meant.title if meant else written, [level.title for level in levels], guess=_NOT not in written)
    letters = any(_LETTERS.fullmatch(level.title) for level in levels)
    other = ""
    if not letters and _LETTERS.search(written):
        other = f"{_BY_LETTERS} {_RESOLUTION}"
    elif letters and _WORDS.search(written):
        other = f"{_BY_WORDS} {_RESOLUTION}"
    message = f"เกณฑ์ปี {framework.fiscal_year} ไม่มีระดับ “{written}”"
    return warning(result.at("level"), ID, message, joined((choices, other, "เขียนระดับตามใบประกาศผลของปีนั้น")))


def _meant(written: str, levels: tuple[Level, ...]) -> Level | None:
    """The level that is named in English, with a slip, or among other words: ระดับผ่านดี, ผ่านดีเยียม, (ผ่าน) ระดับ AA.

    A shorter level stands in the longer one, so slips come first. What is denied (ไม่ผ่าน) is no level.
    """
    bare = "".join(written.split()).lower().replace("ระดับ", "")
    english = {"passed": "pass"}.get(bare, bare)
    named = [level for level in levels if "".join((level.english or "").split()).lower() == english]
    if named or _NOT in bare:
        return next(iter(named), None)
    thai = {"".join(level.title.split()): level for level in levels if re.search("[ก-๙]", level.title)}
    found = slip(bare, thai) or max((title for title in thai if title in bare), key=len, default=None)
    return thai[found] if found else None


def _message(framework: Framework, result: Result, doubt: LevelDoubt) -> str:
    allowed = " หรือ ".join(f"“{level.title}”" for level in doubt.allowed)
    gives = "เกณฑ์" if framework.levels and not doubt.inferred else "เกณฑ์เท่าที่ทราบ"
    return f"ระดับเขียนไว้ “{doubt.level.title}” แต่{gives}ให้ {allowed} เพราะ{_because(result, doubt)}"


def _because(result: Result, doubt: LevelDoubt) -> str:
    """The shortest reason that an officer can compare with the paper."""
    if result.total is not None and result.total < doubt.level.minimum:
        return f"คะแนนรวม {result.total} ไม่ถึง {doubt.level.minimum}"
    if doubt.missed:
        missed = " ".join(f"{code} {score}" for code, score in doubt.missed)
        return f" {missed} ไม่ถึง {doubt.level.each_minimum}"
    weights = f" (น้ำหนัก {weights_words(doubt.weights)})" if doubt.weights else ""
    each = doubt.allowed[-1].each_minimum
    if doubt.ground is Ground.TOTAL and doubt.weights and each is not None:
        sure = sure_from(doubt.weights, each)
        return f"คะแนนรวม {result.total} ส่วนเครื่องมือใดต่ำกว่า {each} คะแนนรวมจะไม่ถึง {two_places(sure)}{weights}"
    if doubt.ground is Ground.TOTAL:
        return f"คะแนนรวม {result.total}{weights}"
    scores = [f"{code} {written}" for code, written in (result.instruments | result.parts).items()]
    scores += [f"คะแนนรวม {result.total}"] if result.total is not None else []
    return f" {' '.join(scores)}{weights}" if scores else f"คะแนนของตัวชี้วัด{weights}"


def _remedy(framework: Framework, doubt: LevelDoubt) -> str:
    maybe = {Escape.NONE: "", Escape.SPLIT: _split(framework, doubt), Escape.ROUNDING: _edge(doubt)}[doubt.escape]
    source = inferred_from(framework) if doubt.inferred else ""
    compare = f"{COMPARE} ทั้งระดับ คะแนนรวม และคะแนนของเครื่องมือ"
    return joined((maybe, compare, levels_from(framework), source))


def _split(framework: Framework, doubt: LevelDoubt) -> str:
    codes = [found.code for found in framework.instruments if found.parts or found.code in framework.inferred.split]
    each = doubt.allowed[-1].each_minimum
    below = f"บางส่วนต่ำกว่า {each}" if each is not None else "บางส่วนต่ำกว่าเกณฑ์"
    return f"เป็นได้ถ้า {' หรือ '.join(codes)} พิจารณาแยกส่วนและ{below} ให้ดูคะแนนของแต่ละส่วนในใบประกาศผล"


def _edge(doubt: LevelDoubt) -> str:
    each = doubt.allowed[-1].each_minimum
    return f"เป็นได้เฉพาะเมื่อเครื่องมือหนึ่งต่ำกว่า {each} เพียงเศษที่ปัดขึ้น" if each is not None else "เป็นได้เฉพาะเพราะการปัดเศษ"

"""Finds where a text says that the site shows the QR code of a survey of the assessment.

A claim has three things in one sentence: a QR code, the survey that it leads to, and the site as its place. QR codes
have many other uses; the word nearest to it tells which is meant. What is denied or only planned claims nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_QR = re.compile(r"(?<![A-Za-z])QR(?:[ \t-]*codes?)?(?![A-Za-z])|คิวอาร์(?:[ \t]*โค้?๊?ด)?", re.IGNORECASE)
# Surveys by their names, and words for any survey unless it asks how content people are with a service.
_SURVEY = re.compile(
    r"(?<![A-Za-z])(?:EIT|IIT)(?![A-Za-z])|ประเมิน\s*ITA(?![A-Za-z])|ผู้มีส่วนได้(?:ส่วน)?เสีย|(?:ร่วม)?ประเมินหน่วยงาน"
    r"|แบบ(?:วัด|สำรวจ|สอบถาม|ประเมิน)(?!\s*(?:ระดับ)?\s*ความพึงพอใจ)",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"(?<![A-Za-z])(?:LINE|PromptPay|Facebook|Wi-?Fi)(?![A-Za-z])|ไลน์|เพิ่มเพื่อน|พร้อมเพย์|ชำระ|จ่าย|โอนเงิน|บริจาค|ค่าธรรมเนียม|ภาษี"
    r"|ร้องเรียน|ร้องทุกข์|แจ้งเหตุ|เบาะแส|ลงทะเบียน|ลงเวลา|ดาวน์โหลด|แผนที่|ความพึงพอใจ|e-?service",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"เว็บ(?:ไซ(?:ต์|ด์|ท์|ต|ด)|เพจ)?+(?!\s*(?:ของ)?\s*(?:สำนักงาน)?\s*(?:คณะกรรมการ|ป\.?\s*ป\.?\s*ช|ITAS))"
    r"|หน้า(?:นี้|แรก|หลัก)|website|homepage",
    re.IGNORECASE,
)
_HERE = re.compile(r"\s*(?:นี้|ด้านล่าง|ด้านบน|ข้างล่าง|ข้างบน|ต่อไปนี้|ท้ายหน้า)")
_NOT = re.compile(r"(?:ไม่มี|ไม่ได้|ไม่แสดง|ยังไม่|จะ|ควร|ต้อง|ให้มี|เพื่อ)[^\s]{0,24}\s?$")
_NOT_AFTER = re.compile(r"[^\n]{0,40}?(?:ไม่มี|ยังไม่|ไม่ได้|ภายหลัง|ต่อไป(?!นี้))")
# What is asked for or planned, where nothing between says that it was done.
_ASKED = re.compile(r"(?:กำหนดให้|แนวทาง|ข้อเสนอแนะ|แผนการ|แผนงาน)(?!.*(?:(?<!ส่วน)ได้|แล้ว|เรียบร้อย))")
_DEADLINE = re.compile(r"(?!.*แล้ว).*?ภายใน\s*(?:วันที่|เดือน|ไตรมาส|ปี|สัปดาห์|[0-9๐-๙])")
_BEFORE, _AFTER = 80, 120  # characters around a QR code that still speak of it
_FAR = _BEFORE + _AFTER


def survey_claims(text: str) -> Iterator[tuple[int, int]]:
    """Where a text (of any number of lines) claims it: the 0-based start and end of the words for the QR code."""
    for found in _QR.finditer(text):
        before = text[max(found.start() - _BEFORE, 0) : found.start()].rpartition("\n")[2]
        after = text[found.end() : found.end() + _AFTER].partition("\n")[0]
        around = (before, after)
        other = _distance(_OTHER, around)
        is_survey = _distance(_SURVEY, around) < other
        is_here = _distance(_PLACE, around) < _FAR or _HERE.match(after)
        is_planned = _NOT.search(before) or _NOT_AFTER.match(after) or _ASKED.search(before) or _DEADLINE.match(after)
        if is_survey and is_here and not is_planned:
            yield found.span()


def _distance(words: re.Pattern[str], around: tuple[str, str]) -> int:
    """How many characters lie between the QR code and the nearest of the words; `_FAR` where there is none."""
    before, after = around
    ends = [len(before) - found.end() for found in words.finditer(before)]
    starts = [found.start() for found in words.finditer(after)]
    return min([*ends, *starts], default=_FAR)

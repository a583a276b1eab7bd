"""Finds the names of other local governments in a text. Pure.

Thai has no spaces between words, so behind อบต. may stand a name or a verb. It is a name where a list knows it, or
where อำเภอ or จังหวัด follows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import NamedTuple

from itasite.detect.place_names import is_ordinary, is_verb, known_place
from itasite.detect.provinces import PROVINCES
from itasite.model.agency import Kind
from itasite.words.choices import KIND_ABBREVIATIONS, KIND_WORDS


class Part(Enum):
    """How a text speaks of a body."""

    DOER = "doer"  # it acts, signs, or heads the text: the text is its own
    NAMED = "named"
    ELSEWHERE = "elsewhere"  # it is meant: a neighbour, a host, one who is given something


class Body(NamedTuple):
    """A local government in a text: offsets of the word for its kind and behind its name, and what is written."""

    start: int
    end: int
    kind: Kind
    word: str  # อบต. or in full
    name: str


def _written(word: str) -> str:
    """The word for a kind as a pattern: อบต. and อบจ. also without their dot, unless they may be part of a word."""
    loose = rf"|(?<![ก-๙]){word[:-1]}(?=\s?[ก-ฮเ-ไ])" if word.startswith("อบ") else ""
    return f"{re.escape(word)}{loose}"


_WORDS = {
    word: Kind(kind)
    for kind, abbreviation in KIND_ABBREVIATIONS.items()
    for word in (KIND_WORDS[kind], abbreviation, abbreviation[:-1])
}
_LONGEST_FIRST = sorted((word for word in _WORDS if len(word) > 3 or word.endswith(".")), key=len, reverse=True)
_KIND = "|".join(map(_written, _LONGEST_FIRST))
NAMED = re.compile(rf"(?P<word>{_KIND})(?P<blank>\s?)(?P<letters>[ก-๙]{{2,}})")
_PLACE_BEHIND = r"(?P<name>[ก-๙]{2,25}?)(?:\s?(?:อำเภอ|จังหวัด)|\s(?:อ\.|จ\.))\s?(?P<place>[ก-๙]{2,})"
_PLACE_NEXT = r"\s?(?:อำเภอ|จังหวัด)\s?[ก-๙]{2}|\s(?:อ\.|จ\.)\s?[ก-๙]{2}"
# What stands behind อบต. and is no name, with อำเภอ or จังหวัด behind it: อบต. ประสานอำเภอ, อบต. ทุกแห่งในอำเภอ.
_NO_NAME = (
    "เป็น|ที่|ทั้ง|ทุก|แห่ง|มี|ได้|และ|ใน|ต้อง|ให้|ของ|หรือ|จะ|ซึ่ง|กับ|โดย|ตาม|จัด|ดำเนิน|ประสาน|แจ้ง|ส่ง|เสนอ|รายงาน|ขอ|นำ|ขึ้น|อยู่|ตั้ง"
    "|เขต|พื้นที่|ร่วม|รับ|ต่อ|ไป|มา|จาก|ถึง|เข้า|ผ่าน|ระดับ|สังกัด|ภาย|ปลัด|นายก|สมาชิก|ตำบล|หมู่|อื่น|นั้น|นี้|หลาย|บาง(?=แห่ง)|ดัง|ช่วย|ใช้|ทำ"
)
_REACH = 80  # characters before a name in which words for other places are searched
_ELSEWHERE = (
    r"ติดต่อกับ|ติดกับ|จดกับ|อาณาเขต|แนวเขต|ดูงาน|ทัศนศึกษา|เยี่ยมชม|เยี่ยมเยียน|โรงแรม|รีสอร์[ทต]|เดินทางไป|รับโอน|โอนย้าย|โอน(?:มา|ไป)|ย้าย(?:มา|ไป)"
    r"|บันทึกข้อตกลง|ความร่วมมือ|MOU|เครือข่าย|ข้างเคียง|ใกล้เคียง|อุดหนุน|เจ้าภาพ|วิทยากรจาก|แชมป์|แข่งขัน"
)
# Right before a name: something is given to it, or done with it or there.
_TO = (
    r"(?:ให้(?:แก่|กับ|แด่)?|แก่|แด่|กับ|จาก|ไปยัง|ไปที่|ถึง|ณ|ร่วม(?:มือ)?กับ"
    r"|ประสาน(?:งาน)?|เช่น|อาทิ|สนับสนุน|มอบ|ส่ง(?:ต่อ)?|เชิญ|ระหว่าง|คณะ(?:จาก)?)\s*$"
)
_AND_BODY = rf"(?:{_KIND})\s?[ก-๙]+\s*(?:,|และ|หรือ|กับ)\s*$"  # a list goes on
# Behind a name: what only the one does whose paper it is.
_DOES = (
    r"\s*(?:\([^)]*\)\s*)?(?:(?:อำเภอ|อ\.|จังหวัด|จ\.)\s?[ก-๙]{2,20}\s+){0,2}\s*(?:ดำเนิน|ได้|ขอ(?:ประกาศ|แจ้ง|เชิญ|แสดง|ความ|รายงาน|ประชา)|จึง|ประกาศ"
    r"|จัด(?:ทำ|ให้|ตั้ง|โครงการ|กิจกรรม|อบรม|ประชุม|เก็บ|ส่ง)|เผยแพร่|กำหนด|มี(?:นโยบาย|เจตนา|ความ|การ|หน้าที่|อำนาจ|แผน|มาตรการ|แนวทาง)|จะ|ให้(?:ความ|บริการ)"
    r"|ตระหนัก|มอบหมาย|แต่งตั้ง|เปิดเผย|รายงาน|ลงนาม|แสดง|ยึดมั่น|มุ่งมั่น|ไม่(?:ได้|มี)|ยังไม่|ปฏิบัติ|ดูแล|บริหาร|เป็นหน่วยงาน|ปรับปรุง|ส่งเสริม|พัฒนา"
    r"|สำรวจ|วิเคราะห์|นำ|สามารถ|ต้อง|ควร|เข้ารับ|รับ(?:เรื่อง|ฟัง|การ))"
)
_HEADING = re.compile(r"\s*#")
# Right before a name: where a body publishes its own.
_CHANNEL = r"(?i:เว็บไซต์|เว็บเพจ|เพจ|facebook|เฟซบุ๊ก|line|ไลน์)(?:หลัก)?\s*(?:ของ)?\s*$"
# A line that is a heading, a signature or a field of its own: the paper's title or a post before, nothing behind.
_OWN = (
    r"[\s#>*|-]*(?:\(?(?:ลงชื่อ|ตำแหน่ง)\)?[\s.…:]*)?(?:(?:รอง|ผู้ช่วย)?(?:นายก|ปลัด|ประธานสภา|เลขานุการ(?:สภา)?)|ประกาศ|คำสั่ง|นโยบาย|ข้อบัญญัติ|เทศบัญญัติ|ระเบียบ"
    r"|สำนักงาน|ที่ทำการ|ส่วนราชการ|สำนักปลัด|เว็บไซต์|สภา|บันทึกข้อความ)?\s*(?:ของ)?\s*$"
)
_ENDS = r"\s*(?:\([^)]*\)\s*)?(?:(?:อำเภอ|อ\.|จังหวัด|จ\.)\s?[ก-๙]{2,20}\s*){0,2}[\s*|.#]*(?:เรื่อง.*)?$"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when it is first needed; most contents name no other body."""
    return re.compile(pattern)


def bodies(text: str) -> Iterator[Body]:
    """Each local government that a text names, in the order of the text."""
    for found in NAMED.finditer(text):
        kind, letters = _WORDS[found["word"]], found["letters"]
        name = _province(letters) if kind is Kind.PAO else _name(text, found)
        if name:
            end = found.start("letters") + len(name)
            yield Body(found.start(), end, kind, found["word"], name)


def part_of(text: str, body: Body) -> Part:
    """How a text speaks of one of its bodies."""
    before, behind = text[: body.start], text[body.end :]
    near = before[-_REACH:]
    if _compiled(_ELSEWHERE).search(near) or _compiled(_TO).search(near) or _compiled(_AND_BODY).search(near):
        return Part.ELSEWHERE
    own = _compiled(_OWN).fullmatch(before) and _compiled(_ENDS).match(behind)
    does = own or _HEADING.match(before) or _compiled(_CHANNEL).search(near) or _compiled(_DOES).match(behind)
    return Part.DOER if does else Part.NAMED


def _province(letters: str) -> str:
    return next((province for province in PROVINCES if letters.startswith(province)), "")


def _name(text: str, found: re.Match[str]) -> str:
    """The name behind a word for a kind; "" if none is known to stand there."""
    letters = found["letters"]
    known = known_place(letters)
    no_name = _compiled(_NO_NAME).match(letters)
    if known and not (no_name and no_name.end() >= len(known)):
        rest = text[found.start("letters") + len(known) :]
        alone = not found["blank"] and not re.match("[ก-๎]", rest)
        if not is_ordinary(known) or _compiled(_PLACE_NEXT).match(rest) or (alone and not is_verb(known)):
            return known
    behind = _compiled(_PLACE_BEHIND).match(text, found.start("letters"))
    if behind and not no_name and (known_place(behind["place"]) or _province(behind["place"])):
        return behind["name"]
    return ""

"""Finds the words in a text that say what the number after them is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from itasite.detect.personal_data import banks
from itasite.detect.personal_data.folding import bare, small_letters

_PAPERS = r"(?:ใน)?(?:สัญญา|หนังสือ|เอกสาร|ประกาศ|อ้างอิง|ใบ(?!ขับขี่)|ฎีกา|คำขอ|คำสั่ง|เช็ค|คดี|ทะเบียน(?!บ้าน)|รับ|โฉนด)"
_LATIN = "(?<![a-z])(?:{})(?![a-z])"


class Label(StrEnum):
    """What a word before a number says of it, with its pattern. At one place the first label that matches counts."""

    CITIZEN = (
        r"(?:ประจำตัว|รหัส|เลข|บัตร)\s*ประชาชน|บัตร\s*ประจำตัว(?!\s*(?:นักเรียน|นักศึกษา|ผู้สมัคร|ผู้สอบ|สอบ))"
        r"|(?:ประจำตัว|เลข)\s*(?:13|สิบสาม)\s*หลัก|(?:บัตร|เลข(?:ที่)?|เลขบัตร|ประจำตัว)\s*ปชช"
        r"|เลข(?:ที่)?\s*บัตร(?!\s*(?:เครดิต|เดบิต|คิว|โดยสาร|สมาชิก|สอบ|ประกัน))"
        r"|citizen(?:ship)?\s*(?:id|card|no)|(?:national|thai)\s*id|(?<![a-z])id[\s_]*card|(?:citizen|card|national)_?id"
        r"|(?<![a-z])[cp]id(?![a-z])"
    )
    TAX = r"ผู้เสียภาษี|ทะเบียนการค้า|ทะเบียนพาณิชย์|tax\s*(?:payer)?\s*(?:id|no|number)"
    PASSPORT = r"หนังสือ\s*เดินทาง|พาสปอร์ต|passport"
    LICENCE = r"ใบ\s*(?:อนุญาต)?\s*ขับ(?:ขี่|รถ)|driv(?:ing|er'?s?)\s*licen[cs]e"
    HOUSE = r"รหัส\s*(?:ประจำ)?\s*บ้าน"
    DOCUMENT = (
        r"(?:เลขที่|รหัส|เลข)\s*โครงการ|โครงการ\s*เลขที่|เลขที่\s*" + _PAPERS + "|"
        r"(?:สัญญา|ค้ำประกัน|ใบอนุญาต|ใบรับรอง|หนังสือรับรอง|กรมธรรม์)"
        r"(?:(?!ประชาชน|บัตร|บัญชี|ผู้เสียภาษี)[ก-๙ ().]){0,45}เลขที่|ทะเบียนนิติบุคคล|นิติบุคคล\s*เลขที่"
        r"|(?:หนังสือ|ประกาศ|คำสั่ง|ใบเสร็จ(?:รับเงิน)?|ใบสำคัญ|ฎีกา|สัญญา|เช็ค|โฉนด)\s*(?:เลข)?ที่|เลขคุม|ใบสั่ง(?:ซื้อ|จ้าง)"
        r"|(?:หมายเลข|เลข|เลขที่)\s*(?:สินทรัพย์|งบประมาณ|ครุภัณฑ์|สินค้า|พัสดุ|อ้างอิง|เอกสาร|คำร้อง|เครื่อง|ตัวถัง"
        r"|ทะเบียน(?!บ้าน)|มิเตอร์|ผู้ใช้|ลูกค้า|สมาชิก|สมัคร|ประกาศ|รับ|ชุด|ใบ(?!\s*ขับ))"
        r"|บัญชี\s*แยกประเภท|ศูนย์ต้นทุน|หน่วยเบิกจ่าย|พิกัด|ละติจูด|ลองจิจูด|latitude|longitude|บาร์โค้ด|barcode"
        r"|e-?\s*gp|gfmis|isbn|issn|s/n|" + _LATIN.format("ean|serial|ref|invoice|tracking|po|version|doi|gps") + "|"
        r"รหัส(?!\s*(?:ประจำตัว\s*)?ประชาชน)"
    )
    ACCOUNT = (
        r"(?:เลขที่|เลข|หมายเลข)\s*บัญชี(?!\s*แยก)|บัญชี\s*เลข(?:ที่)?|บัญชี\s*(?:ธนาคาร|เงินฝาก)"
        r"|เลข(?:ที่)?\s*บช|บช\.?\s*(?:เลขที่|ธ\.)|acc(?:oun)?t?\.?\s*(?:no|number)|(?<![a-z])a/c(?![a-z])"
    )
    PROMPTPAY = r"พร้อมเพย์|prompt\s*pay"
    BANK = r"ธนาคาร|ธ\.(?!\s*ค)|" + "|".join(banks.NAMES) + "|" + _LATIN.format("|".join(banks.LATIN_NAMES))
    LEDGER = r"บัญชี|บช\.|โอนเงิน|ออมทรัพย์|กระแสรายวัน|กรุงเทพ|" + _LATIN.format("|".join(banks.SHORT))
    PHONE = (
        r"โทรศัพท์|โทรสาร|โทร|มือถือ|แฟกซ์|เบอร์|ติดต่อ|สายด่วน|ไลน์|fax|phone|mobile|whatsapp|(?<![a-z])tel"
        r"|" + _LATIN.format("line|call")
    )
    AMOUNT = r"จำนวน(?:เงิน)?|วงเงิน|ยอด(?:เงิน)?|ราคา(?:กลาง)?|งบประมาณ|เป็นเงิน|รวม(?:เงิน|ทั้งสิ้น)?|มูลค่า|amount|total"
    DATE = r"วันที่|เวลา|พ\.?ศ\."


_BEGIN = "(?=[a-zก-ฮเ-ไ])"  # what each word begins with: so most other signs are passed over at once


@cache  # compiled when the first number is found: other sites need not wait for it
def _names() -> re.Pattern[str]:
    return re.compile(f"{_BEGIN}(?:{'|'.join(f'(?P<{label.name}>{bare(label.value)})' for label in Label)})")


_PERSON = re.compile(
    _BEGIN
    + bare(
        r"(?:(?<![หทข])นาย(?!ก(?:เทศ|องค์|อบ|สมาคม|รัฐ|สภา|เมือง|เหล่า|และ|หรือ|[^ก-ฮเแโใไ]|$)"
        r"|\s*(?:ช่าง|อำเภอ|ทะเบียน|แพทย์|ตรวจ|จ้าง|หน้า|ท้าย|ประกัน))"
        r"|(?<!ห)นาง(?!พยาบาล|\s*(?:รอง|เลิ้ง))|น\.\s?ส\.|ด\.\s?[ชญ]\.|เด็ก(?:ชาย|หญิง)|ว่าที่\s?ร"
        r"|ชื่อ\s*-?\s*(?:นาม)?(?:สกุล|ตัว)|เกิด(?:วัน|เมื่อ)|วัน\s*(?:เดือน\s*ปี\s*)?\s*เกิด|บ้านเลขที่"
        r"|ที่อยู่(?!\s*(?:เว็บ|ไฟล์|อีเมล|ใน|ระหว่าง|ภาย))"
        r"|ผู้ร้อง(?!ขอความ)|ราษฎร|ผู้(?:รับ|มีสิทธิ(?:รับ)?)(?:เงิน)?เบี้ย|(?<![a-z])(?:mrs?|ms|miss)(?![a-z])\.?)"
    )
)
_REACH, _NEAR, _BEHIND = 60, 80, 24
# No other number is between a word and its number, except in a list.
_LIST = re.compile(r"[^\d\n]{0,40}?(?:\d[\d\-/]*\s*(?:,|และ|หรือ)\s*)*[^\d\n]{0,40}", re.ASCII)
_ONLY_A_BREAK = re.compile(r"[ \t:.\-)]*\n[ \t]*")
_TOGETHER = re.compile(r"[^\d\n]{0,40}")
_RIGHT_BEHIND = re.compile(bare(r"[”\"')\]]?[ \t]*[(\[]?[ ]*(?:คือ|เป็น|=)?[ ]*"))


class _Place(NamedTuple):
    start: int
    end: int
    label: Label


class Labels:
    """The labels near the numbers of a folded text. Each part of the text is searched once only.

    `numbers` are the sorted spans of the numbers.
    """

    def __init__(self, text: str, numbers: Iterable[tuple[int, int]]) -> None:
        self._text = text
        around = list(_stretches(numbers, len(text)))
        small = small_letters(text)
        self._places = [
            _Place(found.start(), found.end(), Label[found.lastgroup or ""])
            for start, end in around
            for found in _names().finditer(small, start, end)
        ]
        self._starts = [place.start for place in self._places]
        self._ends = [place.end for place in self._places]
        self._persons = [found.start() for start, end in around for found in _PERSON.finditer(small, start, end)]

    def of(self, start: int, end: int) -> Label | None:
        """The label of the nearest word before a number, or else of the word right after it; None if there is none."""
        number = bisect_right(self._ends, start) - 1
        if number >= 0 and self._reaches(self._places[number], start):
            return self._with_neighbour(number)
        behind = bisect_left(self._starts, end)
        if behind < len(self._places):
            place = self._places[behind]
            if place.start - end <= _BEHIND and _RIGHT_BEHIND.fullmatch(self._text, end, place.start):
                return place.label if place.label in (Label.CITIZEN, Label.TAX, Label.ACCOUNT, Label.BANK) else None
        return None

    def touches(self, start: int, slack: int = 0) -> bool:
        """Whether a label ends at most `slack` characters before the offset `start`."""
        number = bisect_right(self._ends, start) - 1
        return number >= 0 and self._ends[number] >= start - slack

    def behind(self, *labels: Label) -> Iterator[tuple[int, int]]:
        """Start and end of the range after each of these labels in which its number may be."""
        return ((place.end, place.end + _REACH + 30) for place in self._places if place.label in labels)

    def around(self, *labels: Label) -> Iterator[tuple[int, int]]:
        """Start and end of the range around each of these labels in which its number may be."""
        return ((place.start - _BEHIND - 25, place.end + _REACH) for place in self._places if place.label in labels)

    def person_near(self, start: int, end: int) -> bool:
        """Whether the line names a person near the number."""
        first = bisect_left(self._persons, start - _NEAR)
        for place in self._persons[first : bisect_right(self._persons, end + _NEAR)]:
            between = self._text[place:start] if place < start else self._text[end:place]
            if "\n" not in between:
                return True
        return False

    def _reaches(self, place: _Place, start: int) -> bool:
        if start - place.end > _REACH:
            return False
        if _LIST.fullmatch(self._text, place.end, start):
            return True
        return bool(_ONLY_A_BREAK.fullmatch(self._text, place.end, start))

    def _with_neighbour(self, number: int) -> Label:
        """The label; of “เลขประจำตัวผู้เสียภาษี/เลขประจำตัวประชาชน” what both may be, of “เลขบัญชีกรุงเทพ” what it is."""
        here = self._places[number]
        before = self._places[number - 1] if number else here
        pair = {here.label, before.label}
        if pair == {Label.TAX, Label.CITIZEN} and _TOGETHER.fullmatch(self._text, before.end, here.start):
            return Label.TAX
        return Label.ACCOUNT if self._at_a_bank(number) else here.label

    def _at_a_bank(self, number: int) -> bool:
        """Whether only names of banks and kinds of accounts are between a word for an account and the number."""
        here = self._places[number]
        for before in reversed(self._places[max(number - 3, 0) : number]):
            if here.label not in (Label.BANK, Label.LEDGER):
                return False
            if not _TOGETHER.fullmatch(self._text, before.end, here.start):
                return False
            here = before
        return here.label is Label.ACCOUNT


def _stretches(numbers: Iterable[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    """Start and end of the parts of a text around its numbers; they do not overlap."""
    reach = _NEAR + 20
    first, last = 0, 0
    for start, end in numbers:
        if start - reach > last:
            if last:
                yield first, last
            first = start - reach
        last = max(last, min(end + reach, length))
    if last:
        yield max(first, 0), last

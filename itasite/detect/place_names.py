"""The names of subdistricts and districts, which local governments bear. Read when they are first asked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("place_names.txt")
# Names that are ordinary words of official papers as well; those of the first row can follow อบต. without a blank.
_VERBS = """
กระจาย ขยาย คง ควร จำลอง ฉลอง ชื่นชม ตรวจ ตั้งใจ ทุ่ม ประกอบ ประสงค์ เปลี่ยน ย่อ ระวิง เรียง ลอง ละลาย
ลือ และ สะท้อน สวด สัมพันธ์ แสวงหา เลย เหมาะ แพร่ โดด เฉลิม
"""
_NOUNS = """
กลาง ครึ่ง คลัง จวบ จริม ช่อง ชำนิ ตลาด ถนน ถาวร ทะนง ทุ่ง นิคม นอกเมือง บริบูรณ์ บ้านเรือน บ้านเก่า
ประณีต ปราสาท เป็นสุข ผาสุก พัฒนาการ ยอด ร่มเย็น ริม เรือง วัด สถาน สนามบิน สอง สะอาด สังคม สันติสุข
สัมฤทธิ์ สามัคคี สามแยก สมัย สมุด สมหวัง สระ สว่าง สวนดอกไม้ สำราญ แสงสว่าง หลักเมือง หลักเขต อนุสาวรีย์
อากาศ อำนาจ เกษม เกรียงไกร เมือง เหนือ เหมือง เอกราช ใจดี ใหม่ เที่ยงแท้ เฉลิมพระเกียรติ ศาลา ศาลากลาง
แม่น้ำ น้ำตก น้ำดิบ น้ำจืด น้ำพุ ป่าไผ่ โรง โบสถ์ เรณู เขื่อน มิตรภาพ มหาดไทย เชื้อเพลิง ปากทาง
"""
_SHORT = 3  # letters; a name of no more may be the beginning of any word


@cache
def place_names() -> frozenset[str]:
    """All names, about 6,200."""
    return frozenset(_names(_FILE.read_text(encoding="utf-8")))


def known_place(letters: str) -> str:
    """The longest known name with which some letters begin; "" if they begin with none."""
    names = place_names()
    lengths = range(min(len(letters), _longest()), 1, -1)
    return next((letters[:length] for length in lengths if letters[:length] in names and _whole(letters, length)), "")


def is_verb(name: str) -> bool:
    """Whether a name may as well be what a body does, so that it counts only where its district or province follows."""
    return name in _verbs()


def is_ordinary(name: str) -> bool:
    """Whether a name may as well be a word, or the beginning of one, so that more must speak for it."""
    return len(name) <= _SHORT or name in _verbs() or name in _nouns()


@cache
def _verbs() -> frozenset[str]:
    return frozenset(_VERBS.split())


@cache
def _nouns() -> frozenset[str]:
    return frozenset(_NOUNS.split())


@cache
def _longest() -> int:
    return max(map(len, place_names()))


def _whole(letters: str, length: int) -> bool:
    """Whether the letters behind a name can begin a word: no vowel or mark that belongs to the letter before it."""
    return not (
        "\u0e30" <= letters[length : length + 1] <= "\u0e3a" or "\u0e45" <= letters[length : length + 1] <= "\u0e4e"
    )


def _names(text: str) -> Iterator[str]:
    beginning = ""
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        if not line.startswith(" "):
            beginning, line = line.split(":", 1)
        yield from (beginning + end for end in line.split())

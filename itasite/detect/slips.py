"""Finds mistakes of typing, scanning and pasting in a Thai text: where, what, and how to fix it. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_UPPER_MARKS = "\u0e31\u0e34-\u0e37\u0e47-\u0e4e"  # vowels and tone marks above a consonant
_LOWER_MARKS = "\u0e38-\u0e3a"
_TONES = "\u0e48-\u0e4b"
_FAR = re.compile(r"[^\u0000-\u024f\u0e00-\u0e7f]")  # neither Latin nor Thai; also dashes and curly quotes


class Slip(NamedTuple):
    """A mistake in a text: the 0-based offset of its first character, what it is and how to fix it, both in Thai.

    `doubtful`: it may be meant as it is written.
    """

    start: int
    message: str
    remedy: str
    doubtful: bool = False


def foreign_letters(text: str) -> Iterator[Slip]:
    """Letters of a script other than Thai and Latin, as scanning leaves them (ระ霆พนักงาน)."""
    for found in re.finditer(r"[^\W\d_]+", text):
        for offset, letter in enumerate(found[0]):
            if _FAR.match(letter) and _is_other_script(letter):
                message = f"มีอักษร “{letter}” ที่ไม่ใช่ไทยหรืออังกฤษใน “{_around(text, found.start() + offset)}”"
                yield Slip(found.start() + offset, message, "พิมพ์คำนี้ใหม่ น่าจะเกิดจากการสแกนหรือคัดลอก")
                break


def misplaced_marks(text: str) -> Iterator[Slip]:
    """Vowels and tone marks that are doubled, have no consonant, or are typed in an unusual order."""
    apart = [(found, found.span()) for found in _AM_APART.finditer(text)]
    for found, _ in apart:
        yield _split_am(text, found)
    for pattern, message, remedy in _MARKS:
        for found in pattern.finditer(text):
            if any(start <= found.start() < end for _, (start, end) in apart):
                continue
            yield Slip(found.start(), f"{message} ใน “{_around(text, found.start())}”", remedy)


def mixed_digits(text: str) -> Iterator[Slip]:
    """Thai and Arabic digits in one number (๒๕๖6)."""
    for found in _NUMBER.finditer(text):
        if re.search("[0-9]", found[0]) and re.search("[๐-๙]", found[0]):
            yield Slip(found.start(), f"ตัวเลข “{found[0]}” มีเลขไทยปนเลขอารบิก", "พิมพ์เป็นเลขแบบเดียวกันทั้งจำนวน")


def word_leftovers(text: str) -> Iterator[Slip]:
    """Field codes that Word or a converter left behind, and characters that only a special font can show."""
    for found in _LEFTOVER.finditer(text):
        yield Slip(found.start(), f"“{found[0][:40]}” เป็นรหัสที่โปรแกรมเอกสารทิ้งไว้", "ลบข้อความนี้")
    lost = _FONT_ONLY.search(text)
    if lost:
        message = f"มีอักขระที่เครื่องอื่นแสดงไม่ได้ใน “{_FONT_ONLY.sub('□', _around(text, lost.start()))}” ติดมาจาก Word หรือ PDF"
        yield Slip(lost.start(), message, "ลบสัญลักษณ์หัวข้อออก หรือพิมพ์คำนี้ใหม่")


# Sara am that came apart: as two letters (นํา, น้ํา), or with its ring lost in a blank (น ้า, ต าบล), as PDF files give it.
_AM_APART = re.compile(
    rf"(?P<letter>[ก-ฮ])(?:(?P<tone>[{_TONES}]?)\u0e4d(?P<behind>[{_TONES}]?)\u0e32(?P<last>[{_TONES}]?)"
    rf"|[ \u00a0]+(?P<late>[{_TONES}]?)[\u0e32\u0e33]|(?P<early>[{_TONES}])[ \u00a0]+[\u0e32\u0e33])"
)
_OFTEN_AM = ("น้", "ต่", "ค่", "ซ้", "ย้", "ล้", "ค้")  # น้ำ ต่ำ ค่ำ ซ้ำ ย้ำ ล้ำ ค้ำ
_MOST_SHOWN = 12  # letters of what follows
_ABOVE_OR_BELOW = f"{_UPPER_MARKS}{_LOWER_MARKS}"
_MARKS = tuple(
    (re.compile(pattern), message, remedy)
    for pattern, message, remedy in (
        (f"(?P<twice>[{_TONES}])(?P=twice)+", "วรรณยุกต์ซ้ำ", "ลบวรรณยุกต์ที่เกิน"),
        (f"(?P<first>[{_TONES}])(?!(?P=first))[{_TONES}]", "วรรณยุกต์สองตัวซ้อนกัน", "เหลือไว้ตัวเดียว"),
        ("เเ+", "พิมพ์ เ สองตัวแทน แ", "พิมพ์ แ ตัวเดียว"),
        ("(?P<vowel>[\u0e30-\u0e3a\u0e41-\u0e45\u0e47])(?P=vowel)+", "สระซ้ำ", "ลบสระที่เกิน"),
        ("(?P<mark>[\u0e4c-\u0e4e])(?P=mark)+", "เครื่องหมายซ้ำ", "เหลือไว้ตัวเดียว"),
        (f"\u0e33[{_TONES}]", "วรรณยุกต์อยู่หลังสระอำ", "พิมพ์วรรณยุกต์ก่อน ำ"),
        (
            f"(?<![ก-ฮ{_ABOVE_OR_BELOW}])(?!(?<=\u0e33)[{_TONES}])[{_ABOVE_OR_BELOW}]",
            "สระหรือวรรณยุกต์ไม่มีพยัญชนะรองรับ",
            "พิมพ์คำนี้ใหม่",
        ),
        (f"[{_TONES}][{_LOWER_MARKS}\u0e31\u0e34-\u0e37]", "วรรณยุกต์อยู่ก่อนสระ", "พิมพ์สระก่อนวรรณยุกต์"),
    )
)
_NUMBER = re.compile(r"[0-9๐-๙](?:[.,]?[0-9๐-๙])*")
# Bullets of the font Symbol, and tone marks of old Thai fonts as they come out of PDF files.
_FONT_ONLY = re.compile("[\ue000-\uf8ff]")
_LEFTOVER = re.compile(
    r"\[(?:bookmark|image|picture|shape):[^\]]*\]|Error! [A-Z][a-z]+[^.]*\.|\bHYPERLINK \"|\bMERGEFIELD\b"
    r"|\\\* MERGEFORMAT|\bPAGEREF _Toc\d+",
    re.IGNORECASE,
)

# What stands in every text in which there is such a mistake. Each pattern begins with a letter of few, and so is found
# fast in a long text.
FAR = (_FAR,)
MISPLACED = (_AM_APART, *(pattern for pattern, _, _ in _MARKS))
MIXED = (re.compile(r"[0-9][.,]?[๐-๙]|[๐-๙][.,]?[0-9]"),)
LEFTOVER = (
    _FONT_ONLY,
    re.compile(
        r"[EHMPehmp\[\\](?i:rror! |YPERLINK \"|ERGEFIELD|AGEREF _Toc|\* MERGE|(?:bookmark|image|picture|shape):)"
    ),
)


def _split_am(text: str, found: re.Match[str]) -> Slip:
    parts = found.groupdict()
    tone = next((parts[name] for name in ("tone", "behind", "last", "late", "early") if parts[name]), "")
    tail = re.match("[ก-ฮเ-ไ\u0e30-\u0e3a\u0e47-\u0e4c]*", text[found.end() :])
    after = tail[0] if tail and len(tail[0]) <= _MOST_SHOWN else ""
    ring = found[0].find("\u0e4d")
    head = found["letter"] + tone
    meant = [f"“{head}\u0e33{after}”"]
    if tone and ring < 0:  # น ้า is น้ำ, but อย่ าง is อย่าง
        meant.insert(len(meant) * (head in _OFTEN_AM), f"“{head}\u0e32{after}”")
    message = f"สระอำพิมพ์แยกเป็นสองตัว ใน “{found[0]}{after}”"
    return Slip(found.start() + max(ring, 1), message, f"พิมพ์ติดกัน ใช้ ำ ตัวเดียว น่าจะหมายถึง {' หรือ '.join(meant)}")


def _is_other_script(letter: str) -> bool:
    return unicodedata.category(letter) in ("Lo", "Ll", "Lu") and not unicodedata.name(letter, "").startswith("LATIN")


def _around(text: str, place: int) -> str:
    """The word around a 0-based offset, at most 24 characters."""
    start = max(text.rfind(" ", 0, place) + 1, place - 12)
    return text[start : place + 12].split(" ")[0] or text[place : place + 12]

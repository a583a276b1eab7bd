"""Thai letters as programs copy them from a PDF: marks in another order, letters of old fonts, ำ as a blank and า."""

from __future__ import annotations

import re

_SWAPPED = re.compile("([\u0e48-\u0e4c])([\u0e31\u0e34-\u0e3a\u0e47])")  # a tone before its vowel, copied from PDF
_DOUBLED = "\u0e40\u0e40"  # two เ, which look like แ
# letters of old Thai fonts for places above and below others, by the letter that they show
_OLD_FONTS = {
    0xF700 + at: letter
    for at, letter in enumerate(
        "\u0e10\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e0d\u0e31\u0e4d\u0e47"
        "\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a"
    )
}
_SPLIT_WORDS = (
    "ดำเนิน", "สำนัก", "ลำดับ", "จำนวน", "ตำบล", "อำเภอ", "กำหนด", "กำกับ",
    "ชำระ", "บำรุง", "อำนาจ", "อำนวย", "สำหรับ", "สำรวจ", "สำเร็จ", "ตำแหน่ง",
    "ประจำ", "แนะนำ", "สำคัญ", "สำเนา", "ตำรวจ", "กำลัง", "ชำนาญ", "คำนวณ",
    "จำหน่าย", "บำบัด", "บำเหน็จ", "บำนาญ", "จัดทำ", "คำสั่ง", "คำแนะนำ",
    "ผู้นำ", "น้ำ", "ทำงาน", "ทำความ", "จำกัด", "จำเป็น", "นำไป",
)  # fmt: skip
_SPLIT_KNOWN = re.compile(
    "|".join(re.sub("([\u0e48-\u0e4b]?)\u0e33", "\\\\s+\\1\u0e32", word) for word in _SPLIT_WORDS)
)
_SPLIT_AM = re.compile("\\s+([\u0e48-\u0e4b]?)\u0e32")
_SPLIT = re.compile("[ก-ฮ]\\s+[\u0e48-\u0e4b]?\u0e32|[ก-ฮ]\\s+[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")


def mended(text: str) -> str:
    """The text in the letters and the order that it shows; ำ where it leaves no doubt which word was split."""
    text = _SWAPPED.sub("\\2\\1", text.translate(_OLD_FONTS)).replace(_DOUBLED, "\u0e41")
    return _SPLIT_KNOWN.sub(lambda found: _SPLIT_AM.sub("\\1\u0e33", found[0]), text)


def is_split(text: str) -> bool:
    """Whether letters of a word stand apart: which word it was is not certain."""
    return bool(_SPLIT.search(text))

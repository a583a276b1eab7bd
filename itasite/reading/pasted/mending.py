"""Puts Thai right that a PDF has taken apart: ต าบล, น ้า, marks after a space, old fonts, words in pieces."""

from __future__ import annotations

import re

from itasite.text.odd_signs import SPACE, UNSEEN

# Glyphs of Thai fonts for Windows that a PDF copies instead of letters (Microsoft's private use area for Thai).
_GLYPHS = dict(
    zip(
        range(0xF700, 0xF71B),
        "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู",
        strict=True,
    )
)
_INVISIBLE = re.compile(UNSEEN)
_BLANK = re.compile(rf"(?: |{SPACE})+")
_REPAIRS = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        ("เเ", "แ"),
        ("([่-๋])\u0e4d?\u0e4dา", r"\1ำ"),  # a decomposed ำ behind its tone mark
        ("\u0e4d([่-๋]?)า([่-๋]?)", r"\1\2ำ"),
        ("ำ([่-๋])", r"\1ำ"),
        ("([ก-ฮ]) ([่-๋]) ?า", r"\1\2ำ"),  # น ้า: no syllable begins with า, so what was there before it is lost
        ("([ก-ฮ][่-๋]?) า", r"\1ำ"),  # ต าบล, น้ า
        ("([ก-ฮ][่-๋]?) ำ", r"\1ำ"),
        ("(?<=[ก-ฮัิ-ู]) +([ัิ-ฺ็-๎])", r"\1"),
        ("([่-๋])([ัิ-ู])", r"\2\1"),
        (r"([ัิ-ฺ็-๎])\1+", r"\1"),
    )
)
_GAP = re.compile(r"(?<=[ก-๎]) (?=[ก-์])")
# What begins after a space of its own.
_PHRASE = re.compile("และ|หรือ|เช่น|โดย|ซึ่ง|เพื่อ|ตาม|ของ|ที่|ใน|รวม|อย่าง|ประกอบ|ได้แก่|เป็นต้น")
_EDGE = 5  # letters on either side of a space that must stand together elsewhere


def mended(text: str) -> str:
    """A text of one or more lines with whole Thai letters and single spaces; line ends and tabs stay."""
    text = _INVISIBLE.sub("", text.translate(_GLYPHS))
    text = _BLANK.sub(" ", text)
    for pattern, by in _REPAIRS:
        text = pattern.sub(by, text)
    return text


def closed_up(text: str, known: str) -> str:
    """A text without the spaces inside words that stand unbroken in the `known` texts of other years."""
    if not known:
        return text
    parts, last = [], 0
    for gap in _GAP.finditer(text):
        left, right = text[max(last, gap.start() - _EDGE) : gap.start()], text[gap.end() : gap.end() + _EDGE]
        left, right = left.split(" ")[-1], right.split(" ")[0]
        if _PHRASE.match(text, gap.end()):
            continue
        if len(left) + len(right) > _EDGE and left + right in known and f"{left} {right}" not in known:
            parts.append(text[last : gap.start()])
            last = gap.end()
    return "".join((*parts, text[last:]))


_THAI = "[ก-๎]"
_APART_BEHIND = re.compile(r"(?:เช่น|ได้แก่|คือ|ดังนี้|ๆ|ฯลฯ)$")
_APART_BEFORE = re.compile(r"[ก-ฮ]{1,2}\.[ก-ฮ]|เช่น|ได้แก่|เป็นต้น|ทั้งนี้|โดยมี")


def joined(before: str, after: str) -> str:
    """Two lines of a sentence as one: Thai goes on without a space, other letters and numbers with one."""
    if not before or not after:
        return before or after
    thai = re.search(f"{_THAI}$", before) and re.match(_THAI, after)
    apart = _APART_BEHIND.search(before) or _APART_BEFORE.match(after)
    opening = before.endswith(("(", "“", "/", "-")) and not before.endswith(" -")
    closing = after.startswith((")", "”", ",", ".", "ๆ", "/"))
    return f"{before}{after}" if (thai and not apart) or opening or closing else f"{before} {after}"

"""Words in the name of a file that say that it is no final paper: a draft, a copy, one of several attempts."""

from __future__ import annotations

import re

_DRAFT = re.compile(
    # A draft that the law asks to publish is none: terms of reference, ordinances, tenders.
    r"(?<!โครง)(?<!รูป)(?<!เรือน)ร่าง(?!กาย|แห|ทรง|ขอบเขต|[\s_-]*(?:tor|ที ?โอ ?อาร์)|เอกสาร|ประกาศ"
    r"|พ\.?ร\.?บ|พระราช|ข้อบัญญัติ|เทศบัญญัติ|ข้อบังคับ|ระเบียบ)"
    r"|(?<![a-z])draft[-_ ]?\d*(?![a-z])"
    r"|(?<![a-z])edit(?:ed)?[-_ ]?\d{0,2}(?![a-z0-9])"
    r"|(?<![a-z])(?:copy|copy[-_ ]of)[-_ ]?\d{0,2}(?![a-z0-9])"
    r"|(?<![a-z])final[-_ ]?(?:\d{1,2}|final|edit\w*|last|จริง\w*)(?![a-z0-9])"
    r"|สำเนา(?=\s*(?:ของ\s|[-_(.)]|\d|\Z))"
    r"|แก้(?:ไข)?[-_ ]?[0-9๐-๙]{1,2}(?![0-9๐-๙])"
    r"|(?<=[^\s(])[\s_-]*\([1-9]\)(?=\Z)",
    re.IGNORECASE,
)
_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,4}\Z")


def draft_word(name: str) -> str:
    """The word in the name of a file, without its folder, that says it is no final paper; "" if there is none."""
    found = _DRAFT.search(_ENDING.sub("", name))
    return found[0].strip(" _-") if found else ""

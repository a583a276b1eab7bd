"""Which rows of a table are no entries: sums, names of groups, signatures, remarks below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from itasite.fiscal import fold_digits
from itasite.office.table import Cell, Row
from itasite.text.amounts import is_nothing

_SUM = re.compile(
    r"(?:จำนวน|(?:ผล)?คะแนน)?(?:รวม|ยอดรวม|ผลรวม|ทั้งสิ้น)(?:ทั้งสิ้น|ทั้งหมด|ทั้งปี|เงิน|เป็นเงิน|จำนวน|งบประมาณ|ยอด|สุทธิ|[\s:.()0-9])*(?:บาท|โครงการ|เรื่อง|รายการ|มาตรการ|กิจกรรม|ข้อ|แห่ง|ราย|คน|ครั้ง)?"
    r"|(?:grand\s*|sub\s*)?total[\s:.]*",
    re.I,
)
_SUM_OF = re.compile(
    r"(?:รวม|ยอดรวม|ผลรวม)(?:ทั้งสิ้น|ทั้งหมด|เงิน|เป็นเงิน|จำนวน|ทุก|งบประมาณ|ยุทธศาสตร์|แผนงาน|กลยุทธ์|ด้าน|หมวด|ไตรมาส|เดือน|ปี|กอง|สำนัก|"
    r"ตัวชี้วัด|กลุ่ม|มิติ|[\s:0-9(]).{0,60}|(?:grand\s*|sub\s*)?total.{0,20}",
    re.I | re.S,
)
_FIGURE = re.compile(r"[\d,.()%\s/-]+(?:\s*[^\d\s]{1,20})?|ร้อยละ\s*[\d.]+")
_SIGNATURE = re.compile(r"\(?\s*ลงชื่อ|ลงนาม\s*[.…_]|^[.…_\s()]{8,}|ผู้รายงาน\s*$|ผู้จัดทำ\s*$|ผู้ตรวจสอบ\s*$|ผู้รับรอง\s*$")
_REMARK = re.compile(r"หมายเหตุ|ที่มา\s*:|แหล่งที่มา\s*:|แหล่งข้อมูล|ข้อมูล\s*ณ\s|\*+\s*\S")
_GROUP = re.compile(r"(?:ยุทธศาสตร์|ตัวชี้วัด|หมวด|แผนงาน|ด้าน|ส่วนที่|กลยุทธ์|มิติ|ประเด็น|กลุ่ม|งบ)|[0-9๐-๙]{1,2}[.][0-9๐-๙]")
_GROUP_BESIDE = re.compile(r"(?:ยุทธศาสตร์|ตัวชี้วัด|หมวด|แผนงาน|ด้าน|ส่วน|กลยุทธ์|มิติ|ประเด็น|กลุ่ม)(?:ที่\s?[0-9๐-๙]|\s*:)")
_FEW = 3  # cells of a row of signatures; columns from which a row may name a group


def is_total(cells: Sequence[Cell]) -> bool:
    """Whether the cells of a row with text are a sum: its label first, and behind one of many words only figures."""
    if not cells:
        return False
    label, others = cells[0].shown.strip(), cells[1:]
    if _SUM.fullmatch(fold_digits(label)):
        return True
    if not _SUM_OF.fullmatch(label):
        return False
    figures = sum(is_nothing(one.shown) or bool(_FIGURE.fullmatch(fold_digits(one.shown).strip())) for one in others)
    return figures * 2 >= len(others) and (bool(others) or label.endswith("บาท"))


def is_signature(cells: Sequence[Cell]) -> bool:
    """Whether the cells of a row with text are where someone signs."""
    return 0 < len(cells) <= _FEW and any(_SIGNATURE.search(cell.shown) for cell in cells)


def few(cells: Sequence[Cell]) -> bool:
    """Whether a row has no more cells with text than rows of signatures have."""
    return len(cells) <= _FEW


def is_remark(cells: Sequence[Cell]) -> bool:
    """Whether a row is only a remark on the table, such as where its figures come from."""
    return len(cells) == 1 and bool(_REMARK.match(cells[0].shown))


def is_group(row: Row, cells: Sequence[Cell], *, numbered: bool) -> bool:
    """Whether a row only names the group of those below it; `numbered`: the first column holds numbers or codes."""
    if len(cells) != 1:
        return False
    only = cells[0]
    if only.joined[1] * 2 > len(row) and only.joined[1] > 1:
        return True
    if len(row) < _FEW or any(one.covered and one.shown for one in row):
        return False
    if row[0] is only:
        return bool(_GROUP.match(only.shown)) or (numbered and _is_words(only.shown))
    return row[1] is only and bool(_GROUP_BESIDE.match(only.shown))


def _is_words(text: str) -> bool:
    return sum(letter.isalpha() for letter in text) > 5

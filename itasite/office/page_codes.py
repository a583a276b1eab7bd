"""Lines of a web page that begin with the code of an item."""

from __future__ import annotations

import re
from typing import NamedTuple

from itasite import item_codes
from itasite.fiscal import fold_digits

_BEGIN = re.compile(
    r"(?:[0-9๐-๙]{1,2}[.)]\s*)?[\[(]?((?:ข้อ(?:ที่)?\s*)?(?:OIT\s*|ITA\s*)?[Oo๐0]\s?[._-]?\s?[0-9๐-๙]{1,2})(?![0-9๐-๙])[\])]?"
    r"[.:)]?\s*[-–:/|]?\s*(.*)"
)
_RANGE = re.compile(r"\s*(?:[-–—]|ถึง)\s*(?:ข้อ\s*)?[Oo๐0]?\s?[0-9๐-๙]")
_MONTHS = ("ม.ค ก.พ มี.ค เม.ย พ.ค มิ.ย ก.ค ส.ค ก.ย ต.ค พ.ย ธ.ค มกรา กุมภา มีนา เมษา พฤษภา มิถุนา กรกฎา สิงหา กันยา "
           "ตุลา พฤศจิกา ธันวา")  # fmt: skip
_NO_TITLE = re.compile("[0-9๐-๙/.-]|" + "|".join(map(re.escape, _MONTHS.split())))


class Begin(NamedTuple):
    """A code as it is written, its number, the text behind it; `sure` if it has its letter, not a nought for it."""

    code: str
    number: int
    title: str
    sure: bool


def begins(line: str) -> Begin | None:
    """The code with which a line begins; None for another line, a range of codes, and a day such as 01/02/2566."""
    found = _BEGIN.match(line)
    official = item_codes.official(found[1]) if found else None
    if not found or not official:
        return None
    code, title = found[1].strip(), found[2].strip()
    if _RANGE.match(line[found.end(1) :]):
        return None
    sure = bool(re.search("[Oo]", code))
    if not sure and (_NO_TITLE.match(line[found.end(1) :].lstrip()) or not re.match(r"\S", code)):
        return None
    return Begin(code, int(fold_digits(official[1:])), title, sure)

"""Numbers and addresses of private people in a text: citizen IDs, mobile numbers, private e-mails, bank accounts.

Pure: a text in, findings out. What a number is follows from its shape, its check digit, and from the nearest word
that names it, so that numbers of projects, contracts, letters and tax payers are not taken for those of citizens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from itasite.fiscal import fold_digits


class Kind(StrEnum):
    """What is found, in the words of the messages."""

    CITIZEN = "เลขประจำตัวประชาชน"
    BANK = "เลขที่บัญชีธนาคาร"
    MOBILE = "หมายเลขโทรศัพท์มือถือ"
    EMAIL = "อีเมลส่วนบุคคล"


DUTY_KINDS = (Kind.MOBILE, Kind.EMAIL)  # an office may have such as its own, and declare them


@dataclass(frozen=True, slots=True)
class Finding:
    """One number or address: where in the text, what to compare it by, and how to show it without telling it."""

    start: int
    end: int
    kind: Kind
    value: str
    masked: str


def find(text: str) -> list[Finding]:
    """All findings of a text, in its order; where two kinds fit the same place the first of `Kind` counts."""
    folded = fold_digits(text)
    if not _WORTH.search(folded):
        return []
    links = [found.span() for found in _LINK.finditer(folded)]
    kept: list[Finding] = []
    taken: set[int] = set()
    for found in (*_citizens(folded, links), *_accounts(folded, links), *_mobiles(folded), *_emails(folded)):
        place = range(found.start, found.end)
        if taken.isdisjoint(place):
            taken.update(place)
            kept.append(found)
    return sorted(kept, key=lambda found: found.start)


def valid_citizen_id(digits: str) -> bool:
    """Whether thirteen digits begin and end as the ID of a citizen must."""
    if not re.fullmatch(r"[1-8]\d{12}", digits, re.ASCII):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits[:12], range(13, 1, -1), strict=True))
    return (11 - total % 11) % 10 == int(digits[12])


_WORTH = re.compile(r"@|\d\D{0,3}(?:\d\D{0,3}){7}\d")
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]]+")

# Not inside a word, an address or a longer number. Thai letters may touch the number.
_BEFORE = r"(?<![A-Za-z0-9_/=])(?<![0-9][-.,/\u2010-\u2015])"
_AFTER = r"(?![A-Za-z0-9_])(?![-.,/\u2010-\u2015][0-9])"
_GAP = r"(?:[ \u00a0]?[-\u2010-\u2015][ \u00a0]?|[ \u00a0])"

_PLAIN_ID = r"[1-8]\d{12}"
_SPACED_ID = rf"[1-8]{_GAP}\d{{4}}{_GAP}\d{{5}}{_GAP}\d{{2}}{_GAP}\d"
_ID = re.compile(f"{_BEFORE}(?:{_PLAIN_ID}|{_SPACED_ID}){_AFTER}", re.ASCII)
_LOOSE_ID = re.compile(rf"{_BEFORE}[1-8](?:[ \u00a0.\-\u2010-\u2015|]{{0,3}}\d){{12}}{_AFTER}", re.ASCII)
_PLAIN = re.compile(f"{_BEFORE}{_PLAIN_ID}{_AFTER}", re.ASCII)
_MANY, _SHARE = 20, 0.3  # chance makes one in ten valid
# The second to the fifth digit are the registry office: the province and the district.
_PROVINCES = "1[0-9]|2[0-7]|[34][0-9]|5[0-8]|6[0-7]|7[0-7]|8[0-6]|9[0-6]"
_REGISTRY = re.compile(rf"\d(?:{_PROVINCES})")

_ACCOUNT = re.compile(
    rf"{_BEFORE}(?:\d{{3}}{_GAP}\d{{1,2}}{_GAP}\d{{5,6}}{_GAP}\d|\d{{12}}|\d{{10}}|\d{{3}}(?:{_GAP}\d{{3}}){{3}})"
    rf"{_AFTER}",
    re.ASCII,
)
_USUAL_ACCOUNT = re.compile(rf"\d{{3}}{_GAP}\d{_GAP}\d{{5}}{_GAP}\d", re.ASCII)

_MOBILE = re.compile(
    r"(?<![A-Za-z0-9_/=])(?<![0-9][-.,/])(?:(?:\(\+66\)|\+66)[- ]?(?:\(0\))?|0)[689]"
    r"(?:\d{8}|\d[-. ]\d{3}[-. ]?\d{4}|[-.]\d{4}[-. ]?\d{4}|\d[-. ]\d{4}[-. ]?\d{3}"
    r"|[ ](?!25\d\d[- ]25\d\d)\d{4}[- ]\d{4})(?![A-Za-z0-9_])(?!\.[0-9])",
    re.ASCII,
)

_PRIVATE_MAIL = (
    r"(?:gmail|googlemail|icloud|me|mac|aol|proton|protonmail|ymail|rocketmail|msn|windowslive|qq)\.(?:com|me)"
    r"|(?:hotmail|outlook|live|yahoo)\.(?:com(?:\.[a-z]{2})?|co\.[a-z]{2}|[a-z]{2})"
)
_EMAIL = re.compile(rf"(?<![\w.+-])([\w.%+-]+)@({_PRIVATE_MAIL})(?![\w-]|\.\w)", re.IGNORECASE | re.ASCII)


class _Label(StrEnum):
    """What a word in front of a number says of it."""

    CITIZEN = r"ประจำตัวประชาชน|บัตรประชาชน|เลขประชาชน|บัตรประจำตัว|เลขประจำตัว\s*13\s*หลัก|citizen\s*id|id\s*card"
    TAX = r"ผู้เสียภาษี|นิติบุคคล|ทะเบียนการค้า|ทะเบียนพาณิชย์|tax\s*id"
    DOCUMENT = (
        r"(?:เลขที่|รหัส|เลข)\s*โครงการ|โครงการ\s*เลขที่"
        r"|เลขที่\s*(?:ใน)?(?:สัญญา|หนังสือ|เอกสาร|ประกาศ|อ้างอิง|ใบ|ฎีกา|คำขอ|คำสั่ง|เช็ค)"
        r"|(?:สัญญา|ค้ำประกัน)[ก-๙ ]{0,30}เลขที่|(?:หนังสือ|ประกาศ|คำสั่ง|ใบเสร็จ|สัญญา|เช็ค)\s*(?:เลข)?ที่"
        r"|เลขคุม|ใบสั่ง(?:ซื้อ|จ้าง)|e-?\s*gp|gfmis|isbn|บาร์โค้ด|barcode"
        r"|(?:รหัส|หมายเลข|เลข)\s*(?:สินทรัพย์|งบประมาณ|ครุภัณฑ์|สินค้า|พัสดุ|อ้างอิง)"
    )
    BANK = r"เลขที่บัญชี|เลขบัญชี|บัญชีเลขที่|บัญชีธนาคาร|บัญชีเงินฝาก|ธนาคาร|พร้อมเพย์|promptpay|account\s*n|ธกส|ธ\.ก\.ส"
    LEDGER = r"บัญชี"  # also the work of an accountant: only with the usual shape of an account
    PHONE = r"โทรศัพท์|โทรสาร|โทร|มือถือ|แฟกซ์|เบอร์|ติดต่อ|สายด่วน|fax|tel|phone|mobile"


_MARKS = re.compile("[\\x00\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200b\uf700-\uf71a]")
_THAI_GAP = re.compile(r"(?<=[ก-๙])[ \u00a0]+(?=[ก-๙])")


def _bare(text: str) -> str:
    """Thai words without marks and gaps: out of a PDF come “ประจ าตัว”, “ผ้เู สียภาษี”, “เลขที\\0”."""
    return _THAI_GAP.sub("", _MARKS.sub("", text).replace("ำ", "า"))


_LABELS = re.compile("|".join(f"(?P<{label.name}>{_bare(label.value)})" for label in _Label), re.IGNORECASE)
_REACH = 60
# Between a word and its number stand no other numbers, unless it is a list of them.
_LIST = re.compile(r"[^\d\n]{0,40}?(?:[\d][\d\-/]*(?:\s*(?:,|และ|หรือ)\s*))*[^\d\n]{0,40}", re.ASCII)
_PUBLIC_HOLDER = re.compile(
    _bare(
        r"(?:ชื่อบัญชี|ในนาม|บัญชีชื่อ)[\s:“\"]*(?:ที่ทำการ|องค์การ|องค์กร|อบต|อบจ|เทศบาล|ทต\.|ทม\.|ทน\.|สำนัก|กรม|กระทรวง|กอง|คณะ|ศูนย์"
        r"|มหาวิทยาลัย|วิทยาลัย|โรงเรียน|โรงพยาบาล|สถาบัน|มูลนิธิ|สมาคม|สหกรณ์|วัด|บริษัท|บจก|หจก|ห้างหุ้นส่วน)"
    )
)


def _label(text: str, start: int) -> str:
    """The name of the nearest label in front of a number on its line, or nothing."""
    line = text.rfind("\n", 0, start) + 1
    before = _bare(text[max(line, start - _REACH) : start])
    last = max(_LABELS.finditer(before), key=lambda found: found.end(), default=None)
    return (last.lastgroup or "") if last and _LIST.fullmatch(before, last.end()) else ""


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _inside(found: re.Match[str], spans: list[tuple[int, int]]) -> bool:
    return any(start <= found.start() < end for start, end in spans)


def _citizens(text: str, links: list[tuple[int, int]]) -> Iterator[Finding]:
    by_chance = _check_digits_fit_by_chance(text)
    for pattern in (_ID, _LOOSE_ID):
        for found in pattern.finditer(text):
            digits = _digits(found[0])
            if not valid_citizen_id(digits) or _inside(found, links):
                continue
            label = _label(text, found.start())
            likely = pattern is _ID and label not in ("TAX", "DOCUMENT") and _REGISTRY.match(digits)
            if label == "CITIZEN" or (likely and not (by_chance and found[0].isdigit())):
                masked = f"{digits[0]}-xxxx-xxxxx-xx-{digits[12]}"
                yield Finding(found.start(), found.end(), Kind.CITIZEN, digits, masked)


def _check_digits_fit_by_chance(text: str) -> bool:
    """Whether a text is full of numbers of thirteen digits of which hardly more are valid than chance makes so."""
    numbers = _PLAIN.findall(text)
    return len(numbers) >= _MANY and sum(map(valid_citizen_id, numbers)) < len(numbers) * _SHARE


def _accounts(text: str, links: list[tuple[int, int]]) -> Iterator[Finding]:
    for found in _ACCOUNT.finditer(text):
        label = _label(text, found.start())
        named = label == "BANK" or (label == "LEDGER" and _USUAL_ACCOUNT.fullmatch(found[0]))
        if not named or _inside(found, links) or _of_a_body(text, found):
            continue
        digits = _digits(found[0])
        yield Finding(found.start(), found.end(), Kind.BANK, digits, f"xxx-x-xxx{digits[-3:-1]}-{digits[-1]}")


def _of_a_body(text: str, found: re.Match[str]) -> bool:
    """Whether the holder of the account, named on the same line, is no private person."""
    start = text.rfind("\n", 0, found.start()) + 1
    end = text.find("\n", found.end())
    return bool(_PUBLIC_HOLDER.search(_bare(text[start : len(text) if end < 0 else end])))


def _mobiles(text: str) -> Iterator[Finding]:
    for found in _MOBILE.finditer(text):
        if _label(text, found.start()) in ("TAX", "DOCUMENT"):
            continue
        digits = "0" + _digits(re.sub(r"^\(?\+66\)?[- ]?(?:\(0\))?", "", found[0])).lstrip("0")
        yield Finding(found.start(), found.end(), Kind.MOBILE, digits, f"{digits[:2]}x-xxx-xx{digits[-2:]}")


def _emails(text: str) -> Iterator[Finding]:
    for found in _EMAIL.finditer(text):
        masked = f"{found[1][0]}xxx@{found[2].lower()}"
        yield Finding(found.start(), found.end(), Kind.EMAIL, found[0].lower(), masked)

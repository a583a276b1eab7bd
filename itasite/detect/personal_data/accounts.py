"""Finds bank account numbers: only if the text names an account, because these numbers have no form of their own."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from itasite.detect.personal_data.folding import bare
from itasite.detect.personal_data.labels import Label, Labels
from itasite.detect.personal_data.links import Links
from itasite.detect.personal_data.model import DataKind, Excused, Finding
from itasite.detect.personal_data.windows import Numbers, Window

_LENGTHS = (10, 11, 12, 14, 15)
_OF_BANKS = (Label.ACCOUNT, Label.PROMPTPAY, Label.BANK, Label.LEDGER)
_USUAL = {(3, 1, 5, 1), (3, 1, 6, 1), (3, 2, 5, 1), (2, 3, 1, 5, 1), (3, 1, 5, 3), (3, 2, 6, 1), (3, 2, 5, 2)}
_PLAIN = {Label.ACCOUNT: _LENGTHS, Label.PROMPTPAY: (10, 15), Label.BANK: (10, 12, 15)}
_MOBILE = re.compile("0[689]")
_YEAR = re.compile(r"2[45][0-9]{2}|20[0-4][0-9]")
_AMOUNT = re.compile(bare(r"\s*(?:บาท|ล้าน|ราย|คน|หน่วย)"))
_BODY = (
    r"(?:ที่ทำการ|ที่ว่าการ|องค์การ|องค์กร|อบต|อบจ|เทศบาล|ทต\.|ทม\.|ทน\.|สำนัก|สนง|กรม|กระทรวง|กอง|คณะ|ศูนย์|จังหวัด|อำเภอ|รพ\.|รพสต|รร\.|ร\.ร\."
    r"|มหาวิทยาลัย|วิทยาลัย|โรงเรียน|โรงพยาบาล|สถาบัน|สถานี|มูลนิธิ|สมาคม|ชมรม|วัด|บริษัท|บมจ|บจก|บ\.|หจก|หสม|ห้างหุ้นส่วน"
    r"|เงิน(?:รายได้|บำรุง|อุดหนุน|ทุน|ฝาก|สวัสดิการ|สะสม|นอกงบ)|สพป|สพม|สพฐ|อปท|กลุ่ม)"
)
_HOLDER = re.compile(
    bare(
        rf"(?:ชื่อบัญชี|ในนาม|บัญชีชื่อ|บัญชีของ)[\s:=\-“\"'*|]*(?P<body>{_BODY}|สหกรณ์)?|บัญชี[\s:“\"]*(?P<direct>{_BODY})"
        r"|account\s*name[\s:]*(?P<english>[^\n]{0,40}(?:office|organization|municipality|school|co\.|ltd|foundation|department))?"
    ),
    re.IGNORECASE,
)
_NEAR = 150


def accounts(text: str, numbers: Numbers, labels: Labels, links: Links) -> Iterator[Finding | Excused]:
    """The bank accounts in a folded text. Those of agencies and companies are `Excused`."""
    holders: list[re.Match[str]] | None = None
    for window in numbers.near(labels.around(*_OF_BANKS), _LENGTHS):
        if not _named(window, labels) or links.hold(window) or window.in_a_word:
            continue
        if window.continues or window.continued or _AMOUNT.match(text, window.end):
            continue
        if holders is None:
            holders = list(_HOLDER.finditer(text))
        if _of_a_body(text, window, holders):
            yield Excused(window.start, window.end)
            continue
        digits = window.digits
        yield Finding(window.start, window.end, DataKind.BANK, digits, f"xxx-x-xxx{digits[-3:-1]}-{digits[-1]}")


def _named(window: Window, labels: Labels) -> bool:
    """Whether the text says that it is an account, or names a bank near a number that is grouped like an account."""
    if len(set(window.digits)) == 1 or "," in window.gaps or any(":" in gap for gap in window.gaps):
        return False
    label = labels.of(window.start, window.end)
    cut = _cut_as_accounts(window)
    if label is Label.PROMPTPAY and _MOBILE.match(window.digits) and len(window.digits) == 10:
        return False
    if (
        label in (Label.BANK, Label.LEDGER)
        and _MOBILE.match(window.digits)
        and window.sizes in ((10,), (3, 3, 4), (3, 7))
    ):
        return False
    if label in _PLAIN and window.plain:
        return len(window.digits) in _PLAIN[label]
    if label in (Label.ACCOUNT, Label.PROMPTPAY):
        return cut or (len(window.digits) in (10, 12, 15) and not _dated(window))
    return (label is Label.BANK and cut) or (label is Label.LEDGER and window.sizes in _USUAL and cut)


def _cut_as_accounts(window: Window) -> bool:
    """Whether it is separated by dashes or in the usual groups, and not like a date."""
    if window.plain or _dated(window) or "\n" in "".join(window.gaps):
        return False
    return window.sizes in _USUAL or (len(window.groups) > 2 and {gap.strip() for gap in window.gaps} == {"-"})


def _dated(window: Window) -> bool:
    return any(_YEAR.fullmatch(group) for group in window.groups) and window.sizes not in _USUAL


def _of_a_body(text: str, window: Window, holders: list[re.Match[str]]) -> bool:
    """Whether the nearest account holder on the same line is an agency or company, not a private person."""
    first = bisect_left(holders, window.start - _NEAR, key=lambda found: found.start())
    last = bisect_right(holders, window.end + _NEAR, key=lambda found: found.start())
    near = [found for found in holders[first:last] if "\n" not in _between(text, window, found)]
    named = [found for found in near if found["direct"] is None] or near  # ชื่อบัญชี is the surest sign
    if not named:
        return False
    nearest = min(named, key=lambda found: len(_between(text, window, found)))
    return bool(nearest["body"] or nearest["direct"] or nearest["english"])


def _between(text: str, window: Window, found: re.Match[str]) -> str:
    return text[found.end() : window.start] if found.start() < window.start else text[window.end : found.start()]

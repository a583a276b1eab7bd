"""Finds mobile numbers: ten digits that begin with 06, 08 or 09, or the form that is dialled from abroad."""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.detect.personal_data.labels import Label, Labels
from itasite.detect.personal_data.links import Links, asked_for
from itasite.detect.personal_data.model import DataKind, Excused, Finding
from itasite.detect.personal_data.windows import Numbers, Window

_LENGTHS = {10: ("06", "08", "09"), 11: ("66",), 12: ("660",), 13: ("0066",), 14: ("00660",)}
# The digits of each form, and the prefix that is removed.
_HOME = re.compile(r"0[689][0-9]{8}")
_ABROAD = re.compile(r"(?P<prefix>(?:00)?66(?P<zero>0?))[689][0-9]{8}")
_USUAL = {
    (10,),
    (3, 7),
    (3, 3, 4),
    (3, 4, 3),
    (2, 8),
    (2, 4, 4),
    (2, 3, 5),
    (1, 4, 5),
    (1, 4, 4, 1),
    (4, 3, 3),
    (1,) * 10,
}
_USUAL |= {
    (4, 6),
    (6, 4),
    (3, 3, 2, 2),
    (3, 2, 3, 2),
    (3, 2, 2, 3),
    (2, 2, 2, 2, 2),
    (1, 2, 3, 4),
    (2, 1, 3, 4),
    (1, 9),
}
_WITH_SLASHES = ((3, 3, 4), (3, 7), (2, 4, 4))  # other numbers with a slash are reference numbers of letters
_YEAR = re.compile(r"2[45][0-9]{2}|20[0-4][0-9]|19[0-9]{2}")
_OTHER = (Label.TAX, Label.DOCUMENT, Label.CITIZEN, Label.ACCOUNT, Label.AMOUNT, Label.HOUSE)
_RANGE = re.compile(r"[-/,_][0-9]{1,2}(?![0-9])")  # 081-234-5678-9: two telephone numbers
_BEFORE_PLUS = re.compile(r"\(?\+ ?\(?\Z|\(\Z")


def mobiles(numbers: Numbers, labels: Labels, links: Links) -> Iterator[Finding | Excused]:
    """The mobile numbers in a folded text. Those that the text names as something else are `Excused`."""
    last = -1
    found = [
        window for length, beginnings in _LENGTHS.items() for window in numbers.windows(length, beginnings=beginnings)
    ]
    for window in sorted(found, key=lambda window: window.start):
        value = _value(window)
        if not value or window.start < last or links.hold(window):
            continue
        label = labels.of(window.start, window.end)
        touched = label is Label.PHONE and labels.touches(window.start, 1)
        if not _whole(window, last) or (window.in_a_word and not touched and not asked_for(window)):
            continue
        if not _readable(window, named=label in (Label.PHONE, Label.PROMPTPAY) or asked_for(window)):
            continue
        if label in _OTHER and not (label in (Label.ACCOUNT, Label.AMOUNT) and window.sizes in ((3, 3, 4), (3, 7))):
            yield Excused(window.start, window.end)
            continue
        last = window.end
        yield Finding(_start(window), window.end, DataKind.MOBILE, value, f"{value[:2]}x-xxx-xx{value[-2:]}")


def _start(window: Window) -> int:
    """The offset at which the number begins, with the + before it."""
    plus = None if window.digits.startswith("0") else _plus(window)
    return plus.start() if plus else window.start


def _plus(window: Window) -> re.Match[str] | None:
    return _BEFORE_PLUS.search(window.text, max(window.start - 3, 0), window.start)


def _value(window: Window) -> str:
    """The number as it is dialled in Thailand (0812345678); "" if it is not a mobile number."""
    if _HOME.fullmatch(window.digits):
        return window.digits
    abroad = _ABROAD.fullmatch(window.digits)
    return "0" + window.digits[abroad.end("prefix") :] if abroad else ""


def _whole(window: Window, last: int) -> bool:
    """Whether it is not a part of a longer number. In a list separated by / the later numbers count too."""
    if window.continues and not (window.before == "/" and window.start - 1 <= last + 3):
        return False
    if not window.continued or _RANGE.match(window.text, window.end):
        return True
    return window.text[window.end] in "/," and window.text[window.end + 1 : window.end + 2] in ("0", "6")


def _readable(window: Window, *, named: bool) -> bool:
    """Whether its groups are usual for a telephone number, or the text names it as one (`named`)."""
    if "," in window.gaps or (window.groups[0] == "0" and window.gaps[:1] == (".",) and len(window.groups) == 2):
        return False
    if not window.digits.startswith("0") or window.digits.startswith("00"):
        return _from_abroad(window, named=named)
    years = [group for group in window.groups if _YEAR.fullmatch(group)]
    if years and (
        window.sizes in ((2, 2, 4, 2), (1, 2, 2, 4)) or len(years) == 2 or (len(years) == 1 and window.cuts[-1] < 6)
    ):
        return False
    if named:
        return True
    if window.sizes in _USUAL and not ("/" in window.gaps and window.sizes not in _WITH_SLASHES):
        return not (window.blanks and years and window.sizes not in ((3, 3, 4), (2, 4, 4)))
    return window.tight and not years and window.gaps[0] in "-._" and window.sizes[-1] > 2


def _from_abroad(window: Window, *, named: bool) -> bool:
    plus = bool(_plus(window))
    first = window.groups[0]
    if window.digits.startswith("0066"):
        return named or first == "0066" or window.plain
    usual = first in ("66", "660") and window.tight and len(window.groups) > 2
    return plus or named or usual

"""Finds citizen IDs: thirteen digits, of which the last is a check digit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from operator import mul

from itasite.detect.personal_data.labels import Label, Labels
from itasite.detect.personal_data.links import Links, asked_for
from itasite.detect.personal_data.model import Basis, DataKind, Excused, Finding
from itasite.detect.personal_data.windows import Numbers, Window
from itasite.text.traced import SOFT_BREAK

LENGTH = 13
_CUTS = (1, 5, 10, 12)  # as on the ID card: 1-2345-67890-12-3
_SINGLE = tuple(range(1, LENGTH))
# The second to the fifth digit are the registry office: province and district.
_REGISTRY = re.compile(r"\d(?:1[0-9]|2[0-7]|[34][0-9]|5[0-8]|6[0-7]|7[0-7]|8[0-6]|9[0-6])")
_YEAR = re.compile(r"25[4-9]\d|20\d\d|19\d\d")
_MANY, _CHANCE, _COLUMN, _SHARE = 20, 0.3, 5, 0.5  # one number in ten is valid by chance
_CELL = re.compile(r"[\t\n|]")


def fits(digits: str) -> bool:
    """Whether the last of thirteen digits is the correct check digit."""
    total: int = sum(map(mul, map(int, digits[:12]), range(13, 1, -1)))
    return (11 - total % 11) % 10 == int(digits[12])


def valid_citizen_id(digits: str) -> bool:
    """Whether the text is thirteen digits with the first digit and check digit of a citizen ID."""
    return bool(re.fullmatch(r"[1-8][0-9]{12}", digits)) and fits(digits)


def _likely(digits: str) -> bool:
    return valid_citizen_id(digits) and bool(_REGISTRY.match(digits))


class Citizens:
    """The numbers in a folded text that are citizen IDs, or may be."""

    def __init__(self, numbers: Numbers, labels: Labels, links: Links) -> None:
        self._numbers = numbers
        self._labels = labels
        self._links = links
        plain = list(numbers.plain(LENGTH))
        valid = sum(valid_citizen_id(window.digits) for window in plain)
        self._by_chance = len(plain) >= _MANY and valid < len(plain) * _CHANCE
        cells = [valid_citizen_id(window.digits) for window in plain if _alone(window)]
        self._column = sum(cells) >= max(_COLUMN, len(cells) * _SHARE)

    def __iter__(self) -> Iterator[Finding | Excused]:
        named = self._numbers.near(self._labels.around(Label.CITIZEN), (LENGTH,))
        unfit = (window for window in named if not fits(window.digits))
        for window in chain(self._numbers.windows(LENGTH, fits=fits), unfit):
            found = self._read(window)
            if isinstance(found, Finding):
                yield found
            elif found:
                yield Excused(window.start, window.end)

    def _read(self, window: Window) -> Finding | bool:
        """The finding in a window; False if there is none, True if the text says that the number is something else."""
        digits = window.digits
        if not _whole(window) or len(set(digits)) == 1:
            return False
        label = self._labels.of(window.start, window.end)
        named = label is Label.CITIZEN
        touched = named and self._labels.touches(window.start, 1)
        if (window.in_a_word and not touched and not asked_for(window)) or self._links.hold(window):
            return False
        if label is Label.TAX and not (_likely(digits) and _one_number(window)):
            return True
        if named:
            return self._named(window)
        if label is Label.TAX:
            return _finding(window, basis=Basis.TAX)
        return _likely(digits) and self._unnamed(window, label)

    def _named(self, window: Window) -> Finding | bool:
        if fits(window.digits):
            return _one_number(window) and _finding(window)
        tidy = window.plain or window.cuts in (_CUTS, _SINGLE) or window.tight
        return tidy and _finding(window, sure=False, basis=Basis.MISTYPED)

    def _unnamed(self, window: Window, label: Label | None) -> Finding | bool:
        """As `_read`, for a likely citizen ID that no word names as one."""
        form = _form(window)
        person = self._labels.person_near(window.start, window.end)
        if label is Label.DOCUMENT or (label is Label.AMOUNT and window.plain and not person):
            return True
        if not form or (form < _CARD and self._by_chance and not person):
            return bool(form)
        if form == _CARD or person or (window.plain and self._column and _alone(window)):
            return _finding(window)
        return _finding(window, sure=False, basis=Basis.UNNAMED)


_CARD, _WHOLE, _CUT = 3, 2, 1
_POINT = re.compile(r"(?:^|[\s|])[0-9]{1,3}\.\Z", re.MULTILINE)


def _whole(window: Window) -> bool:
    """Whether it is not a part of a longer number. If written as on the ID card, it may follow a point or a /."""
    if window.cuts != _CUTS or set(window.gaps) != {"-"}:
        return not (window.continues or window.continued)
    point = _POINT.search(window.text, max(window.start - 5, 0), window.start)
    behind = window.text[window.end : window.end + 1]
    return (not window.continues or window.before == "/" or bool(point)) and (not window.continued or behind == "/")


def _form(window: Window) -> int:
    """How likely its form is that of a citizen ID: `_CARD`, `_WHOLE`, `_CUT`, or 0 if it is not one."""
    if window.plain:
        return _WHOLE
    if window.blanks and any(_YEAR.fullmatch(group) for group in window.groups):
        return 0
    if "\t" in "".join(window.gaps) or "," in window.gaps:
        return _CUT if window.cuts in (_CUTS, _SINGLE) else 0
    if window.cuts == _CUTS:
        return _CARD
    if window.cuts == _SINGLE:
        return _CUT if window.blanks else _CARD
    cut_as_on_the_card = set(window.cuts) <= set(_CUTS) and window.tight
    return _CUT if cut_as_on_the_card or window.gaps == (SOFT_BREAK,) else 0


def _one_number(window: Window) -> bool:
    """Whether the groups of a named number can be read as one number: none of them is a year."""
    return not any(_YEAR.fullmatch(group) for group in window.groups) or window.cuts in (_CUTS, _SINGLE)


def _alone(window: Window) -> bool:
    """Whether nothing else is in its table cell or on its line."""
    before = window.text[max(window.start - 3, 0) : window.start].strip(" ")
    behind = window.text[window.end : window.end + 3].strip(" ")
    return (not before or bool(_CELL.search(before[-1]))) and (not behind or bool(_CELL.search(behind[0])))


def _finding(window: Window, *, sure: bool = True, basis: Basis = Basis.USUAL) -> Finding:
    digits = window.digits
    masked = f"{digits[0]}-xxxx-xxxxx-xx-{digits[12]}"
    return Finding(window.start, window.end, DataKind.CITIZEN, digits, masked, sure, basis)


_AS_DIGITS = str.maketrans("OoIl|", "00111")


def named_lettered(text: str, spans: list[tuple[int, int]], labels: Labels) -> Iterator[Finding]:
    """Those of the `spans` that a word names as citizen IDs."""
    for start, end in spans:
        digits = re.sub("[^0-9]", "", text[start:end].translate(_AS_DIGITS))
        if fits(digits) and labels.of(start, end) is Label.CITIZEN:
            masked = f"{digits[0]}-xxxx-xxxxx-xx-{digits[12]}"
            yield Finding(start, end, DataKind.CITIZEN, digits, masked)

"""Finds personal data in a text: citizen IDs, mobile numbers, private e-mail addresses, bank accounts.

Pure: a text in, findings out. First the text is normalised, so that digits and separators of a number do not matter.
Then the shape of a number, its check digit and the nearest word that names it decide what it is: so numbers of
projects, contracts and letters are not reported as citizen IDs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from itasite.detect.personal_data.folding import THAI_MARKS, fold, trace
from itasite.detect.personal_data.model import DUTY_KINDS, GRAVE_KINDS, Basis, DataKind, Excused, Finding
from itasite.detect.personal_data.windows import Numbers, lettered

__all__ = [
    "DUTY_KINDS",
    "GRAVE_KINDS",
    "Basis",
    "DataKind",
    "Excused",
    "Finding",
    "examine",
    "find",
]

_NUMBER = re.compile(r"[0-9](?:[^0-9]{0,6}[0-9]){5}")  # six digits or more: no number that we look for is shorter
_SPELT = re.compile(r"(?i)[^a-z]at[^a-z]|แอท|แอด|เอท")
# Most texts are of plain signs and have neither six digits nor a sign of an e-mail address: they need not be folded.
_PLAIN = re.compile("[\t\n -~ก-๛“”–—…]*")
_GONE = f"[ {THAI_MARKS}]*"
_ANY_SIGN = re.compile(f"[0-9๐-๙](?:[^0-9๐-๙]*[0-9๐-๙]){{5}}|@|%40|[aA]{_GONE}[tT]|[แเ]{_GONE}อ{_GONE}[ทด]")
_ORDER = {kind: rank for rank, kind in enumerate(DataKind)}


def find(text: str) -> list[Finding]:
    """The findings of a text, in its order. If two overlap, only the surer one, then the earlier kind counts."""
    return [found for found in examine(text) if isinstance(found, Finding)]


def examine(text: str) -> list[Finding | Excused]:
    """The findings in a text, and the numbers that would be some if the text did not say that they are something else.

    In the order of the text; `start` and `end` are offsets in `text`.
    """
    if _PLAIN.fullmatch(text) and not _ANY_SIGN.search(text):
        return []
    folded = fold(text)
    candidates = [*_numbers(folded), *_mails(folded), *_passwords(folded)]
    if not candidates:
        return []
    traced = trace(text)
    kept: list[Finding | Excused] = []
    taken: set[int] = set()
    for found in sorted(candidates, key=_rank):
        place = range(found.start, found.end)
        if taken.isdisjoint(place):
            taken.update(place)
            kept.append(
                found._replace(start=traced.source_offset(found.start), end=traced.source_offset(found.end - 1) + 1)
            )
    return sorted(kept, key=lambda found: found.start)


def _rank(found: Finding | Excused) -> tuple[int, int, int]:
    if isinstance(found, Excused):
        return 2, 0, found.start
    return int(not found.sure), _ORDER[found.kind], found.start


# Each part of the search is loaded where there is something to find: in most sites there is not.


def _numbers(folded: str) -> Iterator[Finding | Excused]:
    if not _NUMBER.search(folded):
        return
    numbers = Numbers(folded)
    long, with_letters = numbers.long(), lettered(folded)
    if long or with_letters:
        from itasite.detect.personal_data.named_numbers import named_numbers

        yield from named_numbers(folded, numbers, long, with_letters)


def _mails(folded: str) -> Iterator[Finding]:
    if "@" in folded or "%40" in folded or _SPELT.search(folded):
        from itasite.detect.personal_data.mails import mails

        yield from mails(folded)


def _passwords(folded: str) -> Iterator[Finding]:
    if "://" in folded and "@" in folded:
        from itasite.detect.personal_data.links import passwords

        yield from passwords(folded)

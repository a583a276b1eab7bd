"""The numbers of a text that are personal data, by the words near them."""

from __future__ import annotations

from collections.abc import Iterator

from itasite.detect.personal_data.accounts import accounts
from itasite.detect.personal_data.citizens import Citizens, named_lettered
from itasite.detect.personal_data.labels import Labels
from itasite.detect.personal_data.links import Links
from itasite.detect.personal_data.mobiles import mobiles
from itasite.detect.personal_data.model import Excused, Finding
from itasite.detect.personal_data.papers import papers
from itasite.detect.personal_data.windows import Numbers

Span = tuple[int, int]


def named_numbers(text: str, numbers: Numbers, long: list[Span], lettered: list[Span]) -> Iterator[Finding | Excused]:
    """What is found in a folded text. `long` and `lettered` are the spans of the numbers that may be something."""
    labels, links = Labels(text, sorted([*long, *lettered])), Links(text)
    yield from Citizens(numbers, labels, links)
    yield from named_lettered(text, lettered, labels)
    yield from accounts(text, numbers, labels, links)
    yield from papers(text, labels)
    yield from mobiles(numbers, labels, links)

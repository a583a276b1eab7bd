"""Numbers of lists in prose that do not follow from the number before, as a reader of the page sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise
from typing import NamedTuple

from itasite.text.fences import blank, fences
from itasite.text.html_tags import VOID

_LEAD = r"^(?P<lead>(?:[ \t>]|[*+-][ ]|[0-9๐-๙]{1,3}[.)][ ])*)"
_TYPED = re.compile(rf"{_LEAD}(?P<number>[0-9๐-๙]{{1,3}})(?P<mark>[.)])(?=(?P<gap>[ ]+))", re.MULTILINE)
_SHOWN = re.compile(r"(?P<number>[0-9๐-๙]{1,3})(?P<mark>[.)])")
_PLACE = re.compile("\ue000([0-9]{1,9})\ue001")  # marks where an entry was typed while the page is rendered
_COUNTDOWN = 3  # entries; two numbers that go down are a slip
_INDENT = 4  # spaces that make a list one of the entry above it
_BEGINS_ANEW = {"h1", "h2", "h3", "h4", "h5", "h6", "hr"}


class Misnumbered(NamedTuple):
    """A number that does not follow from `before`; both as they are shown ("๓."), `offset` (0-based) of the number."""

    offset: int
    shown: str
    before: str
    jumps: bool  # forward; else it goes back or is there twice


def misnumbered(body: str) -> Iterator[Misnumbered]:
    """The numbers of a page's lists that do not follow from the one before, in the order of the page.

    A list that begins at 1 is a new one, and so is one that counts down, as grades do: 5. 4. 3. Under a new heading
    numbers begin anew.
    """
    prose = _without_fences(body)
    if not _worth_rendering(prose):
        return
    from itasite.formats import render  # slow to load, and only few pages need it
    from itasite.formats.typed_lists import NUMBER_ATTRIBUTE

    typed = {found.start("number") for found in _TYPED.finditer(prose)}
    marked = _TYPED.sub(lambda found: f"{found[0]}{found['gap']}\ue000{found.start('number')}\ue001", prose)
    reader = _Reader(NUMBER_ATTRIBUTE)
    try:
        reader.feed(render.author_page(marked)[0])
        reader.close()
    except (RecursionError, ValueError, IndexError, AssertionError):  # too deep, or HTML that the parsers give up
        return
    yield from sorted((found for found in reader.found if found.offset in typed), key=lambda found: found.offset)


def _without_fences(body: str) -> str:
    """The page with one word for each fence, which keeps the lists around it apart, and all places as they were."""
    text = body
    for opening, closed in fences(body):
        end = closed.end() if closed else len(body)
        start = opening.start("fence")
        inside = "x" + blank(body[start + 1 : end])
        text = text[:start] + inside + text[end:]
    return text


def _worth_rendering(prose: str) -> bool:
    """Whether a rough look finds a number that may be wrong. Most pages have none, and rendering takes long."""
    last: dict[tuple[int, str], tuple[int, int]] = {}  # number and line of the last entry, by its level and mark
    for line_number, line in enumerate(prose.split("\n")):
        found = _TYPED.match(line)
        if line.startswith("#"):
            last.clear()
        elif found:
            number, key = int(found["number"]), (_level(found["lead"]), found["mark"])
            before, line_before = last.get(key, (number - 1, line_number))
            if number != before + 1 and (number > 1 or line_number == line_before + 1):
                return True
            last = {other: kept for other, kept in last.items() if other[0] <= key[0]}
            last[key] = number, line_number
    return False


def _level(lead: str) -> int:
    """How deep an entry is in lists, by what stands before its number: four spaces, a tab or another mark."""
    marks = sum(lead.count(sign) for sign in "*+-.)")
    return marks + lead.count("\t") + (lead.count(" ") - marks) // _INDENT


@dataclass(slots=True)
class _Element:
    """An open element, with the last number of each series of lists in it: by mark, and by mark and kind of digits.

    Of a list: the numbers of its entries, the series that it stands in as they were before it, and what was found.
    """

    tag: str
    last: dict[str, str] = field(default_factory=dict)
    numbers: list[int] = field(default_factory=list)
    series: dict[str, str] = field(default_factory=dict)
    found: list[Misnumbered] = field(default_factory=list)

    @property
    def counts_down(self) -> bool:
        """Whether it is a list whose numbers go down one by one."""
        return len(self.numbers) >= _COUNTDOWN and all(
            number == before - 1 for before, number in pairwise(self.numbers)
        )


class _Reader(HTMLParser):
    """Follows the lists of a rendered page."""

    def __init__(self, attribute: str) -> None:
        super().__init__()
        self.found: list[Misnumbered] = []
        self._attribute = attribute
        self._open = [_Element("body")]
        # Number, the one before, and the list, until the place of the entry is read.
        self._waiting: tuple[str, str, _Element] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Judge the number of an entry by those before it in its series."""
        if tag in _BEGINS_ANEW:
            for element in self._open:
                element.last.clear()
        shown = dict(attrs).get(self._attribute)
        if tag == "li" and shown and len(self._open) > 1:
            self._judge(shown, self._open[-1], self._open[-2])
        if tag not in VOID:
            self._open.append(_Element(tag))

    def _judge(self, shown: str, around: _Element, outside: _Element) -> None:
        found = _SHOWN.fullmatch(shown)
        if not found:
            return
        number, mark = int(found["number"]), found["mark"]
        series = mark + ("thai" if found["number"] >= "๐" else "arabic")
        begins = not around.numbers
        if begins:
            around.series = dict(outside.last)
        around.numbers.append(number)
        before = outside.last.get(series, "")
        follows = number - 1 in {_value(outside.last.get(name, "")) for name in (mark, series)}
        self._waiting = (shown, before, around) if before and not follows and not (begins and number <= 1) else None
        outside.last[mark] = outside.last[series] = shown

    def handle_endtag(self, tag: str) -> None:
        """Leave the element, and what was left open inside."""
        for index in range(len(self._open) - 1, 0, -1):
            if self._open[index].tag == tag:
                for outside, element in pairwise(self._open[index - 1 :]):
                    self._close(element, outside)
                del self._open[index:]
                return

    def _close(self, element: _Element, outside: _Element) -> None:
        """What was found in a list; one that counts down interrupts none of the series around it."""
        if element.counts_down:
            outside.last = element.series
        else:
            self.found += element.found

    def handle_data(self, data: str) -> None:
        """Report the number that waits for its place."""
        place = _PLACE.search(data)
        if place and self._waiting:
            shown, before, around = self._waiting
            jumps = _value(shown) > _value(before)
            around.found.append(Misnumbered(int(place[1]), shown, before, jumps))
            self._waiting = None


def _value(shown: str) -> int:
    return int(shown.rstrip(".)") or -1)

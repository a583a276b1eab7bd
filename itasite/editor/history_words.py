"""Versions as lines of a list: when, who, what."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from itertools import groupby
from typing import NamedTuple

from itasite.changes.names import short
from itasite.fiscal import format_date
from itasite.versions.version import Version
from itasite.words.history import BACK

_CODE = re.compile(r"O\d+\b")  # an item, which is known by its code


class Line(NamedTuple):
    """A version in a list: its time of day, by whom, the first line of its message and all others, where it leads."""

    href: str
    time: str
    who: str
    what: str
    more: tuple[str, ...]
    back: str = ""


class Day(NamedTuple):
    """The versions of a day."""

    title: str
    lines: tuple[Line, ...]


def line_of(version: Version, href: str) -> Line:
    """A version as a line of a list."""
    first, *more = version.message.split("\n") or [""]
    return Line(href, clock(version.when), version.author.name, first, tuple(line for line in more if line.strip()))


def days_of(lines: Iterable[tuple[Version, Line]]) -> tuple[Day, ...]:
    """Lines under the days on which they were made, in their order."""
    return tuple(
        Day(format_date(day), tuple(line for _, line in group))
        for day, group in groupby(lines, key=lambda one: _day(one[0]))
    )


def _day(version: Version) -> date:
    return version.when.date()


def clock(when: datetime) -> str:
    """A time of day."""
    return f"{when:%H.%M} น."


def moment(version: Version) -> str:
    """When a version was made."""
    return f"{format_date(version.when.date())} {clock(version.when)}"


def back_message(title: str, version: Version) -> str:
    """The begin of the message of a save that makes a record, or a file, what it was in a version."""
    name = found[0] if (found := _CODE.match(title)) else short(title)
    day = format_date(version.when.date())
    return BACK.format(name=name, time=clock(version.when), day=day, what=first_line(version))


def first_line(version: Version) -> str:
    """What a version says of itself, in a line."""
    return version.message.split("\n")[0]

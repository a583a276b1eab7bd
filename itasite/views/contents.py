"""The table of contents of a page, and the cover of a report, as page parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from itasite.facts.contents import Entry
from itasite.fiscal import parse_date
from itasite.model.blocks import ContentsOptions, CoverOptions
from itasite.views.show import Show


@dataclass(slots=True)
class Line:
    """A line of a table of contents, and those below it."""

    text: str
    anchor: str = ""
    lines: list[Line] = field(default_factory=list)


class ContentsView(NamedTuple):
    """What the template shows; `label` names the list for who does not see it, `css_class` is what it is found by."""

    label: str
    css_class: str
    lines: tuple[Line, ...]


class CoverView(NamedTuple):
    """What the template shows, line by line; "" where nothing is said. `title_tag` is the element of the title."""

    title_tag: str
    title: tuple[str, ...]
    agency: tuple[str, ...]
    date: str
    logo: str


def contents_view(options: ContentsOptions, css_class: str, found: Sequence[Entry]) -> ContentsView:
    """The lines as a tree; one that leaves out a level stands below the last line above it."""
    top = Line("")
    branch = [(0, top)]
    for entry in found:
        while branch[-1][0] >= entry.level:
            branch.pop()
        line = Line(entry.text, entry.anchor)
        branch[-1][1].lines.append(line)
        branch.append((entry.level, line))
    return ContentsView(options.title or "สารบัญ", css_class, tuple(top.lines))


def cover_view(show: Show, options: CoverOptions, *, is_title: bool) -> CoverView:
    """The cover of a block; `is_title`: its title is the heading of the page, which has no other."""
    agency = show.site.agency
    own = show.links.to(agency.logo) if agency.logo else ""
    return CoverView(
        "h1" if is_title else "p",
        options.title,
        options.agency or (agency.name, agency.area),
        _day(show, options.date or ""),
        show.file(options.logo) if options.logo else own,
    )


def _day(show: Show, written: str) -> str:
    """The words of the author; a date in figures, as it may be written elsewhere, in words."""
    try:
        return written if re.search("[ก-๎a-zA-Z]", written) else show.date(parse_date(written))
    except ValueError:
        return written

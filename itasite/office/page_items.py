"""Links of a web page that stand under codes of items, as a table of code, title and links."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from itasite.office.links import differing, without_host
from itasite.office.page_codes import Begin, begins
from itasite.office.page_lines import NO_HEADING, Seen, lines
from itasite.office.page_node import Node
from itasite.office.table import Cell, Line, Link, Row, Table
from itasite.office.titles import years_in
from itasite.words import office as said

_LEAST = 3  # items from which a page is a list of them
_GENERIC = re.compile(
    r"[\W_]*(?:คลิก|คลิ๊ก|click|ดาวน์โหลด|download|ดู|เปิด|อ่าน|ลิงก์|ลิงค์|link|url|here|ไฟล์|เอกสาร|pdf|https?:|www|"
    r"รายละเอียด|view|read).{0,30}",
    re.IGNORECASE | re.DOTALL,
)  # words of a link that are no title
_LONGEST_YEAR = 80  # letters of a line that says of which year what follows is


@dataclass(slots=True)
class _Item:
    begin: Begin
    title: str
    links: list[Link]
    path: tuple[int, ...]
    level: int = NO_HEADING
    over: str = ""
    more: list[tuple[tuple[int, ...], tuple[Link, ...]]] = field(default_factory=list)


def items(page: Node, name: str) -> list[Table]:
    """The items of a page with the links under each; none if it lists fewer than three. Tables are not looked at.

    A page that lists the same items for several years has a list for each.
    """
    lists = [listed for one in _by_year(_found(page)) if len(listed := _listed(one)) >= _LEAST]
    return [_table(one, one[0].over if len(lists) > 1 else "", name) for one in lists]


def _by_year(found: Sequence[_Item]) -> list[list[_Item]]:
    """The items by the year that stands over them, where a further year lists the same ones again."""
    years = {item.over: [one for one in found if one.over == item.over] for item in found}
    codes = [{item.begin.code for item in each} for each in years.values()]
    again = any(one & other for at, one in enumerate(codes) for other in codes[:at])
    return list(years.values()) if again else [list(found)]


def _table(found: Sequence[_Item], over: str, name: str) -> Table:
    title = f"{said.PAGE_LIST} {over}".strip()
    heading = tuple(Cell(f"{name}!{title}", (Line(word),)) for word in said.PAGE_HEADINGS)
    made = [_row(item, f"{name}!{title} แถว {number}") for number, item in enumerate(found, 1)]
    return Table(title, (heading, *made), heading=1, apart=True, title=over)


def _found(page: Node) -> list[_Item]:
    found, current, over = list[_Item](), False, ""
    for line in lines(page):
        over = line.text if not line.links and len(line.text) < _LONGEST_YEAR and years_in([line.text]) else over
        begin = begins(line.text)
        if begin and (begin.sure or begin.number == (found[-1].begin.number if found else 0) + 1):
            title, links = begin.title, line.links
            if not title and links and not _GENERIC.fullmatch(links[0].text):
                title = links[0].text
            found.append(_Item(begin, title, list(links), line.path, line.level, over))
            current = True
        elif (
            current
            and line.level <= found[-1].level
            and line.level < NO_HEADING
            and (found[-1].title or found[-1].links)
        ):
            current = False
        elif current and line.links:
            found[-1].more.append((line.path, line.links))
        elif current and line.text and not found[-1].title and not found[-1].links and not found[-1].more:
            found[-1].title = line.text
    return found


def _ends(line: Seen, item: _Item) -> bool:
    """Whether a line is a heading that begins something else than the item above."""
    return line.level < NO_HEADING and line.level <= item.level and bool(item.title or item.links)


def _listed(found: Sequence[_Item]) -> list[_Item]:
    """The items, each with the links in the part of the page that holds all of them; none twice for lack of links."""
    common = _common([item.path for item in found])
    for item in found:
        for path, links in item.more:
            item.links += links if path[: len(common)] == common else ()
    linked = {item.begin.number for item in found if item.links}
    return [item for item in found if item.links or item.begin.number not in linked]


def _common(paths: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    if not paths:
        return ()
    return tuple(each[0] for each in takewhile(lambda each: len(set(each)) == 1, zip(*paths, strict=False)))


def _row(item: _Item, place: str) -> Row:
    once = tuple(dict.fromkeys(item.links))
    shown = tuple(Line(link.text or link.address) for link in once)
    return (
        Cell(place, (Line(item.begin.code),)),
        Cell(place, (Line(item.title),) if item.title else ()),
        Cell(place, shown, once).noted(*differing(once), *without_host(once)),
    )

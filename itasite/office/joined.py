"""Tables as their authors mean them: continued ones are one, its rows are entries, values above are repeated."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from itasite.office import heading_rows
from itasite.office.table import Cell, Row, Table
from itasite.words import office as said

_DITTO = re.compile('["“”〃״″]{1,2}|\'\'|[-–]\\s*["“”〃]\\s*[-–]|["“”]\\s*[-–]\\s*["“”]')
_TOTAL = re.compile(
    r"(?:รวม|ยอดรวม|ผลรวม)(?:ทั้งสิ้น|ทั้งหมด|เงิน|เป็นเงิน|จำนวน|ทุก|งบประมาณ|ยุทธศาสตร์|[\s:0-9๐-๙(]|$).{0,40}|total.{0,20}",
    re.I | re.S,
)
_SIGNATURE = re.compile(r"\(?\s*ลงชื่อ|ลงนาม\s*[.…_]|^[.…_\s()]{8,}|ผู้รายงาน\s*$|ผู้จัดทำ\s*$")
_GROUP = re.compile(r"(?:ยุทธศาสตร์|ตัวชี้วัด|หมวด|แผนงาน|ด้าน|ส่วนที่|กลยุทธ์|มิติ|ประเด็น|กลุ่ม|งบ)|[0-9๐-๙]{1,2}[.][0-9๐-๙]")
_CONTINUED = re.compile(r"\(?\s*ต่อ\s*\)?|[-–\s]*(?:หน้า(?:ที่)?)?\s*[0-9๐-๙]{1,3}\s*[-–]?|.*\(ต่อ\)\s*")
_FEW = 3  # cells of a row of signatures
_LEADING = 2  # the columns of number and title, which are empty where a row of the page before goes on


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of values. `group` is the row over it that names a group, "" for none.

    `continues`: number and title stand in the row above, which this one continues.
    """

    cells: Row
    group: str = ""
    continues: bool = False


@dataclass(slots=True)
class Joined:
    """A table over all its pages: the headings of each column from the upper to the lowest, and its entries.

    `totals` are rows of sums. `before` are texts over it, the nearest last.
    """

    name: str
    headings: tuple[tuple[str, ...], ...]
    before: tuple[str, ...] = ()
    entries: list[Entry] = field(default_factory=list)
    totals: list[Row] = field(default_factory=list)
    inside: str = ""
    width: int = 0


def joined(tables: Iterable[Table]) -> tuple[Joined, ...]:
    """The tables of a file; those that the author has hidden are left out."""
    found = list[Joined]()
    last: Joined | None = None
    for table in (part for one in tables if not one.hidden and one.rows for part in heading_rows.parts(one)):
        made = _one(table, last)
        if made is not last:
            found.append(made)
        last = last if table.inside else made
    return tuple(one for one in found if one.entries or one.totals)


def _one(table: Table, last: Joined | None) -> Joined:
    start, count = heading_rows.found(table)
    headings = heading_rows.columns(table.rows[start : start + count])
    if last is not None and _continues(table, headings, last):
        _add(last, table.rows[start + count :], table.rows[start : start + count], continued=True)
        return last
    if not count:
        start, count = heading_rows.plainest(table)
        headings = heading_rows.columns(table.rows[start : start + count])
    before = [cell.shown for row in table.rows[:start] for cell in heading_rows.own(row)]
    titles = (*([table.title] if table.title else []), *before)
    made = Joined(table.name, headings, titles, inside=table.inside, width=table.width)
    _add(made, table.rows[start + count :], table.rows[start : start + count], continued=False)
    return made


def _continues(table: Table, headings: tuple[tuple[str, ...], ...], last: Joined) -> bool:
    if table.inside or last.inside or table.width != last.width:
        return False
    if table.apart and not _CONTINUED.fullmatch(table.title):
        return False
    return not headings or heading_rows.folded(headings) == heading_rows.folded(last.headings)


def _add(made: Joined, rows: tuple[Row, ...], headings: tuple[Row, ...], *, continued: bool) -> None:
    repeated = {_texts(row) for row in headings}
    group, first = made.entries[-1].group if continued and made.entries else "", True
    for number, row in enumerate(rows):
        cells = heading_rows.own(row)
        if not any(cell.shown or cell.notes for cell in row) or _texts(row) in repeated:
            continue
        if heading_rows.is_numbers(row) and first and not made.entries:
            continue
        if _is_signature(cells) and all(len(heading_rows.own(one)) <= _FEW for one in rows[number:]):
            break
        if _is_total(row):
            made.totals.append(row)
        elif _is_group(row, cells):
            group = " ".join(cells[0].shown.split("\n"))
        else:
            above = made.entries[-1].cells if made.entries else None
            made.entries.append(_entry(row, above, group, goes_on=continued and first))
            first = False


def _texts(row: Row) -> tuple[str, ...]:
    return tuple("".join(cell.shown.split()) for cell in row)


def _is_total(row: Row) -> bool:
    first = next((cell for cell in row[:3] if cell.shown), None)
    return first is not None and bool(_TOTAL.fullmatch(first.shown.strip()))


def _is_signature(cells: list[Cell]) -> bool:
    return 0 < len(cells) <= _FEW and any(_SIGNATURE.search(cell.shown) for cell in cells)


def _is_group(row: Row, cells: list[Cell]) -> bool:
    if len(cells) != 1 or len(row) < _FEW:
        return False
    only = cells[0]
    if only.joined[1] * 2 > len(row) and only.joined[1] > 1:
        return True
    return row[0] is only and bool(_GROUP.match(only.shown)) and not any(one.covered and one.shown for one in row[1:])


def _entry(row: Row, above: Row | None, group: str, *, goes_on: bool) -> Entry:
    empty = all(not cell.shown and not cell.covered for cell in row[:_LEADING]) and len(row) > _LEADING
    cells = [_same(cell, above[at] if above else None) for at, cell in enumerate(row)]
    if empty and above is not None:
        lead = [replace(above[at], place=row[at].place, covered=True) for at in range(_LEADING)]
        if not goes_on:
            lead = [cell.noted(said.EMPTY_BELOW) for cell in lead]
        cells[:_LEADING] = lead
    return Entry(tuple(cells), group, continues=empty and above is not None)


def _same(cell: Cell, above: Cell | None) -> Cell:
    """The cell, or where it has a ditto mark the value above."""
    if not _DITTO.fullmatch(cell.text.strip()):
        return cell
    if above is None or not above.shown:
        return cell.noted(said.NOTHING_ABOVE)
    return replace(above, place=cell.place, covered=True, joined=(1, 1), told=())

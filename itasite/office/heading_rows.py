"""Which rows of a table are its headings."""

from __future__ import annotations

import re
from dataclasses import replace

from itasite.fiscal import fold_digits
from itasite.office.headings import fold, is_heading, meaning
from itasite.office.table import Cell, Row, Table

_LOOK = 25  # rows, among which the headings begin
_SURE = 3  # known headings that make a row below another heading one
_LEAST = 2  # known headings that make a row a heading
_NUMBER = re.compile(r"=?\(?([0-9]{1,2})\)?(?:[=+\-x×*/÷()0-9\s]*)")
_FIGURE = re.compile(r"[0-9]")
_LEAST_NUMBERED = 3


def own(row: Row) -> list[Cell]:
    """The cells of a row that begin in it and have text."""
    return [cell for cell in row if cell.shown and not cell.covered]


def found(table: Table) -> tuple[int, int]:
    """The first heading row and how many there are; the count is 0 where no row is one."""
    if table.heading and table.heading < len(table.rows):
        return 0, _with_more(table.rows, 0, table.heading)
    for number, row in enumerate(table.rows[:_LOOK]):
        cells = own(row)
        known = sum(is_heading(cell.shown) for cell in cells)
        if known >= _LEAST and known * 2 >= len(cells) and number + 1 < len(table.rows):
            return number, _with_more(table.rows, number, 1)
    return 0, 0


def parts(table: Table) -> list[Table]:
    """The tables that stand one under the other in one: each begins at a row of other headings."""
    made, begin, texts = list[Table](), 0, frozenset[str]()
    start, count = found(table)
    if count:
        texts = _folded(table.rows[start])
    for number in range(start + count, len(table.rows) - 1) if count else ():
        if _is_new(table.rows[number], texts):
            made.append(_part(table, begin, number))
            begin, texts = number, _folded(table.rows[number])
    return [*made, _part(table, begin, len(table.rows))]


def _part(table: Table, begin: int, end: int) -> Table:
    if not begin:
        return replace(table, rows=table.rows[:end])
    return replace(table, rows=table.rows[begin:end], heading=0, apart=True, title="")


def _folded(row: Row) -> frozenset[str]:
    return frozenset(fold(cell.shown) for cell in own(row))


def _is_new(row: Row, texts: frozenset[str]) -> bool:
    """Whether a row below a heading is another heading: nearly all its cells are known ones, and not the same."""
    meanings = [meaning(cell.shown) for cell in own(row)]
    sure = sum(one is not None and one.sure for one in meanings)
    enough = sure >= _SURE or (sure == len(meanings) and sure >= _LEAST)
    return enough and sure * 2 >= len(meanings) and len(_folded(row) & texts) * 2 < len(texts | _folded(row))


def plainest(table: Table) -> tuple[int, int]:
    """As `found` for a table of headings that are not known: the first row of several short words and no figures."""
    for number, row in enumerate(table.rows[:_LOOK]):
        cells = own(row)
        words = all(len(cell.shown) <= 80 and not fold_digits(cell.shown).isdecimal() for cell in cells)
        if len(cells) >= 2 and len(cells) * 2 >= len(row) and words and number + 1 < len(table.rows):
            return number, _with_more(table.rows, number, 1)
    return 0, 0


def _with_more(rows: tuple[Row, ...], start: int, count: int) -> int:
    while start + count < len(rows) - 1 and _goes_on(rows, start, start + count):
        count += 1
    return count


def _goes_on(rows: tuple[Row, ...], start: int, number: int) -> bool:
    """Whether a row belongs to the headings above it."""
    row, above = rows[number], rows[number - 1]
    if is_numbers(row):
        return True
    joined = any(
        one.covered and one.joined[0] > 1 and one.lines == top.lines for one, top in zip(row, above, strict=True)
    )
    if joined:
        return any(one.joined[1] > 1 for one in above)
    texts = own(row)
    if not texts or any(_FIGURE.search(fold_digits(cell.text)) or cell.links for cell in texts):
        return False
    under_blank = any(one.shown and not top.shown for one, top in zip(row, above, strict=True))
    return under_blank and not row[0].shown and bool(rows[start][0].shown)


def is_numbers(row: Row) -> bool:
    """Whether a row only counts the columns, as (1) (2) (3)=(1)-(2)."""
    texts = [re.sub(r"\s", "", fold_digits(cell.shown)) for cell in own(row)]
    matches = [_NUMBER.fullmatch(text) for text in texts]
    if len(texts) < _LEAST_NUMBERED or not all(matches):
        return False
    firsts = [int(one[1]) for one in matches if one]
    if all(text.isdecimal() for text in texts):
        return firsts == list(range(firsts[0], firsts[0] + len(firsts))) and firsts[0] == 1
    plain = [first for first, text in zip(firsts, texts, strict=True) if not text.startswith("=")]
    return plain == sorted(set(plain)) and sum(text.startswith(("(", "=")) for text in texts) * 2 > len(texts)


def columns(rows: tuple[Row, ...]) -> tuple[tuple[str, ...], ...]:
    """The headings of each column, from the upper one to the lowest, each once."""
    kept = [row for row in rows if not is_numbers(row)]
    if not kept:
        return ()
    return tuple(_column([row[at] for row in kept], kept, at) for at in range(len(kept[0])))


def _column(cells: list[Cell], rows: list[Row], at: int) -> tuple[str, ...]:
    texts = list[str]()
    for level, cell in enumerate(cells):
        text = " ".join(cell.shown.split("\n"))
        if not text and level + 1 < len(cells):
            text = _from_left(rows[level], rows[level + 1], at)
        if text and (not texts or texts[-1] != text):
            texts.append(text)
    return tuple(texts)


def _from_left(row: Row, below: Row, at: int) -> str:
    """The heading over several columns where the file does not join them: the next text to the left."""
    if not below[at].shown:
        return ""
    for place in range(at - 1, -1, -1):
        if row[place].shown:
            return " ".join(row[place].shown.split("\n")) if below[place].shown else ""
        if not below[place].shown:
            return ""
    return ""


def folded(headings: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """Headings for comparison."""
    return tuple(fold("".join(one)) for one in headings)


def has_meaning(headings: tuple[tuple[str, ...], ...]) -> bool:
    """Whether any heading is known."""
    return any(meaning(one[-1]) for one in headings if one)

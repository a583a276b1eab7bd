"""Which rows of a table are its headings."""

from __future__ import annotations

import re

from itasite.fiscal import fold_digits
from itasite.item_codes import official
from itasite.office.column_numbers import is_numbers
from itasite.office.headings import fold, is_heading, meaning
from itasite.office.table import Cell, Row, Table

_LOOK = 25  # rows, among which the headings begin
_LEAST = 2  # known headings that make a row a heading
_FIGURE = re.compile(r"[\d,.()%/\s-]*\d[\d,.()%/\s-]*")
_YEAR = re.compile(r"25\d\d")
_LONGEST_BELOW = 40  # letters of a heading below another


def own(row: Row) -> list[Cell]:
    """The cells of a row that begin in it and have text."""
    return [cell for cell in row if cell.shown and not cell.covered]


def found(table: Table) -> tuple[int, int]:
    """The first heading row and how many there are; the count is 0 where no row is one."""
    marked = _marked(table)
    if marked:
        return marked
    for number, row in enumerate(table.rows[:_LOOK]):
        cells = own(row)
        known = sum(is_heading(cell.shown) for cell in cells)
        if known >= _LEAST and known * 2 >= len(cells) and number + 1 < len(table.rows):
            start = number - _stands_under(table.rows, number)
            return start, _with_more(table.rows, start, number + 1 - start)
    return 0, 0


def _stands_under(rows: tuple[Row, ...], number: int) -> bool:
    """Whether the first heading of a row stands in the row above, which has others over those of this row."""
    if not number or len(own(rows[number - 1])) < _LEAST:
        return False
    row, above = rows[number], rows[number - 1]
    shared = row[0].covered and row[0].joined[0] > 1 and row[0].lines == above[0].lines
    return is_heading(above[0].shown) and (shared or not row[0].shown)


def _marked(table: Table) -> tuple[int, int] | None:
    """The heading rows that the file marks, without titles over them and rows of values that are marked too."""
    if not 0 < table.heading < len(table.rows):
        return None
    start = next((at for at in range(table.heading) if len(own(table.rows[at])) > 1), None)
    if start is None:
        return None
    end = next((at for at in range(start + 1, table.heading) if _is_values(table.rows[at])), table.heading)
    return start, _with_more(table.rows, start, end - start)


def _is_values(row: Row) -> bool:
    """Whether a row begins with a number or code, and does not count the columns."""
    cells = own(row)
    first = fold_digits(cells[0].shown).strip(" .)") if cells and cells[0] is row[0] else ""
    return (first.isdecimal() or bool(official(first))) and not is_numbers(row)


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
    if not texts or any(cell.links or _is_value(cell) for cell in texts):
        return False
    below = any(one.shown and (not top.shown or top.joined[1] > 1) for one, top in zip(row, above, strict=True))
    return below and not row[0].shown and bool(rows[start][0].shown)


def _is_value(cell: Cell) -> bool:
    text = fold_digits(cell.shown).strip()
    return len(text) > _LONGEST_BELOW or bool(_FIGURE.fullmatch(text) and not _YEAR.fullmatch(text))


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

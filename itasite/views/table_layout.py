"""How a table lies on a page, estimated from what stands in it: widths of columns, tall rows, what a phone folds away.

Nothing is drawn here, so lengths are in letters: those that stand above or below another take no room of their own. A
window narrower than the estimate only makes all rows taller by about the same share.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from math import ceil
from typing import NamedTuple

ROOM = 144  # letters in a line of a table over a window of 1280 px, or over a sheet of A4 that lies
BESIDE_MENU = 118  # the same beside the menu
FRAME = 2  # letters that the edges of a column take
PHONE = 32  # letters in a line of a card
LONGEST_WORD = 10  # letters of Thai that are hardly ever broken; words that are longer have places to break
LONGEST_NAME = 22  # letters of another script, which have none: an address is broken anywhere
NAMES = 12  # letters that the column with the names needs on a phone
SHORT = 16  # letters that stand beside a name
PROSE = 60  # letters from which on a text may as well take several lines
TALL = 8  # lines from which on a row may go on on the next sheet: a quarter of one that lies
CARD = 5  # lines of a card that are few enough
CARDS = 40  # lines of all cards that are few enough: two screens of a phone
_LOST = 2.5  # letters that stay free at the end of a line, before a word that has no room there
_MARK = 3  # letters that the marks of a list take
_STEP = 2  # letters by which a column grows at a time
_EVEN = 6.0  # how much the tallest cell of a row counts above the others
_ABOVE = re.compile("[\u0300-\u036f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200b-\u200d\u2060]")
_TARGET = re.compile(r"\]\([^)\s]*\)")
_WORD = re.compile(r"[^\s/]+")
_THAI = re.compile("[\u0e00-\u0e7f]")


class Content(NamedTuple):
    """What of a cell takes room: its paragraphs, and on how many rows they stand; 0 where the cell above covers it.

    `figure` is a number, a code or a mark of status, which says enough in a line. `listed`: with marks before them.
    """

    paragraphs: tuple[str, ...]
    span: int = 1
    figure: bool = False
    listed: bool = False

    @property
    def more(self) -> bool:
        """Whether a mark has words besides its own."""
        return self.figure and len(self.paragraphs) > 1


class RowLayout(NamedTuple):
    """`tall`: better divided between two sheets than moved to the next. `fold`: the place of the cell that unfolds it.

    That shows before the row is opened; None where nothing is hidden.
    """

    tall: bool = False
    fold: int | None = None


class TableLayout(NamedTuple):
    """`widths` in percent, () where each row takes one line anyway. `wide`: it gains from the room of the menu.
    `small`: a phone has room for all its columns.

    `folded` says for each column whether a card hides it; () for a table whose cards are low. `paper` is () where the
    widths on paper are the same.
    """

    rows: tuple[RowLayout, ...]
    widths: tuple[int, ...] = ()
    paper: tuple[int, ...] = ()
    folded: tuple[bool, ...] = ()
    wide: bool = False
    small: bool = False

    @property
    def unfolds(self) -> bool:
        """Whether any row has more than a phone shows at first."""
        return any(row.fold is not None for row in self.rows)


def table_layout(
    heads: Sequence[str],
    rows: Sequence[Sequence[Content]],
    header: int,
    *,
    apart: Sequence[Sequence[Content]] = (),
    folds: bool = True,
) -> TableLayout:
    """The layout of a table with these column headings; `header` is the place of the column that heads the rows.

    `apart` are the rows as paper has them, if not as `rows`. `folds`: whether a phone may hide columns.
    """
    columns = _columns(heads, rows)
    folded = _folded(columns, rows, header) if folds else ()
    places = [_fold(row, folded) if folded else None for row in rows]
    if sum(column.longest + FRAME for column in columns) <= ROOM:
        small = not folded and _small(columns, header)
        return TableLayout(tuple(RowLayout(fold=place) for place in places), folded=folded, small=small)
    room = _shared(columns)
    on_paper = _columns(heads, apart) if apart else columns
    sheet = _shared(on_paper) if apart else room
    lines = zip(*(column.lines(width)[:-1] for column, width in zip(on_paper, sheet, strict=True)), strict=True)
    return TableLayout(
        tuple(RowLayout(max(each) > TALL, place) for each, place in zip(lines, places, strict=True)),
        _percent(room),
        _percent(sheet) if apart else (),
        folded,
        sum(min(column.longest, PROSE) + FRAME for column in columns) > BESIDE_MENU,
    )


def _columns(heads: Sequence[str], rows: Sequence[Sequence[Content]]) -> list[_Column]:
    return [_Column(head, [row[place] for row in rows]) for place, head in enumerate(heads)]


@lru_cache(maxsize=8192)
def letters(text: str) -> int:
    """How many letters stand beside each other; the address of a link is not shown."""
    return len(_ABOVE.sub("", _TARGET.sub("]", text)))


@lru_cache(maxsize=8192)
def longest_word(text: str) -> int:
    """How many letters stand together that no line should divide."""
    return max((_unbroken(found) for found in _WORD.findall(_TARGET.sub("]", text))), default=0)


def _unbroken(word: str) -> int:
    return min(letters(word), LONGEST_WORD if _THAI.search(word) else LONGEST_NAME)


class _Column:
    """The texts of a column: the lengths of the paragraphs of each row, and of its heading."""

    def __init__(self, head: str, cells: Sequence[Content]) -> None:
        self.rows: list[list[int]] = []
        self.spans: list[int] = []
        for cell in cells:
            covered = not cell.span and self.rows  # it stands on all its rows
            self.rows.append(self.rows[-1] if covered else [letters(text) for text in cell.paragraphs])
            self.spans.append(self.spans[-1] if covered else max(cell.span, 1))
        self.marks = _MARK if any(cell.listed for cell in cells) else 0
        self.longest = max([letters(head), *(length + self.marks for row in self.rows for length in row)])
        words = (longest_word(text) + self.marks for cell in cells for text in cell.paragraphs)
        self.head = letters(head)
        two_lines, four = min(ceil(self.head / 2) + 1, LONGEST_WORD), ceil(self.head / 4) + 1
        self.narrowest = min(max(longest_word(head), two_lines, four, 3, *words), self.longest)
        self.figures = all(cell.figure or not cell.paragraphs for cell in cells)

    def lines(self, width: int) -> list[float]:
        """The lines of each row, and last of the heading, on average: so each letter of width counts."""
        whole = width - self.marks
        room = max(whole - _LOST, 1.0)
        heights = (
            sum(1.0 if length <= whole else length / room + 0.5 for length in lengths) / span
            for lengths, span in zip(self.rows, self.spans, strict=True)
        )
        return [*heights, 1.0 if self.head <= width else self.head / max(width - _LOST, 1.0) + 0.5]


def _shared(columns: Sequence[_Column]) -> list[int]:
    """The letters of each column: after what it needs, always to that which makes the rows lower than the others do."""
    widths = [column.narrowest for column in columns]
    powers = [_powers(column, width) for column, width in zip(columns, widths, strict=True)]
    wider = [_powers(column, width + _STEP) for column, width in zip(columns, widths, strict=True)]
    left = ROOM - sum(widths) - FRAME * len(columns)
    while left >= _STEP:
        totals = [sum(each) for each in zip(*powers, strict=True)]
        heights = [total ** (1 / _EVEN) for total in totals]
        best, gained = -1, 0.0
        for place, column in enumerate(columns):
            if widths[place] >= column.longest:
                continue
            gain = sum(
                height - max(total - old + new, 0.0) ** (1 / _EVEN)
                for height, total, old, new in zip(heights, totals, powers[place], wider[place], strict=True)
            )
            if gain > gained:
                best, gained = place, gain
        if best < 0:
            break
        widths[best] += _STEP
        powers[best], wider[best] = wider[best], _powers(columns[best], widths[best] + _STEP)
        left -= _STEP
    return widths


def _powers(column: _Column, width: int) -> list[float]:
    return [height**_EVEN for height in column.lines(width)]


def _percent(room: Sequence[int]) -> tuple[int, ...]:
    """The letters of each column, with its edges, as whole percents that make 100."""
    widths = [each + FRAME for each in room]
    shares = [width * 100 / sum(widths) for width in widths]
    found = [int(share) for share in shares]
    by_rest = sorted(range(len(shares)), key=lambda place: found[place] - shares[place])
    for place in by_rest[: 100 - sum(found)]:
        found[place] += 1
    return tuple(found)


def _folded(columns: Sequence[_Column], rows: Sequence[Sequence[Content]], header: int) -> tuple[bool, ...]:
    """Which columns a card hides until it is opened; () where it need not."""
    heights = [1 + sum(ceil(length / PHONE) for length in lengths) for column in columns for lengths in column.rows]
    hidden = tuple(not column.figures and place != header for place, column in enumerate(columns))
    return hidden if sum(heights) > max(CARD * len(rows), CARDS) else ()


def _small(columns: Sequence[_Column], header: int) -> bool:
    others = [column for place, column in enumerate(columns) if place != header]
    short = all(column.longest <= SHORT for column in others)
    return bool(others) and short and sum(column.narrowest + FRAME for column in others) + NAMES <= PHONE


def _fold(row: Sequence[Content], folded: tuple[bool, ...]) -> int | None:
    """The last cell that shows before the row is opened; where all that it does not share is hidden, its first."""
    own = [place for place, cell in enumerate(row) if cell.paragraphs and cell.span]
    shown = [place for place in own if not folded[place]]
    if not shown:
        return min(own, default=None)
    return max(shown) if any(folded[place] or row[place].more for place in own) else None
